"""Naming people in a message: who may be named, by whom everybody may be called, and the rows that remember it.

Mentioning is reaching. The check stands before the batch, so that a plain message pays nothing for it; the statement
that writes the rows looks at the members once more.
"""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

import msgspec

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.errors import Forbidden, InvalidInput
from parta.kernel.ids import PersonId
from parta.messaging.access import access_conversation
from parta.messaging.commands.parts import access_message_to_change, touch_message
from parta.messaging.errors import CannotMention, MentionAllForbidden, MentionAllLimit
from parta.messaging.model.mentions import calls_everybody, check_spans, says_name
from parta.messaging.model.places import Place
from parta.messaging.names import full_names
from parta.messaging.queries.talk_rules import get_talk
from parta.messaging.store import conversations as conversations_store
from parta.messaging.store import mentions as store
from parta.messaging.store import messages as messages_store
from parta.messaging.store.mentions import Named
from parta.messaging.store.messages import MessageRow
from parta.messaging.wire import Mention
from parta.policy.api import reachable

DAY = timedelta(days=1)


async def check_mentions(
    tx: Transaction, actor: Actor, conversation_id: UUID, text: str, mentions: Sequence[Mention]
) -> None:
    """Every span names a member whom the author may reach, by a name of theirs.

    NotFound for who is not a member; `invalid_input` of a span that is not «@…» in the text or says another's name;
    `CannotMention` with those who are not in the conversation or out of reach.
    """
    await access_conversation(tx, actor, conversation_id)
    check_spans(text, mentions)
    people = {mention.person_id for mention in mentions}
    present = await store.select_members_among(tx, conversation_id, sorted(people))
    others = [PersonId(one) for one in people if one != actor.person_id]
    reached = await reachable(tx, actor.person_id, others, "find")
    strangers = [one for one in people if one not in present or (one not in reached and one != actor.person_id)]
    if strangers:
        raise CannotMention(person_ids=sorted(str(one) for one in strangers))
    names = await full_names(tx, sorted(people))
    for mention in mentions:
        span = text[mention.at : mention.at + mention.length]
        if not says_name(span, names.get(mention.person_id, "")):
            raise InvalidInput("mentions", "another_name")


def check_call(text: str) -> None:
    """Who calls everybody says so in the text."""
    if not calls_everybody(text):
        raise InvalidInput("mentions_all", "not_in_text")


async def note_mentions(tx: Transaction, place: Place, author_id: UUID, mentions: Sequence[Mention]) -> None:
    """Remember who was named in a message of this transaction. Who names themself is told nothing."""
    named = [Named(one.person_id, place) for one in mentions if one.person_id != author_id]
    if named:
        await store.insert_mentions(tx, named)


async def note_call(tx: Transaction, place: Place, author_id: UUID) -> None:
    """Remember that everybody was called; the conversation's lock is held.

    `MentionAllForbidden` for a kind of people who may not, `MentionAllLimit` above what they may in a day.
    """
    limit = await mention_all_limit(tx, author_id, place.conversation_id)
    if limit == 0:
        raise MentionAllForbidden()
    if await store.count_mentions_all(tx, author_id, place.conversation_id, tx.now - DAY) >= limit:
        raise MentionAllLimit(limit=limit)
    await store.insert_mention_all(tx, place, author_id)


async def mention_all_limit(tx: Transaction, person_id: UUID, conversation_id: UUID) -> int:
    """How many times a day the person may call everybody there. With oneself there is nobody to call."""
    standing = await conversations_store.find_standing(tx, conversation_id, person_id)
    if standing is None or standing.kind in ("direct", "saved"):
        return 0
    talk, kinds = await get_talk(tx, person_id, standing.organisation_id)
    return talk.mention_all.of(kinds)


async def drop_naming(tx: Transaction, row: MessageRow, text: str) -> None:
    """The text was changed: spans of the old one say nothing. `name_people` says who is named in the new one."""
    before = row.stored_extra()
    after = msgspec.structs.replace(before, mentions=[], mentions_all=before.mentions_all and calls_everybody(text))
    if after == before:
        return
    place = Place(row.conversation_id, row.seq)
    await messages_store.update_extra(tx, place, after)
    await store.delete_mentions(tx, place)
    if before.mentions_all and not after.mentions_all:
        await store.withdraw_mention_all(tx, place)


async def name_people(tx: Transaction, actor: Actor, place: Place, mentions: Sequence[Mention]) -> None:
    """Say who is named in one's own message after it was edited; errors as of `check_mentions`. Everybody can't be
    called afterwards."""
    kept, row = await access_message_to_change(tx, actor, place)
    if row.author_id != actor.person_id:
        raise Forbidden()
    before = row.stored_extra()
    if before.mentions == list(mentions):
        return
    await check_mentions(tx, actor, place.conversation_id, row.text, mentions)
    await messages_store.update_extra(tx, place, msgspec.structs.replace(before, mentions=list(mentions)))
    await store.delete_mentions(tx, place, [one.person_id for one in mentions])
    await note_mentions(tx, place, actor.person_id, mentions)
    await touch_message(tx, place, kept.locked.version + 1)


async def forget_mentions(tx: Transaction, place: Place) -> None:
    """The message is gone. That everybody was called still counts towards the day's limit."""
    await store.delete_mentions(tx, place)
    await store.withdraw_mention_all(tx, place)
