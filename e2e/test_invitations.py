"""«Invitations»: cards are issued and printed at a desk, opened on a phone; what a wrong hand, a forgotten password, a
second account and a second role come to.
"""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from e2e.conftest import PASSWORD, Demo, Visit
from e2e.forms import open_account_menu, set_password, sign_in
from e2e.people import Line, roster_of
from e2e.sight import PHONE, Picture

PARENT = "parent with children in two schools"
TEACHER = "teacher who is a parent elsewhere"
SCHOOL = "СОШ № 14, Находка"
SECRET = "осенний ветер над бухтой"
MINUTE = 60
LINK = re.compile(r"http://\S+/i/[\w-]+")


@pytest.fixture(scope="module")
def roster(demo: Demo, chromium: Browser) -> list[Line]:
    """Everybody of a school whose people have not all connected."""
    return roster_of(demo, chromium, SCHOOL)


@pytest.fixture(scope="module")
def coordinator(demo: Demo, roster: list[Line]) -> str:
    """The coordinator of that school, by the role under which `visit` finds them."""
    role = f"coordinator of {SCHOOL}"
    demo.logins[role] = next(
        line["login"] for line in roster if line["detail"] == "ответственный за использование платформы"
    )
    return role


def name_of(line: Line) -> str:
    return f"{line['family_name']} {line['given_name']}"


def open_person(desk: Page, line: Line) -> Locator:
    """The card of somebody at the desk."""
    desk.goto(f"/invitations?tab=people&people.q={line['login']}")
    desk.get_by_role("row").filter(has_text=line["login"]).first.click()
    dialog = desk.get_by_role("dialog")
    expect(dialog).to_contain_text(line["family_name"])
    return dialog


def link_shown(dialog: Locator) -> str:
    shown = dialog.get_by_text(LINK)
    expect(shown).to_be_visible()
    return shown.inner_text()


def new_card(desk: Page, line: Line) -> str:
    dialog = open_person(desk, line)
    dialog.get_by_role("button", name="Новая карточка").click()
    dialog.get_by_role("button", name="Новая карточка").click()
    return link_shown(dialog)


def test_from_the_desk_to_the_right_chats_in_a_minute(
    visit: Visit, coordinator: str, roster: list[Line], picture: Picture, tmp_path: Path
) -> None:
    desk = visit(coordinator, "/profile")
    desk.get_by_role("link", name="Приглашения").click()
    expect(desk.get_by_role("heading", name="Приглашения")).to_be_visible()
    picture(desk, "1-desk")
    pupil = next(line for line in roster if line["kind"] == "student" and line["progress"] != "connected")
    # A card is taken back, so that there is somebody without one.
    dialog = open_person(desk, pupil)
    dialog.get_by_role("button", name="Отозвать карточку").click()
    dialog.get_by_role("button", name="Отозвать карточку").click()
    expect(dialog).to_have_count(0)
    desk.get_by_role("button", name="Выдать карточки").click()
    expect(desk.get_by_role("dialog")).to_contain_text("Карточку получит 1 человек")
    picture(desk, "2-issue")
    desk.get_by_role("dialog").get_by_role("button", name="Выдать карточки").click()
    expect(desk.get_by_text("Выдана 1 карточка")).to_be_visible()
    with desk.expect_download() as printed:
        desk.get_by_role("button", name="Карточки (PDF)").click()
    printed.value.save_as(tmp_path / "cards.pdf")
    assert (tmp_path / "cards.pdf").read_bytes().startswith(b"%PDF")
    dialog = open_person(desk, pupil)
    dialog.get_by_role("button", name="Показать карточку").click()
    link = link_shown(dialog)
    expect(dialog.get_by_role("img")).to_be_visible()
    picture(desk, "3-card")

    began = time.monotonic()
    phone = visit(None, link, viewport=PHONE)
    expect(phone.get_by_role("heading", name="Это вы?")).to_be_visible()
    expect(phone.get_by_text(name_of(pupil))).to_be_visible()
    picture(phone, "4-is-it-you")
    # A preview of the link, and looking at the card, changed nothing.
    expect(open_person(desk, pupil)).to_contain_text("карточка выдана")
    phone.get_by_role("button", name="Да, это я").click()
    expect(phone.get_by_text(pupil["login"])).to_be_visible()
    picture(phone, "5-password")
    set_password(phone, SECRET)
    expect(phone.get_by_role("heading", name="Чаты", exact=True)).to_be_visible()
    group = re.sub(r"\D+$", "", pupil["detail"]) or pupil["detail"]
    expect(phone.locator("[data-conversation]").filter(has_text=group).first).to_be_visible()
    assert time.monotonic() - began < MINUTE
    picture(phone, "6-chats")

    expect(open_person(desk, pupil)).to_contain_text("подключение есть")
    again = visit(None, link, viewport=PHONE)
    expect(again.get_by_text("Карточка уже использована")).to_be_visible()
    picture(again, "7-used")


def test_a_parent_who_opens_the_childs_card_is_told_so(
    visit: Visit, coordinator: str, roster: list[Line], picture: Picture
) -> None:
    parent = visit(PARENT, "/chats", viewport=PHONE)
    children = parent.get_by_role("tablist", name="Чей класс показать").get_by_role("tab")
    expect(children.first).to_be_visible()
    names = children.all_inner_texts()
    (child,) = [line for line in roster if line["kind"] == "student" and any(name_of(line) in name for name in names)]
    link = new_card(visit(coordinator, "/invitations"), child)
    parent.goto(link)
    expect(parent.get_by_role("alert")).to_contain_text("Это карточка ребёнка")
    picture(parent, "childs-card")
    parent.get_by_role("button", name="Нет, это не я").click()
    expect(parent.get_by_text("Тогда эта карточка не ваша")).to_be_visible()
    parent.goto("/chats")
    expect(parent.get_by_role("heading", name="Чаты", exact=True)).to_be_visible()


def test_a_renewed_card_is_the_way_back_and_ends_all_sessions(
    visit: Visit, demo: Demo, coordinator: str, roster: list[Line], picture: Picture
) -> None:
    who = [line for line in roster if line["kind"] == "parent" and line["progress"] == "connected"][-1]
    demo.logins["who forgets"] = who["login"]
    before = visit("who forgets", "/chats")
    expect(before.locator("[data-conversation]").first).to_be_visible()
    desk = visit(coordinator, "/invitations")
    dialog = open_person(desk, who)
    dialog.get_by_role("button", name="Новая карточка").click()
    expect(dialog).to_contain_text("все сеансы человека завершатся")
    picture(desk, "renewal-is-explained")
    dialog.get_by_role("button", name="Новая карточка").click()
    link = link_shown(dialog)
    phone = visit(None, link, viewport=PHONE)
    phone.get_by_role("button", name="Да, это я").click()
    expect(phone.get_by_text("все прежние сеансы будут завершены")).to_be_visible()
    set_password(phone, SECRET)
    expect(phone.locator("[data-conversation]").first).to_be_visible()
    expect(before.get_by_role("heading", name="Вход в Parta")).to_be_visible()


def test_two_accounts_live_on_one_phone(visit: Visit, demo: Demo, picture: Picture) -> None:
    phone = visit(PARENT, "/profile", viewport=PHONE)
    parent = phone.get_by_role("main").inner_text()
    phone.get_by_text("Добавить учётную запись").click()
    expect(phone.get_by_role("heading", name="Ещё одна учётная запись")).to_be_visible()
    sign_in(phone, demo.logins["pupil"], PASSWORD)
    expect(phone.locator("[data-conversation]").first).to_be_visible()
    phone.goto("/profile")
    expect(phone.get_by_text(demo.logins["pupil"])).to_be_visible()
    accounts = phone.get_by_role("button", pressed=False).filter(has_text=parent.split()[1])
    picture(phone, "two-accounts")
    accounts.first.click()
    expect(phone.locator("[data-conversation]").first).to_be_visible()
    phone.goto("/profile")
    expect(phone.get_by_text(demo.logins[PARENT])).to_be_visible()


def test_a_teacher_who_is_a_parent_switches_without_signing_out(visit: Visit, picture: Picture) -> None:
    page = visit(TEACHER, "/chats")
    expect(page.locator("[data-conversation]").first).to_be_visible()
    menu = open_account_menu(page)
    picture(page, "roles")
    now = menu.get_by_role("button", pressed=True)
    expect(now).to_contain_text("Учитель")
    menu.get_by_role("button", name=re.compile("^Родитель")).click()
    places = page.get_by_role("navigation", name="Разделы")
    expect(places).to_be_visible()
    menu = open_account_menu(page)
    expect(menu.get_by_role("button", pressed=True)).to_contain_text("Родитель")
    picture(page, "as-parent")
