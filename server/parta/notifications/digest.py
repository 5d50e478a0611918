"""The letter about what has stayed unread: asked for by its reader, once a day, never in the quiet, without texts."""

import base64
import hmac
import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import aiosmtplib

from parta.identity.api import person_names
from parta.kernel.database import Database, Transaction
from parta.kernel.ids import PersonId
from parta.kernel.mail import MailServer, new_letter, send_letter
from parta.notifications.queries.quiet import ANYWHERE, load, quiet_until
from parta.notifications.store import settings as store
from parta.notifications.store.settings import DigestPerson, UnreadRow
from parta.notifications.words import digest_text, word

AT_ONCE = 200
MOST_LINES = 15
MOST_CONVERSATIONS = 200
MAC_BYTES = 16
log = logging.getLogger("parta.notifications")


def stop_token(key: bytes, person_id: PersonId) -> str:
    """What the link at the end of a letter proves: that one got the letter."""
    return base64.urlsafe_b64encode(person_id.bytes + _mac(key, person_id.bytes)).rstrip(b"=").decode()


def read_stop_token(key: bytes, token: str) -> PersonId | None:
    try:
        raw = base64.b64decode(token + "=" * (-len(token) % 4), altchars=b"-_", validate=True)
    except ValueError:
        return None
    person, mac = raw[:16], raw[16:]
    if len(raw) != 16 + MAC_BYTES or not hmac.compare_digest(mac, _mac(key, person)):
        return None
    return PersonId(UUID(bytes=person))


def _mac(key: bytes, person: bytes) -> bytes:
    return hmac.digest(key, b"notifications.digest\0" + person, "sha256")[:MAC_BYTES]


async def send_digests(db: Database, mail: MailServer, public_url: str, key: bytes) -> int:
    """Everybody whose hour has come; how many letters went out. A letter is claimed before it is sent."""
    after, sent = UUID(int=0), 0
    while True:
        async with db.transaction("notifications.digest_people") as tx:
            people = await store.select_digest_people(tx, after, AT_ONCE)
            due = await _due(tx, people)
        for person in due:
            async with db.transaction("notifications.digest") as tx:
                letter = await _write(tx, person, public_url, key)
            if letter is not None and await _send(mail, person, letter, public_url, key):
                sent += 1
        if len(people) < AT_ONCE:
            return sent
        after = people[-1].person_id


async def _due(tx: Transaction, people: Sequence[DigestPerson]) -> list[DigestPerson]:
    """Those whose hour has passed since their last letter, and who aren't quiet now."""
    ids = [person.person_id for person in people]
    if not ids:
        return []
    loaded = await load(tx, ids, tx.now)
    quiet = await quiet_until(tx, ids, tx.now)
    due: list[DigestPerson] = []
    for person in people:
        own, places = loaded.own.get(person.person_id), loaded.places.get(person.person_id, [])
        zone = (own.time_zone if own is not None else None) or (places[0].time_zone if places else ANYWHERE)
        hour = _last_hour(tx.now, ZoneInfo(zone), person.digest_hour)
        if person.person_id not in quiet and (person.digest_at is None or person.digest_at < hour):
            due.append(person)
    return due


def _last_hour(now: datetime, zone: ZoneInfo, hour: int) -> datetime:
    """The last time that it was this hour there."""
    local = now.astimezone(zone)
    today = local.replace(hour=hour, minute=0, second=0, microsecond=0)
    return today if today <= local else today - timedelta(days=1)


async def _write(tx: Transaction, person: DigestPerson, public_url: str, key: bytes) -> tuple[str, str] | None:
    """Subject and text; None where nothing is unread that no letter has told of yet."""
    wait = timedelta(hours=person.digest_after_hours)
    rows = await store.select_unread(tx, person.person_id, tx.now - wait, MOST_CONVERSATIONS)
    told_until = None if person.digest_at is None else person.digest_at - wait
    if not await store.mark_digest(tx, person):
        return None
    if not rows or (told_until is not None and all(row.newest_at <= told_until for row in rows)):
        return None
    lines = await _titles(tx, person, rows[:MOST_LINES])
    stop = f"{public_url}/digest/stop/{stop_token(key, person.person_id)}"
    text = digest_text(person.language, lines, len(rows) - len(lines), (f"{public_url}/chats", stop))
    return word(person.language, "digest_subject", count=sum(row.count for row in rows)), text


async def _titles(tx: Transaction, person: DigestPerson, rows: Sequence[UnreadRow]) -> list[tuple[str, int]]:
    peers = {
        row.id: PersonId(row.direct_high if row.direct_low == person.person_id else row.direct_low)
        for row in rows
        if row.kind == "direct" and row.direct_low is not None and row.direct_high is not None
    }
    names = await person_names(tx, list(peers.values()))
    return [
        (names[peers[row.id]].full if row.id in peers and peers[row.id] in names else row.title, row.count)
        for row in rows
    ]


async def _send(mail: MailServer, person: DigestPerson, letter: tuple[str, str], public_url: str, key: bytes) -> bool:
    subject, text = letter
    message = new_letter(subject, person.email, mail.sender, text)
    stop = f"{public_url}/api/digest/stop?token={stop_token(key, person.person_id)}"
    message["List-Unsubscribe"] = f"<{stop}>"
    message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    try:
        await send_letter(mail, message)
    except (aiosmtplib.SMTPException, OSError) as error:
        log.warning("a digest was not mailed: %s", type(error).__name__)
        return False
    return True
