"""Absences and the calendar of an organisation, for the screen."""

from datetime import date
from uuid import UUID

from parta.identity.api import Actor, person_names
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput
from parta.organisations.access import access_organisation, accessible_organisation_ids
from parta.organisations.model.calendar import draw_calendar
from parta.organisations.model.rights import Right, reach_of
from parta.organisations.queries.lines import person_ref
from parta.organisations.store import calendar, roles
from parta.organisations.wire.calendar import (
    AbsenceLine,
    Absences,
    Calendar,
    CalendarDayLine,
    CalendarEntryLine,
)

LONGEST_DAYS = 400


async def get_calendar(tx: Transaction, actor: Actor, organisation_id: UUID, first: date, last: date) -> Calendar:
    """Entries that touch the days from `first` to `last`, and each day that differs from the week's plan."""
    proved = await access_organisation(tx, actor, organisation_id, Right.SEE_ORGANISATION)
    _check_span(first, last)
    place = proved.organisation
    entries = await calendar.select_entries(tx, place.id, first, last, None)
    held = await roles.select_roles(tx, actor.person_id, None)
    can_region = place.region_id in reach_of(held, Right.MANAGE_CALENDAR).regions
    can_own = Right.MANAGE_CALENDAR in proved.rights
    days = draw_calendar(entries, place.working_days, first, last)
    return Calendar(
        entries=[
            CalendarEntryLine(
                one.id, one.kind, one.title, one.first_day, one.last_day,
                is_regional=one.organisation_id is None,
                can_remove=can_region if one.organisation_id is None else can_own,
            )
            for one in entries
        ],
        days=[
            CalendarDayLine(day.day, day.is_working, day.is_excused, day.kind, day.title)
            for day in days
            if day.kind is not None
        ],
        working_days=place.working_days,
        can_manage=can_own,
        can_manage_region=can_region,
    )  # fmt: skip


async def list_absences(tx: Transaction, actor: Actor, organisation_id: UUID, first: date, last: date) -> Absences:
    """Absences that touch the span, the latest first. Names behind figures: the right for that is asked."""
    proved = await access_organisation(tx, actor, organisation_id, Right.SEE_ROSTER)
    _check_span(first, last)
    found = await calendar.select_absences(tx, proved.id, first, last, None)
    names = await person_names(tx, list({one.person_id for one in found}))
    can_manage = proved.id in await accessible_organisation_ids(tx, actor, Right.MANAGE_ROSTER)
    return Absences(
        [AbsenceLine(one.id, person_ref(one.person_id, names), one.first_day, one.last_day) for one in found],
        can_manage,
    )


def _check_span(first: date, last: date) -> None:
    if last < first:
        raise InvalidInput("to", "before_first_day", first_day=first)
    if (last - first).days > LONGEST_DAYS:
        raise InvalidInput("to", "too_long", days=LONGEST_DAYS)
