"""What can be done with messages, in real browsers: two people, a phone with fingers, the keyboard alone."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, CDPSession, Locator, Page, expect

from e2e.conftest import Picture
from e2e.talking_world import PASSWORD, Somebody, World, seed
from tests.harness.processes import Parta

DESK = {"width": 1440, "height": 900}
PHONE = {"width": 360, "height": 740}
SOON = 10_000
AXE = Path(__file__).parents[1] / "web" / "node_modules" / "axe-core" / "axe.min.js"
# Initials of an avatar are a picture of the full name that the label says.
AXE_RUN = """() => axe.run(document, {
  resultTypes: ['violations'], rules: {'label-content-name-mismatch': {enabled: false}},
}).then(result => result.violations.map(one => [one.id, ...one.nodes.map(node => node.html.slice(0, 160))]))"""

Arrive = Callable[..., Page]


@pytest.fixture(scope="module")
def parta(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Parta]:
    running = Parta(tmp_path_factory.mktemp("messages") / "data")
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def world(parta: Parta) -> World:
    before = {name: os.environ.get(name) for name in ("PARTA_DATA", "PARTA_PORT")}
    os.environ.update(PARTA_DATA=str(parta.data), PARTA_PORT=str(parta.port))
    try:
        return seed(many=5)
    finally:
        for name, value in before.items():
            os.environ.pop(name) if value is None else os.environ.update({name: value})


@pytest.fixture
def arrive(parta: Parta, chromium: Browser) -> Iterator[Arrive]:
    """Somebody signs in with a browser of their own and stands before an address. A script's error fails the story."""
    contexts: list[BrowserContext] = []
    broken: list[str] = []

    def open_page(who: Somebody | None, path: str = "/chats", **settings: object) -> Page:
        url = f"http://localhost:{parta.port}"
        options = {"viewport": DESK, "locale": "ru-RU", "timezone_id": "Asia/Vladivostok", **settings}
        options["bypass_csp"] = True  # axe is put into the page
        context = chromium.new_context(base_url=url, **options)  # type: ignore[arg-type]
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=url)
        contexts.append(context)
        if who is not None:
            body = {"login": who.login, "password": PASSWORD}
            answer = context.request.post("/api/sign-in", data=body, headers={"Origin": url})
            assert answer.ok, answer.text()
        page = context.new_page()
        page.on("pageerror", lambda error: broken.append(str(error)))
        page.goto(path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert broken == []


def accessible(page: Page) -> None:
    if not page.evaluate("'axe' in window"):
        page.add_script_tag(path=AXE)
    assert page.evaluate(AXE_RUN) == []


def composer(page: Page, name: str = "Сообщение") -> Locator:
    return page.get_by_role("textbox", name=name, exact=True)


def write(page: Page, text: str) -> None:
    composer(page).fill(text)
    composer(page).press("Enter")


def sent(page: Page, text: str) -> None:
    write(page, text)
    expect(message(page, text)).to_be_visible(timeout=SOON)


def message(page: Page, text: str) -> Locator:
    """The last message with such a text that the server has numbered."""
    return page.locator("[data-seq]").filter(has_text=text).last


def bubble(page: Page, text: str) -> Locator:
    return message(page, text).locator("[data-bubble]")


def act(page: Page, text: str, action: str) -> None:
    """By the right button, where the bubble's time stands."""
    bubble(page, text).locator("time").click(button="right")
    page.get_by_role("menuitem", name=action, exact=True).click()


def enter(arrive: Arrive, who: Somebody, conversation: object, **settings: object) -> Page:
    page = arrive(who, f"/chats/{conversation}", **settings)
    expect(composer(page)).to_be_visible(timeout=20_000)
    expect(page.locator("[data-seq]").last).to_be_visible(timeout=20_000)
    page.wait_for_timeout(600)  # the list stands where it was opened
    return page


def test_a_reply_quotes_and_a_press_on_the_quote_leads_there(world: World, arrive: Arrive, picture: Picture) -> None:
    teacher, pupil = enter(arrive, world.teacher, world.class_chat), enter(arrive, world.pupil, world.class_chat)
    sent(pupil, "Можно прийти к девяти?")
    for number in range(14):
        sent(pupil, f"и ещё {number}")
    expect(message(teacher, "и ещё 13")).to_be_visible(timeout=SOON)
    message(teacher, "Можно прийти").scroll_into_view_if_needed()
    bubble(teacher, "Можно прийти").hover()
    toolbar = message(teacher, "Можно прийти").get_by_role("toolbar", name="Действия с сообщением")
    expect(toolbar).to_be_visible()
    picture(teacher, "hover")
    toolbar.get_by_role("button", name="Ответить").click()
    expect(teacher.get_by_role("group", name="Ответ")).to_contain_text("Можно прийти к девяти?")
    expect(composer(teacher)).to_be_focused()
    composer(teacher).fill("Да, конечно")
    picture(teacher, "reply-composer")
    composer(teacher).press("Enter")
    expect(teacher.get_by_role("group", name="Ответ")).to_have_count(0)
    quote = message(pupil, "Да, конечно").get_by_role("button")
    expect(quote).to_contain_text("Алексеев А. Ю.", timeout=SOON)
    expect(quote).to_contain_text("Можно прийти к девяти?")
    picture(pupil, "reply-seen")
    accessible(pupil)
    quote.click()
    first = pupil.locator("[data-seq]").filter(has_text="Можно прийти к девяти?").first
    expect(first).to_be_in_viewport()
    expect(first).to_have_class(re.compile("target"))
    # The answer's words go on when the message is edited, and nothing of it is left when it is deleted.
    first.locator("[data-bubble] time").click(button="right")
    pupil.get_by_role("menuitem", name="Удалить", exact=True).click()
    expect(message(teacher, "Да, конечно")).to_contain_text("Сообщение недоступно", timeout=15_000)
    expect(teacher.get_by_text("Можно прийти к девяти?")).to_have_count(0)


def test_an_edit_is_marked_and_its_history_kept_for_its_author(world: World, arrive: Arrive, picture: Picture) -> None:
    teacher, pupil = enter(arrive, world.teacher, world.class_chat), enter(arrive, world.pupil, world.class_chat)
    sent(teacher, "Собрание в шесть")
    composer(teacher).press("ArrowUp")
    field = composer(teacher, "Изменение сообщения")
    expect(field).to_have_value("Собрание в шесть")
    picture(teacher, "edit-composer")
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
    picture(teacher, "history")
    accessible(teacher)
    bubble(pupil, "Собрание в семь").locator("time").click(button="right")
    expect(pupil.get_by_role("menuitem", name="Скопировать текст")).to_be_visible()
    expect(pupil.get_by_role("menuitem", name="История изменений")).to_have_count(0)
    expect(pupil.get_by_role("menuitem", name="Изменить")).to_have_count(0)
    picture(pupil, "menu")
    accessible(pupil)


def test_a_draft_outlives_an_edit(world: World, arrive: Arrive) -> None:
    teacher = enter(arrive, world.teacher, world.class_chat)
    sent(teacher, "Про экскурсию")
    composer(teacher).fill("недописанное")
    act(teacher, "Про экскурсию", "Изменить")
    expect(composer(teacher, "Изменение сообщения")).to_have_value("Про экскурсию")
    composer(teacher, "Изменение сообщения").press("Escape")
    expect(composer(teacher)).to_have_value("недописанное")
    composer(teacher).fill("")


def test_a_deletion_can_be_undone_for_five_seconds(world: World, arrive: Arrive, picture: Picture) -> None:
    teacher, pupil = enter(arrive, world.teacher, world.class_chat), enter(arrive, world.pupil, world.class_chat)
    sent(teacher, "Лишнее сообщение")
    expect(message(pupil, "Лишнее сообщение")).to_be_visible(timeout=SOON)
    act(teacher, "Лишнее сообщение", "Удалить")
    expect(teacher.get_by_text("Лишнее сообщение")).to_have_count(0)
    picture(teacher, "deleted-undo")
    teacher.get_by_role("button", name="Отменить").click()
    expect(message(teacher, "Лишнее сообщение")).to_be_visible()
    teacher.wait_for_timeout(6_000)
    expect(message(pupil, "Лишнее сообщение")).to_be_visible()
    seq = message(pupil, "Лишнее сообщение").get_attribute("data-seq")
    act(teacher, "Лишнее сообщение", "Удалить")
    expect(pupil.get_by_text("Лишнее сообщение")).to_have_count(0, timeout=15_000)
    expect(pupil.locator(f'[data-seq="{seq}"]')).to_contain_text("Сообщение удалено")
    picture(pupil, "deleted-seen")


def test_leaving_the_window_lets_the_deletion_out_at_once(world: World, arrive: Arrive) -> None:
    teacher, pupil = enter(arrive, world.teacher, world.class_chat), enter(arrive, world.pupil, world.class_chat)
    sent(teacher, "Исчезнет с закрытием")
    expect(message(pupil, "Исчезнет с закрытием")).to_be_visible(timeout=SOON)
    act(teacher, "Исчезнет с закрытием", "Удалить")
    teacher.reload()
    expect(message(pupil, "Исчезнет с закрытием")).to_have_count(0, timeout=SOON)


def test_several_are_chosen_forwarded_and_deleted(world: World, arrive: Arrive, picture: Picture) -> None:
    teacher, pupil = enter(arrive, world.teacher, world.class_chat), enter(arrive, world.pupil, world.class_chat)
    for text in ("Первое дело", "Второе дело", "Третье дело"):
        sent(teacher, text)
    act(teacher, "Первое дело", "Выбрать")
    bar = teacher.get_by_role("toolbar", name="Выбранные сообщения")
    expect(bar).to_contain_text("Выбрано 1 сообщение")
    bubble(teacher, "Третье дело").click(modifiers=["Shift"])
    expect(bar).to_contain_text("Выбрано 3 сообщения")
    picture(teacher, "selection")
    accessible(teacher)
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
    picture(teacher, "forward")
    accessible(teacher)
    dialog.get_by_role("button", name="Переслать в 3 чата").click()
    expect(teacher.get_by_text("Переслано 2 сообщения в 3 чата")).to_be_visible()
    expect(bar).to_have_count(0)
    colleague = enter(arrive, world.colleague, world.long_chat)
    colleague.get_by_role("button", name=re.compile("К последним")).click()
    expect(message(colleague, "Первое дело")).to_contain_text("Переслано: Иванова М. П.", timeout=SOON)
    texts = colleague.locator("[data-seq]").all_inner_texts()[-3:]
    assert [next(one for one in ("К сведению", "Первое", "Второе") if one in text) for text in texts] == [
        "К сведению", "Первое", "Второе",
    ]  # fmt: skip
    picture(colleague, "forwarded")
    act(teacher, "Второе дело", "Выбрать")
    bubble(teacher, "Третье дело").click()
    bar.get_by_role("button", name="Удалить").click()
    expect(teacher.get_by_text("Удалено сообщений: 2")).to_be_visible()
    for text in ("Второе дело", "Третье дело"):
        expect(pupil.get_by_text(text)).to_have_count(0, timeout=15_000)
    expect(message(pupil, "Первое дело")).to_be_visible()


def test_a_link_leads_to_its_message_after_sign_in_too(world: World, arrive: Arrive, picture: Picture) -> None:
    teacher = enter(arrive, world.teacher, world.class_chat)
    region = teacher.get_by_role("region", name=re.compile("Сообщения"))
    region.evaluate("list => { list.scrollTop = 0 }")
    teacher.wait_for_timeout(500)
    act(teacher, "Сообщение 4", "Скопировать ссылку")
    link = teacher.evaluate("navigator.clipboard.readText()")
    assert re.fullmatch(rf"http://localhost:\d+/chats/{world.class_chat}/\d+", link), link
    path = "/" + link.split("/", 3)[3]
    stranger = arrive(None, path)
    stranger.get_by_role("textbox", name="Логин").fill(world.pupil.login)
    stranger.get_by_label("Пароль").first.fill(PASSWORD)
    stranger.get_by_role("button", name="Войти", exact=True).click()
    named = stranger.locator(f'[data-seq="{path.rsplit("/", 1)[1]}"]')
    expect(named).to_be_in_viewport(timeout=15_000)
    expect(named).to_have_class(re.compile("target"))
    picture(stranger, "link-opened")
    stranger.goto(f"/chats/{world.class_chat}/99999")
    expect(stranger.get_by_role("alert").get_by_text("Сообщение недоступно")).to_be_visible()
    stranger.goto(f"/chats/{world.long_chat}/5")
    expect(stranger.get_by_text("Такого чата нет")).to_be_visible()


def test_who_has_read(world: World, arrive: Arrive, picture: Picture) -> None:
    teacher, pupil = enter(arrive, world.teacher, world.class_chat), enter(arrive, world.pupil, world.class_chat)
    sent(teacher, "Прочитайте, пожалуйста")
    expect(message(pupil, "Прочитайте, пожалуйста")).to_be_visible(timeout=SOON)
    expect(message(teacher, "Прочитайте, пожалуйста")).to_contain_text("прочитано", timeout=SOON)
    act(teacher, "Прочитайте, пожалуйста", "Кто прочитал")
    dialog = teacher.get_by_role("dialog")
    expect(dialog).to_contain_text("Алексеев Артём Юрьевич")
    expect(dialog).to_contain_text("из 6")
    teacher.wait_for_timeout(400)
    picture(teacher, "readers")
    colleague = enter(arrive, world.colleague, world.channel)
    act(colleague, "Сообщение 11", "Кто прочитал")
    expect(colleague.get_by_role("dialog")).to_contain_text(re.compile(r"из 6"))


def test_by_the_keyboard_alone(world: World, arrive: Arrive, picture: Picture) -> None:
    teacher, pupil = enter(arrive, world.teacher, world.class_chat), enter(arrive, world.pupil, world.class_chat)
    sent(pupil, "первый вопрос")
    sent(pupil, "второй вопрос")
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
    picture(teacher, "focused")
    teacher.keyboard.press("Enter")
    expect(teacher.get_by_role("menuitem", name="Ответить")).to_be_focused()
    picture(teacher, "menu-by-keys")
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


def _finger(page: Page, text: str) -> tuple[float, float]:
    box = bubble(page, text).bounding_box()
    assert box is not None
    return box["x"] + min(60, box["width"] / 2), box["y"] + box["height"] / 2


def _touch(session: CDPSession, kind: str, x: float = 0, y: float = 0) -> None:
    points = [] if kind == "touchEnd" else [{"x": x, "y": y}]
    session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


def _press(page: Page, text: str) -> None:
    """A long one."""
    session = page.context.new_cdp_session(page)
    _touch(session, "touchStart", *_finger(page, text))
    expect(page.get_by_role("menuitem", name="Ответить")).to_be_visible()
    _touch(session, "touchEnd")
    session.detach()


def _swipe(page: Page, text: str, by: int) -> None:
    session = page.context.new_cdp_session(page)
    x, y = _finger(page, text)
    _touch(session, "touchStart", x, y)
    for step in range(1, 9):
        _touch(session, "touchMove", x + by * step / 8, y)
    page.wait_for_timeout(200)  # a finger that leaves in full motion flings, and the next tap only ends that
    _touch(session, "touchEnd")
    session.detach()


def test_on_a_phone_by_finger(world: World, arrive: Arrive, picture: Picture) -> None:
    pupil = enter(arrive, world.pupil, world.class_chat)
    phone = enter(arrive, world.teacher, world.class_chat, viewport=PHONE, has_touch=True, is_mobile=True)
    sent(pupil, "спрошу с телефона")
    expect(message(phone, "спрошу с телефона")).to_be_visible(timeout=SOON)
    phone.wait_for_timeout(500)
    _press(phone, "спрошу с телефона")
    picture(phone, "phone-sheet")
    accessible(phone)
    phone.get_by_role("menuitem", name="Ответить").tap()
    expect(phone.get_by_role("group", name="Ответ")).to_contain_text("спрошу с телефона")
    phone.get_by_role("button", name="Не отвечать").tap()
    expect(phone.get_by_role("group", name="Ответ")).to_have_count(0)
    _swipe(phone, "спрошу с телефона", 90)
    expect(phone.get_by_role("group", name="Ответ")).to_contain_text("спрошу с телефона")
    composer(phone).fill("отвечу пальцем")
    picture(phone, "phone-reply")
    phone.get_by_role("button", name="Отправить").tap()
    expect(message(pupil, "отвечу пальцем").get_by_role("button")).to_contain_text("спрошу с телефона", timeout=SOON)
    phone.wait_for_timeout(500)
    _swipe(phone, "отвечу пальцем", -90)
    expect(phone.get_by_role("toolbar", name="Выбранные сообщения")).to_contain_text("Выбрано 1 сообщение")
    phone.locator("[data-seq]").filter(has_text="спрошу с телефона").first.locator("[data-bubble] time").tap()
    expect(phone.get_by_role("toolbar", name="Выбранные сообщения")).to_contain_text("Выбрано 2 сообщения")
    picture(phone, "phone-selection")
    phone.get_by_role("button", name="Переслать").tap()
    expect(phone.get_by_role("dialog")).to_contain_text("Переслать 2 сообщения")
    phone.wait_for_timeout(500)
    picture(phone, "phone-forward")
    assert phone.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "scrolls sideways"


def test_without_network_edits_and_deletions_say_so(world: World, arrive: Arrive, picture: Picture) -> None:
    teacher = enter(arrive, world.teacher, world.class_chat)
    sent(teacher, "останется как есть")
    teacher.context.set_offline(True)
    expect(teacher.get_by_role("heading", name=re.compile("Ожидание сети|Соединение"))).to_be_visible(timeout=15_000)
    act(teacher, "останется как есть", "Удалить")
    expect(teacher.get_by_text("Чтобы удалить, нужна сеть")).to_be_visible()
    expect(message(teacher, "останется как есть")).to_be_visible()
    act(teacher, "останется как есть", "Изменить")
    field = composer(teacher, "Изменение сообщения")
    field.fill("будет иначе")
    field.press("Enter")
    expect(teacher.get_by_text("Чтобы изменить сообщение, нужна сеть")).to_be_visible()
    expect(field).to_have_value("будет иначе")
    picture(teacher, "offline-edit")
    teacher.context.set_offline(False)
    expect(teacher.get_by_role("heading", name="Чаты", exact=True)).to_be_visible(timeout=15_000)
    field.press("Enter")
    expect(message(teacher, "будет иначе")).to_contain_text("изменено")


def test_a_region_says_for_how_long(world: World, arrive: Arrive, picture: Picture) -> None:
    page = arrive(world.administrator, "/rules")
    page.get_by_role("link", name=re.compile("Изменение и удаление сообщений")).click()
    expect(page.get_by_text("Срок считается с отправки")).to_be_visible(timeout=SOON)
    picture(page, "terms")
    accessible(page)
    page.get_by_role("combobox", name="Изменить можно").click()
    page.get_by_role("option", name="1 час", exact=True).click()
    page.get_by_role("button", name="Сохранить").click()
    expect(page.get_by_text("Сохранено")).to_be_visible(timeout=SOON)
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page.reload()
    expect(page.get_by_role("combobox", name="Изменить можно")).to_have_value("3600", timeout=SOON)
    picture(page, "terms-phone")


def test_how_it_looks_in_the_dark_and_on_a_phone(world: World, arrive: Arrive, picture: Picture) -> None:
    for width, size in (("phone", PHONE), ("desktop", DESK)):
        for scheme in ("light", "dark"):
            fingers = {"has_touch": True, "is_mobile": True} if width == "phone" else {}
            page = enter(arrive, world.teacher, world.class_chat, viewport=size, color_scheme=scheme, **fingers)
            for text in ("Кто идёт на субботник?", "Я точно иду"):
                composer(page).fill(text)
                page.get_by_role("button", name="Отправить").click()
                expect(message(page, text)).to_be_visible(timeout=SOON)
                composer(page).press("Control+ArrowUp")
            page.get_by_role("button", name="Не отвечать").click()
            page.wait_for_timeout(400)
            picture(page, f"{width}-{scheme}-quote")
            if width == "phone":
                _press(page, "Я точно иду")
            else:
                bubble(page, "Я точно иду").locator("time").click(button="right")
            expect(page.get_by_role("menuitem", name="Ответить")).to_be_visible()
            picture(page, f"{width}-{scheme}-menu")
            page.keyboard.press("Escape")
