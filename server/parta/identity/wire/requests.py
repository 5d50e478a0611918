"""Bodies of requests, and what a request says of its browser."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

import msgspec

from parta.identity.model.factors import FactorRole
from parta.kernel.wire import Wire

Password = Annotated[str, msgspec.Meta(max_length=1_000)]


class Browser(msgspec.Struct, frozen=True):
    """Where a sign-in comes from. Kept with the session, shown to its owner alone."""

    address: str
    user_agent: str
    device_token: str | None = None  # of a browser that was remembered
    origin: str | None = None  # the page that asks, as the browser says


class SignIn(Wire):
    login: Annotated[str, msgspec.Meta(max_length=200)]
    password: Password


class NewPassword(Wire):
    """What an invitation is used up with."""

    password: Password


class PasswordChange(Wire):
    """The present password proves that it is not just somebody at an open screen."""

    old_password: Password
    new_password: Password


Ticket = Annotated[str, msgspec.Meta(max_length=1_000)]
Code = Annotated[str, msgspec.Meta(max_length=100)]


class SecondFactor(Wire):
    """The second step: one of the three. `ticket` is what the first step was answered with."""

    ticket: Ticket
    code: Code | None = None
    recovery_code: Code | None = None
    passkey: dict[str, object] | None = None
    is_remembered: bool = False


class PasskeySignIn(Wire):
    """The answer of `navigator.credentials.get`, as its `toJSON` gives it."""

    ticket: Ticket
    passkey: dict[str, object]


class MadePasskey(Wire):
    """The answer of `navigator.credentials.create`, and how its owner calls the key."""

    ticket: Ticket
    passkey: dict[str, object]
    name: Annotated[str, msgspec.Meta(max_length=200)] = ""


class PasskeyName(Wire):
    name: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]


class TotpCode(Wire):
    code: Code


class Proof(Wire):
    """The present password, before factors are changed."""

    password: Password


class AccessToReset(Wire):
    """What the person will set anew by the link: at least one."""

    password: bool
    second_factor: bool


class FactorRuleChange(Wire):
    """Of whom a region asks a second factor, from which day; no day: of nobody."""

    roles: Annotated[list[FactorRole], msgspec.Meta(max_length=20)]
    required_from: date | None


class MeChange(Wire):
    language: Literal["ru", "en"]


class InvitedPeople(Wire):
    """Whom a desk's act is about: these people, everybody of these groups, or (both empty) the whole roster."""

    person_ids: Annotated[list[UUID], msgspec.Meta(max_length=10_000)] = []
    group_ids: Annotated[list[UUID], msgspec.Meta(max_length=1_000)] = []


class NamedPeople(Wire):
    """Whom an act is about that is never done to everybody."""

    person_ids: Annotated[list[UUID], msgspec.Meta(min_length=1, max_length=1_000)]
