"""The roll-up of a month as a spreadsheet and as CSV: sums by duty, then a row for each institution."""

import csv
import io

import xlsxwriter

from parta.reports.export import words
from parta.reports.rollup import Sums
from parta.reports.wire import Rollup, RollupRow

DUTIES = {"mandatory": "Обязательные", "recommended": "Рекомендованные", "voluntary": "Добровольные"}
STATES = {
    None: "не составлен",
    "draft": "черновик",
    "submitted": "отправлен",
    "accepted": "принят",
    "returned": "возвращён",
    "correcting": "исправляется",
}
MISSING = {
    "no_report": "нет отчёта",
    "not_submitted": "не отправлен",
    "overdue": "просрочен",
    "returned": "возвращён",
    "chats_missing": "не все чаты",
    "not_connected": "не все подключены",
}
COLUMNS = [
    "Муниципалитет",
    "Организация",
    "Основание",
    "Состояние",
    "Своевременность",
    "Версия",
    "Подключено, %",
    "Оценено (человеко-недель)",
    "Выполнили обе нормы",
    "Чего не хватает",
]


def rollup_table(rollup: Rollup) -> list[list[str | float | int | None]]:
    """The rows of institutions, under COLUMNS."""
    return [_values(row) for row in rollup.rows]


def _values(row: RollupRow) -> list[str | float | int | None]:
    report = row.row
    return [
        report.municipality,
        report.organisation_name,
        DUTIES[report.duty],
        STATES[report.state],
        words.TIMELINESS[report.timeliness],
        report.version or None,
        report.connected_percent,
        report.judged,
        report.met_both,
        ", ".join(MISSING[code] for code in row.missing),
    ]


def sum_table(sums: Sums) -> list[tuple[str, int]]:
    """The lines of one duty's sum."""
    return [
        ("Организаций", sums.institutions),
        ("Отчитались", sums.reported),
        ("Опоздали или просрочили", sums.late),
        ("Педагогических работников в списках", sums.pedagogues.on_roster),
        ("из них подключены", sums.pedagogues.connected),
        ("Обучающихся в списках", sums.students.on_roster),
        ("из них подключены", sums.students.connected),
        ("Родителей в списках", sums.parents.on_roster),
        ("из них подключены", sums.parents.connected),
        ("Чатов требуется", sums.chats_required),
        ("из них есть", sums.chats_existing),
        ("Оценено (человеко-недель)", sums.judged),
        ("Норма сообщений выполнена", sums.met_messages),
        ("Норма звонков выполнена", sums.met_calls),
        ("Обе нормы выполнены", sums.met_both),
        ("Освобождены", sums.excused),
        ("Не оцениваются", sums.not_judged),
        ("Сообщений", sums.messages_raw),
        ("из них содержательных", sums.messages_substantive),
        ("Звонков", sums.calls),
    ]


def rollup_xlsx(rollup: Rollup) -> bytes:
    """Two sheets: «Свод» and «Организации»."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        bold = book.add_format({"bold": True, "text_wrap": True, "bg_color": "#E8EEF5", "border": 1})
        sheet = book.add_worksheet("Свод")
        sheet.set_column(0, 0, 44)
        sheet.set_column(1, 3, 18)
        sheet.write_row(
            0, 0, [f"Свод за {words.month(rollup.month)}", *(DUTIES[each.duty] for each in rollup.sums)], bold
        )
        for column, sums in enumerate(rollup.sums, 1):
            for row, (label, value) in enumerate(sum_table(sums), 1):
                sheet.write_string(row, 0, label)
                sheet.write_number(row, column, value)
        below = len(sum_table(rollup.sums[0])) + 2 if rollup.sums else 2
        sheet.write_row(below, 0, ["Педагогических работников без повторов", rollup.distinct_pedagogues])
        rows = book.add_worksheet("Организации")
        rows.set_column(0, 0, 26)
        rows.set_column(1, 1, 60)
        rows.set_column(2, len(COLUMNS) - 1, 18)
        rows.freeze_panes(1, 2)
        rows.write_row(0, 0, COLUMNS, bold)
        for number, values in enumerate(rollup_table(rollup), 1):
            rows.write_row(number, 0, values)
    return out.getvalue()


def rollup_csv(rollup: Rollup) -> bytes:
    """The rows of institutions, semicolons, UTF-8 with BOM."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for values in rollup_table(rollup):
        writer.writerow(["" if value is None else words.plain(str(value)) for value in values])
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8")
