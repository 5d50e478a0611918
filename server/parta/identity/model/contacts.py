"""Telephone numbers and e-mail addresses in the one form in which they are kept and compared."""

import re

_DIGITS = re.compile(r"\D")
_ADDRESS = re.compile(r"[^@\s<>\"',;:\\()\[\]]{1,64}@[^@\s<>\"',;:\\()\[\]]{1,190}\.[^@\s.<>\"',;:\\()\[\]]{2,24}")


def normal_phone(text: str) -> str | None:
    """E.164 of a Russian number as people write it («8 (914) 123-45-67»), or of one that begins with «+»; else None."""
    digits = _DIGITS.sub("", text)
    if text.strip().startswith("+"):
        return f"+{digits}" if 8 <= len(digits) <= 15 else None
    if len(digits) == 11 and digits[0] in "78":
        return f"+7{digits[1:]}"
    if len(digits) == 10 and digits[0] in "3489":
        return f"+7{digits}"
    return None


def normal_email(text: str) -> str | None:
    """The address without spaces around and with its host in lower case, or None where it can't be one."""
    stripped = text.strip()
    if not _ADDRESS.fullmatch(stripped) or not stripped.isascii():
        return None
    local, _, host = stripped.rpartition("@")
    return f"{local}@{host.lower()}"
