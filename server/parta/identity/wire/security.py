"""Second factors, remembered browsers and sign-ins as their owner sees them, and a region's rule."""

from datetime import date, datetime
from uuid import UUID

from parta.identity.model.factors import FactorRole, Way
from parta.kernel.wire import Wire


class PasskeyOptions(Wire):
    """`options` are for `navigator.credentials`, as its `parse…FromJSON` takes them; `ticket` comes back with the
    answer."""

    ticket: str
    options: dict[str, object]


class TotpDraft(Wire):
    """A generator about to be set up: the secret to type, the address to open, the QR code to photograph."""

    secret: str
    address: str
    qr: str


class FactorAdded(Wire):
    """With the first factor come recovery codes, shown this once."""

    recovery_codes: list[str]


class RecoveryCodes(Wire):
    """Shown this once."""

    recovery_codes: list[str]


class TotpState(Wire):
    confirmed_at: datetime
    last_used_at: datetime | None


class PasskeyLine(Wire):
    id: UUID
    name: str
    is_synced: bool
    created_at: datetime
    last_used_at: datetime | None


class TrustedDevice(Wire):
    """A browser that is not asked for the second factor until `expires_at`."""

    id: UUID
    browser: str
    system: str
    address: str
    created_at: datetime
    last_used_at: datetime
    expires_at: datetime
    is_current: bool


class Security(Wire):
    """What protects one's account. `is_proved`: factors may be changed now without giving the password again."""

    is_required: bool
    required_from: date | None
    can_use_passkeys: bool
    is_proved: bool
    totp: TotpState | None
    passkeys: list[PasskeyLine]
    recovery_codes_left: int
    recovery_codes_made_at: datetime | None
    trusted_devices: list[TrustedDevice]


class SignInLine(Wire):
    """One coming in, or one refused after the login was known."""

    id: int
    at: datetime
    way: Way
    is_success: bool
    browser: str
    system: str
    address: str


class SignIns(Wire):
    """Newest first; `next` goes into `before` of the next page."""

    sign_ins: list[SignInLine]
    next: int | None


class RegionFactorRule(Wire):
    """Of whom a region asks a second factor. `is_own`: the region has said so itself; no date: of nobody."""

    region_id: UUID
    region_name: str
    roles: list[FactorRole]
    required_from: date | None
    is_own: bool
    usual_roles: list[FactorRole]
