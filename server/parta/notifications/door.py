"""The one door through which Parta speaks to machines that are not its owner's: push services of browsers' makers.

Only hosts of the dated list, only by TLS, never to a private address (looked at after the connection stands, so that a
name that resolves anew is no way around), and never on where an answer redirects to. What came of it is a word.
"""

import http.client
import ipaddress
import os
import secrets
import socket
import ssl
from collections.abc import Sequence
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import msgspec

from parta.kernel.clock import SystemClock
from parta.kernel.settings import Settings
from parta.kernel.startup import StartError
from parta.notifications.model.push_hosts import PushHosts, known_push_hosts
from parta.notifications.model.webpush import Vapid, encrypt, padded, private_key

TIMEOUT_SECONDS = 10
MOST_ANSWER_BYTES = 4_096
LONGEST_WAIT_SECONDS = 3_600

Verdict = Literal["delivered", "gone", "later", "refused"]


class Push(msgspec.Struct, frozen=True):
    """One push, ready to go."""

    endpoint: str
    public_key: bytes
    secret: bytes
    payload: bytes
    ttl_seconds: int
    urgency: str
    topic: str


class Answer(msgspec.Struct, frozen=True):
    """What the push service said; `wait_seconds` where it named a time, `status` 0 where nobody answered."""

    verdict: Verdict
    status: int = 0
    wait_seconds: int = 0


class PushDoor:
    """One per process. Calls block and belong into a thread."""

    def __init__(self, vapid: Vapid, hosts: PushHosts) -> None:
        self.vapid = vapid
        self.hosts = hosts
        self._clock = SystemClock()  # push services judge by the true time, whatever rehearsal this is
        self._tls = ssl.create_default_context()

    def send(self, pushes: Sequence[Push]) -> list[Answer]:
        """Send to one host, over one connection as long as it lasts."""
        answers: list[Answer] = []
        connection: http.client.HTTPConnection | None = None
        for push in pushes:
            if self.hosts.why_not(push.endpoint):
                answers.append(Answer("gone"))
                continue
            try:
                connection = connection or self._connect(push.endpoint)
                answer, connection = self._post(connection, push)
            except (OSError, http.client.HTTPException, ValueError):
                if connection is not None:
                    connection.close()
                connection, answer = None, Answer("later")
            answers.append(answer)
        if connection is not None:
            connection.close()
        return answers

    def _connect(self, endpoint: str) -> http.client.HTTPConnection:
        parts = urlsplit(endpoint)
        host = parts.hostname or ""
        if parts.scheme == "http":  # only a list of a test lets it come so far
            return http.client.HTTPConnection(host, parts.port or 80, timeout=TIMEOUT_SECONDS)
        plain = socket.create_connection((host, 443), timeout=TIMEOUT_SECONDS)
        try:
            if not ipaddress.ip_address(plain.getpeername()[0]).is_global:
                raise OSError("a push service at a private address")
            connection = http.client.HTTPSConnection(host, timeout=TIMEOUT_SECONDS, context=self._tls)
            connection.sock = self._tls.wrap_socket(plain, server_hostname=host)
        except BaseException:
            plain.close()
            raise
        connection.auto_open = 0  # a closed connection is not opened again past the look at its address
        return connection

    def _post(
        self, connection: http.client.HTTPConnection, push: Push
    ) -> tuple[Answer, http.client.HTTPConnection | None]:
        parts = urlsplit(push.endpoint)
        headers = {
            "Authorization": self.vapid.authorization(push.endpoint, self._clock.now()),
            "Content-Encoding": "aes128gcm",
            "Content-Type": "application/octet-stream",
            "TTL": str(push.ttl_seconds),
            "Urgency": push.urgency,
            "Topic": push.topic,
        }
        body = encrypt(padded(push.payload), push.public_key, push.secret)
        connection.request("POST", f"{parts.path}{'?' + parts.query if parts.query else ''}", body, headers)
        got = connection.getresponse()
        rest = got.read(MOST_ANSWER_BYTES + 1)
        answer = _read(got.status, got.getheader("Retry-After"))
        if len(rest) > MOST_ANSWER_BYTES or got.will_close:
            connection.close()
            return answer, None
        return answer, connection


def _read(status: int, retry_after: str | None) -> Answer:
    if status in (200, 201, 202, 204):
        return Answer("delivered", status)
    if status in (404, 410):
        return Answer("gone", status)
    if status == 429 or status >= 500:
        wait = int(retry_after) if retry_after is not None and retry_after.isdigit() else 0
        return Answer("later", status, min(wait, LONGEST_WAIT_SECONDS))
    return Answer("refused", status)


def push_door(settings: Settings) -> PushDoor:
    """The door of an installation, with its own key."""
    contact = f"mailto:{settings.mail_from}" if settings.mail_from else settings.public_url
    return PushDoor(Vapid(private_key(_vapid_key(settings.data / "vapid.key")), contact), known_push_hosts())


def _vapid_key(path: Path) -> bytes:
    """32 random bytes made at the first start. With another key every browser has to be asked anew."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        except FileExistsError:
            key = bytes.fromhex(path.read_text(encoding="ascii").strip())
        else:
            key = secrets.token_bytes(32)
            with os.fdopen(handle, "w", encoding="ascii") as file:
                file.write(key.hex() + "\n")
        private_key(key)
    except (OSError, ValueError) as error:
        raise StartError(f"cannot read or make the key of pushes {path}: {error}") from error
    if len(key) != 32:
        raise StartError(f"the key of pushes {path} is damaged: 64 hexadecimal digits are expected")
    return key
