"""Cards by e-mail: asked for at the desk, sent by a job through a real mail server on this machine."""

import asyncio
from collections.abc import AsyncIterator, Callable
from email import message_from_bytes
from email.policy import default

import aiosmtplib
import msgspec
import pytest
from aiosmtpd.smtp import SMTP, Envelope
from aiosmtpd.smtp import Session as MailSession

from parta.identity.api import PersonChange, change_persons
from parta.identity.jobs import send_invitation
from parta.kernel.mail import MailServer
from tests.feature.identity.browser import Browser
from tests.feature.identity.conftest import School
from tests.feature.identity.test_desk import desk, signed_in

Browsers = Callable[..., Browser]


class Mailbox:
    """Keeps what comes; answers as told."""

    def __init__(self) -> None:
        self.envelopes: list[Envelope] = []
        self.answer = "250 OK"

    async def handle_DATA(self, server: SMTP, session: MailSession, envelope: Envelope) -> str:
        if self.answer.startswith("250"):
            self.envelopes.append(envelope)
        return self.answer


@pytest.fixture
async def mailbox(school: School) -> AsyncIterator[Mailbox]:
    """A mail server on a free port, and the platform told of it."""
    box = Mailbox()
    server = await asyncio.get_running_loop().create_server(
        lambda: SMTP(box, hostname="localhost", enable_SMTPUTF8=True), "127.0.0.1", 0
    )
    port = server.sockets[0].getsockname()[1]
    mail = MailServer(f"smtp://127.0.0.1:{port}", "parta@example.ru")
    school.room = msgspec.structs.replace(school.room, mail=mail)
    assert isinstance(school.platform.provided, dict)
    school.platform.provided["identity"] = school.room
    yield box
    server.close()
    await server.wait_closed()


async def _give_address(school: School) -> None:
    async with school.platform.database.transaction("test") as tx:
        await change_persons(tx, [PersonChange(person_id=school.parent, email="anna@example.ru")])


async def test_the_letter_carries_name_login_and_link(
    school: School, mailbox: Mailbox, browser: Browsers, do_jobs: Callable[[], object]
) -> None:
    await _give_address(school)
    here = await signed_in(school, browser, school.administrator)
    asked = await here.post(desk(school, "/send"), {})
    assert asked.json() == {"queued": 1, "without_email": 3}
    assert (await here.get(desk(school))).json()["mail"] == {"asked": 1, "sent": 0, "failed": 0}
    await do_jobs()  # type: ignore[misc]
    assert (await here.get(desk(school))).json()["mail"] == {"asked": 1, "sent": 1, "failed": 0}
    [envelope] = mailbox.envelopes
    assert isinstance(envelope.content, bytes)
    letter = message_from_bytes(envelope.content, policy=default)
    assert (letter["to"], letter["subject"]) == ("anna@example.ru", "Приглашение в Parta")
    link = (await here.post(desk(school, f"/people/{school.parent}/card"))).json()["link"]
    text = letter.get_content()
    for part in (
        "Королёва Анна Юрьевна",
        "Школа № 1",
        school.logins[school.parent],
        link,
        "15\u00a0января 2027\u00a0г.",
    ):
        assert part in text


async def test_a_letter_is_sent_once_however_often_the_job_runs(
    school: School, mailbox: Mailbox, browser: Browsers
) -> None:
    await _give_address(school)
    here = await signed_in(school, browser, school.administrator)
    await here.post(desk(school, "/send"), {"person_ids": [str(school.parent)]})
    async with school.platform.database.transaction("test") as tx:
        invitation = await tx.fetch_value("SELECT id FROM identity_invitations")
    for _ in range(2):
        await send_invitation(school.platform.database, school.room, invitation_id=invitation)
    assert len(mailbox.envelopes) == 1


async def test_a_letter_refused_for_good_is_noted_and_one_refused_for_now_is_tried_again(
    school: School, mailbox: Mailbox, browser: Browsers
) -> None:
    await _give_address(school)
    here = await signed_in(school, browser, school.administrator)
    await here.post(desk(school, "/send"), {})
    async with school.platform.database.transaction("test") as tx:
        invitation = await tx.fetch_value("SELECT id FROM identity_invitations")
    mailbox.answer = "451 come again"
    with pytest.raises(aiosmtplib.SMTPDataError):
        await send_invitation(school.platform.database, school.room, invitation_id=invitation)
    mailbox.answer = "550 no such mailbox"
    await send_invitation(school.platform.database, school.room, invitation_id=invitation)
    assert (await here.get(desk(school))).json()["mail"] == {"asked": 1, "sent": 0, "failed": 1}
    lines = (await here.get(desk(school, "/people"))).json()["lines"]
    assert [line["mail_failure"] for line in lines if line["has_email"]] == ["refused"]


async def test_without_a_mail_server_it_is_said(school: School, browser: Browsers) -> None:
    here = await signed_in(school, browser, school.administrator)
    refused = await here.post(desk(school, "/send"), {})
    assert (refused.status_code, refused.json()["code"]) == (409, "mail_not_configured")


async def test_a_name_cannot_add_a_header_to_the_letter(
    school: School, mailbox: Mailbox, browser: Browsers, do_jobs: Callable[[], object]
) -> None:
    await _give_address(school)
    async with school.platform.database.transaction("test") as tx:
        await tx.execute(
            "UPDATE identity_persons SET given_name = E'Анна\\nBcc: evil@example.ru' WHERE id = %(id)s",
            {"id": school.parent},
        )
    here = await signed_in(school, browser, school.administrator)
    await here.post(desk(school, "/send"), {})
    await do_jobs()  # type: ignore[misc]
    [envelope] = mailbox.envelopes
    assert envelope.rcpt_tos == ["anna@example.ru"]
    assert isinstance(envelope.content, bytes)
    assert message_from_bytes(envelope.content, policy=default)["bcc"] is None
