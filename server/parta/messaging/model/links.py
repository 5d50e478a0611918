"""The token of an invitation link: its id and an HMAC under the installation's key. Nothing is stored or to steal."""

import base64
import binascii
import hmac
from uuid import UUID

_MARK = b"messaging.link:"
_MAC_BYTES = 16


def token_of(secret: bytes, link_id: UUID) -> str:
    """43 characters that fit an address."""
    return base64.urlsafe_b64encode(link_id.bytes + _mac(secret, link_id)).rstrip(b"=").decode()


def read_token(secret: bytes, token: str) -> UUID | None:
    """The link's id; None for whatever was not made here."""
    try:
        raw = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))
    except (binascii.Error, ValueError):
        return None
    if len(raw) != 16 + _MAC_BYTES:
        return None
    link_id = UUID(bytes=raw[:16])
    return link_id if hmac.compare_digest(raw[16:], _mac(secret, link_id)) else None


def _mac(secret: bytes, link_id: UUID) -> bytes:
    return hmac.digest(secret, _MARK + link_id.bytes, "sha256")[:_MAC_BYTES]
