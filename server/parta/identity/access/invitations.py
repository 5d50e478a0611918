"""Invitations by their token, and by the desk that keeps them."""

from collections.abc import Sequence

import msgspec

from parta.identity.access.room import IdentityRoom
from parta.identity.errors import InvitationExpired, InvitationUsed, InvitationWithdrawn
from parta.identity.model.invitations import Invitation
from parta.identity.model.people import Actor
from parta.identity.model.standing import DeskRoster
from parta.identity.model.tokens import read_invitation_token
from parta.identity.store import invitations as store
from parta.identity.store import persons as persons_store
from parta.kernel.database import Transaction
from parta.kernel.errors import NotFound
from parta.kernel.ids import OrganisationId, PersonId


class UsableInvitation(msgspec.Struct, frozen=True):
    """An invitation whose token was shown, and which opens its account now."""

    invitation: Invitation


class KeptPeople(msgspec.Struct, frozen=True):
    """People whose invitations this actor keeps at this institution."""

    roster: DeskRoster
    person_ids: list[PersonId]


async def access_invitation(tx: Transaction, room: IdentityRoom, token: str) -> Invitation:
    """The invitation of a token, in whatever state. NotFound for a token that isn't ours or whose person is gone."""
    invitation_id = read_invitation_token(room.key, token)
    invitation = None if invitation_id is None else await store.find_one(tx, invitation_id)
    if invitation is None:
        raise NotFound()
    return invitation


async def access_invitation_to_use(tx: Transaction, room: IdentityRoom, token: str) -> UsableInvitation:
    """Locked until the commit, so that two phones with one card don't both set a password.

    NotFound, InvitationUsed, InvitationExpired, InvitationWithdrawn.
    """
    invitation_id = read_invitation_token(room.key, token)
    invitation = None if invitation_id is None else await store.lock_one(tx, invitation_id)
    if invitation is None:
        raise NotFound()
    match invitation.state(tx.now):
        case "used":
            raise InvitationUsed()
        case "expired":
            raise InvitationExpired()
        case "withdrawn":
            raise InvitationWithdrawn()
    [person] = await persons_store.select_persons(tx, [invitation.person_id])
    if person.merged_into is not None or person.is_blocked:
        raise InvitationWithdrawn()
    if person.is_connected and invitation.purpose == "invitation":
        raise InvitationUsed()  # by another card of theirs
    if await room.standing.have_left(tx, [person.id]):
        raise InvitationWithdrawn()
    return UsableInvitation(invitation)


async def access_people_to_invite(
    tx: Transaction,
    room: IdentityRoom,
    actor: Actor,
    organisation_id: OrganisationId,
    person_ids: Sequence[PersonId] | None = None,
) -> KeptPeople:
    """Those of the roster (or of these) whose cards the actor may hold. NotFound when one of them isn't kept here.

    A card is the way into an account: who is here as a parent or a pupil but holds a post somewhere gets it from the
    staff list that they are on, else a homeroom teacher could enter as a director whose child is in the class.
    """
    roster = await room.desk.roster(tx, actor, organisation_id)
    listed = {person.person_id for person in roster.people}
    as_staff = {person.person_id for person in roster.people if person.kind == "staff"}
    wanted = listed if person_ids is None else set(person_ids)
    if not wanted <= listed:
        raise NotFound()
    guarded = await room.standing.staff_among(tx, sorted(wanted - as_staff)) if wanted - as_staff else set()
    if person_ids is not None and guarded:
        raise NotFound()
    return KeptPeople(roster, sorted(wanted - guarded))
