"""What a notification says is asked when it is shown: by whom it is for, about what is unread then."""

from uuid import uuid4

from parta.kernel.ids import PersonId
from parta.messaging.commands.messages import delete_message
from parta.notifications.api import Notice, notify
from tests.feature.notifications.conftest import World
from tests.harness.region import as_actor


async def _shown(world: World, person: PersonId, **asked: str) -> dict[str, object]:
    them = world.client.as_(await world.session(person))
    answer = await them.get("/api/push/shown", params={"conversation_id": str(world.conversation), **asked})
    assert answer.status_code == 200, answer.text
    found: dict[str, object] = answer.json()
    return found


async def test_it_is_the_newest_unread_message_with_its_author(world: World) -> None:
    await world.say(world.people.teacher, "Раз")
    assert await _shown(world, world.people.mother) == {
        "is_there": True,
        "badge": 0,
        "title": "5А класс",
        "body": "Иванова\u00a0М.\u00a0П.: Раз",
        "link": f"/chats/{world.conversation}/2",
        "is_urgent": False,
    }
    await world.say(world.people.teacher, "Два\n\nи " + "ещё " * 100)
    shown = await _shown(world, world.people.mother)
    assert shown["title"] == "5А класс · 2"
    assert len(str(shown["body"])) < 200
    assert str(shown["body"]).startswith("Иванова\u00a0М.\u00a0П.: Два и ещё")


async def test_what_was_read_or_withdrawn_is_not_there(world: World) -> None:
    seq = await world.say(world.people.teacher, "Ошибка")
    async with world.platform.database.transaction("test.delete") as tx:
        await delete_message(tx, as_actor(world.people.teacher), world.conversation, seq)
    assert (await _shown(world, world.people.mother))["is_there"] is False
    await world.read(world.people.mother, await world.say(world.people.teacher, "Верно"))
    assert await _shown(world, world.people.mother) == {
        "is_there": False, "badge": 0, "title": "", "body": "", "link": "/", "is_urgent": False,
    }  # fmt: skip


async def test_who_is_not_in_a_conversation_learns_nothing_of_it(world: World) -> None:
    await world.say(world.people.teacher, "Тайна")
    absent = await _shown(world, world.people.stranger, conversation_id=str(uuid4()))
    assert await _shown(world, world.people.stranger) == absent
    assert absent["is_there"] is False


async def test_who_hides_texts_gets_none(world: World) -> None:
    mother = world.client.as_(await world.session(world.people.mother))
    assert (await mother.patch("/api/me/notifications", json={"hides_text": True})).status_code == 204
    await world.say(world.people.teacher, "Тайна")
    shown = await _shown(world, world.people.mother)
    assert (shown["title"], shown["body"]) == ("Parta", "Новое сообщение")


async def test_an_urgent_one_says_so_in_ones_own_language(world: World) -> None:
    mother = world.client.as_(await world.session(world.people.mother))
    assert (await mother.patch("/api/me", json={"language": "en"})).status_code == 204
    await world.say(world.people.teacher, "Школа закрыта", is_urgent=True)
    shown = await _shown(world, world.people.mother)
    assert (shown["title"], shown["is_urgent"]) == ("Urgent · 5А класс", True)


async def test_a_notice_is_told_by_its_sentence_until_it_is_read(world: World) -> None:
    notice = Notice("reports.due:1", "reports.due", {"month": "2026-10-01", "organisation": "Школа", "days": 2}, "/r/1")
    async with world.platform.database.transaction("test.notice") as tx:
        await notify(tx, [world.people.teacher], notice)
    shown = await _shown(world, world.people.teacher, kind="notice")
    assert (shown["body"], shown["link"]) == ("Отчёт за октябрь 2026: осталось дней до срока — 2", "/r/1")
    teacher = world.client.as_(await world.session(world.people.teacher))
    newest = (await teacher.get("/api/notices")).json()["notices"][0]["id"]
    assert (await teacher.post("/api/notices/read", json={"up_to": newest})).status_code == 204
    assert (await _shown(world, world.people.teacher, kind="notice"))["is_there"] is False


async def test_only_those_entitled_send_something_urgent(world: World) -> None:
    path = f"/api/conversations/{world.conversation}/messages"
    mother = world.client.as_(await world.session(world.people.mother))
    body = {"client_key": str(uuid4()), "text": "Срочно", "is_urgent": True}
    refused = await mother.post(path, json=body)
    assert (refused.status_code, refused.json()["code"]) == (403, "urgent_forbidden")
    stranger = world.client.as_(await world.session(world.people.stranger))
    assert (await stranger.post(path, json=body)).status_code == 404
    async with world.platform.database.transaction("test.homeroom") as tx:
        world.people.region.tx = tx
        await world.people.region.duty(world.people.teacher, world.people.group_id)
    teacher = world.client.as_(await world.session(world.people.teacher))
    sent = await teacher.post(path, json=body)
    assert sent.status_code in (200, 201)
    assert sent.json()["is_urgent"] is True
