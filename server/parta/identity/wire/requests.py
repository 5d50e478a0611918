"""Bodies of requests, and what a request says of its browser."""

from typing import Annotated, Literal
from uuid import UUID

import msgspec

from parta.kernel.wire import Wire

Password = Annotated[str, msgspec.Meta(max_length=1_000)]


class Browser(msgspec.Struct, frozen=True):
    """Where a sign-in comes from. Kept with the session, shown to its owner alone."""

    address: str
    user_agent: str


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


class MeChange(Wire):
    language: Literal["ru", "en"]


class InvitedPeople(Wire):
    """Whom a desk's act is about: these people, everybody of these groups, or (both empty) the whole roster."""

    person_ids: Annotated[list[UUID], msgspec.Meta(max_length=10_000)] = []
    group_ids: Annotated[list[UUID], msgspec.Meta(max_length=1_000)] = []


class NamedPeople(Wire):
    """Whom an act is about that is never done to everybody."""

    person_ids: Annotated[list[UUID], msgspec.Meta(min_length=1, max_length=1_000)]
