"""A conversation between a teacher and a pupil under supervision: who reads it, since when, and who cannot end it."""

import pytest

from parta.kernel.database import Transaction
from parta.kernel.errors import Forbidden, NotFound
from parta.kernel.ids import PersonId
from parta.messaging.commands.conversations import open_direct
from parta.messaging.commands.directs import review_directs
from parta.messaging.commands.members import leave_conversation, remove_member
from parta.messaging.commands.personal import mark_read, set_personal
from parta.messaging.commands.reactions import set_reaction
from parta.messaging.errors import NobodySupervises
from parta.messaging.model.places import Place
from parta.messaging.pairs import MessagingPairs
from parta.messaging.queries.heads import get_head, list_heads
from parta.messaging.queries.members import get_read_marks
from parta.messaging.store.personal import Mark
from parta.messaging.wire import SetPersonal
from parta.organisations.api import end_appointment, list_staff
from parta.policy.access import access_institution_table
from parta.policy.commands.tables import appoint_officer, end_officer, preview_change
from tests.harness.conversations import Class5A, actor, make_class, post
from tests.harness.pages import page_before
from tests.harness.region import as_actor
from tests.harness.rules import Chosen, choose, wanted

PUPIL, TEACHER = "Алексеев\N{NO-BREAK SPACE}А.", "Иванова\N{NO-BREAK SPACE}М.\N{NO-BREAK SPACE}П."
SUPERVISED: Chosen = {("write", "staff>pupil:institution"): "supervised", ("write", "staff>pupil:group"): "supervised"}


async def _ruled(tx: Transaction, chosen: Chosen = SUPERVISED) -> tuple[Class5A, PersonId, PersonId]:
    """The class, its director, and the deputy who holds the duty of the safety officer."""
    people = await make_class(tx)
    director = await people.region.appoint("director", name="Директорова Дарья Ильинична")
    deputy = await people.region.appoint("deputy_director", name="Завучева Зоя Фёдоровна")
    await appoint_officer(tx, as_actor(director), people.region.school, deputy)
    if chosen:
        await choose(tx, director, people.region.school, chosen)
    return people, director, deputy


async def test_both_see_who_supervises_from_the_first_word(tx: Transaction) -> None:
    people, _, deputy = await _ruled(tx)
    direct = await open_direct(tx, actor(people.teacher), people.pupils[0])
    await post(tx, direct, people.teacher, "Здравствуйте")
    for one in (people.teacher, people.pupils[0]):
        head = (await get_head(tx, actor(one), direct)).conversation
        assert head.supervision is not None
        assert head.supervision.names == ["Завучева\N{NO-BREAK SPACE}З.\N{NO-BREAK SPACE}Ф."]
        assert not head.supervision.is_own
        assert head.may_write
    seen = await get_head(tx, actor(deputy), direct)
    assert seen.conversation.supervision is not None
    assert seen.conversation.supervision.is_own
    assert seen.conversation.title in (f"{PUPIL} — {TEACHER}", f"{TEACHER} — {PUPIL}")
    assert (seen.conversation.may_write, seen.conversation.why_not_write) == (False, "supervising")
    assert (seen.personal.is_archived, seen.personal.muted_until is not None) == (True, True)
    assert [one.text for one in (await page_before(tx, actor(deputy), direct, 2**62, 50)).messages] == ["Здравствуйте"]


async def test_a_conversation_nobody_has_written_in_is_not_in_the_supervisors_list(tx: Transaction) -> None:
    people, _, deputy = await _ruled(tx)
    await open_direct(tx, actor(people.teacher), people.pupils[0])
    assert (await list_heads(tx, actor(deputy))).heads == []


async def test_what_was_said_before_stays_closed_to_the_supervisor(tx: Transaction) -> None:
    people, director, deputy = await _ruled(tx, {})
    direct = await open_direct(tx, actor(people.teacher), people.pupils[0])
    await post(tx, direct, people.teacher, "до наблюдения")
    await choose(tx, director, people.region.school, SUPERVISED)
    assert await review_directs(tx, [people.teacher]) == 1
    assert await review_directs(tx, [people.teacher]) == 0
    await post(tx, direct, people.pupils[0], "после")

    read = (await page_before(tx, actor(deputy), direct, 2**62, 50)).messages
    assert [(one.kind, one.text) for one in read] == [("service", ""), ("text", "после")]
    assert read[0].service == {"fact": "supervised", "names": "Завучева\N{NO-BREAK SPACE}З.\N{NO-BREAK SPACE}Ф."}
    assert len((await page_before(tx, actor(people.pupils[0]), direct, 2**62, 50)).messages) == 3


async def test_nobody_in_it_can_end_it_and_the_supervisor_only_reads(tx: Transaction) -> None:
    people, _, deputy = await _ruled(tx)
    direct = await open_direct(tx, actor(people.teacher), people.pupils[0])
    await post(tx, direct, people.teacher, "Здравствуйте")
    for one in (people.teacher, people.pupils[0]):
        with pytest.raises(Forbidden):
            await remove_member(tx, actor(one), direct, deputy)
    with pytest.raises(Forbidden):
        await leave_conversation(tx, actor(deputy), direct)
    with pytest.raises(Forbidden):
        await set_reaction(tx, actor(deputy), Place(direct, 1), "👍")


async def test_that_the_supervisor_has_read_is_never_seen(tx: Transaction) -> None:
    people, _, deputy = await _ruled(tx)
    direct = await open_direct(tx, actor(people.teacher), people.pupils[0])
    await post(tx, direct, people.teacher, "Здравствуйте")
    moved = await mark_read(tx, [Mark(deputy, direct, 1)])
    assert [mark.is_shown for mark in moved.risen] == [False]
    await set_personal(tx, actor(deputy), direct, SetPersonal(is_archived=False))
    assert (await get_head(tx, actor(people.teacher), direct)).read_by_others_seq == 0
    assert (await get_read_marks(tx, actor(people.teacher), direct)).marks == []


async def test_who_takes_over_the_duty_takes_over_the_reading(tx: Transaction) -> None:
    people, director, deputy = await _ruled(tx)
    direct = await open_direct(tx, actor(people.teacher), people.pupils[0])
    await post(tx, direct, people.teacher, "при первом")
    heir = await people.region.appoint("staff", name="Новикова Нина Олеговна")
    await appoint_officer(tx, as_actor(director), people.region.school, heir)
    await end_officer(tx, as_actor(director), people.region.school, deputy)
    assert await review_directs(tx, [people.teacher]) == 1
    await post(tx, direct, people.teacher, "при втором")

    with pytest.raises(NotFound):
        await get_head(tx, actor(deputy), direct)
    assert [one.text for one in (await page_before(tx, actor(heir), direct, 2**62, 50)).messages] == ["", "при втором"]


async def test_where_nobody_holds_the_duty_a_deputy_then_the_director_supervises(tx: Transaction) -> None:
    people, director, deputy = await _ruled(tx)
    (staff,) = [one for one in await list_staff(tx, people.region.school, tx.now.date()) if one.person_id == deputy]
    await end_appointment(tx, staff.appointment_id, tx.now.date())
    direct = await open_direct(tx, actor(people.teacher), people.pupils[0])
    head = (await get_head(tx, actor(people.teacher), direct)).conversation
    assert head.supervision is not None
    assert head.supervision.names == ["Директорова\N{NO-BREAK SPACE}Д.\N{NO-BREAK SPACE}И."]
    assert director


async def test_nobody_supervises_themself_and_without_anybody_there_is_no_conversation(tx: Transaction) -> None:
    people = await make_class(tx)
    director = await people.region.appoint("director", name="Директорова Дарья Ильинична")
    await choose(tx, director, people.region.school, SUPERVISED)
    with pytest.raises(NobodySupervises):
        await open_direct(tx, actor(director), people.pupils[0])
    assert await open_direct(tx, actor(people.teacher), people.pupils[0])


async def test_supervision_ends_with_the_rule_and_the_supervisor_with_it(tx: Transaction) -> None:
    people, director, deputy = await _ruled(tx)
    direct = await open_direct(tx, actor(people.teacher), people.pupils[0])
    await post(tx, direct, people.teacher, "под наблюдением")
    await choose(tx, director, people.region.school, {})
    assert await review_directs(tx, [people.pupils[0]]) == 1
    head = await get_head(tx, actor(people.teacher), direct)
    assert head.conversation.supervision is None
    assert head.last_message is not None
    assert head.last_message.service == {"fact": "supervision_ended"}
    with pytest.raises(NotFound):
        await get_head(tx, actor(deputy), direct)


async def test_a_conversation_of_a_parent_with_the_own_child_is_never_supervised(tx: Transaction) -> None:
    people, _, _ = await _ruled(tx)
    await people.region.parent(people.pupils[1], person=people.teacher)
    direct = await open_direct(tx, actor(people.teacher), people.pupils[1])
    assert (await get_head(tx, actor(people.teacher), direct)).conversation.supervision is None


async def test_the_preview_counts_the_conversations_and_changes_nothing(tx: Transaction) -> None:
    people, director, _ = await _ruled(tx, {})
    for pupil in people.pupils:
        await open_direct(tx, actor(people.teacher), pupil)
    await open_direct(tx, actor(people.teacher), people.mother)
    table = await access_institution_table(tx, as_actor(director), people.region.school)
    choices = wanted(
        0, {**SUPERVISED, ("find", "staff>parent:group"): "forbidden", ("find", "parent>staff:group"): "forbidden"}
    )
    shown = await preview_change(tx, table, choices, MessagingPairs())
    assert (shown.closed, shown.opened, shown.supervised, shown.unsupervised, shown.is_complete) == (1, 0, 3, 0, True)
    assert ("write", "staff>parent:institution") in {(cell.verb, cell.line) for cell in shown.cells}
    assert await review_directs(tx, [people.teacher]) == 0
