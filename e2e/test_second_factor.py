"""«Second factor»: an app of codes, recovery codes, a remembered browser, passkeys of Chromium's own authenticator; a
region that asks it of its roles; access recovered at the desk.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pyotp
import pytest
from playwright.sync_api import Browser, CDPSession, Page, expect

from e2e.conftest import PASSWORD, SHIFT, Demo, Visit
from e2e.forms import field, set_password, sign_in
from e2e.people import ADMINISTRATOR, Line, roster_of
from e2e.sight import PHONE, Picture, look

DIRECTOR = "director of a school"
MUNICIPAL = "municipal coordinator (Vladivostok)"
SCHOOL = "СОШ № 14, Находка"
SECRET = "осенний ветер над бухтой"
LINK = re.compile(r"http://\S+/i/[\w-]+")


def now() -> datetime:
    return datetime.now(UTC) + SHIFT


def code_of(secret: str, *, ahead: int = 0) -> str:
    """The code of the app; a later step's where this one is used up: the server forgives half a minute."""
    return pyotp.TOTP(secret).at(now() + timedelta(seconds=30 * ahead))


def virtual_key(page: Page) -> CDPSession:
    """A device that recognises its owner at once, as Chromium's own tests have it."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    session.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    return session


def sign_out(page: Page) -> None:
    page.goto("/profile")
    page.get_by_role("button", name="Выйти").click()
    expect(page.get_by_role("heading", name="Вход в Parta")).to_be_visible()


def set_up_app(page: Page) -> str:
    """From the open dialog to the recovery codes; the secret."""
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("img", name="QR-код для приложения с кодами")).to_be_visible()
    secret = dialog.locator("code").inner_text().replace(" ", "")
    dialog.get_by_label("Код, который показало приложение").fill(code_of(secret))
    dialog.get_by_role("button", name="Подтвердить").click()
    expect(page.get_by_role("dialog", name="Сохраните резервные коды")).to_be_visible()
    return secret


def kept_codes(page: Page) -> list[str]:
    return page.get_by_role("list", name="Резервные коды").get_by_role("listitem").all_inner_texts()


def test_an_app_of_codes_from_the_profile_to_the_next_sign_in(
    visit: Visit, demo: Demo, picture: Picture, tmp_path: Path
) -> None:
    login = demo.logins[DIRECTOR]
    page = visit(DIRECTOR, "/profile")
    page.get_by_role("link", name="Безопасность").click()
    expect(page.get_by_role("heading", name="Подтверждение входа")).to_be_visible()
    expect(page.get_by_text("выключено")).to_be_visible()
    look(page, picture, "1-security-off")
    page.get_by_role("button", name="Настроить приложение").click()
    expect(page.get_by_role("img", name="QR-код для приложения с кодами")).to_be_visible()
    look(page, picture, "2-app")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Код, который показало приложение").fill("000000")
    dialog.get_by_role("button", name="Подтвердить").click()
    expect(dialog.get_by_role("alert")).to_contain_text("Код не подходит")
    secret = set_up_app(page)
    codes = kept_codes(page)
    assert len(codes) == 10
    look(page, picture, "3-recovery-codes")
    with page.expect_download() as kept:
        page.get_by_role("button", name="Скачать").click()
    kept.value.save_as(tmp_path / "codes.txt")
    text = (tmp_path / "codes.txt").read_text()
    assert login in text
    assert all(code in text for code in codes)
    page.get_by_role("button", name="Коды сохранены").click()
    expect(page.get_by_text("включено", exact=True)).to_be_visible()
    expect(page.get_by_text("Осталось 10 кодов")).to_be_visible()

    _the_next_sign_in(visit, page, login, (secret, codes), picture)


def _the_next_sign_in(visit: Visit, page: Page, login: str, app: tuple[str, list[str]], picture: Picture) -> None:
    """It asks; a browser is remembered, and forgotten; at the end nothing is left, for the other stories."""
    secret, codes = app
    sign_out(page)
    sign_in(page, login, PASSWORD)
    expect(page.get_by_role("heading", name="Введите код из приложения")).to_be_visible()
    look(page, picture, "4-second-step")
    field(page, "Код").fill("123456")
    page.get_by_role("button", name="Подтвердить").click()
    expect(page.get_by_role("alert")).to_contain_text("Код не подходит")
    field(page, "Код").fill(code_of(secret, ahead=1))
    page.get_by_text("Не спрашивать на этом устройстве 30 дней").click()
    page.get_by_role("button", name="Подтвердить").click()
    expect(page.get_by_role("heading", name="Стол")).to_be_visible()

    # Remembered: the password is enough here, and not elsewhere.
    sign_out(page)
    sign_in(page, login, PASSWORD)
    expect(page.get_by_role("heading", name="Стол")).to_be_visible()
    page.goto("/profile/security")
    expect(page.get_by_role("heading", name="Запомненные устройства")).to_be_visible()
    expect(page.get_by_text("этот браузер")).to_be_visible()
    look(page, picture, "5-security-on")
    other = visit(None, "/sign-in")
    sign_in(other, login, PASSWORD)
    other.get_by_role("button", name="Резервный код").click()
    field(other, "Резервный код").fill(codes[0].upper())
    other.get_by_role("button", name="Подтвердить").click()
    expect(other.get_by_role("heading", name="Стол")).to_be_visible()
    other.goto("/profile/sign-ins")
    expect(other.get_by_text("Пароль и резервный код")).to_be_visible()
    expect(other.get_by_text("отказано").first).to_be_visible()
    look(other, picture, "6-history")

    # Forgotten: asked again. Then everything is taken away, for the other stories.
    page.get_by_role("button", name="Забыть", exact=True).click()
    expect(page.get_by_text("Таких устройств нет")).to_be_visible()
    page.get_by_role("button", name="Удалить").click()
    page.get_by_role("dialog").get_by_role("button", name="Удалить").click()
    expect(page.get_by_text("выключено")).to_be_visible()
    sign_out(page)
    sign_in(page, login, PASSWORD)
    expect(page.get_by_role("heading", name="Стол")).to_be_visible()


def test_passkeys_open_alone_and_confirm_a_password(visit: Visit, demo: Demo, picture: Picture) -> None:
    login = demo.logins[MUNICIPAL]
    page = visit(MUNICIPAL, "/profile/security")
    virtual_key(page)
    page.get_by_role("button", name="Добавить ключ доступа").click()
    expect(page.get_by_role("dialog", name="Сохраните резервные коды")).to_be_visible()
    page.get_by_role("button", name="Коды сохранены").click()
    expect(page.get_by_text("Chrome, Linux", exact=True)).to_be_visible()
    page.get_by_role("button", name="Переименовать").click()
    field(page.get_by_role("dialog"), "Название").fill("Рабочий ноутбук")
    page.get_by_role("dialog").get_by_role("button", name="Сохранить").click()
    expect(page.get_by_text("Рабочий ноутбук", exact=True)).to_be_visible()
    # This device has one already: the browser says so, and so do we.
    page.get_by_role("button", name="Добавить ключ доступа").click()
    expect(page.get_by_text("На этом устройстве ключ доступа уже есть")).to_be_visible()
    look(page, picture, "7-passkeys")

    sign_out(page)
    look(page, picture, "8-sign-in")
    page.get_by_role("button", name="Вход по ключу доступа").click()
    expect(page).not_to_have_url(re.compile("/sign-in"))
    page.goto("/profile/sign-ins")
    expect(page.get_by_text("Ключ доступа").first).to_be_visible()

    sign_out(page)
    sign_in(page, login, PASSWORD)
    expect(page.get_by_role("heading", name="Подтвердите вход ключом доступа")).to_be_visible()
    picture(page, "9-confirm-by-passkey")
    page.get_by_role("button", name="Использовать ключ доступа").click()
    expect(page).not_to_have_url(re.compile("/sign-in"))
    page.goto("/profile/security")
    page.get_by_role("button", name="Удалить").click()
    page.get_by_role("dialog").get_by_role("button", name="Удалить").click()
    expect(page.get_by_text("выключено")).to_be_visible()


@pytest.fixture
def region_asks(visit: Visit, picture: Picture) -> Iterator[None]:
    """The administrator lets the region ask it of municipal coordinators from today on, and of nobody afterwards."""
    page = visit(ADMINISTRATOR, "/profile/security")
    page.get_by_role("link", name="Второй фактор в регионе").click()
    off = page.get_by_text("Не требовать ни от кого")
    off.click()
    for role in ("Администраторы", "Специалисты министерства", "Контроль исполнения", "Региональные координаторы"):
        page.get_by_text(re.compile(f"^{role}")).click()
    group = page.get_by_role("group", name="С какого дня")
    group.get_by_role("spinbutton").first.click()
    page.keyboard.type(now().strftime("%d%m%Y"))
    look(page, picture, "10-rule")
    page.get_by_role("button", name="Сохранить").click()
    expect(page.get_by_text("Правило сохранено")).to_be_visible()
    yield
    page.goto("/second-factor")
    page.get_by_text("Не требовать ни от кого").click()
    page.get_by_role("button", name="Сохранить").click()
    expect(page.get_by_text("Правило сохранено")).to_be_visible()


@pytest.mark.usefixtures("region_asks")
def test_of_whom_the_region_asks_it_gets_nothing_before_it_is_there(visit: Visit, demo: Demo, picture: Picture) -> None:
    page = visit(None, "/sign-in?next=/organisations")
    sign_in(page, demo.logins[MUNICIPAL], PASSWORD)
    expect(page.get_by_role("heading", name="Настройте второй фактор")).to_be_visible()
    look(page, picture, "11-enrol")
    for path in ("/organisations", "/reports", "/profile", "/"):
        page.goto(path)
        expect(page.get_by_role("heading", name="Настройте второй фактор")).to_be_visible()
    refused = page.request.get("/api/invitations-by-organisation")
    assert (refused.status, refused.json()["code"]) == (403, "second_factor_required")
    page.goto("/enrol?next=/organisations")
    page.get_by_role("button", name="Настроить приложение").click()
    set_up_app(page)
    page.get_by_role("button", name="Коды сохранены").click()
    expect(page.get_by_role("heading", name="Организации")).to_be_visible()
    page.goto("/profile/security")
    expect(page.get_by_text("обязательно для вашей роли")).to_be_visible()
    page.get_by_role("button", name="Удалить").click()
    page.get_by_role("dialog").get_by_role("button", name="Удалить").click()
    expect(page.get_by_text("Для вашей роли второй фактор обязателен")).to_be_visible()


@pytest.fixture(scope="module")
def teacher(demo: Demo, chromium: Browser) -> Line:
    """Somebody of the staff of a school who has signed in before."""
    lines = [line for line in roster_of(demo, chromium, SCHOOL) if line["kind"] == "staff"]
    return next(line for line in lines if line["progress"] == "connected" and line["detail"].startswith("учитель"))


def test_the_desk_recovers_the_access_of_who_has_lost_phone_and_password(
    visit: Visit, demo: Demo, picture: Picture, teacher: Line
) -> None:
    demo.logins["their teacher"] = teacher["login"]
    theirs = visit("their teacher", "/profile/security")
    theirs.get_by_role("button", name="Настроить приложение").click()
    set_up_app(theirs)
    theirs.get_by_role("button", name="Коды сохранены").click()

    desk = visit(ADMINISTRATOR, "/invitations")
    found = desk.request.get("/api/invitations-by-organisation").json()["organisations"]
    (school,) = [one["id"] for one in found if one["short_name"] == SCHOOL]
    desk.goto(f"/invitations/{school}?tab=people&people.q={teacher['login']}")
    desk.get_by_role("row").filter(has_text=teacher["login"]).first.click()
    dialog = desk.get_by_role("dialog")
    dialog.get_by_role("button", name="Восстановить доступ").click()
    expect(
        dialog.get_by_role("heading", name=re.compile(f"^Восстановить доступ: {teacher['family_name']}"))
    ).to_be_visible()
    dialog.get_by_text("Забыт пароль").click()
    dialog.get_by_text("Потерян телефон или ключ").click()
    look(desk, picture, "12-recover")
    dialog.get_by_role("button", name="Создать ссылку").click()
    link = dialog.get_by_text(LINK).inner_text()
    look(desk, picture, "13-recovery-link")
    expect(theirs.get_by_role("heading", name="Вход в Parta")).to_be_visible()

    phone = visit(None, link, viewport=PHONE)
    phone.get_by_role("button", name="Да, это я").click()
    expect(phone.get_by_text("второй фактор, ключи доступа и резервные коды перестанут действовать")).to_be_visible()
    look(phone, picture, "14-recovered")
    set_password(phone, SECRET)
    expect(phone.get_by_role("heading", name="Чаты", exact=True)).to_be_visible()
    phone.goto("/notices")
    expect(phone.get_by_text("Доступ к вашей учётной записи восстановлен")).to_be_visible()
    log = desk.request.get(f"/api/audit?organisation_id={school}&action=identity.reset_access").json()["entries"]
    assert log[0]["subject_id"] == teacher["person_id"]
