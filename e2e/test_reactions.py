"""Reactions, mentions and pins in real browsers: two people, a phone with fingers, the keyboard alone."""

from __future__ import annotations

import re
from functools import partial

from playwright.sync_api import Locator, Page, expect

from e2e.fingers import hold
from e2e.sight import PHONE
from e2e.stage import Stage
from e2e.talk import act, bubble, composer, enter, enter_at_end, message, open_menu, row, send, write
from e2e.talking_world import World, seed

SEED = partial(seed, many=2)
SOON = 3_000


def chip(page: Page, text: str, emoji: str) -> Locator:
    return message(page, text).get_by_role("button", name=re.compile(f"^{emoji}:"))


def count_of(page: Page, text: str, emoji: str, count: int) -> None:
    expect(chip(page, text, emoji)).to_contain_text(str(count), timeout=SOON)


def test_a_reaction_is_there_at_once_for_both_and_is_taken_back(world: World, stage: Stage) -> None:
    teacher = enter_at_end(stage, world.teacher, world.class_chat)
    pupil = enter_at_end(stage, world.pupil, world.class_chat)
    send(teacher, "Кто придёт на субботник")
    expect(message(pupil, "Кто придёт на субботник")).to_be_visible(timeout=SOON)
    open_menu(pupil, "Кто придёт на субботник")
    pupil.get_by_role("button", name="Поставить реакцию 👍").click()
    expect(chip(pupil, "Кто придёт на субботник", "👍")).to_have_attribute("aria-pressed", "true", timeout=500)
    expect(chip(teacher, "Кто придёт на субботник", "👍")).to_have_attribute("aria-pressed", "false", timeout=SOON)
    chip(teacher, "Кто придёт на субботник", "👍").click()
    count_of(pupil, "Кто придёт на субботник", "👍", 2)
    chip(pupil, "Кто придёт на субботник", "👍").click()
    count_of(teacher, "Кто придёт на субботник", "👍", 1)
    expect(chip(pupil, "Кто придёт на субботник", "👍")).to_have_attribute("aria-pressed", "false")
    teacher.reload()
    count_of(teacher, "Кто придёт на субботник", "👍", 1)
    expect(chip(teacher, "Кто придёт на субботник", "👍")).to_have_attribute("aria-pressed", "true")


def test_what_the_server_refuses_is_undone_and_said(world: World, stage: Stage) -> None:
    page = enter_at_end(stage, world.teacher, world.class_chat)
    send(page, "Проверка отказа")
    page.route("**/reactions/**", lambda route: route.fulfill(status=503, json={"code": "unexpected"}))
    open_menu(page, "Проверка отказа")
    page.get_by_role("button", name="Поставить реакцию 🔥").click()
    expect(chip(page, "Проверка отказа", "🔥")).to_have_count(0, timeout=SOON)


def test_who_has_reacted_is_said_as_far_as_one_may_find_them(world: World, stage: Stage) -> None:
    teacher = enter_at_end(stage, world.teacher, world.class_chat)
    pupil = enter_at_end(stage, world.pupil, world.class_chat)
    mother = enter_at_end(stage, world.mother, world.class_chat)
    send(teacher, "Сбор у школы в девять")
    for page, emoji in ((teacher, "✅"), (pupil, "✅"), (mother, "🙏")):
        expect(message(page, "Сбор у школы в девять")).to_be_visible(timeout=SOON)
        open_menu(page, "Сбор у школы в девять")
        page.get_by_role("button", name=f"Поставить реакцию {emoji}").click()
    count_of(teacher, "Сбор у школы в девять", "✅", 2)
    open_menu(teacher, "Сбор у школы в девять")
    stage.look(teacher, "quick-bar")
    act(teacher, "Сбор у школы в девять", "Кто поставил реакции")
    dialog = teacher.get_by_role("dialog")
    expect(dialog).to_contain_text("Алексеев Артём Юрьевич")
    expect(dialog).to_contain_text("Алексеева Анна Юрьевна")
    stage.look(teacher, "who-reacted")


def test_the_keyboard_reacts(world: World, stage: Stage) -> None:
    page = enter_at_end(stage, world.teacher, world.class_chat)
    send(page, "С клавиатуры")
    message(page, "С клавиатуры").focus()
    page.keyboard.press("e")
    bar = page.get_by_role("group", name="Поставить реакцию")
    expect(bar.get_by_role("button").first).to_be_focused()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    count_of(page, "С клавиатуры", "❤️", 1)


def test_fingers_react_from_the_sheet(world: World, stage: Stage) -> None:
    page = enter_at_end(stage, world.pupil, world.class_chat, viewport=PHONE, has_touch=True, is_mobile=True)
    composer(page).fill("Пальцами")
    page.get_by_role("button", name="Отправить", exact=True).tap()
    expect(message(page, "Пальцами")).to_be_visible(timeout=SOON)
    page.wait_for_timeout(800)  # the list has gone to its end
    hold(page, bubble(page, "Пальцами"), until=page.get_by_role("menuitem", name="Ответить"), soon=15_000)
    stage.picture(page, "phone-sheet")
    page.get_by_role("button", name="Поставить реакцию 😂").tap()
    count_of(page, "Пальцами", "😂", 1)
    stage.picture(page, "phone-chips")


def pick(page: Page, typed: str) -> Locator:
    composer(page).press_sequentially(typed, delay=20)
    return page.get_by_role("listbox", name="Кого упомянуть")


def test_a_named_one_is_told_in_the_list_in_the_chat_and_in_the_mentions(world: World, stage: Stage) -> None:
    pupil = stage.enter(world.pupil)
    listed = row(pupil, "5А")
    expect(listed).to_be_visible(timeout=15_000)
    teacher = enter_at_end(stage, world.teacher, world.class_chat)
    options = pick(teacher, "Дежурит @алексеев ар")
    expect(options.get_by_role("option")).to_have_count(1, timeout=SOON)
    stage.look(teacher, "picker")
    composer(teacher).press("Enter")
    expect(composer(teacher)).to_have_value(re.compile(r"Дежурит @Алексеев А\. Ю\. $"))
    composer(teacher).press_sequentially("сегодня")
    composer(teacher).press("Enter")
    expect(
        message(teacher, "Дежурит @Алексеев А. Ю. сегодня").get_by_role("button", name="@Алексеев А. Ю.")
    ).to_be_visible(timeout=SOON)
    expect(listed.locator("[data-mention]")).to_be_visible(timeout=SOON)
    stage.picture(pupil, "mark-in-the-list")
    pupil.get_by_role("link", name="Упоминания").click()
    expect(pupil.get_by_role("main")).to_contain_text("сегодня")
    stage.look(pupil, "mentions")
    pupil.get_by_role("link", name=re.compile("Открыть сообщение в чате «5А»")).first.click()
    expect(message(pupil, "Дежурит")).to_be_in_viewport(timeout=SOON)


def test_everybody_is_called_and_the_limit_is_named(world: World, stage: Stage) -> None:
    pupil = stage.enter(world.pupil)
    listed = row(pupil, "5А")
    expect(listed).to_be_visible(timeout=15_000)
    mother = enter_at_end(stage, world.mother, world.class_chat)
    options = pick(mother, "@вс")
    expect(options.get_by_role("option", name=re.compile("@все"))).to_be_visible(timeout=SOON)
    composer(mother).press("Tab")
    composer(mother).press_sequentially("у кого есть учебник")
    composer(mother).press("Enter")
    expect(listed.locator("[data-mention]")).to_be_visible(timeout=SOON)
    write(mother, "@все спасибо")
    expect(mother.get_by_text("Упоминать всех можно 1 раз в день")).to_be_visible(timeout=SOON)
    stage.picture(mother, "limit-named")


def test_the_button_leads_from_one_unread_mention_to_the_next(world: World, stage: Stage) -> None:
    colleague = enter_at_end(stage, world.colleague, world.long_chat)
    for number in (1, 2):
        options = pick(colleague, "@иван")
        expect(options.get_by_role("option").first).to_be_visible(timeout=SOON)
        composer(colleague).press("Enter")
        composer(colleague).press_sequentially(f"вопрос {number}")
        composer(colleague).press("Enter")
        expect(message(colleague, f"вопрос {number}")).to_be_visible(timeout=SOON)
        for line in range(25):
            write(colleague, f"строка {number} {line}")
    expect(message(colleague, "строка 2 24")).to_be_visible(timeout=10_000)
    teacher = enter(stage, world.teacher, f"{world.long_chat}/19000")
    button = teacher.get_by_role("button", name=re.compile("К следующему упоминанию"))
    expect(button).to_be_visible(timeout=SOON)
    stage.picture(teacher, "next-mention")
    button.click()
    expect(message(teacher, "вопрос 1")).to_be_in_viewport(timeout=SOON)
    button.click()
    expect(message(teacher, "вопрос 2")).to_be_in_viewport(timeout=SOON)


def test_pins_stand_above_and_keep_their_history(world: World, stage: Stage) -> None:
    colleague = enter_at_end(stage, world.colleague, world.channel)
    reader = stage.enter(world.pupil, f"/chats/{world.channel}")
    for text in ("Расписание звонков", "Каникулы с 28 декабря"):
        send(colleague, text)
        act(colleague, text, "Закрепить")
        expect(colleague.locator("[data-pin-bar]")).to_contain_text(text, timeout=SOON)
    bar = reader.locator("[data-pin-bar]")
    expect(bar).to_contain_text("Каникулы с 28 декабря", timeout=SOON)
    expect(bar).to_contain_text("2 из 2")
    bar.get_by_role("button").first.click()
    expect(bar).to_contain_text("Расписание звонков")
    expect(reader.get_by_text("закреплено сообщение").first).to_be_visible()
    open_menu(reader, "Каникулы с 28 декабря")
    expect(reader.get_by_role("menuitem", name="Открепить")).to_have_count(0)
    reader.keyboard.press("Escape")
    colleague.get_by_role("button", name="Закреплённые сообщения").click()
    dialog = colleague.get_by_role("dialog")
    expect(dialog).to_contain_text("Расписание звонков", timeout=SOON)
    stage.look(colleague, "pins")
    dialog.get_by_role("button", name="Открепить").first.click()
    expect(bar).not_to_contain_text("из 2", timeout=SOON)
    dialog.get_by_role("tab", name="История").click()
    expect(dialog).to_contain_text("Откреплено: Петров")
    stage.look(colleague, "pin-history")


def test_an_institution_narrows_the_set(world: World, stage: Stage) -> None:
    director = stage.enter(world.director, "/rules/reactions")
    expect(director.get_by_role("heading", name="Реакции и «@все»")).to_be_visible(timeout=15_000)
    boxes = director.get_by_role("group", name="Реакции")
    for emoji in ("😂", "😢"):
        boxes.get_by_text(emoji, exact=True).click()
    director.get_by_role("textbox", name="Обучающиеся").fill("0")
    stage.look(director, "rules")
    director.get_by_role("button", name="Сохранить").click()
    expect(director.get_by_text("Сохранено")).to_be_visible(timeout=SOON)
    pupil = enter_at_end(stage, world.pupil, world.class_chat)
    send(pupil, "После решения")
    open_menu(pupil, "После решения")
    expect(pupil.get_by_role("button", name="Поставить реакцию 👍")).to_be_visible()
    expect(pupil.get_by_role("button", name="Поставить реакцию 😂")).to_have_count(0)
