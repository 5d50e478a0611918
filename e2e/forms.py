"""How stories work the forms: fields by their labels, lists to choose from, dates, signing in."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from playwright.sync_api import Locator, Page, expect


def field(place: Page | Locator, label: str) -> Locator:
    return place.get_by_label(re.compile(f"^{re.escape(label)}"))  # a field that must be filled has an asterisk there


def choose(place: Page | Locator, label: str, option: str) -> None:
    """An option of the list with the label."""
    page = place if isinstance(place, Page) else place.page
    field(place, label).first.click()
    page.get_by_role("option", name=option).first.click()


def enter_date(place: Page | Locator, label: str, day: date) -> None:
    """A date typed into its field, as it is written in Russian."""
    group = place.get_by_role("group", name=label)
    group.get_by_role("spinbutton").first.click()
    group.page.keyboard.type(day.strftime("%d%m%Y"))


def sign_in(page: Page, login: str, password: str) -> None:
    field(page, "Логин").fill(login)
    field(page, "Пароль").fill(password)
    page.get_by_role("button", name="Войти").click()


def set_password(page: Page, password: str) -> None:
    """The last step of a card: the password twice."""
    page.get_by_label("Придумайте").fill(password)
    field(page, "Ещё раз").fill(password)
    page.get_by_role("button", name="Сохранить и войти").click()


def open_account_menu(page: Page) -> Locator:
    page.get_by_role("button", name=re.compile("^Учётная запись")).click()
    menu = page.get_by_role("dialog", name=re.compile("^Учётная запись"))
    expect(menu).to_be_visible()
    return menu


def give_file(place: Page | Locator, label: str, file: Path) -> None:
    place.locator(f'input[type=file][aria-label="{label}"]').set_input_files(file)
