"""Own conversations found by the beginnings of words: first where one writes most."""

from parta.kernel.database import Transaction
from parta.messaging.queries.heads import find_conversations
from tests.harness.conversations import actor, make_people, planned, post


async def test_the_conversation_one_writes_in_most_comes_first(tx: Transaction) -> None:
    anna, boris = await make_people(tx, 2)
    titles = ["5А ёлка", "5А родители", "5А поход"]
    made = {title: await planned(tx, [anna, boris], title, title=title) for title in titles}
    for title, count in (("5А родители", 3), ("5А ёлка", 1)):
        for _ in range(count):
            await post(tx, made[title], anna, "да")
    await post(tx, made["5А поход"], boris, "нет")

    async def found(query: str, person: object = anna) -> list[str]:
        return [head.conversation.title for head in await find_conversations(tx, actor(person), query)]

    assert await found("5а") == ["5А родители", "5А ёлка", "5А поход"]
    assert (await found("5а", boris))[0] == "5А поход"
    assert await found("елк 5") == ["5А ёлка"]
    assert await found("tkr") == ["5А ёлка"], "typed with the other layout"
