"""What can be done with messages on a phone, by fingers; how that looks there and at the desk, light and dark."""

from __future__ import annotations

from functools import partial

from playwright.sync_api import Page, expect

from e2e.fingers import hold, swipe
from e2e.sight import DESK, PHONE, check
from e2e.stage import LIVE, Stage
from e2e.talk import bubble, composer, enter, message, send
from e2e.talking_world import World, seed

SEED = partial(seed, many=5)
BROWSER = LIVE
SOON = 10_000


def press(page: Page, text: str) -> None:
    """A long one."""
    hold(page, bubble(page, text), until=page.get_by_role("menuitem", name="Ответить"))


def test_on_a_phone_by_finger(world: World, stage: Stage) -> None:
    pupil = enter(stage, world.pupil, world.class_chat)
    phone = enter(stage, world.teacher, world.class_chat, viewport=PHONE, has_touch=True, is_mobile=True)
    send(pupil, "спрошу с телефона")
    expect(message(phone, "спрошу с телефона")).to_be_visible(timeout=SOON)
    phone.wait_for_timeout(500)
    press(phone, "спрошу с телефона")
    stage.picture(phone, "phone-sheet")
    check(phone)
    phone.get_by_role("menuitem", name="Ответить").tap()
    expect(phone.get_by_role("group", name="Ответ")).to_contain_text("спрошу с телефона")
    phone.get_by_role("button", name="Не отвечать").tap()
    expect(phone.get_by_role("group", name="Ответ")).to_have_count(0)
    swipe(phone, bubble(phone, "спрошу с телефона"), 90)
    expect(phone.get_by_role("group", name="Ответ")).to_contain_text("спрошу с телефона")
    composer(phone).fill("отвечу пальцем")
    stage.picture(phone, "phone-reply")
    phone.get_by_role("button", name="Отправить", exact=True).tap()
    expect(message(pupil, "отвечу пальцем").get_by_role("button")).to_contain_text("спрошу с телефона", timeout=SOON)
    phone.wait_for_timeout(500)
    swipe(phone, bubble(phone, "отвечу пальцем"), -90)
    expect(phone.get_by_role("toolbar", name="Выбранные сообщения")).to_contain_text("Выбрано 1 сообщение")
    phone.locator("[data-seq]").filter(has_text="спрошу с телефона").first.locator("[data-bubble] time").tap()
    expect(phone.get_by_role("toolbar", name="Выбранные сообщения")).to_contain_text("Выбрано 2 сообщения")
    stage.picture(phone, "phone-selection")
    phone.get_by_role("button", name="Переслать").tap()
    expect(phone.get_by_role("dialog")).to_contain_text("Переслать 2 сообщения")
    phone.wait_for_timeout(500)
    stage.picture(phone, "phone-forward")
    assert phone.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "scrolls sideways"


def test_how_it_looks_in_the_dark_and_on_a_phone(world: World, stage: Stage) -> None:
    for width, size in (("phone", PHONE), ("desktop", DESK)):
        for scheme in ("light", "dark"):
            fingers = {"has_touch": True, "is_mobile": True} if width == "phone" else {}
            page = enter(stage, world.teacher, world.class_chat, viewport=size, color_scheme=scheme, **fingers)
            for text in ("Кто идёт на субботник?", "Я точно иду"):
                composer(page).fill(text)
                page.get_by_role("button", name="Отправить", exact=True).click()
                expect(message(page, text)).to_be_visible(timeout=SOON)
                composer(page).press("Control+ArrowUp")
            page.get_by_role("button", name="Не отвечать").click()
            page.wait_for_timeout(400)
            stage.picture(page, f"{width}-{scheme}-quote")
            if width == "phone":
                press(page, "Я точно иду")
            else:
                bubble(page, "Я точно иду").locator("time").click(button="right")
            expect(page.get_by_role("menuitem", name="Ответить")).to_be_visible()
            stage.picture(page, f"{width}-{scheme}-menu")
            page.keyboard.press("Escape")
