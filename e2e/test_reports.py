"""«The monthly report» of a college that is late with it: signed, returned, signed again, accepted, filed."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Locator, Page, expect
from python_calamine import CalamineWorkbook

from e2e.conftest import Visit
from e2e.forms import field
from e2e.sight import PHONE, Picture

DIRECTOR = "director who falls behind (Tver)"
OFFICER = "ministry officer (Tver Oblast)"
COLLEGE = "Вышневолоцкий колледж"
COMMENT = "Двое преподавателей на длительном больничном."
REMARK = "Поясните, почему нет сообщений за вторую неделю."
SIGN = "Подписать и отправить"
PUPIL = "student of a college (Tver)"
LAST_MONTH = datetime.now(ZoneInfo("Europe/Moscow")).date().replace(day=1) - timedelta(days=1)


def last_report(page: Page) -> None:
    """The newest report of one's institution, from the list."""
    page.get_by_role("navigation", name="Разделы").get_by_role("link", name="Отчёты").click()
    page.get_by_role("table", name="Отчёты").get_by_role("link").first.click()
    expect(page.get_by_role("heading", name=re.compile("^Отчёт за "))).to_be_visible()


def fact(page: Page, name: str) -> Locator:
    """What stands beside a word of the report's heading."""
    return page.get_by_role("term").filter(has_text=re.compile(f"^{name}$")).locator("xpath=following-sibling::*[1]")


def confirm(page: Page, label: str, said: str) -> None:
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name=label, exact=True).click()
    expect(page.get_by_text(said)).to_be_visible()
    expect(dialog).to_have_count(0)


def sign(page: Page, version: int) -> None:
    page.get_by_role("button", name=SIGN).click()
    expect(page.get_by_role("dialog")).to_contain_text(f"Версия {version} будет заморожена")
    confirm(page, SIGN, "Отчёт подписан и отправлен")
    expect(fact(page, "Версия")).to_have_text(f"Версия {version}")


def plain(text: object) -> str:
    """A number or a share as it is compared: without the spaces that only make it legible."""
    return re.sub(r"\s", "", str(int(text) if isinstance(text, float) else text).split("\n", maxsplit=1)[0])


def lines_shown(page: Page) -> dict[str, list[str]]:
    """The lines of the sheet with what stands in them."""
    lines = {}
    for row in page.get_by_role("main").get_by_role("row").all():
        name = row.get_by_role("rowheader")
        if name.count():
            cells = row.get_by_role("cell").all_inner_texts()
            lines[name.inner_text().split("\n", maxsplit=1)[0]] = [plain(cell) for cell in cells]
    return lines


def save(page: Page, kind: str, folder: Path) -> Path:
    page.get_by_role("button", name="Скачать").click()
    with page.expect_download() as download:
        page.get_by_text(kind, exact=True).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def row_of_college(page: Page) -> Locator:
    page.get_by_role("navigation", name="Разделы").get_by_role("link", name="Отчёты").click()
    return page.get_by_role("table", name="Организации").get_by_role("row").filter(has_text=COLLEGE)


def test_a_late_report_goes_to_the_ministry_and_back_until_it_is_accepted(
    visit: Visit, picture: Picture, tmp_path: Path
) -> None:
    director = visit(DIRECTOR, "/")
    last_report(director)
    expect(fact(director, "Своевременность")).to_have_text("срок прошёл")
    expect(director.get_by_text(re.compile("^Не подключил")).first).to_be_visible()
    picture(director, "1-draft")
    field(director, "Комментарий").fill(COMMENT)
    expect(director.get_by_text("Комментарий сохранён").first).to_be_visible()
    sign(director, 1)
    expect(fact(director, "Состояние")).to_have_text("отправлен")
    expect(fact(director, "Своевременность")).to_have_text("с опозданием")
    picture(director, "2-signed-late")

    officer = visit(OFFICER, "/")
    row = row_of_college(officer)
    expect(row).to_contain_text("отправлен")
    picture(officer, "3-rollup")
    row.get_by_role("link").first.click()
    expect(officer.get_by_text(COMMENT)).to_be_visible()
    officer.get_by_role("button", name="Вернуть").click()
    field(officer.get_by_role("dialog"), "Замечание").fill(REMARK)
    picture(officer, "4-return")
    confirm(officer, "Вернуть", "Отчёт возвращён")

    director.get_by_role("link", name=re.compile("Уведомления")).click()
    notice = director.get_by_role("link", name=re.compile("возвращ", re.IGNORECASE)).first
    expect(notice).to_be_visible()
    picture(director, "5-notice")
    notice.click()
    expect(fact(director, "Состояние")).to_have_text("возвращён")
    expect(director.get_by_text(REMARK)).to_be_visible()
    sign(director, 2)

    officer.reload()
    expect(fact(officer, "Версия")).to_have_text("Версия 2")
    officer.get_by_role("button", name="Принять").click()
    confirm(officer, "Принять", "Отчёт принят")
    expect(fact(officer, "Состояние")).to_have_text("принят")
    picture(officer, "6-accepted")
    files_say_what_the_screen_says(officer, tmp_path)
    expect(row_of_college(officer)).to_contain_text("принят")
    picture(officer, "7-rollup-after")


def files_say_what_the_screen_says(page: Page, folder: Path) -> None:
    shown = lines_shown(page)
    assert len(shown) > 15
    assert save(page, "PDF", folder).read_bytes().startswith(b"%PDF")
    book = CalamineWorkbook.from_path(save(page, "XLSX", folder))
    rows = [row for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python()]
    filed = {str(row[0]): [plain(cell) for cell in row[1:]] for row in rows}
    assert {line: filed[line][: len(cells)] for line, cells in shown.items()} == shown
    assert any(COMMENT in row for row in rows)
    text = save(page, "CSV", folder).read_text(encoding="utf-8-sig")
    assert [line for line in shown if line not in text] == []
    assert COMMENT in text


@pytest.mark.parametrize("who", [PUPIL, "parent with children in two schools"])
def test_reports_are_not_for_pupils_and_parents(visit: Visit, who: str) -> None:
    officer = visit(OFFICER, "/")
    row_of_college(officer).get_by_role("link").first.click()
    expect(officer.get_by_role("heading", name=re.compile("^Отчёт за "))).to_be_visible()
    address = urlsplit(officer.url).path
    page = visit(who, "/reports", viewport=PHONE)
    expect(page.get_by_text("Такой страницы нет")).to_be_visible()
    page.goto(address)
    expect(page.get_by_text("Такой страницы нет")).to_be_visible()
    for path in (f"/api{address}", f"/api{address}/file/pdf"):
        assert page.request.get(path).status == 404, path
    assert page.request.get(f"/api/reports/rollup?month={LAST_MONTH:%Y-%m}").json()["rows"] == []
