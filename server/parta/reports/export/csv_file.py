"""The report as CSV: UTF-8 with BOM and semicolons, as spreadsheets in Russia open it; numbers bare."""

import csv
import io

from parta.reports.export import words
from parta.reports.export.sheet import PrintedReport, heading_pairs, signature_pairs
from parta.reports.lines import Cell, sections


def report_csv(printed: PrintedReport) -> bytes:
    """One row per line: section, line, period, value, of, percent. A value of «no data» is an empty field."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    for name, value in heading_pairs(printed.content.heading) + signature_pairs(printed):
        writer.writerow([name, words.plain(value)])
    writer.writerow([])
    writer.writerow(["Раздел", "Показатель", "Период", "Значение", "Из", "Процент"])
    for section in sections(printed.content):
        for line in section.lines:
            for monday, cell in zip(section.weeks, line.weeks, strict=False):
                writer.writerow([section.title, words.plain(line.label), words.week(monday), *_numbers(cell)])
            writer.writerow([section.title, words.plain(line.label), "месяц", *_numbers(line.total)])
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8")


def _numbers(cell: Cell | None) -> list[str]:
    if cell is None:
        return ["", "", ""]
    shown = [cell.value, cell.of, cell.percent]
    return ["" if value is None else str(value).replace(".", ",") for value in shown]
