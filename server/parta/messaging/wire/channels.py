"""Channels of an organisation on the wire: their audience, comments under posts, and how often posts were seen."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec

from parta.kernel.wire import Wire
from parta.messaging.wire.conversations import MAX_TITLE

MAX_COMMENT = 2_000
MAX_SEQS = 100


class Audience(Wire):
    """Nothing named is everybody below the organisation."""

    organisation_kinds: Annotated[list[str], msgspec.Meta(max_length=10)] = msgspec.field(default_factory=list)
    municipality_ids: Annotated[list[UUID], msgspec.Meta(max_length=200)] = msgspec.field(default_factory=list)
    roles: Annotated[list[str], msgspec.Meta(max_length=20)] = msgspec.field(default_factory=list)
    is_mandatory: bool = True


class NewChannel(Wire):
    title: Annotated[str, msgspec.Meta(max_length=MAX_TITLE * 2)]
    audience: Audience
    has_comments: bool = False


class SetChannel(Wire):
    audience: Audience
    has_comments: bool


class Channel(Wire):
    """For its authors: whom it is for, and how many that is now."""

    conversation_id: UUID
    organisation_id: UUID
    organisation_name: str
    audience: Audience
    has_comments: bool
    readers: int
    followed_at: datetime | None


class AudienceSize(Wire):
    """How many people a rule means today."""

    people: int


class NewComment(Wire):
    client_key: UUID
    text: str


class Comment(Wire):
    """`author_name` is '' where the viewer may not find the author."""

    number: int
    author_id: UUID | None
    author_name: str
    text: str
    created_at: datetime
    is_own: bool
    may_delete: bool


class Comments(Wire):
    """The oldest first; `next` is the `after` of the following page."""

    comments: list[Comment]
    count: int
    next: int | None = None


class SeenBy(Wire):
    seq: int
    count: int


class Views(Wire):
    views: list[SeenBy]
