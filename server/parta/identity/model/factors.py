"""The second factor of a sign-in: which there are, what a person has of them, and of whom a region asks it."""

from datetime import date, timedelta
from typing import Literal

import msgspec

Method = Literal["totp", "passkey", "recovery_code"]
Way = Literal["password", "totp", "passkey", "recovery_code", "trusted_device", "invitation"]
# A homeroom teacher is a pedagogue with a group of their own: a duty, not an appointment.
FactorRole = Literal[
    "administrator", "officer", "controller", "regional_coordinator", "municipal_coordinator", "director",
    "deputy_director", "coordinator", "homeroom_teacher", "pedagogue", "staff",
]  # fmt: skip

# Those who see other people's data, where a region has said nothing.
USUAL_ROLES: tuple[FactorRole, ...] = (
    "administrator", "officer", "controller", "regional_coordinator", "municipal_coordinator", "director",
    "deputy_director", "coordinator",
)  # fmt: skip
GRACE_DAYS = 14  # a new region asks for it so long after it was made
STEP_LASTS = timedelta(minutes=10)  # between the password and the second factor
PROOF_LASTS = timedelta(minutes=15)  # factors may be changed so long after the password or a factor was given
REMEMBERED_FOR = timedelta(days=30)
HISTORY_KEPT = timedelta(days=90)
MOST_PASSKEYS = 20
LONGEST_NAME = 60


class Factors(msgspec.Struct, frozen=True):
    """What a person has set up. Recovery codes alone are no factor."""

    has_totp: bool
    passkeys: int
    recovery_codes: int

    @property
    def are_any(self) -> bool:
        return self.has_totp or self.passkeys > 0

    @property
    def methods(self) -> list[Method]:
        """How the second step can be taken."""
        found: list[Method] = []
        if self.has_totp:
            found.append("totp")
        if self.passkeys:
            found.append("passkey")
        if self.recovery_codes:
            found.append("recovery_code")
        return found


class FactorDuty(msgspec.Struct, frozen=True):
    """That a person has to have a second factor: from which day, and whether that day has come."""

    due_on: date
    is_due: bool


class FactorRule(msgspec.Struct, frozen=True):
    """A region's own word; without a date nobody is asked."""

    roles: list[FactorRole]
    required_from: date | None
