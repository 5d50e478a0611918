"""What followers read: the conversations that changed, and their messages by version."""

from datetime import timedelta

from parta.kernel.clock import SettableClock
from parta.kernel.database import Database, Transaction
from parta.messaging.api import changed_conversations, messages_since
from parta.messaging.commands.messages import delete_message, edit_message
from tests.harness.conversations import actor, make_people, planned, post


async def test_messages_come_by_the_version_that_changed_them_last(tx: Transaction) -> None:
    anna, boris = await make_people(tx, 2)
    conversation = await planned(tx, [anna, boris])
    (service,) = await messages_since(tx, conversation, 0)
    for text in ("раз", "два", "три"):
        await post(tx, conversation, anna, text)
    written = await messages_since(tx, conversation, service.version)
    assert [(one.seq, one.text, one.author_id) for one in written] == [
        (2, "раз", anna),
        (3, "два", anna),
        (4, "три", anna),
    ]
    await edit_message(tx, actor(anna), conversation, 2, "раз-раз")
    await delete_message(tx, actor(anna), conversation, 3)
    changed = await messages_since(tx, conversation, written[-1].version)
    assert [(one.seq, one.text, one.deleted_at is not None) for one in changed] == [
        (2, "раз-раз", False),
        (3, "", True),
    ]


async def test_a_version_is_given_whole(tx: Transaction) -> None:
    anna, boris = await make_people(tx, 2)
    conversation = await planned(tx, [anna, boris])
    for number in range(4):
        await post(tx, conversation, anna, str(number))
    await tx.execute("UPDATE messaging_messages SET version = 9 WHERE seq > 2")
    assert [one.seq for one in await messages_since(tx, conversation, 8, limit=1)] == [3, 4, 5]


async def test_conversations_come_page_by_page_in_the_order_of_their_changes(
    db: Database, clock: SettableClock
) -> None:
    made = []
    async with db.transaction("test") as tx:
        people = await make_people(tx, 2)
    for key in "abc":
        clock.advance(timedelta(minutes=1))
        async with db.transaction("test") as tx:
            made.append(await planned(tx, people, key))
    async with db.transaction("test") as tx:
        start = tx.now - timedelta(minutes=5)
        first, second = await changed_conversations(tx, start, limit=2)
        (third,) = await changed_conversations(tx, second.changed_at, after=second.id, limit=2)
        assert [first.id, second.id, third.id] == made
        assert (first.version, first.purged_version) == (1, 0)
        assert await changed_conversations(tx, third.changed_at, after=third.id) == []
