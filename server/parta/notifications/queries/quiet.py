"""When people are quiet: read set-wise, so that a channel of a thousand costs four statements."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import partial
from uuid import UUID
from zoneinfo import ZoneInfo

import msgspec

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.errors import NotFound
from parta.kernel.ids import PersonId
from parta.notifications.model.quiet import (
    DAY_KINDS,
    MOST_DAYS,
    Chain,
    DayKind,
    Effective,
    QuietWeek,
    Rule,
    Source,
    combine,
    join,
    kind_by_weekday,
    most_are_free,
    spans_of,
    until_of,
)
from parta.notifications.queries.urgent import may_be_urgent
from parta.notifications.store import quiet as store
from parta.notifications.store import rules as rules_store
from parta.notifications.store.quiet import EntryRow, OwnRow, Place, RuleRow
from parta.notifications.wire.quiet import (
    ConversationQuiet,
    MyQuiet,
    QuietDayBody,
    QuietLine,
    QuietSource,
    QuietWeekBody,
)

ANYWHERE = "Europe/Moscow"  # the clock of who has no place in any institution


class Loaded(msgspec.Struct, frozen=True):
    """Everything that decides about some people's quiet."""

    places: Mapping[PersonId, list[Place]]
    rules: Mapping[tuple[UUID, UUID | None, str], RuleRow]
    own: Mapping[PersonId, OwnRow]
    entries: Sequence[EntryRow]

    def above(self, place: Place) -> list[Rule]:
        """The rules over a person in this place, from the region down."""
        found = (
            ("region", self.rules.get((place.region_id, None, ""))),
            ("organisation", self.rules.get((place.region_id, place.organisation_id, ""))),
            ("role", self.rules.get((place.region_id, place.organisation_id, place.role))),
        )
        return [
            Rule(Source(level, row.name, row.role), row.quiet(), row.may_shift)  # type: ignore[arg-type]  # its own words
            for level, row in found
            if row is not None
        ]

    def rules_of(self, place: Place) -> list[Rule]:
        own = self.own.get(place.person_id)
        return [*self.above(place), *([Rule(Source("person"), own.quiet())] if own is not None else [])]

    def zone_of(self, place: Place) -> str:
        own = self.own.get(place.person_id)
        return (own.time_zone if own is not None else None) or place.time_zone

    def chains(self, person_id: PersonId) -> list[Chain]:
        """One for each role; of who has none, their own choice alone."""
        places = self.places.get(person_id, [])
        if not places:
            own = self.own.get(person_id)
            week = None if own is None else own.quiet()
            return [] if week is None else [Chain(week, ZoneInfo((own and own.time_zone) or ANYWHERE), kind_by_weekday)]
        return [
            Chain(combine(self.rules_of(place)).week, ZoneInfo(self.zone_of(place)), self.calendar(place))
            for place in places
        ]

    def calendar(self, place: Place) -> Callable[[date], DayKind]:
        own = [
            entry
            for entry in self.entries
            if entry.region_id == place.region_id and entry.organisation_id in (None, place.organisation_id)
        ]
        return partial(_kind_of, own)

    def key(self, person_id: PersonId) -> object:
        """People with the same key are quiet at the same moments."""
        own = self.own.get(person_id)
        places = self.places.get(person_id, [])
        mine = None if own is None else (repr(own.week), own.time_zone)
        return (mine, tuple((place.organisation_id, place.role) for place in places))


async def load(tx: Transaction, person_ids: Sequence[PersonId], at: datetime) -> Loaded:
    """Four statements, whatever the number of people."""
    found = await store.select_places(tx, person_ids, at)
    places: dict[PersonId, list[Place]] = defaultdict(list)
    for place in found:
        places[place.person_id].append(place)
    own = {row.person_id: row for row in await store.select_own(tx, person_ids)}
    regions = sorted({place.region_id for place in found})
    organisations = sorted({place.organisation_id for place in found})
    if not found:
        return Loaded(places, {}, own, [])
    rules = await store.select_rules(tx, regions, organisations)
    days = (at.date() - timedelta(days=1), at.date() + timedelta(days=MOST_DAYS + 1))
    entries = await store.select_entries(tx, regions, organisations, days)
    return Loaded(places, {(row.region_id, row.organisation_id, row.role): row for row in rules}, own, entries)


async def quiet_until(tx: Transaction, person_ids: Sequence[PersonId], at: datetime) -> dict[PersonId, datetime]:
    """Of these people, those who are quiet at the moment, and when their quiet ends."""
    loaded = await load(tx, person_ids, at)
    ends: dict[object, datetime | None] = {}
    found: dict[PersonId, datetime] = {}
    for person_id in person_ids:
        key = loaded.key(person_id)
        if key not in ends:
            ends[key] = until_of(loaded.chains(person_id), at)
        if (end := ends[key]) is not None:
            found[person_id] = end
    return found


async def quiet_spans(tx: Transaction, person_id: PersonId, days: int) -> list[tuple[datetime, datetime]]:
    """One's own quiet of the coming days."""
    loaded = await load(tx, [person_id], tx.now)
    return spans_of(loaded.chains(person_id), tx.now, days)


async def get_conversation_quiet(tx: Transaction, actor: Actor, conversation_id: UUID) -> ConversationQuiet:
    """How many of the others are quiet now. NotFound for who is not in the conversation."""
    readers = await rules_store.select_readers(tx, conversation_id, actor.person_id)
    if not readers:
        raise NotFound()
    people = [row.person_id for row in readers if row.person_id is not None]
    quiet = await quiet_until(tx, people, tx.now) if people else {}
    return ConversationQuiet(
        quiet_count=len(quiet),
        of=len(people),
        until=most_are_free(list(quiet.values())) if quiet else None,
        may_be_urgent=await may_be_urgent(tx, actor.person_id, readers[0].organisation_id),
    )


async def get_my_quiet(tx: Transaction, actor: Actor) -> MyQuiet:
    """What holds for oneself, and who decided it."""
    me = actor.person_id
    loaded = await load(tx, [me], tx.now)
    places = loaded.places.get(me, [])
    own = loaded.own.get(me)
    week = None if own is None else own.quiet()
    above = join([combine(loaded.above(place)) for place in places]) if places else combine([])
    effective = (
        join([combine(loaded.rules_of(place)) for place in places])
        if places
        else combine([Rule(Source("person"), week)])
    )
    zone = own.time_zone if own is not None else None
    return MyQuiet(
        lines=lines_of(effective),
        above=lines_of(above),
        own=None if week is None else week_body(week),
        may_shift=above.may_shift,
        time_zone=zone or (places[0].time_zone if places else ANYWHERE),
        own_time_zone=zone,
        quiet_until=until_of(loaded.chains(me), tx.now),
    )


def lines_of(effective: Effective) -> list[QuietLine]:
    return [
        QuietLine(
            kind=kind,
            until=effective.week.of(kind).until,
            since=effective.week.of(kind).since,
            sources=[QuietSource(source.level, source.name, source.role) for source in effective.sources[kind]],
        )
        for kind in DAY_KINDS
    ]


def week_body(week: QuietWeek) -> QuietWeekBody:
    days = {kind: QuietDayBody(week.of(kind).until, week.of(kind).since) for kind in DAY_KINDS}
    return QuietWeekBody(**days)


def _kind_of(entries: Sequence[EntryRow], day: date) -> DayKind:
    """By the calendar where it says anything of the day, else by the day of the week."""
    for entry in entries:
        if entry.first_day <= day <= entry.last_day:
            return "weekday" if entry.kind == "working_day" else "holiday"
    return kind_by_weekday(day)
