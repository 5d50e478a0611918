"""Pages of messages, and what happened since a version: cut by windows, led by versions."""

from uuid import UUID, uuid4

import pytest

from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput, NotFound
from parta.messaging.commands.messages import delete_message, edit_message, purge_messages
from parta.messaging.queries.history import sync_conversation
from parta.messaging.wire import Changes, ConversationResync, Messages
from tests.harness.conversations import actor, make_people, plain, planned, post
from tests.harness.pages import page_after, page_around, page_before


async def _two_windows(tx: Transaction) -> tuple[UUID, list[UUID]]:
    """Messages 2-6, 8-12 and 14-18; the second person was out while 8-12 were written (7 and 13 say so)."""
    people = await make_people(tx, 2)
    conversation = UUID(int=0)
    for members in (people, people[:1], people):
        conversation = await planned(tx, members)
        for _ in range(5):
            await post(tx, conversation, people[0], "текст")
    return conversation, list(people)


def _seqs(page: Messages) -> list[int]:
    return [message.seq for message in page.messages]


async def test_pages_jump_over_what_lies_between_windows(tx: Transaction) -> None:
    conversation, people = await _two_windows(tx)
    viewer = actor(people[1])
    last = await page_before(tx, viewer, conversation, 2**62, 8)
    assert (_seqs(last), last.has_before, last.has_after) == ([5, 6, 13, 14, 15, 16, 17, 18], True, False)
    first = await page_after(tx, viewer, conversation, 0, 8)
    assert (_seqs(first), first.has_before, first.has_after) == ([1, 2, 3, 4, 5, 6, 13, 14], False, True)
    around = await page_around(tx, viewer, conversation, 10, 6)
    assert (_seqs(around), around.has_before, around.has_after) == ([4, 5, 6, 13, 14, 15], True, True)


async def test_who_was_always_there_sees_everything(tx: Transaction) -> None:
    conversation, people = await _two_windows(tx)
    page = await page_after(tx, actor(people[0]), conversation, 0, 100)
    assert (_seqs(page), page.has_before, page.has_after) == (list(range(1, 19)), False, False)


async def test_limits_and_strangers_are_refused(tx: Transaction) -> None:
    conversation, people = await _two_windows(tx)
    for limit in (0, 101):
        with pytest.raises(InvalidInput) as refused:
            await page_before(tx, actor(people[0]), conversation, 5, limit)
        assert refused.value.fields == {"field": "limit", "reason": "out_of_range", "limit": 100}
    for forged in (conversation, uuid4()):
        with pytest.raises(NotFound):
            await page_before(tx, actor(uuid4()), forged, 5, 10)


async def test_a_page_that_comes_after_a_newer_edit_bears_older_versions(tx: Transaction) -> None:
    """The client keeps the higher version of a row: so the page must say which it has."""
    conversation, people = await _two_windows(tx)
    page = await page_before(tx, actor(people[1]), conversation, 4, 2)
    await edit_message(tx, actor(people[0]), conversation, 3, "иначе")
    changes = await sync_conversation(tx, actor(people[1]), conversation, page.version)
    assert isinstance(changes, Changes)
    newer = changes.messages[0]
    older = page.messages[-1]
    assert (older.seq, older.text, newer.seq, newer.text) == (3, "текст", 3, "иначе")
    assert newer.version == page.version + 1 > older.version


async def test_sync_answers_what_changed_within_the_windows(tx: Transaction) -> None:
    conversation, people = await _two_windows(tx)
    await edit_message(tx, actor(people[0]), conversation, 9, "вне окна")
    await edit_message(tx, actor(people[0]), conversation, 2, "в окне")
    await delete_message(tx, actor(people[0]), conversation, 15)
    answer = await sync_conversation(tx, actor(people[1]), conversation, 18)
    assert isinstance(answer, Changes)
    assert [(row.seq, row.version, row.text, row.deleted_at is None) for row in answer.messages] == [
        (2, 20, "в окне", True),
        (15, 21, "", False),
    ]
    assert (answer.from_version, answer.version, answer.reload) == (18, 21, False)


@pytest.mark.parametrize("version", [0, 12, 10_000])
async def test_resync_where_windows_have_changed_or_the_version_never_was(tx: Transaction, version: int) -> None:
    conversation, people = await _two_windows(tx)
    answer = await sync_conversation(tx, actor(people[1]), conversation, version)
    assert plain(answer) == {"type": "conversation.resync", "conversation_id": str(conversation), "ref": None}


async def test_resync_after_a_purge_and_after_too_many_changes(tx: Transaction) -> None:
    people = await make_people(tx, 2)
    conversation = await planned(tx, people)
    for _ in range(501):
        await post(tx, conversation, people[0], "много")
    viewer = actor(people[1])
    assert isinstance(await sync_conversation(tx, viewer, conversation, 1), ConversationResync)
    assert isinstance(await sync_conversation(tx, viewer, conversation, 2), Changes)
    assert await purge_messages(tx, conversation, 1, 10) == 10
    assert isinstance(await sync_conversation(tx, viewer, conversation, 502), ConversationResync)
    assert isinstance(await sync_conversation(tx, viewer, conversation, 503), Changes)
    page = await page_after(tx, viewer, conversation, 0, 3)
    assert _seqs(page) == [11, 12, 13]


async def test_who_has_lost_access_is_told_to_drop_everything(tx: Transaction) -> None:
    conversation, people = await _two_windows(tx)
    await planned(tx, people[:1])
    assert isinstance(await sync_conversation(tx, actor(people[1]), conversation, 18), ConversationResync)
    assert isinstance(await sync_conversation(tx, actor(people[1]), uuid4(), 0), ConversationResync)
