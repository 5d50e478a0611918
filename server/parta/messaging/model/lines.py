"""Short texts of polls and forms: what is kept of them, and how long they may be."""

from parta.messaging.errors import LineEmpty, LineTooLong, TextUnreadable


def read_line(text: str, limit: int, field: str) -> str:
    """One line, single spaces. `LineEmpty`, `LineTooLong`, `TextUnreadable`."""
    line = " ".join(_readable(text).split())
    if not any(character.isprintable() and not character.isspace() for character in line):
        raise LineEmpty(field=field)
    if len(line) > limit:
        raise LineTooLong(field=field, limit=limit)
    return line


def read_paragraph(text: str, limit: int, field: str) -> str:
    """Several lines, or nothing. `LineTooLong`, `TextUnreadable`."""
    paragraph = _readable(text).strip()
    if len(paragraph) > limit:
        raise LineTooLong(field=field, limit=limit)
    return paragraph


def _readable(text: str) -> str:
    """NUL and halves of surrogate pairs are refused, other controls dropped; line feeds stay."""
    if "\0" in text or any("\ud800" <= character <= "\udfff" for character in text):
        raise TextUnreadable()
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(character for character in text if character in "\n\t" or not _is_control(character))


def _is_control(character: str) -> bool:
    return character < " " or "\x7f" <= character < "\xa0" or character == "\ufeff"
