"""Secrets that open something: session tokens, the tokens of invitations, and the token against forged requests.

A session's token is random and kept only as a hash. An invitation's is derived from its id under the installation's
key, so that a card can be printed again and the table alone opens nothing.
"""

import base64
import binascii
import hashlib
import hmac
import secrets
from uuid import UUID

from parta.kernel.ids import InvitationId

_INVITATION = b"parta invitation 1\0"
_CSRF = b"parta csrf 1\0"
_ATTEMPT = b"parta attempt 1\0"
_MAC_BYTES = 16
_LONGEST_TOKEN = 128


def new_session_token() -> str:
    """256 random bits."""
    return secrets.token_urlsafe(32)


def token_hash(token: str) -> bytes:
    """What the table keeps: the token has all the randomness there is, so that a plain hash is enough."""
    return hashlib.sha256(token.encode()).digest()


def csrf_token(session_token: str) -> str:
    """Tied to the session, tells nothing of its token."""
    return _text(hashlib.sha256(_CSRF + session_token.encode()).digest()[:24])


def attempt_key(key: bytes, kind: str, value: str) -> bytes:
    """Under what failures are counted: neither login nor address can be read from the table."""
    return hmac.digest(key, _ATTEMPT + f"{kind}\0{value}".encode(), "sha256")


def invitation_token(key: bytes, invitation_id: InvitationId) -> str:
    """The id and 128 bits of proof, 43 letters."""
    return _text(invitation_id.bytes + _proof(key, invitation_id.bytes))


def read_invitation_token(key: bytes, token: str) -> InvitationId | None:
    """The id of a token of ours, None for anything else. One token has one spelling."""
    if len(token) > _LONGEST_TOKEN:
        return None
    try:
        raw = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))
    except (binascii.Error, ValueError):
        return None
    if len(raw) != 16 + _MAC_BYTES or _text(raw) != token:
        return None
    if not hmac.compare_digest(_proof(key, raw[:16]), raw[16:]):
        return None
    return InvitationId(UUID(bytes=raw[:16]))


def _proof(key: bytes, identifier: bytes) -> bytes:
    return hmac.digest(key, _INVITATION + identifier, "sha256")[:_MAC_BYTES]


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
