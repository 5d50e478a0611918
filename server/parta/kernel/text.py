"""Text as people compare it: letter case, «ё» and «е», and spelling variants of Unicode do not matter."""

import unicodedata

_CONTROLS = {code: None for code in range(32) if code not in (9, 10)} | {
    0x7F: None,
    0xFEFF: None,
}


def fold(text: str) -> str:
    """The form in which names and titles are compared: NFKC, lower case, ё = е, single spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).lower().replace("ё", "е").split())


def without_controls(text: str) -> str:
    """The text without NUL and the other C0 controls (tab and line feed stay): PostgreSQL refuses NUL."""
    return text.translate(_CONTROLS)
