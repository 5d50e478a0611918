"""What of a message the indicators may count: whether a letter is in it, and a keyed hash that shows repeats.

The hash tells nothing about the text to whoever has the table alone.
"""

import hmac
import re
import unicodedata
from typing import NamedTuple

HASH_BYTES = 16
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")


class _Kept(dict[int, int | None]):
    """For `str.translate`: None for a space, a punctuation mark or a control, the character itself otherwise."""

    def __missing__(self, code: int) -> int | None:
        kept = None if unicodedata.category(chr(code))[0] in "PZC" else code
        if code < _REMEMBERED_BELOW:
            self[code] = kept
        return kept


_REMEMBERED_BELOW = 0x2800  # every alphabet of the country; the table stays small whatever is sent
_KEPT = _Kept()


class Countable(NamedTuple):
    """The part of a fact row that comes from the text."""

    has_letter: bool
    text_hash: bytes | None


def fold_for_count(text: str) -> str:
    """NFKC, lower case, ё = е, without spaces and punctuation: texts that count as the same are equal so."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    return text.lower().replace("ё", "е").translate(_KEPT)


def count_text(secret: bytes, text: str) -> Countable:
    """HMAC-SHA-256 of the folded text under the installation's secret; None where nothing is left of it."""
    folded = fold_for_count(text)
    digest = hmac.digest(secret, folded.encode(), "sha256")[:HASH_BYTES] if folded else None
    return Countable(_LETTER_OR_DIGIT.search(text) is not None, digest)
