"""Broken, hostile and enormous files: each gets its clear answer, and none takes the process with it."""

import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter

from parta.organisations.roster import Limits, RosterError, count_roster, read, source_of_bytes, source_of_path

from .roster_files import as_csv, as_xlsx, as_zip, codes, read_bytes, reason_of, with_member, workbook

PLAIN = as_xlsx(Л=[["ФИО", "Класс"], ["Иванов Пётр", "1А"]])
SHEET = "xl/worksheets/sheet1.xml"
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def _with_sheet(xml: bytes) -> bytes:
    return with_member(PLAIN, SHEET, b"<worksheet><sheetData>" + xml + b"</sheetData></worksheet>")


def _plain_and(fill: Callable[[xlsxwriter.worksheet.Worksheet], object]) -> bytes:
    def both(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet("Л")
        sheet.write_row(0, 0, ["ФИО", "Класс"])
        sheet.write_row(1, 0, ["Иванов Пётр", "1А"])
        fill(sheet)

    return workbook(both)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "file_empty"),
        (b" \r\n\r\n", "file_empty"),
        (b"%PDF-1.7 ...", "old_format"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "old_format"),
        (COMPOUND, "old_format"),
        (COMPOUND + "EncryptedPackage".encode("utf-16-le"), "password"),
        (bytes(range(256)) * 40, "not_text"),
        (PLAIN[:1500], "zip_broken"),
        (PLAIN[:-30], "zip_broken"),
        (as_zip({"photo.jpg": b"x"}), "zip_no_roster"),
        (as_zip({"mimetype": b"x", "content.xml": b"x"}), "old_format"),
        (as_zip({"xl/workbook.xml": b"<workbook/>"}), "zip_broken"),
        (with_member(PLAIN, SHEET, b"<worksheet><sheetData><row"), "xlsx_broken"),
        (_with_sheet(b'<row r="1"><c r="A1" t="s"><v>999999</v></c></row>'), "xlsx_broken"),
        ("просто текст без таблицы\nи ещё строка".encode(), "no_table"),
        (as_csv([["a", "b"], ["1", "2"]]), "no_table"),
        (as_xlsx(Л=[]), "no_table"),
        (b"a;" * 1_000_000, "too_many_columns"),
        ('ФИО;Класс\n"Иванов Пётр;1А\n'.encode() + "Ким Яна;1А\n".encode() * 50_000, "open_quote"),
        ('ФИО;Класс\n"Иванов Пётр;1А\n'.encode() + "Ким Яна;1А\n".encode() * 300, "open_quote"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(data: bytes, reason: str) -> None:
    error = reason_of(data)
    assert error.reason == reason
    assert error.problem.ru
    assert error.problem.en
    assert error.fields["reason"] == reason


@pytest.mark.parametrize(
    ("xml", "where"),
    [
        (b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', "XFD1048576"),
        (b'<row r="1"><c t="n" foo="/>" r="XFD1048576"><v>1</v></c></row>', "XFD1048576"),
        (b'<row r="1"><c r="AAAAAAAA1"><v>1</v></c></row>', "XFD1"),
        (b'<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>', "A1048576"),
        (b'<row r="1048576">' + b"<c><v>1</v></c>" * 16_000 + b"</row>", "WQJ1048576"),
    ],
)
def test_a_value_in_a_far_cell_is_refused_before_the_sheet_is_opened(xml: bytes, where: str) -> None:
    error = reason_of(_with_sheet(xml))
    assert error.reason == "sheet_too_big"
    assert where in error.problem.ru


def test_a_stray_column_names_sheet_and_row() -> None:
    error = reason_of(_plain_and(lambda sheet: sheet.write(1, 16_383, "x")))
    assert (error.reason, error.problem.sheet, error.problem.row) == ("too_many_columns", "Л", 2)


def test_a_million_formatted_empty_rows_are_nothing() -> None:
    rows = b"".join(b'<row r="%d" ht="20"><c r="A%d" s="1"/></row>' % (n, n) for n in range(3, 200_000))
    name = "ФИО".encode()
    person = "Иванов Пётр".encode()
    cell = b'<c r="A%d" t="inlineStr"><is><t>%s</t></is></c>'
    xml = b'<row r="1">' + cell % (1, name) + b'</row><row r="2">' + cell % (2, person) + b"</row>" + rows
    assert count_roster(read_bytes(_with_sheet(xml))).students == 1
    assert count_roster(read_bytes("ФИО;Класс\n".encode() + b";\n" * 1_000_000 + "Ким Яна;1А".encode())).students == 1


def test_formulas_give_their_values_and_text_like_a_formula_is_text() -> None:
    def fill(sheet: xlsxwriter.worksheet.Worksheet) -> None:
        sheet.write_formula(2, 0, '=HYPERLINK("http://x.example","Ким Яна")', None, "Ким Яна")
        sheet.write_string(2, 1, "1А")
        sheet.write_string(3, 0, "=cmd|' /C calc'!A0 Ким")
        sheet.write_string(3, 1, "1А")

    roster = read_bytes(_plain_and(fill))
    assert [person.full_name for person in roster.people] == ["Иванов Пётр", "Ким Яна"]
    assert codes(roster.rejected) == [("Л", 4, "name_characters")]


def test_a_bomb_is_refused_by_ratio_and_by_size() -> None:
    assert reason_of(with_member(PLAIN, "xl/media/a.bin", bytes(40_000_000))).reason == "zip_bomb"
    noise = os.urandom(300_000)
    with pytest.raises(RosterError) as error:
        read(source_of_bytes("r", with_member(PLAIN, "xl/a.bin", noise)), limits=Limits(unpacked_bytes=200_000))
    assert error.value.reason == "zip_bomb"


def test_an_archive_that_lies_about_its_size_is_not_believed() -> None:
    data = with_member(PLAIN, "xl/media/a.bin", bytes(40_000_000))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        info = archive.getinfo("xl/media/a.bin")
    honest = info.file_size.to_bytes(4, "little")
    assert reason_of(data.replace(honest, (1000).to_bytes(4, "little"))).reason == "zip_bomb"


def test_one_long_text_shared_by_many_cells_is_a_bomb_too() -> None:
    cells = b"".join(b'<row r="%d"><c r="A%d" t="s"><v>0</v></c></row>' % (n, n) for n in range(1, 20_000))
    data = with_member(_with_sheet(cells), "xl/sharedStrings.xml", b"<sst><si><t>" + b"x" * 30_000 + b"</t></si></sst>")
    assert reason_of(data).reason == "zip_bomb"


def test_an_encrypted_archive_asks_for_the_password_to_be_removed() -> None:
    data = bytearray(as_zip({"users.csv": b"x"}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert reason_of(bytes(data)).reason == "password"


def test_a_nul_rejects_its_row_only() -> None:
    roster = read_bytes("ФИО;Класс\nИва\0нов Пётр;1А\nКим Яна;1А\n".encode())
    assert codes(roster.rejected) == [(None, 2, "control_characters")]
    assert [person.full_name for person in roster.people] == ["Ким Яна"]


def test_a_huge_file_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "roster.xlsx"
    with path.open("wb") as stream:
        stream.truncate(200_000_000)
    with pytest.raises(RosterError) as error:
        source_of_path(path)
    assert error.value.reason == "file_too_large"
    assert reason_of(b"x" * 60_000_000).reason == "file_too_large"


def test_a_missing_file_and_a_folder_without_a_roster_say_so(tmp_path: Path) -> None:
    for path, reason in (
        (tmp_path / "no.csv", "file_not_found"),
        (tmp_path, "folder_no_roster"),
        (Path("/dev/zero"), "file_not_found"),
    ):
        with pytest.raises(RosterError) as error:
            source_of_path(path)
        assert error.value.reason == reason


def test_too_many_rows_and_remarks_have_an_end() -> None:
    data = as_csv([["ФИО", "Класс"], *([["1", "1А"]] * 30)])
    with pytest.raises(RosterError) as error:
        read(source_of_bytes("r", data), limits=Limits(rows=20))
    assert (error.value.reason, error.value.problem.row) == ("too_many_rows", 21)
    roster = read(source_of_bytes("r", data), limits=Limits(problems=5))
    assert len(roster.rejected) == 6
    assert roster.rejected[-1].code == "too_many_problems"


def test_a_hidden_sheet_is_left_out_and_told() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        book.add_worksheet("Л").write_column(0, 0, ["ФИО", "Ким Яна"])
        hidden = book.add_worksheet("Тайный")
        hidden.write_column(0, 0, ["ФИО", "Цой Лев"])
        hidden.hide()

    roster = read_bytes(workbook(fill))
    assert [person.full_name for person in roster.people] == ["Ким Яна"]
    assert ("Тайный", None, "sheet_hidden") in codes(roster.warnings)


def test_subjects_times_classes_have_an_end() -> None:
    subjects = ",".join(f"Предмет {letter}" for letter in "абвгдежзик")
    groups = ";".join(f"{grade}А" for grade in range(1, 11))
    rows = [[f"Ким Яна {letter * 3}", "учитель", subjects, groups] for letter in "абв"]
    data = as_csv([["ФИО", "Должность", "Предметы", "Классы"], *rows])
    assert len(read_bytes(data).teaching) == 300
    with pytest.raises(RosterError) as error:
        read(source_of_bytes("r", data), limits=Limits(teachings=250))
    assert error.value.reason == "too_many_teachings"
