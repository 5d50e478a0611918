"""A direct conversation becomes read-only when the relation ends, and writable when it returns."""

from datetime import date

from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId
from parta.messaging.commands.conversations import open_direct
from parta.messaging.commands.directs import review_directs
from parta.messaging.jobs import on_roster_changed
from parta.messaging.queries.heads import get_head
from parta.organisations.api import RosterChanged
from tests.harness.conversations import actor, make_class, post


async def test_it_follows_the_relation_both_ways(tx: Transaction) -> None:
    people = await make_class(tx)
    pupil, teacher = actor(people.pupils[0]), actor(people.teacher)
    direct = await open_direct(tx, teacher, people.pupils[0])
    await post(tx, direct, people.teacher, "до свидания")
    assert await review_directs(tx, [people.teacher]) == 0
    await tx.execute(
        "UPDATE organisations_appointments SET valid_to = %(day)s WHERE person_id = %(person)s",
        {"day": date(2026, 11, 10), "person": people.teacher},
    )
    assert await review_directs(tx, [people.teacher]) == 1
    assert await review_directs(tx, [people.teacher, people.pupils[0]]) == 0
    for one in (pupil, teacher):
        head = (await get_head(tx, one, direct)).conversation
        assert (head.may_write, head.why_not_write) == (False, "relation_ended")
    await people.region.appoint("staff", person=PersonId(people.teacher))
    assert await review_directs(tx, [people.pupils[0]]) == 1
    assert (await get_head(tx, pupil, direct)).conversation.may_write


async def test_a_change_of_the_roster_asks_for_it_in_its_own_transaction(tx: Transaction) -> None:
    people = await make_class(tx)
    event = RosterChanged(people.region.school, frozenset({people.pupils[0], people.teacher}), frozenset())
    await on_roster_changed(tx, event)
    job = await tx.fetch_value(
        "SELECT args FROM procrastinate_jobs WHERE task_name = 'messaging.review_directs' ORDER BY id DESC LIMIT 1"
    )
    assert job == {"person_ids": sorted([str(people.pupils[0]), str(people.teacher)])}
