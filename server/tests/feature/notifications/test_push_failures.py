"""What a push service answers, and what follows from it."""

from datetime import timedelta

import pytest

from parta.notifications.door import PushDoor, push_door
from parta.notifications.model.push_hosts import known_push_hosts
from parta.notifications.model.webpush import Vapid, private_key
from parta.notifications.sending import MOST_ATTEMPTS, send_due
from tests.feature.notifications.conftest import World
from tests.harness.push_service import BrowserEnd, local_door


async def _subscriptions(world: World) -> int:
    async with world.platform.database.transaction("test.count") as tx:
        return int(await tx.fetch_value("SELECT count(*) FROM notifications_subscriptions"))


async def _waiting(world: World) -> int:
    async with world.platform.database.transaction("test.count") as tx:
        return int(await tx.fetch_value("SELECT count(*) FROM notifications_deliveries"))


def _path(phone: BrowserEnd) -> str:
    return "/" + phone.endpoint.split("/", 3)[3]


@pytest.mark.parametrize("status", [404, 410])
async def test_a_browser_that_is_gone_loses_its_subscription(world: World, status: int) -> None:
    phone = await world.phone(world.people.mother)
    world.service.answers[_path(phone)] = (status, {})
    await world.say(world.people.teacher, "Здравствуйте")
    await world.look()
    assert (await _subscriptions(world), await _waiting(world)) == (0, 0)


@pytest.mark.parametrize("status", [429, 500, 503])
async def test_a_busy_service_is_asked_again_later(world: World, status: int) -> None:
    phone = await world.phone(world.people.mother)
    world.service.answers[_path(phone)] = (status, {})
    await world.say(world.people.teacher, "Здравствуйте")
    await world.look()
    assert (len(world.service.arrived), await _waiting(world)) == (1, 1)
    await world.look()
    assert len(world.service.arrived) == 1
    world.service.answers.clear()
    await world.look(timedelta(seconds=10))
    assert (len(world.service.arrived), await _waiting(world), await _subscriptions(world)) == (2, 0, 1)


async def test_a_service_that_names_a_time_is_left_alone_so_long(world: World) -> None:
    phone = await world.phone(world.people.mother)
    world.service.answers[_path(phone)] = (429, {"Retry-After": "120"})
    await world.say(world.people.teacher, "Здравствуйте")
    await world.look()
    await world.look(timedelta(seconds=100))
    assert len(world.service.arrived) == 1
    await world.look(timedelta(seconds=30))
    assert len(world.service.arrived) == 2


async def test_in_vain_too_often_is_given_up(world: World) -> None:
    phone = await world.phone(world.people.mother)
    world.service.answers[_path(phone)] = (500, {})
    await world.say(world.people.teacher, "Здравствуйте")
    for _ in range(MOST_ATTEMPTS):
        await world.look(timedelta(minutes=45))
    assert await _waiting(world) == 0
    assert await _subscriptions(world) == 1


async def test_a_push_refused_for_good_is_not_sent_again(world: World) -> None:
    phone = await world.phone(world.people.mother)
    world.service.answers[_path(phone)] = (400, {})
    await world.say(world.people.teacher, "Здравствуйте")
    await world.look()
    assert (await _waiting(world), await _subscriptions(world)) == (0, 1)


async def test_a_redirect_leads_nowhere(world: World) -> None:
    phone, other = await world.phone(world.people.mother), world.service.browser()
    world.service.answers[_path(phone)] = (307, {"Location": other.endpoint})
    await world.say(world.people.teacher, "Здравствуйте")
    await world.look()
    assert [one.path for one in world.service.arrived] == [_path(phone)]


async def test_nobody_at_the_other_end_is_a_reason_to_come_again(world: World) -> None:
    phone = await world.phone(world.people.mother)
    async with world.platform.database.transaction("test.move") as tx:
        await tx.execute("UPDATE notifications_subscriptions SET endpoint = 'http://127.0.0.1:1/x'")
    await world.say(world.people.teacher, "Здравствуйте")
    await world.look()
    assert (await _waiting(world), await _subscriptions(world)) == (1, 1)
    assert world.service.of(phone) == []


async def test_a_host_that_has_left_the_list_gets_nothing_more(world: World) -> None:
    await world.phone(world.people.mother)
    await world.say(world.people.teacher, "Здравствуйте")
    real = PushDoor(Vapid(private_key(b"\x11" * 32), "https://parta.test"), known_push_hosts())
    assert isinstance(world.platform.provided, dict)
    world.platform.provided["push"] = real
    await world.look()
    assert (world.service.arrived, await _subscriptions(world)) == ([], 0)


async def test_a_newer_push_takes_the_place_of_one_that_waits(world: World) -> None:
    phone = await world.phone(world.people.mother)
    world.service.answers[_path(phone)] = (500, {})
    await world.say(world.people.teacher, "Раз")
    await world.look()
    second = await world.say(world.people.teacher, "Два")
    world.service.answers.clear()
    await world.look()
    assert [one["seq"] for one in world.service.of(phone)] == [second - 1, second]
    assert await _waiting(world) == 0


async def test_a_claimed_page_of_a_worker_that_died_is_sent_by_the_next(world: World) -> None:
    phone = await world.phone(world.people.mother)
    as_mother = world.client.as_(await world.session(world.people.mother))
    assert (await as_mother.post("/api/push/test")).json() == {"count": 1}
    async with world.platform.database.transaction("test.claim") as tx:
        await tx.execute("UPDATE notifications_deliveries SET attempts = 1, due_at = due_at + interval '2 minutes'")
    assert await send_due(world.platform.database, local_door()) == 0
    world.clock.advance(timedelta(minutes=2))
    assert await send_due(world.platform.database, local_door()) == 1
    assert [one["kind"] for one in world.service.of(phone)] == ["test"]


async def test_the_key_is_made_once_and_is_nobody_elses(world: World) -> None:
    settings = world.platform.settings
    first, second = push_door(settings), push_door(settings)
    assert first.vapid.public == second.vapid.public
    assert (settings.data / "vapid.key").stat().st_mode & 0o777 == 0o600
