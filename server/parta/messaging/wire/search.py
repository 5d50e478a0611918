"""What a search answers: messages with the places that match, never HTML."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from parta.kernel.wire import Wire

FileKind = Literal["file", "image", "video", "audio", "voice", "link"]


class TextMark(Wire):
    """A part of a text that matches: `length` characters from `at` on, in Unicode code points."""

    at: int
    length: int


class FoundFile(Wire):
    """A file of a message that was found, with what of its name matches."""

    kind: str
    name: str
    marks: list[TextMark]


class FoundLine(Wire):
    """An option of a poll, or a line of a form, in which something matches: its piece around the first match."""

    text: str
    marks: list[TextMark]


class SearchHit(Wire):
    """A message that was found. `text` is the piece of it around the first match, `text_at` where the piece begins."""

    conversation_id: UUID
    seq: int
    author_id: UUID
    author_name: str
    created_at: datetime
    text: str
    text_at: int
    is_cut: bool  # the text goes on behind the piece
    marks: list[TextMark]  # in the piece
    files: list[FoundFile]
    lines: list[FoundLine]  # the first three that match


class SearchPage(Wire):
    """Messages that fit, newest first. `best`, on the first page only, are those that fit best, where that differs.

    `read_as` is the text as it was understood where it had been typed with the other keyboard layout, else ''.
    """

    hits: list[SearchHit]
    best: list[SearchHit]
    next: str | None
    read_as: str


class ConversationHit(Wire):
    """A place in one conversation, with what matches in the whole text."""

    seq: int
    marks: list[TextMark]


class ConversationHits(Wire):
    """Every place of one conversation that fits, newest first; the newest 500 of more."""

    hits: list[ConversationHit]
    is_capped: bool
    read_as: str
