"""Codes that open once: of a generator (TOTP, RFC 6238) and of the list kept for the day it is lost."""

import hmac
import secrets
from datetime import datetime

import pyotp

from parta.kernel.ids import PersonId

STEP_SECONDS = 30
DRIFT = 1  # steps by which the clock of a telephone may be wrong
CODES = 10
# Without letters and digits that look alike.
_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
_GROUP, _GROUPS = 5, 2
_CODE = b"parta recovery code 1\0"


def new_secret() -> str:
    """160 random bits in Base32."""
    return pyotp.random_base32(32)


def provisioning_address(secret: str, login: str, issuer: str) -> str:
    """What the QR code says to an application of codes."""
    return pyotp.TOTP(secret).provisioning_uri(name=login, issuer_name=issuer)


def matching_step(secret: str, code: str, now: datetime) -> int | None:
    """The 30 seconds whose code this is, one step early and one late at most; None where it is none of them."""
    digits = "".join(code.split())
    if len(digits) != 6 or not (digits.isascii() and digits.isdigit()):
        return None
    generator = pyotp.TOTP(secret)
    present = int(now.timestamp()) // STEP_SECONDS
    found = None
    for step in range(present - DRIFT, present + DRIFT + 1):  # all are compared: time tells nothing
        if hmac.compare_digest(generator.generate_otp(step), digits):
            found = step
    return found


def new_recovery_codes() -> list[str]:
    """«k7m2x-9pqrt»: 49 bits each."""
    return [
        "-".join("".join(secrets.choice(_ALPHABET) for _ in range(_GROUP)) for _ in range(_GROUPS))
        for _ in range(CODES)
    ]


def recovery_code_hash(key: bytes, person_id: PersonId, code: str) -> bytes:
    """Keyed, so that the table alone can't be tried against; spaces, dashes and capitals are forgiven."""
    plain = "".join(letter for letter in code.lower() if letter.isalnum())[:64]
    return hmac.digest(key, _CODE + person_id.bytes + plain.encode(), "sha256")
