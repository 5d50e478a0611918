"""Whatever the bytes or the table: a roster or a `RosterError`, never anything else."""

import string
from collections.abc import Callable

import msgspec
from hypothesis import example, given
from hypothesis import strategies as st

from parta.kernel.text import fold
from parta.organisations.roster import Roster, RosterError, count_roster, parse_group, read, recognise, source_of_bytes
from parta.organisations.roster.contacts import parse_email, parse_phone
from parta.organisations.roster.dates import parse_date
from parta.organisations.roster.names import NameRefused, split_full_name

from .roster_files import FIXTURES, Rows, as_csv, as_xlsx, as_zip, with_member

COLLEGE = (FIXTURES / "college.xlsx").read_bytes()
ONEROSTER = (FIXTURES / "oneroster.zip").read_bytes()
SMALL = as_xlsx(Л=[["ФИО", "Класс"], ["Ким Яна", "1А"]])
HEADERS = ["ФИО", "Фамилия", "Имя", "Отчество", "Дата рождения", "Класс", "Группа", "Телефон", "E-mail", "Должность",
           "Классное руководство", "Нагрузка", "ФИО родителя 1", "Телефон родителя 1", "Мать", "Статус",
           "Курс", "№"]  # fmt: skip
VALUES = ["Ким Яна", "КИМ ЯНА ИЛЬИНИЧНА", "Ёлкин Пётр Ильич", "1А", "1-а", "ИС-11", "89451234567", "+7 945 123-45-67",
          "31.02.2009", "03.05.2009", "2009-05-03", "учитель", "директор", "Химия: 5А, 6Б | Физика", "a@b.example",
          "", "", " ", "=1+1", "<b>x</b>", "Итого", "выбыл", "12", "нет", "-"]  # fmt: skip
CELLS = st.sampled_from(VALUES) | st.text(
    alphabet=st.sampled_from(string.printable.replace("\r", "") + "абвёЁЖ«»–№ı٣²ǅ"), max_size=12
)
TABLES = st.tuples(
    st.lists(st.sampled_from(HEADERS), min_size=1, max_size=8),
    st.lists(st.lists(CELLS, min_size=1, max_size=8), max_size=12),
).map(lambda parts: [parts[0], *parts[1]])


def _read(data: bytes) -> Roster | None:
    source = source_of_bytes("r", data)
    try:
        recognise(source)
        return read(source)
    except RosterError:
        return None


@given(st.binary(max_size=400))
@example(b"PK\x03\x04")
@example(b"\xff\xfe\x00")
@example(b"\xff\xfe\x00\x00\xff\xff\xff\xff")
def test_any_bytes_give_a_roster_or_a_clear_error(data: bytes) -> None:
    _read(data)


@given(st.integers(0, len(COLLEGE) - 1), st.binary(min_size=1, max_size=40))
def test_a_damaged_workbook_gives_a_roster_or_a_clear_error(at: int, damage: bytes) -> None:
    _read(COLLEGE[:at] + damage + COLLEGE[at + len(damage) :])


@given(st.binary(max_size=200) | st.text(alphabet='<>/="cr vsitn10A', max_size=200).map(str.encode))
def test_any_sheet_xml_gives_a_roster_or_a_clear_error(xml: bytes) -> None:
    _read(with_member(SMALL, "xl/worksheets/sheet1.xml", xml))
    _read(with_member(SMALL, "xl/sharedStrings.xml", xml))
    _read(with_member(SMALL, "xl/workbook.xml", xml))


@given(st.integers(0, len(ONEROSTER) - 1), st.binary(min_size=1, max_size=20))
def test_a_damaged_archive_gives_a_roster_or_a_clear_error(at: int, damage: bytes) -> None:
    _read(ONEROSTER[:at] + damage + ONEROSTER[at + len(damage) :])


@given(TABLES)
def test_any_table_gives_a_roster_whose_links_all_lead_to_people(table: Rows) -> None:
    roster = _read(as_csv(table))
    if roster is None:
        return
    people = {person.key for person in roster.people}
    groups = {group.key for group in roster.groups}
    assert len(people) == len(roster.people)
    assert {entry.person for entry in roster.enrolments} <= people
    assert {entry.group for entry in roster.enrolments} - {None} <= groups
    assert {duty.person for duty in roster.duties} | {post.person for post in roster.staff} <= people
    assert {duty.group for duty in roster.duties} <= groups
    assert {key for link in roster.parent_links for key in (link.parent, link.child)} <= people
    assert all(person.family and person.given for person in roster.people)
    last = len(table) + sum(cell.count("\n") for row in table for cell in row)
    for found in (*roster.rejected, *roster.warnings, *roster.duplicates):
        assert found.row is None or 1 <= found.row <= last
    counts = count_roster(roster)
    assert counts.parent_child_links == len(roster.parent_links) or counts.left


def _without_sheet(roster: Roster | None) -> object:
    if roster is None:
        return None
    plain = msgspec.to_builtins(roster)
    del plain["format"], plain["encoding"]

    def clean(value: object) -> object:
        if isinstance(value, dict):
            return {key: clean(item) for key, item in value.items() if key != "sheet"}
        if isinstance(value, list | tuple):
            return [clean(item) for item in value]
        return value

    return clean(plain)


PLAIN_CELLS = st.sampled_from(VALUES) | st.text(alphabet="абвгдеёАБВ 0123456789-«»", max_size=10)


@given(
    st.lists(st.sampled_from(HEADERS), min_size=2, max_size=8, unique=True),
    st.lists(st.lists(PLAIN_CELLS, min_size=2, max_size=8), min_size=1, max_size=10),
)
@example(["ФИО", "Нагрузка"], [["Ким Яна", "Химия: 5А, 6Б | Физика", *"абвгде"[:more]] for more in range(6)])
def test_the_same_table_says_the_same_as_csv_and_as_xlsx(header: list[str], rows: list[list[str]]) -> None:
    table = [header, *rows]
    as_text = _read(as_csv(table))
    as_book = _read(as_xlsx(Лист=table))
    assert _without_sheet(as_text) == _without_sheet(as_book)


@given(st.text(max_size=60))
def test_any_text_is_a_value_or_none_of_it(text: str) -> None:
    phone = parse_phone(text)
    assert phone is None or (phone.startswith("+") and phone[1:].isdigit() and 9 <= len(phone) <= 16)
    assert parse_email(text) is None or "@" in text
    group = parse_group(text)
    assert group is None or parse_group(group.key) is not None
    try:
        parse_date(text)
    except ValueError:
        pass
    try:
        name = split_full_name(text)
    except NameRefused:
        pass
    else:
        assert name.family
        assert name.given


@given(st.sampled_from(["Ёжикова", "Алёшин-Берёзов", "о'КОННОР"]), st.sampled_from([str.upper, str.lower, str.title]))
def test_a_name_is_the_same_in_capitals_and_in_small_letters(family: str, change: Callable[[str], str]) -> None:
    name = split_full_name(f"{change(family)} Пётр")
    assert fold(name.family) == fold(family)
    assert name.family[0].isupper()
    assert ("ё" in name.family.lower()) == ("ё" in family.lower())


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=120))
def test_any_oneroster_users_file_gives_a_roster_or_a_clear_error(text: str) -> None:
    header = "sourcedId,status,role,givenName,familyName,agentSourcedIds\n"
    _read(as_zip({"users.csv": (header + text).encode()}))
    _read(as_zip({"users.csv": (header + "s,active,student,Яна,Ким," + text).encode()}))
