"""Whom one may name in a conversation, and where one was named oneself."""

import base64
import binascii
from datetime import UTC, datetime
from uuid import UUID

import msgspec

from parta.identity.api import Actor, person_names
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput
from parta.kernel.ids import PersonId
from parta.messaging.access import access_conversation
from parta.messaging.model.places import Place
from parta.messaging.model.standing import Standing
from parta.messaging.queries.history import show_places
from parta.messaging.queries.talk_rules import get_talk
from parta.messaging.store import memberships as memberships_store
from parta.messaging.store import mentions as store
from parta.messaging.store.mentions import MentionPlace, Named
from parta.messaging.wire import Member
from parta.messaging.wire.talk import Mentionable, MentionedAfter, MentionPlaces
from parta.policy.api import describe_people, find_people

PAGE = 30
MAX_SEQ = 2**62
MAX_FOUND = 50
MAX_AFTER = 100
_NEWEST = MentionPlace(UUID(int=2**128 - 1), MAX_SEQ, datetime(9999, 12, 31, tzinfo=UTC))


async def list_mentionable(tx: Transaction, actor: Actor, conversation_id: UUID, query: str = "") -> Mentionable:
    """Members whom the person may reach. Where members are listed at all these are all of them; where they are only
    counted, those whose names begin so. NotFound for who is not a member."""
    standing = (await access_conversation(tx, actor, conversation_id)).standing
    may_call = await _may_call(tx, actor, standing)
    if standing.shows_members():
        rows = await memberships_store.select_current(tx, conversation_id)
        roles = {row.person_id: row.role for row in rows if row.person_id != actor.person_id}
        found = await describe_people(tx, actor.person_id, [PersonId(one) for one in roles])
    else:
        hits = await find_people(tx, actor.person_id, query, MAX_FOUND)
        present = await store.select_members_among(tx, conversation_id, [hit.person_id for hit in hits])
        found = {hit.person_id: hit for hit in hits if hit.person_id in present}
        roles = {}
    names = await person_names(tx, list(found))
    people = [
        Member(one, names[one].full, names[one].short, roles.get(one, "member"), person.description)
        for one, person in found.items()
        if one in names
    ]
    people.sort(key=_name_of)
    return Mentionable(people, standing.shows_members(), may_call)


async def list_mention_places(tx: Transaction, actor: Actor, next_: str | None = None) -> MentionPlaces:
    """Everywhere one was mentioned and may look now, newest first, a page at a time."""
    places = await store.select_mention_places(tx, actor.person_id, _read_place(next_), PAGE + 1)
    shown = await show_places(tx, actor, [Place(place.conversation_id, place.seq) for place in places[:PAGE]])
    return MentionPlaces(shown, _write_place(places[PAGE - 1]) if len(places) > PAGE else None)


async def list_mentioned_after(tx: Transaction, actor: Actor, conversation_id: UUID, seq: int) -> MentionedAfter:
    """The next places in one conversation: what the button «to the next mention» goes by."""
    await access_conversation(tx, actor, conversation_id)
    place = Place(conversation_id, max(0, min(seq, MAX_SEQ)))
    return MentionedAfter(await store.select_mentioned_after(tx, place, actor.person_id, MAX_AFTER))


async def mentioned_in(tx: Transaction, conversation_id: UUID, seqs: list[int]) -> tuple[list[Named], set[int]]:
    """For other rooms: who is named in these messages, and in which of them everybody is called."""
    return (
        await store.select_mentioned(tx, conversation_id, seqs),
        await store.select_called_all(tx, conversation_id, seqs),
    )


async def _may_call(tx: Transaction, actor: Actor, standing: Standing) -> bool:
    if standing.kind in ("direct", "saved"):
        return False
    talk, kinds = await get_talk(tx, actor.person_id, standing.organisation_id)
    return talk.mention_all.of(kinds) > 0


def _name_of(member: Member) -> str:
    return member.name.lower().replace("ё", "е")


def _write_place(place: MentionPlace) -> str:
    return base64.urlsafe_b64encode(msgspec.msgpack.encode(tuple(place))).decode()


def _read_place(text: str | None) -> MentionPlace:
    """A forged `next` shows nothing but one's own mentions."""
    if text is None:
        return _NEWEST
    try:
        found = msgspec.msgpack.decode(base64.urlsafe_b64decode(text), type=tuple[UUID, int, datetime])
    except (binascii.Error, ValueError):
        raise InvalidInput("next", "malformed") from None
    if found[2].tzinfo is None or not 0 <= found[1] <= MAX_SEQ:
        raise InvalidInput("next", "malformed")
    return MentionPlace(*found)
