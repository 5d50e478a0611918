"""A passkey in software: makes a key pair for a site and answers challenges, as a browser with its device would."""

import hashlib
import json
import os
import struct
from base64 import urlsafe_b64decode, urlsafe_b64encode

import cbor2
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

USER_PRESENT, USER_VERIFIED, ATTESTED = 0x01, 0x04, 0x40
Options = dict[str, object]


class SoftKey:
    """One key. `knows_owner`: whether the device has recognised a finger or a PIN."""

    def __init__(self, origin: str = "http://localhost:8080", *, knows_owner: bool = True) -> None:
        self.origin = origin
        self.knows_owner = knows_owner
        self.sign_count = 0
        self.credential_id = os.urandom(32)
        self._private = ec.generate_private_key(ec.SECP256R1())
        self._rp_id = ""
        self._user = ""

    def create(self, options: Options) -> Options:
        """What `navigator.credentials.create` gives, as JSON."""
        self._rp_id = str(options["rp"]["id"])  # type: ignore[index]
        self._user = str(options["user"]["id"])  # type: ignore[index]
        numbers = self._private.public_key().public_numbers()
        public = {1: 2, 3: -7, -1: 1, -2: numbers.x.to_bytes(32, "big"), -3: numbers.y.to_bytes(32, "big")}
        attested = bytes(16) + struct.pack(">H", len(self.credential_id)) + self.credential_id + cbor2.dumps(public)
        data = self._data(ATTESTED) + attested
        attestation = cbor2.dumps({"fmt": "none", "attStmt": {}, "authData": data})
        return self._answer(
            {
                "clientDataJSON": _text(self._client("webauthn.create", options)),
                "attestationObject": _text(attestation),
                "transports": ["internal"],
            }
        )

    def get(self, options: Options) -> Options:
        """What `navigator.credentials.get` gives, as JSON."""
        self.sign_count += 1
        data, client = self._data(0), self._client("webauthn.get", options)
        signature = self._private.sign(data + hashlib.sha256(client).digest(), ec.ECDSA(hashes.SHA256()))
        return self._answer(
            {
                "clientDataJSON": _text(client),
                "authenticatorData": _text(data),
                "signature": _text(signature),
                "userHandle": self._user,
            }
        )

    def _data(self, more: int) -> bytes:
        flags = USER_PRESENT | more | (USER_VERIFIED if self.knows_owner else 0)
        return hashlib.sha256(self._rp_id.encode()).digest() + bytes([flags]) + struct.pack(">I", self.sign_count)

    def _client(self, kind: str, options: Options) -> bytes:
        challenge = _text(urlsafe_b64decode(str(options["challenge"]) + "=="))
        return json.dumps({"type": kind, "challenge": challenge, "origin": self.origin}).encode()

    def _answer(self, response: Options) -> Options:
        identifier = _text(self.credential_id)
        return {"id": identifier, "rawId": identifier, "type": "public-key", "response": response}


def _text(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()
