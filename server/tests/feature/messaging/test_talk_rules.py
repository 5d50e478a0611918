"""What a region and an institution narrow of talking: who may, and what it does."""

from uuid import UUID, uuid4

import pytest

from parta.kernel.database import Database, Transaction
from parta.kernel.errors import Forbidden, InvalidInput, NotFound
from parta.messaging.commands.conversations import create_group
from parta.messaging.commands.messages import send_message
from parta.messaging.commands.reactions import set_reaction
from parta.messaging.commands.talk_rules import set_organisation_talk, set_region_talk
from parta.messaging.errors import MentionAllForbidden, ReactionNotAllowed
from parta.messaging.model.places import Place
from parta.messaging.queries.heads import get_head
from parta.messaging.queries.talk_rules import get_talk_rules
from parta.messaging.wire import NewMessage
from parta.messaging.wire.talk import MentionAll, TalkSaid
from tests.harness.conversations import Process, actor, make_class, planned, post


async def _reacts(tx: Transaction, who: UUID, place: Place, emoji: str) -> bool:
    try:
        await set_reaction(tx, actor(who), place, emoji)
    except ReactionNotAllowed:
        return False
    return True


async def test_an_institution_narrows_what_its_region_leaves_and_never_widens_it(tx: Transaction) -> None:
    people = await make_class(tx)
    director = await people.region.appoint("director")
    chief = await people.region.appoint("administrator", people.region.ministry)
    conversation = await planned(tx, [people.teacher], organisation_id=people.region.school)
    place = Place(conversation, (await post(tx, conversation, people.teacher, "раз")).seq)
    await set_region_talk(tx, actor(chief), people.region.id, TalkSaid(["👍", "✅"]))
    await set_organisation_talk(tx, actor(director), people.region.school, TalkSaid(["👍", "🔥"]))
    assert [await _reacts(tx, people.teacher, place, one) for one in ("👍", "✅", "🔥")] == [True, False, False]
    assert (await get_head(tx, actor(people.teacher), conversation)).conversation.reactions == ["👍"]
    rules = await get_talk_rules(tx, actor(director), people.region.school)
    assert (rules.region.reactions, rules.own.reactions, rules.reactions) == (["👍", "✅"], ["👍", "🔥"], ["👍"])


async def test_none_left_switches_reactions_off_and_what_was_left_before_may_be_taken_back(tx: Transaction) -> None:
    people = await make_class(tx)
    director = await people.region.appoint("director")
    conversation = await planned(tx, [people.teacher], organisation_id=people.region.school)
    place = Place(conversation, (await post(tx, conversation, people.teacher, "раз")).seq)
    assert await _reacts(tx, people.teacher, place, "👍")
    assert (await get_head(tx, actor(people.teacher), conversation)).conversation.reactions is None
    await set_organisation_talk(tx, actor(director), people.region.school, TalkSaid([]))
    assert (await get_head(tx, actor(people.teacher), conversation)).conversation.reactions == []
    assert not await _reacts(tx, people.teacher, place, "🔥")
    await set_reaction(tx, actor(people.teacher), place, "👍", is_removed=True)


async def test_a_group_by_hand_follows_the_institutions_of_the_one_who_reacts(tx: Transaction) -> None:
    people = await make_class(tx)
    director = await people.region.appoint("director")
    group = await create_group(tx, actor(people.teacher), "Поход", [people.pupils[0]])
    place = Place(group, (await post(tx, group, people.teacher, "раз")).seq)
    await set_organisation_talk(tx, actor(director), people.region.school, TalkSaid(["✅"]))
    assert [await _reacts(tx, people.pupils[0], place, one) for one in ("👍", "✅")] == [False, True]


async def test_who_may_decide(tx: Transaction) -> None:
    people = await make_class(tx)
    director = await people.region.appoint("director")
    elsewhere = await people.region.appoint("director", people.region.other_school)
    with pytest.raises(Forbidden):
        await set_organisation_talk(tx, actor(people.teacher), people.region.school, TalkSaid([]))
    with pytest.raises(NotFound):
        await set_organisation_talk(tx, actor(elsewhere), people.region.school, TalkSaid([]))
    with pytest.raises((Forbidden, NotFound)):
        await set_region_talk(tx, actor(director), people.region.id, TalkSaid([]))
    with pytest.raises(NotFound):
        await get_talk_rules(tx, actor(people.mother), people.region.school)


@pytest.mark.parametrize("limit", [-1, 101])
async def test_a_limit_out_of_range_is_named(tx: Transaction, limit: int) -> None:
    people = await make_class(tx)
    director = await people.region.appoint("director")
    with pytest.raises(InvalidInput) as refused:
        wanted = TalkSaid(mention_all=MentionAll(limit, 0, 0))
        await set_organisation_talk(tx, actor(director), people.region.school, wanted)
    assert refused.value.fields == {"field": "mention_all", "reason": "out_of_range", "limit": 100}


async def test_an_institution_forbids_a_kind_of_people_to_call_everybody(db: Database) -> None:
    async with db.transaction("scene") as tx:
        people = await make_class(tx)
        director = await people.region.appoint("director")
        conversation = await planned(tx, [people.teacher, people.mother], organisation_id=people.region.school)
        wanted = TalkSaid(mention_all=MentionAll(staff=50, parent=0, student=0))
        await set_organisation_talk(tx, actor(director), people.region.school, wanted)
        rules = await get_talk_rules(tx, actor(director), people.region.school)
        assert (rules.mention_all.staff, rules.mention_all.parent) == (10, 0)  # the region's ten is not widened
    batch = Process(db).batch
    with pytest.raises(MentionAllForbidden):
        new = NewMessage(uuid4(), "@все, привет", mentions_all=True)
        await send_message(batch, actor(people.mother), conversation, new)
    new = NewMessage(uuid4(), "@все, привет", mentions_all=True)
    assert (await send_message(batch, actor(people.teacher), conversation, new)).mentions_all
