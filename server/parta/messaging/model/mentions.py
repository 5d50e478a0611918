"""How a mention is written in a text: «@» and a name, at a place counted in code points. Nothing here reads rows.

A span must say the name of the person it points to: nobody is called by another's name.
"""

import re
from collections.abc import Sequence

from parta.kernel.errors import InvalidInput
from parta.kernel.text import fold
from parta.messaging.wire import Mention

SIGN = "@"
EVERYBODY = re.compile(r"(?<!\w)@(все|all)(?!\w)", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")


def check_spans(text: str, mentions: Sequence[Mention]) -> None:
    """`invalid_input` where a span is not «@…» within the text, or two of them overlap."""
    end = 0
    for mention in sorted(mentions, key=_place_of):
        span = text[mention.at : mention.at + mention.length] if mention.at >= end and mention.length > 1 else ""
        if len(span) != mention.length or not span.startswith(SIGN) or "\n" in span:
            raise InvalidInput("mentions", "not_in_text")
        end = mention.at + mention.length


def says_name(span: str, full_name: str) -> bool:
    """Whether every word of the span begins a word of the name: «@Иванова М. П.», «@Мария»."""
    said, words = _words(span), _words(full_name)
    return bool(said) and all(any(word.startswith(part) for word in words) for part in said)


def calls_everybody(text: str) -> bool:
    """«@все» stands in the text, as a word."""
    return EVERYBODY.search(text) is not None


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))


def _place_of(mention: Mention) -> int:
    return mention.at
