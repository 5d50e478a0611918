"""Logins: made of the name in Latin letters, read aloud without mistakes, forgiven when mistyped.

A generated login has no «0» and no «1», so «o» and «l» can only be letters; what is typed is normalised accordingly.
"""

import re
import secrets
import unicodedata

from parta.identity.model.people import PersonName

_CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
_LATIN = "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch - y - e yu ya"
_LETTERS = dict(zip(_CYRILLIC, _LATIN.replace("-", "").split(" "), strict=True))
# Cyrillic letters among Latin ones were taken for the Latin letters that look the same.
_LOOK_ALIKE = str.maketrans("аеосрхукмтнв", "aeocpxykmthb")
_READ_AS_LETTERS = str.maketrans("01", "ol")
_DIGITS = "23456789"
_NOT_LOGIN = re.compile(r"[^a-z0-9]")
_HAS_LATIN = re.compile(r"[a-z]")
_LONGEST_NAME = 14
_WITHOUT_NAME = "parta"
LONGEST = 32


def latin(text: str) -> str:
    """Russian as passports write it, accents dropped, everything but a-z left out."""
    letters = "".join(_LETTERS.get(letter, letter) for letter in text.lower())
    return re.sub(r"[^a-z]", "", unicodedata.normalize("NFKD", letters))


def propose_login(name: PersonName, digits: int) -> str:
    """«ivanovamp» with this many random digits behind."""
    stem = latin(name.family_name)[:_LONGEST_NAME]
    stem += "".join(latin(part[:1]) for part in (name.given_name, name.patronymic))
    if len(stem) < 3:
        stem = _WITHOUT_NAME
        digits = max(digits, 4)
    return stem + "".join(secrets.choice(_DIGITS) for _ in range(digits))


def normal_login(typed: str) -> str:
    """What was meant: any case, spaces and dots between, Cyrillic letters, nought for «o» and one for «l»."""
    folded = unicodedata.normalize("NFKC", typed[:200]).lower()
    if _HAS_LATIN.search(folded):
        folded = folded.translate(_LOOK_ALIKE)
    else:
        folded = "".join(_LETTERS.get(letter, letter) for letter in folded)
    return _NOT_LOGIN.sub("", folded.translate(_READ_AS_LETTERS))[:LONGEST]
