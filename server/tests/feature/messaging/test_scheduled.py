"""Messages that go out later: at their hour, changed, called off, refused; and once, whatever happens to the job."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from parta.kernel.clock import SettableClock
from parta.kernel.database import Database, Transaction
from parta.kernel.errors import InvalidInput, NotFound
from parta.messaging.commands.conversations import create_group
from parta.messaging.commands.members import remove_member
from parta.messaging.commands.scheduled import (
    cancel_scheduled,
    change_scheduled,
    schedule_message,
    send_scheduled,
    send_scheduled_now,
)
from parta.messaging.errors import CannotMention, TextEmpty, TooManyScheduled
from parta.messaging.queries.heads import get_head
from parta.messaging.queries.own import list_scheduled
from parta.messaging.wire import Mention
from parta.messaging.wire.own import ChangeScheduled, NewScheduled
from tests.harness.conversations import SECRET, Class5A, actor, make_class
from tests.harness.pages import page_before

HOUR = timedelta(hours=1)


async def _scene(tx: Transaction) -> tuple[Class5A, UUID]:
    people = await make_class(tx)
    return people, await create_group(tx, actor(people.teacher), "Поход", list(people.pupils))


async def _schedule(tx: Transaction, person: UUID, group: UUID, text: str = "доброе утро") -> UUID:
    new = NewScheduled(uuid4(), text, tx.now + HOUR, is_silent=True)
    await schedule_message(tx, actor(person), group, new)
    return (await list_scheduled(tx, actor(person), group)).scheduled[-1].id


async def _texts(tx: Transaction, person: UUID, group: UUID) -> list[tuple[str, bool]]:
    page = await page_before(tx, actor(person), group, 2**60, 50)
    return [(one.text, one.is_silent) for one in page.messages if one.kind == "text"]


async def test_it_goes_out_at_its_hour_once(db: Database, clock: SettableClock) -> None:
    async with db.transaction("test") as tx:
        people, group = await _scene(tx)
        one = await _schedule(tx, people.teacher, group)
        assert (await get_head(tx, actor(people.teacher), group)).personal.scheduled == 1
    async with db.transaction("test") as tx:
        await send_scheduled(tx, SECRET, one)  # the job came too early
        assert await _texts(tx, people.pupils[0], group) == []
    clock.advance(HOUR)
    for _ in range(2):
        async with db.transaction("test") as tx:
            await send_scheduled(tx, SECRET, one)
    async with db.transaction("test") as tx:
        assert await _texts(tx, people.pupils[0], group) == [("доброе утро", True)]
        assert (await get_head(tx, actor(people.teacher), group)).personal.scheduled == 0
        counted = await tx.fetch_value("SELECT count(*) FROM messaging_facts WHERE conversation_id = %s", (group,))
        assert counted == 1


async def test_it_is_changed_and_called_off(db: Database, clock: SettableClock) -> None:
    async with db.transaction("test") as tx:
        people, group = await _scene(tx)
        first, second = [await _schedule(tx, people.teacher, group, text) for text in ("раз", "два")]
        teacher = actor(people.teacher)
        await change_scheduled(tx, teacher, first, ChangeScheduled(text="иначе", send_at=tx.now + 2 * HOUR))
        await cancel_scheduled(tx, teacher, second)
        with pytest.raises(TextEmpty):
            await change_scheduled(tx, teacher, first, ChangeScheduled(text=" "))
        for stranger in (people.pupils[0], people.colleague):
            with pytest.raises(NotFound):
                await cancel_scheduled(tx, actor(stranger), first)
    clock.advance(HOUR)
    async with db.transaction("test") as tx:
        await send_scheduled(tx, SECRET, first)  # the job of the former hour
        assert await _texts(tx, people.teacher, group) == []
        await send_scheduled_now(tx, actor(people.teacher), SECRET, first)
        assert await _texts(tx, people.teacher, group) == [("иначе", True)]


async def test_what_may_not_be_said_then_stays_with_its_problem(db: Database, clock: SettableClock) -> None:
    async with db.transaction("test") as tx:
        people, group = await _scene(tx)
        pupil = people.pupils[0]
        one = await _schedule(tx, pupil, group)
        await remove_member(tx, actor(people.teacher), group, pupil)
    clock.advance(HOUR)
    async with db.transaction("test") as tx:
        await send_scheduled(tx, SECRET, one)
        (kept,) = (await list_scheduled(tx, actor(pupil), None)).scheduled
        assert (kept.problem, await _texts(tx, people.teacher, group)) == ("not_found", [])


async def test_who_is_named_is_checked_as_in_any_message(tx: Transaction) -> None:
    people, group = await _scene(tx)
    named = Mention(people.other_pupil, 0, 9)  # not in the conversation
    for wrong, refusal in (
        (NewScheduled(uuid4(), "@Кто-нибудь", tx.now + HOUR, mentions=[named]), CannotMention),
        (NewScheduled(uuid4(), "никого", tx.now + HOUR, mentions_all=True), InvalidInput),
    ):
        with pytest.raises(refusal):
            await schedule_message(tx, actor(people.teacher), group, wrong)


async def test_limits_are_named(tx: Transaction) -> None:
    people, group = await _scene(tx)
    for wrong in (tx.now, tx.now + timedelta(days=400)):
        with pytest.raises(InvalidInput) as refused:
            await schedule_message(tx, actor(people.teacher), group, NewScheduled(uuid4(), "да", wrong))
        assert refused.value.fields["field"] == "send_at"
    with pytest.raises(NotFound):
        await schedule_message(tx, actor(people.mother), group, NewScheduled(uuid4(), "да", tx.now + HOUR))
    key = uuid4()
    for _ in range(2):
        await schedule_message(tx, actor(people.teacher), group, NewScheduled(key, "да", tx.now + HOUR))
    assert len((await list_scheduled(tx, actor(people.teacher), None)).scheduled) == 1
    for _ in range(99):
        await _schedule(tx, people.teacher, group)
    with pytest.raises(TooManyScheduled):
        await _schedule(tx, people.teacher, group)


@pytest.mark.parametrize(("text", "is_call"), [("@все, сбор у школы", True), ("сбор у школы", False)])
async def test_who_takes_the_call_out_of_the_text_calls_nobody(tx: Transaction, text: str, is_call: bool) -> None:
    people, group = await _scene(tx)
    teacher = actor(people.teacher)
    await schedule_message(tx, teacher, group, NewScheduled(uuid4(), "@все сюда", tx.now + HOUR, mentions_all=True))
    (one,) = (await list_scheduled(tx, teacher, group)).scheduled
    await change_scheduled(tx, teacher, one.id, ChangeScheduled(text=text))
    await send_scheduled_now(tx, teacher, SECRET, one.id)
    last = (await page_before(tx, actor(people.pupils[0]), group, 2**60, 1)).messages[-1]
    assert (last.text, last.mentions_all) == (text, is_call)
