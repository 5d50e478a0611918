"""«Organisations»: the register as a tree and a map, an institution without a coordinator, the appointment of one, an
absence, the calendar; and nothing of it for a pupil.
"""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, Page, expect

from e2e.conftest import Demo, Visit
from e2e.forms import choose, enter_date, field, give_file
from e2e.people import roster_of
from e2e.sight import PHONE, Picture

OFFICER = "ministry officer (Primorsky Krai)"
DIRECTOR = "director of a school"
WITHOUT = "СОШ № 2, Славянка"
DISTRICT = "Хасанский муниципальный округ"
ORDER = "64-од"
TODAY = datetime.now(ZoneInfo("Asia/Vladivostok")).date()
SCAN = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\n%%EOF\n"


@pytest.fixture(scope="module")
def director(demo: Demo, chromium: Browser) -> str:
    """The director of an institution without a coordinator, by the role under which `visit` finds them."""
    role = f"director of {WITHOUT}"
    demo.logins[role] = next(
        line["login"] for line in roster_of(demo, chromium, WITHOUT) if line["detail"] == "директор"
    )
    return role


def organisations(page: Page) -> None:
    page.get_by_role("navigation", name="Разделы").get_by_role("link", name="Организации").click()
    expect(page.get_by_role("heading", name="Организации")).to_be_visible()


def test_an_officer_sees_the_tree_the_map_and_who_has_no_coordinator(visit: Visit, picture: Picture) -> None:
    page = visit(OFFICER, "/")
    organisations(page)
    expect(page.get_by_text("Минобр Приморского края", exact=True)).to_be_visible()
    page.get_by_role("button", name=re.compile("^Показать подчинённые: Управление образования, Хасанский")).click()
    without = page.get_by_role("link", name=re.compile(WITHOUT))
    expect(without).to_contain_text("Нет координатора")
    picture(page, "tree")
    page.get_by_role("tab", name="Карта").click()
    tiles = page.get_by_role("group", name=re.compile("^Карта территорий: Приморский край")).get_by_role("button")
    expect(tiles).to_have_count(34)
    tiles.filter(has_text=DISTRICT).click()
    expect(page.get_by_role("heading", name=DISTRICT)).to_be_visible()
    picture(page, "map")
    page.get_by_role("link", name="Учреждения территории").click()
    page.get_by_role("link", name=WITHOUT).click()
    expect(page.get_by_role("heading", name=WITHOUT)).to_be_visible()
    expect(page.get_by_text("Нет координатора")).to_be_visible()
    expect(page.get_by_role("button", name="Назначить координатора")).to_have_count(0)  # an officer looks
    picture(page, "without-coordinator")


def test_a_coordinator_is_appointed_with_the_order_and_its_scan(
    visit: Visit, director: str, picture: Picture, tmp_path: Path
) -> None:
    scan = tmp_path / "prikaz.pdf"
    scan.write_bytes(SCAN)
    page = visit(director, "/organisations")
    page.get_by_role("button", name="Назначить координатора").click()
    dialog = page.get_by_role("dialog")
    field(dialog, "Человек").click()
    page.get_by_role("option").nth(3).click()
    field(dialog, "Номер приказа").fill(ORDER)
    enter_date(dialog, "Дата приказа", TODAY)
    give_file(dialog, "Скан приказа", scan)
    expect(dialog.get_by_text("Скан приложен: prikaz.pdf")).to_be_visible()
    picture(page, "appoint")
    dialog.get_by_role("button", name="Назначить").click()
    expect(page.get_by_text("Назначение записано")).to_be_visible()
    expect(page.get_by_text(f"приказ № {ORDER}")).to_be_visible()
    expect(page.get_by_text("Нет координатора")).to_have_count(0)
    picture(page, "appointed")
    with page.expect_download() as download:
        page.get_by_text("Скан приказа").click()
    assert Path(download.value.path()).read_bytes() == SCAN


def test_an_absence_and_a_day_off_are_entered_and_taken_back(visit: Visit, picture: Picture) -> None:
    page = visit(DIRECTOR, "/profile")
    page.get_by_role("link", name="Организация", exact=True).click()
    page.get_by_role("tab", name="Отсутствия").click()
    before = page.get_by_role("table").get_by_role("row")
    expect(before).to_have_count(3)
    page.get_by_role("button", name="Добавить отсутствие").click()
    dialog = page.get_by_role("dialog")
    field(dialog, "Человек").click()
    page.get_by_role("option").nth(5).click()
    dialog.get_by_role("button", name="Сохранить").click()
    expect(page.get_by_text("Отсутствие записано")).to_be_visible()
    expect(before).to_have_count(4)
    picture(page, "absences")
    page.get_by_role("tab", name="Календарь").click()
    expect(page.get_by_text("День народного единства").last).to_be_visible()
    page.get_by_role("button", name="Добавить в календарь").click()
    dialog = page.get_by_role("dialog")
    choose(dialog, "Что отметить", "Нерабочий день")
    field(dialog, "Название").fill("Карантин")
    dialog.get_by_role("button", name="Сохранить").click()
    expect(page.get_by_text("Календарь изменён")).to_be_visible()
    entry = page.get_by_role("listitem").filter(has_text="Карантин")
    expect(entry).to_be_visible()
    picture(page, "calendar")
    entry.get_by_role("button", name="Убрать").click()
    expect(entry).to_have_count(0)


def test_a_pupil_sees_none_of_it(visit: Visit, picture: Picture) -> None:
    officer = visit(OFFICER, "/organisations")
    address = officer.get_by_role("link", name=re.compile("Минобр Приморского края")).get_attribute("href")
    assert address is not None
    page = visit("pupil", "/organisations", viewport=PHONE)
    for path in ("/organisations", "/organisations?view=map", address):
        page.goto(path)
        expect(page.get_by_text("Такой страницы нет")).to_be_visible()
    picture(page, "pupil")
    assert page.request.get("/api/organisations/find").json()["organisations"] == []
    for path in (f"/api{address}", f"/api{address}/people", f"/api{address}/appointments"):
        assert page.request.get(path).status == 404, path
