"""The letter about what stayed unread: to whom, when, what it says, how it ends. A real mail server on this machine."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest
from aiosmtpd.smtp import SMTP, Envelope
from aiosmtpd.smtp import Session as MailSession

from parta.identity.api import PersonChange, change_persons
from parta.kernel.mail import MailServer
from parta.kernel.settings import secret_key
from parta.notifications.digest import read_stop_token, send_digests, stop_token
from tests.feature.notifications.conftest import World

URL = "http://parta.test"


class Mailbox:
    """Every letter that arrived, decoded."""

    def __init__(self) -> None:
        self.letters: list[EmailMessage] = []
        self.server = MailServer("", "")

    async def handle_DATA(self, server: SMTP, session: MailSession, envelope: Envelope) -> str:
        assert isinstance(envelope.content, bytes)
        letter = message_from_bytes(envelope.content, policy=default)
        assert isinstance(letter, EmailMessage)
        self.letters.append(letter)
        return "250 OK"


@pytest.fixture
async def mailbox() -> AsyncIterator[Mailbox]:
    box = Mailbox()
    server = await asyncio.get_running_loop().create_server(
        lambda: SMTP(box, hostname="localhost", enable_SMTPUTF8=True), "127.0.0.1", 0
    )
    box.server = MailServer(f"smtp://127.0.0.1:{server.sockets[0].getsockname()[1]}", "parta@example.ru")
    yield box
    server.close()
    await server.wait_closed()


async def _ask_for_letters(world: World, **change: object) -> None:
    """The mother wants letters at five in the evening about what is unread for three hours."""
    async with world.platform.database.transaction("test.email") as tx:
        await change_persons(tx, [PersonChange(person_id=world.people.mother, email="anna@example.ru")])
    wanted = {"digest_is_on": True, "digest_hour": 17, "digest_after_hours": 3, **change}
    as_mother = world.client.as_(await world.session(world.people.mother))
    assert (await as_mother.patch("/api/me/notifications", json=wanted)).status_code == 204


async def _send(world: World, mailbox: Mailbox) -> int:
    return await send_digests(world.platform.database, mailbox.server, URL, secret_key(world.platform.settings))


async def test_it_comes_at_the_hour_once_a_day_with_titles_and_numbers(world: World, mailbox: Mailbox) -> None:
    await _ask_for_letters(world)
    await world.say(world.people.teacher, "Секрет: контрольная завтра")
    await world.say(world.people.teacher, "Принесите циркуль")
    world.clock.set(world.clock.now().replace(hour=7, minute=11))  # 17:11 in Vladivostok
    assert await _send(world, mailbox) == 1
    assert await _send(world, mailbox) == 0
    [letter] = mailbox.letters
    assert letter["Subject"] == "Непрочитанные сообщения: 2"
    assert letter["To"] == "anna@example.ru"
    text = letter.get_content()
    assert "— 5А класс: 2" in text
    assert "контрольная" not in text
    assert "циркуль" not in text
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert letter["List-Unsubscribe"].startswith(f"<{URL}/api/digest/stop?token=")
    world.clock.advance(timedelta(days=1))
    assert await _send(world, mailbox) == 0  # nothing that no letter has told of
    await world.say(world.people.teacher, "И транспортир")
    world.clock.advance(timedelta(days=1))
    assert await _send(world, mailbox) == 1
    assert mailbox.letters[1]["Subject"] == "Непрочитанные сообщения: 3"


async def test_it_does_not_come_before_the_hour_nor_about_what_is_fresh_nor_unasked(
    world: World, mailbox: Mailbox
) -> None:
    await world.say(world.people.teacher, "Здравствуйте")
    world.clock.set(world.clock.now().replace(hour=7, minute=11))
    assert await _send(world, mailbox) == 0
    await _ask_for_letters(world, digest_after_hours=12)
    assert await _send(world, mailbox) == 0
    assert mailbox.letters == []


async def test_it_waits_for_the_end_of_the_quiet(world: World, mailbox: Mailbox) -> None:
    await _ask_for_letters(world, digest_hour=23)
    await world.say(world.people.teacher, "Здравствуйте")
    async with world.platform.database.transaction("test.sent") as tx:
        await tx.execute("UPDATE notifications_settings SET digest_at = %(now)s", {"now": tx.now})
        # a letter yesterday
    world.clock.set(world.clock.now().replace(hour=13, minute=30))  # 23:30 there: quiet
    assert await _send(world, mailbox) == 0
    world.clock.set(world.clock.now().replace(hour=21, minute=11))  # 07:11 there
    async with world.platform.database.transaction("test.sent") as tx:
        await tx.execute("UPDATE notifications_settings SET digest_at = digest_at - interval '1 day'")
    assert await _send(world, mailbox) == 1


async def test_a_muted_conversation_and_one_told_of_only_by_mentions_stay_out_of_it(
    world: World, mailbox: Mailbox
) -> None:
    await _ask_for_letters(world)
    as_mother = world.client.as_(await world.session(world.people.mother))
    path = f"/api/conversations/{world.conversation}/notifications"
    assert (await as_mother.put(path, json={"level": "mentions"})).status_code == 204
    await world.say(world.people.teacher, "Здравствуйте")
    world.clock.set(world.clock.now().replace(hour=7, minute=11))
    assert await _send(world, mailbox) == 0


async def test_the_link_of_a_letter_ends_it_without_signing_in_and_another_does_not(
    world: World, mailbox: Mailbox
) -> None:
    await _ask_for_letters(world)
    key = secret_key(world.platform.settings)
    token = stop_token(key, world.people.mother)
    assert read_stop_token(key, token) == world.people.mother
    anonymous = world.client.anonymous
    forged = token[:-2] + ("AA" if token[-2:] != "AA" else "BB")
    for wrong in (forged, "", "абв", token[:10]):
        assert (await anonymous.post("/api/digest/stop", params={"token": wrong})).status_code == 404
    as_mother = world.client.as_(await world.session(world.people.mother))
    assert (await as_mother.get("/api/me/notifications")).json()["digest_is_on"] is True
    body = "List-Unsubscribe=One-Click"
    headers = {"content-type": "application/x-www-form-urlencoded"}
    answer = await anonymous.post("/api/digest/stop", params={"token": token}, content=body, headers=headers)
    assert answer.status_code == 204
    assert (await as_mother.get("/api/me/notifications")).json()["digest_is_on"] is False


async def test_a_mail_server_that_is_away_loses_one_letter_and_nothing_else(world: World, mailbox: Mailbox) -> None:
    await _ask_for_letters(world)
    await world.say(world.people.teacher, "Здравствуйте")
    world.clock.set(world.clock.now().replace(hour=7, minute=11))
    away = MailServer("smtp://127.0.0.1:1", "parta@example.ru")
    assert await send_digests(world.platform.database, away, URL, b"k" * 32) == 0
    assert await _send(world, mailbox) == 0
