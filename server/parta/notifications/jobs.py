"""Notices and digests by e-mail, where the owner has a mail server; pushes. A letter is claimed before it is sent: it
may be lost with the server's word, it never goes out twice."""

import logging

import aiosmtplib

from parta.kernel.database import Database
from parta.kernel.jobs import task
from parta.kernel.mail import MailServer, new_letter, send_letter
from parta.notifications.digest import send_digests
from parta.notifications.door import PushDoor
from parta.notifications.following import follow
from parta.notifications.model.notices import Unmailed
from parta.notifications.sending import send_due
from parta.notifications.sentences import letter_of
from parta.notifications.store import notices as store

AT_ONCE = 50
log = logging.getLogger("parta.notifications")


@task("notifications.send_mail", attempts=3)
async def send_mail(db: Database, mail: MailServer | None, public_url: str) -> None:
    """Send what waits, a bounded number at a time; without a mail server notices stay on the screen alone."""
    if mail is None:
        return
    while True:
        async with db.transaction("notifications.claim_mail") as tx:
            waiting = await store.claim_unmailed(tx, AT_ONCE)
        for notice in waiting:
            await _send(mail, public_url, notice)
        if len(waiting) < AT_ONCE:
            return


async def _send(mail: MailServer, public_url: str, notice: Unmailed) -> None:
    found = letter_of(notice.kind, notice.fields, notice.language)
    if found is None:
        return
    subject, text = found
    letter = new_letter(subject, notice.email, mail.sender, f"{text}\n\n{public_url}{notice.link}\n")
    try:
        await send_letter(mail, letter)
    except (aiosmtplib.SMTPException, OSError) as error:
        log.warning("notice %s was not mailed: %s", notice.id, type(error).__name__)


@task("notifications.push", attempts=3)
async def push(db: Database, push: PushDoor) -> None:
    """Send the pushes that are due."""
    await send_due(db, push)


@task("notifications.send_digests", cron="11 * * * *", attempts=1)
async def send_digest_letters(db: Database, mail: MailServer | None, public_url: str, secret_key: bytes) -> None:
    """Write to those whose hour has come."""
    if mail is not None:
        await send_digests(db, mail, public_url, secret_key)


TASKS = [send_mail, push, send_digest_letters]
FOLLOWERS = [follow]
