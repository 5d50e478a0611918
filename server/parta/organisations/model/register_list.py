"""A list of institutions as ministries keep it, read into what the register needs; row by row, with what is wrong."""

import re
from collections.abc import Sequence
from datetime import date
from typing import TypeVar

import msgspec

from parta.kernel.text import fold, without_controls
from parta.organisations.model.lists import Columns, ListProblem, ListRow
from parta.organisations.model.register import LegalForm, Municipality, OrganisationKind, OrganisationLevel
from parta.organisations.roster.dates import parse_date

COLUMNS: Columns = {
    "name": ("полное наименование", "наименование организации", "наименование учреждения", "наименование",
             "название", "организация", "учреждение", "full name", "name"),
    "short_name": ("краткое наименование", "сокращенное наименование", "короткое наименование", "кратко", "short name"),
    "kind": ("тип организации", "тип учреждения", "вид организации", "тип", "вид", "kind", "type"),
    "municipality": ("муниципальное образование", "муниципалитет", "территория", "район", "округ", "municipality"),
    "superior": ("учредитель", "вышестоящая организация", "вышестоящая", "подчинение", "superior", "founder"),
    "inn": ("инн", "inn"),
    "level": ("уровень", "level"),
    "legal_form": ("организационно правовая форма", "правовая форма", "форма", "legal form"),
    "must_start_on": ("начать с", "дата начала", "срок начала", "must start on"),
}  # fmt: skip
REQUIRED = ("name", "municipality")
OPTIONAL = ("short_name", "level", "legal_form", "inn", "must_start_on")

_KIND_WORDS: tuple[tuple[OrganisationKind, tuple[str, ...]], ...] = (
    ("training_institute", ("институт развития", "институт повышения", "повышения квалификации", "иро", "ипк",
                            "training_institute")),
    ("college", ("колледж", "техникум", "училище", "спо", "профессиональн", "college")),
    ("school", ("школа", "лицей", "гимназия", "сош", "оош", "общеобразовательн", "интернат", "school")),
    ("municipal_authority", ("управление образовани", "отдел образовани", "департамент образовани",
                             "комитет образовани", "муниципальный орган", "моуо",
                             "municipal_authority")),
    ("ministry", ("министерство", "ministry")),
)  # fmt: skip
_FORM_WORDS: tuple[tuple[LegalForm, tuple[str, ...]], ...] = (
    ("budgetary", ("бюджет", "budgetary")),
    ("autonomous", ("автоном", "autonomous")),
    ("treasury", ("казен", "казён", "treasury")),
)
_LEVEL_WORDS: tuple[tuple[OrganisationLevel, tuple[str, ...]], ...] = (
    ("municipal", ("муницип", "municipal")),
    ("state", ("государств", "регион", "краев", "област", "state")),
)
_TERRITORY_KINDS = re.compile(
    r"\b(муниципальный округ|городской округ|муниципальный район|округ|район|город|г о|м о|зато|г)\b"
)
_PLAIN = re.compile(r"[^\w]+")
_INN = re.compile(r"\d{10}|\d{12}")


T = TypeVar("T")


class ListedOrganisation(msgspec.Struct, frozen=True):
    """A row that can be entered; `superior` is the name as written, still to be found."""

    row: int
    sheet: str | None
    name: str
    short_name: str
    kind: OrganisationKind
    level: OrganisationLevel
    legal_form: LegalForm | None
    municipality: Municipality
    superior: str
    inn: str | None
    must_start_on: date | None
    unwritten: frozenset[str]  # fields whose cell is blank: they change nothing of a known organisation


def plain(name: str) -> str:
    """A name as it is compared: letters and digits only."""
    return " ".join(_PLAIN.split(fold(name))).strip()


def territory_key(name: str) -> str:
    """«г.о. Владивосток», «Владивостокский городской округ» and «Владивосток» begin alike: the stem of the name."""
    stem = " ".join(_TERRITORY_KINDS.sub(" ", plain(name)).split())
    return re.sub(r"(ский|ской|цкий|ный|ное|ая|ое|ий|ый|ой)$", "", stem)


def find_territory(text: str, territories: Sequence[Municipality]) -> Municipality | None:
    """The territory a cell means; None where it means none, or could mean several."""
    exact = [one for one in territories if plain(one.name) == plain(text)]
    if len(exact) == 1:
        return exact[0]
    wanted = territory_key(text)
    found = [one for one in territories if wanted and territory_key(one.name) == wanted]
    return found[0] if len(found) == 1 else None


def read_row(row: ListRow, territories: Sequence[Municipality]) -> ListedOrganisation | list[ListProblem]:
    """The organisation of a row, or everything that is wrong with the row."""
    problems: list[ListProblem] = []
    name = " ".join(without_controls(row.cell("name")).split())
    if not name or len(name) > 300:
        problems.append(row.problem("name_missing" if not name else "name_too_long", name))
    kind = _word_of(row.cell("kind"), _KIND_WORDS) if row.cell("kind") else _word_of(name, _KIND_WORDS)
    if kind is None:
        problems.append(row.problem("kind_unknown", row.cell("kind") or name))
    municipality = find_territory(row.cell("municipality"), territories)
    if municipality is None:
        problems.append(row.problem("municipality_unknown", row.cell("municipality")))
    inn = re.sub(r"\s|\.0$", "", row.cell("inn")) or None
    if inn is not None and not _INN.fullmatch(inn):
        problems.append(row.problem("inn_wrong", inn))
    try:
        must_start_on = parse_date(row.cell("must_start_on"))
    except ValueError:
        must_start_on = None
        problems.append(row.problem("date_wrong", row.cell("must_start_on")))
    if problems or kind is None or municipality is None:
        return problems
    own_level: OrganisationLevel = "municipal" if kind in ("school", "municipal_authority") else "state"
    short = " ".join(without_controls(row.cell("short_name")).split())
    return ListedOrganisation(
        row=row.number,
        sheet=row.sheet,
        name=name,
        short_name=(short or name)[:100],
        kind=kind,
        level=_word_of(row.cell("level"), _LEVEL_WORDS) or own_level,
        legal_form=_word_of(row.cell("legal_form") or name, _FORM_WORDS),
        municipality=municipality,
        superior=row.cell("superior"),
        inn=inn,
        must_start_on=must_start_on,
        unwritten=frozenset(field for field in OPTIONAL if not row.cell(field)),
    )


def _word_of(text: str, table: Sequence[tuple[T, tuple[str, ...]]]) -> T | None:
    folded = plain(text)
    for value, words in table:
        if any(f" {word}" in f" {folded}" for word in words):
            return value
    return None
