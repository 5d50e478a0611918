"""Reacting: who may, with what, how much, and who is told who it was."""

import pytest

from parta.kernel.database import Transaction
from parta.kernel.errors import NotFound
from parta.messaging.commands.conversations import create_group
from parta.messaging.commands.members import leave_conversation
from parta.messaging.commands.messages import delete_message
from parta.messaging.commands.reactions import set_reaction
from parta.messaging.errors import ReactionNotAllowed, TooManyReactions
from parta.messaging.model.places import Place
from parta.messaging.queries.reactors import list_reactors
from tests.harness.conversations import Class5A, actor, make_class, plain, planned, post
from tests.harness.pages import page_before

LAST = 2**62


async def _scene(tx: Transaction) -> tuple[Class5A, Place]:
    people = await make_class(tx)
    conversation = await planned(
        tx, [people.teacher, *people.pupils, people.mother], organisation_id=people.region.school
    )
    outcome = await post(tx, conversation, people.teacher, "Завтра контрольная")
    return people, Place(conversation, outcome.seq)


async def test_everybody_sees_the_count_and_each_their_own(tx: Transaction) -> None:
    people, place = await _scene(tx)
    await set_reaction(tx, actor(people.pupils[0]), place, "👍")
    await set_reaction(tx, actor(people.pupils[1]), place, "👍")
    await set_reaction(tx, actor(people.pupils[1]), place, "🔥")
    page = await page_before(tx, actor(people.pupils[1]), place.conversation_id, LAST, 10)
    message = plain(page.messages[-1:])[0]  # type: ignore[index]
    assert message["reactions"] == [{"emoji": "👍", "count": 2}, {"emoji": "🔥", "count": 1}]
    assert message["own"] == {"reactions": ["👍", "🔥"]}


async def test_a_fourth_emoji_of_one_person_names_the_limit(tx: Transaction) -> None:
    people, place = await _scene(tx)
    for emoji in ("👍", "🔥", "👏"):
        await set_reaction(tx, actor(people.teacher), place, emoji)
    with pytest.raises(TooManyReactions) as refused:
        await set_reaction(tx, actor(people.teacher), place, "🎉")
    assert refused.value.fields == {"limit": 3}


@pytest.mark.parametrize("emoji", ["🍆", "", "👍👍", "<b>"])
async def test_what_is_outside_the_set_is_refused_with_the_set(tx: Transaction, emoji: str) -> None:
    people, place = await _scene(tx)
    with pytest.raises(ReactionNotAllowed) as refused:
        await set_reaction(tx, actor(people.teacher), place, emoji)
    assert "👍" in list(refused.value.fields["allowed"])  # type: ignore[call-overload]


async def test_who_may_not_see_the_message_may_not_react_nor_ask(tx: Transaction) -> None:
    people, place = await _scene(tx)
    for who in (people.stranger, people.colleague):
        with pytest.raises(NotFound):
            await set_reaction(tx, actor(who), place, "👍")
        with pytest.raises(NotFound):
            await list_reactors(tx, actor(who), place)
    await delete_message(tx, actor(people.teacher), *place)
    with pytest.raises(NotFound):
        await set_reaction(tx, actor(people.teacher), place, "👍")
    with pytest.raises(NotFound):
        await list_reactors(tx, actor(people.teacher), place)


async def test_only_those_one_may_find_are_named_the_others_are_a_number(tx: Transaction) -> None:
    people, place = await _scene(tx)
    everybody = [people.teacher, *people.pupils, people.mother]
    for who in everybody:
        await set_reaction(tx, actor(who), place, "👍")
    seen = await list_reactors(tx, actor(people.mother), place)
    assert {one.person_id for one in seen.people} == {people.teacher, people.pupils[0], people.mother}
    assert (seen.hidden, plain(seen.reactions)) == (2, [{"emoji": "👍", "count": 5}])
    seen = await list_reactors(tx, actor(people.teacher), place)
    assert {one.person_id for one in seen.people} == set(everybody)
    assert (await list_reactors(tx, actor(people.teacher), place, "🔥")).people == []


async def test_who_left_or_is_blocked_is_counted_and_not_named(tx: Transaction) -> None:
    people = await make_class(tx)
    group = await create_group(tx, actor(people.teacher), "Поход", list(people.pupils))
    place = Place(group, (await post(tx, group, people.teacher, "Кто идёт")).seq)
    for who in people.pupils:
        await set_reaction(tx, actor(who), place, "✅")
    await leave_conversation(tx, actor(people.pupils[0]), group)
    await tx.execute("UPDATE identity_persons SET blocked_at = now() WHERE id = %(id)s", {"id": people.pupils[1]})
    seen = await list_reactors(tx, actor(people.teacher), place)
    assert [one.person_id for one in seen.people] == [people.pupils[2]]
    assert (seen.hidden, plain(seen.reactions)) == (2, [{"emoji": "✅", "count": 3}])
