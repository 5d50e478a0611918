"""Polls as parts of messages: options and counts for everybody, one's own choice; who voted in an open one."""

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from parta.identity.api import Actor, person_names
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput, NotFound
from parta.kernel.ids import PersonId
from parta.messaging.access import access_conversation
from parta.messaging.errors import PollAnonymous
from parta.messaging.model.ballots import ballot_key
from parta.messaging.model.places import OwnerOfPart, Place
from parta.messaging.store import messages as messages_store
from parta.messaging.store import polls as store
from parta.messaging.store import votes as votes_store
from parta.messaging.wire.polls import Poll, PollOption, PollVoter, PollVoters
from parta.policy.api import reachable

PAGE = 100
_FIRST = UUID(int=0)


async def load(tx: Transaction, places: Sequence[Place]) -> dict[Place, dict[str, object]]:
    options: dict[Place, list[PollOption]] = defaultdict(list)
    for row in await store.select_options(tx, places):
        options[Place(row.conversation_id, row.seq)].append(PollOption(row.number, row.text, row.votes))
    return {
        row.place: {
            "poll": Poll(
                options=options[row.place],
                voters=row.voters,
                is_anonymous=row.is_anonymous,
                is_multiple=row.is_multiple,
                may_add_options=row.may_add_options,
                may_revote=row.may_revote,
                closes_at=row.closes_at,
                closed_at=row.closed_at,
            )
        }
        for row in await store.select_polls(tx, places)
    }


async def load_own(tx: Transaction, asked: Sequence[tuple[Place, UUID]]) -> dict[tuple[Place, UUID], dict[str, object]]:
    """The own choices; of an anonymous poll they lie under the person's key."""
    choices: dict[tuple[Place, UUID], list[int]] = {}
    keys: dict[tuple[Place, bytes], UUID] = {}
    for row in await votes_store.select_own_votes(tx, asked):
        place = Place(row.conversation_id, row.seq)
        if row.is_withdrawn:
            continue
        if row.choices is not None:
            choices[place, row.person_id] = row.choices
        else:
            keys[place, ballot_key(tx.secret, place, row.person_id)] = row.person_id
    if keys:
        for ballot in await votes_store.select_ballots(tx, list(keys)):
            place = Place(ballot.conversation_id, ballot.seq)
            choices[place, keys[place, ballot.key]] = ballot.choices
    return {one: {"choices": sorted(chosen)} for one, chosen in choices.items()}


async def find_owners(tx: Transaction, since: Sequence[tuple[UUID, int]]) -> list[OwnerOfPart]:
    return await votes_store.select_vote_owners(tx, since)


async def list_voters(tx: Transaction, actor: Actor, place: Place, option: int | None, next_: str | None) -> PollVoters:
    """Who voted, of those whom the viewer may find (by hand everybody sees everybody); the others are a number.

    NotFound where the message is not to be seen; `PollAnonymous`: nobody is told, neither the author nor a keeper.
    """
    standing = (await access_conversation(tx, actor, place.conversation_id)).standing
    row = await messages_store.find_message(tx, place.conversation_id, actor.person_id, place.seq)
    polls = await store.select_polls(tx, [place])
    if row is None or row.deleted_at is not None or not polls:
        raise NotFound()
    if polls[0].is_anonymous:
        raise PollAnonymous()
    page = await votes_store.select_voters_page(tx, place, option, _read_place(next_), PAGE + 1)
    rows = page[:PAGE]
    ids = [PersonId(one.person_id) for one in rows]
    if standing.origin == "hand":
        found = set(ids)
    else:
        found = await reachable(tx, actor.person_id, ids, "find") | {actor.person_id}
    names = await person_names(tx, ids)
    voters: list[PollVoter] = []
    hidden: dict[int, int] = defaultdict(int)
    for one, person in zip(rows, ids, strict=True):
        if person in found and person in names:
            voters.append(PollVoter(person, names[person].full, names[person].short, sorted(one.choices)))
        else:
            for choice in one.choices:
                hidden[choice] += 1
    return PollVoters(voters, dict(hidden), str(rows[-1].person_id) if len(page) > PAGE else None)


def _read_place(text: str | None) -> UUID:
    if text is None:
        return _FIRST
    try:
        return UUID(text)
    except ValueError:
        raise InvalidInput("next", "malformed") from None
