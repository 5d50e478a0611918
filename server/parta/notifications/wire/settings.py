"""One's own choices on the wire, browsers that may be woken, and what a notification says."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

import msgspec

from parta.kernel.wire import Wire
from parta.notifications.model.kinds import Kind, Level

Hour = Annotated[int, msgspec.Meta(ge=0, le=23)]
Hours = Annotated[int, msgspec.Meta(ge=1, le=168)]
Endpoint = Annotated[str, msgspec.Meta(min_length=1, max_length=2_000)]
Key = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]


class ConversationLevel(Wire):
    conversation_id: UUID
    level: Level


class QuietSpan(Wire):
    since: datetime
    until: datetime


class PushState(Wire):
    """`is_on`: the region has turned pushes on; `endpoints`: those of this sign-in; `key` is for subscribing."""

    is_on: bool
    key: str
    endpoints: list[str]
    makers: list[str]


class NotificationSettings(Wire):
    """Everything a device has to know to tell, or not to tell."""

    kinds: dict[Kind, bool]
    hides_text: bool
    has_sound: bool
    digest_is_on: bool
    digest_hour: int
    digest_after_hours: int
    has_email: bool
    has_mail: bool  # there is a mail server at all
    levels: list[ConversationLevel]
    quiet: list[QuietSpan]  # of the coming week
    push: PushState


class SetNotifications(Wire):
    """Only the fields that are there change."""

    kinds: dict[Kind, bool] | msgspec.UnsetType = msgspec.UNSET
    hides_text: bool | msgspec.UnsetType = msgspec.UNSET
    has_sound: bool | msgspec.UnsetType = msgspec.UNSET
    digest_is_on: bool | msgspec.UnsetType = msgspec.UNSET
    digest_hour: Hour | msgspec.UnsetType = msgspec.UNSET
    digest_after_hours: Hours | msgspec.UnsetType = msgspec.UNSET


class SetLevel(Wire):
    level: Level


class Subscribe(Wire):
    """As `PushSubscription.toJSON()` has it; `slot` is the account of this browser."""

    endpoint: Endpoint
    p256dh: Key
    auth: Key
    slot: Annotated[int, msgspec.Meta(ge=0, le=99)] | None = None


class Unsubscribe(Wire):
    endpoint: Endpoint


ShownKind = Literal["message", "summary", "notice", "reaction", "test"]


class ShownNotification(Wire):
    """What to show now; `is_there` False: it has been read or withdrawn, nothing is left to tell."""

    is_there: bool
    badge: int
    title: str = ""
    body: str = ""
    link: str = "/"
    is_urgent: bool = False




class PushSent(Wire):
    """To how many browsers."""

    count: int
