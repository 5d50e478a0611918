"""The tables of an organisation's people: appointments, groups, everybody by name; and the card of one person."""

from datetime import date
from uuid import UUID

import msgspec

from parta.identity.api import Actor, AuditEntry, get_persons, person_names, write_audit
from parta.kernel.database import Transaction
from parta.kernel.errors import Forbidden, InvalidInput, NotFound
from parta.kernel.ids import GroupId, PersonId
from parta.kernel.text import fold
from parta.organisations.access import AccessibleOrganisation, access_organisation, homeroom_group_ids
from parta.organisations.model.register import Organisation
from parta.organisations.model.rights import Right
from parta.organisations.queries.lines import (
    Names,
    appointment_line,
    kind_figures,
    last_day,
    organisation_ref,
    patterns_of,
    person_ref,
)
from parta.organisations.queries.tree import appointable_roles
from parta.organisations.store import register, screens
from parta.organisations.wire.people import (
    Appointments,
    DutyLine,
    EnrolmentLine,
    FamilyLine,
    GroupLine,
    Groups,
    People,
    PersonContacts,
    PersonLine,
    RosterPerson,
)

PAGE = 100


class RosterView(msgspec.Struct, frozen=True):
    """What of a roster somebody may look at: all of it (`group_ids` None), or some groups; and whether it is noted."""

    organisation: Organisation
    group_ids: list[GroupId] | None
    must_log_looks: bool
    can_manage: bool
    today: date


async def view_roster(tx: Transaction, actor: Actor, organisation_id: UUID) -> RosterView:
    """Who keeps the roster sees it; who answers for connection from above sees it, and it is noted; a homeroom teacher
    sees the own groups. `NotFound`, `Forbidden` as for every organisation."""
    proved = await access_organisation(tx, actor, organisation_id, Right.SEE_ORGANISATION)
    today = await register.select_local_today(tx, proved.id)
    assert today is not None
    can_manage = Right.MANAGE_ROSTER in proved.rights
    for right in (Right.SEE_ROSTER, Right.SEE_PEOPLE_FIGURES):
        if right in proved.rights:
            held = await access_organisation(tx, actor, organisation_id, right)
            return RosterView(proved.organisation, None, held.must_log_looks, can_manage, today)
    own = await register.select_groups_by_id(tx, await homeroom_group_ids(tx, actor.person_id))
    ids = [group.id for group in own if group.organisation_id == proved.id]
    if not ids:
        raise Forbidden
    return RosterView(proved.organisation, ids, False, False, today)


async def list_appointments(tx: Transaction, actor: Actor, organisation_id: UUID, *, with_past: bool) -> Appointments:
    """Appointments with orders and dates; those with names behind need the right to see them."""
    proved = await access_organisation(tx, actor, organisation_id, Right.SEE_ORGANISATION)
    _ = await _must_see_names(tx, actor, proved)
    today = await register.select_local_today(tx, proved.id)
    assert today is not None
    rows = await screens.select_appointment_lines(tx, proved.id, today, with_past=with_past)
    names = await person_names(tx, list({row.person_id for row in rows}))
    lines = [appointment_line(row, names, today) for row in rows]
    return Appointments(lines, today, await appointable_roles(tx, actor, proved))


async def list_group_lines(tx: Transaction, actor: Actor, organisation_id: UUID) -> Groups:
    """Open groups with how many study there, how many of them are connected, and who is homeroom teacher."""
    view = await view_roster(tx, actor, organisation_id)
    rows = await screens.select_group_lines(tx, view.organisation.id, view.today, view.group_ids)
    names = await person_names(tx, list({one for row in rows for one in row.homeroom_ids}))
    return Groups(
        [
            GroupLine(
                row.id,
                row.kind,
                row.name,
                row.grade,
                row.students,
                row.connected,
                [person_ref(one, names) for one in row.homeroom_ids],
            )
            for row in rows
        ],
        view.can_manage,
    )


class PeopleQuery(msgspec.Struct, frozen=True, kw_only=True):
    """The filters of the table of people, as the address has them."""

    kind: str | None = None
    group_id: UUID | None = None
    connected: bool | None = None
    query: str = ""
    after: str | None = None


async def list_people(tx: Transaction, actor: Actor, organisation_id: UUID, asked: PeopleQuery) -> People:
    """A page of the roster by name. A look from above is noted, once for each page."""
    view = await view_roster(tx, actor, organisation_id)
    group_ids = view.group_ids
    if asked.group_id is not None:
        if group_ids is not None and asked.group_id not in group_ids:
            raise NotFound
        group_ids = [GroupId(asked.group_id)]
    after_name, after_id, after_kind = _read_after(asked.after)
    chosen = screens.PeopleFilter(
        kind=asked.kind,
        group_ids=group_ids,
        connected=asked.connected,
        patterns=patterns_of(asked.query),
        after_name=after_name,
        after_id=after_id,
        after_kind=after_kind,
        limit=PAGE + 1,
    )
    rows = await screens.select_people(tx, view.organisation.id, view.today, chosen)
    shown = rows[:PAGE]
    children = {child for row in shown for child in row.child_ids}
    names = await person_names(tx, list({row.person_id for row in shown} | children))
    groups = await register.select_groups(tx, view.organisation.id, view.today)
    group_names = {group.id: group.name for group in groups}
    if view.must_log_looks:
        await _note_look(tx, actor, view.organisation, None, {"people": len(shown)})
    counts = await screens.count_people(tx, view.organisation.id, view.today) if view.group_ids is None else []
    return People(
        [
            PersonLine(
                row.person_id,
                row.kind,
                names[row.person_id].full,
                _detail(row, names, group_names),
                [role for role in row.roles if role not in ("student", "parent")],
                row.is_connected,
            )
            for row in shown
        ],
        _write_after(shown[-1]) if len(rows) > PAGE else None,
        kind_figures(counts) if view.group_ids is None else [],
    )


async def get_person_card(tx: Transaction, actor: Actor, organisation_id: UUID, person_id: UUID) -> RosterPerson:
    """A person as this roster knows them, past places too. A look from above is noted. `NotFound` for a stranger."""
    view = await view_roster(tx, actor, organisation_id)
    place, person = view.organisation, PersonId(person_id)
    await _must_be_in_view(tx, view, person)
    appointments = await screens.select_person_appointments(tx, place.id, person)
    enrolments = await screens.select_person_enrolments(tx, place.id, person)
    duties = await screens.select_person_duties(tx, place.id, person)
    family = await screens.select_person_family(tx, place.id, person)
    if not (appointments or enrolments or duties or family):
        raise NotFound
    names = await person_names(tx, [person, *(one.person_id for one in family)])
    known = (await get_persons(tx, [person]))[person]
    if view.must_log_looks:
        await _note_look(tx, actor, place, person, {})
    return RosterPerson(
        person=person_ref(person, names),
        organisation=organisation_ref(place),
        is_connected=known.is_connected,
        appointments=[appointment_line(one, names, view.today) for one in appointments],
        enrolments=[
            EnrolmentLine(one.id, one.group_id, one.group_name, one.valid_from, last_day(one.valid_to))
            for one in enrolments
        ],
        duties=[
            DutyLine(
                one.id, one.kind, one.subject, one.group_id, one.group_name, one.valid_from, last_day(one.valid_to)
            )
            for one in duties
        ],
        family=[
            FamilyLine(person_ref(one.person_id, names), one.is_child, one.valid_from, last_day(one.valid_to))
            for one in family
        ],
        can_see_contacts=view.can_manage,
        can_move=view.can_manage and any(_is_on(one.valid_from, one.valid_to, view.today) for one in enrolments),
        is_logged=view.must_log_looks,
    )


async def get_contacts(tx: Transaction, actor: Actor, organisation_id: UUID, person_id: UUID) -> PersonContacts:
    """Phone, address and date of birth, for who keeps this roster alone; always noted."""
    proved = await access_organisation(tx, actor, organisation_id, Right.MANAGE_ROSTER)
    view = await view_roster(tx, actor, organisation_id)
    person = PersonId(person_id)
    await _must_be_in_view(tx, view, person)
    known = (await get_persons(tx, [person]))[person]
    await write_audit(
        tx,
        AuditEntry(
            actor_id=actor.person_id,
            action="organisations.see_contacts",
            subject_kind="person",
            subject_id=person,
            organisation_id=proved.id,
            region_id=proved.region_id,
        ),
    )
    return PersonContacts(known.phone, known.email, known.birth_date)


async def _must_see_names(tx: Transaction, actor: Actor, proved: AccessibleOrganisation) -> AccessibleOrganisation:
    right = Right.SEE_ROSTER if Right.SEE_ROSTER in proved.rights else Right.SEE_PEOPLE_FIGURES
    return await access_organisation(tx, actor, proved.id, right)


async def _must_be_in_view(tx: Transaction, view: RosterView, person_id: PersonId) -> None:
    if view.group_ids is None:
        found = await screens.select_is_known_here(tx, view.organisation.id, person_id)
        if not found:
            raise NotFound
        return
    groups = await screens.select_groups_of_person(tx, view.organisation.id, person_id, view.today)
    if not set(groups) & set(view.group_ids):
        raise NotFound


async def _note_look(
    tx: Transaction,
    actor: Actor,
    place: Organisation,
    person_id: PersonId | None,
    details: dict[str, str | int | bool | None],
) -> None:
    await write_audit(
        tx,
        AuditEntry(
            actor_id=actor.person_id,
            action="organisations.see_person" if person_id else "organisations.see_people",
            subject_kind="person" if person_id else "organisation",
            subject_id=person_id or place.id,
            organisation_id=place.id,
            region_id=place.region_id,
            details=details,
        ),
    )


def _detail(row: screens.PersonRow, names: Names, group_names: dict[GroupId, str]) -> str:
    groups = ", ".join(sorted(group_names.get(one, "") for one in row.group_ids))
    if row.kind == "staff":
        return row.post
    if row.kind == "student":
        return groups
    children = ", ".join(sorted(names[one].short for one in row.child_ids))
    return f"{children} · {groups}" if groups else children


def _write_after(row: screens.PersonRow) -> str:
    return f"{row.kind}.{row.person_id}.{row.folded_name}"


def _read_after(after: str | None) -> tuple[str | None, UUID | None, str | None]:
    if after is None:
        return None, None, None
    try:
        kind, person_id, name = after.split(".", 2)
        return fold(name), UUID(person_id), kind
    except ValueError:
        raise InvalidInput("next", "malformed") from None


def _is_on(valid_from: date, valid_to: date | None, day: date) -> bool:
    return valid_from <= day and (valid_to is None or day < valid_to)
