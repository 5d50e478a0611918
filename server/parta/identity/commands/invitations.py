"""Invitations: issued, withdrawn, opened, used up."""

from collections.abc import Sequence

import msgspec

from parta.identity.access.invitations import access_invitation, access_invitation_to_use
from parta.identity.access.room import IdentityRoom
from parta.identity.commands.factors import forget_factors
from parta.identity.commands.letting_in import SignedIn, let_in, settled
from parta.identity.commands.sessions import end_sessions, mark_connected
from parta.identity.commands.sign_in import prove_password
from parta.identity.errors import InvitationWithdrawn
from parta.identity.model.audit import AuditEntry
from parta.identity.model.invitations import LASTS, Invitation, IssuedInvitation, Purpose
from parta.identity.model.passwords import check_new_password
from parta.identity.model.people import Actor
from parta.identity.store import audit as audit_store
from parta.identity.store import credentials as credentials_store
from parta.identity.store import invitations as store
from parta.identity.store import persons as persons_store
from parta.identity.store import trust
from parta.identity.wire.requests import Browser
from parta.kernel.database import Database, Transaction
from parta.kernel.ids import InvitationId, OrganisationId, PersonId, new_id


async def issue_invitations(
    tx: Transaction,
    actor: Actor | None,
    person_ids: Sequence[PersonId],
    organisation_id: OrganisationId | None,
    purpose: Purpose,
) -> list[IssuedInvitation]:
    """Invitations that these people can use now.

    «invitation» leaves out who is connected and gives back a card that is still good, so that repeating it changes
    nothing. «renewal» takes back every card not used yet and makes a new one, for the connected too: using it ends
    their sessions. Whether the actor may is the caller's matter. Logged: a renewal by name, others by their number.
    """
    people = await persons_store.select_persons(tx, person_ids)
    wanted = [p for p in people if p.merged_into is None and (purpose != "invitation" or not p.is_connected)]
    kept: dict[PersonId, Invitation] = {}
    if purpose == "invitation":
        latest = await store.select_latest(tx, [person.id for person in wanted])
        kept = {person_id: one for person_id, one in latest.items() if one.state(tx.now) == "valid"}
    new = []
    for person in wanted:
        if person.id not in kept:
            exact: Purpose = purpose if person.is_connected or purpose == "setup" else "invitation"
            identifier = InvitationId(new_id())
            new.append(store.NewInvitation(identifier, person.id, exact, tx.now + LASTS[exact]))
    await store.withdraw(tx, [one.person_id for one in new])
    await store.insert_invitations(tx, new, organisation_id, actor.person_id if actor else None)
    await audit_store.insert_entries(tx, _told(actor, organisation_id, new, purpose))
    issued = [IssuedInvitation(one.id, one.person_id, one.expires_at, True) for one in new]
    issued += [IssuedInvitation(one.id, one.person_id, one.expires_at, False) for one in kept.values()]
    order = {person_id: place for place, person_id in enumerate(person_ids)}
    return sorted(issued, key=lambda one: order[one.person_id])


async def withdraw_invitations(
    tx: Transaction, actor: Actor, person_ids: Sequence[PersonId], organisation_id: OrganisationId
) -> int:
    """Take back the cards of these people that nobody has used; how many people. Logged by name."""
    withdrawn = await store.withdraw(tx, person_ids)
    entries = [
        AuditEntry(
            actor_id=actor.person_id,
            action="identity.withdraw_invitation",
            subject_kind="person",
            subject_id=person_id,
            organisation_id=organisation_id,
        )
        for person_id in sorted(withdrawn)
    ]
    if entries:
        await audit_store.insert_entries(tx, entries)
    return len(withdrawn)


async def open_invitation(tx: Transaction, room: IdentityRoom, token: str) -> None:
    """A human being looks at the card. Harmless when repeated, and with a card that is used or out of date."""
    invitation = await access_invitation(tx, room, token)
    if invitation.state(tx.now) == "valid":
        await store.mark_opened(tx, invitation.id)


async def accept_invitation(db: Database, room: IdentityRoom, token: str, password: str, browser: Browser) -> SignedIn:
    """Set the password, use the card up, and sign in. Every earlier session of the person ends. Logged.

    A recovery that leaves the password as it is asks for the present one instead. A second factor that the card does
    not lift is asked for as at every sign-in (SecondFactorNeeded): whoever holds somebody's card is not that person
    yet. Opens its transactions itself: the password is hashed between them. NotFound, InvitationUsed,
    InvitationExpired, InvitationWithdrawn, InvalidInput, WrongPassword, TooManyAttempts.
    """
    async with db.transaction("identity.access_invitation") as tx:
        usable = await access_invitation_to_use(tx, room, token)
        credential = await credentials_store.find_by_person(tx, usable.invitation.person_id)
    if credential is None:
        raise InvitationWithdrawn()
    if usable.invitation.resets_password:
        check_new_password(password, credential.login)
        async with room.passwords.place(browser.address):
            password_hash = await room.passwords.hash(password)
    else:
        password_hash = (await prove_password(db, room, credential.person_id, password, browser)).password_hash or ""
    async with db.transaction("identity.accept_invitation") as tx:
        invitation = (await access_invitation_to_use(tx, room, token)).invitation
        ended = await _use_up(tx, invitation, password_hash)
        now = msgspec.structs.replace(credential, password_hash=password_hash)
        outcome = await let_in(tx, room, now, browser, "invitation")
        entry = AuditEntry(
            actor_id=invitation.person_id,
            action="identity.accept_invitation",
            subject_kind="person",
            subject_id=invitation.person_id,
            organisation_id=invitation.organisation_id,
            details={"purpose": invitation.purpose, "sessions_ended": ended},
        )
        await audit_store.insert_entries(tx, [entry])
    return settled(outcome)


async def _use_up(tx: Transaction, invitation: Invitation, password_hash: str) -> int:
    """What using a card does, whatever follows; how many sessions ended."""
    await credentials_store.update_password(tx, invitation.person_id, password_hash)
    await store.mark_used(tx, invitation.id)
    await store.withdraw(tx, [invitation.person_id])
    ended = await end_sessions(tx, invitation.person_id, "invitation_used")
    await trust.delete_devices(tx, invitation.person_id)
    if invitation.resets_factors:
        await forget_factors(tx, invitation.person_id)
    await mark_connected(tx, invitation.person_id, "setup" if invitation.purpose == "setup" else "invitation")
    return ended


def _told(
    actor: Actor | None,
    organisation_id: OrganisationId | None,
    new: Sequence[store.NewInvitation],
    purpose: Purpose,
) -> list[AuditEntry]:
    actor_id = actor.person_id if actor else None
    if purpose == "invitation":
        if not new:
            return []
        return [
            AuditEntry(
                actor_id=actor_id,
                action="identity.issue_invitations",
                subject_kind="person" if len(new) == 1 else "organisation",
                subject_id=new[0].person_id if len(new) == 1 else organisation_id,
                organisation_id=organisation_id,
                details={"count": len(new)},
            )
        ]
    return [
        AuditEntry(
            actor_id=actor_id,
            action="identity.renew_invitation",
            subject_kind="person",
            subject_id=one.person_id,
            organisation_id=organisation_id,
            details={"purpose": one.purpose},
        )
        for one in new
    ]
