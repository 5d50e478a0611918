"""Invitations as their owner sees them, and as the desk does."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from parta.identity.model.invitations import CardState, Progress, Purpose
from parta.identity.model.standing import DeskKind, Role
from parta.kernel.wire import Wire


class CardPerson(Wire):
    family_name: str
    given_name: str
    patronymic: str


class CardNeighbour(Wire):
    """An account signed in on the phone that shows the card, and what it is to the card's owner."""

    slot: int
    name: str
    relation: Literal["self", "parent_of", "child_of", "same_human", "other"]


class InvitationCard(Wire):
    """Whose card it is. One that can't be used any more says only why."""

    state: CardState
    purpose: Purpose
    expires_at: datetime
    person: CardPerson | None = None
    login: str = ""
    resets_password: bool = True
    resets_factors: bool = False
    roles: list[Role] = []
    signed_in: list[CardNeighbour] = []


class Funnel(Wire):
    """How far people have come; each number contains the next one."""

    people: int
    invited: int
    opened: int
    connected: int


class DeskGroupFunnel(Wire):
    """A group with its pupils and their parents; without an id: the staff."""

    id: UUID | None
    name: str
    total: Funnel
    students: Funnel
    parents: Funnel


class KindFunnel(Wire):
    kind: DeskKind
    total: Funnel


class MailProgress(Wire):
    """E-mails asked for in the last day."""

    asked: int
    sent: int
    failed: int


class DeskOverview(Wire):
    """The funnel of an institution, by kind of people and by group."""

    organisation_id: UUID
    name: str
    short_name: str
    time_zone: str
    can_mail: bool
    can_block: bool
    total: Funnel
    kinds: list[KindFunnel]
    groups: list[DeskGroupFunnel]
    mail: MailProgress


class DeskLine(Wire):
    """One person of the roster and how far they have come. `is_guarded`: invited from another list only."""

    person_id: UUID
    family_name: str
    given_name: str
    patronymic: str
    kind: DeskKind
    group_id: UUID | None
    detail: str
    login: str
    progress: Progress
    has_email: bool
    is_guarded: bool
    is_blocked: bool
    invitation_id: UUID | None = None
    expires_at: datetime | None = None
    is_expired: bool = False
    connected_at: datetime | None = None
    mailed_at: datetime | None = None
    mail_failure: str | None = None


class DeskLines(Wire):
    lines: list[DeskLine]


class Issued(Wire):
    """What an act did: new cards, cards that were still good, people who needed none."""

    issued: int
    kept: int
    connected: int


class Withdrawn(Wire):
    withdrawn: int


class MailAsked(Wire):
    queued: int
    without_email: int


class PersonCard(Wire):
    """One person's card, to be shown or copied. Looking at it is logged."""

    link: str
    expires_at: datetime
    qr: str


class OrganisationFunnel(Wire):
    id: UUID
    name: str
    short_name: str
    total: Funnel


class OrganisationFunnels(Wire):
    organisations: list[OrganisationFunnel]
