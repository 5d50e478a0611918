"""CSV in every usual encoding and with every usual separator says the same."""

import csv
import io

import msgspec
import pytest

from parta.organisations.roster import Roster

from .roster_files import FIXTURES, as_csv, read_bytes, reason_of

# The real file without «quotes», which two of the old encodings lack.
TEXT = (FIXTURES / "school-students.csv").read_bytes().decode("cp1251").replace("«", "").replace("»", "")


def _said(roster: Roster) -> Roster:
    return msgspec.structs.replace(roster, encoding=None)


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("cp1251", "windows-1251"), ("koi8-r", "koi8-r"), ("cp866", "cp866"), ("mac-cyrillic", "mac-cyrillic"),
        ("utf-8", "utf-8"), ("utf-8-sig", "utf-8-sig"), ("utf-16", "utf-16"), ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"), ("utf-32", "utf-32"),
    ],
)  # fmt: skip
def test_the_encoding_is_found_and_changes_nothing(encoding: str, told: str) -> None:
    roster = read_bytes(TEXT.encode(encoding))
    assert roster.encoding == told
    assert _said(roster) == _said(read_bytes(TEXT.encode("utf-8")))


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866"])
def test_a_file_in_capitals_is_decoded_too(encoding: str) -> None:
    roster = read_bytes(TEXT.upper().encode(encoding))
    assert roster.people[0].full_name == "Давыдова Лариса Юрьевна"


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_the_separator_is_found_and_changes_nothing(delimiter: str) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows(csv.reader(io.StringIO(TEXT), delimiter=";"))
    assert read_bytes(out.getvalue().encode()) == read_bytes(TEXT.encode())


def test_lists_inside_cells_do_not_pass_for_columns() -> None:
    data = 'ФИО;Должность;Предметы;Классы\nКим Яна;учитель;Право, Труд, Химия, Физика, Музыка;"1А;2А"\n'
    assert len(read_bytes(data.encode()).teaching) == 10


def test_quoted_separators_and_line_breaks_stay_in_their_cell() -> None:
    data = 'ФИО;Должность;Предметы\n"Ким Яна";"учитель";"Химия: 5А\nФизика: 6Б"\n"Цой Лев";учитель;"Право; ""Труд"""\n'
    roster = read_bytes(data.encode())
    assert [(entry.subject, entry.group) for entry in roster.teaching] == [
        ("Химия", "5А"),
        ("Физика", "6Б"),
        ("Право", None),
        ('"Труд"', None),
    ]
    assert [person.places[0].row for person in roster.people] == [2, 3]


def test_excels_own_hint_of_the_separator_is_no_row() -> None:
    roster = read_bytes("sep=|\r\nФИО|Класс\r\nКим Яна|1А\r\n".encode())
    assert roster.people[0].places[0].row == 2


def test_a_wrong_encoding_names_what_was_tried_and_what_to_do() -> None:
    error = reason_of("姓名;班級\n王小明;1\n".encode("gb18030"))
    assert error.reason == "bad_encoding"
    assert error.problem.ru == (
        "кодировка текста не распознана; испробованы: utf-8, windows-1251, koi8-r, cp866, mac-cyrillic."
        " Сохраните файл как «CSV UTF-8»"
    )


def test_half_a_utf16_file_is_a_wrong_encoding() -> None:
    assert reason_of(as_csv([["ФИО", "Класс"]], "utf-16")[:-1]).reason == "bad_encoding"
