"""Editing and taking back: for how long, by whom, what is kept of the earlier texts and by whom they are read."""

from datetime import timedelta
from uuid import UUID

import pytest

from parta.kernel.clock import SettableClock
from parta.kernel.database import Database, Transaction
from parta.kernel.errors import Forbidden, InvalidInput, NotFound
from parta.messaging.commands.conversations import create_group, open_direct
from parta.messaging.commands.messages import delete_message, delete_messages, edit_message
from parta.messaging.commands.retention import set_retention
from parta.messaging.commands.revisions import set_revision_rules
from parta.messaging.errors import TooLate
from parta.messaging.jobs import remove_expired
from parta.messaging.model.places import Place
from parta.messaging.queries.heads import get_head
from parta.messaging.queries.revisions import get_history, get_revision_rules
from parta.messaging.wire.revisions import RevisionRules
from tests.harness.conversations import Class5A, actor, make_class, plain, post
from tests.harness.pages import page_before

DAY = timedelta(days=1)


class Scene:
    """A group by hand: the teacher keeps it, two pupils are in it."""

    def __init__(self, people: Class5A, administrator: UUID, group: UUID) -> None:
        self.people, self.administrator, self.group = people, administrator, group
        self.teacher, self.pupil, self.other = people.teacher, people.pupils[0], people.pupils[1]

    async def allow(self, tx: Transaction, edit: int | None, delete: int | None) -> None:
        await set_revision_rules(tx, actor(self.administrator), self.people.region.id, RevisionRules(edit, delete))

    async def texts(self, tx: Transaction, seq: int, as_: UUID) -> list[str]:
        return [one.text for one in (await get_history(tx, actor(as_), Place(self.group, seq))).revisions]


async def make_scene(tx: Transaction) -> Scene:
    people = await make_class(tx)
    administrator = await people.region.appoint("administrator", people.region.ministry, name="Админ Анна")
    group = await create_group(tx, actor(people.teacher), "Поход", [people.pupils[0], people.pupils[1]])
    return Scene(people, administrator, group)


async def test_a_message_may_be_edited_for_a_day(db: Database, clock: SettableClock) -> None:
    async with db.transaction("test") as tx:
        scene = await make_scene(tx)
        seq = (await post(tx, scene.group, scene.pupil, "в девять")).seq
    clock.advance(DAY)
    async with db.transaction("test") as tx:
        await edit_message(tx, actor(scene.pupil), scene.group, seq, "в десять")
    clock.advance(timedelta(seconds=1))
    async with db.transaction("test") as tx:
        with pytest.raises(TooLate) as refused:
            await edit_message(tx, actor(scene.pupil), scene.group, seq, "в одиннадцать")
        assert refused.value.fields == {"what": "edit", "seconds": 86_400, "unit": "hours", "amount": 24}
        with pytest.raises(TooLate) as refused:
            await delete_message(tx, actor(scene.pupil), scene.group, seq)
        assert refused.value.fields == {"what": "delete", "seconds": 86_400, "unit": "hours", "amount": 24}


async def test_a_region_says_for_how_long(db: Database, clock: SettableClock) -> None:
    async with db.transaction("test") as tx:
        scene = await make_scene(tx)
        direct = await open_direct(tx, actor(scene.pupil), scene.teacher)
        seq = (await post(tx, direct, scene.pupil, "раз")).seq
        await scene.allow(tx, 60, None)
        head = (await get_head(tx, actor(scene.pupil), direct)).conversation
        assert (head.edit_seconds, head.delete_seconds, head.may_delete_others) == (60, None, False)
    clock.advance(DAY * 30)
    async with db.transaction("test") as tx:
        with pytest.raises(TooLate):
            await edit_message(tx, actor(scene.pupil), direct, seq, "два")
        await delete_message(tx, actor(scene.pupil), direct, seq)
        await scene.allow(tx, 0, 0)
        seq = (await post(tx, direct, scene.pupil, "два")).seq
    clock.advance(timedelta(seconds=1))
    async with db.transaction("test") as tx:
        with pytest.raises(TooLate):
            await edit_message(tx, actor(scene.pupil), direct, seq, "три")
        rules = await get_revision_rules(tx, actor(scene.administrator), scene.people.region.id)
        assert plain(rules) == {"edit_seconds": 0, "delete_seconds": 0}


async def test_what_is_kept_for_oneself_is_edited_at_any_time(db: Database, clock: SettableClock) -> None:
    async with db.transaction("test") as tx:
        scene = await make_scene(tx)
        await scene.allow(tx, 0, 0)
        saved = await open_direct(tx, actor(scene.pupil), scene.pupil)
        seq = (await post(tx, saved, scene.pupil, "купить тетради")).seq
        head = (await get_head(tx, actor(scene.pupil), saved)).conversation
        assert (head.edit_seconds, head.delete_seconds) == (None, None)
    clock.advance(DAY * 400)
    async with db.transaction("test") as tx:
        await edit_message(tx, actor(scene.pupil), saved, seq, "купить ручки")
        await delete_message(tx, actor(scene.pupil), saved, seq)


async def test_only_who_manages_messaging_sets_the_terms_and_within_reason(tx: Transaction) -> None:
    scene = await make_scene(tx)
    region = scene.people.region.id
    with pytest.raises((NotFound, Forbidden)):
        await set_revision_rules(tx, actor(scene.teacher), region, RevisionRules(1, 1))
    with pytest.raises((NotFound, Forbidden)):
        await get_revision_rules(tx, actor(scene.teacher), region)
    with pytest.raises(InvalidInput) as refused:
        await scene.allow(tx, 86_400, -1)
    assert refused.value.fields["field"] == "delete_seconds"
    audited = await tx.fetch_value("SELECT count(*) FROM identity_audit WHERE action = 'messaging.change_terms'")
    assert audited == 0
    await scene.allow(tx, 86_400, 3_600)
    audited = await tx.fetch_value("SELECT count(*) FROM identity_audit WHERE action = 'messaging.change_terms'")
    assert audited == 1


async def test_every_text_is_kept_for_the_author_and_the_keepers_alone(tx: Transaction) -> None:
    scene = await make_scene(tx)
    seq = (await post(tx, scene.group, scene.pupil, "раз")).seq
    for text in ("два", "два", "три"):
        await edit_message(tx, actor(scene.pupil), scene.group, seq, text)
    assert await scene.texts(tx, seq, scene.pupil) == ["раз", "два", "три"]
    assert await scene.texts(tx, seq, scene.teacher) == ["раз", "два", "три"]
    history = await get_history(tx, actor(scene.pupil), Place(scene.group, seq))
    assert [one.replaced_at is None for one in history.revisions] == [False, False, True]
    for stranger in (scene.other, scene.people.mother):
        with pytest.raises(NotFound):
            await scene.texts(tx, seq, stranger)


async def test_deletion_leaves_no_text(tx: Transaction) -> None:
    scene = await make_scene(tx)
    seq = (await post(tx, scene.group, scene.pupil, "тайна")).seq
    await edit_message(tx, actor(scene.pupil), scene.group, seq, "тайна вторая")
    await delete_message(tx, actor(scene.pupil), scene.group, seq)
    with pytest.raises(NotFound):
        await scene.texts(tx, seq, scene.pupil)
    tables = await tx.connection.execute(
        "SELECT table_name FROM information_schema.tables WHERE table_name LIKE 'messaging_%'"
    )
    for (table,) in await tables.fetchall():
        found = await tx.fetch_value(f"SELECT count(*) FROM {table} t WHERE t::text LIKE '%%тайна%%'", {})
        assert (table, found) == (table, 0)


async def test_earlier_texts_are_retained_with_the_last_and_go_with_it(db: Database, clock: SettableClock) -> None:
    async with db.transaction("test") as tx:
        scene = await make_scene(tx)
        await set_retention(tx, actor(scene.administrator), scene.people.region.id, "deleted", 30)
        seq = (await post(tx, scene.group, scene.pupil, "раз")).seq
        await edit_message(tx, actor(scene.pupil), scene.group, seq, "два")
        await delete_message(tx, actor(scene.pupil), scene.group, seq)
        assert await tx.fetch_value("SELECT text FROM messaging_revisions") == "раз"
        with pytest.raises(NotFound):
            await scene.texts(tx, seq, scene.teacher)
    clock.advance(DAY * 31)
    await remove_expired(db)
    async with db.transaction("test") as tx:
        assert await tx.fetch_value("SELECT count(*) FROM messaging_revisions") == 0


async def test_keepers_delete_anybodys_messages_at_any_time_but_an_owners(db: Database, clock: SettableClock) -> None:
    async with db.transaction("test") as tx:
        scene = await make_scene(tx)
        first = (await post(tx, scene.group, scene.teacher, "от владельца")).seq
        second = (await post(tx, scene.group, scene.other, "от ученика")).seq
        await tx.execute(
            "UPDATE messaging_memberships SET role = 'admin' WHERE conversation_id = %(c)s AND person_id = %(p)s",
            {"c": scene.group, "p": scene.pupil},
        )
    clock.advance(DAY * 30)
    async with db.transaction("test") as tx:
        with pytest.raises(Forbidden):
            await delete_messages(tx, actor(scene.pupil), scene.group, [first, second])
    async with db.transaction("test") as tx:
        with pytest.raises(Forbidden):
            await delete_messages(tx, actor(scene.other), scene.group, [first])
        await delete_messages(tx, actor(scene.pupil), scene.group, [second])
        await delete_messages(tx, actor(scene.teacher), scene.group, [first, second])
        page = await page_before(tx, actor(scene.other), scene.group, 2**60, 10)
        assert [(one.text, one.deleted_at is not None) for one in page.messages[1:]] == [("", True), ("", True)]


async def test_several_are_deleted_together_or_none(tx: Transaction) -> None:
    scene = await make_scene(tx)
    seqs = [(await post(tx, scene.group, scene.pupil, f"{number}")).seq for number in range(3)]
    before = (await get_head(tx, actor(scene.pupil), scene.group)).conversation.version
    with pytest.raises(NotFound):
        await delete_messages(tx, actor(scene.pupil), scene.group, [*seqs, 99])
    with pytest.raises(Forbidden):
        await delete_messages(tx, actor(scene.pupil), scene.group, [*seqs, 1])
    await delete_messages(tx, actor(scene.pupil), scene.group, [*seqs, seqs[0]])
    after = (await get_head(tx, actor(scene.pupil), scene.group)).conversation.version
    assert after == before + 3  # one for each: they may lie in different windows
    page = await page_before(tx, actor(scene.other), scene.group, 2**60, 10)
    assert [one.deleted_at is not None for one in page.messages] == [False, True, True, True]
    await delete_messages(tx, actor(scene.pupil), scene.group, seqs)
    assert (await get_head(tx, actor(scene.pupil), scene.group)).conversation.version == after
