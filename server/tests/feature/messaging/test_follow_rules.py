"""A changed table and a changed post are followed by jobs: nothing else has to be done by anybody."""

from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from uuid import UUID

from parta.entrypoints.wiring import Platform
from parta.identity.api import Actor
from parta.kernel.clock import SettableClock
from parta.kernel.ids import OrganisationId, PersonId
from parta.messaging.commands.conversations import open_direct
from parta.messaging.jobs import follow_supervision
from parta.organisations.api import NewAppointment, RosterChange, list_staff
from parta.policy.commands.tables import appoint_officer
from tests.harness.client import Client
from tests.harness.conversations import Class5A, actor, make_class, post
from tests.harness.region import as_actor
from tests.harness.rules import Chosen, choose, choose_for_region

Jobs = Callable[[], Awaitable[None]]
SUPERVISED: Chosen = {("write", "staff>pupil:institution"): "supervised", ("write", "staff>pupil:group"): "supervised"}
CLOSED: Chosen = {
    ("write", "staff>pupil:institution"): "forbidden",
    ("write", "pupil>staff:institution"): "forbidden",
}


async def _made(platform: Platform) -> tuple[Class5A, UUID]:
    async with platform.database.transaction("test") as tx:
        people = await make_class(tx)
        direct = await open_direct(tx, actor(people.teacher), people.pupils[0])
        await post(tx, direct, people.teacher, "Здравствуйте")
    return people, direct


async def _head(client: Client, who: Actor, direct: UUID) -> dict[str, object]:
    answer = await client.as_(who).get(f"/api/conversations/{direct}")
    return answer.json()["conversation"] if answer.status_code == 200 else {}


async def test_an_institution_closes_and_opens_its_conversations(
    platform: Platform, client: Client, do_jobs: Jobs
) -> None:
    people, direct = await _made(platform)
    async with platform.database.transaction("test") as tx:
        director = await people.region.appoint("director")
        await choose(tx, director, people.region.school, CLOSED)
    await do_jobs()
    assert (await _head(client, actor(people.pupils[0]), direct))["why_not_write"] == "relation_ended"
    async with platform.database.transaction("test") as tx:
        await choose(tx, director, people.region.school, {})
    await do_jobs()
    assert (await _head(client, actor(people.pupils[0]), direct))["may_write"]


async def test_a_region_closes_them_in_all_its_institutions(platform: Platform, client: Client, do_jobs: Jobs) -> None:
    people, direct = await _made(platform)
    async with platform.database.transaction("test") as tx:
        administrator = await people.region.appoint("administrator", people.region.ministry)
        await choose_for_region(tx, administrator, people.region.id, CLOSED)
    await do_jobs()
    assert (await _head(client, actor(people.teacher), direct))["why_not_write"] == "relation_ended"


async def _supervised(platform: Platform, do_jobs: Jobs) -> tuple[Class5A, UUID, PersonId, PersonId]:
    people, direct = await _made(platform)
    async with platform.database.transaction("test") as tx:
        director = await people.region.appoint("director")
        deputy = await people.region.appoint("deputy_director")
        await appoint_officer(tx, as_actor(director), people.region.school, deputy)
        await choose(tx, director, people.region.school, SUPERVISED)
    await do_jobs()
    return people, direct, director, deputy


async def _leaves(platform: Platform, school: OrganisationId, person: PersonId, on: date) -> None:
    async with platform.database.transaction("test") as tx:
        change = RosterChange(tx, None, "hand")
        staff = [one for one in await list_staff(tx, school, tx.now.date()) if one.person_id == person]
        await change.end_appointments([one.appointment_id for one in staff], on)
        await change.tell()


async def test_who_leaves_the_post_reads_no_more_and_the_next_one_does(
    platform: Platform, client: Client, do_jobs: Jobs
) -> None:
    people, direct, director, deputy = await _supervised(platform, do_jobs)
    assert (await _head(client, actor(deputy), direct))["why_not_write"] == "supervising"
    await _leaves(platform, people.region.school, deputy, platform.database.clock.now().date())
    await do_jobs()
    assert await _head(client, actor(deputy), direct) == {}
    assert (await _head(client, actor(director), direct))["why_not_write"] == "supervising"


async def test_a_new_deputy_supervises_with_the_others_where_deputies_do(
    platform: Platform, client: Client, do_jobs: Jobs
) -> None:
    people, direct, director, _ = await _supervised(platform, do_jobs)
    async with platform.database.transaction("test") as tx:
        await choose(tx, director, people.region.school, SUPERVISED, "deputy_director")
        heir = await people.region.person("Новикова Нина Олеговна")
    await do_jobs()
    async with platform.database.transaction("test") as tx:
        change = RosterChange(tx, None, "hand")
        await change.record_appointments(
            [
                NewAppointment(
                    person_id=heir, organisation_id=people.region.school, role="deputy_director",
                    valid_from=date(2026, 11, 1),
                )
            ]
        )  # fmt: skip
        await change.tell()
    await do_jobs()
    assert (await _head(client, actor(heir), direct))["why_not_write"] == "supervising"


async def test_a_post_that_ends_at_midnight_is_followed_within_the_hour(
    platform: Platform, client: Client, do_jobs: Jobs, clock: SettableClock
) -> None:
    people, direct, _, deputy = await _supervised(platform, do_jobs)
    await _leaves(platform, people.region.school, deputy, date(2026, 11, 20))
    await do_jobs()
    assert await _head(client, actor(deputy), direct)
    clock.advance(timedelta(days=5))
    await follow_supervision(platform.database)
    assert await _head(client, actor(deputy), direct) == {}
