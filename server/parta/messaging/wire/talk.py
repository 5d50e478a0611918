"""Mentions, pins, reactions and the rules of talking, as they are asked for by themselves."""

from datetime import datetime
from uuid import UUID

from parta.kernel.wire import Wire
from parta.messaging.wire.conversations import Member
from parta.messaging.wire.messages import Message
from parta.messaging.wire.parts import Emoji, Reaction


class Mentionable(Wire):
    """Members whom one may name. `is_complete`: these are all, and what is typed is looked for among them."""

    people: list[Member]
    is_complete: bool
    may_mention_all: bool


class MentionPlaces(Wire):
    """Where one was mentioned, newest first."""

    messages: list[Message]
    next: str | None = None


class MentionedAfter(Wire):
    """The next places in one conversation, oldest first."""

    seqs: list[int]


class Reactor(Wire):
    """Somebody who has reacted, and may be found by the one who asks."""

    person_id: UUID
    name: str
    short_name: str
    emoji: str
    reacted_at: datetime


class Reactors(Wire):
    """Who has reacted. `hidden`: how many of this page are only counted."""

    reactions: list[Reaction]
    people: list[Reactor]
    hidden: int
    next: str | None = None


class Pin(Wire, omit_defaults=True):
    """A message that is or was pinned. Who did it is named to those who may find them; a deleted message is gone."""

    seq: int
    pinned_at: datetime
    pinned_by_name: str = ""
    unpinned_at: datetime | None = None
    unpinned_by_name: str = ""
    message: Message | None = None


class Pins(Wire):
    pins: list[Pin]
    next: str | None = None


class MentionAll(Wire):
    """«@все» a day in one conversation, by kind of people."""

    staff: int
    parent: int
    student: int


class TalkSaid(Wire):
    """What one level says; null says nothing of its own, an empty list switches reactions off."""

    reactions: list[Emoji] | None = None
    mention_all: MentionAll | None = None


class TalkRules(Wire):
    organisation_name: str
    region_id: UUID
    whole: list[Emoji]
    region: TalkSaid
    own: TalkSaid
    reactions: list[Emoji]
    mention_all: MentionAll
