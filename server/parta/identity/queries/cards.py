"""A card as whoever holds it sees it, before anything happens."""

from parta.identity.access.invitations import access_invitation
from parta.identity.access.room import IdentityRoom
from parta.identity.model.invitations import CardState, Invitation
from parta.identity.model.people import Actor, Person
from parta.identity.store import credentials as credentials_store
from parta.identity.store import merges as merges_store
from parta.identity.store import persons as persons_store
from parta.identity.wire.invitations import CardNeighbour, CardPerson, InvitationCard
from parta.kernel.database import Transaction


async def get_card(tx: Transaction, room: IdentityRoom, token: str, live: dict[int, Actor]) -> InvitationCard:
    """Whose card it is, and what its owner is to those signed in on this phone: a parent who opens the child's card,
    or a child the parent's, is told. Changes nothing: previews of links come here too. NotFound."""
    invitation = await access_invitation(tx, room, token)
    [person] = await persons_store.select_persons(tx, [invitation.person_id])
    state = _state(tx, invitation, person)
    if state == "valid" and await room.standing.have_left(tx, [person.id]):
        state = "withdrawn"
    card = InvitationCard(state, invitation.purpose, invitation.expires_at)
    if state != "valid":
        return card
    credential = await credentials_store.find_by_person(tx, person.id)
    card.person = CardPerson(person.family_name, person.given_name, person.patronymic)
    card.login = credential.login if credential else ""
    card.resets_password = invitation.resets_password
    card.resets_factors = invitation.resets_factors
    card.roles = await room.standing.roles_of(tx, person.id)
    card.signed_in = [await _neighbour(tx, room, person, slot, actor) for slot, actor in sorted(live.items())]
    return card


def _state(tx: Transaction, invitation: Invitation, person: Person) -> CardState:
    if person.merged_into is not None or person.is_blocked:
        return "withdrawn"
    state = invitation.state(tx.now)
    if state == "valid" and person.is_connected and invitation.purpose == "invitation":
        return "used"
    return state


async def _neighbour(tx: Transaction, room: IdentityRoom, person: Person, slot: int, actor: Actor) -> CardNeighbour:
    [other] = await persons_store.select_persons(tx, [actor.person_id])
    if other.id == person.id:
        return CardNeighbour(slot, other.name.full, "self")
    relation = await room.standing.relation(tx, other.id, person.id)
    if relation:
        return CardNeighbour(slot, other.name.full, relation)
    if await merges_store.find_open_of_pair(tx, other.id, person.id):
        return CardNeighbour(slot, other.name.full, "same_human")
    return CardNeighbour(slot, other.name.full, "other")
