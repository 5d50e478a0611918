"""The largest roster, three times over, is read in seconds; hostile cells and long lists are no slower."""

import time

import pytest

from parta.organisations.roster import count_roster

from .roster_files import FIXTURES, as_csv, as_xlsx, read_bytes


def test_the_largest_roster_tripled_is_read_under_five_seconds() -> None:
    header, *rows = (FIXTURES / "school-students.csv").read_bytes().decode("cp1251").splitlines()
    tripled = [row.replace(";", f";{letter}", 1) for letter in "АБВ" for row in rows]
    data = "\n".join([header, *tripled]).encode("cp1251")
    begun = time.perf_counter()
    counts = count_roster(read_bytes(data))
    assert time.perf_counter() - begun < 5
    assert (counts.students, counts.parents) == (3 * 716, 1014)


def test_twenty_thousand_parents_without_contacts_take_no_longer_than_their_number() -> None:
    rows = [
        ["1А", f"Ким Яна {'абвгде'[n % 6] * (n % 60 + 1)}", f"1.{n % 12 + 1}.{1950 + n % 70}", "Ким Лев", ""]
        for n in range(20_000)
    ]
    begun = time.perf_counter()
    read_bytes(as_csv([["Класс", "ФИО", "Дата рождения", "ФИО родителя", "Телефон родителя"], *rows]))
    assert time.perf_counter() - begun < 10


@pytest.mark.parametrize("piece", [" ", "\n ", "1 ", "- ", "а ", ";", "(", "1;", "а-", "\xa0\t", ".", "учитель "])
def test_no_cell_can_make_the_reader_ponder(piece: str) -> None:
    cell = f"а{piece * (16_000 // len(piece))}а"
    begun = time.perf_counter()
    for header in (
        ["ФИО", "Дата рождения", "Класс", "Телефон", "E-mail", "Мать", "Телефон матери"],
        ["ФИО", "Должность", "Предметы", "Классное руководство", "Класс", "Телефон", "Почта"],
        ["А", "Б", "В", "Г", "Д", "Е", "ФИО"],
    ):
        read_bytes(as_xlsx(Л=[header, ["Ким Яна", *[cell] * 6], [cell] * 7, [*[cell] * 6, "Ким Яна"]]))
    assert time.perf_counter() - begun < 2
