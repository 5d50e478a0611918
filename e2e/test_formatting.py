"""Formatting, emojis, links to our own messages, and texts that mean harm, in real browsers."""

from __future__ import annotations

import re
from functools import partial

from playwright.sync_api import expect

from e2e.sight import PHONE
from e2e.stage import Stage
from e2e.talk import composer, enter_at_end, message, row, send, write
from e2e.talking_world import World, seed

SEED = partial(seed, many=2)
SOON = 3_000
MARKED = """**Завтра экскурсия.** Взять:
- __паспорт__
- ~~деньги~~ обед

> В музее тихо
Подробнее: [расписание](https://school.example/museum), код `5А-21`
```
08:30  сбор
09:00  выезд
```"""


def test_what_is_marked_is_drawn_and_the_list_shows_no_signs(world: World, stage: Stage) -> None:
    teacher = enter_at_end(stage, world.teacher, world.class_chat)
    pupil = enter_at_end(stage, world.pupil, world.class_chat)
    send(teacher, MARKED, "Завтра экскурсия.")
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
    expect(row(pupil, "5А")).to_contain_text("Завтра экскурсия. Взять:")
    expect(row(pupil, "5А")).not_to_contain_text("**")
    stage.look(pupil, "formatted")


def test_keys_and_the_bar_set_off_what_is_selected(world: World, stage: Stage) -> None:
    page = enter_at_end(stage, world.teacher, world.class_chat)
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
    stage.look(page, "bar")
    field.press("Control+a")
    bar.get_by_role("button", name="Курсив").click()
    expect(field).to_have_value("__очень важно__")
    page.wait_for_timeout(200)
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
    page = enter_at_end(stage, world.teacher, world.class_chat)
    page.get_by_role("button", name="Эмодзи").click()
    panel = page.get_by_role("dialog", name="Эмодзи")
    expect(panel.get_by_role("button", name="широко улыбается", exact=True)).to_be_visible(timeout=SOON)
    stage.look(page, "emojis")
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
    page = enter_at_end(stage, world.teacher, world.class_chat)
    composer(page).fill("")
    composer(page).press_sequentially("Отлично :салют", delay=20)
    options = page.get_by_role("listbox", name="Эмодзи")
    expect(options.get_by_role("option").first).to_be_visible(timeout=SOON)
    stage.picture(page, "colon")
    composer(page).press("Enter")
    expect(composer(page)).to_have_value(re.compile(r"^Отлично \S+ $"))
    expect(options).to_have_count(0)
    composer(page).fill("в 10:30")
    page.wait_for_timeout(300)
    expect(options).to_have_count(0)
    composer(page).fill("")


def test_a_link_to_a_message_of_ours_shows_it_under_the_readers_own_rights(world: World, stage: Stage) -> None:
    teacher = enter_at_end(stage, world.teacher, world.long_chat)
    secret = send(teacher, "Педсовет в четверг")
    seq = secret.get_attribute("data-seq")
    address = f"{teacher.url.split('/chats')[0]}/chats/{world.long_chat}/{seq}"
    outside: list[str] = []
    pupil = enter_at_end(stage, world.pupil, world.class_chat)
    pupil.on("request", lambda request: outside.append(request.url))
    teacher.goto(f"/chats/{world.class_chat}")
    expect(composer(teacher)).to_be_visible(timeout=15_000)
    write(teacher, f"Смотрите {address} и https://elsewhere.example/page")
    card = message(teacher, "Смотрите").locator("[data-inside-link]")
    expect(card).to_contain_text("Педсовет в четверг", timeout=SOON)
    stage.look(teacher, "inside-link")
    expect(message(pupil, "Смотрите")).to_be_visible(timeout=SOON)
    pupil.wait_for_timeout(800)
    expect(message(pupil, "Смотрите").locator("[data-inside-link]")).to_have_count(0)
    assert [url for url in outside if "elsewhere" in url] == []
    card.click()
    expect(message(teacher, "Педсовет в четверг")).to_be_in_viewport(timeout=SOON)


def test_texts_that_mean_harm_stay_inside_their_bubble(world: World, stage: Stage) -> None:
    page = enter_at_end(stage, world.teacher, world.class_chat)
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
        send(page, text, name)
    lines = "начало\n" + "\n" * 4_000 + "конец"
    write(page, lines)
    last = message(page, "конец")
    expect(last).to_be_visible(timeout=SOON)
    assert (last.locator("[data-bubble]").bounding_box() or {"height": 1e9})["height"] < 160
    write(page, "строка\n" * 200)
    unfold = page.get_by_role("button", name="Показать полностью").last
    expect(unfold).to_be_visible(timeout=SOON)
    stage.look(page, "harm")
    unfold.click()
    expect(page.get_by_role("button", name="Свернуть").last).to_be_visible()
    assert asked == []
    assert page.locator("[data-seq] img, [data-seq] script").count() == 0


def test_on_a_phone_the_bar_and_the_emojis_are_under_the_finger(world: World, stage: Stage) -> None:
    page = enter_at_end(stage, world.pupil, world.class_chat, viewport=PHONE, has_touch=True, is_mobile=True)
    composer(page).fill("с телефона")
    page.wait_for_timeout(500)
    composer(page).press("Control+a")
    expect(page.get_by_role("toolbar", name="Оформление текста")).to_be_visible()
    stage.picture(page, "phone-bar")
    page.get_by_role("button", name="Жирный").tap()
    expect(composer(page)).to_have_value("**с телефона**")
    page.get_by_role("button", name="Эмодзи").tap()
    panel = page.get_by_role("dialog", name="Эмодзи")
    expect(panel).to_be_visible()
    page.wait_for_timeout(500)
    stage.picture(page, "phone-emojis")
    assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")
