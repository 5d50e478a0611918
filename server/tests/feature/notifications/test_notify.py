"""A notice is told once, seen by whom it is for alone, and mailed through a real mail server on this machine."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from email import message_from_bytes
from email.policy import default

import pytest
from aiosmtpd.smtp import SMTP, Envelope
from aiosmtpd.smtp import Session as MailSession

from parta.entrypoints.wiring import Platform
from parta.identity.api import NewPerson, create_persons, mark_connected
from parta.kernel.ids import PersonId
from parta.kernel.mail import MailServer
from parta.notifications.api import Notice, notify
from tests.harness.client import Client
from tests.harness.region import as_actor

NOTICE = Notice(
    key="reports.due:1:2",
    kind="reports.due",
    fields={"month": "2026-10-01", "organisation": "Школа\r\nBcc: чужой", "days": 2},
    link="/reports/1",
)


class _Mailbox:
    def __init__(self) -> None:
        self.envelopes: list[Envelope] = []

    async def handle_DATA(self, server: SMTP, session: MailSession, envelope: Envelope) -> str:
        self.envelopes.append(envelope)
        return "250 OK"


@pytest.fixture
async def mailbox(platform: Platform) -> AsyncIterator[_Mailbox]:
    box = _Mailbox()
    server = await asyncio.get_running_loop().create_server(
        lambda: SMTP(box, hostname="localhost", enable_SMTPUTF8=True), "127.0.0.1", 0
    )
    port = server.sockets[0].getsockname()[1]
    assert isinstance(platform.provided, dict)
    platform.provided["mail"] = MailServer(f"smtp://127.0.0.1:{port}", "parta@example.ru")
    yield box
    server.close()
    await server.wait_closed()


async def _person(platform: Platform, email: str | None) -> PersonId:
    async with platform.database.transaction("test.person") as tx:
        (person,) = await create_persons(tx, [NewPerson(family_name="Иванова", given_name="Анна", email=email)])
        await mark_connected(tx, person, "invitation")
        return person


async def test_it_is_told_once_and_mailed_once(
    platform: Platform, mailbox: _Mailbox, do_jobs: Callable[[], Awaitable[None]]
) -> None:
    person = await _person(platform, "anna@example.ru")
    for expected in (1, 0):
        async with platform.database.transaction("test.notify") as tx:
            assert await notify(tx, [person], NOTICE) == expected
        await do_jobs()
    [envelope] = mailbox.envelopes
    assert isinstance(envelope.content, bytes)
    letter = message_from_bytes(envelope.content, policy=default)
    assert envelope.rcpt_tos == ["anna@example.ru"]
    assert letter["Subject"] == "Отчёт за октябрь 2026: осталось дней до срока — 2"
    assert letter["Bcc"] is None
    assert "http://parta.test/reports/1" in letter.get_content()


async def test_only_its_reader_sees_it_and_reading_counts(platform: Platform, client: Client) -> None:
    person, other = await _person(platform, None), await _person(platform, None)
    async with platform.database.transaction("test.notify") as tx:
        await notify(tx, [person], NOTICE)
    mine = (await client.as_(as_actor(person)).get("/api/notices")).json()
    assert (mine["unread"], [each["kind"] for each in mine["notices"]]) == (1, ["reports.due"])
    assert (await client.as_(as_actor(other)).get("/api/notices")).json() == {"notices": [], "unread": 0, "next": None}
    up_to = {"up_to": mine["notices"][0]["id"]}
    assert (await client.as_(as_actor(other)).post("/api/notices/read", json=up_to)).status_code == 204
    assert (await client.as_(as_actor(person)).get("/api/notices")).json()["unread"] == 1
    assert (await client.as_(as_actor(person)).post("/api/notices/read", json=up_to)).status_code == 204
    assert (await client.as_(as_actor(person)).get("/api/notices")).json()["unread"] == 0
