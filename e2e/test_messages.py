"""What can be done with messages, in real browsers: two people, the keyboard alone."""

from __future__ import annotations

import re
from functools import partial

from playwright.sync_api import expect

from e2e.apart import PASSWORD
from e2e.sight import check
from e2e.stage import LIVE, Stage
from e2e.talk import act, bubble, composer, enter, message, send
from e2e.talking_world import World, seed

SEED = partial(seed, many=5)
BROWSER = {**LIVE, "permissions": ["clipboard-read", "clipboard-write"]}
SOON = 10_000


def test_a_reply_quotes_and_a_press_on_the_quote_leads_there(world: World, stage: Stage) -> None:
    teacher, pupil = enter(stage, world.teacher, world.class_chat), enter(stage, world.pupil, world.class_chat)
    send(pupil, "Можно прийти к девяти?")
    for number in range(14):
        send(pupil, f"и ещё {number}")
    expect(message(teacher, "и ещё 13")).to_be_visible(timeout=SOON)
    message(teacher, "Можно прийти").scroll_into_view_if_needed()
    bubble(teacher, "Можно прийти").hover()
    toolbar = message(teacher, "Можно прийти").get_by_role("toolbar", name="Действия с сообщением")
    expect(toolbar).to_be_visible()
    stage.picture(teacher, "hover")
    toolbar.get_by_role("button", name="Ответить").click()
    expect(teacher.get_by_role("group", name="Ответ")).to_contain_text("Можно прийти к девяти?")
    expect(composer(teacher)).to_be_focused()
    composer(teacher).fill("Да, конечно")
    stage.picture(teacher, "reply-composer")
    composer(teacher).press("Enter")
    expect(teacher.get_by_role("group", name="Ответ")).to_have_count(0)
    quote = message(pupil, "Да, конечно").get_by_role("button")
    expect(quote).to_contain_text("Алексеев А. Ю.", timeout=SOON)
    expect(quote).to_contain_text("Можно прийти к девяти?")
    stage.picture(pupil, "reply-seen")
    check(pupil)
    quote.click()
    first = pupil.locator("[data-seq]").filter(has_text="Можно прийти к девяти?").first
    expect(first).to_be_in_viewport()
    expect(first).to_have_class(re.compile("target"))
    # The answer's words go on when the message is edited, and nothing of it is left when it is deleted.
    first.locator("[data-bubble] time").click(button="right")
    pupil.get_by_role("menuitem", name="Удалить", exact=True).click()
    expect(message(teacher, "Да, конечно")).to_contain_text("Сообщение недоступно", timeout=15_000)
    expect(teacher.get_by_text("Можно прийти к девяти?")).to_have_count(0)


def test_an_edit_is_marked_and_its_history_kept_for_its_author(world: World, stage: Stage) -> None:
    teacher, pupil = enter(stage, world.teacher, world.class_chat), enter(stage, world.pupil, world.class_chat)
    send(teacher, "Собрание в шесть")
    composer(teacher).press("ArrowUp")
    field = composer(teacher, "Изменение сообщения")
    expect(field).to_have_value("Собрание в шесть")
    stage.picture(teacher, "edit-composer")
    field.press("Escape")
    expect(composer(teacher)).to_have_value("")
    composer(teacher).press("ArrowUp")
    field.fill("Собрание в семь")
    field.press("Enter")
    expect(message(teacher, "Собрание в семь")).to_contain_text("изменено")
    expect(message(pupil, "Собрание в семь")).to_contain_text("изменено", timeout=SOON)
    expect(pupil.get_by_text("Собрание в шесть")).to_have_count(0)
    act(teacher, "Собрание в семь", "История изменений")
    dialog = teacher.get_by_role("dialog")
    expect(dialog.get_by_role("listitem")).to_have_count(2)
    expect(dialog).to_contain_text("Собрание в шесть")
    teacher.wait_for_timeout(400)
    stage.picture(teacher, "history")
    check(teacher)
    bubble(pupil, "Собрание в семь").locator("time").click(button="right")
    expect(pupil.get_by_role("menuitem", name="Скопировать текст")).to_be_visible()
    expect(pupil.get_by_role("menuitem", name="История изменений")).to_have_count(0)
    expect(pupil.get_by_role("menuitem", name="Изменить")).to_have_count(0)
    stage.picture(pupil, "menu")
    check(pupil)


def test_a_draft_outlives_an_edit(world: World, stage: Stage) -> None:
    teacher = enter(stage, world.teacher, world.class_chat)
    send(teacher, "Про экскурсию")
    composer(teacher).fill("недописанное")
    act(teacher, "Про экскурсию", "Изменить")
    expect(composer(teacher, "Изменение сообщения")).to_have_value("Про экскурсию")
    composer(teacher, "Изменение сообщения").press("Escape")
    expect(composer(teacher)).to_have_value("недописанное")
    composer(teacher).fill("")


def test_a_deletion_can_be_undone_for_five_seconds(world: World, stage: Stage) -> None:
    teacher, pupil = enter(stage, world.teacher, world.class_chat), enter(stage, world.pupil, world.class_chat)
    send(teacher, "Лишнее сообщение")
    expect(message(pupil, "Лишнее сообщение")).to_be_visible(timeout=SOON)
    act(teacher, "Лишнее сообщение", "Удалить")
    expect(teacher.get_by_text("Лишнее сообщение")).to_have_count(0)
    stage.picture(teacher, "deleted-undo")
    teacher.get_by_role("button", name="Отменить").click()
    expect(message(teacher, "Лишнее сообщение")).to_be_visible()
    teacher.wait_for_timeout(6_000)
    expect(message(pupil, "Лишнее сообщение")).to_be_visible()
    seq = message(pupil, "Лишнее сообщение").get_attribute("data-seq")
    act(teacher, "Лишнее сообщение", "Удалить")
    expect(pupil.get_by_text("Лишнее сообщение")).to_have_count(0, timeout=15_000)
    expect(pupil.locator(f'[data-seq="{seq}"]')).to_contain_text("Сообщение удалено")
    stage.picture(pupil, "deleted-seen")


def test_leaving_the_window_lets_the_deletion_out_at_once(world: World, stage: Stage) -> None:
    teacher, pupil = enter(stage, world.teacher, world.class_chat), enter(stage, world.pupil, world.class_chat)
    send(teacher, "Исчезнет с закрытием")
    expect(message(pupil, "Исчезнет с закрытием")).to_be_visible(timeout=SOON)
    act(teacher, "Исчезнет с закрытием", "Удалить")
    teacher.reload()
    expect(message(pupil, "Исчезнет с закрытием")).to_have_count(0, timeout=SOON)


def test_a_deletion_that_the_leaving_window_could_not_say_is_said_by_the_next(world: World, stage: Stage) -> None:
    teacher, pupil = enter(stage, world.teacher, world.class_chat), enter(stage, world.pupil, world.class_chat)
    send(teacher, "Удалено перед обрывом")
    expect(message(pupil, "Удалено перед обрывом")).to_be_visible(timeout=SOON)
    teacher.route("**/messages/delete", lambda route: route.abort(), times=1)
    act(teacher, "Удалено перед обрывом", "Удалить")
    teacher.reload()
    expect(composer(teacher)).to_be_visible(timeout=SOON)
    expect(teacher.get_by_text("Удалено перед обрывом")).to_have_count(0)
    expect(message(pupil, "Удалено перед обрывом")).to_have_count(0, timeout=SOON)


def test_what_waits_is_said_before_one_signs_out(world: World, stage: Stage) -> None:
    colleague, pupil = enter(stage, world.colleague, world.class_chat), enter(stage, world.pupil, world.class_chat)
    send(colleague, "Удалено перед выходом")
    expect(message(pupil, "Удалено перед выходом")).to_be_visible(timeout=SOON)
    colleague.get_by_role("button", name=re.compile("^Учётная запись")).click()
    out = colleague.get_by_text("Выйти", exact=True)
    expect(out).to_be_visible()
    colleague.keyboard.press("Escape")
    act(colleague, "Удалено перед выходом", "Удалить")
    composer(colleague).fill("Начатое")
    colleague.get_by_role("button", name=re.compile("^Учётная запись")).click()
    out.click()
    expect(colleague.get_by_role("button", name="Войти")).to_be_visible(timeout=SOON)
    expect(message(pupil, "Удалено перед выходом")).to_have_count(0, timeout=SOON)
    again = enter(stage, world.colleague, world.class_chat)
    expect(composer(again)).to_have_value("Начатое")
    composer(again).fill("")


def test_several_are_chosen_forwarded_and_deleted(world: World, stage: Stage) -> None:
    teacher, pupil = enter(stage, world.teacher, world.class_chat), enter(stage, world.pupil, world.class_chat)
    for text in ("Первое дело", "Второе дело", "Третье дело"):
        send(teacher, text)
    act(teacher, "Первое дело", "Выбрать")
    bar = teacher.get_by_role("toolbar", name="Выбранные сообщения")
    expect(bar).to_contain_text("Выбрано 1 сообщение")
    bubble(teacher, "Третье дело").click(modifiers=["Shift"])
    expect(bar).to_contain_text("Выбрано 3 сообщения")
    stage.picture(teacher, "selection")
    check(teacher)
    bar.get_by_role("button", name="Скопировать").click()
    copied = teacher.evaluate("navigator.clipboard.readText()")
    assert re.fullmatch(
        r"Иванова М\. П\., \d\d\.\d\d\.\d{4}, \d\d:\d\d\nПервое дело\n\n"
        r"Иванова.*\nВторое дело\n\nИванова.*\nТретье дело",
        copied.replace("\u00a0", " "),
    ), copied
    act(teacher, "Первое дело", "Выбрать")
    bubble(teacher, "Второе дело").click()
    bar.get_by_role("button", name="Переслать").click()
    dialog = teacher.get_by_role("dialog")
    expect(dialog).to_contain_text("Переслать 2 сообщения")
    expect(dialog.get_by_role("checkbox", name="Объявления школы")).to_have_count(0)
    dialog.get_by_role("checkbox", name="Избранное").check(force=True)
    dialog.get_by_role("searchbox").fill("учителя")
    dialog.get_by_role("checkbox", name="Учителя школы").check(force=True)
    dialog.get_by_role("searchbox").fill("группа № 2")
    dialog.get_by_role("checkbox", name="Группа № 2").check(force=True)
    dialog.get_by_label("Добавить от себя").fill("К сведению")
    teacher.wait_for_timeout(400)
    stage.picture(teacher, "forward")
    check(teacher)
    dialog.get_by_role("button", name="Переслать в 3 чата").click()
    expect(teacher.get_by_text("Переслано 2 сообщения в 3 чата")).to_be_visible()
    expect(bar).to_have_count(0)
    colleague = enter(stage, world.colleague, world.long_chat)
    colleague.get_by_role("button", name=re.compile("К последним")).click()
    expect(message(colleague, "Первое дело")).to_contain_text("Переслано: Иванова М. П.", timeout=SOON)
    texts = colleague.locator("[data-seq]").all_inner_texts()[-3:]
    assert [next(one for one in ("К сведению", "Первое", "Второе") if one in text) for text in texts] == [
        "К сведению", "Первое", "Второе",
    ]  # fmt: skip
    stage.picture(colleague, "forwarded")
    act(teacher, "Второе дело", "Выбрать")
    bubble(teacher, "Третье дело").click()
    bar.get_by_role("button", name="Удалить").click()
    expect(teacher.get_by_text("Удалено сообщений: 2")).to_be_visible()
    for text in ("Второе дело", "Третье дело"):
        expect(pupil.get_by_text(text)).to_have_count(0, timeout=15_000)
    expect(message(pupil, "Первое дело")).to_be_visible()


def test_a_link_leads_to_its_message_after_sign_in_too(world: World, stage: Stage) -> None:
    teacher = enter(stage, world.teacher, world.class_chat)
    region = teacher.get_by_role("region", name=re.compile("Сообщения"))
    region.evaluate("list => { list.scrollTop = 0 }")
    teacher.wait_for_timeout(500)
    act(teacher, "Сообщение 4", "Скопировать ссылку")
    link = teacher.evaluate("navigator.clipboard.readText()")
    assert re.fullmatch(rf"http://localhost:\d+/chats/{world.class_chat}/\d+", link), link
    path = "/" + link.split("/", 3)[3]
    stranger = stage.enter(None, path)
    stranger.get_by_role("textbox", name="Логин").fill(world.pupil.login)
    stranger.get_by_label("Пароль").first.fill(PASSWORD)
    stranger.get_by_role("button", name="Войти", exact=True).click()
    named = stranger.locator(f'[data-seq="{path.rsplit("/", 1)[1]}"]')
    expect(named).to_be_in_viewport(timeout=15_000)
    expect(named).to_have_class(re.compile("target"))
    stage.picture(stranger, "link-opened")
    stranger.goto(f"/chats/{world.class_chat}/99999")
    expect(stranger.get_by_role("alert").get_by_text("Сообщение недоступно")).to_be_visible()
    stranger.goto(f"/chats/{world.long_chat}/5")
    expect(stranger.get_by_text("Такого чата нет")).to_be_visible()


def test_who_has_read(world: World, stage: Stage) -> None:
    teacher, pupil = enter(stage, world.teacher, world.class_chat), enter(stage, world.pupil, world.class_chat)
    send(teacher, "Прочитайте, пожалуйста")
    expect(message(pupil, "Прочитайте, пожалуйста")).to_be_visible(timeout=SOON)
    expect(message(teacher, "Прочитайте, пожалуйста")).to_contain_text("прочитано", timeout=SOON)
    act(teacher, "Прочитайте, пожалуйста", "Кто прочитал")
    dialog = teacher.get_by_role("dialog")
    expect(dialog).to_contain_text("Алексеев Артём Юрьевич")
    expect(dialog).to_contain_text("из 6")
    teacher.wait_for_timeout(400)
    stage.picture(teacher, "readers")
    colleague = enter(stage, world.colleague, world.channel)
    act(colleague, "Сообщение 11", "Кто прочитал")
    expect(colleague.get_by_role("dialog")).to_contain_text(re.compile(r"из 6"))


def test_by_the_keyboard_alone(world: World, stage: Stage) -> None:
    teacher, pupil = enter(stage, world.teacher, world.class_chat), enter(stage, world.pupil, world.class_chat)
    send(pupil, "первый вопрос")
    send(pupil, "второй вопрос")
    expect(message(teacher, "второй вопрос")).to_be_visible(timeout=SOON)
    composer(teacher).focus()
    teacher.keyboard.press("Control+ArrowUp")
    expect(teacher.get_by_role("group", name="Ответ")).to_contain_text("второй вопрос")
    teacher.keyboard.press("Control+ArrowUp")
    expect(teacher.get_by_role("group", name="Ответ")).to_contain_text("первый вопрос")
    teacher.keyboard.type("ответ с клавиш")
    teacher.keyboard.press("Enter")
    expect(message(pupil, "ответ с клавиш").get_by_role("button")).to_contain_text("первый вопрос", timeout=SOON)
    teacher.get_by_role("region", name=re.compile("Сообщения")).focus()
    teacher.keyboard.press("ArrowUp")
    expect(message(teacher, "ответ с клавиш")).to_be_focused()
    teacher.keyboard.press("ArrowUp")
    expect(message(teacher, "второй вопрос")).to_be_focused()
    stage.picture(teacher, "focused")
    teacher.keyboard.press("Enter")
    expect(teacher.get_by_role("menuitem", name="Ответить")).to_be_focused()
    stage.picture(teacher, "menu-by-keys")
    teacher.keyboard.press("ArrowDown")
    teacher.keyboard.press("Escape")
    expect(message(teacher, "второй вопрос")).to_be_focused()
    teacher.keyboard.press("r")
    expect(teacher.get_by_role("group", name="Ответ")).to_contain_text("второй вопрос")
    teacher.keyboard.press("Escape")
    teacher.get_by_role("region", name=re.compile("Сообщения")).focus()
    teacher.keyboard.press("ArrowUp")
    teacher.keyboard.press("Space")
    teacher.keyboard.press("Shift+ArrowUp")
    teacher.keyboard.press("Shift+ArrowUp")
    expect(teacher.get_by_role("toolbar", name="Выбранные сообщения")).to_contain_text("Выбрано 3 сообщения")
    teacher.keyboard.press("Escape")
    expect(teacher.get_by_role("toolbar", name="Выбранные сообщения")).to_have_count(0)
    teacher.keyboard.press("Escape")
    expect(composer(teacher)).to_be_focused()
