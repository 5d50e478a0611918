"""Two accounts that are one human being, joined by that human being."""

from uuid import UUID

from parta.identity.access.invitations import access_invitation_to_use
from parta.identity.access.room import IdentityRoom
from parta.identity.commands.factors import forget_factors
from parta.identity.commands.sessions import end_sessions
from parta.identity.errors import NotTheSamePerson
from parta.identity.model.audit import AuditEntry
from parta.identity.model.events import PersonsMerged
from parta.identity.model.people import Actor
from parta.identity.store import audit as audit_store
from parta.identity.store import credentials as credentials_store
from parta.identity.store import invitations as invitations_store
from parta.identity.store import merges as store
from parta.identity.store import persons as persons_store
from parta.kernel.database import Transaction
from parta.kernel.errors import NotFound


async def merge_by_invitation(tx: Transaction, room: IdentityRoom, actor: Actor, token: str) -> None:
    """Join the account of this card to the one signed in, which is kept with its login and password.

    Only what was proposed (NotTheSamePerson), only with the second card in hand: NotFound, InvitationUsed,
    InvitationExpired, InvitationWithdrawn. Raises `PersonsMerged`: every room moves its rows now. Logged.
    """
    invitation = (await access_invitation_to_use(tx, room, token)).invitation
    merged, kept = invitation.person_id, actor.person_id
    proposal = await store.find_open_of_pair(tx, kept, merged)
    if proposal is None:
        raise NotTheSamePerson()
    await persons_store.lock_persons(tx, [kept, merged])
    await store.decide(tx, proposal.id, kept, is_accepted=True)
    await store.close_of_merged(tx, merged)
    await invitations_store.mark_used(tx, invitation.id)
    await invitations_store.withdraw(tx, [merged])
    await end_sessions(tx, merged, "merged")
    await credentials_store.delete_credential(tx, merged)
    await forget_factors(tx, merged)
    await persons_store.fill_gaps(tx, kept, merged)
    await persons_store.update_merged(tx, kept, merged)
    await persons_store.next_version(tx, kept)
    await store.insert_proposals(tx, [kept])  # a third account may look like the one that is left
    await tx.raise_event(PersonsMerged(kept=kept, merged=merged))
    entry = AuditEntry(
        actor_id=kept,
        action="identity.merge_persons",
        subject_kind="person",
        subject_id=merged,
        organisation_id=invitation.organisation_id,
        details={"kept": str(kept), "reason": proposal.reason},
    )
    await audit_store.insert_entries(tx, [entry])


async def decline_merge(tx: Transaction, actor: Actor, proposal_id: UUID) -> None:
    """«That isn't me»: the proposal goes and doesn't come back. NotFound for another's. Logged."""
    if not await store.decide(tx, proposal_id, actor.person_id, is_accepted=False):
        raise NotFound()
    entry = AuditEntry(
        actor_id=actor.person_id, action="identity.decline_merge", subject_kind="merge_proposal", subject_id=proposal_id
    )
    await audit_store.insert_entries(tx, [entry])
