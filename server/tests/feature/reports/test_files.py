"""The report as files: the same lines in XLSX, CSV and PDF; text from people never becomes a formula or markup."""

import csv
import io
from datetime import UTC, date, datetime

import msgspec
import pytest
from python_calamine import CalamineWorkbook

from parta.directives.api import enter_directive, read_known_order
from parta.kernel.database import Transaction
from parta.reports.export.csv_file import report_csv
from parta.reports.export.pdf import report_pdf
from parta.reports.export.sheet import PrintedReport
from parta.reports.export.xlsx import report_xlsx
from parta.reports.lines import sections
from parta.reports.queries import draw_up
from tests.harness.region import make_region


@pytest.fixture
async def printed(tx: Transaction) -> PrintedReport:
    region = await make_region(tx, "Тверская область", "Europe/Moscow")
    await enter_directive(tx, region.id, read_known_order("tver-2023-11-09-1301"))
    for _ in range(3):
        await region.appoint("pedagogue", region.college)
    content = await draw_up(tx, region.college, date(2026, 10, 1), datetime(2026, 11, 4, tzinfo=UTC))
    return PrintedReport(content, "=HYPERLINK(1) *не* #разметка[]", None, None)


async def test_every_line_stands_in_every_file(printed: PrintedReport) -> None:
    labels = [line.label for section in sections(printed.content) for line in section.lines]
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(report_xlsx(printed))).get_sheet_by_index(0).to_python()
    in_sheet = {str(row[0]) for row in sheet}
    rows = list(csv.reader(io.StringIO(report_csv(printed).decode("utf-8-sig")), delimiter=";"))
    in_csv = {row[1] for row in rows if len(row) == 6}
    assert len(labels) > 20
    assert [label for label in labels if label not in in_sheet or label not in in_csv] == []


async def test_a_comment_that_looks_like_a_formula_stays_text(printed: PrintedReport) -> None:
    rows = list(csv.reader(io.StringIO(report_csv(printed).decode("utf-8-sig")), delimiter=";"))
    assert ["Комментарий", "'" + printed.comment] in rows
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(report_xlsx(printed))).get_sheet_by_index(0).to_python()
    assert printed.comment in {str(cell) for row in sheet for cell in row}


async def test_the_pdf_is_made_whatever_the_text(printed: PrintedReport) -> None:
    hostile = msgspec.structs.replace(printed, comment='#panic("x") \\ $1$ ] "')
    assert report_pdf(hostile).startswith(b"%PDF-")


async def test_no_data_is_a_dash_and_nought_is_a_nought(printed: PrintedReport) -> None:
    cells = {line.key: line.total for section in sections(printed.content) for line in section.lines}
    assert cells["lessons_held"] is not None
    assert cells["lessons_held"].value is None
    assert cells["calls"] is not None
    assert cells["calls"].value == 0
