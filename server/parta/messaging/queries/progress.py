"""How far a thing asked of people has got, for its author and for those entitled to their own part of it.

The author, who keeps the conversation, and a form's named readers see everybody; a homeroom teacher the own group; who
sees an institution's roster that institution; who sees figures only, its numbers. Names are given of those whom the
viewer may find, the rest is a number. Nobody sees anything of a message outside their windows.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Literal
from uuid import UUID
from zoneinfo import ZoneInfo

import msgspec

from parta.identity.api import Actor, PersonName, person_names
from parta.kernel.database import Transaction
from parta.kernel.errors import Forbidden, InvalidInput, NotFound
from parta.kernel.ids import PersonId
from parta.kernel.text import fold
from parta.messaging.access import access_conversation
from parta.messaging.model.places import Place
from parta.messaging.model.reminding import may_remind_from
from parta.messaging.model.standing import KEEPERS, Standing
from parta.messaging.queries.asked import Asked, Home, Unit, load_acknowledgement, load_form
from parta.messaging.store import acknowledgements as acknowledgements_store
from parta.messaging.store import asked as store
from parta.messaging.store import forms as forms_store
from parta.messaging.store import messages as messages_store
from parta.messaging.store.acknowledgements import AcknowledgementRow
from parta.messaging.store.asked import LinesOf
from parta.messaging.store.forms import FormRow
from parta.messaging.store.messages import MessageRow
from parta.messaging.wire.acknowledgements import (
    AskedPeople,
    AskedPerson,
    AskKind,
    AskLine,
    AskLines,
    Moment,
    PlaceProgress,
    Progress,
)
from parta.organisations.api import Right, accessible_organisation_ids, homeroom_group_ids
from parta.policy.api import reachable

PAGE = 200
LINES_PAGE = 50
SHOWN_TEXT = 300
HOURS_FOR = timedelta(days=3)  # as long is drawn by the hour, longer by the day
State = Literal["all", "done", "waiting"]


class SeenAsked(msgspec.Struct, frozen=True):
    """The part of what was asked that the viewer sees: proof that they do."""

    place: Place
    kind: AskKind
    row: AcknowledgementRow | FormRow
    message: MessageRow
    standing: Standing
    asked: Asked  # cut to what the viewer sees
    is_whole: bool
    named: frozenset[UUID]  # units whose names are within the viewer's duties; of a whole view, asked of policy

    @property
    def title(self) -> str:
        return self.asked.setting.title

    @property
    def due_at(self) -> datetime | None:
        return self.row.due_at if isinstance(self.row, AcknowledgementRow) else self.row.closes_at

    def is_over(self, now: datetime) -> bool:
        return isinstance(self.row, FormRow) and self.row.is_closed(now)


class PageOfAsked(msgspec.Struct, frozen=True):
    """Which of those asked; `within` a group or an institution, `next` the last of the page before."""

    state: State = "all"
    within: UUID | None = None
    next: str | None = None


async def access_asked(tx: Transaction, actor: Actor, place: Place) -> SeenAsked:
    """NotFound where the message is not to be seen or asks nothing; Forbidden for whom none of it concerns."""
    standing = (await access_conversation(tx, actor, place.conversation_id)).standing
    message = await messages_store.find_message(tx, place.conversation_id, actor.person_id, place.seq)
    if message is None or message.deleted_at is not None:
        raise NotFound()
    kind, row = await _find_asking(tx, place)
    asked = await (load_form(tx, row) if isinstance(row, FormRow) else load_acknowledgement(tx, row))
    is_whole = row.author_id == actor.person_id or standing.role in KEEPERS
    if not is_whole and isinstance(row, FormRow):
        is_whole = actor.person_id in await forms_store.select_form_readers(tx, place)
    if is_whole:
        return SeenAsked(place, kind, row, message, standing, asked, True, frozenset())
    units, named = await _cut(tx, actor, asked.units)
    if not units:
        raise Forbidden()
    return SeenAsked(place, kind, row, message, standing, Asked(units, 0, asked.setting), False, named)


async def get_progress(tx: Transaction, actor: Actor, place: Place) -> Progress:
    seen = await access_asked(tx, actor, place)
    row, units = seen.row, seen.asked.units
    moments, by = _moments(units, ZoneInfo(seen.asked.setting.time_zone))
    is_author_or_keeper = row.author_id == actor.person_id or seen.standing.role in KEEPERS
    is_over = seen.is_over(tx.now)
    return Progress(
        conversation_id=place.conversation_id,
        conversation=seen.title,
        seq=place.seq,
        kind=seen.kind,
        text=seen.message.text[:SHOWN_TEXT],
        created_at=seen.message.created_at,
        is_whole=seen.is_whole,
        asked=len(units),
        done=sum(unit.done_at is not None for unit in units),
        left=seen.asked.left,
        places=_places(units),
        moments=moments,
        moments_by=by,
        due_at=seen.due_at,
        closed_at=_closed_at(row, tx.now),
        edited_at=seen.message.edited_at,
        reminded_at=row.reminded_at,
        may_remind=is_author_or_keeper and not is_over,
        may_remind_from=may_remind_from(row.reminded_at, tx.now),
        may_close=is_author_or_keeper and isinstance(row, FormRow) and not is_over,
        may_read_answers=isinstance(row, FormRow) and (seen.is_whole or bool(seen.named)),
    )


async def list_asked(tx: Transaction, actor: Actor, place: Place, page: PageOfAsked) -> AskedPeople:
    """A page by name of those who have done it, or have not."""
    seen = await access_asked(tx, actor, place)
    units = [unit for unit in seen.asked.units if _is_wanted(unit, page.state, page.within)]
    people, hidden = await name_units(tx, actor, seen, units)
    start = 0
    if page.next is not None:
        places = [str(person.about_id) for person in people]
        if page.next not in places:
            raise InvalidInput("next", "malformed")
        start = places.index(page.next) + 1
    shown = people[start : start + PAGE]
    more = len(people) > start + PAGE
    return AskedPeople(shown, hidden, str(shown[-1].about_id) if more else None)


async def list_own_asks(
    tx: Transaction, actor: Actor, kind: AskKind | None, *, is_waiting: bool, next_: str | None
) -> AskLines:
    """What one has asked, newest first; `is_waiting`: only where somebody has not done it."""
    before, conversation, seq = _read_place(next_)
    lines = LinesOf(
        person_id=actor.person_id,
        kind=kind,
        is_waiting=is_waiting,
        before=before,
        before_conversation=conversation,
        before_seq=seq,
        limit=LINES_PAGE + 1,
    )
    rows = await store.select_lines(tx, lines)
    shown = [
        msgspec.convert(msgspec.structs.asdict(row) | {"text": row.text[:SHOWN_TEXT]}, AskLine)
        for row in rows[:LINES_PAGE]
    ]
    last = rows[LINES_PAGE - 1] if len(rows) > LINES_PAGE else None
    place = f"{last.created_at.isoformat()}~{last.conversation_id}~{last.seq}" if last else None
    return AskLines(shown, place)


async def name_units(
    tx: Transaction, actor: Actor, seen: SeenAsked, units: Sequence[Unit]
) -> tuple[list[AskedPerson], int]:
    """By name, of those whom the viewer may find; how many others."""
    people = list(dict.fromkeys(PersonId(one) for unit in units for one in (unit.about_id, *unit.answerer_ids)))
    names = await person_names(tx, people)
    if seen.is_whole and seen.standing.origin == "hand":
        found = set(people)
    elif seen.is_whole:
        found = await reachable(tx, actor.person_id, people, "find") | {actor.person_id}
    else:
        found = {PersonId(one) for unit in units if unit.about_id in seen.named for one in _people_of(unit)}
    shown = [
        _shown(unit, names, found) for unit in units if unit.about_id in found and PersonId(unit.about_id) in names
    ]
    shown.sort(key=lambda person: (fold(person.name), person.about_id))
    return shown, len(units) - len(shown)


def _people_of(unit: Unit) -> tuple[UUID, ...]:
    return (unit.about_id, *unit.answerer_ids)


def _shown(unit: Unit, names: dict[PersonId, PersonName], found: set[PersonId]) -> AskedPerson:
    name = names[PersonId(unit.about_id)]
    others = [PersonId(one) for one in unit.answerer_ids if one != unit.about_id]
    return AskedPerson(
        about_id=unit.about_id,
        name=name.full,
        short_name=name.short,
        organisation=unit.home.organisation,
        group=unit.home.group,
        done_at=unit.done_at,
        answerers=[names[one].short for one in others if one in found and one in names],
    )


async def _find_asking(tx: Transaction, place: Place) -> tuple[AskKind, AcknowledgementRow | FormRow]:
    for row in await acknowledgements_store.select_acknowledgements(tx, [place]):
        return "acknowledgement", row
    for form in await forms_store.select_forms(tx, [place]):
        return "form", form
    raise NotFound()


async def _cut(tx: Transaction, actor: Actor, units: Sequence[Unit]) -> tuple[list[Unit], frozenset[UUID]]:
    """What is within the viewer's duties, and of whom the names are."""
    groups: set[UUID] = set(await homeroom_group_ids(tx, actor.person_id))
    rosters: set[UUID] = set(await accessible_organisation_ids(tx, actor, Right.SEE_ROSTER))
    figures: set[UUID] = set(await accessible_organisation_ids(tx, actor, Right.SEE_FIGURES))
    named = {unit.about_id for unit in units if unit.home.group_id in groups or unit.home.organisation_id in rosters}
    seen = [unit for unit in units if unit.about_id in named or unit.home.organisation_id in figures]
    return seen, frozenset(named)


def _places(units: Sequence[Unit]) -> list[PlaceProgress]:
    together: dict[Home, list[Unit]] = defaultdict(list)
    for unit in units:
        home = unit.home
        key = msgspec.structs.replace(home, kind="staff" if home.group_id is None and home.kind else "group")
        together[key if home.kind else home].append(unit)
    lines = [
        PlaceProgress(
            organisation_id=home.organisation_id,
            organisation=home.organisation,
            group_id=home.group_id,
            group=home.group,
            kind=home.kind,
            asked=len(some),
            done=sum(unit.done_at is not None for unit in some),
        )
        for home, some in together.items()
    ]
    lines.sort(key=lambda line: (not line.kind, fold(line.organisation), line.group != "", _by_number(line.group)))
    return lines


def _by_number(group: str) -> tuple[int, str]:
    """«5А» before «10Б»."""
    digits = "".join(character for character in group if character.isdigit())
    return (int(digits) if digits else 0, fold(group))


def _moments(units: Sequence[Unit], zone: ZoneInfo) -> tuple[list[Moment], Literal["hour", "day"]]:
    """The sum by hours or days, only those in which something happened."""
    times = sorted(unit.done_at for unit in units if unit.done_at is not None)
    if not times:
        return [], "hour"
    by: Literal["hour", "day"] = "hour" if times[-1] - times[0] <= HOURS_FOR else "day"
    sums: dict[datetime, int] = {}
    for count, at in enumerate(times, 1):
        local = at.astimezone(zone).replace(minute=0, second=0, microsecond=0)
        sums[(local if by == "hour" else local.replace(hour=0)).astimezone(UTC)] = count
    return [Moment(at, done) for at, done in sums.items()], by


def _closed_at(row: AcknowledgementRow | FormRow, now: datetime) -> datetime | None:
    if isinstance(row, AcknowledgementRow):
        return None
    return row.closed_at or (row.closes_at if row.is_closed(now) else None)


def _is_wanted(unit: Unit, wanted: State, within: UUID | None) -> bool:
    if within is not None and within not in (unit.home.group_id, unit.home.organisation_id):
        return False
    return wanted == "all" or (unit.done_at is not None) == (wanted == "done")


def _read_place(text: str | None) -> tuple[datetime | None, UUID | None, int | None]:
    if text is None:
        return None, None, None
    try:
        at, conversation, seq = text.split("~")
        return datetime.fromisoformat(at), UUID(conversation), int(seq)
    except ValueError:
        raise InvalidInput("next", "malformed") from None
