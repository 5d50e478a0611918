"""Polls in real browsers: a teacher asks, a mother and a pupil vote, everybody sees the result as it grows."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from e2e.asking_world import World, seed
from e2e.sight import PHONE
from e2e.stage import Stage
from e2e.talk import begin

SEED = seed
SOON = 15_000


def poll(page: Page, question: str) -> Locator:
    return page.get_by_role("group", name=re.compile(f"опрос.*: {re.escape(question)}"))


def ask(page: Page, question: str, *options: str, **ways: bool) -> None:
    dialog = begin(page, "Опрос")
    dialog.get_by_label("Вопрос").fill(question)
    for number, option in enumerate(options, 1):
        if number > 2:
            dialog.get_by_role("button", name="Добавить вариант").click()
        dialog.get_by_label(f"Вариант {number}", exact=True).fill(option)
    for name, is_on in ways.items():
        label = {"anonymous": "Анонимный", "multiple": "Несколько ответов", "may_add": "Участники добавляют"}[name]
        switch = dialog.get_by_role("switch", name=re.compile(f"^{label}"))
        if switch.is_checked() != is_on:
            switch.locator("xpath=ancestor::label[1]").click()
    dialog.get_by_role("button", name="Создать опрос").click()
    expect(dialog).to_be_hidden()
    expect(poll(page, question)).to_be_visible()


def test_a_poll_is_asked_voted_on_and_its_result_grows_on_every_screen(world: World, stage: Stage) -> None:
    teacher = stage.enter(world.teacher, f"/chats/{world.class_chat}")
    mother = stage.enter(world.mother, f"/chats/{world.class_chat}", viewport=PHONE, has_touch=True)
    pupil = stage.enter(world.pupil, f"/chats/{world.class_chat}")
    dialog = begin(teacher, "Опрос")
    stage.look(teacher, "new")
    teacher.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    question = "Когда проведём собрание?"
    ask(teacher, question, "Среда, 18:30", "Четверг, 18:30", "Суббота утром")
    expect(poll(mother, question)).to_contain_text("Пока никто не голосовал", timeout=SOON)
    stage.look(mother, "to-vote")
    poll(mother, question).get_by_text("Четверг, 18:30").click()
    poll(mother, question).get_by_role("button", name="Голосовать").click()
    expect(poll(mother, question)).to_contain_text("Четверг, 18:30, ваш ответ")
    expect(poll(mother, question)).to_contain_text("Проголосовал 1 человек", timeout=SOON)
    # with keys alone
    radio = poll(pupil, question).get_by_role("radio", name="Среда, 18:30")
    radio.focus()
    pupil.keyboard.press("Space")
    pupil.keyboard.press("ArrowDown")
    pupil.keyboard.press("Tab")
    expect(poll(pupil, question).get_by_role("button", name="Голосовать")).to_be_focused()
    pupil.keyboard.press("Enter")
    expect(poll(teacher, question).get_by_role("button", name="Результаты")).to_be_visible()
    poll(teacher, question).get_by_role("button", name="Результаты").click()
    expect(poll(teacher, question)).to_contain_text(
        re.compile(r"Четверг, 18:30\s*100\s*%\s*\(2\sиз\s2\)"), timeout=SOON
    )
    expect(poll(mother, question)).to_contain_text("Проголосовали 2 человека", timeout=SOON)
    stage.look(teacher, "grown")
    poll(mother, question).get_by_role("button", name="Изменить ответ").click()
    poll(mother, question).get_by_text("Суббота утром").click()
    poll(mother, question).get_by_role("button", name="Голосовать").click()
    expect(poll(teacher, question)).to_contain_text(re.compile(r"Суббота утром\s*50\s*%\s*\(1\sиз\s2\)"), timeout=SOON)
    mother.reload()
    expect(poll(mother, question)).to_contain_text("Суббота утром, ваш ответ", timeout=SOON)
    poll(teacher, question).get_by_role("button", name="Завершить опрос").click()
    teacher.get_by_role("dialog").get_by_role("button", name="Завершить опрос").click()
    expect(poll(mother, question)).to_contain_text("Опрос завершён", timeout=SOON)
    expect(poll(mother, question).get_by_role("button", name="Изменить ответ")).to_have_count(0)
    stage.look(mother, "ended")


def test_an_open_poll_with_several_answers_grows_by_its_members_and_says_who_voted(world: World, stage: Stage) -> None:
    teacher = stage.enter(world.teacher, f"/chats/{world.class_chat}")
    mother = stage.enter(world.mother, f"/chats/{world.class_chat}")
    question = "Куда поедем всем классом в последнюю неделю ноября?"
    long = "В Приморский океанариум на остров Русский, на целый день, с обедом и экскурсоводом"
    ask(teacher, question, long, "В театр", anonymous=False, multiple=True, may_add=True)
    box = poll(mother, question)
    box.get_by_role("button", name="Добавить вариант").click()
    box.get_by_label("Свой вариант").fill("В лес")
    box.get_by_role("button", name="Добавить вариант").click()
    expect(poll(teacher, question)).to_contain_text("В лес", timeout=SOON)
    box.get_by_text("В театр").click()
    box.get_by_text("В лес").click()
    box.get_by_role("button", name="Голосовать").click()
    expect(box).to_contain_text("Проголосовал 1 человек", timeout=SOON)
    poll(teacher, question).get_by_role("button", name="Результаты").click()
    poll(teacher, question).get_by_role("button", name="Кто голосовал").click()
    dialog = teacher.get_by_role("dialog")
    expect(dialog.get_by_role("region", name="В лес")).to_contain_text("Алексеева Анна Юрьевна")
    expect(dialog.get_by_role("region", name="В театр")).to_contain_text("Алексеева Анна Юрьевна")
    stage.look(teacher, "voters")


def test_what_is_wrong_with_a_poll_is_said_in_its_dialog(world: World, stage: Stage) -> None:
    teacher = stage.enter(world.teacher, f"/chats/{world.class_chat}")
    dialog = begin(teacher, "Опрос")
    create = dialog.get_by_role("button", name="Создать опрос")
    expect(create).to_be_disabled()
    dialog.get_by_label("Вопрос").fill("Да или нет?")
    dialog.get_by_label("Вариант 1", exact=True).fill("Да")
    expect(create).to_be_disabled()
    dialog.get_by_label("Вариант 2", exact=True).fill("да")
    create.click()
    expect(dialog.get_by_role("alert")).to_have_text("Такой вариант уже есть.")
    for _ in range(18):
        dialog.get_by_role("button", name="Добавить вариант").click()
    expect(dialog.get_by_role("button", name="Добавить вариант")).to_be_disabled()
    stage.look(teacher, "full")
