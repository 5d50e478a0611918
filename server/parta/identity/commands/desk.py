"""The desk of invitations: cards given, renewed, taken back, sent by e-mail; the right is the institution's."""

from collections.abc import Sequence
from uuid import UUID

from parta.identity.access.invitations import KeptPeople, access_people_to_invite
from parta.identity.access.room import IdentityRoom
from parta.identity.commands.invitations import issue_invitations, withdraw_invitations
from parta.identity.commands.sessions import block_person, unblock_person
from parta.identity.errors import MailNotConfigured
from parta.identity.model.audit import AuditEntry
from parta.identity.model.people import Actor
from parta.identity.store import audit as audit_store
from parta.identity.store import invitations as store
from parta.identity.store import persons as persons_store
from parta.identity.wire.invitations import Issued, MailAsked, PersonCard, Withdrawn
from parta.identity.wire.requests import InvitedPeople
from parta.kernel.database import Transaction
from parta.kernel.errors import Forbidden, NotFound
from parta.kernel.ids import OrganisationId, PersonId

SEND_INVITATION = "identity.send_invitation"


async def issue_from_desk(
    tx: Transaction, room: IdentityRoom, actor: Actor, organisation_id: OrganisationId, whom: InvitedPeople
) -> Issued:
    """Cards for those who have none that is good and are not connected; repeating it changes nothing."""
    kept = await access_chosen(tx, room, actor, organisation_id, whom)
    issued = await issue_invitations(tx, actor, kept.person_ids, organisation_id, "invitation")
    new = sum(one.is_new for one in issued)
    return Issued(new, len(issued) - new, len(kept.person_ids) - len(issued))


async def renew_from_desk(
    tx: Transaction, room: IdentityRoom, actor: Actor, organisation_id: OrganisationId, person_ids: Sequence[UUID]
) -> Issued:
    """New cards in place of the old ones, for the connected too: the way back for who forgot the password. Forbidden
    for a connected person who stands as high as the actor, or higher: the card would open that account."""
    kept = await access_people_to_invite(tx, room, actor, organisation_id, [PersonId(one) for one in person_ids])
    for person in await persons_store.select_persons(tx, kept.person_ids):
        if person.is_connected:
            await require_rank(tx, room, actor, organisation_id, person.id)
    issued = await issue_invitations(tx, actor, kept.person_ids, organisation_id, "renewal")
    return Issued(len(issued), 0, 0)


async def withdraw_from_desk(
    tx: Transaction, room: IdentityRoom, actor: Actor, organisation_id: OrganisationId, person_ids: Sequence[UUID]
) -> Withdrawn:
    """Cards that nobody has used open nothing from now on."""
    kept = await access_people_to_invite(tx, room, actor, organisation_id, [PersonId(one) for one in person_ids])
    return Withdrawn(await withdraw_invitations(tx, actor, kept.person_ids, organisation_id))


async def send_from_desk(
    tx: Transaction, room: IdentityRoom, actor: Actor, organisation_id: OrganisationId, whom: InvitedPeople
) -> MailAsked:
    """Cards by e-mail to those who have an address and are not connected; a job for each. MailNotConfigured."""
    if room.mail is None:
        raise MailNotConfigured()
    kept = await access_chosen(tx, room, actor, organisation_id, whom)
    people = await persons_store.select_persons(tx, kept.person_ids)
    waiting = [person for person in people if not person.is_connected]
    with_address = [person.id for person in waiting if person.email]
    issued = await issue_invitations(tx, actor, with_address, organisation_id, "invitation")
    await store.ask_mail(tx, [one.id for one in issued])
    for one in issued:
        await tx.enqueue(SEND_INVITATION, {"invitation_id": one.id}, queueing_lock=f"{SEND_INVITATION} {one.id}")
    await _log(tx, actor, "identity.send_invitations", organisation_id, len(issued))
    return MailAsked(len(issued), len(waiting) - len(with_address))


async def show_card(
    tx: Transaction, room: IdentityRoom, actor: Actor, organisation_id: OrganisationId, person_id: PersonId
) -> PersonCard:
    """The link of one person's card, on the screen of who keeps it. NotFound where no card is good. Logged."""
    await access_people_to_invite(tx, room, actor, organisation_id, [person_id])
    invitation = (await store.select_latest(tx, [person_id])).get(person_id)
    if invitation is None or invitation.state(tx.now) != "valid":
        raise NotFound()
    if invitation.purpose in ("renewal", "recovery"):
        await require_rank(tx, room, actor, organisation_id, person_id)
    entry = AuditEntry(
        actor_id=actor.person_id,
        action="identity.show_card",
        subject_kind="person",
        subject_id=person_id,
        organisation_id=organisation_id,
    )
    await audit_store.insert_entries(tx, [entry])
    qr = f"/api/organisations/{organisation_id}/invitations/people/{person_id}/qr.svg"
    return PersonCard(room.link(invitation.id), invitation.expires_at, qr)


async def block_from_desk(
    tx: Transaction,
    room: IdentityRoom,
    actor: Actor,
    organisation_id: OrganisationId,
    person_id: PersonId,
    *,
    is_blocked: bool,
) -> None:
    """Keep one person from signing in, or let them in again. Forbidden to who keeps a single group. Logged."""
    kept = await access_people_to_invite(tx, room, actor, organisation_id, [person_id])
    if not kept.roster.is_whole or person_id == actor.person_id:
        raise Forbidden()
    if is_blocked:
        await block_person(tx, actor, person_id, organisation_id)
    else:
        await unblock_person(tx, actor, person_id, organisation_id)


async def require_rank(
    tx: Transaction, room: IdentityRoom, actor: Actor, organisation_id: OrganisationId, person_id: PersonId
) -> None:
    """Forbidden where the person stands as high as the actor, or higher: nobody opens the account of an equal."""
    if not await room.standing.outranks(tx, actor.person_id, person_id, organisation_id):
        raise Forbidden()


async def access_chosen(
    tx: Transaction, room: IdentityRoom, actor: Actor, organisation_id: OrganisationId, whom: InvitedPeople
) -> KeptPeople:
    """The people named, or everybody of the groups named, or the whole roster. NotFound for what isn't kept here."""
    if whom.person_ids:
        named = [PersonId(one) for one in whom.person_ids]
        return await access_people_to_invite(tx, room, actor, organisation_id, named)
    kept = await access_people_to_invite(tx, room, actor, organisation_id)
    if not whom.group_ids:
        return kept
    groups = set(whom.group_ids)
    if not groups <= {group.id for group in kept.roster.groups}:
        raise NotFound()
    members = {person.person_id for person in kept.roster.people if person.group_id in groups}
    return KeptPeople(kept.roster, [person_id for person_id in kept.person_ids if person_id in members])


async def log_printing(tx: Transaction, actor: Actor, organisation_id: OrganisationId, count: int) -> None:
    """So many cards left the desk on paper."""
    await _log(tx, actor, "identity.print_cards", organisation_id, count)


async def _log(tx: Transaction, actor: Actor, action: str, organisation_id: OrganisationId, count: int) -> None:
    entry = AuditEntry(
        actor_id=actor.person_id,
        action=action,
        subject_kind="organisation",
        subject_id=organisation_id,
        organisation_id=organisation_id,
        details={"count": count},
    )
    await audit_store.insert_entries(tx, [entry])
