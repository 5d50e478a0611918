"""Recovery of somebody's access by who keeps their account at the institution: a one-time link, given in person."""

from parta.identity.access.invitations import access_people_to_invite
from parta.identity.access.room import IdentityRoom
from parta.identity.commands.desk import require_rank
from parta.identity.commands.sessions import end_sessions
from parta.identity.errors import NotConnected
from parta.identity.model.audit import AuditEntry
from parta.identity.model.events import AccessReset
from parta.identity.model.invitations import LASTS
from parta.identity.model.people import Actor
from parta.identity.store import audit as audit_store
from parta.identity.store import credentials, trust
from parta.identity.store import invitations as store
from parta.identity.store import persons as persons_store
from parta.identity.wire.invitations import PersonCard
from parta.identity.wire.requests import AccessToReset
from parta.kernel.database import Transaction
from parta.kernel.errors import Forbidden, InvalidInput
from parta.kernel.ids import InvitationId, OrganisationId, PersonId, new_id


async def reset_access(
    tx: Transaction,
    room: IdentityRoom,
    actor: Actor,
    organisation_id: OrganisationId,
    person_id: PersonId,
    *,
    what: AccessToReset,
) -> PersonCard:
    """A link by which the person sets the password anew, is freed of the second factor, or both. Every session ends
    now, the password no longer opens; the second factor is in force until the link is used. Forbidden to who keeps a
    single group, to oneself, and towards whoever stands as high or higher. Raises `AccessReset`. Logged.

    NotFound, Forbidden, NotConnected, InvalidInput.
    """
    if not (what.password or what.second_factor):
        raise InvalidInput("password", "nothing_chosen")
    kept = await access_people_to_invite(tx, room, actor, organisation_id, [person_id])
    if not kept.roster.is_whole or person_id == actor.person_id:
        raise Forbidden()
    await require_rank(tx, room, actor, organisation_id, person_id)
    [person] = await persons_store.select_persons(tx, [person_id])
    if not person.is_connected:
        raise NotConnected()
    invitation_id = await issue_recovery(tx, person_id, what, organisation_id, actor.person_id)
    await tx.raise_event(AccessReset(person_id, actor.person_id, organisation_id, what.password, what.second_factor))
    qr = f"/api/organisations/{organisation_id}/invitations/people/{person_id}/qr.svg"
    return PersonCard(room.link(invitation_id), tx.now + LASTS["recovery"], qr)


async def issue_recovery(
    tx: Transaction,
    person_id: PersonId,
    what: AccessToReset,
    organisation_id: OrganisationId | None,
    by: PersonId | None,
) -> InvitationId:
    """The link itself, without asking for leave: for who has asked before, and for the owner of the server. Logged."""
    invitation_id = InvitationId(new_id())
    new = store.NewInvitation(
        invitation_id, person_id, "recovery", tx.now + LASTS["recovery"], what.password, what.second_factor
    )
    await store.withdraw(tx, [person_id])
    await store.insert_invitations(tx, [new], organisation_id, by)
    if what.password:
        await credentials.update_password(tx, person_id, None)
    await trust.delete_devices(tx, person_id)
    ended = await end_sessions(tx, person_id, "access_reset")
    entry = AuditEntry(
        actor_id=by,
        action="identity.reset_access",
        subject_kind="person",
        subject_id=person_id,
        organisation_id=organisation_id,
        details={"password": what.password, "second_factor": what.second_factor, "sessions_ended": ended},
    )
    await audit_store.insert_entries(tx, [entry])
    return invitation_id
