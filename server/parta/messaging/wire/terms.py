"""Who may do what in a conversation, and the links that let people in, on the wire."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

import msgspec

from parta.kernel.wire import Wire
from parta.messaging.wire.conversations import Head, MemberRole, Who

MAX_SLOW_SECONDS = 86_400
MAX_LINK_USES = 10_000
MAX_LINK_DAYS = 365
MAX_REASON = 300


class SetTerms(Wire):
    """Only the fields that are there change. `slow_seconds` 0: no slow mode."""

    who_writes: Who | None = None
    who_adds: Who | None = None
    who_pins: Who | None = None
    who_calls: Who | None = None
    slow_seconds: int | None = None


class SetRole(Wire):
    role: MemberRole


class Silence(Wire):
    """None: may write again."""

    until: datetime | None


class NewBan(Wire):
    person_id: UUID
    reason: Annotated[str, msgspec.Meta(max_length=MAX_REASON)] = ""


class Ban(Wire):
    person_id: UUID
    name: str
    reason: str
    banned_at: datetime
    banned_by_name: str


class Bans(Wire):
    bans: list[Ban]


class Leave(Wire):
    """`successor_id`: who keeps the conversation from now on; asked of its last owner."""

    successor_id: UUID | None = None


class NewLink(Wire):
    """`days` None: without an end. `max_uses` None: without a limit."""

    needs_approval: bool = True
    days: int | None = 7
    max_uses: int | None = None


class Link(Wire):
    id: UUID
    path: str  # of the screen that lets in: /join/…
    made_by_name: str
    made_at: datetime
    expires_at: datetime | None
    max_uses: int | None
    uses: int
    needs_approval: bool
    withdrawn_at: datetime | None
    is_open: bool


class JoinRequest(Wire):
    """Somebody who asks to be let in; whoever keeps the conversation may know who it is."""

    person_id: UUID
    name: str
    asked_at: datetime


class Links(Wire):
    links: list[Link]
    requests: list[JoinRequest]


class DecideRequest(Wire):
    is_let_in: bool


class LinkPreview(Wire):
    """What a link leads to, for one whom it may let in."""

    conversation_id: UUID
    title: str
    kind: Literal["group", "channel"]
    organisation_name: str
    member_count: int
    made_by_name: str
    needs_approval: bool
    state: Literal["open", "waiting", "member", "refused"]


class Joined(Wire):
    """`head` where one is in now; without it the request waits for approval."""

    head: Head | None
