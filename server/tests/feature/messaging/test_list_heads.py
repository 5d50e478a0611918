"""The list of conversations, what hello answers, and finding by name."""

from datetime import timedelta
from uuid import UUID

import pytest

from parta.kernel.clock import SettableClock
from parta.kernel.database import Database, Transaction
from parta.kernel.errors import InvalidInput
from parta.messaging.commands.conversations import open_direct
from parta.messaging.commands.members import add_members
from parta.messaging.commands.personal import set_personal
from parta.messaging.queries.heads import find_conversations, get_welcome, list_heads
from parta.messaging.wire import Hello, SetPersonal, Welcome
from tests.harness.conversations import actor, make_class, make_people, planned, post
from tests.harness.statements import counted_statements


async def test_the_list_is_paged_newest_first(tx: Transaction) -> None:
    people = await make_people(tx, 1)
    made = [await planned(tx, people, f"c{number}") for number in range(60)]
    first = await list_heads(tx, actor(people[0]))
    second = await list_heads(tx, actor(people[0]), first.next)
    ids = [head.conversation.id for page in (first, second) for head in page.heads]
    assert (len(first.heads), len(second.heads), second.next) == (50, 10, None)
    assert ids == sorted(made, reverse=True)
    with pytest.raises(InvalidInput) as refused:
        await list_heads(tx, actor(people[0]), "forged")
    assert refused.value.fields == {"field": "next", "reason": "malformed"}


async def test_a_page_takes_six_statements(tx: Transaction, monkeypatch: pytest.MonkeyPatch) -> None:
    people = await make_people(tx, 3)
    for number in range(40):
        conversation = await planned(tx, people, f"c{number}")
        await post(tx, conversation, people[number % 3], "последнее")
    with counted_statements(monkeypatch) as statements:
        page = await list_heads(tx, actor(people[0]))
    assert len(page.heads) == 40
    assert statements.count == 6


async def test_unread_are_others_messages_after_my_mark(tx: Transaction) -> None:
    people = await make_people(tx, 2)
    conversation = await planned(tx, people)
    for author in (0, 1, 0, 0):
        await post(tx, conversation, people[author], "текст")
    (mine,) = (await list_heads(tx, actor(people[0]))).heads
    (theirs,) = (await list_heads(tx, actor(people[1]))).heads
    assert (mine.personal.unread, mine.read_by_others_seq) == (0, 3)
    assert (theirs.personal.unread, theirs.personal.read_seq, theirs.read_by_others_seq) == (2, 3, 5)


async def test_unread_stops_at_a_thousand(tx: Transaction) -> None:
    people = await make_people(tx, 2)
    conversation = await planned(tx, people)
    await tx.execute(
        "INSERT INTO messaging_messages (conversation_id, seq, author_id, client_key, text, version, created_at) "
        "SELECT %(c)s, n, %(a)s, gen_random_uuid(), 'т', n, now() FROM generate_series(2, 2000) n",
        {"c": conversation, "a": people[0]},
    )
    await tx.execute("UPDATE messaging_conversations SET last_seq = 2000, version = 2000")
    (head,) = (await list_heads(tx, actor(people[1]))).heads
    assert head.personal.unread == 1000


async def _hello(db: Database, person: UUID, before: Welcome | None) -> Welcome:
    hello = Hello(ref=1)
    if before is not None:
        hello = Hello(ref=1, person_version=before.person_version, since=before.server_time)
    async with db.transaction("hello", snapshot=True) as tx:
        return await get_welcome(tx, actor(person), hello)


async def test_hello_answers_what_changed_since(db: Database, clock: SettableClock) -> None:
    async with db.transaction("test") as tx:
        people = await make_people(tx, 2)
        quiet, loud, marked, left = [await planned(tx, people, f"c{number}") for number in range(4)]
    clock.advance(timedelta(minutes=5))
    first = await _hello(db, people[1], None)
    assert (first.is_complete, len(first.heads), first.next, first.gone) == (True, 4, None, [])
    clock.advance(timedelta(minutes=5))
    async with db.transaction("test") as tx:
        await post(tx, loud, people[0], "новость")
        await set_personal(tx, actor(people[1]), marked, SetPersonal(is_marked_unread=True))
        await planned(tx, people[:1], "c3")
    clock.advance(timedelta(minutes=5))
    second = await _hello(db, people[1], first)
    assert second.is_complete is False
    assert {head.conversation.id for head in second.heads} == {loud, marked}
    assert second.gone == [left]
    assert second.person_version > first.person_version
    clock.advance(timedelta(minutes=5))
    third = await _hello(db, people[1], second)
    assert (third.heads, third.gone) == ([], [])
    clock.advance(timedelta(days=31))
    fourth = await _hello(db, people[1], third)
    assert (fourth.is_complete, len(fourth.heads)) == (True, 3)
    assert quiet in {head.conversation.id for head in fourth.heads}


@pytest.mark.parametrize("query", ["алек", "артем", "fktrc", "Арт Алекс", "5а", "поезд"])
async def test_conversations_are_found_by_beginnings_of_words(tx: Transaction, query: str) -> None:
    people = await make_class(tx)
    direct = await open_direct(tx, actor(people.teacher), people.pupils[0])
    await post(tx, direct, people.teacher, "здравствуй")
    group = await planned(tx, [people.teacher, people.colleague], "a", title="5А: поездка в музей")
    await planned(tx, [people.colleague], "b", title="5А без учителя")
    found = [head.conversation.id for head in await find_conversations(tx, actor(people.teacher), query)]
    assert found == [group if query in ("5а", "поезд") else direct]


async def test_nothing_is_found_by_nothing(tx: Transaction) -> None:
    people = await make_class(tx)
    await planned(tx, [people.teacher])
    assert await find_conversations(tx, actor(people.teacher), " .* ") == []
    assert await find_conversations(tx, actor(people.teacher), "ласс") == []


async def test_who_comes_back_by_hand_is_in_it_once(tx: Transaction) -> None:
    people = await make_class(tx)
    conversation = await planned(tx, [people.teacher, people.pupils[0]], "k")
    await planned(tx, [people.teacher], "k")
    await tx.execute("UPDATE messaging_memberships SET role = 'admin' WHERE person_id = %(p)s", {"p": people.teacher})
    await add_members(tx, actor(people.teacher), conversation, [people.pupils[0]])
    heads = (await list_heads(tx, actor(people.pupils[0]))).heads
    assert [(head.conversation.id, head.conversation.may_leave) for head in heads] == [(conversation, True)]
