"""What somebody arranges for themselves in the messenger, and finds so on every device: folders, the order of the list,
messages for later, notes, drafts, a day of long ago, and what others see of them.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from playwright.sync_api import Locator, Page, expect

from e2e import files_made
from e2e.fingers import hold
from e2e.own_world import World, seed
from e2e.sight import PHONE, check
from e2e.stage import STILL, Stage
from e2e.talk import (
    attach,
    composer,
    enter,
    enter_at_end,
    lines,
    message,
    open_menu,
    row,
    send,
    tray,
    uploaded,
)

SEED = seed
BROWSER = STILL
SOON = 10_000
ELSEWHERE = 2_000  # what one device has changed is seen on another within it
HERE = ZoneInfo("Asia/Vladivostok")


def tab(page: Page, title: str) -> Locator:
    return page.get_by_role("tab", name=title, exact=True)


def rows(page: Page) -> Locator:
    return page.locator("[data-conversation]")


def arrange(page: Page, title: str, *actions: str) -> None:
    """By the menu of a row; the pointer then leaves the list, which holds its order under it."""
    row(page, title).click(button="right")
    for action in actions:
        page.get_by_role("menuitem", name=action, exact=True).click()
    page.mouse.move(0, 0)


def make_folder(page: Page, name: str, *rules: str) -> None:
    page.get_by_role("button", name="Новая папка").first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Название").fill(name)
    for rule in rules:
        dialog.get_by_role("checkbox", name=rule).check(force=True)
    dialog.get_by_role("button", name="Сохранить").click()
    expect(dialog).to_be_hidden()


def test_folders_gather_by_their_rules_on_every_device(world: World, stage: Stage) -> None:
    phone = stage.enter(world.colleague, viewport=PHONE)
    expect(row(phone, "5А")).to_have_count(1, timeout=SOON)
    desk = stage.enter(world.colleague, "/folders")
    expect(desk.get_by_text("Папок ещё нет")).to_be_visible(timeout=SOON)
    stage.look(desk, "folders-none")
    desk.get_by_role("button", name="Новая папка").first.click()
    desk.get_by_role("dialog").get_by_role("button", name="Сохранить").click()
    expect(desk.get_by_role("dialog")).to_contain_text("Назовите папку")
    stage.look(desk, "folder")
    desk.keyboard.press("Escape")
    expect(desk.get_by_role("dialog")).to_be_hidden()
    make_folder(desk, "Группы", "Группы и классы")
    make_folder(desk, "Колледж", "Колледж")
    make_folder(desk, "Разобрать", "Только непрочитанные")
    stage.look(desk, "folders")
    tab(phone, "Колледж").click(timeout=ELSEWHERE)
    expect(rows(phone)).to_have_count(1)
    expect(row(phone, "Совет колледжа")).to_be_visible()
    phone.mouse.move(0, 0)
    phone.wait_for_timeout(500)
    stage.picture(phone, "folder-tabs")
    tab(phone, "Группы").click()
    expect(row(phone, "Учителя школы")).to_be_visible()
    for other in (world.teacher.name, "Объявления школы"):
        expect(row(phone, other)).to_have_count(0)
    tab(phone, "Разобрать").click()
    expect(row(phone, world.teacher.name)).to_have_count(0)
    row(phone, "Учителя школы").click()
    phone.get_by_role("button", name=re.compile("К последним сообщениям")).click()
    phone.wait_for_timeout(1_000)
    phone.go_back()
    expect(tab(phone, "Разобрать")).to_have_attribute("aria-selected", "true", timeout=SOON)
    expect(row(phone, "Учителя школы")).to_have_count(0, timeout=SOON)

    desk.get_by_role("button", name="Выше: Разобрать").click()
    desk.get_by_role("button", name="Изменить: Колледж").click()
    desk.get_by_role("dialog").get_by_role("button", name="Удалить папку").click()
    expect(tab(phone, "Колледж")).to_have_count(0, timeout=ELSEWHERE)
    assert [name for name in phone.get_by_role("tab").all_inner_texts() if name in ("Группы", "Разобрать")] == [
        "Группы",
        "Разобрать",
    ]
    desk.get_by_role("button", name="Отменить").click()
    expect(tab(phone, "Колледж")).to_be_visible(timeout=ELSEWHERE)


def test_the_row_menu_pins_orders_mutes_archives_and_marks_on_every_device(world: World, stage: Stage) -> None:
    desk = stage.enter(world.teacher)
    other = stage.enter(world.teacher)
    expect(row(other, "5А")).to_be_visible(timeout=SOON)
    expect(row(desk, "5А")).to_be_visible(timeout=SOON)
    row(desk, "5А").click(button="right")
    expect(desk.get_by_role("menu")).to_be_visible()
    stage.picture(desk, "row-menu")
    check(desk)
    desk.keyboard.press("Escape")
    for place, title in enumerate(("5А", "Объявления школы", "Учителя школы")):
        arrange(desk, title, "Закрепить")
        expect(rows(other).nth(place)).to_contain_text(title, timeout=ELSEWHERE)
    arrange(desk, "Учителя школы", "Поднять среди закреплённых")
    expect(rows(other).nth(1)).to_contain_text("Учителя школы", timeout=ELSEWHERE)
    expect(rows(other).nth(2)).to_contain_text("Объявления школы")
    arrange(desk, "Учителя школы", "Открепить")
    expect(rows(other).nth(1)).to_contain_text("Объявления школы", timeout=ELSEWHERE)

    arrange(desk, "5А", "Выключить звук…", "На час")
    expect(row(other, "5А")).to_contain_text("без звука", timeout=ELSEWHERE)
    arrange(desk, "5А", "Отметить непрочитанным")
    expect(row(other, "5А")).to_contain_text("отмечено непрочитанным", timeout=ELSEWHERE)
    tab(other, "Непрочитанные").click()
    expect(row(other, "5А")).to_be_visible()
    expect(row(other, "Учителя школы")).to_have_count(0)
    tab(other, "Все").click()
    stage.look(other, "list-arranged")
    arrange(desk, "5А", "Отметить прочитанным")
    expect(row(other, "5А")).not_to_contain_text("непрочитанн", timeout=ELSEWHERE)
    arrange(desk, "5А", "Включить звук")
    expect(row(other, "5А")).not_to_contain_text("без звука", timeout=ELSEWHERE)

    arrange(desk, "Объявления школы", "В архив")
    expect(row(other, "Объявления школы")).to_have_count(0, timeout=ELSEWHERE)
    tab(other, "Архив").click()
    expect(row(other, "Объявления школы")).to_be_visible()
    arrange(other, "Объявления школы", "Из архива")
    expect(row(desk, "Объявления школы")).to_be_visible(timeout=ELSEWHERE)
    expect(tab(desk, "Архив")).to_have_count(0)


def test_by_finger_the_row_menu_is_a_sheet(world: World, stage: Stage) -> None:
    phone = stage.enter(world.pupil, viewport=PHONE, has_touch=True, is_mobile=True)
    expect(row(phone, "5А")).to_be_visible(timeout=SOON)
    hold(phone, row(phone, "5А"), until=phone.get_by_role("menuitem", name="Закрепить"))
    stage.picture(phone, "row-sheet")
    phone.get_by_role("menuitem", name="Выключить звук…").tap()
    stage.picture(phone, "row-sheet-mute")
    phone.get_by_role("menuitem", name="До завтра, 8:00").tap()
    expect(row(phone, "5А")).to_contain_text("без звука")
    hold(phone, row(phone, "5А"), until=phone.get_by_role("menuitem", name="Включить звук"))
    phone.get_by_role("menuitem", name="Папки…").tap()
    phone.get_by_role("menuitem", name="Настроить папки").tap()
    expect(phone.get_by_role("heading", name="Папки чатов")).to_be_visible(timeout=SOON)
    phone.goto("/chats")
    hold(phone, row(phone, "5А"), until=phone.get_by_role("menuitem", name="Включить звук"))
    phone.get_by_role("menuitem", name="Включить звук").tap()
    expect(row(phone, "5А")).not_to_contain_text("без звука")


def send_how(page: Page, text: str, way: str) -> None:
    """By the menu of the button that sends."""
    composer(page).fill(text)
    page.get_by_role("button", name="Отправить", exact=True).click(button="right")
    page.get_by_role("menuitem", name=way, exact=True).click()


def send_later(page: Page, text: str, moment: datetime) -> None:
    send_how(page, text, "Отправить позже…")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Другое время").fill(moment.strftime("%Y-%m-%dT%H:%M"))
    dialog.get_by_role("button", name=re.compile("^Отправить .* в \\d\\d:")).click()
    expect(dialog).to_be_hidden()
    expect(page.get_by_text(re.compile(r"^Уйдёт \d"))).to_be_visible()


def waiting(page: Page) -> Locator:
    """The button that opens what waits to be sent."""
    return page.get_by_role("button", name=re.compile("отложенн"))


def test_what_is_sent_later_waits_is_changed_called_off_or_sent_at_once(world: World, stage: Stage) -> None:
    teacher = enter_at_end(stage, world.teacher, world.direct)
    colleague = enter_at_end(stage, world.colleague, world.direct)
    now = datetime.now(HERE)
    due = (now + timedelta(seconds=95)).replace(second=0, microsecond=0)
    tomorrow = now + timedelta(days=1)
    send_how(teacher, "Отчёт в понедельник", "Отправить позже…")
    expect(teacher.get_by_role("dialog")).to_contain_text("Не раньше чем через минуту")
    stage.look(teacher, "later")
    teacher.keyboard.press("Escape")
    expect(teacher.get_by_role("dialog")).to_be_hidden()
    send_later(teacher, "Уйдёт само", due)
    send_later(teacher, "Сначала не то", tomorrow)
    send_later(teacher, "Передумаю", tomorrow)
    expect(row(teacher, world.colleague.name)).not_to_contain_text("Черновик")
    expect(waiting(teacher)).to_have_accessible_name("3 отложенных сообщения")
    waiting(teacher).click()
    dialog = teacher.get_by_role("dialog")
    cells = dialog.locator(".vkuiSimpleCell__host")
    expect(cells).to_have_count(3)
    stage.look(teacher, "scheduled")
    cells.filter(has_text="Сначала не то").get_by_role("button", name="Изменить").click()
    dialog.get_by_label("Текст").fill("Теперь то")
    dialog.get_by_label("Когда").fill((tomorrow + timedelta(days=1)).strftime("%Y-%m-%dT09:05"))
    stage.look(teacher, "scheduled-change")
    dialog.get_by_role("button", name="Сохранить").click()
    expect(cells.filter(has_text="Теперь то")).to_contain_text("09:05")
    cells.filter(has_text="Передумаю").get_by_role("button", name="Отменить отправку").click()
    expect(cells).to_have_count(2)
    expect(message(colleague, "Теперь то")).to_have_count(0)
    cells.filter(has_text="Теперь то").get_by_role("button", name="Отправить сейчас").click()
    expect(message(colleague, "Теперь то")).to_be_visible(timeout=SOON)
    expect(cells).to_have_count(1)
    teacher.keyboard.press("Escape")
    expect(lines(colleague, "Уйдёт само")).to_have_count(0)
    expect(message(colleague, "Уйдёт само")).to_be_visible(timeout=110_000)
    assert datetime.now(HERE) >= due
    expect(waiting(teacher)).to_have_count(0, timeout=SOON)
    for text in ("Передумаю", "Сначала не то"):
        expect(lines(colleague, text)).to_have_count(0)


def test_files_wait_with_their_message_for_the_hour(world: World, stage: Stage, tmp_path: Path) -> None:
    teacher = enter_at_end(stage, world.teacher, world.direct)
    colleague = enter_at_end(stage, world.colleague, world.direct)
    tomorrow = datetime.now(HERE) + timedelta(days=1)
    attach(teacher, files_made.pdf(tmp_path, "Расписание.pdf"), files_made.photograph(tmp_path, "озеро.jpg"))
    uploaded(teacher)
    tray(teacher).get_by_role("textbox", name="Подпись: озеро.jpg").fill("Куда едем")
    send_later(teacher, "", tomorrow)
    expect(tray(teacher)).to_have_count(0)
    expect(waiting(teacher)).to_have_accessible_name("1 отложенное сообщение")
    waiting(teacher).click()
    dialog = teacher.get_by_role("dialog")
    cell = dialog.locator(".vkuiSimpleCell__host")
    for shown in ("Расписание.pdf", "озеро.jpg", "Куда едем"):
        expect(cell).to_contain_text(shown)
    expect(cell.locator("img")).to_have_count(2, timeout=SOON)
    stage.look(teacher, "scheduled-files")
    cell.get_by_role("button", name="Изменить").click()
    dialog.get_by_label("Когда").fill((tomorrow + timedelta(days=1)).strftime("%Y-%m-%dT09:05"))
    dialog.get_by_role("button", name="Сохранить").click()
    expect(cell).to_contain_text("09:05")
    expect(message(colleague, "Куда едем")).to_have_count(0)
    cell.get_by_role("button", name="Отправить сейчас").click()
    seen = message(colleague, "Куда едем")
    expect(seen.get_by_role("button", name="Открыть: Расписание.pdf")).to_be_visible(timeout=SOON)
    expect(seen.get_by_role("button", name="Фотография: Куда едем")).to_be_visible()
    expect(dialog).to_contain_text("Ничего не отложено")


def test_what_is_sent_later_goes_on_uploading_after_a_reload(world: World, stage: Stage, tmp_path: Path) -> None:
    teacher = enter_at_end(stage, world.teacher, world.direct)
    teacher.route("**/api/uploads/**", lambda route: None)  # nothing answers
    attach(teacher, files_made.text(tmp_path, "план.txt", 200_000))
    send_how(teacher, "План на завтра", "Отправить позже…")
    teacher.get_by_role("dialog").get_by_role("button", name=re.compile("8:00")).first.click()
    expect(tray(teacher)).to_contain_text("Файлы загружаются, сообщение уйдёт")
    expect(composer(teacher)).to_have_value("")
    stage.look(teacher, "later-uploading")
    teacher.unroute_all()
    teacher.reload()
    expect(waiting(teacher)).to_have_accessible_name("1 отложенное сообщение", timeout=SOON)
    expect(tray(teacher)).to_have_count(0, timeout=SOON)
    waiting(teacher).click()
    cell = teacher.get_by_role("dialog").locator(".vkuiSimpleCell__host")
    for shown in ("План на завтра", "план.txt"):
        expect(cell).to_contain_text(shown)
    cell.get_by_role("button", name="Отменить отправку").click()
    expect(teacher.get_by_role("dialog")).to_contain_text("Ничего не отложено")


NOTES = """
    window.notes = 0;
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (at) { window.notes += 1; start.call(this, at); };
"""


def never_quiet(page: Page) -> None:
    """Whatever hour it is, the windows of this person may make a sound."""
    settings = page.request.get("/api/me/notifications").json()
    page.route("**/api/me/notifications", lambda route: route.fulfill(json={**settings, "quiet": []}))
    page.reload()
    expect(row(page, "5А")).to_be_visible(timeout=SOON)


def test_what_is_sent_silently_makes_no_sound(world: World, stage: Stage) -> None:
    teacher = enter_at_end(stage, world.teacher, world.class_chat)
    pupil = stage.enter(world.pupil, script=NOTES)
    never_quiet(pupil)
    send_how(teacher, "Тихо: тетради проверены", "Без звука")
    expect(row(pupil, "5А")).to_contain_text("Тихо: тетради проверены", timeout=SOON)
    pupil.wait_for_timeout(1_000)
    assert pupil.evaluate("window.notes") == 0
    send(teacher, "Громко: завтра контрольная")
    expect(row(pupil, "5А")).to_contain_text("Громко: завтра контрольная", timeout=SOON)
    pupil.wait_for_timeout(1_000)
    assert pupil.evaluate("window.notes") > 0


def test_notes_to_oneself_and_drafts_are_on_every_device(world: World, stage: Stage) -> None:
    desk = enter_at_end(stage, world.teacher, world.class_chat)
    phone = stage.enter(world.teacher, viewport=PHONE)
    desk.get_by_role("button", name="Новый чат").click()
    stage.look(desk, "new-chat")
    desk.get_by_role("dialog").get_by_text("Избранное").click()
    expect(desk.get_by_role("heading", name="Избранное")).to_be_visible(timeout=SOON)
    send(desk, "Купить мел")
    expect(row(phone, "Избранное")).to_contain_text("Купить мел", timeout=ELSEWHERE)
    enter_at_end(stage, world.teacher, world.class_chat)
    desk.goto(f"/chats/{world.class_chat}")
    open_menu(desk, "Сообщение 59")
    desk.get_by_role("menuitem", name="Переслать", exact=True).click()
    desk.get_by_role("dialog").get_by_text("Избранное").click()
    desk.get_by_role("dialog").get_by_role("button", name=re.compile("^Переслать")).click()
    row(phone, "Избранное").click()
    expect(message(phone, "Сообщение 59")).to_be_visible(timeout=SOON)
    stage.look(phone, "saved")

    composer(desk).fill("Дорогие родители, в четверг")
    phone.goto("/chats")
    expect(row(phone, "5А")).to_contain_text("Черновик: Дорогие родители, в четверг", timeout=SOON)
    stage.picture(phone, "draft-row")
    row(phone, "5А").click()
    expect(composer(phone)).to_have_value("Дорогие родители, в четверг", timeout=SOON)
    composer(phone).fill("Дорогие родители, в пятницу")
    expect(composer(desk)).to_have_value("Дорогие родители, в пятницу", timeout=ELSEWHERE)
    composer(desk).fill("")
    expect(composer(phone)).to_have_value("", timeout=ELSEWHERE)


def test_a_long_conversation_is_opened_at_a_day(world: World, stage: Stage) -> None:
    colleague = enter(stage, world.colleague, world.long_chat)
    colleague.get_by_role("button", name="О чате «Учителя школы»").click()
    colleague.get_by_role("dialog").get_by_text("Перейти к дате", exact=True).click()
    dialog = colleague.get_by_role("dialog")
    go = dialog.get_by_role("button", name="Перейти", exact=True)
    expect(go).to_be_disabled()
    day = datetime.now(HERE) - timedelta(days=30)
    dialog.get_by_role("group", name="Дата").click(position={"x": 12, "y": 18})
    colleague.keyboard.type(day.strftime("%d%m%Y"))
    stage.look(colleague, "jump")
    go.click()
    expect(dialog).to_be_hidden()
    expect(colleague).to_have_url(re.compile(rf"/chats/{world.long_chat}/\d+$"))
    seq = int(colleague.url.rsplit("/", 1)[1])
    first = colleague.locator(f"[data-seq='{seq}']")
    expect(first).to_be_in_viewport(timeout=SOON)
    moment = datetime.fromisoformat(first.locator("time").get_attribute("datetime") or "").astimezone(HERE)
    assert (moment.date(), moment.hour, moment.minute < 5) == (day.date(), 0, True)
    expect(colleague.get_by_text("Сообщение недоступно")).to_have_count(0)
    stage.look(colleague, "jumped")


def test_who_hides_is_not_seen_in_the_net_nor_writing(world: World, stage: Stage) -> None:
    colleague = enter_at_end(stage, world.colleague, world.direct)
    teacher = enter_at_end(stage, world.teacher, world.direct)
    header = colleague.locator("header").filter(has=colleague.get_by_role("button", name=re.compile("^О чате")))
    expect(header).to_contain_text("в сети", timeout=SOON)
    composer(teacher).press_sequentially("Да", delay=50)
    expect(header).to_contain_text("печатает…", timeout=SOON)
    composer(teacher).fill("")
    settings = stage.enter(world.teacher, "/privacy")
    for name in ("Не показывать, что я в сети", "Не показывать, что я печатаю"):
        switch = settings.get_by_role("switch", name=name)
        switch.locator("xpath=ancestor::label[1]").click()
        expect(switch).to_be_checked()
    stage.look(settings, "privacy")
    expect(header).not_to_contain_text("печатает…", timeout=SOON)
    expect(header.get_by_text("в сети", exact=True)).to_have_count(0, timeout=SOON)
    stage.picture(colleague, "hidden")
    composer(teacher).press_sequentially("Не видно", delay=50)
    colleague.wait_for_timeout(2_000)
    expect(header).not_to_contain_text("печатает…")
    colleague.reload()
    expect(composer(colleague)).to_be_visible(timeout=SOON)
    colleague.wait_for_timeout(1_500)
    expect(header.get_by_text("в сети", exact=True)).to_have_count(0)
    expect(row(colleague, world.teacher.name)).not_to_contain_text("печатает…")
