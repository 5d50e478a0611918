"""Step 5, «The structure of chats»: a plan previewed and applied, a pupil who moves, a line of one's own, a new school
year and its way back.
"""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from e2e.school_world import SchoolWorld, move_pupil, seed
from e2e.sight import PHONE
from e2e.stage import LIVE, Stage, seeded
from tests.harness.processes import Parta

SEED = seed
BROWSER = LIVE
SOON = 5_000


def chat(page: Page, title: str) -> Locator:
    """By its whole title: the initials on an avatar may read the same."""
    return page.get_by_role("link", name=re.compile(rf"^{re.escape(title)} \d\d:\d\d"))


def test_the_plan_is_read_previewed_and_applied_in_one_step(world: SchoolWorld, stage: Stage) -> None:
    page = stage.enter(world.coordinator, "/structure")
    expect(page.get_by_text("Чаты ещё не созданы")).to_be_visible()
    expect(page.get_by_role("row", name=re.compile("Предмет группы"))).to_contain_text("учитель предмета")
    stage.picture(page, "plan")
    page.get_by_role("link", name="Посмотреть изменения").click()
    button = page.get_by_role("button", name="Применить: создать 14", exact=True)
    expect(button).to_be_visible()
    row = page.get_by_role("row", name=re.compile("^5А · Физика"))
    expect(row).to_contain_text("создать")
    row.click()
    expect(page.get_by_role("dialog")).to_contain_text("Алексеев Артём Юрьевич")
    stage.picture(page, "who-joins")
    page.get_by_role("dialog").get_by_role("button", name="Закрыть").last.click()
    stage.picture(page, "difference")
    button.click()
    expect(page.get_by_text("Сделано: создано 14")).to_be_visible(timeout=30_000)
    stage.picture(page, "applied")
    expect(page.get_by_role("button", name=re.compile("^Применить"))).to_have_count(0)
    page.get_by_role("link", name="К плану").first.click()
    expect(page.get_by_text("Чаты соответствуют спискам")).to_be_visible()
    pupil = stage.enter(world.pupil)
    expect(chat(pupil, "5А")).to_be_visible()
    expect(chat(pupil, "5А · Физика")).to_be_visible()
    expect(chat(pupil, "5А · родители")).to_have_count(0)


def test_a_pupil_who_moves_changes_chats_before_ones_eyes(parta: Parta, world: SchoolWorld, stage: Stage) -> None:
    pupil = stage.enter(world.pupil, viewport=PHONE)
    expect(chat(pupil, "5А")).to_be_visible()
    seeded(parta, lambda: move_pupil(world, world.second))
    expect(chat(pupil, "5Б")).to_be_visible(timeout=SOON)
    expect(chat(pupil, "5А")).to_have_count(0)
    expect(chat(pupil, "5А · Физика")).to_have_count(0)
    stage.picture(pupil, "moved")
    seeded(parta, lambda: move_pupil(world, world.first))
    expect(chat(pupil, "5А")).to_have_count(1, timeout=SOON)
    expect(chat(pupil, "5Б")).to_have_count(0)


def test_a_line_of_ones_own_is_added_applied_and_taken_back(world: SchoolWorld, stage: Stage) -> None:
    page = stage.enter(world.coordinator, "/structure")
    page.get_by_role("link", name="Добавить строку").click()
    page.get_by_label("Название").fill("{группа} · актив")
    page.get_by_text("обучающиеся", exact=True).click()
    page.get_by_text("классный руководитель или куратор", exact=True).click()
    stage.picture(page, "own-line")
    page.get_by_role("button", name="Сохранить").click()
    expect(page.get_by_text("Чаты отстают от плана")).to_be_visible()
    page.get_by_role("link", name="Посмотреть изменения").click()
    page.get_by_role("button", name="Применить: создать 3", exact=True).click()
    expect(page.get_by_text("Сделано: создано 3")).to_be_visible(timeout=30_000)
    pupil = stage.enter(world.pupil)
    expect(chat(pupil, "5А · актив")).to_be_visible()
    page.goto("/structure")
    page.get_by_role("button", name=re.compile("^Удалить: ")).click()
    page.get_by_role("dialog").get_by_role("button", name="Удалить").click()
    page.get_by_role("link", name="Посмотреть изменения").click()
    page.get_by_role("button", name="Применить: в архив 3", exact=True).click()
    expect(page.get_by_text("Сделано: убрано в архив 3")).to_be_visible(timeout=30_000)


def test_a_base_line_is_left_out_with_a_reason_and_taken_back(world: SchoolWorld, stage: Stage) -> None:
    page = stage.enter(world.coordinator, "/structure", viewport=PHONE, color_scheme="dark")
    page.get_by_role("button", name="Исключить: Родители группы").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Исключить").click()
    expect(dialog.get_by_text("Назовите причину")).to_be_visible()
    dialog.get_by_label("Причина").fill("Родители договорились о другом чате")
    stage.picture(page, "left-out-asked")
    dialog.get_by_role("button", name="Исключить").click()
    expect(page.get_by_text("Причина: Родители договорились о другом чате")).to_be_visible()
    stage.picture(page, "left-out")
    page.get_by_role("button", name="Вернуть: Родители группы").click()
    expect(page.get_by_text("Причина: Родители договорились о другом чате")).to_have_count(0)


def test_a_new_school_year_is_previewed_begun_and_put_back(world: SchoolWorld, stage: Stage) -> None:
    pupil = stage.enter(world.pupil)
    expect(chat(pupil, "5А")).to_be_visible()
    page = stage.enter(world.coordinator, "/structure/new-year")
    expect(page.get_by_label("Новое название группы 5А")).to_have_value("6А")
    page.get_by_label("Новое название группы 5А").fill("6Б")
    expect(page.get_by_text("Так будет называться другая группа").first).to_be_visible()
    stage.picture(page, "year-taken")
    page.get_by_label("Новое название группы 5А").fill("6А")
    page.get_by_role("button", name="Далее").click()
    page.get_by_role("button", name="Добавить группу").click()
    page.get_by_label("Название 1").fill("1А")
    page.get_by_label("Класс или курс 1").fill("1")
    page.get_by_role("button", name="Проверить").click()
    expect(page.get_by_text("5А → 6А")).to_be_visible()
    stage.picture(page, "year-preview")
    page.get_by_role("button", name="Начать учебный год: перевести 2, выпустить 1, открыть 1").click()
    expect(page.get_by_text("Учебный год начат", exact=True).first).to_be_visible()
    stage.picture(page, "year-begun")
    expect(chat(pupil, "6А")).to_be_visible(timeout=SOON)
    expect(chat(pupil, "5А")).to_have_count(0)
    page.get_by_role("button", name="Вернуть как было").click()
    page.get_by_role("dialog").get_by_role("button", name="Вернуть как было").click()
    expect(page.get_by_text("Всё возвращено как было")).to_be_visible()
    expect(page.get_by_label("Новое название группы 5А")).to_have_value("6А")
    expect(chat(pupil, "5А")).to_be_visible(timeout=SOON)


def test_the_screens_in_the_dark_and_on_a_phone(world: SchoolWorld, stage: Stage) -> None:
    for path, name in (("/structure", "plan"), ("/structure/changes", "changes"), ("/structure/new-year", "year")):
        phone = stage.enter(world.coordinator, path, viewport=PHONE, color_scheme="dark")
        expect(phone.get_by_role("heading", level=1)).to_be_visible()
        phone.wait_for_load_state("networkidle")
        assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        stage.picture(phone, f"phone-dark-{name}")
