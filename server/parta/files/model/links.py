"""Signed addresses of files: good for one person, one variant and a short while, and worth nothing to others."""

import hashlib
import hmac
from base64 import urlsafe_b64encode
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode
from uuid import UUID

LIFETIME = timedelta(minutes=15)
MEDIA_LIFETIME = timedelta(hours=3)  # a film is fetched piece by piece as long as somebody looks at it
GRID_SECONDS = 300  # the same address within five minutes, so that a browser has to fetch a preview once only


def link_key(secret_key: bytes) -> bytes:
    """The key of links alone, made of the installation's."""
    return hashlib.blake2b(b"files.links", key=secret_key, digest_size=32).digest()


def expiry(now: datetime, lifetime: timedelta) -> datetime:
    seconds = int((now + lifetime).timestamp())
    return datetime.fromtimestamp(seconds - seconds % GRID_SECONDS + GRID_SECONDS, UTC)


def sign(key: bytes, file_id: UUID, variant: str, person_id: UUID, expires: datetime) -> str:
    """The address."""
    moment = int(expires.timestamp())
    query = {"expires": moment, "signature": _signature(key, file_id, variant, person_id, moment)}
    return f"/api/files/{file_id}/{variant}?{urlencode(query)}"


def is_signed(key: bytes, file_id: UUID, variant: str, person_id: UUID, *, expires: int, signature: str) -> bool:
    """Whether we signed exactly this for exactly this person."""
    expected = _signature(key, file_id, variant, person_id, expires)
    return hmac.compare_digest(expected.encode(), signature.encode("utf-8", "replace"))


def _signature(key: bytes, file_id: UUID, variant: str, person_id: UUID, expires: int) -> str:
    said = f"{file_id}\n{variant}\n{person_id}\n{expires}".encode()
    return urlsafe_b64encode(hmac.digest(key, said, "sha256")[:24]).decode()
