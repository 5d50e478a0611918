"""«Start»: the one-time link of the console leads through an empty platform to its first institutions."""

from __future__ import annotations

import re
import time
from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize, expect
from xlsxwriter import Workbook

from e2e.forms import choose, field, give_file, set_password, sign_in
from e2e.sight import DESK, PHONE, Picture
from tests.harness.processes import Parta

SECRET = "осенний ветер над бухтой"
SETUP_LINK = re.compile(r"^  (http://localhost:\d+/i/\S+)$", re.MULTILINE)
LIST = [
    ("Наименование", "Краткое наименование", "Тип", "Муниципальное образование", "ИНН"),
    ("МБОУ «Средняя школа № 7»", "СОШ № 7, Артём", "школа", "Артёмовский городской округ", "2502000007"),
    ("КГБПОУ «Дальнегорский колледж»", "Дальнегорский колледж", "колледж", "Дальнегорский городской округ", ""),
    ("МБОУ «Школа без места»", "Без места", "школа", "Городской округ Нигде", ""),
]


def come(chromium: Browser, address: str, viewport: ViewportSize) -> Page:
    context = chromium.new_context(
        viewport=viewport,
        locale="ru-RU",
        timezone_id="Asia/Vladivostok",
        base_url=address.split("/i/", maxsplit=1)[0],
    )
    page = context.new_page()
    page.goto(address)
    return page


def make_region(page: Page, picture: Picture) -> None:
    expect(page.get_by_role("heading", name="Настройка платформы")).to_be_visible()
    expect(field(page, "Название региона")).to_have_value("Приморский край")
    picture(page, "1-region")
    page.get_by_role("button", name="Далее").click()
    field(page, "Полное наименование").fill("Министерство образования Приморского края")
    field(page, "Краткое наименование").fill("Минобр")
    picture(page, "2-ministry")
    page.get_by_role("button", name="Далее").click()
    field(page, "Фамилия").fill("Орлова")
    field(page, "Имя").fill("Вера")
    picture(page, "3-you")
    page.get_by_role("button", name="Создать регион").click()
    expect(page.get_by_text("Регион создан")).to_be_visible()
    picture(page, "4-made")


def add_by_hand(page: Page, picture: Picture) -> None:
    page.get_by_role("button", name="Добавить по одному").click()
    field(page, "Полное наименование").fill("МБОУ «Средняя общеобразовательная школа № 1 г. Владивостока»")
    field(page, "Краткое наименование").fill("СОШ № 1")
    choose(page, "Территория", "Владивостокский городской округ")
    picture(page, "5-by-hand")
    page.get_by_role("button", name="Добавить организацию").click()
    expect(page.get_by_role("heading", name="СОШ № 1")).to_be_visible()


def add_from_list(page: Page, folder: Path, picture: Picture) -> None:
    file = folder / "organisations.xlsx"
    with Workbook(str(file)) as book:
        sheet = book.add_worksheet("Реестр")
        for number, row in enumerate(LIST):
            sheet.write_row(number, 0, row)
    page.goto("/organisations")
    page.get_by_role("button", name="Из списка").click()
    give_file(page, "Файл", file)
    page.get_by_role("button", name="Далее").click()
    expect(page.get_by_role("button", name="Добавить 2, изменить 0")).to_be_visible()
    expect(page.get_by_text("Городской округ Нигде")).to_be_visible()
    picture(page, "6-list")
    page.get_by_role("button", name="Добавить 2, изменить 0").click()
    expect(page.get_by_text("Добавлено: 2, изменено: 0.")).to_be_visible()
    page.get_by_role("button", name="К организациям").click()


def sign_out(page: Page) -> None:
    page.goto("/profile")
    page.get_by_text("Выйти", exact=True).click()
    expect(page.get_by_role("heading", name="Вход в Parta")).to_be_visible()


def test_the_link_of_the_console_leads_to_the_first_institutions_once(
    parta: Parta, chromium: Browser, picture: Picture, tmp_path: Path
) -> None:
    (link,) = SETUP_LINK.findall(parta.printed())
    page = come(chromium, link, DESK)
    expect(page.get_by_role("heading", name="Это вы?")).to_be_visible()
    picture(page, "0-is-it-you")
    page.get_by_role("button", name="Да, это я").click()
    login = page.locator("input[name=username]").input_value()
    set_password(page, SECRET)
    make_region(page, picture)
    add_by_hand(page, picture)
    add_from_list(page, tmp_path, picture)
    for name in ("Минобр", "СОШ № 1", "СОШ № 7, Артём", "Дальнегорский колледж"):
        expect(page.get_by_text(name, exact=True)).to_be_visible()
    picture(page, "7-register")

    sign_out(page)
    page.goto(link)
    expect(page.get_by_text("Карточка уже использована")).to_be_visible()
    picture(page, "8-used")
    page.get_by_role("link", name="Войти с паролем").or_(page.get_by_role("button", name="Войти с паролем")).click()
    sign_in(page, login, SECRET)
    expect(page.get_by_role("heading", name="Организации")).to_be_visible()
    page.context.close()

    began = time.monotonic()
    parta.stop()
    parta.start()
    assert time.monotonic() - began < 20, "a second start takes under 10 s on a machine that does nothing else"
    assert SETUP_LINK.findall(parta.printed()) == []
    page = come(chromium, f"http://localhost:{parta.port}", PHONE)
    sign_in(page, login, SECRET)
    expect(page.get_by_text("Дальнегорский колледж")).to_be_visible()
    picture(page, "9-after-second-start")
    page.context.close()
