"""State before + events = state fetched afresh, for each kind of change and for members with different windows."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from parta.kernel.database import Database, Transaction
from parta.messaging.commands.acknowledgements import announce, confirm
from parta.messaging.commands.conversations import create_group, open_direct, rename_conversation
from parta.messaging.commands.forms import answer_form, close_form, create_form
from parta.messaging.commands.forwards import access_sources, forward_messages
from parta.messaging.commands.members import add_members, leave_conversation, remove_member
from parta.messaging.commands.mentions import name_people
from parta.messaging.commands.messages import delete_message, delete_messages, edit_message, purge_messages
from parta.messaging.commands.personal import set_personal
from parta.messaging.commands.pins import pin_message, unpin_message
from parta.messaging.commands.planned import (
    apply_planned_conversation,
    archive_planned,
    unarchive_planned,
)
from parta.messaging.commands.polls import add_option, close_poll, create_poll, vote
from parta.messaging.commands.post import Posting, post_message
from parta.messaging.commands.reactions import set_reaction
from parta.messaging.commands.terms import ban_member, set_role, set_terms, silence_member
from parta.messaging.model.extra import Extra
from parta.messaging.model.places import Place
from parta.messaging.model.plan import PlannedConversation, PlannedMember
from parta.messaging.wire import Mention, SetPersonal
from parta.messaging.wire.acknowledgements import NewAnnouncement
from parta.messaging.wire.forms import FormBody, FormQuestion, GiveAnswers, NewForm
from parta.messaging.wire.polls import NewPoll
from parta.messaging.wire.revisions import ForwardTarget
from parta.messaging.wire.terms import NewBan, SetTerms
from tests.harness.conversations import SECRET, actor, make_class, planned, post
from tests.harness.devices import Device, fresh_state
from tests.realtime.messaging.conftest import Connect


class Scene:
    """A group by hand and a conversation of the plan; the last pupil came late into both."""

    def __init__(self, teacher: UUID, pupils: list[UUID], newcomer: UUID, group: UUID, plan: UUID) -> None:
        self.teacher, self.pupils, self.newcomer, self.group, self.plan = teacher, pupils, newcomer, group, plan

    async def set_plan(self, tx: Transaction, people: list[UUID], title: str = "5А класс", **terms: object) -> None:
        members = [PlannedMember(person, **terms) for person in people]  # type: ignore[arg-type]
        wanted = PlannedConversation(plan_key="class:5a", kind="group", title=title, purpose="class", members=members)
        await apply_planned_conversation(tx, wanted)


async def _make_scene(tx: Transaction) -> Scene:
    people = await make_class(tx)
    old = [people.teacher, *people.pupils[:2]]
    group = await create_group(tx, actor(people.teacher), "Поход", list(people.pupils[:2]))
    plan = await planned(tx, old)
    for number in range(3):
        await post(tx, group, people.teacher, f"прошлое {number}")
        await post(tx, plan, people.pupils[0], f"прошлое {number}")
    await add_members(tx, actor(people.teacher), group, [people.pupils[2]])
    scene = Scene(people.teacher, list(people.pupils[:2]), people.pupils[2], group, plan)
    await scene.set_plan(tx, [*old, people.pupils[2]])
    await post(tx, group, people.pupils[2], "новое")
    return scene


async def _react_and_take_back(tx: Transaction, scene: Scene) -> None:
    place = Place(scene.group, 6)
    for person in (scene.teacher, scene.pupils[0]):
        await set_reaction(tx, actor(person), place, "👍")
    await set_reaction(tx, actor(scene.teacher), place, "👍", is_removed=True)


async def _name_and_rename(tx: Transaction, scene: Scene) -> None:
    outcome = await post(tx, scene.group, scene.teacher, "у доски @Борисова")
    await name_people(tx, actor(scene.teacher), Place(scene.group, outcome.seq), [Mention(scene.pupils[1], 8, 9)])


async def _call_and_withdraw(tx: Transaction, scene: Scene) -> None:
    for text in ("@все, раз", "@все, два"):
        posting = Posting(
            conversation_id=scene.group,
            author_id=scene.teacher,
            client_key=uuid4(),
            text=text,
            extra=Extra(mentions_all=True),
        )
        place = (await post_message(tx, SECRET, posting)).place
    await delete_message(tx, actor(scene.teacher), *place)


async def _pin_and_unpin(tx: Transaction, scene: Scene) -> None:
    for seq in (6, 3):
        await pin_message(tx, actor(scene.teacher), Place(scene.group, seq))
    await unpin_message(tx, actor(scene.teacher), Place(scene.group, 3))


async def _ask(tx: Transaction, scene: Scene, kind: str) -> Place:
    """Something to answer to, by the teacher, in the group of all."""
    teacher = actor(scene.teacher)
    if kind == "poll":
        new = NewPoll(uuid4(), "Куда идём?", ["В музей", "В театр"], may_add_options=True)
        return await create_poll(tx, teacher, scene.group, new)
    if kind == "form":
        body = FormBody("Питание", [FormQuestion("yes_no", "Будет есть")])
        return await create_form(tx, teacher, scene.group, NewForm(uuid4(), body))
    return await announce(tx, teacher, scene.group, NewAnnouncement(uuid4(), "Прошу подтвердить"))


async def _vote(tx: Transaction, scene: Scene) -> Place:
    place = await _ask(tx, scene, "poll")
    await vote(tx, actor(scene.pupils[0]), place, [2])
    return place


async def _vote_and_close(tx: Transaction, scene: Scene) -> None:
    place = await _vote(tx, scene)
    await add_option(tx, actor(scene.newcomer), place, "Никуда")
    await vote(tx, actor(scene.newcomer), place, [3])
    await close_poll(tx, actor(scene.teacher), place)


async def _vote_and_delete(tx: Transaction, scene: Scene) -> None:
    place = await _vote(tx, scene)
    await delete_message(tx, actor(scene.teacher), place.conversation_id, place.seq)


async def _confirm(tx: Transaction, scene: Scene) -> None:
    await confirm(tx, actor(scene.pupils[0]), await _ask(tx, scene, "announcement"))


async def _fill(tx: Transaction, scene: Scene) -> None:
    place = await _ask(tx, scene, "form")
    await answer_form(tx, actor(scene.pupils[0]), place, GiveAnswers(scene.pupils[0], {"1": True}))
    await close_form(tx, actor(scene.teacher), place)


async def _forward(tx: Transaction, scene: Scene) -> None:
    """From the plan's conversation into the group: what the newcomer may not see there, they see here."""
    sources = await access_sources(tx, actor(scene.teacher), scene.plan, [2, 3])
    target = ForwardTarget(scene.group, [uuid4(), uuid4()], "посмотрите", uuid4())
    await forward_messages(tx, SECRET, actor(scene.teacher), sources, target)


CHANGES: dict[str, Callable[[Transaction, Scene], Awaitable[object]]] = {
    "edited": lambda tx, s: edit_message(tx, actor(s.teacher), s.group, 3, "иначе"),
    "edited for all": lambda tx, s: edit_message(tx, actor(s.newcomer), s.group, 6, "иначе"),
    "deleted": lambda tx, s: delete_message(tx, actor(s.teacher), s.group, 2),
    "deleted by the keeper": lambda tx, s: delete_message(tx, actor(s.teacher), s.group, 6),
    "several deleted": lambda tx, s: delete_messages(tx, actor(s.teacher), s.group, [2, 6]),
    "forwarded here": _forward,
    "reacted to": lambda tx, s: set_reaction(tx, actor(s.pupils[0]), Place(s.group, 6), "👍"),
    "reacted to what some do not see": lambda tx, s: set_reaction(tx, actor(s.pupils[0]), Place(s.group, 2), "👍"),
    "reaction taken back": _react_and_take_back,
    "named": _name_and_rename,
    "called all": _call_and_withdraw,
    "pinned": lambda tx, s: pin_message(tx, actor(s.teacher), Place(s.group, 6)),
    "pinned what some do not see": lambda tx, s: pin_message(tx, actor(s.teacher), Place(s.group, 2)),
    "unpinned": _pin_and_unpin,
    "terms set": lambda tx, s: set_terms(tx, actor(s.teacher), s.group, SetTerms(who_writes="admins", slow_seconds=5)),
    "given a role": lambda tx, s: set_role(tx, actor(s.teacher), s.group, s.pupils[0], "admin"),
    "silenced": lambda tx, s: silence_member(tx, actor(s.teacher), s.group, s.pupils[0], tx.now + timedelta(days=1)),
    "banned": lambda tx, s: ban_member(tx, actor(s.teacher), s.group, NewBan(s.newcomer)),
    "asked by a poll": lambda tx, s: _ask(tx, s, "poll"),
    "voted": _vote,
    "voted, added an option, closed": _vote_and_close,
    "voted, and deleted": _vote_and_delete,
    "confirmed": _confirm,
    "a form filled and closed": _fill,
    "purged": lambda tx, s: purge_messages(tx, s.group, 1, 3),
    "renamed": lambda tx, s: rename_conversation(tx, actor(s.teacher), s.group, "Поход в горы"),
    "renamed a plan's": lambda tx, s: rename_conversation(tx, actor(s.teacher), s.group, "По-своему"),
    "removed": lambda tx, s: remove_member(tx, actor(s.teacher), s.group, s.pupils[0]),
    "left": lambda tx, s: leave_conversation(tx, actor(s.newcomer), s.group),
    "left by its owner": lambda tx, s: leave_conversation(tx, actor(s.teacher), s.group, s.pupils[0]),
    "made": lambda tx, s: create_group(tx, actor(s.teacher), "Ещё", [s.newcomer]),
    "opened": lambda tx, s: open_direct(tx, actor(s.teacher), s.newcomer),
    "planned out": lambda tx, s: s.set_plan(tx, [s.teacher, s.newcomer]),
    "planned to see the past": lambda tx, s: s.set_plan(tx, [s.teacher, *s.pupils, s.newcomer], sees_past=True),
    "planned to read only": lambda tx, s: s.set_plan(tx, [s.teacher, *s.pupils, s.newcomer], can_write=False),
    "planned another name": lambda tx, s: s.set_plan(tx, [s.teacher, *s.pupils, s.newcomer], "6А класс"),
    "archived": lambda tx, s: archive_planned(tx, "class:5a"),
    "muted": lambda tx, s: set_personal(tx, actor(s.teacher), s.group, SetPersonal(is_archived=True, draft="нет")),
    "read": lambda tx, s: set_personal(tx, actor(s.teacher), s.group, SetPersonal(read_seq=6)),
    "marked unread": lambda tx, s: set_personal(tx, actor(s.teacher), s.group, SetPersonal(is_marked_unread=True)),
}


AGREE_SECONDS = 5.0


async def _agree(db: Database, devices: list[Device]) -> None:
    """They agree within seconds and by what comes alone: a busy machine may be slow, it may not be wrong."""
    deadline = asyncio.get_running_loop().time() + AGREE_SECONDS
    for device in devices:
        await device.settle()
        fresh = await fresh_state(db, device.actor.person_id)
        while device.state() != fresh and asyncio.get_running_loop().time() < deadline:
            await device.settle()
        assert device.state() == fresh


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("is_away", [False, True], ids=["connected", "away"])
async def test_state_before_and_events_are_the_state_fetched_afresh(
    db: Database, connect: Connect, change: str, is_away: bool
) -> None:
    async with db.transaction("scene") as tx:
        scene = await _make_scene(tx)
    devices = [await connect(person) for person in (scene.teacher, scene.pupils[0], scene.newcomer)]
    before = [device.state() for device in devices]
    if is_away:
        for device in devices:
            device.cut()
    async with db.transaction("change") as tx:
        await CHANGES[change](tx, scene)
    if is_away:
        for device in devices:
            assert device.process is not None
            await device.connect(device.process)
    await _agree(db, devices)
    assert [device.state() for device in devices] != before


async def test_sent_messages_reach_everybody_and_the_key_its_author_alone(db: Database, connect: Connect) -> None:
    async with db.transaction("scene") as tx:
        scene = await _make_scene(tx)
    devices = [await connect(person) for person in (scene.teacher, scene.teacher, scene.pupils[0], scene.newcomer)]
    for device in devices:
        await device.settle()
        device.seen.clear()
    answer = await devices[0].send(scene.plan, "всем привет")
    assert answer["type"] == "message.sent"
    await _agree(db, devices)
    keys = [
        [frame["messages"][0].get("client_key") for frame in device.seen if frame["type"] == "changes"]
        for device in devices
    ]
    key = answer["message"]["client_key"]
    assert keys == [[key], [key], [None], [None]]


async def test_who_comes_back_has_both_windows_and_nothing_between(db: Database, connect: Connect) -> None:
    async with db.transaction("scene") as tx:
        scene = await _make_scene(tx)
    device = await connect(scene.pupils[0])
    everybody = [scene.teacher, *scene.pupils, scene.newcomer]
    for people, text in ((everybody[:1], "без них"), (everybody, "снова вместе")):
        async with db.transaction("plan") as tx:
            await scene.set_plan(tx, people)
            await post(tx, scene.plan, scene.teacher, text)
    await _agree(db, [device])
    texts = [message["text"] for message in device.copies[scene.plan].messages.values() if message["text"]]
    assert texts == ["прошлое 0", "прошлое 1", "прошлое 2", "снова вместе"]
    async with db.transaction("plan") as tx:
        assert (
            await tx.fetch_value(
                "SELECT count(*) FROM messaging_memberships WHERE person_id = %(p)s AND conversation_id = %(c)s",
                {"p": scene.pupils[0], "c": scene.plan},
            )
            == 1
        )
        await unarchive_planned(tx, "class:5a")  # it is not archived: nothing happens
    assert device.state() == await fresh_state(db, scene.pupils[0])
