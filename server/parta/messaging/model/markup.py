"""The light markup of messages as plain text: what lists, notices and search show, without the signs.

Texts are stored as typed; signs: **bold**, __italic__, ~~strike~~, `code`, ```block```, «> » quotes, [text](address).
Every pass is linear in the text. The web client draws the same markup (`formatting/parse.ts`).
"""

import re
import unicodedata

_PARTS = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)
_LINK = re.compile(r"\[([^\[\]\n]{1,1000})\]\(((?:https?://|mailto:|/(?![/\\]))[^\s()]{1,2000})\)", re.IGNORECASE)
_QUOTE = re.compile(r"^>[ \t]?", re.MULTILINE)
_PAIRED = ("**", "__", "~~")
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_BLANK_LINES = re.compile(r"\n[ \t]*\n(?:[ \t]*\n)+")
MAX_MARKS = 4  # combining marks on one letter; more is no language but a heap


def plain_text(text: str) -> str:
    """The text without its signs, without marks heaped up, and without marks that turn the direction of a line."""
    if text.isascii() and not _may_be_marked(text):
        return text
    pieces: list[str] = []
    end = 0
    for found in _PARTS.finditer(text) if "`" in text else ():
        pieces.append(_without_signs(text[end : found.start()]))
        pieces.append(found.group(0).strip("`").strip("\n"))
        end = found.end()
    pieces.append(_without_signs(text[end:]))
    return _BLANK_LINES.sub("\n\n", contained("".join(pieces)))


def one_line(text: str, limit: int) -> str:
    """Plain, on one line, cut at a word's end where it is longer than `limit`."""
    line = " ".join(plain_text(text[: limit * 4]).split())
    if len(line) <= limit:
        return line
    return line[: limit - 1].rsplit(" ", 1)[0].rstrip() + "…"


def contained(text: str) -> str:
    """Without the controls of direction, and with at most four combining marks on a letter."""
    if text.isascii():
        return text
    text = _BIDI.sub("", text)
    kept: list[str] = []
    marks = 0
    for character in text:
        marks = marks + 1 if character > "\u02ff" and unicodedata.category(character)[0] == "M" else 0
        if marks <= MAX_MARKS:
            kept.append(character)
    return "".join(kept)


def _may_be_marked(text: str) -> bool:
    return "`" in text or "](" in text or ">" in text or "\n" in text or any(sign in text for sign in _PAIRED)


def _without_signs(text: str) -> str:
    text = _QUOTE.sub("", _LINK.sub(r"\1", text)) if ">" in text or "](" in text else text
    for sign in _PAIRED:
        if sign in text:
            text = _without_pairs(text, sign)
    return text


def _without_pairs(text: str, sign: str) -> str:
    """Opened before a letter and closed after one; a sign without its fellow stays, as it is drawn."""
    parts = text.split(sign)
    out = [parts[0]]
    opened: int | None = None
    for part in parts[1:]:
        if opened is None:
            opened = len(out) if part and not part[0].isspace() else None
            out += [sign, part]
        elif out[-1] and not out[-1][-1].isspace():
            out[opened] = ""
            out.append(part)
            opened = None
        else:
            out += [sign, part]
    return "".join(out)
