"""Absences, by hand and from a list. No reason is asked or kept: illness is nobody's business."""

import asyncio
import hashlib
from collections import defaultdict
from datetime import date, timedelta
from uuid import UUID

import msgspec

from parta.identity.api import Actor, AuditEntry, PersonName, person_names, write_audit
from parta.kernel.database import Database, Transaction
from parta.kernel.errors import InvalidInput
from parta.kernel.ids import OrganisationId, PersonId
from parta.kernel.text import fold
from parta.organisations.access import AccessibleOrganisation, access_organisation
from parta.organisations.commands.calendar import check_span
from parta.organisations.errors import DifferenceChanged, NotFound
from parta.organisations.model.facts import NewAbsence
from parta.organisations.model.lists import Columns, ListProblem, ListRow, ReadList, SentList, read_list
from parta.organisations.model.rights import Right
from parta.organisations.queries.lines import person_ref
from parta.organisations.roster.dates import parse_date
from parta.organisations.store import calendar, reads, register
from parta.organisations.wire.calendar import AbsenceChange, AbsencesDifference, NewAbsenceBody, RowProblem
from parta.organisations.wire.setup import Applied

COLUMNS: Columns = {
    "name": ("фио", "ф и о", "фамилия имя отчество", "сотрудник", "работник", "педагог", "name"),
    "first_day": ("с", "дата начала", "начало", "первый день", "from", "начало отсутствия"),
    "last_day": ("по", "до", "дата окончания", "окончание", "последний день", "конец", "to"),
}
REQUIRED = ("name", "first_day")
KNOWN_SPAN = timedelta(days=400)


class _Listed(msgspec.Struct):
    row: int
    person_id: PersonId
    first_day: date
    last_day: date
    is_known: bool


class _Plan(msgspec.Struct):
    listed: list[_Listed]
    problems: list[ListProblem]
    names: dict[PersonId, PersonName]


async def add_absence(tx: Transaction, actor: Actor, organisation_id: UUID, body: NewAbsenceBody) -> UUID:
    """Somebody of the staff is away from a day to a day. `InvalidInput` for who is not on the staff then; noted."""
    proved = await access_organisation(tx, actor, organisation_id, Right.MANAGE_ROSTER)
    check_span(body.first_day, body.last_day)
    person_id = PersonId(body.person_id)
    staff = await reads.select_staff_between(tx, proved.id, body.first_day, body.last_day, None)
    if person_id not in {one.person_id for one in staff}:
        raise InvalidInput("person_id", "not_on_the_staff")
    fact = NewAbsence(person_id=person_id, organisation_id=proved.id, first_day=body.first_day, last_day=body.last_day)
    (absence_id,) = await calendar.insert_absences(tx, [fact], actor.person_id)
    await _note(tx, actor, proved, "organisations.add_absence", person_id)
    return absence_id


async def remove_absence(tx: Transaction, actor: Actor, organisation_id: UUID, absence_id: UUID) -> None:
    """Retract an absence; the past still knows it. Noted."""
    proved = await access_organisation(tx, actor, organisation_id, Right.MANAGE_ROSTER)
    person_id = await calendar.retract_absence(tx, proved.id, absence_id, actor.person_id)
    if person_id is None:
        raise NotFound
    await _note(tx, actor, proved, "organisations.remove_absence", person_id)


async def preview_absence_list(db: Database, actor: Actor, organisation_id: UUID, sent: SentList) -> AbsencesDifference:
    """What the list would add; a second reading of one list adds nothing. Problems by row."""
    async with db.transaction("organisations.preview_absence_list") as tx:
        await access_organisation(tx, actor, organisation_id, Right.MANAGE_ROSTER)
    read = await asyncio.to_thread(read_list, sent, COLUMNS, REQUIRED)
    async with db.transaction("organisations.preview_absence_list") as tx:
        proved = await access_organisation(tx, actor, organisation_id, Right.MANAGE_ROSTER)
        return _as_difference(await _plan(tx, proved.id, read))


async def apply_absence_list(db: Database, actor: Actor, organisation_id: UUID, sent: SentList, mark: str) -> Applied:
    """Add exactly what was shown under this mark: `DifferenceChanged` when it is something else by now. Noted."""
    read = await asyncio.to_thread(read_list, sent, COLUMNS, REQUIRED)
    async with db.transaction("organisations.apply_absence_list") as tx:
        proved = await access_organisation(tx, actor, organisation_id, Right.MANAGE_ROSTER)
        await register.lock_organisation(tx, proved.id)
        plan = await _plan(tx, proved.id, read)
        if _as_difference(plan).mark != mark:
            raise DifferenceChanged
        facts = [
            NewAbsence(
                person_id=one.person_id, organisation_id=proved.id, first_day=one.first_day, last_day=one.last_day
            )
            for one in plan.listed
            if not one.is_known
        ]
        await calendar.insert_absences(tx, facts, actor.person_id)
        await _note(tx, actor, proved, "organisations.import_absences", len(facts))
        return Applied(new=len(facts))


async def _plan(tx: Transaction, organisation_id: OrganisationId, read: ReadList) -> _Plan:
    today = await register.select_local_today(tx, organisation_id)
    assert today is not None
    staff = await reads.select_staff_between(tx, organisation_id, today - KNOWN_SPAN, today + KNOWN_SPAN, None)
    names = await person_names(tx, list({one.person_id for one in staff}))
    by_name: defaultdict[str, list[PersonId]] = defaultdict(list)
    for person_id, person_name in names.items():
        by_name[person_name.folded].append(person_id)
        by_name[fold(person_name.short)].append(person_id)
    known = {
        (one.person_id, one.first_day, one.last_day)
        for one in await calendar.select_absences(
            tx, organisation_id, today - 3 * KNOWN_SPAN, today + 3 * KNOWN_SPAN, None
        )
    }
    plan = _Plan([], list(read.problems), names)
    for row in read.rows:
        one = _read_row(row, by_name)
        if isinstance(one, ListProblem):
            plan.problems.append(one)
            continue
        key = (one.person_id, one.first_day, one.last_day)
        one.is_known = key in known
        known.add(key)
        plan.listed.append(one)
    return plan


def _read_row(row: ListRow, by_name: dict[str, list[PersonId]]) -> _Listed | ListProblem:
    wanted = fold(row.cell("name")).replace(". ", ".").replace(".", ". ").strip()
    found = sorted(set(by_name.get(fold(row.cell("name")), []) or by_name.get(wanted, [])))
    if len(found) != 1:
        return row.problem("person_unknown" if not found else "person_ambiguous", row.cell("name"))
    try:
        first = parse_date(row.cell("first_day"))
        last = parse_date(row.cell("last_day")) or first
    except ValueError:
        return row.problem("date_wrong", f"{row.cell('first_day')} – {row.cell('last_day')}")
    if first is None or last is None:
        return row.problem("date_missing")
    try:
        check_span(first, last)
    except InvalidInput:
        return row.problem("span_wrong", f"{row.cell('first_day')} – {row.cell('last_day')}")
    return _Listed(row.number, found[0], first, last, is_known=False)


def _as_difference(plan: _Plan) -> AbsencesDifference:
    new = [
        AbsenceChange(one.row, person_ref(one.person_id, plan.names), one.first_day, one.last_day, one.is_known)
        for one in plan.listed
        if not one.is_known
    ]
    problems = [RowProblem(one.sheet, one.row, one.reason, one.value) for one in plan.problems]
    mark = hashlib.sha256(msgspec.json.encode([new, problems])).hexdigest()
    return AbsencesDifference(new, sum(one.is_known for one in plan.listed), problems, mark)


async def _note(
    tx: Transaction,
    actor: Actor,
    proved: AccessibleOrganisation,
    action: str,
    subject: PersonId | int,
) -> None:
    """`subject` is the person away, or how many absences a list brought."""
    await write_audit(
        tx,
        AuditEntry(
            actor_id=actor.person_id,
            action=action,
            subject_kind="organisation" if isinstance(subject, int) else "person",
            subject_id=proved.id if isinstance(subject, int) else subject,
            organisation_id=proved.id,
            region_id=proved.region_id,
            details={"new": subject} if isinstance(subject, int) else {},
        ),
    )
