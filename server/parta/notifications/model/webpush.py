"""Web Push as octets: a message only the browser can read (RFC 8291 over RFC 8188), and who sends it (VAPID, RFC 8292).

Nothing is sent here. Every message is padded to the same length, so that its size says nothing.
"""

import base64
import hmac
import os
from datetime import datetime, timedelta
from urllib.parse import urlsplit

import msgspec
from cryptography.exceptions import InvalidKey
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

RECORD_SIZE = 4096
PADDED = 512
VALID_FOR = timedelta(hours=12)  # RFC 8292: at most 24
POINT_BYTES, SECRET_BYTES = 65, 16
_CURVE = ec.SECP256R1()


def unpadded(raw: bytes) -> str:
    """Base64 as the web writes it."""
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def read_unpadded(text: str) -> bytes:
    """`ValueError` for what is no base64."""
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)


def is_point(raw: bytes) -> bool:
    """Whether this is a public key of the curve: a wrong one must not wait until a push is made for it."""
    try:
        ec.EllipticCurvePublicKey.from_encoded_point(_CURVE, raw)
    except (ValueError, InvalidKey):
        return False
    return len(raw) == POINT_BYTES


def point_of(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def private_key(raw: bytes) -> ec.EllipticCurvePrivateKey:
    return ec.derive_private_key(int.from_bytes(raw), _CURVE)


def encrypt(
    text: bytes, receiver: bytes, secret: bytes, *, key: ec.EllipticCurvePrivateKey | None = None, salt: bytes = b""
) -> bytes:
    """The body of a push: header and one record. `key` and `salt` are made anew for each, but in tests."""
    key = key or ec.generate_private_key(_CURVE)
    salt = salt or os.urandom(16)
    sender = point_of(key)
    shared = key.exchange(ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(_CURVE, receiver))
    first = hmac.digest(secret, shared, "sha256")
    material = _expand(first, b"WebPush: info\0" + receiver + sender, 32)
    second = hmac.digest(salt, material, "sha256")
    content_key = _expand(second, b"Content-Encoding: aes128gcm\0", 16)
    nonce = _expand(second, b"Content-Encoding: nonce\0", 12)
    sealed = AESGCM(content_key).encrypt(nonce, text + b"\x02", None)
    return salt + RECORD_SIZE.to_bytes(4) + bytes([len(sender)]) + sender + sealed


def padded(text: bytes) -> bytes:
    """JSON with spaces after it up to a length that all pushes share."""
    return text.ljust(PADDED)


class Vapid(msgspec.Struct, frozen=True):
    """Who we are to a push service: a key pair of this installation and an address to write to."""

    key: ec.EllipticCurvePrivateKey
    contact: str  # https: or mailto:

    @property
    def public(self) -> str:
        return unpadded(point_of(self.key))

    def authorization(self, endpoint: str, now: datetime) -> str:
        """The header for a push to this endpoint: a token for its origin alone."""
        parts = urlsplit(endpoint)
        claims = {
            "aud": f"{parts.scheme}://{parts.netloc}",
            "exp": int((now + VALID_FOR).timestamp()),
            "sub": self.contact,
        }
        head = unpadded(msgspec.json.encode({"typ": "JWT", "alg": "ES256"}))
        signed = f"{head}.{unpadded(msgspec.json.encode(claims))}"
        r, s = decode_dss_signature(self.key.sign(signed.encode(), ec.ECDSA(SHA256())))
        return f"vapid t={signed}.{unpadded(r.to_bytes(32) + s.to_bytes(32))}, k={self.public}"


def _expand(key: bytes, info: bytes, length: int) -> bytes:
    """HKDF-Expand for at most one block."""
    return hmac.digest(key, info + b"\x01", "sha256")[:length]
