"""The figures of an institution, a person and a region: live from the facts, or from the month last counted."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

import msgspec

from parta.chatplans.api import required_chats
from parta.directives.api import CountingRules, Norm, Obligation, norm_of_week, obligations_by_organisation, rules_of
from parta.indicators import store
from parta.indicators.model import (
    Activity,
    Circumstances,
    Connection,
    MonthFigures,
    Period,
    PersonWeek,
    WeekFigures,
    is_judged,
    is_present,
    judge_week,
)
from parta.indicators.weeks import Week, last_day_of_month, local_date, midnight, weeks_of_month
from parta.kernel.database import Transaction
from parta.kernel.ids import OrganisationId, PersonId
from parta.organisations.api import Absence, absences, calendar_days


class Setting(msgspec.Struct, frozen=True):
    """What every figure of one institution shares: itself, the clauses that reach it, the rules, the moment."""

    institution: store.Institution
    obligations: list[Obligation]
    rules: CountingRules
    known_at: datetime

    def norm(self, week: Week) -> Norm | None:
        return norm_of_week(self.obligations, week.monday)

    @property
    def is_norm_ordered(self) -> bool:
        return any(each.kind == "norm" for each in self.obligations)


async def load_setting(tx: Transaction, organisation_id: OrganisationId, known_at: datetime) -> Setting:
    institution = await store.select_institution(tx, organisation_id)
    found = await obligations_by_organisation(tx, [organisation_id])
    rules = await rules_of(tx, institution.region_id, local_date(known_at, institution.time_zone))
    return Setting(institution, found[organisation_id][1], rules, known_at)


async def person_weeks(tx: Transaction, setting: Setting, weeks: list[Week]) -> list[PersonWeek]:
    """Every pedagogue of the institution in every week in which they held a post there."""
    if not weeks:
        return []
    first, end = weeks[0].monday, weeks[-1].monday + timedelta(days=7)
    institution, known_at = setting.institution, setting.known_at
    service = _by_person(await store.select_service(tx, institution.id, first, end, known_at))
    last = end - timedelta(days=1)
    calendar = await calendar_days(tx, institution.id, first, last, known_at)
    away = await absences(tx, institution.id, first, last, known_at)
    activity = await store.select_activity(tx, list(service), weeks, setting.rules, known_at)
    found = []
    for person_id, periods in service.items():
        own = [_period(each) for each in away if each.person_id == person_id]
        for week in weeks:
            if is_present(periods, week):
                given = Circumstances(
                    service=periods,
                    absences=own,
                    calendar=calendar,
                    norm=setting.norm(week),
                    is_norm_ordered=setting.is_norm_ordered,
                    now=known_at,
                )
                found.append(judge_week(person_id, week, activity.get((person_id, week.monday), Activity()), given))
    return found


async def own_weeks(
    tx: Transaction, person_id: PersonId, organisation_id: OrganisationId, weeks: list[Week]
) -> list[PersonWeek]:
    """A pedagogue's own weeks in one institution, newest last; counted as everybody's are."""
    setting = await load_setting(tx, organisation_id, tx.now)
    return [week for week in await person_weeks(tx, setting, weeks) if week.person_id == person_id]


async def connection_of(tx: Transaction, people: dict[str, list[PersonId]], kind: str, at: datetime) -> Connection:
    connected = await store.select_connected(tx, people[kind], at)
    return Connection(len(people[kind]), len(connected))


async def organisation_month(
    tx: Transaction, organisation_id: OrganisationId, month: date, known_at: datetime | None = None
) -> MonthFigures:
    """All figures of an institution's month, from the facts known at `known_at` (now, where none is given)."""
    setting = await load_setting(tx, organisation_id, known_at or tx.now)
    zone = setting.institution.time_zone
    today = local_date(setting.known_at, zone)
    roster_day = min(last_day_of_month(month), today)
    people = await store.select_roster(tx, organisation_id, roster_day, setting.known_at)
    counted_until = min(midnight(roster_day + timedelta(days=1), zone), setting.known_at)
    chats = await required_chats(tx, organisation_id, counted_until, setting.known_at)
    weeks = [week for week in weeks_of_month(month, zone) if week.starts_at <= setting.known_at]
    judged = await person_weeks(tx, setting, weeks)
    return MonthFigures(
        month=month,
        roster_day=roster_day,
        pedagogues=await connection_of(tx, people, "pedagogue", counted_until),
        students=await connection_of(tx, people, "student", counted_until),
        parents=await connection_of(tx, people, "parent", counted_until),
        chats_required=chats.required,
        chats_existing=chats.existing,
        weeks=[
            await _week_figures(tx, setting, week, [each for each in judged if each.monday == week.monday])
            for week in weeks
        ],
        counted_at=setting.known_at,
    )


async def _week_figures(tx: Transaction, setting: Setting, week: Week, people: list[PersonWeek]) -> WeekFigures:
    roster_day = min(week.sunday, local_date(setting.known_at, setting.institution.time_zone))
    roster = await store.select_roster(tx, setting.institution.id, roster_day, setting.known_at)
    clipped = msgspec.structs.replace(week, ends_at=min(week.ends_at, setting.known_at))
    everybody = list({person_id for kind in roster.values() for person_id in kind})
    active = await store.select_active(tx, everybody, clipped)
    calls = await store.select_calls(tx, everybody, clipped)
    judged = [each for each in people if is_judged(each)]
    return WeekFigures(
        monday=week.monday,
        has_ended=week.has_ended(setting.known_at),
        has_norm=setting.norm(week) is not None,
        judged=len(judged),
        met_messages=sum(each.met_messages for each in judged),
        met_calls=sum(each.met_calls for each in judged),
        met_both=sum(each.met_messages and each.met_calls for each in judged),
        excused=sum(each.standing == "excused" for each in people),
        not_judged=sum(each.standing == "not_judged" for each in people),
        messages_raw=sum(each.activity.raw for each in people),
        messages_substantive=sum(each.activity.substantive for each in people),
        flagged=sum(each.activity.has_burst or each.activity.is_regular for each in people),
        calls=calls.calls,
        call_participants=calls.participants,
        call_minutes=calls.minutes,
        active_staff=len(active.intersection(roster["staff"])),
        staff=len(roster["staff"]),
        active_students=len(active.intersection(roster["student"])),
        students=len(roster["student"]),
        active_parents=len(active.intersection(roster["parent"])),
        parents=len(roster["parent"]),
    )


async def list_institutions(tx: Transaction) -> list[OrganisationId]:
    """Every open institution that is counted."""
    return await store.select_institutions(tx)


async def distinct_pedagogues(tx: Transaction, organisation_ids: Sequence[OrganisationId], day: date) -> int:
    """How many people they are: who works in two institutions is counted once, beside the sum that counts twice."""
    return await store.count_distinct_pedagogues(tx, organisation_ids, day)


async def counted_months(
    tx: Transaction, organisation_ids: Sequence[OrganisationId], month: date
) -> dict[OrganisationId, MonthFigures]:
    """The months as last counted, for a roll-up: each says when (`counted_at`); one never counted is absent."""
    return await store.select_months(tx, organisation_ids, month)


def _by_person(rows: list[store.ServiceRow]) -> dict[PersonId, list[Period]]:
    found: dict[PersonId, list[Period]] = {}
    for row in rows:
        found.setdefault(row.person_id, []).append(Period(row.valid_from, row.valid_to))
    return found


def _period(absence: Absence) -> Period:
    return Period(absence.first_day, absence.last_day + timedelta(days=1))
