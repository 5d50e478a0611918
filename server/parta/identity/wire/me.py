"""Who is signed in, on which devices, and what is proposed to them."""

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from parta.identity.model.standing import Role
from parta.kernel.wire import Wire


class MePerson(Wire):
    id: UUID
    family_name: str
    given_name: str
    patronymic: str
    login: str
    language: str


class Account(Wire):
    """One of the accounts that are signed in on this browser."""

    slot: int
    name: str
    organisation: str


class Me(Wire):
    """All that the client needs to begin. `csrf_token` goes into the header of every unsafe request."""

    person: MePerson
    roles: list[Role]
    accounts: list[Account]
    slot: int
    settings: dict[str, object]
    csrf_token: str
    must_enrol: bool = False  # this session may only add a second factor: there are no roles in it
    enrol_by: date | None = None  # a second factor has to be there by this day, and isn't yet


class Device(Wire):
    """One signed-in browser of one's own."""

    id: UUID
    browser: str
    system: str
    address: str
    created_at: datetime
    last_seen_at: datetime
    is_current: bool


class Devices(Wire):
    devices: list[Device]


class ProposedMerge(Wire):
    """Another account that may be one's own. Confirmed with its card, or declined here."""

    id: UUID
    reason: Literal["phone", "birth_date"]
    name: str
    organisations: list[str]
    created_at: datetime


class ProposedMerges(Wire):
    proposals: list[ProposedMerge]
