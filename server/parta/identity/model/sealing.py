"""What the installation's key seals: secrets at rest, each bound to its person, and tickets that a browser carries from
one step to the next without being able to read or change them.
"""

import base64
import binascii
import hmac
import os
from datetime import datetime
from typing import Literal
from uuid import UUID

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from parta.kernel.ids import PersonId, SessionId

_SECRETS = b"parta second factor secrets 1\0"
_TICKETS = b"parta tickets 1\0"
_NONCE_BYTES = 12
_LONGEST_TICKET = 1_000

TicketPurpose = Literal["second_factor", "passkey_sign_in", "passkey_registration"]


class Ticket(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """A step half done. `challenge` is what a passkey signs; `stamp` ties it to the password that was given."""

    id: bytes
    purpose: TicketPurpose
    expires_at: datetime
    challenge: bytes
    person_id: UUID | None = None
    session_id: UUID | None = None
    stamp: bytes = b""

    @property
    def person(self) -> PersonId | None:
        return None if self.person_id is None else PersonId(self.person_id)

    @property
    def session(self) -> SessionId | None:
        return None if self.session_id is None else SessionId(self.session_id)


def seal_secret(key: bytes, person_id: PersonId, secret: str) -> bytes:
    """Ciphertext that opens for this person's row only."""
    nonce = os.urandom(_NONCE_BYTES)
    return nonce + _cipher(key, _SECRETS).encrypt(nonce, secret.encode(), person_id.bytes)


def open_secret(key: bytes, person_id: PersonId, sealed: bytes) -> str:
    """`InvalidTag` where key, person or bytes are others: the table was tampered with, or the key is not its own."""
    plain = _cipher(key, _SECRETS).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], person_id.bytes)
    return plain.decode()


def new_ticket(
    purpose: TicketPurpose,
    expires_at: datetime,
    person_id: PersonId | None = None,
    *,
    session_id: SessionId | None = None,
    stamp: bytes = b"",
) -> Ticket:
    """With an id and a challenge of its own."""
    return Ticket(
        id=os.urandom(16),
        purpose=purpose,
        expires_at=expires_at,
        challenge=os.urandom(32),
        person_id=person_id,
        session_id=session_id,
        stamp=stamp,
    )


def seal_ticket(key: bytes, ticket: Ticket) -> str:
    nonce = os.urandom(_NONCE_BYTES)
    sealed = _cipher(key, _TICKETS).encrypt(nonce, msgspec.msgpack.encode(ticket), b"")
    return base64.urlsafe_b64encode(nonce + sealed).rstrip(b"=").decode()


def open_ticket(key: bytes, text: str, purpose: TicketPurpose, now: datetime) -> Ticket | None:
    """None for what we have not sealed, for another step's, and for one that is out of date."""
    if len(text) > _LONGEST_TICKET:
        return None
    try:
        raw = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
        plain = _cipher(key, _TICKETS).decrypt(raw[:_NONCE_BYTES], raw[_NONCE_BYTES:], b"")
        ticket = msgspec.msgpack.decode(plain, type=Ticket)
    except (InvalidTag, binascii.Error, ValueError):
        return None
    return ticket if ticket.purpose == purpose and now < ticket.expires_at else None


def password_stamp(key: bytes, password_hash: str | None) -> bytes:
    """Changes with the password: a step begun with an earlier one can't be finished."""
    return hmac.digest(key, b"parta password stamp 1\0" + (password_hash or "").encode(), "sha256")[:16]


def _cipher(key: bytes, use: bytes) -> AESGCM:
    return AESGCM(hmac.digest(key, use, "sha256"))
