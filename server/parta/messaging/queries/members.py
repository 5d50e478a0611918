"""Who is in a conversation, as far as the viewer may know, and how far others have read."""

from uuid import UUID

from parta.identity.api import Actor, person_names
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput, NotFound
from parta.kernel.ids import PersonId
from parta.messaging.access import access_conversation
from parta.messaging.model.standing import KEEPERS
from parta.messaging.store import memberships as store
from parta.messaging.store import messages as messages_store
from parta.messaging.store import personal as personal_store
from parta.messaging.wire import Member, Members, ReadCount, Reader, ReadMark, ReadMarks
from parta.policy.api import describe_people

PAGE = 100
_FIRST = UUID(int=0)


async def list_members(tx: Transaction, actor: Actor, conversation_id: UUID, next_: str | None = None) -> Members:
    """The members whom the viewer may find; the others of the page are a number. By hand everybody sees everybody.

    In a channel and in a group over 500 only a count, and oneself.
    """
    standing = (await access_conversation(tx, actor, conversation_id)).standing
    if not standing.shows_members():
        rows = [
            row
            for row in await store.select_members_page(tx, conversation_id, _FIRST, standing.member_count + 1)
            if row.person_id == actor.person_id
        ]
        rest, hidden = [], standing.member_count - len(rows)
    else:
        page = await store.select_members_page(tx, conversation_id, _read_place(next_), PAGE + 1)
        rows, rest, hidden = page[:PAGE], page[PAGE:], 0
    ids = [PersonId(row.person_id) for row in rows]
    found = await describe_people(tx, actor.person_id, [person for person in ids if person != actor.person_id])
    names = await person_names(tx, ids)
    members: list[Member] = []
    for row, person in zip(rows, ids, strict=True):
        is_seen = person in found or person == actor.person_id or standing.origin == "hand"
        if not is_seen or person not in names:
            hidden += 1
            continue
        description = found[person].description if person in found else ""
        silenced_until = row.silenced_until if standing.role in KEEPERS else None
        members.append(Member(person, names[person].full, names[person].short, row.role, description, silenced_until))
    return Members(members=members, hidden=hidden, next=str(rows[-1].person_id) if rest else None)


async def get_read_marks(tx: Transaction, actor: Actor, conversation_id: UUID) -> ReadMarks:
    """Others' marks, of those whom the viewer may find; none above 100 people and in channels."""
    standing = (await access_conversation(tx, actor, conversation_id)).standing
    if not standing.shows_marks():
        return ReadMarks(conversation_id, [])
    rows = await personal_store.select_marks(tx, conversation_id, actor.person_id)
    if standing.origin == "plan":
        found = await describe_people(tx, actor.person_id, [PersonId(row.person_id) for row in rows])
        rows = [row for row in rows if row.person_id in found]
    return ReadMarks(conversation_id, [ReadMark(row.person_id, row.seq) for row in rows])


async def count_readers(tx: Transaction, actor: Actor, conversation_id: UUID, seq: int) -> ReadCount:
    """How many of those who may see a message have read up to it, and who, as `get_read_marks` has it.

    NotFound outside one's windows.
    """
    standing = (await access_conversation(tx, actor, conversation_id)).standing
    row = await messages_store.find_message(tx, conversation_id, actor.person_id, seq)
    if row is None:
        raise NotFound()
    counted = await personal_store.count_readers(tx, conversation_id, seq, row.author_id)
    readers = None
    if standing.shows_marks():
        marks = (await get_read_marks(tx, actor, conversation_id)).marks
        read = [PersonId(mark.person_id) for mark in marks if mark.seq >= seq and mark.person_id != row.author_id]
        within = set(await store.select_present_at(tx, conversation_id, seq, read)) if read else set()
        names = await person_names(tx, read)
        readers = [Reader(one, names[one].full) for one in read if one in within and one in names]
    return ReadCount(seq=seq, count=counted.count, of=counted.of, readers=readers)


def _read_place(text: str | None) -> UUID:
    if text is None:
        return _FIRST
    try:
        return UUID(text)
    except ValueError:
        raise InvalidInput("next", "malformed") from None
