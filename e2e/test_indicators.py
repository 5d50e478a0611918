"""Step 7, «Indicators»: a month opens into weeks, weeks into people, shares into who is missing; a teacher's own week;
the overview of an office; the desk that leads to all of it.
"""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from e2e.conftest import Visit
from e2e.sight import PHONE, Picture

BEHIND = "director who falls behind (Tver)"
LECTURER = "lecturer of a college (Tver)"
OFFICER = "ministry officer (Tver Oblast)"
COORDINATOR = "coordinator of a school"
SHARE = re.compile(r"\d+\s%\s\(\d+\sиз\s\d+\)")


def figure(page: Page, row: str, column: int) -> str:
    """A number of the table of weeks, by its row and the place of its week."""
    return page.get_by_role("row", name=re.compile(f"^{row}")).get_by_role("cell").nth(column).inner_text()


def shown_rows(page: Page) -> int:
    """How many rows the table says it shows."""
    found = re.search(r"(\d+)", page.get_by_text(re.compile(r"^\d+( из \d+)? стр")).inner_text())
    assert found
    return int(found[1])


def test_the_desk_says_what_is_due_and_who_is_missing(visit: Visit, picture: Picture) -> None:
    page = visit(BEHIND, "/")
    expect(page.get_by_role("heading", name="Стол")).to_be_visible()
    report = page.get_by_role("link", name=re.compile("^Отчёт за "))
    expect(report.first).to_contain_text("просрочен")
    expect(page.get_by_text(re.compile("^Не подключил"))).to_be_visible()
    picture(page, "desk")
    page.get_by_role("link", name=re.compile("^Норма недели")).click()
    expect(page).to_have_url(re.compile("tab=pedagogues"))


def test_a_number_of_a_week_opens_into_who_is_behind_it(visit: Visit, picture: Picture) -> None:
    page = visit(BEHIND, "/indicators")
    expect(page.get_by_text(re.compile("Норма недели: 10 сообщений и 1 звонок"))).to_be_visible()
    weeks = page.get_by_role("table").first.get_by_role("columnheader").count() - 1
    assert weeks >= 1
    excused = int(figure(page, "Освобождены", 0))
    picture(page, "month")
    page.get_by_role("row", name=re.compile("^Освобождены")).get_by_role("cell").nth(0).get_by_role("link").click()
    expect(page).to_have_url(re.compile("week=.*people.standing=excused"))
    if excused:
        expect(page.get_by_text(re.compile(rf"^{excused}( из \d+)? стр"))).to_be_visible()
    picture(page, "excused")


def test_who_has_not_met_the_norm_is_a_filter_in_the_address(visit: Visit, picture: Picture) -> None:
    page = visit(BEHIND, "/indicators?tab=pedagogues&people.standing=missed")
    row = page.get_by_role("row").filter(has_text="не выполнена").first
    expect(row).to_be_visible()
    picture(page, "missed")
    row.click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("columnheader", name="Содержательные")).to_be_visible()
    expect(page).to_have_url(re.compile("person="))
    picture(page, "person")
    page.reload()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_connection_by_group_names_who_is_missing(visit: Visit, picture: Picture) -> None:
    page = visit(BEHIND, "/indicators?tab=connection")
    groups = page.get_by_role("table", name="По группам").get_by_role("row")
    expect(groups.nth(1)).to_contain_text(SHARE)
    before = page.get_by_text(re.compile(r"^\d+( из \d+)? стр")).last.inner_text()
    groups.nth(1).click()
    expect(page).to_have_url(re.compile("missing.group="))
    expect(page.get_by_text(re.compile(r"^\d+ из \d+ стр"))).to_be_visible()
    assert page.get_by_text(re.compile(r"^\d+( из \d+)? стр")).last.inner_text() != before
    picture(page, "missing")
    page.get_by_role("link", name="Выдать карточки").click()
    expect(page.get_by_role("heading", name="Приглашения")).to_be_visible()


def test_a_lecturer_sees_their_own_week_and_how_it_is_counted(visit: Visit, picture: Picture) -> None:
    page = visit(LECTURER, "/profile", viewport=PHONE)
    page.get_by_role("link", name="Моя неделя").click()
    expect(page.get_by_role("heading", name=re.compile("^Эта неделя"))).to_be_visible()
    expect(page.get_by_text(re.compile(r"^\d+ из 10$"))).to_be_visible()
    expect(page.get_by_text(re.compile("приказ № .*пункт"))).to_be_visible()
    expect(page.get_by_role("heading", name="Как считается")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    picture(page, "my-week-phone")
    picture(visit(LECTURER, "/my-week", color_scheme="dark"), "my-week-dark")


def test_an_office_sees_its_institutions_and_opens_one(visit: Visit, picture: Picture) -> None:
    page = visit(OFFICER, "/indicators")
    expect(page).to_have_url(re.compile("/indicators/overview"))
    expect(page.get_by_role("heading", name="Организации с нормой")).to_be_visible()
    page.get_by_role("combobox", name="Норма").click()
    page.get_by_role("option", name="с нормой", exact=True).click()
    expect(page).to_have_url(re.compile("overview.norm=yes"))
    expect(page.get_by_role("cell", name="без нормы")).to_have_count(0)
    picture(page, "overview")
    page.get_by_role("table").get_by_role("link").first.click()
    expect(page).to_have_url(re.compile(r"/indicators/[0-9a-f-]{36}\?month="))
    expect(page.get_by_role("heading", name="Недели", exact=True)).to_be_visible()


def test_notices_lead_to_the_report_and_are_read(visit: Visit, picture: Picture) -> None:
    page = visit(COORDINATOR, "/desk")
    page.get_by_role("link", name=re.compile("^Уведомления: 2")).click()
    line = page.get_by_role("link", name=re.compile("^Отчёт за .* принят"))
    expect(line).to_be_visible()
    picture(page, "notices")
    line.click()
    expect(page).to_have_url(re.compile("/reports/"))
    expect(page.get_by_role("link", name=re.compile("^Уведомления: 1"))).to_be_visible()
