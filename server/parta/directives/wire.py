"""What directives say on the wire."""

from datetime import date
from typing import Literal
from uuid import UUID

from parta.kernel.wire import Wire


class ObligationShown(Wire):
    """A clause: what is asked, of whom, until when, and how many organisations of the region it reaches."""

    clause: str
    kind: str
    title: str
    force: Literal["mandatory", "recommended"]
    bearer: str
    due_on: date | None
    valid_from: date
    valid_to: date | None
    reaches: int


class DirectiveShown(Wire):
    """An order with its clauses and its text as published."""

    id: UUID
    region_id: UUID
    number: str
    signed_on: date
    in_force_from: date
    title: str
    issuer: str
    signed_by: str
    controlled_by: str
    document: str
    obligations: list[ObligationShown]


class Directives(Wire):
    """The orders of the viewer's regions, newest first; `enterable` are those that come with Parta and are not entered
    yet, for who keeps the register."""

    directives: list[DirectiveShown]
    enterable: list[str]
    region_id: UUID | None


class OrderEntered(Wire):
    """One of the orders that come with Parta, by name, to be put in force in a region."""

    region_id: UUID
    order: str
