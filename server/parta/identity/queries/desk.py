"""The desk of invitations: how far everybody has come, by institution, by group, by name."""

from collections.abc import Iterable, Mapping
from datetime import timedelta

from parta.identity.access.room import IdentityRoom
from parta.identity.model.invitations import Progress
from parta.identity.model.people import Actor, Person
from parta.identity.model.standing import DeskKind, DeskPerson, DeskRoster
from parta.identity.store import credentials as credentials_store
from parta.identity.store import invitations as store
from parta.identity.store import persons as persons_store
from parta.identity.wire.invitations import (
    DeskGroupFunnel,
    DeskLine,
    DeskLines,
    DeskOverview,
    Funnel,
    KindFunnel,
    MailProgress,
    OrganisationFunnel,
    OrganisationFunnels,
)
from parta.kernel.database import Transaction
from parta.kernel.ids import GroupId, OrganisationId, PersonId

MAIL_SHOWN_FOR = timedelta(days=1)
KINDS: tuple[DeskKind, ...] = ("staff", "student", "parent")
Progresses = dict[PersonId, Progress]


async def invitation_states(tx: Transaction, person_ids: list[PersonId]) -> Progresses:
    """How far each has come: none, invited, opened, connected."""
    return await store.select_progress(tx, person_ids) if person_ids else {}


async def get_desk(tx: Transaction, room: IdentityRoom, actor: Actor, organisation_id: OrganisationId) -> DeskOverview:
    """The funnel of what this actor keeps. Everybody counts once in a number, whatever groups they are in."""
    roster = await room.desk.roster(tx, actor, organisation_id)
    progress = await store.select_progress(tx, sorted({person.person_id for person in roster.people}))
    mail = await store.count_mail(tx, organisation_id, tx.now - MAIL_SHOWN_FOR)
    return DeskOverview(
        organisation_id=roster.organisation_id,
        name=roster.name,
        short_name=roster.short_name,
        time_zone=roster.time_zone,
        can_mail=room.mail is not None,
        can_block=roster.is_whole,
        total=_funnel(progress, progress),
        kinds=[KindFunnel(kind, total) for kind in KINDS if (total := _of_kind(roster, progress, kind)).people],
        groups=_groups(roster, progress),
        mail=MailProgress(mail.asked, mail.sent, mail.failed),
    )


async def list_desk_people(
    tx: Transaction, room: IdentityRoom, actor: Actor, organisation_id: OrganisationId
) -> DeskLines:
    """Everybody by group and name; a parent once for each child."""
    roster = await room.desk.roster(tx, actor, organisation_id)
    ids = sorted({person.person_id for person in roster.people})
    people = {person.id: person for person in await persons_store.select_persons(tx, ids)}
    progress = await store.select_progress(tx, ids)
    logins = await credentials_store.select_logins(tx, ids)
    latest = await store.select_latest(tx, ids)
    connected = await persons_store.select_connected(tx, ids)
    as_staff = {person.person_id for person in roster.people if person.kind == "staff"}
    others = sorted(set(ids) - as_staff)
    guarded = await room.standing.staff_among(tx, others) if others else set()
    lines = []
    for place in in_order(roster, people):
        person = people[place.person_id]
        line = DeskLine(
            person_id=person.id,
            family_name=person.family_name,
            given_name=person.given_name,
            patronymic=person.patronymic,
            kind=place.kind,
            group_id=place.group_id,
            detail=place.detail,
            login=logins.get(person.id, ""),
            progress=progress[person.id],
            has_email=person.email is not None,
            is_guarded=person.id in guarded,
            is_blocked=person.is_blocked,
            connected_at=connected.get(person.id),
        )
        if (invitation := latest.get(person.id)) is not None and invitation.used_at is None:
            line.invitation_id = invitation.id
            line.expires_at = invitation.expires_at
            line.is_expired = invitation.state(tx.now) == "expired"
            line.mailed_at = invitation.mailed_at
            line.mail_failure = invitation.mail_failure
        lines.append(line)
    return DeskLines(lines)


async def list_organisation_funnels(tx: Transaction, room: IdentityRoom, actor: Actor) -> OrganisationFunnels:
    """The funnel of every institution whose figures this actor may see."""
    organisations = await room.desk.organisations(tx, actor)
    found = []
    for organisation in organisations:
        progress = await store.select_progress(tx, organisation.person_ids) if organisation.person_ids else {}
        funnel = _funnel(progress, organisation.person_ids)
        found.append(OrganisationFunnel(organisation.id, organisation.name, organisation.short_name, funnel))
    return OrganisationFunnels(found)


def in_order(roster: DeskRoster, people: Mapping[PersonId, Person]) -> list[DeskPerson]:
    """As a class register lists them: staff, then group by group pupils by name, then parents by their child's name."""
    groups = {group.id: place for place, group in enumerate(roster.groups)}

    def key(place: DeskPerson) -> tuple[int, int, str, str]:
        group = -1 if place.group_id is None else groups[place.group_id]
        child = _alphabetical(place.detail) if place.kind == "parent" else ""
        return group, KINDS.index(place.kind), child, _alphabetical(people[place.person_id].name.full)

    return sorted(roster.people, key=key)


def _alphabetical(name: str) -> str:
    """«ё» after «е», as in the alphabet; by code it would come after «я»."""
    return name.lower().replace("ё", "е\uffff")


def _groups(roster: DeskRoster, progress: Progresses) -> list[DeskGroupFunnel]:
    by_group: dict[GroupId | None, dict[DeskKind, set[PersonId]]] = {}
    for person in roster.people:
        members = by_group.setdefault(person.group_id, {"staff": set(), "student": set(), "parent": set()})
        members[person.kind].add(person.person_id)
    names: list[tuple[GroupId | None, str]] = [(None, ""), *((group.id, group.name) for group in roster.groups)]
    found = []
    for group_id, name in names:
        if (kinds := by_group.get(group_id)) is not None:
            students, parents = kinds["student"], kinds["parent"]
            everybody = _funnel(progress, kinds["staff"] | students | parents)
            found.append(
                DeskGroupFunnel(group_id, name, everybody, _funnel(progress, students), _funnel(progress, parents))
            )
    return found


def _of_kind(roster: DeskRoster, progress: Progresses, kind: DeskKind) -> Funnel:
    return _funnel(progress, {person.person_id for person in roster.people if person.kind == kind})


def _funnel(progress: Progresses, people: Iterable[PersonId]) -> Funnel:
    reached = [progress[person_id] for person_id in people if person_id in progress]
    connected = reached.count("connected")
    opened = connected + reached.count("opened")
    return Funnel(len(reached), opened + reached.count("invited"), opened, connected)
