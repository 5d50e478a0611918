"""The report as a spreadsheet: numbers are numbers, the sheet prints on one page in width."""

import io

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from parta.reports.export import words
from parta.reports.export.sheet import PrintedReport, heading_pairs, signature_pairs
from parta.reports.lines import Cell, Line, Section, rules_in_words, sections

LABEL_WIDTH = 52
CELL_WIDTH = 18


class _Sheet:
    """Writes rows downwards."""

    def __init__(self, book: xlsxwriter.Workbook, sheet: Worksheet) -> None:
        self.sheet = sheet
        self.row = 0
        self.title: Format = book.add_format({"bold": True, "font_size": 14, "text_wrap": True})
        self.head: Format = book.add_format({"bold": True, "bg_color": "#E8EEF5", "border": 1, "align": "center"})
        self.text: Format = book.add_format({"text_wrap": True, "border": 1, "valign": "top"})
        self.count: Format = book.add_format({"num_format": "#,##0", "border": 1})
        self.share: Format = book.add_format({"border": 1, "align": "right"})
        self.note: Format = book.add_format({"text_wrap": True, "font_color": "#555555", "font_size": 9})

    def pairs(self, pairs: list[tuple[str, str]]) -> None:
        for name, value in pairs:
            self.sheet.write_string(self.row, 0, name, self.text)
            self.sheet.merge_range(self.row, 1, self.row, 6, "", self.text)
            self.sheet.write_string(self.row, 1, value, self.text)
            self.row += 1

    def section(self, section: Section) -> None:
        self.sheet.write_string(self.row, 0, section.title, self.head)
        for column, monday in enumerate(section.weeks, 1):
            self.sheet.write_string(self.row, column, words.week(monday), self.head)
        self.sheet.write_string(self.row, len(section.weeks) + 1, "За месяц", self.head)
        self.row += 1
        for line in section.lines:
            self._line(section, line)
        self.row += 1

    def _line(self, section: Section, line: Line) -> None:
        self.sheet.write_string(self.row, 0, line.label, self.text)
        for column, cell in enumerate(line.weeks, 1):
            self._cell(column, cell)
        self._cell(len(section.weeks) + 1, line.total)
        self.row += 1

    def _cell(self, column: int, cell: Cell | None) -> None:
        if cell is None or cell.value is None or cell.of is not None:
            self.sheet.write_string(self.row, column, words.cell_text(cell) if cell else "", self.share)
        else:
            self.sheet.write_number(self.row, column, cell.value, self.count)


def report_xlsx(printed: PrintedReport) -> bytes:
    """The report as XLSX. Text from people is written as text, never as a formula."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        sheet = book.add_worksheet("Отчёт")
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.set_column(0, 0, LABEL_WIDTH)
        sheet.set_column(1, 6, CELL_WIDTH)
        writer = _Sheet(book, sheet)
        sheet.merge_range(0, 0, 0, 6, printed.title, writer.title)
        writer.row = 2
        writer.pairs(heading_pairs(printed.content.heading))
        writer.row += 1
        for section in sections(printed.content):
            writer.section(section)
        writer.pairs(signature_pairs(printed))
        writer.row += 1
        for rule in rules_in_words(printed.content):
            sheet.merge_range(writer.row, 0, writer.row, 6, rule, writer.note)
            writer.row += 1
    return out.getvalue()
