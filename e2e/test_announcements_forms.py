"""Announcements to be confirmed and forms, in real browsers: a teacher asks, a mother of two and a pupil answer.

The region's administrator decides whose they are.
"""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from e2e.asking_world import World, seed
from e2e.forms import choose, field
from e2e.sight import PHONE
from e2e.stage import Stage
from e2e.talk import begin

SEED = seed
SOON = 15_000
TEXT = "Родительское собрание в четверг, 18:30, кабинет 214. Прошу подтвердить, что вы это прочитали."


def announcement(page: Page, text: str) -> Locator:
    return page.get_by_role("article").filter(has_text=text).get_by_role("group", name="Прошу подтвердить")


def form(page: Page, title: str) -> Locator:
    return page.get_by_role("group", name=f"Форма: {title}")


def pick(place: Locator, label: str, option: str) -> None:
    """An option of a list, where a finger gets the system's own."""
    item = place.locator(".vkuiFormItem__host").filter(has_text=re.compile(f"^{label}"))
    item.locator("select").last.select_option(label=option)


def table_row(page: Page, table: str, text: str) -> Locator:
    return (
        page.get_by_role("table", name=table)
        .or_(page.get_by_role("grid", name=table))
        .get_by_role("row")
        .filter(has_text=text)
    )


def test_an_announcement_is_confirmed_and_its_author_sees_who_has_not(world: World, stage: Stage) -> None:
    teacher = stage.enter(world.teacher, "/announcements")
    expect(teacher.get_by_text("Пока ничего нет")).to_be_visible()
    stage.look(teacher, "list-empty")
    teacher.goto(f"/chats/{world.class_chat}")
    mother = stage.enter(world.mother, f"/chats/{world.class_chat}", viewport=PHONE, has_touch=True)
    pupil = stage.enter(world.pupil, f"/chats/{world.class_chat}")
    dialog = begin(teacher, "Объявление с подтверждением")
    dialog.get_by_label("Текст объявления").fill(TEXT)
    choose(dialog, "Срок", "Завтра до 20:00")
    stage.look(teacher, "announcement-new")
    dialog.get_by_role("button", name="Отправить объявление").click()
    expect(dialog).to_be_hidden()
    expect(announcement(mother, TEXT).get_by_role("button", name="Ознакомлен(а)")).to_be_visible(timeout=SOON)
    stage.look(mother, "announcement-to-confirm")
    announcement(mother, TEXT).get_by_role("button", name="Ознакомлен(а)").click()
    expect(announcement(mother, TEXT)).to_contain_text("Вы подтвердили")
    expect(announcement(teacher, TEXT)).to_contain_text("(1 из 7)", timeout=SOON)
    stage.look(teacher, "announcement-own")
    announcement(teacher, TEXT).get_by_role("link", name="Кто ознакомился").click()
    expect(teacher.get_by_role("status").filter(has_text="Подтвердили")).to_contain_text("(1 из 7)")
    expect(table_row(teacher, "Люди", "Алексеев Артём Юрьевич")).to_contain_text("не подтверждено")
    expect(table_row(teacher, "Люди", "Алексеева Анна Юрьевна")).to_contain_text("подтверждено")
    expect(table_row(teacher, "По организациям и группам", "5А")).to_contain_text("(1 из 5)")
    # it grows while one looks
    announcement(pupil, TEXT).get_by_role("button", name="Ознакомлен(а)").click()
    expect(teacher.get_by_role("status").filter(has_text="Подтвердили")).to_contain_text("(2 из 7)", timeout=20_000)
    stage.look(teacher, "progress")
    teacher.get_by_role("heading", name="Как росло число ответов").first.scroll_into_view_if_needed()
    expect(teacher.locator("figure").last.locator("svg, canvas, [role=application]").first).to_be_visible(timeout=SOON)
    stage.picture(teacher, "growth")
    with teacher.expect_download() as downloaded:
        teacher.get_by_role("button", name="Всё в XLSX").click()
    assert downloaded.value.suggested_filename.endswith(".xlsx")
    teacher.get_by_role("button", name="Напомнить остальным").click()
    teacher.get_by_role("dialog").get_by_role("button", name="Напомнить остальным").click()
    expect(teacher.get_by_text("Напоминание получат 5 человек")).to_be_visible()
    expect(teacher.get_by_role("dialog")).to_be_hidden()
    expect(teacher.get_by_role("button", name="Напомнить остальным")).to_be_disabled()
    director = stage.enter(world.director, "/notices")
    director.get_by_text("Подтвердите, что ознакомились с объявлением").click()
    expect(announcement(director, TEXT).get_by_role("button", name="Ознакомлен(а)")).to_be_visible(timeout=SOON)
    teacher.goto("/announcements?waiting=1")
    expect(teacher.get_by_role("link", name=re.compile("Родительское собрание"))).to_contain_text("(2 из 7)")
    stage.look(teacher, "list")


def test_in_a_channel_the_homeroom_teacher_sees_the_own_class(world: World, stage: Stage) -> None:
    director = stage.enter(world.director, f"/chats/{world.school_channel}")
    text = "Школа закрыта на карантин до 1 декабря"
    dialog = begin(director, "Объявление с подтверждением")
    dialog.get_by_label("Текст объявления").fill(text)
    dialog.get_by_role("button", name="Отправить объявление").click()
    expect(announcement(director, text)).to_contain_text("(0 из 67)", timeout=SOON)
    announcement(director, text).get_by_role("link", name="Кто ознакомился").click()
    expect(table_row(director, "По организациям и группам", "5А")).to_be_visible()
    stage.look(director, "progress-many")
    teacher = stage.enter(world.teacher, f"/chats/{world.school_channel}")
    announcement(teacher, text).get_by_role("link", name="Кто ознакомился").click()
    expect(teacher.get_by_text("Показана только ваша часть")).to_be_visible()
    expect(teacher.get_by_role("button", name="Напомнить остальным")).to_have_count(0)


def test_a_form_is_made_from_a_template_and_answered_for_each_child(world: World, stage: Stage) -> None:
    teacher = stage.enter(world.teacher, f"/chats/{world.class_chat}")
    mother = stage.enter(world.mother, f"/chats/{world.class_chat}", viewport=PHONE, has_touch=True)
    pupil = stage.enter(world.pupil, f"/chats/{world.class_chat}")
    dialog = begin(teacher, "Форма")
    choose(dialog, "Начать с шаблона", "Питание")
    field(dialog, "Название формы").fill("Питание с 23 ноября")
    dialog.get_by_role("checkbox", name=re.compile("Петров Пётр Ильич")).check(force=True)
    dialog.get_by_role("button", name="Сохранить как мой шаблон").click()
    expect(teacher.get_by_text("Шаблон сохранён")).to_be_visible()
    stage.look(teacher, "form-new")
    dialog.get_by_role("button", name="Отправить форму").click()
    expect(dialog).to_be_hidden()
    title = "Питание с 23 ноября"
    expect(form(teacher, title)).to_contain_text("(0 из 3)", timeout=SOON)
    form(mother, title).get_by_role("button", name="Заполнить").click()
    sheet = mother.get_by_role("dialog")
    expect(sheet).to_contain_text("Ответы увидят: Иванова Мария Петровна, Петров П. И.")
    sheet.get_by_role("button", name="Отправить ответ").click()
    expect(sheet.get_by_role("alert")).to_have_text("обязательный вопрос")
    sheet.get_by_text("Да", exact=True).click()
    sheet.get_by_text("Вторник").click()
    sheet.get_by_text("Обед").click()
    field(sheet, "Особенности питания").fill("Аллергия на орехи")
    stage.look(mother, "form-to-fill")
    sheet.get_by_role("button", name="Отправить ответ").click()
    # the second child has a sheet of its own
    expect(field(sheet, "Особенности питания")).to_have_value("", timeout=SOON)
    sheet.get_by_text("Нет", exact=True).click()
    sheet.get_by_role("button", name="Отправить ответ").click()
    expect(sheet).to_be_hidden()
    expect(form(mother, title)).to_contain_text("Вы ответили за 2 детей", timeout=SOON)
    expect(form(teacher, title)).to_contain_text("(2 из 3)", timeout=SOON)
    form(pupil, title).get_by_role("button", name="Заполнить").click()
    expect(pupil.get_by_role("dialog")).to_contain_text("Эта форма не для вас")
    stage.look(teacher, "form-own")
    form(teacher, title).get_by_role("link", name="Ответы", exact=True).click()
    expect(teacher.get_by_role("heading", name=title)).to_be_visible()
    expect(table_row(teacher, "Ответы", "Алексеева Алиса Юрьевна")).to_be_visible()
    expect(teacher.get_by_text("Аллергия на орехи")).to_be_visible()
    stage.look(teacher, "answers")
    with teacher.expect_download() as downloaded:
        teacher.get_by_role("button", name="Всё в CSV").click()
    assert "Аллергия на орехи" in Path(downloaded.value.path()).read_text("utf-8-sig")


def test_an_answer_is_changed_until_the_form_ends_and_a_named_reader_reads_it(world: World, stage: Stage) -> None:
    teacher = stage.enter(world.teacher, f"/chats/{world.class_chat}")
    mother = stage.enter(world.mother, f"/chats/{world.class_chat}", viewport=PHONE, has_touch=True)
    title = "Питание с 23 ноября"
    sheet = mother.get_by_role("dialog")
    form(mother, title).get_by_role("button", name="Изменить ответ").click()
    pick(sheet, "За кого ответ", "Алексеев Артём Юрьевич — ответ есть")
    field(sheet, "Особенности питания").fill("Аллергия прошла")
    sheet.get_by_role("button", name="Сохранить изменения").click()
    expect(sheet).to_be_hidden()
    form(teacher, title).get_by_role("link", name="Ответы", exact=True).click()
    expect(teacher.get_by_text("Аллергия прошла")).to_be_visible()
    teacher.goto(f"/chats/{world.class_chat}")
    form(teacher, title).get_by_role("link", name="Кто ответил").click()
    teacher.get_by_role("button", name="Завершить приём ответов").click()
    teacher.get_by_role("dialog").get_by_role("button", name="Завершить приём ответов").click()
    expect(form(mother, title)).to_contain_text("Приём ответов завершён", timeout=SOON)
    colleague = stage.enter(world.colleague, f"/chats/{world.class_chat}")
    form(colleague, title).get_by_role("link", name="Кто ответил").click()
    colleague.get_by_role("link", name="Ответы", exact=True).click()
    expect(colleague.get_by_text("Аллергия прошла")).to_be_visible()


def test_a_form_of_every_kind_of_question_is_written_and_filled_on_a_phone(world: World, stage: Stage) -> None:
    teacher = stage.enter(world.teacher, f"/chats/{world.class_chat}", viewport=PHONE, has_touch=True)
    dialog = begin(teacher, "Форма")
    field(dialog, "Название формы").fill("Анкета")
    pick(dialog, "Кто отвечает", "Все участники")
    kinds = ["Да или нет", "Один из списка", "Несколько из списка", "Строка", "Текст", "Число", "Дата", "Согласие"]
    for number, kind in enumerate(kinds, 1):
        if number > 1:
            dialog.get_by_role("button", name="Добавить вопрос").click()
        card = dialog.get_by_role("listitem", name=f"Вопрос {number}", exact=True)
        field(card, "Вопрос").fill(f"{kind}: вопрос")
        pick(card, "Вид ответа", kind)
        if "списка" in kind:
            field(card, "Варианты").fill("Первый\nВторой\nТретий")
    stage.look(teacher, "form-every-kind")
    dialog.get_by_role("button", name="Отправить форму").click()
    expect(dialog).to_be_hidden()
    pupil = stage.enter(world.pupil, f"/chats/{world.class_chat}", viewport=PHONE, has_touch=True)
    form(pupil, "Анкета").get_by_role("button", name="Заполнить").click()
    sheet = pupil.get_by_role("dialog")
    field(sheet, "Строка: вопрос").fill("строка")
    field(sheet, "Число: вопрос").fill("два")
    sheet.get_by_role("button", name="Отправить ответ").click()
    expect(sheet.get_by_text("Здесь должно быть число")).to_be_visible()
    field(sheet, "Число: вопрос").fill("2,5")
    sheet.get_by_text("Согласен (согласна)").click()
    stage.look(pupil, "form-every-kind-to-fill")
    sheet.get_by_role("button", name="Отправить ответ").click()
    expect(sheet).to_be_hidden()
    expect(form(pupil, "Анкета")).to_contain_text("Вы ответили")


def come_to_ask(page: Page, conversation: object) -> Locator:
    """The «+» menu of a conversation, opened anew when the server has said whether one may ask."""
    with page.expect_response("**/api/asking"):
        page.goto(f"/chats/{conversation}")
    page.get_by_role("button", name="Прикрепить").click()
    menu = page.get_by_role("menu")
    expect(menu.get_by_role("menuitem", name="Опрос")).to_be_visible()
    return menu


def test_a_region_takes_asking_from_teachers_and_gives_it_back(world: World, stage: Stage) -> None:
    administrator = stage.enter(world.administrator, "/rules")
    administrator.get_by_text("Кто может собирать подтверждения и рассылать формы").click()
    roles = administrator.get_by_role("group", name="Отправляют объявления и формы")
    expect(roles.get_by_role("checkbox", name="Сотрудник", exact=True)).not_to_be_checked(timeout=SOON)
    expect(administrator.get_by_role("status").filter(has_text="Действует обычное правило")).to_be_visible()
    stage.look(administrator, "rules-usual")
    roles.get_by_text("Педагогический работник").click()
    administrator.get_by_role("button", name="Сохранить").click()
    expect(administrator.get_by_text("Действует решение региона")).to_be_visible(timeout=SOON)
    stage.look(administrator, "rules-own")
    teacher = stage.enter(world.teacher)
    menu = come_to_ask(teacher, world.class_chat)
    for what in ("Объявление с подтверждением", "Форма"):
        expect(menu.get_by_role("menuitem", name=what)).to_have_count(0)
    stage.picture(teacher, "not-offered")
    director = stage.enter(world.director)
    expect(come_to_ask(director, world.class_chat).get_by_role("menuitem", name="Форма")).to_be_visible()
    while (ticked := roles.get_by_role("checkbox", checked=True)).count():
        ticked.first.uncheck(force=True)
    expect(administrator.get_by_role("status").filter(has_text="Никто не отмечен")).to_be_visible()
    stage.look(administrator, "rules-nobody")
    administrator.get_by_role("button", name="Вернуть обычное").click()
    expect(administrator.get_by_role("status").filter(has_text="Действует обычное")).to_be_visible(timeout=SOON)
    expect(roles.get_by_role("checkbox", name="Педагогический работник")).to_be_checked()
    expect(come_to_ask(teacher, world.class_chat).get_by_role("menuitem", name="Форма")).to_be_visible()
