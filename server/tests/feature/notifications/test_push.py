"""Whose phone is woken by what, and what goes over the wire: read by a push service on this machine that decrypts."""

from datetime import timedelta
from uuid import uuid4

import pytest

from parta.identity.api import end_sessions
from parta.kernel.clock import SettableClock
from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId
from parta.messaging.commands.messages import delete_message
from parta.messaging.wire import Mention
from parta.notifications.api import Notice, PresenceKeeper, notify
from parta.notifications.commands.quiet import set_my_quiet
from parta.notifications.following import follow
from parta.notifications.wire.quiet import QuietDayBody, QuietWeekBody, SetMyQuiet
from tests.feature.notifications.conftest import World
from tests.harness.conversations import planned
from tests.harness.region import as_actor


class Window:
    """Somebody sits before it."""

    is_away = False


async def test_a_push_holds_ids_and_nothing_that_was_written(world: World) -> None:
    phone = await world.phone(world.people.mother, slot=2)
    seq = await world.say(world.people.teacher, "Собрание в четверг, кабинет 12")
    await world.look()
    assert world.service.of(phone) == [
        {
            "kind": "message",
            "conversation_id": str(world.conversation),
            "seq": seq,
            "is_quiet": False,
            "account": 2,
            "language": "ru",
            "badge": 1,
        }
    ]
    [arrived] = world.service.arrived
    assert "Собрание".encode() not in arrived.body
    headers = {name: arrived.headers[name] for name in ("ttl", "urgency", "topic", "content-encoding")}
    assert headers == {
        "ttl": "43200",
        "urgency": "normal",
        "topic": world.conversation.hex,
        "content-encoding": "aes128gcm",
    }
    assert arrived.headers["authorization"].startswith("vapid t=")
    await world.look()
    assert len(world.service.arrived) == 1


async def test_the_author_and_who_has_no_phone_are_left_alone(world: World) -> None:
    mine = await world.phone(world.people.teacher)
    await world.say(world.people.teacher, "Здравствуйте")
    await world.look()
    assert world.service.of(mine) == []


async def test_what_was_read_before_the_look_wakes_nobody(world: World) -> None:
    phone = await world.phone(world.people.mother)
    await world.read(world.people.mother, await world.say(world.people.teacher, "Здравствуйте"))
    await world.look()
    assert world.service.of(phone) == []


async def test_the_next_message_replaces_the_first_without_a_sound(world: World) -> None:
    phone = await world.phone(world.people.mother)
    await world.say(world.people.teacher, "Раз")
    await world.look()
    second = await world.say(world.people.teacher, "Два")
    await world.look()
    assert [(one["seq"], one["is_quiet"]) for one in world.service.of(phone)] == [(second - 1, False), (second, True)]
    await world.say(world.people.teacher, "Три")
    await world.look(timedelta(minutes=4))
    assert world.service.of(phone)[-1]["is_quiet"] is False


async def test_a_message_sent_silently_makes_no_sound(world: World) -> None:
    phone = await world.phone(world.people.mother)
    await world.say(world.people.teacher, "Тихо", is_silent=True)
    await world.look()
    assert world.service.of(phone)[0]["is_quiet"] is True
    assert world.service.arrived[0].headers["urgency"] == "low"


async def test_a_phone_is_silent_while_another_window_is_read_and_catches_up_when_it_is_not(world: World) -> None:
    phone = await world.phone(world.people.mother)
    windows = {world.people.mother.int: [Window()]}
    keeper = PresenceKeeper(world.platform.database, windows)
    await keeper.look()
    await world.say(world.people.teacher, "Здравствуйте")
    await world.look()
    assert world.service.of(phone) == []
    await keeper.look()
    await world.look(timedelta(seconds=50))
    assert len(world.service.of(phone)) == 1


async def test_a_message_read_at_the_other_window_never_reaches_the_phone(world: World) -> None:
    phone = await world.phone(world.people.mother)
    keeper = PresenceKeeper(world.platform.database, {world.people.mother.int: [Window()]})
    await keeper.look()
    seq = await world.say(world.people.teacher, "Здравствуйте")
    await world.look()
    await world.read(world.people.mother, seq)
    await world.look(timedelta(seconds=50))
    assert world.service.of(phone) == []


async def test_who_leaves_the_window_is_told_at_the_next_change(world: World) -> None:
    phone = await world.phone(world.people.mother)
    windows: dict[int, list[Window]] = {world.people.mother.int: [Window()]}
    keeper = PresenceKeeper(world.platform.database, windows)
    await keeper.look()
    windows.clear()
    await keeper.look()
    await world.say(world.people.teacher, "Здравствуйте")
    await world.look()
    assert len(world.service.of(phone)) == 1


async def test_a_web_process_that_died_keeps_nobody_present(world: World) -> None:
    phone = await world.phone(world.people.mother)
    await PresenceKeeper(world.platform.database, {world.people.mother.int: [Window()]}).look()
    world.clock.advance(timedelta(minutes=1))
    await world.say(world.people.teacher, "Здравствуйте")
    await world.look()
    assert len(world.service.of(phone)) == 1


async def test_what_was_read_elsewhere_is_taken_from_the_phone(world: World) -> None:
    phone = await world.phone(world.people.mother)
    seq = await world.say(world.people.teacher, "Здравствуйте")
    await world.look()
    await world.read(world.people.mother, seq)
    await world.look()
    assert [(one["kind"], one["badge"]) for one in world.service.of(phone)] == [("message", 1), ("read", 0)]
    await world.look()
    assert len(world.service.of(phone)) == 2


async def test_a_withdrawn_message_is_replaced(world: World) -> None:
    phone = await world.phone(world.people.mother)
    seq = await world.say(world.people.teacher, "Ошибка")
    await world.look()
    async with world.platform.database.transaction("test.delete") as tx:
        await delete_message(tx, as_actor(world.people.teacher), world.conversation, seq)
    await world.look()
    assert [one["kind"] for one in world.service.of(phone)] == ["message", "withdrawn"]


async def test_a_message_withdrawn_before_the_look_wakes_nobody(world: World) -> None:
    phone = await world.phone(world.people.mother)
    seq = await world.say(world.people.teacher, "Ошибка")
    async with world.platform.database.transaction("test.delete") as tx:
        await delete_message(tx, as_actor(world.people.teacher), world.conversation, seq)
    await world.look()
    assert world.service.of(phone) == []


async def test_the_quiet_holds_a_push_until_it_ends(world: World, clock: SettableClock) -> None:
    phone = await world.phone(world.people.mother)
    clock.set(clock.now().replace(hour=12))  # ten in the evening there
    await world.say(world.people.teacher, "Завтра контрольная")
    await world.look()
    assert world.service.of(phone) == []
    clock.set(clock.now().replace(hour=21, minute=1))  # one past seven in the morning
    await world.look()
    assert len(world.service.of(phone)) == 1


async def test_one_urgent_message_breaks_the_quiet_and_the_others_wait(world: World, clock: SettableClock) -> None:
    phone = await world.phone(world.people.mother)
    clock.set(clock.now().replace(hour=12))
    await world.say(world.people.teacher, "Обычное")
    await world.look()
    urgent = await world.say(world.people.teacher, "Завтра школа закрыта", is_urgent=True)
    await world.look()
    assert [one["seq"] for one in world.service.of(phone)] == [urgent]
    assert world.service.arrived[0].headers["urgency"] == "high"


async def test_a_morning_with_many_conversations_is_one_push(world: World, clock: SettableClock) -> None:
    phone = await world.phone(world.people.mother)
    clock.set(clock.now().replace(hour=12))
    for number in range(5):
        async with world.platform.database.transaction("test.more") as tx:
            more = await planned(tx, [world.people.teacher, world.people.mother], key=f"more:{number}")
        await world.say(world.people.teacher, "Вечер", more)
    await world.look()
    clock.set(clock.now().replace(hour=21, minute=1))
    await world.look()
    assert [(one["kind"], one.get("count")) for one in world.service.of(phone)] == [("summary", 5)]


@pytest.mark.parametrize(("level", "expected"), [("all", 2), ("mentions", 1), ("none", 0)])
async def test_a_conversation_is_told_as_far_as_one_wishes(world: World, level: str, expected: int) -> None:
    mother = world.people.mother
    phone = await world.phone(mother)
    as_mother = world.client.as_(await world.session(mother))
    answer = await as_mother.put(f"/api/conversations/{world.conversation}/notifications", json={"level": level})
    assert answer.status_code == 204
    await world.say(world.people.teacher, "Всем")
    await world.look()
    await world.say(world.people.teacher, "@Анна Юрьевна", mentions=[Mention(mother, 0, 13)])
    await world.look()
    assert len(world.service.of(phone)) == expected


async def test_a_kind_that_was_switched_off_is_not_told_but_a_mention_is(world: World) -> None:
    mother = world.people.mother
    phone = await world.phone(mother)
    as_mother = world.client.as_(await world.session(mother))
    assert (await as_mother.patch("/api/me/notifications", json={"kinds": {"class": False}})).status_code == 204
    await world.say(world.people.teacher, "Всем")
    await world.look()
    assert world.service.of(phone) == []
    await world.say(world.people.teacher, "@все", mentions_all=True)
    await world.look()
    assert len(world.service.of(phone)) == 1


async def test_a_muted_conversation_wakes_nobody(world: World) -> None:
    mother = world.people.mother
    phone = await world.phone(mother)
    as_mother = world.client.as_(await world.session(mother))
    until = "2027-01-01T00:00:00Z"
    path = f"/api/conversations/{world.conversation}/personal"
    assert (await as_mother.put(path, json={"muted_until": until})).status_code == 200
    await world.say(world.people.teacher, "Всем")
    await world.look()
    assert world.service.of(phone) == []


async def test_nothing_goes_out_once_the_region_turns_it_off(world: World) -> None:
    phone = await world.phone(world.people.mother)
    async with world.platform.database.transaction("test.off") as tx:
        administrator = await _administrator(tx, world)
    ruler = world.client.as_(as_actor(administrator))
    body = {"push_is_on": False, "urgent_roles": None, "week": None}
    assert (await ruler.put(f"/api/regions/{world.people.region.id}/notifications", json=body)).status_code == 204
    await world.say(world.people.teacher, "Здравствуйте")
    await world.look()
    assert world.service.of(phone) == []
    as_mother = world.client.as_(await world.session(world.people.mother))
    refused = await as_mother.post("/api/push/subscriptions", json=world.service.browser().wanted())
    assert (refused.status_code, refused.json()["code"]) == (409, "push_is_off")


async def _administrator(tx: Transaction, world: World) -> PersonId:
    world.people.region.tx = tx
    return await world.people.region.appoint("administrator", world.people.region.ministry)


async def test_who_is_signed_out_is_not_woken(world: World) -> None:
    phone = await world.phone(world.people.mother)
    async with world.platform.database.transaction("test.out") as tx:
        await end_sessions(tx, world.people.mother, "signed_out")
    await world.say(world.people.teacher, "Здравствуйте")
    await world.look()
    assert world.service.of(phone) == []


async def test_a_notice_wakes_a_phone_too(world: World) -> None:
    phone = await world.phone(world.people.teacher)
    notice = Notice("reports.due:1", "reports.due", {"month": "2026-10-01", "organisation": "Школа", "days": 2})
    async with world.platform.database.transaction("test.notice") as tx:
        await notify(tx, [world.people.teacher], notice)
    await world.do_jobs()
    assert [one["kind"] for one in world.service.of(phone)] == ["notice"]


async def test_every_reader_of_a_large_channel_is_told_once(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("parta.notifications.following.READERS_AT_ONCE", 2)
    phones = [await world.phone(person) for person in (*world.people.pupils, world.people.mother)]
    await world.say(world.people.teacher, "Здравствуйте")
    await world.look()
    assert [len(world.service.of(phone)) for phone in phones] == [1, 1, 1, 1]


async def test_more_changes_than_fit_in_a_page_are_all_seen(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("parta.notifications.following.CHANGED_AT_ONCE", 2)
    phone = await world.phone(world.people.mother)
    for number in range(7):
        async with world.platform.database.transaction("test.more") as tx:
            one = await planned(tx, [world.people.teacher, world.people.mother], key=f"more:{number}")
        await world.say(world.people.teacher, "Здравствуйте", one)
    await world.look()
    assert [(one["kind"], one.get("count")) for one in world.service.of(phone)] == [("summary", 7)]
    await world.say(world.people.teacher, "И ещё", world.conversation)
    await world.look()
    assert world.service.of(phone)[-1]["conversation_id"] == str(world.conversation)


async def test_a_look_done_twice_tells_once(world: World) -> None:
    phone = await world.phone(world.people.mother)
    await world.say(world.people.teacher, "Здравствуйте")
    async with world.platform.database.transaction("test.forget") as tx:
        await tx.execute("DELETE FROM notifications_followed")
    world.clock.advance(timedelta(seconds=2))
    await follow(world.platform.database)
    async with world.platform.database.transaction("test.forget") as tx:
        await tx.execute("DELETE FROM notifications_followed")
    await follow(world.platform.database)
    await world.do_jobs()
    assert len(world.service.of(phone)) == 1


async def test_ones_own_longer_quiet_holds_it_too(world: World) -> None:
    phone = await world.phone(world.people.mother)
    whole = QuietDayBody(until=1440, since=0)
    async with world.platform.database.transaction("test.quiet") as tx:
        wanted = SetMyQuiet(week=QuietWeekBody(whole, whole, whole, whole))
        await set_my_quiet(tx, as_actor(world.people.mother), wanted)
    await world.say(world.people.teacher, "Здравствуйте")
    await world.look()
    assert world.service.of(phone) == []


async def test_a_subscription_is_looked_at_closely(world: World) -> None:
    as_mother = world.client.as_(await world.session(world.people.mother))
    good = world.service.browser().wanted()
    for change, field in (
        ({"endpoint": "https://evil.example/x"}, "endpoint"),
        ({"endpoint": "https://127.0.0.1/x"}, "endpoint"),
        ({"p256dh": "AAAA"}, "p256dh"),
        ({"p256dh": "не base64"}, "p256dh"),
        ({"auth": "AAAA"}, "auth"),
    ):
        refused = await as_mother.post("/api/push/subscriptions", json={**good, **change})
        assert (refused.status_code, refused.json()["fields"]["field"]) == (422, field), change
    settings = (await as_mother.get("/api/me/notifications")).json()
    assert settings["push"]["endpoints"] == []
    assert (await as_mother.post("/api/push/subscriptions", json=good)).status_code == 204
    settings = (await as_mother.get("/api/me/notifications")).json()
    assert settings["push"]["endpoints"] == [good["endpoint"]]
    assert (await as_mother.post("/api/push/unsubscribe", json={"endpoint": good["endpoint"]})).status_code == 204
    assert (await as_mother.get("/api/me/notifications")).json()["push"]["endpoints"] == []


async def test_only_ones_own_conversation_has_a_level(world: World) -> None:
    stranger = world.client.as_(await world.session(world.people.stranger))
    for conversation in (world.conversation, uuid4()):
        answer = await stranger.put(f"/api/conversations/{conversation}/notifications", json={"level": "none"})
        assert answer.status_code == 404


async def test_a_reaction_is_told_to_who_asked_for_it_without_a_sound_or_a_name(world: World) -> None:
    teacher = world.people.teacher
    phone = await world.phone(teacher)
    as_teacher = world.client.as_(await world.session(teacher))
    seq = await world.say(teacher, "Завтра экскурсия")

    async def react(emoji: str) -> None:
        as_mother = world.client.as_(await world.session(world.people.mother))
        answer = await as_mother.put(f"/api/conversations/{world.conversation}/messages/{seq}/reactions/{emoji}")
        assert answer.is_success, answer.text

    await react("👍")
    await world.look()
    assert world.service.of(phone) == []
    assert (await as_teacher.patch("/api/me/notifications", json={"kinds": {"reactions": True}})).status_code == 204
    await react("🎉")
    await world.look()
    [told] = world.service.of(phone)
    assert (told["kind"], told["seq"], told["is_quiet"]) == ("reaction", seq, True)
    params = {"kind": "reaction", "conversation_id": str(world.conversation)}
    shown = (await as_teacher.get("/api/push/shown", params=params)).json()
    assert (shown["title"], shown["body"]) == ("5А класс", "🎉 на «Завтра экскурсия»")
    as_mother = world.client.as_(await world.session(world.people.mother))
    assert (await as_mother.get("/api/push/shown", params=params)).json()["is_there"] is False
