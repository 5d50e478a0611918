"""Entries of the calendar: of one institution by who keeps it, of the whole region by who administers it."""

from datetime import date
from uuid import UUID

from parta.identity.api import Actor, AuditEntry, write_audit
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput
from parta.kernel.text import without_controls
from parta.organisations.access import access_organisation, access_region
from parta.organisations.errors import AlreadyEnded, NotFound
from parta.organisations.model.calendar import NewCalendarEntry
from parta.organisations.model.rights import Right
from parta.organisations.store import calendar
from parta.organisations.wire.calendar import NewCalendarEntryBody

LONGEST_DAYS = 200


async def add_calendar_entry(tx: Transaction, actor: Actor, organisation_id: UUID, body: NewCalendarEntryBody) -> UUID:
    """Holidays, vacations, days off, moved working days. `is_regional` asks for the right over the whole region."""
    right = Right.SEE_ORGANISATION if body.is_regional else Right.MANAGE_CALENDAR
    proved = await access_organisation(tx, actor, organisation_id, right)
    if body.is_regional:
        await access_region(tx, actor, proved.region_id, Right.MANAGE_CALENDAR)
    check_span(body.first_day, body.last_day)
    title = without_controls(body.title).strip()
    if not title:
        raise InvalidInput("title", "required")
    entry = NewCalendarEntry(
        region_id=proved.region_id,
        organisation_id=None if body.is_regional else proved.id,
        kind=body.kind,
        title=title,
        first_day=body.first_day,
        last_day=body.last_day,
    )
    (entry_id,) = await calendar.insert_entries(tx, [entry], actor.person_id)
    await _note(tx, actor, "organisations.add_calendar_entry", entry_id, entry)
    return entry_id


async def remove_calendar_entry(tx: Transaction, actor: Actor, organisation_id: UUID, entry_id: UUID) -> None:
    """Retract an entry; the past still knows it. `NotFound` for one of another institution."""
    proved = await access_organisation(tx, actor, organisation_id, Right.SEE_ORGANISATION)
    entry = await calendar.select_entry(tx, entry_id)
    if entry is None or entry.region_id != proved.region_id or entry.organisation_id not in (None, proved.id):
        raise NotFound
    if entry.organisation_id is None:
        await access_region(tx, actor, proved.region_id, Right.MANAGE_CALENDAR)
    else:
        await access_organisation(tx, actor, organisation_id, Right.MANAGE_CALENDAR)
    if await calendar.retract_entry(tx, entry_id, actor.person_id) != 1:
        raise AlreadyEnded
    gone = NewCalendarEntry(
        region_id=entry.region_id,
        organisation_id=entry.organisation_id,
        kind=entry.kind,
        title=entry.title,
        first_day=entry.first_day,
        last_day=entry.last_day,
    )
    await _note(tx, actor, "organisations.remove_calendar_entry", entry_id, gone)


def check_span(first: date, last: date) -> None:
    """From a day to a later one or the same, within reason; `InvalidInput` names the field."""
    if not date(2000, 1, 1) <= first <= date(2100, 1, 1):
        raise InvalidInput("first_day", "out_of_range")
    if last < first:
        raise InvalidInput("last_day", "before_first_day", first_day=first)
    if (last - first).days > LONGEST_DAYS:
        raise InvalidInput("last_day", "too_long", days=LONGEST_DAYS)


async def _note(tx: Transaction, actor: Actor, action: str, entry_id: UUID, entry: NewCalendarEntry) -> None:
    await write_audit(
        tx,
        AuditEntry(
            actor_id=actor.person_id,
            action=action,
            subject_kind="calendar_entry",
            subject_id=entry_id,
            organisation_id=entry.organisation_id,
            region_id=entry.region_id,
            details={
                "kind": entry.kind,
                "title": entry.title,
                "first_day": entry.first_day.isoformat(),
                "last_day": entry.last_day.isoformat(),
            },
        ),
    )
