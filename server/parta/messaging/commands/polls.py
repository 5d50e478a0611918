"""Polls: to ask, to vote, to add an option, to close. Who may write may ask; who may read may vote."""

from collections.abc import Sequence
from uuid import UUID

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.errors import Forbidden, InvalidInput, NotFound
from parta.kernel.text import fold
from parta.messaging.access import KeptConversation, access_conversation
from parta.messaging.commands.parts import access_message_to_change, touch_message
from parta.messaging.commands.post import Posting, post_message
from parta.messaging.commands.tallies import count_part, take_turn
from parta.messaging.errors import (
    CannotWrite,
    OptionRepeated,
    PollClosed,
    TooFewOptions,
    TooManyOptions,
    VoteFinal,
)
from parta.messaging.model import parts as bits
from parta.messaging.model.ballots import ballot_key
from parta.messaging.model.extra import Extra
from parta.messaging.model.lines import read_line
from parta.messaging.model.places import Place
from parta.messaging.model.standing import KEEPERS, Standing
from parta.messaging.store import messages as messages_store
from parta.messaging.store import polls as store
from parta.messaging.store import votes as votes_store
from parta.messaging.store.polls import NewPollRow, PollRow
from parta.messaging.store.tallies import POLL
from parta.messaging.wire.polls import MAX_OPTION, MAX_OPTIONS, MAX_QUESTION, MIN_OPTIONS, NewPoll

MAX_ADDED = 3  # options that one member adds to another's poll


async def create_poll(tx: Transaction, actor: Actor, conversation_id: UUID, new: NewPoll) -> Place:
    """A message whose text is the question. A repeat (the same `client_key`) writes nothing.

    Errors: of the texts, `TooFewOptions`, `TooManyOptions`, `OptionRepeated`, `invalid_input` for an end in the past;
    of `post_message`.
    """
    question = read_line(new.question, MAX_QUESTION, "question")
    options = [read_line(option, MAX_OPTION, "options") for option in new.options]
    _check_options(options)
    if new.closes_at is not None and new.closes_at <= tx.now:
        raise InvalidInput("closes_at", "in_the_past")
    posted = await post_message(
        tx,
        tx.secret,
        Posting(
            conversation_id=conversation_id,
            author_id=actor.person_id,
            client_key=new.client_key,
            text=question,
            extra=Extra(is_silent=new.is_silent),
            parts=bits.POLL,
        ),
    )
    if not posted.is_repeat:
        row = NewPollRow(
            conversation_id=conversation_id,
            seq=posted.place.seq,
            author_id=actor.person_id,
            is_anonymous=new.is_anonymous,
            is_multiple=new.is_multiple,
            may_add_options=new.may_add_options,
            may_revote=new.may_revote,
            closes_at=new.closes_at,
        )
        await store.insert_poll(tx, row, options)
    return posted.place


async def vote(tx: Transaction, actor: Actor, place: Place, choices: Sequence[int]) -> None:
    """Choose, choose anew, or (no choices) take the vote back. It stands at once; counts follow within moments.

    NotFound where the message is not to be seen; `CannotWrite` where the conversation is closed to everybody;
    `PollClosed` from the moment it ends, whether or not that has been told; `VoteFinal` where one may not choose anew;
    `invalid_input` for a number that is no option, or several where one may choose one.
    """
    standing = (await access_conversation(tx, actor, place.conversation_id)).standing
    message = await messages_store.find_message(tx, place.conversation_id, actor.person_id, place.seq)
    if message is None or message.deleted_at is not None:
        raise NotFound()
    _check_may_take_part(standing)
    has_turn = await take_turn(tx, POLL, place)
    poll = await (store.lock_poll(tx, place) if has_turn else store.lock_poll_to_vote(tx, place))
    if poll is None:
        raise NotFound()
    if poll.is_closed(tx.now):
        raise PollClosed()
    chosen = sorted(set(choices))
    if len(chosen) > 1 and not poll.is_multiple:
        raise InvalidInput("choices", "one_only")
    if not {option.number for option in await store.select_options(tx, [place])} >= set(chosen):
        raise InvalidInput("choices", "no_such_option")
    before = await votes_store.find_voter(tx, place, actor.person_id)
    if before is not None and not before.is_withdrawn and not poll.may_revote:
        raise VoteFinal()
    if before is None and not chosen:
        return
    await _record(tx, poll, actor.person_id, chosen)
    if has_turn:
        await count_part(tx, POLL, place)


async def add_option(tx: Transaction, actor: Actor, place: Place, text: str) -> None:
    """One more option, by its author or, where the poll allows it, by a member.

    Errors: of the text, `OptionRepeated`, `TooManyOptions` (in all, and of one member), `PollClosed`, Forbidden.
    """
    text = read_line(text, MAX_OPTION, "text")
    kept, _ = await access_message_to_change(tx, actor, place)
    _check_may_take_part(kept.standing)
    poll = await _open_poll(tx, place)
    is_author = poll.author_id == actor.person_id
    if not (is_author or poll.may_add_options):
        raise Forbidden()
    options = await store.select_options(tx, [place])
    if any(option.folded == fold(text) for option in options):
        raise OptionRepeated()
    if len(options) >= MAX_OPTIONS:
        raise TooManyOptions(limit=MAX_OPTIONS)
    if not is_author and sum(option.added_by == actor.person_id for option in options) >= MAX_ADDED:
        raise TooManyOptions(limit=MAX_ADDED)
    await store.insert_options(tx, place, [text], options[-1].number + 1, actor.person_id)
    await touch_message(tx, place, kept.locked.version + 1)


async def close_poll(tx: Transaction, actor: Actor, place: Place) -> None:
    """End it now: its author, or who keeps the conversation. What waits is counted. A closed one stays as it is."""
    kept, _ = await access_message_to_change(tx, actor, place)
    poll = await store.lock_poll(tx, place)
    if poll is None:
        raise NotFound()
    if not may_close(kept, actor.person_id, poll.author_id):
        raise Forbidden()
    if poll.closed_at is not None:
        return
    await store.update_closed(tx, place, tx.now)
    await count_part(tx, POLL, place)


async def merge_votes(tx: Transaction, conversation_id: UUID, merged: UUID, kept: UUID) -> None:
    """Two accounts are one human being, who has one vote: the one that `kept` gave, if any."""
    for place in await votes_store.select_voted_polls(tx, conversation_id, merged):
        merged_key, kept_key = ballot_key(tx.secret, place, merged), ballot_key(tx.secret, place, kept)
        if await votes_store.merge_voter(tx, place, merged, kept):
            await votes_store.merge_ballot(tx, place, merged_key, kept_key)
        else:
            await votes_store.delete_voter(tx, place, merged)
            await votes_store.delete_ballot(tx, place, merged_key)


def may_close(kept: KeptConversation, person_id: UUID, author_id: UUID) -> bool:
    return author_id == person_id or kept.standing.role in KEEPERS


async def _record(tx: Transaction, poll: PollRow, person_id: UUID, chosen: list[int]) -> None:
    """In an anonymous poll who voted and what was chosen are two rows that nothing in the database joins."""
    place, is_gone = poll.place, not chosen
    await votes_store.upsert_voter(tx, place, person_id, None if poll.is_anonymous else chosen, is_gone)
    if poll.is_anonymous:
        key = ballot_key(tx.secret, place, person_id)
        await (
            votes_store.delete_ballot(tx, place, key) if is_gone else votes_store.upsert_ballot(tx, place, key, chosen)
        )


async def _open_poll(tx: Transaction, place: Place) -> PollRow:
    poll = await store.lock_poll(tx, place)
    if poll is None:
        raise NotFound()
    if poll.is_closed(tx.now):
        raise PollClosed()
    return poll


def _check_may_take_part(standing: Standing) -> None:
    """Readers vote too; nobody votes where all is over."""
    if (reason := standing.why_not_write()) and reason != "readers_only":
        raise CannotWrite(reason=reason)


def _check_options(options: Sequence[str]) -> None:
    if len(options) < MIN_OPTIONS:
        raise TooFewOptions(limit=MIN_OPTIONS)
    if len(options) > MAX_OPTIONS:
        raise TooManyOptions(limit=MAX_OPTIONS)
    if len({fold(option) for option in options}) < len(options):
        raise OptionRepeated()
