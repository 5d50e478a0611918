"""Retention: what is older than the policy goes, for good and provably; a hold stops it; deleted texts stay as told."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from uuid import UUID

import pytest

from parta.kernel.clock import SettableClock
from parta.kernel.database import Database, Transaction
from parta.kernel.errors import Forbidden, InvalidInput, NotFound
from parta.messaging.commands.conversations import open_direct
from parta.messaging.commands.messages import delete_message
from parta.messaging.commands.reactions import set_reaction
from parta.messaging.commands.retention import lift_hold, place_hold, set_retention
from parta.messaging.jobs import remove_expired
from parta.messaging.model.places import Place
from parta.messaging.model.retention import OldMessage, digest_of
from parta.messaging.queries.history import sync_conversation
from parta.messaging.queries.retention import get_retention, list_holds, list_removals
from parta.messaging.wire import ConversationResync
from parta.messaging.wire.retention import NewHold, RetentionKind
from tests.harness.conversations import Class5A, actor, make_class, planned, post
from tests.harness.pages import page_before

Removing = Callable[[], Awaitable[None]]


class Scene:
    """A class with its chat and a direct conversation, and the administrator of the region."""

    def __init__(self, people: Class5A, administrator: UUID, chat: UUID, direct: UUID) -> None:
        self.people, self.administrator, self.chat, self.direct = people, administrator, chat, direct
        self.region_id = people.region.id

    async def keep(self, tx: Transaction, kind: RetentionKind, days: int | None) -> None:
        await set_retention(tx, actor(self.administrator), self.region_id, kind, days)

    async def texts(self, tx: Transaction, conversation_id: UUID) -> list[str]:
        page = await page_before(tx, actor(self.people.teacher), conversation_id, 2**60, 100)
        return [message.text for message in page.messages if message.kind == "text"]


async def _make_scene(tx: Transaction) -> Scene:
    people = await make_class(tx)
    administrator = await people.region.appoint("administrator", people.region.ministry, name="Админ Анна")
    chat = await planned(
        tx,
        [people.teacher, *people.pupils],
        organisation_id=str(people.region.school),
        group_id=str(people.group_id),
    )
    direct = await open_direct(tx, actor(people.teacher), people.pupils[0])
    return Scene(people, administrator, chat, direct)


async def test_what_is_older_goes_with_its_parts_and_the_proof_says_what(db: Database, clock: SettableClock) -> None:
    async with db.transaction("test") as tx:
        scene = await _make_scene(tx)
        old = await post(tx, scene.chat, scene.people.teacher, "старое")
        await set_reaction(tx, actor(scene.people.pupils[0]), Place(scene.chat, old.seq), "👍")
        await post(tx, scene.direct, scene.people.teacher, "личное старое")
        await scene.keep(tx, "plan_group", 30)
        began = tx.now
    clock.advance(timedelta(days=31))
    async with db.transaction("test") as tx:
        await post(tx, scene.chat, scene.people.teacher, "новое")
    await remove_expired.run(db)
    async with db.transaction("test") as tx:
        assert await scene.texts(tx, scene.chat) == ["новое"]
        assert await scene.texts(tx, scene.direct) == ["личное старое"]
        assert await tx.fetch_value("SELECT count(*) FROM messaging_reactions") == 0
        synced = await sync_conversation(tx, actor(scene.people.teacher), scene.chat, old.version)
        assert isinstance(synced, ConversationResync)
        (removal,) = (await list_removals(tx, actor(scene.administrator), scene.region_id, None)).removals
    assert (removal.kind, removal.conversation_id, removal.messages, removal.remaining) == (
        "plan_group",
        scene.chat,
        2,  # the line that the chat was made, and the message
        0,
    )
    assert (removal.oldest_at, removal.newest_at) == (began, began)
    rows = [OldMessage(1, 1, began), OldMessage(old.seq, old.version + 1, began)]
    assert removal.digest == digest_of(scene.chat, rows).hex()


@pytest.mark.parametrize("is_of_person", [False, True], ids=["conversation", "person"])
async def test_a_hold_stops_it_until_it_is_lifted(db: Database, clock: SettableClock, is_of_person: bool) -> None:
    async with db.transaction("test") as tx:
        scene = await _make_scene(tx)
        await post(tx, scene.chat, scene.people.teacher, "старое")
        await scene.keep(tx, "plan_group", 30)
        new = (
            NewHold("запрос прокуратуры", person_id=scene.people.pupils[0])
            if is_of_person
            else NewHold("запрос прокуратуры", conversation_id=scene.chat)
        )
        hold_id = await place_hold(tx, actor(scene.administrator), scene.region_id, new)
    clock.advance(timedelta(days=40))
    await remove_expired.run(db)
    async with db.transaction("test") as tx:
        assert await scene.texts(tx, scene.chat) == ["старое"]
        await lift_hold(tx, actor(scene.administrator), scene.region_id, hold_id)
        (hold,) = (await list_holds(tx, actor(scene.administrator), scene.region_id)).holds
        assert hold.lifted_by_name == "Админ Анна"
        with pytest.raises(NotFound):
            await lift_hold(tx, actor(scene.administrator), scene.region_id, hold_id)
    await remove_expired.run(db)
    async with db.transaction("test") as tx:
        assert await scene.texts(tx, scene.chat) == []


async def test_a_deleted_text_is_kept_as_long_as_the_region_says_and_not_a_day_longer(
    db: Database, clock: SettableClock
) -> None:
    kept = "SELECT text FROM messaging_retained"
    async with db.transaction("test") as tx:
        scene = await _make_scene(tx)
        first = await post(tx, scene.chat, scene.people.teacher, "не сохранится")
        second = await post(tx, scene.chat, scene.people.teacher, "сохранится")
        await delete_message(tx, actor(scene.people.teacher), scene.chat, first.seq)
        assert await tx.fetch_value(kept) is None
        await scene.keep(tx, "deleted", 7)
        await delete_message(tx, actor(scene.people.teacher), scene.chat, second.seq)
        assert await tx.fetch_value(kept) == "сохранится"
    clock.advance(timedelta(days=8))
    await remove_expired.run(db)
    async with db.transaction("test") as tx:
        assert await tx.fetch_value(kept) is None


async def test_many_old_messages_go_in_several_steps(db: Database, clock: SettableClock) -> None:
    async with db.transaction("test") as tx:
        scene = await _make_scene(tx)
        for number in range(501):
            await post(tx, scene.chat, scene.people.teacher, f"сообщение {number}")
        await scene.keep(tx, "plan_group", 30)
    clock.advance(timedelta(days=31))
    await remove_expired.run(db)
    async with db.transaction("test") as tx:
        removals = (await list_removals(tx, actor(scene.administrator), scene.region_id, None)).removals
    assert [(one.from_seq, one.to_seq, one.messages) for one in removals] == [(501, 502, 2), (1, 500, 500)]


async def test_the_bounds_are_named_and_nobody_else_may(tx: Transaction) -> None:
    scene = await _make_scene(tx)
    for kind, days in (("direct", 29), ("deleted", None), ("channel", 36_501)):
        with pytest.raises(InvalidInput) as wrong:
            await scene.keep(tx, kind, days)  # type: ignore[arg-type]
        assert wrong.value.fields["reason"] == "out_of_range"
    director = await scene.people.region.appoint("director", name="Директор Дарья")
    with pytest.raises(Forbidden):
        await set_retention(tx, actor(director), scene.region_id, "direct", None)  # not a right over the whole region
    with pytest.raises(NotFound):
        await get_retention(tx, actor(scene.people.pupils[0]), scene.region_id)
    with pytest.raises(NotFound):
        await place_hold(tx, actor(scene.administrator), scene.region_id, NewHold("почему", person_id=UUID(int=7)))
