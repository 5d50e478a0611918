"""Passkeys (WebAuthn): what a browser is asked for, and whether its answer is right. Pure; keeps nothing."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec
from webauthn import (
    generate_authentication_options,
    generate_registration_options,
    options_to_json,
    verify_authentication_response,
    verify_registration_response,
)
from webauthn.helpers import base64url_to_bytes
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    AuthenticatorTransport,
    CredentialDeviceType,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from parta.identity.model.relying_party import RelyingParty
from parta.kernel.ids import PersonId

Options = dict[str, object]
Credential = dict[str, object]
_TIMEOUT_MS = 300_000
_TRANSPORTS = {one.value for one in AuthenticatorTransport}


class Passkey(msgspec.Struct, frozen=True):
    """A key as the table keeps it."""

    id: UUID
    person_id: PersonId
    credential_id: bytes
    public_key: bytes
    sign_count: int
    transports: list[str]
    name: str
    is_synced: bool
    created_at: datetime
    last_used_at: datetime | None


class MadePasskey(msgspec.Struct, frozen=True):
    """A key that a browser has just made and proved."""

    credential_id: bytes
    public_key: bytes
    sign_count: int
    transports: list[str]
    is_synced: bool


class PasskeyOwner(msgspec.Struct, frozen=True):
    """For whom a browser makes a key: the two names stand in its list of keys."""

    id: PersonId
    login: str
    name: str


def registration_options(
    party: RelyingParty, owner: PasskeyOwner, known: Sequence[Passkey], challenge: bytes
) -> Options:
    """What `navigator.credentials.create` is given. A key that can find its account by itself is preferred."""
    options = generate_registration_options(
        rp_id=party.id,
        rp_name="Parta",
        user_id=owner.id.bytes,
        user_name=owner.login,
        user_display_name=owner.name,
        challenge=challenge,
        timeout=_TIMEOUT_MS,
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.PREFERRED, user_verification=UserVerificationRequirement.PREFERRED
        ),
        exclude_credentials=_described(known),
    )
    return _as_json(options_to_json(options))


def authentication_options(party: RelyingParty, known: Sequence[Passkey] | None, challenge: bytes) -> Options:
    """What `navigator.credentials.get` is given: these keys after a password; without any, whichever is there, and the
    device must have recognised its owner."""
    options = generate_authentication_options(
        rp_id=party.id,
        challenge=challenge,
        timeout=_TIMEOUT_MS,
        allow_credentials=None if known is None else _described(known),
        user_verification=UserVerificationRequirement.REQUIRED
        if known is None
        else UserVerificationRequirement.PREFERRED,
    )
    return _as_json(options_to_json(options))


def check_made(party: RelyingParty, credential: Credential, challenge: bytes) -> MadePasskey | None:
    """The new key; None where the answer is not one to this challenge from this site."""
    try:
        made = verify_registration_response(
            credential=credential,
            expected_challenge=challenge,
            expected_rp_id=party.id,
            expected_origin=party.origin,
        )
    except Exception:  # the library parses what a stranger has sent: whatever it meets there is a refusal
        return None
    is_synced = made.credential_device_type is CredentialDeviceType.MULTI_DEVICE
    return MadePasskey(
        made.credential_id, made.credential_public_key, made.sign_count, _transports_of(credential), is_synced
    )


def credential_id_of(credential: Credential) -> bytes | None:
    """Which key answers, by its own word."""
    raw = credential.get("rawId")
    if not isinstance(raw, str) or len(raw) > 2_000:
        return None
    try:
        return base64url_to_bytes(raw)
    except ValueError:
        return None


def check_used(
    party: RelyingParty, credential: Credential, challenge: bytes, key: Passkey, *, must_know_owner: bool
) -> int | None:
    """The key's new counter; None where the answer is wrong. A counter that went back is a copied key."""
    try:
        used = verify_authentication_response(
            credential=credential,
            expected_challenge=challenge,
            expected_rp_id=party.id,
            expected_origin=party.origin,
            credential_public_key=key.public_key,
            credential_current_sign_count=key.sign_count,
            require_user_verification=must_know_owner,
        )
    except Exception:  # as above
        return None
    return used.new_sign_count if used.credential_id == key.credential_id else None


def _described(keys: Sequence[Passkey]) -> list[PublicKeyCredentialDescriptor]:
    return [
        PublicKeyCredentialDescriptor(
            id=key.credential_id,
            transports=[AuthenticatorTransport(one) for one in key.transports if one in _TRANSPORTS] or None,
        )
        for key in keys
    ]


def _transports_of(credential: Credential) -> list[str]:
    response = credential.get("response")
    told = response.get("transports") if isinstance(response, dict) else None
    return [one for one in told if isinstance(one, str) and one in _TRANSPORTS][:8] if isinstance(told, list) else []


def _as_json(text: str) -> Options:
    return msgspec.json.decode(text, type=dict[str, object])
