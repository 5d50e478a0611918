"""A second count of the same figures, straight from the raw rows in plain Python, to hold against what is shown.

It shares the verdict (`model`) with the live count, but none of its SQL: the live one counts in the database.
"""

from collections import defaultdict
from datetime import date, datetime, timedelta
from itertools import pairwise

import msgspec

from parta.directives.api import CountingRules
from parta.indicators import store
from parta.indicators.model import Activity, MonthFigures
from parta.indicators.queries import Setting, load_setting, organisation_month, person_weeks
from parta.indicators.weeks import Week, weeks_of_month
from parta.kernel.database import Transaction
from parta.kernel.ids import OrganisationId, PersonId


class Difference(msgspec.Struct, frozen=True):
    """A figure on which the two counts do not agree; nobody expects one."""

    organisation_id: OrganisationId
    monday: date
    person_id: PersonId | None
    figure: str
    shown: int
    recounted: int


def count_facts(facts: list[store.RawFact], rules: CountingRules) -> Activity:
    """What one person's facts of one week amount to, in order of time."""
    seen: set[bytes] = set()
    substantive = 0
    for fact in facts:
        is_first = fact.text_hash is None or fact.text_hash not in seen
        if fact.text_hash is not None:
            seen.add(fact.text_hash)
        substantive += is_first and (fact.has_letter or fact.kind in ("file", "voice"))
    moments = [fact.at for fact in facts]
    return Activity(
        len(facts),
        substantive,
        has_burst=has_burst(moments, rules),
        is_regular=is_regular(moments, rules),
    )


def has_burst(moments: list[datetime], rules: CountingRules) -> bool:
    """So many messages within so many seconds."""
    reach = rules.burst_messages - 1
    limit = timedelta(seconds=rules.burst_seconds)
    return any(late - early <= limit for early, late in zip(moments, moments[reach:], strict=False))


def is_regular(moments: list[datetime], rules: CountingRules) -> bool:
    """So many messages in a row whose gaps vary by less than the limit: the widest minus the narrowest, of the mean."""
    gaps = [(late - early).total_seconds() for early, late in pairwise(moments)]
    size = rules.regular_messages - 1
    for start in range(len(gaps) - size + 1):
        run = gaps[start : start + size]
        mean = sum(run) / size
        if mean > 0 and max(run) - min(run) < mean * rules.regular_variation_percent / 100:
            return True
    return False


async def recount_month(
    tx: Transaction, organisation_id: OrganisationId, month: date, known_at: datetime
) -> list[Difference]:
    """Hold the live count of a month against the raw facts, and the month last counted against the live one."""
    setting = await load_setting(tx, organisation_id, known_at)
    weeks = [week for week in weeks_of_month(month, setting.institution.time_zone) if week.starts_at <= known_at]
    differences: list[Difference] = []
    shown = await person_weeks(tx, setting, weeks)
    for week in weeks:
        people = {each.person_id: each.activity for each in shown if each.monday == week.monday}
        recounted = await _recount_week(tx, setting, week, list(people))
        for person_id, activity in people.items():
            differences += _compare(setting, week.monday, person_id, activity, recounted[person_id])
    return differences


async def compare_counted(tx: Transaction, organisation_id: OrganisationId, month: date) -> list[Difference]:
    """Hold the month as last counted against a count of the same moment; a stale copy is left out."""
    kept = (await store.select_months(tx, [organisation_id], month)).get(organisation_id)
    if kept is None:
        return []
    fresh = await organisation_month(tx, organisation_id, month, kept.counted_at)
    return _compare_months(organisation_id, kept, fresh)


async def _recount_week(
    tx: Transaction, setting: Setting, week: Week, person_ids: list[PersonId]
) -> dict[PersonId, Activity]:
    facts = await store.select_raw_facts(tx, person_ids, week, setting.known_at)
    calls = await store.select_raw_calls(tx, person_ids, week, setting.known_at)
    by_person: dict[PersonId, list[store.RawFact]] = defaultdict(list)
    for fact in facts:
        by_person[fact.person_id].append(fact)
    return {
        person_id: msgspec.structs.replace(
            count_facts(by_person[person_id], setting.rules),
            calls_joined=sum(call.person_id == person_id for call in calls),
            calls_started=sum(call.person_id == person_id and call.is_starter for call in calls),
        )
        for person_id in person_ids
    }


def _compare(
    setting: Setting, monday: date, person_id: PersonId, shown: Activity, recounted: Activity
) -> list[Difference]:
    return [
        Difference(
            setting.institution.id, monday, person_id, figure, getattr(shown, figure), getattr(recounted, figure)
        )
        for figure in Activity.__struct_fields__
        if getattr(shown, figure) != getattr(recounted, figure)
    ]


def _compare_months(organisation_id: OrganisationId, kept: MonthFigures, fresh: MonthFigures) -> list[Difference]:
    found = []
    for kind in ("pedagogues", "students", "parents"):
        for figure in ("on_roster", "connected"):
            was, now = getattr(getattr(kept, kind), figure), getattr(getattr(fresh, kind), figure)
            if was != now:
                found.append(Difference(organisation_id, kept.month, None, f"{kind}.{figure}", was, now))
    for was_week, now_week in zip(kept.weeks, fresh.weeks, strict=False):
        for figure in was_week.__struct_fields__:
            was, now = getattr(was_week, figure), getattr(now_week, figure)
            if was != now:
                found.append(Difference(organisation_id, was_week.monday, None, figure, was, now))
    return found
