"""How stories talk: conversations in the list, messages and what is done with them, the field they are written in."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from e2e.apart import Somebody
from e2e.stage import Stage

SOON = 3_000
LOADED = 15_000


def row(page: Page, title: str) -> Locator:
    """A conversation in the list."""
    return page.locator("[data-conversation]").filter(has=page.get_by_text(title, exact=True))


def composer(page: Page, name: str = "Сообщение") -> Locator:
    return page.get_by_role("textbox", name=name, exact=True)


def enter(stage: Stage, who: Somebody, conversation: object, **settings: object) -> Page:
    """Somebody in a conversation, before its messages."""
    page = stage.enter(who, f"/chats/{conversation}", **settings)
    expect(composer(page)).to_be_visible(timeout=LOADED)
    expect(page.locator("[data-seq]").last).to_be_visible(timeout=LOADED)
    page.wait_for_timeout(600)  # the list stands where it was opened
    return page


def enter_at_end(stage: Stage, who: Somebody, conversation: object, **settings: object) -> Page:
    """As `enter`, with the last messages before one's eyes also where unread ones are above."""
    page = enter(stage, who, conversation, **settings)
    to_end = page.get_by_role("button", name=re.compile("К последним сообщениям"))
    if to_end.count():
        to_end.click()
        expect(to_end).to_have_count(0, timeout=SOON)
    return page


def message(page: Page, text: str) -> Locator:
    """The last message with such a text that the server has numbered."""
    return page.locator("[data-seq]").filter(has_text=text).last


def bubble(page: Page, text: str) -> Locator:
    return message(page, text).locator("[data-bubble]")


def lines(page: Page, text: str) -> Locator:
    """All messages with such a text, those that still wait to be sent too."""
    return page.get_by_role("listitem").filter(has=page.locator("[data-seq], [data-outgoing]")).filter(has_text=text)


def write(page: Page, text: str) -> None:
    composer(page).fill(text)
    composer(page).press("Enter")


def send(page: Page, text: str, seen: str | None = None, *, soon: float = SOON) -> Locator:
    """Write and see it numbered; `seen`: some words of it as they are drawn, where signs of formatting are not."""
    write(page, text)
    expect(message(page, seen or text)).to_be_visible(timeout=soon)
    return message(page, seen or text)


def open_menu(page: Page, text: str) -> None:
    """By the right button, where the bubble's time stands."""
    bubble(page, text).locator("time").click(button="right")
    expect(page.get_by_role("menu")).to_be_visible()


def act(page: Page, text: str, action: str) -> None:
    open_menu(page, text)
    page.get_by_role("menuitem", name=action, exact=True).click()


def begin(page: Page, what: str) -> Locator:
    """The «+» menu, and the dialog that it opens."""
    page.get_by_role("button", name="Прикрепить").click()
    page.get_by_role("menuitem", name=what).click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    return dialog


def tray(page: Page) -> Locator:
    """The files that go with what is being written."""
    return page.get_by_role("region", name="Файлы к сообщению")


def attach(page: Page, *paths: Path) -> None:
    page.get_by_role("button", name="Прикрепить").click()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("menuitem", name="Файл", exact=True).click()
    chooser.value.set_files(list(paths))
    expect(tray(page)).to_contain_text(paths[-1].name)


def uploaded(page: Page) -> None:
    """Every file of the tray is on the server and has been looked into."""
    expect(tray(page).get_by_role("progressbar")).to_have_count(0, timeout=20_000)
    expect(tray(page)).not_to_contain_text("проверяется", timeout=20_000)
