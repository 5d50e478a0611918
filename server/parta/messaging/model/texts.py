"""How the text of a message is read: what is refused, and what of it is stored. Pure."""

from parta.messaging.errors import TextEmpty, TextTooLong, TextUnreadable
from parta.messaging.wire import MAX_TEXT


def read_text(text: str) -> str:
    """The text as it is stored: line ends unified, space around it gone.

    `TextUnreadable` for NUL and broken characters, `TextEmpty`, `TextTooLong`.
    """
    if not text.isprintable():
        text = _without_unprintable(text)
    text = text.strip()
    if not text:
        raise TextEmpty()
    if len(text) > MAX_TEXT:
        raise TextTooLong(limit=MAX_TEXT)
    return text


def _without_unprintable(text: str) -> str:
    """NUL and halves of surrogate pairs are refused, other controls dropped; line feeds and tabs stay."""
    if "\0" in text or any("\ud800" <= character <= "\udfff" for character in text):
        raise TextUnreadable()
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(character for character in text if character in "\n\t" or not _is_control(character))


def _is_control(character: str) -> bool:
    return character < " " or "\x7f" <= character < "\xa0" or character == "\ufeff"
