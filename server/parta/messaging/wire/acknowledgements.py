"""Announcements to be confirmed, and how far a thing that was asked of people has got, on the wire.

What everybody sees of an announcement is `Message.acknowledgement`; one's own confirmation is `Own.confirmed_at`.
`Progress` and `AskedPeople` are of announcements and forms alike.
"""

from datetime import datetime
from typing import Literal
from uuid import UUID

from parta.kernel.wire import Wire

AskKind = Literal["acknowledgement", "form"]


class Acknowledgement(Wire):
    """The readers are asked to confirm. `done` of `asked` as last counted."""

    due_at: datetime | None
    asked: int
    done: int


class NewAnnouncement(Wire):
    """A message with «please confirm»."""

    client_key: UUID
    text: str
    due_at: datetime | None = None
    is_silent: bool = False


class PlaceProgress(Wire):
    """The people of one group, or those of an institution who are in none; the last line is of people of no place."""

    organisation_id: UUID | None
    organisation: str
    group_id: UUID | None
    group: str
    kind: str  # 'staff', 'student', 'parent', '' of nobody's
    asked: int
    done: int


class Moment(Wire):
    """How many had done it by the end of an hour or a day."""

    at: datetime
    done: int


class Progress(Wire):
    """How far it has got, as far as the viewer may know. `left`: people who are no longer in the conversation."""

    conversation_id: UUID
    conversation: str
    seq: int
    kind: AskKind
    text: str
    created_at: datetime
    is_whole: bool  # the viewer sees everybody; otherwise own groups or institutions
    asked: int
    done: int
    left: int
    places: list[PlaceProgress]
    moments: list[Moment]
    moments_by: Literal["hour", "day"]
    due_at: datetime | None
    closed_at: datetime | None
    edited_at: datetime | None
    reminded_at: datetime | None
    may_remind: bool
    may_remind_from: datetime | None
    may_close: bool
    may_read_answers: bool


class AskedPerson(Wire):
    """Somebody who was asked, or the child that was asked about; `answerers` are then the parents."""

    about_id: UUID
    name: str
    short_name: str
    organisation: str
    group: str
    done_at: datetime | None
    answerers: list[str]


class AskedPeople(Wire):
    """A page by name; `hidden` others, in all, whom the viewer may not find."""

    people: list[AskedPerson]
    hidden: int
    next: str | None = None


class Reminded(Wire):
    """How many people were told."""

    count: int


class AskLine(Wire):
    """An announcement or a form of one's own."""

    conversation_id: UUID
    conversation: str
    seq: int
    kind: AskKind
    text: str
    created_at: datetime
    due_at: datetime | None
    closed_at: datetime | None
    asked: int
    done: int


class AskLines(Wire):
    """Newest first."""

    lines: list[AskLine]
    next: str | None = None
