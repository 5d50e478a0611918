"""Phone numbers to E.164 and e-mail addresses to one spelling; None means «not understood»."""

import re

_EXTENSION = re.compile(r"(?:доб|ext|вн)\.?\s*\d+.*$", re.IGNORECASE)
_NUMBER = re.compile(r"\+?\s*\(?\d(?:[\s().–—‑-]*\d){5,17}")
_LETTER = re.compile(r"[^\W\d_]")
_EMAIL = re.compile(
    r"[A-Za-zА-Яа-яЁё0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-zА-Яа-яЁё0-9](?:[A-Za-zА-Яа-яЁё0-9-]{0,61}"
    r"[A-Za-zА-Яа-яЁё0-9])?\.)+[A-Za-zА-Яа-яЁё][A-Za-zА-Яа-яЁё0-9-]{1,62}"
)
_MAX_EMAIL_CHARS = 254
_MAX_PHONE_CHARS = 200


def _as_e164(text: str) -> str | None:
    digits = "".join(char for char in text if char.isdigit() and char.isascii())
    has_plus = text.lstrip().startswith("+")
    if not has_plus and digits.startswith("810"):
        has_plus, digits = True, digits[3:]
    elif not has_plus and digits.startswith("00"):
        has_plus, digits = True, digits[2:]
    if len(digits) == 11 and digits[0] == "8" and digits[1] in "34589":
        return "+7" + digits[1:]
    if len(digits) == 11 and digits[0] == "7":
        return "+" + digits
    if len(digits) == 10 and digits[0] in "34589" and not has_plus:
        return "+7" + digits
    if has_plus and 8 <= len(digits) <= 15 and digits[0] not in "078":
        return "+" + digits
    return None


def parse_phone(text: str) -> str | None:
    """The first number of the cell that can be dialled, as +79451234567."""
    if len(text) > _MAX_PHONE_CHARS:
        return None
    plain = _EXTENSION.sub("", text.strip())
    if plain.endswith(".0"):
        plain = plain[:-2]
    for piece in re.split(r"[,;/\n]", plain):
        found = _NUMBER.search(piece)
        if found and len(_LETTER.findall(piece)) <= 20:
            number = _as_e164(found.group())
            if number is not None:
                return number
    return None


def parse_email(text: str) -> str | None:
    """The first address of the cell, in lower case."""
    for piece in re.split(r"[,;\s]+", text.strip().removeprefix("mailto:")):
        if piece and len(piece) <= _MAX_EMAIL_CHARS and ".." not in piece and _EMAIL.fullmatch(piece):
            return piece.lower()
    return None
