"""Formatting, emojis, links to our own messages, and texts that mean harm, in real browsers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from e2e.stage import PHONE, Stage, seeded
from e2e.talking_world import PASSWORD, Somebody, World, seed
from tests.harness.processes import Parta

SOON = 3_000
PICTURES = Path(__file__).parent / "screenshots" / "formatting"
MARKED = """**Завтра экскурсия.** Взять:
- __паспорт__
- ~~деньги~~ обед

> В музее тихо
Подробнее: [расписание](https://school.example/museum), код `5А-21`
```
08:30  сбор
09:00  выезд
```"""


@pytest.fixture(scope="module")
def parta(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Parta]:
    running = Parta(tmp_path_factory.mktemp("formatting") / "data")
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def world(parta: Parta) -> World:
    return seeded(parta, lambda: seed(many=2))


@pytest.fixture
def stage(parta: Parta, chromium: Browser) -> Iterator[Stage]:
    opened = Stage(parta, chromium, PICTURES, PASSWORD)
    yield opened
    opened.close()


def composer(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Сообщение", exact=True)


def enter(stage: Stage, who: Somebody, conversation: object, **settings: object) -> Page:
    page = stage.enter(who, f"/chats/{conversation}", **settings)
    expect(composer(page)).to_be_visible(timeout=15_000)
    expect(page.locator("[data-seq]").last).to_be_visible(timeout=15_000)
    page.wait_for_timeout(600)  # the list stands where it was opened
    to_end = page.get_by_role("button", name=re.compile("К последним сообщениям"))
    if to_end.count():
        to_end.click()
        expect(to_end).to_have_count(0, timeout=SOON)
    return page


def look(stage: Stage, page: Page, name: str) -> None:
    """Pictures, and no barrier once the colours have settled."""
    stage.look(page, name, axe=False)
    expect(page.locator("html[data-scheme=light]")).to_have_count(1, timeout=10_000)
    page.wait_for_timeout(600)
    stage.check(page, name)


def message(page: Page, text: str) -> Locator:
    return page.locator("[data-seq]").filter(has_text=text).last


def sent(page: Page, text: str, seen: str | None = None) -> Locator:
    composer(page).fill(text)
    composer(page).press("Enter")
    expect(message(page, seen or text)).to_be_visible(timeout=SOON)
    return message(page, seen or text)


def test_what_is_marked_is_drawn_and_the_list_shows_no_signs(world: World, stage: Stage) -> None:
    teacher = enter(stage, world.teacher, world.class_chat)
    pupil = enter(stage, world.pupil, world.class_chat)
    sent(teacher, MARKED, "Завтра экскурсия.")
    seen = message(pupil, "Завтра экскурсия.")
    expect(seen.locator("strong")).to_have_text("Завтра экскурсия.", timeout=SOON)
    expect(seen.locator("ul > li")).to_have_count(2)
    expect(seen.locator("em")).to_have_text("паспорт")
    expect(seen.locator("s")).to_have_text("деньги")
    expect(seen.locator("blockquote")).to_have_text("В музее тихо")
    expect(seen.locator("pre")).to_have_text("08:30  сбор\n09:00  выезд")
    link = seen.get_by_role("link", name="расписание")
    expect(link).to_have_attribute("href", "https://school.example/museum")
    expect(link).to_have_attribute("rel", "noopener noreferrer nofollow")
    row = pupil.locator("[data-conversation]").filter(has=pupil.get_by_text("5А", exact=True))
    expect(row).to_contain_text("Завтра экскурсия. Взять:")
    expect(row).not_to_contain_text("**")
    look(stage, pupil, "formatted")


def test_keys_and_the_bar_set_off_what_is_selected(world: World, stage: Stage) -> None:
    page = enter(stage, world.teacher, world.class_chat)
    field = composer(page)
    field.fill("очень важно")
    field.press("Control+a")
    field.press("Control+b")
    expect(field).to_have_value("**очень важно**")
    page.wait_for_timeout(200)  # the selection follows the text
    field.press("Control+b")
    expect(field).to_have_value("очень важно")
    field.press("Control+a")
    bar = page.get_by_role("toolbar", name="Оформление текста")
    expect(bar).to_be_visible()
    look(stage, page, "bar")
    field.press("Control+a")
    bar.get_by_role("button", name="Курсив").click()
    expect(field).to_have_value("__очень важно__")
    field.press("Control+a")
    field.press("Control+Shift+x")
    expect(field).to_have_value("~~__очень важно__~~")
    page.wait_for_timeout(200)
    field.fill("школа")
    field.press("Control+a")
    field.press("Control+k")
    expect(field).to_have_value("[школа](https://)")
    page.wait_for_timeout(200)
    field.press_sequentially("school.example")
    field.press("Enter")
    expect(message(page, "школа").get_by_role("link", name="школа")).to_have_attribute(
        "href", "https://school.example", timeout=SOON
    )


def test_emojis_are_found_by_name_and_used_ones_come_first(world: World, stage: Stage) -> None:
    page = enter(stage, world.teacher, world.class_chat)
    page.get_by_role("button", name="Эмодзи").click()
    panel = page.get_by_role("dialog", name="Эмодзи")
    expect(panel.get_by_role("button", name="широко улыбается", exact=True)).to_be_visible(timeout=SOON)
    look(stage, page, "emojis")
    panel.get_by_role("searchbox").fill("салют")
    expect(panel.get_by_role("group", name="Найденные эмодзи").get_by_role("button").first).to_be_visible()
    panel.get_by_role("searchbox").fill("thumbs up")
    panel.get_by_role("group", name="Найденные эмодзи").get_by_role("button").first.click()
    expect(composer(page)).to_have_value("👍")
    panel.get_by_role("searchbox").press("Escape")
    expect(panel).to_have_count(0)
    expect(composer(page)).to_be_focused()
    composer(page).fill("")
    page.get_by_role("button", name="Эмодзи").click()
    recent = panel.get_by_role("group", name="Недавние")
    expect(recent.get_by_role("button")).to_have_count(1)
    panel.get_by_role("button", name="Тёмный тон", exact=True).click()
    panel.get_by_role("button", name="Люди и жесты").click()
    panel.get_by_role("searchbox").press("ArrowDown")
    page.keyboard.press("Enter")
    expect(composer(page)).to_have_value("👋🏾")
    page.keyboard.press("Escape")


def test_a_colon_and_a_word_offer_emojis(world: World, stage: Stage) -> None:
    page = enter(stage, world.teacher, world.class_chat)
    composer(page).fill("")
    composer(page).press_sequentially("Отлично :салют", delay=20)
    options = page.get_by_role("listbox", name="Эмодзи")
    expect(options.get_by_role("option").first).to_be_visible(timeout=SOON)
    page.screenshot(path=PICTURES / "colon.png", animations="disabled")
    composer(page).press("Enter")
    expect(composer(page)).to_have_value(re.compile(r"^Отлично \S+ $"))
    expect(options).to_have_count(0)
    composer(page).fill("в 10:30")
    page.wait_for_timeout(300)
    expect(options).to_have_count(0)
    composer(page).fill("")


def test_a_link_to_a_message_of_ours_shows_it_under_the_readers_own_rights(world: World, stage: Stage) -> None:
    teacher = enter(stage, world.teacher, world.long_chat)
    secret = sent(teacher, "Педсовет в четверг")
    seq = secret.get_attribute("data-seq")
    address = f"{teacher.url.split('/chats')[0]}/chats/{world.long_chat}/{seq}"
    outside: list[str] = []
    pupil = enter(stage, world.pupil, world.class_chat)
    pupil.on("request", lambda request: outside.append(request.url))
    teacher.goto(f"/chats/{world.class_chat}")
    expect(composer(teacher)).to_be_visible(timeout=15_000)
    composer(teacher).fill(f"Смотрите {address} и https://elsewhere.example/page")
    composer(teacher).press("Enter")
    card = message(teacher, "Смотрите").locator("[data-inside-link]")
    expect(card).to_contain_text("Педсовет в четверг", timeout=SOON)
    look(stage, teacher, "inside-link")
    expect(message(pupil, "Смотрите")).to_be_visible(timeout=SOON)
    pupil.wait_for_timeout(800)
    expect(message(pupil, "Смотрите").locator("[data-inside-link]")).to_have_count(0)
    assert [url for url in outside if "elsewhere" in url] == []
    card.click()
    expect(message(teacher, "Педсовет в четверг")).to_be_in_viewport(timeout=SOON)


def test_texts_that_mean_harm_stay_inside_their_bubble(world: World, stage: Stage) -> None:
    page = enter(stage, world.teacher, world.class_chat)
    asked: list[str] = []
    page.on("dialog", lambda dialog: asked.append(dialog.message))
    harm = {
        "html": "<img src=x onerror=alert(1)><script>alert(2)</script> html",
        "link": "[нажми](javascript:alert(3)) [тут](data:text/html,<script>alert(4)</script>) link",
        "rtl": "\u202eзадом наперёд\u202c rtl",
        "zalgo": "З" + "\u0301\u0302\u0308\u0327" * 40 + "алго zalgo",
        "family": "👩‍👩‍👧‍👦 👨🏿‍🚀 1️⃣ family",
        "nesting": "**__~~" * 300 + "nesting",
        "long": "слово" * 400 + " long",
    }
    for name, text in harm.items():
        sent(page, text, name)
    lines = "начало\n" + "\n" * 4_000 + "конец"
    composer(page).fill(lines)
    composer(page).press("Enter")
    last = message(page, "конец")
    expect(last).to_be_visible(timeout=SOON)
    assert (last.locator("[data-bubble]").bounding_box() or {"height": 1e9})["height"] < 160
    composer(page).fill("строка\n" * 200)
    composer(page).press("Enter")
    unfold = page.get_by_role("button", name="Показать полностью").last
    expect(unfold).to_be_visible(timeout=SOON)
    look(stage, page, "harm")
    unfold.click()
    expect(page.get_by_role("button", name="Свернуть").last).to_be_visible()
    assert asked == []
    assert page.locator("[data-seq] img, [data-seq] script").count() == 0


def test_on_a_phone_the_bar_and_the_emojis_are_under_the_finger(world: World, stage: Stage) -> None:
    page = enter(stage, world.pupil, world.class_chat, viewport=PHONE, has_touch=True, is_mobile=True)
    composer(page).fill("с телефона")
    page.wait_for_timeout(500)
    composer(page).press("Control+a")
    expect(page.get_by_role("toolbar", name="Оформление текста")).to_be_visible()
    page.screenshot(path=PICTURES / "phone-bar.png", animations="disabled")
    page.get_by_role("button", name="Жирный").tap()
    expect(composer(page)).to_have_value("**с телефона**")
    page.get_by_role("button", name="Эмодзи").tap()
    panel = page.get_by_role("dialog", name="Эмодзи")
    expect(panel).to_be_visible()
    page.wait_for_timeout(500)
    page.screenshot(path=PICTURES / "phone-emojis.png", animations="disabled")
    assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")
