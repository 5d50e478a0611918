"""Links that let people in: approval, expiry, limit, withdrawal; and that a link tells a stranger nothing."""

from datetime import timedelta
from uuid import UUID

import pytest

from parta.kernel.clock import SettableClock
from parta.kernel.database import Database, Transaction
from parta.kernel.errors import Forbidden, InvalidInput, NotFound
from parta.messaging.commands.conversations import create_group
from parta.messaging.commands.links import decide_request, follow_link, make_link, withdraw_link
from parta.messaging.commands.terms import ban_member, set_terms
from parta.messaging.model.links import read_token, token_of
from parta.messaging.queries.heads import get_head
from parta.messaging.queries.links import list_links, preview_link
from parta.messaging.wire.terms import NewBan, NewLink, SetTerms
from tests.harness.conversations import SECRET, Class5A, actor, make_class

OPEN = NewLink(needs_approval=False)


async def _scene(tx: Transaction, new: NewLink = OPEN) -> tuple[Class5A, UUID, UUID]:
    people = await make_class(tx)
    group = await create_group(tx, actor(people.teacher), "Поход", [people.pupils[0]])
    return people, group, await make_link(tx, actor(people.teacher), group, new)


async def test_who_could_be_added_comes_in_by_it(tx: Transaction) -> None:
    people, group, link = await _scene(tx)
    seen = await preview_link(tx, actor(people.pupils[1]), link)
    assert (seen.title, seen.member_count, seen.made_by_name, seen.state) == (
        "Поход",
        2,
        "Иванова Мария Петровна",
        "open",
    )
    assert await follow_link(tx, actor(people.pupils[1]), link) == group
    assert (await get_head(tx, actor(people.pupils[1]), group)).conversation.member_count == 3
    assert (await preview_link(tx, actor(people.pupils[1]), link)).state == "member"
    assert await follow_link(tx, actor(people.pupils[1]), link) == group  # a second click
    (shown,) = (await list_links(tx, actor(people.teacher), SECRET, group)).links
    assert (shown.uses, read_token(SECRET, shown.path.removeprefix("/join/"))) == (1, link)


async def test_for_whom_its_maker_could_not_add_it_does_not_exist(tx: Transaction) -> None:
    people, group, link = await _scene(tx)
    by_pupil = await create_group(tx, actor(people.pupils[0]), "Свои", [people.pupils[1]])
    pupils_link = await make_link(tx, actor(people.pupils[0]), by_pupil, OPEN)
    for person, one in ((people.stranger, link), (people.other_pupil, pupils_link), (people.mother, UUID(int=3))):
        for verb in (preview_link, follow_link):
            with pytest.raises(NotFound):
                await verb(tx, actor(person), one)  # type: ignore[operator]
    await ban_member(tx, actor(people.teacher), group, NewBan(people.pupils[0]))
    with pytest.raises(NotFound):
        await follow_link(tx, actor(people.pupils[0]), link)


async def test_approval_lets_in_once_and_a_refusal_stays(tx: Transaction) -> None:
    people, group, link = await _scene(tx, NewLink(needs_approval=True))
    for pupil in people.pupils[1:]:
        assert await follow_link(tx, actor(pupil), link) is None
    assert (await preview_link(tx, actor(people.pupils[1]), link)).state == "waiting"
    waiting = (await list_links(tx, actor(people.teacher), SECRET, group)).requests
    assert {one.person_id for one in waiting} == set(people.pupils[1:])
    with pytest.raises(Forbidden):
        await decide_request(tx, actor(people.pupils[0]), group, people.pupils[1], is_let_in=True)
    await decide_request(tx, actor(people.teacher), group, people.pupils[1], is_let_in=True)
    await decide_request(tx, actor(people.teacher), group, people.pupils[2], is_let_in=False)
    assert (await get_head(tx, actor(people.pupils[1]), group)).conversation.may_write
    assert (await preview_link(tx, actor(people.pupils[2]), link)).state == "refused"
    await follow_link(tx, actor(people.pupils[2]), link)
    assert (await list_links(tx, actor(people.teacher), SECRET, group)).requests == []
    with pytest.raises(NotFound):
        await decide_request(tx, actor(people.teacher), group, people.pupils[1], is_let_in=True)


async def test_it_ends_by_time_by_number_and_by_withdrawal(db: Database, clock: SettableClock) -> None:
    async with db.transaction("test") as tx:
        people, group, _ = await _scene(tx)
        teacher = actor(people.teacher)
        once = await make_link(tx, teacher, group, NewLink(needs_approval=False, max_uses=1))
        week = await make_link(tx, teacher, group, NewLink(needs_approval=False, days=7))
        gone = await make_link(tx, teacher, group, OPEN)
        await withdraw_link(tx, teacher, group, gone)
        assert await follow_link(tx, actor(people.pupils[1]), once) == group
        for link in (once, gone):
            with pytest.raises(NotFound):
                await follow_link(tx, actor(people.pupils[2]), link)
    clock.advance(timedelta(days=7))
    async with db.transaction("test") as tx:
        with pytest.raises(NotFound):
            await follow_link(tx, actor(people.pupils[2]), week)


async def test_who_may_make_one(tx: Transaction) -> None:
    people, group, _ = await _scene(tx)
    pupil = actor(people.pupils[0])
    with pytest.raises(Forbidden):
        await make_link(tx, pupil, group, OPEN)
    await set_terms(tx, actor(people.teacher), group, SetTerms(who_adds="members"))
    link = await make_link(tx, pupil, group, OPEN)  # asks for approval all the same
    assert await follow_link(tx, actor(people.pupils[1]), link) is None
    mine = await list_links(tx, pupil, SECRET, group)
    assert ([one.id for one in mine.links], mine.requests) == ([link], [])
    for new, field in ((NewLink(days=0), "days"), (NewLink(max_uses=0), "max_uses")):
        with pytest.raises(InvalidInput) as wrong:
            await make_link(tx, pupil, group, new)
        assert wrong.value.fields["field"] == field


def test_a_forged_token_is_no_link() -> None:
    token = token_of(SECRET, UUID(int=9))
    assert read_token(SECRET, token) == UUID(int=9)
    assert [read_token(SECRET, bad) for bad in (token[:-1], token[:-2] + "AA", "", "ё", "A" * 43, token + "A")] == [
        None
    ] * 6
