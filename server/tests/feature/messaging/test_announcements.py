"""Announcements to be confirmed: who asks, who confirms, who sees how far it has got, whom a reminder reaches."""

import csv
import io
import zipfile
from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from parta.kernel.clock import SettableClock
from parta.kernel.database import Database, Transaction
from parta.kernel.errors import Forbidden, InvalidInput, NotFound
from parta.messaging.commands.acknowledgements import announce, confirm, remind_rest
from parta.messaging.commands.conversations import create_group, open_direct
from parta.messaging.commands.messages import delete_message, edit_message
from parta.messaging.commands.tallies import count_what_is_due
from parta.messaging.errors import CannotWrite, MayNotAsk, NotAsked, ReminderTooSoon
from parta.messaging.model.places import Place
from parta.messaging.model.reminding import RestReminded
from parta.messaging.queries.history import get_message
from parta.messaging.queries.progress import PageOfAsked, get_progress, list_asked, list_own_asks
from parta.messaging.queries.sheets import progress_sheet
from parta.messaging.sheets import write_sheet
from parta.messaging.wire.acknowledgements import Acknowledgement, NewAnnouncement
from tests.harness.conversations import Class5A, actor, make_class, planned

TEXT = "Завтра занятия начинаются в 9:00"


def new(**terms: object) -> NewAnnouncement:
    return NewAnnouncement(client_key=uuid4(), text=TEXT, **terms)  # type: ignore[arg-type]


async def make_announcement(tx: Transaction, **terms: object) -> tuple[Class5A, Place]:
    people = await make_class(tx)
    chat = await planned(tx, [people.teacher, *people.pupils, people.mother])
    return people, await announce(tx, actor(people.teacher), chat, new(**terms))


async def shown(tx: Transaction, person: UUID, place: Place) -> Acknowledgement:
    message = await get_message(tx, actor(person), place.conversation_id, place.seq)
    assert message is not None
    assert message.acknowledgement is not None
    return message.acknowledgement


@pytest.fixture
def reminded(shared_database: Database) -> Iterator[list[RestReminded]]:
    """What the rooms above would hear."""
    heard: list[RestReminded] = []

    async def hear(_tx: Transaction, event: RestReminded) -> None:
        heard.append(event)

    shared_database.events.subscribe(RestReminded, hear)
    yield heard
    shared_database.events._handlers[RestReminded].clear()


async def test_readers_are_asked_and_confirm_once(tx: Transaction) -> None:
    people, place = await make_announcement(tx)
    assert await shown(tx, people.mother, place) == Acknowledgement(due_at=None, asked=4, done=0)
    await confirm(tx, actor(people.mother), place)
    tx.now += timedelta(seconds=2)
    await confirm(tx, actor(people.mother), place)
    assert await shown(tx, people.teacher, place) == Acknowledgement(due_at=None, asked=4, done=1)
    message = await get_message(tx, actor(people.mother), place.conversation_id, place.seq)
    assert message is not None
    assert message.own is not None
    assert message.own.confirmed_at == tx.now - timedelta(seconds=2)


async def test_only_staff_ask_and_only_in_groups_and_channels_where_they_write(tx: Transaction) -> None:
    people = await make_class(tx)
    chat = await planned(tx, [people.teacher, people.mother])
    with pytest.raises(MayNotAsk):
        await announce(tx, actor(people.mother), chat, new())
    with pytest.raises(NotFound):
        await announce(tx, actor(people.colleague), chat, new())
    direct = await open_direct(tx, actor(people.teacher), people.mother)
    with pytest.raises(MayNotAsk):
        await announce(tx, actor(people.teacher), direct, new())
    await tx.execute("UPDATE messaging_memberships SET can_write = false")
    with pytest.raises(CannotWrite):
        await announce(tx, actor(people.teacher), chat, new())


async def test_a_term_lies_ahead(tx: Transaction) -> None:
    people = await make_class(tx)
    chat = await planned(tx, [people.teacher])
    with pytest.raises(InvalidInput):
        await announce(tx, actor(people.teacher), chat, new(due_at=tx.now))


async def test_its_author_and_who_does_not_see_it_have_nothing_to_confirm(tx: Transaction) -> None:
    people, place = await make_announcement(tx)
    with pytest.raises(NotAsked):
        await confirm(tx, actor(people.teacher), place)
    with pytest.raises(NotFound):
        await confirm(tx, actor(people.stranger), place)


async def test_who_comes_later_is_not_asked_and_who_leaves_is_no_longer(tx: Transaction) -> None:
    people, place = await make_announcement(tx)
    await confirm(tx, actor(people.pupils[0]), place)
    await planned(tx, [people.teacher, people.colleague, *people.pupils[1:], people.mother])
    seen = await get_progress(tx, actor(people.teacher), place)
    assert (seen.asked, seen.done, seen.left) == (3, 0, 1)
    with pytest.raises(NotFound):
        await confirm(tx, actor(people.colleague), place)


async def test_progress_is_by_institution_and_group_and_adds_up(tx: Transaction) -> None:
    people = await make_class(tx)
    region = people.region
    other = await region.group("10Б", region.other_school, grade=10)
    far = await region.student(other, region.other_school)
    chat = await planned(
        tx, [people.teacher, people.colleague, *people.pupils, people.other_pupil, people.mother, far, people.stranger]
    )
    place = await announce(tx, actor(people.teacher), chat, new())
    for person in (people.mother, people.pupils[1], far):
        await confirm(tx, actor(person), place)
    seen = await get_progress(tx, actor(people.teacher), place)
    lines = [(line.organisation, line.group, line.asked, line.done) for line in seen.places]
    assert lines == [
        ("Школа № 1", "", 1, 0),
        ("Школа № 1", "5А", 4, 2),
        ("Школа № 1", "5Б", 1, 0),
        ("Школа № 2", "10Б", 1, 1),
        ("", "", 1, 0),
    ]
    assert (seen.asked, seen.done, seen.is_whole, seen.may_remind) == (8, 3, True, True)
    assert [moment.done for moment in seen.moments] == [3]


async def test_names_are_of_those_whom_the_author_may_find(tx: Transaction) -> None:
    people = await make_class(tx)
    far = await people.region.student(
        await people.region.group("10Б", people.region.other_school), people.region.other_school
    )
    chat = await planned(tx, [people.teacher, *people.pupils, people.mother, far])
    place = await announce(tx, actor(people.teacher), chat, new())
    await confirm(tx, actor(people.pupils[0]), place)
    waiting = await list_asked(tx, actor(people.teacher), place, PageOfAsked("waiting"))
    assert [one.name for one in waiting.people] == ["Алексеева Анна Юрьевна", "Борисова Белла", "Власов Вася"]
    assert waiting.hidden == 1
    done = await list_asked(tx, actor(people.teacher), place, PageOfAsked("done", people.group_id))
    assert [(one.name, one.group, one.done_at) for one in done.people] == [("Алексеев Артём", "5А", tx.now)]


async def test_a_homeroom_teacher_sees_the_own_group_a_director_the_institution_an_officer_numbers(
    tx: Transaction,
) -> None:
    people = await make_class(tx)
    region = people.region
    await region.duty(people.colleague, people.group_id)
    director = await region.appoint("director", name="Дубов Денис")
    officer = await region.appoint("officer", region.ministry, name="Осин Олег")
    chat = await planned(
        tx, [people.teacher, people.colleague, director, officer, *people.pupils, people.other_pupil, people.mother]
    )
    place = await announce(tx, actor(people.teacher), chat, new())
    own_group = await get_progress(tx, actor(people.colleague), place)
    assert (own_group.asked, own_group.is_whole, own_group.may_remind) == (4, False, False)
    institution = await get_progress(tx, actor(director), place)
    assert institution.asked == 7
    assert len((await list_asked(tx, actor(director), place, PageOfAsked("all"))).people) == 7
    numbers = await list_asked(tx, actor(officer), place, PageOfAsked("all"))
    assert (numbers.people, numbers.hidden) == ([], 8)
    for person in (people.mother, people.pupils[0]):
        with pytest.raises(Forbidden):
            await get_progress(tx, actor(person), place)
    with pytest.raises(NotFound):
        await get_progress(tx, actor(people.stranger), place)


async def test_a_reminder_reaches_the_rest_alone_and_not_too_often(
    tx: Transaction, reminded: list[RestReminded]
) -> None:
    people, place = await make_announcement(tx, due_at=None)
    await confirm(tx, actor(people.mother), place)
    assert await remind_rest(tx, actor(people.teacher), place) == 3
    (event,) = reminded
    assert set(event.person_ids) == set(people.pupils)
    assert TEXT not in repr(event)
    tx.now += timedelta(hours=5)
    with pytest.raises(ReminderTooSoon):
        await remind_rest(tx, actor(people.teacher), place)
    tx.now += timedelta(hours=1)
    assert await remind_rest(tx, actor(people.teacher), place) == 3
    with pytest.raises(Forbidden):
        await remind_rest(tx, actor(people.mother), place)


async def test_nobody_is_told_when_all_have_confirmed(tx: Transaction, reminded: list[RestReminded]) -> None:
    people, place = await make_announcement(tx)
    for person in (*people.pupils, people.mother):
        await confirm(tx, actor(person), place)
    assert await remind_rest(tx, actor(people.teacher), place) == 0
    assert reminded == []


async def test_the_file_says_who_when_and_what_was_confirmed_before_a_correction(tx: Transaction) -> None:
    people, place = await make_announcement(tx, due_at=None)
    await confirm(tx, actor(people.mother), place)
    tx.now += timedelta(minutes=1)
    await edit_message(tx, actor(people.teacher), place.conversation_id, place.seq, "=1+1 иначе")
    sheet = await progress_sheet(tx, actor(people.teacher), place)
    assert sheet.rows[1] == [
        "Алексеева Анна Юрьевна", "Школа № 1", "5А", "", "ознакомлен(а)", "16.11.2026 12:00", "до исправления текста",
    ]  # fmt: skip
    assert [row[4] for row in sheet.rows] == ["нет подтверждения", "ознакомлен(а)", *["нет подтверждения"] * 2]
    lines = list(csv.reader(io.StringIO(write_sheet(sheet, "csv").decode("utf-8-sig")), delimiter=";"))
    assert lines[0] == ["'=1+1 иначе"]
    book = zipfile.ZipFile(io.BytesIO(write_sheet(sheet, "xlsx")))
    assert "<f>" not in book.read("xl/worksheets/sheet1.xml").decode()


async def test_own_announcements_are_listed_with_their_progress(tx: Transaction) -> None:
    people, place = await make_announcement(tx)
    tx.now += timedelta(seconds=2)
    group = await create_group(tx, actor(people.teacher), "Поход", [people.pupils[0]])
    second = await announce(tx, actor(people.teacher), group, new())
    await confirm(tx, actor(people.pupils[0]), second)
    tx.now += timedelta(seconds=2)
    lines = (await list_own_asks(tx, actor(people.teacher), None, is_waiting=False, next_=None)).lines
    assert [(line.conversation, line.seq, line.asked, line.done) for line in lines] == [
        ("Поход", second.seq, 1, 1),
        ("5А класс", place.seq, 4, 0),
    ]
    waiting = (await list_own_asks(tx, actor(people.teacher), "acknowledgement", is_waiting=True, next_=None)).lines
    assert [line.conversation for line in waiting] == ["5А класс"]
    assert (await list_own_asks(tx, actor(people.mother), None, is_waiting=False, next_=None)).lines == []


async def test_with_the_message_go_its_confirmations(tx: Transaction) -> None:
    people, place = await make_announcement(tx)
    await confirm(tx, actor(people.mother), place)
    await delete_message(tx, actor(people.teacher), place.conversation_id, place.seq)
    assert await tx.fetch_value("SELECT count(*) FROM messaging_confirmations") == 0
    with pytest.raises(NotFound):
        await get_progress(tx, actor(people.teacher), place)


async def test_many_confirmations_at_once_are_told_together(db: Database, clock: SettableClock) -> None:
    async with db.transaction("make") as tx:
        people, place = await make_announcement(tx)
    for person in (*people.pupils, people.mother):
        async with db.transaction("confirm") as tx:
            await confirm(tx, actor(person), place)
    clock.advance(timedelta(seconds=1))
    await count_what_is_due(db)
    async with db.transaction("look") as tx:
        assert (await shown(tx, people.mother, place)).done == 4
