"""What came of an import as a spreadsheet to keep: figures, what was done line by line, and every problem.

Text of the files is written as text: no cell becomes a formula or a link.
"""

import io
from collections.abc import Iterable
from typing import Literal

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from parta.organisations.imports.model import Line
from parta.organisations.roster import guard_formula

Language = Literal["ru", "en"]
_WORDS: dict[Language, dict[str, str]] = {
    "ru": {
        "totals": "Итог", "done": "Сделано", "problems": "Замечания", "institution": "Учреждение", "files": "Файлы",
        "applied": "Применено", "by": "Кто", "what": "Что", "kind": "Кто это", "who": "Фамилия, имя, отчество",
        "changes": "Изменения", "place": "Где в файле", "reason": "Причина", "file": "Файл", "sheet": "Лист",
        "row": "Строка", "count": "Число", "left_out": "оставлены в списке",
        "new": "добавлено", "changed": "изменено", "moved": "переведено", "left": "выбыло",
        "group": "класс или группа", "student": "обучающийся", "parent": "родитель", "staff": "работник",
        "undecided": "не решено", "rejected": "строка отклонена", "warning": "предупреждение",
        "duplicate": "повтор", "kept": "оставлен",
        "name": "ФИО", "birth_date": "дата рождения", "phone": "телефон", "email": "почта", "group_name": "название",
        "post": "должность", "homeroom": "классное руководство", "teaching": "предмет", "child": "ребёнок",
    },
    "en": {
        "totals": "Summary", "done": "Done", "problems": "Remarks", "institution": "Institution", "files": "Files",
        "applied": "Applied", "by": "By", "what": "What", "kind": "Who is it", "who": "Name",
        "changes": "Changes", "place": "Where in the file", "reason": "Reason", "file": "File", "sheet": "Sheet",
        "row": "Row", "count": "Count", "left_out": "kept on the roster",
        "new": "added", "changed": "changed", "moved": "moved", "left": "left",
        "group": "class or group", "student": "student", "parent": "parent", "staff": "member of staff",
        "undecided": "undecided", "rejected": "row rejected", "warning": "warning",
        "duplicate": "duplicate", "kept": "kept",
        "name": "name", "birth_date": "date of birth", "phone": "phone", "email": "e-mail", "group_name": "name",
        "post": "post", "homeroom": "homeroom", "teaching": "subject", "child": "child",
    },
}  # fmt: skip
_TABS = ("new", "changed", "moved", "left")
_KINDS = ("student", "parent", "staff", "group")


class _Book:
    """The workbook in the making, in one language."""

    def __init__(self, book: xlsxwriter.Workbook, language: Language) -> None:
        self._book = book
        self.language = language
        self.words = _WORDS[language]
        self.head: Format = book.add_format({"bold": True, "bg_color": "#E8EEF5", "border": 1})
        self.text: Format = book.add_format({"text_wrap": True, "valign": "top"})

    def sheet(self, name: str, columns: Iterable[tuple[str, int]]) -> Worksheet:
        sheet = self._book.add_worksheet(self.words[name])
        for number, (word, width) in enumerate(columns):
            sheet.set_column(number, number, width)
            sheet.write_string(0, number, self.words[word], self.head)
        sheet.freeze_panes(1, 0)
        return sheet

    def row(self, sheet: Worksheet, number: int, cells: Iterable[str | int]) -> None:
        for column, cell in enumerate(cells):
            if isinstance(cell, int):
                sheet.write_number(number, column, cell)
            else:
                sheet.write_string(number, column, guard_formula(cell), self.text)

    def changes(self, line: Line) -> str:
        told = []
        for change in line.changes:
            value = change.after or "—"
            if change.before is not None:
                value = f"{change.before} → {value}"
            told.append(f"{self.words[change.field]}: {value}")
        return "; ".join(told)


def import_xlsx(facts: list[tuple[str, str]], lines: list[Line], language: Language) -> bytes:
    """`facts` are pairs for the first sheet: institution, files, time, person."""
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, options) as book:
        writer = _Book(book, language)
        _totals(writer, facts, lines)
        _done(writer, [line for line in lines if line.tab != "problems"])
        _problems(writer, [line for line in lines if line.tab == "problems"])
    return out.getvalue()


def _totals(writer: _Book, facts: list[tuple[str, str]], lines: list[Line]) -> None:
    sheet = writer.sheet("totals", [("what", 40), ("count", 50)])
    at = 1
    for word, value in facts:
        writer.row(sheet, at, [writer.words[word], value])
        at += 1
    for tab in _TABS:
        for kind in _KINDS:
            count = sum(line.tab == tab and line.kind == kind and not line.is_left_out for line in lines)
            if count:
                writer.row(sheet, at, [f"{writer.words[tab]}: {writer.words[kind]}", count])
                at += 1
    kept = sum(line.tab == "left" and line.is_left_out for line in lines)
    writer.row(sheet, at, [writer.words["left_out"], kept])
    writer.row(sheet, at + 1, [writer.words["problems"], sum(line.tab == "problems" for line in lines)])


def _done(writer: _Book, lines: list[Line]) -> None:
    sheet = writer.sheet("done", [("what", 14), ("kind", 18), ("who", 42), ("changes", 80)])
    for at, line in enumerate(lines, 1):
        tab = "kept" if line.tab == "left" and line.is_left_out else line.tab
        writer.row(sheet, at, [writer.words[tab], writer.words[line.kind], line.title, writer.changes(line)])


def _problems(writer: _Book, lines: list[Line]) -> None:
    columns = [("what", 20), ("file", 28), ("sheet", 16), ("row", 8), ("who", 36), ("reason", 80)]
    sheet = writer.sheet("problems", columns)
    for at, line in enumerate(lines, 1):
        place = line.places[0] if line.places else None
        reason = "" if line.reason is None else line.reason.ru if writer.language == "ru" else line.reason.en
        file, name = (place.file, place.sheet or "") if place else ("", "")
        row: str | int = place.row if place and place.row else ""
        writer.row(sheet, at, [writer.words[line.kind], file, name, row, line.title, reason])
