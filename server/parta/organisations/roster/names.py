"""Names of people: from what a registrar typed to family, given name and patronymic. «ё» is kept.

A name has letters, hyphen, apostrophe, space and dot; anything else is refused with a code, never repaired by guess.
"""

import re
import unicodedata

from msgspec import Struct

from parta.kernel.text import fold

_MAX_PART_CHARS = 100
_HYPHENS = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_APOSTROPHES = dict.fromkeys(map(ord, "’ʼ`‘′´"), "'")
_SHAPES = _HYPHENS | _APOSTROPHES
# Latin letters that look like Cyrillic ones and get into Russian names from a wrong keyboard layout.
LATIN_AS_CYRILLIC = str.maketrans("ABCEHKMOPTXYaceopxy", "АВСЕНКМОРТХУасеорху")
_CYRILLIC = re.compile("[\u0400-\u052f]")
_LATIN = re.compile("[A-Za-z]")
_INITIALS = re.compile(r"(?:[^\W\d_]\.[ -]?){1,3}")
_FAMILY_PARTICLES = frozenset(
    {"фон", "ван", "де", "ди", "да", "дер", "ля", "ла", "эль", "аль", "von", "van", "de", "la"}
)
_LOWER_ENDINGS = frozenset({"оглы", "оглу", "кызы", "кизи", "угли", "улы", "гызы"})


class PersonName(Struct, frozen=True):
    """The three parts of a name; the patronymic may be empty."""

    family: str
    given: str
    patronymic: str = ""

    @property
    def has_initials(self) -> bool:
        return self.given.endswith(".")


class NameRefused(Exception):
    """Says by `code` what is wrong with a name and by `value` what was found."""

    def __init__(self, code: str, value: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.value = value


def _capitalised(word: str) -> str:
    if fold(word) in _LOWER_ENDINGS:
        return word.lower()
    pieces = re.split(r"([-'. ])", word.lower())
    return "".join(piece[:1].upper() + piece[1:] for piece in pieces)


def _with_right_case(part: str) -> str:
    """КАЛИНИН, калинин and кАЛИНИН become Калинин; «МакКей» or «де Сад» stay as they were typed."""
    words = []
    for word in part.split(" "):
        letters = [char for char in word if char.isalpha()]
        is_shouted = len(letters) > 1 and word.upper() == word
        is_swapped = word[:1].islower() and len(word) > 2 and word[1:].isupper()
        is_small = word.lower() == word and fold(word) not in _FAMILY_PARTICLES
        words.append(_capitalised(word) if is_shouted or is_swapped or is_small else word)
    return " ".join(words)


def clean_name_part(text: str) -> str:
    """One part of a name in its normal form; raises `NameRefused`."""
    part = " ".join(unicodedata.normalize("NFC", text).translate(_SHAPES).split())
    part = re.sub(r"\s*-\s*", "-", part).strip("-")
    if len(part) > _MAX_PART_CHARS:
        raise NameRefused("name_too_long")
    for char in part:
        if not (char.isalpha() or char in "-'. " or unicodedata.category(char) == "Mn"):
            raise NameRefused("name_characters", text)
    if part and not any(char.isalpha() for char in part):
        raise NameRefused("name_characters", text)
    if _CYRILLIC.search(part) and _LATIN.search(part):
        part = part.translate(LATIN_AS_CYRILLIC)
        if _LATIN.search(part):
            raise NameRefused("name_characters", text)
    return _with_right_case(part)


def make_name(family: str, given: str, patronymic: str) -> PersonName:
    """The name from its three cells; raises `NameRefused`."""
    parts = [clean_name_part(part) for part in (family, given, patronymic)]
    if parts[2] in {"", "Нет", "-"}:
        parts[2] = ""
    if not parts[0] and not parts[1]:
        raise NameRefused("no_name")
    if not parts[0]:
        raise NameRefused("no_family")
    if not parts[1]:
        raise NameRefused("no_given")
    return PersonName(*parts)


def split_full_name(text: str) -> PersonName:
    """«Фамилия Имя Отчество» in one cell; raises `NameRefused`."""
    if len(text) > 4 * _MAX_PART_CHARS:
        raise NameRefused("name_too_long")
    plain = re.sub(r"\s*-\s*", "-", text.strip().translate(_SHAPES)).strip("-")
    words = re.sub(r"^(\S+),\s", r"\1 ", plain).split()
    if not words:
        raise NameRefused("no_name")
    size = 1
    while size < len(words) - 1 and fold(words[size - 1]) in _FAMILY_PARTICLES:
        size += 1
    family, rest = " ".join(words[:size]), words[size:]
    if len(rest) == 1 and _INITIALS.fullmatch(rest[0]):
        rest = [f"{letter}." for letter in re.findall(r"[^\W\d_]", rest[0])]
    return make_name(family, rest[0] if rest else "", " ".join(rest[1:]))


def initials_key(name: PersonName) -> str:
    """«иванова а п»: enough to find who «Иванова А.П.» is, where only one fits."""
    letters = [fold(part)[:1] for part in (name.given, name.patronymic) if part]
    return " ".join([fold(name.family), *letters])
