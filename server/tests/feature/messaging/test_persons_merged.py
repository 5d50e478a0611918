"""Two accounts of one person become one, in every conversation, and nothing is lost."""

from parta.identity.api import PersonsMerged
from parta.kernel.database import Transaction
from parta.messaging.commands.conversations import open_direct
from parta.messaging.commands.merging import on_persons_merged
from parta.messaging.queries.heads import list_heads
from tests.harness.conversations import actor, make_class, planned, post
from tests.harness.pages import page_after


async def test_windows_messages_and_facts_become_those_of_the_kept(tx: Transaction) -> None:
    people = await make_class(tx)
    kept, merged = people.pupils[0], people.pupils[1]
    conversation = await planned(tx, [people.teacher, merged])
    await post(tx, conversation, merged, "от прежнего")
    await planned(tx, [people.teacher, kept])
    await post(tx, conversation, kept, "от нового")
    await on_persons_merged(tx, PersonsMerged(kept, merged))
    page = await page_after(tx, actor(kept), conversation, 0, 50)
    assert [(row.author_id, row.text) for row in page.messages if row.kind == "text"] == [
        (kept, "от прежнего"),
        (kept, "от нового"),
    ]
    assert await tx.fetch_value("SELECT count(DISTINCT author_id) FROM messaging_facts") == 1
    assert (await list_heads(tx, actor(merged))).heads == []
    (head,) = (await list_heads(tx, actor(kept))).heads
    assert (head.conversation.member_count, head.personal.read_seq) == (2, 4)


async def test_two_direct_conversations_with_one_person_do_not_become_two_of_a_kind(tx: Transaction) -> None:
    people = await make_class(tx)
    kept, merged, teacher = people.pupils[0], people.pupils[1], people.teacher
    first = await open_direct(tx, actor(teacher), kept)
    second = await open_direct(tx, actor(teacher), merged)
    other = await open_direct(tx, actor(people.pupils[2]), merged)
    between = await open_direct(tx, actor(kept), merged)
    for direct, author in ((first, teacher), (second, teacher), (other, merged), (between, kept)):
        await post(tx, direct, author, "есть")
    await on_persons_merged(tx, PersonsMerged(kept, merged))
    heads = {head.conversation.id: head.conversation for head in (await list_heads(tx, actor(kept))).heads}
    assert {one: (head.kind, head.title, head.may_write) for one, head in heads.items()} == {
        first: ("direct", "Иванова Мария Петровна", True),
        second: ("group", "Иванова Мария Петровна", False),
        other: ("direct", "Власов Вася", True),
        between: ("group", "Избранное", False),
    }
    assert await open_direct(tx, actor(teacher), kept) == first
