"""What a message may have besides its text: what everybody sees is a field of `Message`, one's own is in `Own`."""

from datetime import datetime
from typing import Literal
from uuid import UUID

import msgspec

from parta.files.api import FileCard
from parta.kernel.wire import Wire

# The whole set; a region or an institution may narrow it.
Emoji = Literal["👍", "❤️", "🔥", "👏", "😊", "😂", "😮", "😢", "🙏", "🎉", "✅", "❓"]


class Mention(Wire):
    """A person named in the text: `length` characters from `at` on, in Unicode code points."""

    person_id: UUID
    at: int
    length: int


class Forwarded(Wire):
    """Whose message this was before it was forwarded, and when it was written."""

    author_id: UUID | None
    author_name: str
    created_at: datetime


class Reaction(Wire):
    """How many have reacted with an emoji. Who they are is asked for, and answered to those who may find them."""

    emoji: str
    count: int


class Attachment(Wire, omit_defaults=True):
    """A file of the message, in its place among the others."""

    file: FileCard
    caption: str = ""


class Own(Wire, omit_defaults=True):
    """What one has done to a message oneself. A message told without it leaves what the device holds as it is."""

    reactions: list[str] = msgspec.field(default_factory=list)
    choices: list[int] = msgspec.field(default_factory=list)  # numbers of options of a poll
    confirmed_at: datetime | None = None
    answered: list[UUID] = msgspec.field(default_factory=list)  # of whom one has answered a form
