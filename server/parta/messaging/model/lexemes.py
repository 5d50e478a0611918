"""What a message is found by: the lemmas of its words, and what it is. The index holds these and no text."""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Literal
from uuid import UUID

from parta.messaging.model.lemmas import lemmas_of, words_of

RULES = 2  # changed with whatever changes the lexemes of a message: the index is then made anew
BLOCK_BITS = 10
BLOCK = 1 << BLOCK_BITS

Kind = Literal["file", "image", "video", "audio", "voice", "link"]
EVERYBODY = "@"


_LINK = re.compile(
    r"(?:https?://|\bwww\.)\S|\b[^\W_][\w-]*\.(?:рф|ru|su|com|org|net|info|edu|gov)\b(?!\.)", re.IGNORECASE
)


def place_of(created_at: datetime, seq: int) -> int:
    """Where a message stands in its block, so that places sort by time: second and seq in one number."""
    return (int(created_at.timestamp()) << BLOCK_BITS) + seq % BLOCK


def author_lexeme(person_id: UUID) -> str:
    return f"<{person_id.hex}"


def mention_lexeme(person_id: UUID) -> str:
    return f"@{person_id.hex}"


def kind_lexeme(kind: Kind) -> str:
    return f"#{kind}"


def lexemes_of(
    author_id: UUID,
    text: str,
    extra: Mapping[str, object] | None,
    files: Iterable[tuple[str, str]] = (),
    lines: Iterable[str] = (),
) -> set[str]:
    """Of one message. `files`: kind and name of each attachment; a voice message's name says nothing. `lines`: what a
    poll or a form asks.
    """
    found = {author_lexeme(author_id)}
    for said in (text, *lines):
        for word in words_of(said):
            found.update(lemmas_of(word.folded))
    if extra is not None:
        found.update(_mentions(extra))
    if _LINK.search(text):
        found.add(kind_lexeme("link"))
    for kind, name in files:
        found.add(f"#{kind}")
        if kind not in ("image", "video", "audio", "voice"):
            found.add(kind_lexeme("file"))
        if kind != "voice":
            for word in words_of(name):
                found.update(lemmas_of(word.folded))
    return found


def _mentions(extra: Mapping[str, object]) -> Iterable[str]:
    if extra.get("mentions_all"):
        yield EVERYBODY
    mentions = extra.get("mentions")
    if isinstance(mentions, list):
        for mention in mentions:
            yield mention_lexeme(UUID(mention["person_id"]))
