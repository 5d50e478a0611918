"""«Searching» in real browsers against a real server, its worker making the index."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from e2e.search_world import World, seed
from e2e.sight import PHONE, check
from e2e.stage import EVALUATING, LIVE, Stage
from e2e.talk import begin, lines, write

SEED = seed
BROWSER = {**LIVE, **EVALUATING}
FOLLOWED = 5_000  # a message is found that soon


def field(page: Page) -> Locator:
    return page.get_by_role("region", name="Список чатов").get_by_role("searchbox", name="Поиск")


def hits(page: Page) -> Locator:
    return page.locator("[data-hit]")


def marked(page: Page) -> list[str]:
    return page.locator("[data-hit] mark").all_inner_texts()


def search(page: Page, text: str) -> None:
    field(page).fill(text)
    field(page).press("Enter")


def flash_is_over(page: Page) -> None:
    """The message that was opened is marked for two seconds."""
    page.wait_for_timeout(2_500)


def highlighted(page: Page) -> list[str]:
    """The words that stand marked among the messages; the one at the counter last."""
    return page.evaluate(  # type: ignore[no-any-return]
        "() => ['parta-found', 'parta-found-here'].flatMap((name) => [...(CSS.highlights.get(name) ?? [])].map(String))"
    )


def test_a_word_is_found_in_all_its_forms_and_opened_in_its_place(world: World, stage: Stage) -> None:
    page = stage.enter(world.teacher)
    search(page, "дети звонок")
    expect(hits(page)).to_have_count(1, timeout=FOLLOWED)
    assert marked(page) == ["звонка", "дети", "ребёнок"]
    stage.picture(page, "forms")
    check(page)
    hits(page).click()
    expect(page).to_have_url(re.compile(rf"/chats/{world.class_chat}/2$"))
    bar = page.get_by_role("search", name="Найти в чате")
    expect(bar.locator("[data-count]")).to_have_text("1 из 1")
    page.wait_for_function("() => (CSS.highlights.get('parta-found-here')?.size ?? 0) === 3")
    assert highlighted(page) == ["звонка", "дети", "ребёнок"]
    stage.picture(page, "opened")
    flash_is_over(page)
    check(page)


def test_next_and_previous_inside_a_conversation_by_keys(world: World, stage: Stage) -> None:
    page = stage.enter(world.pupil, f"/chats/{world.class_chat}")
    expect(page.locator("[data-seq]").filter(has_text="Сообщение 39")).to_be_visible()
    page.keyboard.press("Control+f")
    bar = page.get_by_role("search", name="Найти в чате")
    box = bar.get_by_role("searchbox", name="Поиск в этом чате")
    expect(box).to_be_focused()
    box.fill("урок")
    count = bar.locator("[data-count]")
    expect(count).to_have_text("1 из 42", timeout=FOLLOWED)
    box.press("Enter")
    expect(count).to_have_text("2 из 42")
    box.press("ArrowUp")
    expect(count).to_have_text("3 из 42")
    box.press("ArrowDown")
    expect(count).to_have_text("2 из 42")
    for _ in range(39):
        box.press("Enter")
    expect(count).to_have_text("41 из 42")
    expect(page.get_by_text("Завтра первого урока не будет")).to_be_in_viewport()
    stage.picture(page, "in_chat")
    bar.get_by_role("button", name="Предыдущее совпадение").click()
    expect(count).to_have_text("42 из 42")
    expect(bar.get_by_role("button", name="Предыдущее совпадение")).to_be_disabled()
    box.fill("гиппопотам")
    expect(count).to_have_text("Нет совпадений")
    box.press("Escape")
    expect(bar).to_be_hidden()
    page.get_by_role("button", name="Найти в чате").click()
    expect(box).to_be_focused()


def test_phrases_excluded_words_and_the_other_keyboard_layout(world: World, stage: Stage) -> None:
    page = stage.enter(world.teacher)
    search(page, '"контрольная работа"')
    expect(hits(page)).to_have_count(1, timeout=FOLLOWED)
    assert marked(page) == ["Контрольная работа"]
    search(page, "собрание -родительский")
    expect(hits(page)).to_have_count(1)
    expect(hits(page)).to_contain_text("трудового коллектива")
    search(page, "njkjrf")
    search(page, "ntnhflm")
    expect(page.get_by_text("Показано для «тетрадь»")).to_be_visible()
    expect(hits(page)).to_contain_text("кто забыл тетради")


def test_a_poll_is_found_by_its_options(world: World, stage: Stage) -> None:
    teacher = stage.enter(world.teacher, f"/chats/{world.staff_chat}")
    poll = begin(teacher, "Опрос")
    poll.get_by_label("Вопрос").fill("Куда едем в каникулы?")
    poll.get_by_role("textbox", name="Вариант 1").fill("Хабаровск, музей Амурского моста")
    poll.get_by_role("textbox", name="Вариант 2").fill("Никуда")
    poll.get_by_role("button", name="Создать опрос").click()
    expect(teacher.locator("[data-seq]").filter(has_text="Куда едем")).to_be_visible(timeout=FOLLOWED)
    page = stage.enter(world.colleague)
    search(page, "мосты")
    expect(hits(page)).to_have_count(1, timeout=FOLLOWED)
    assert marked(page) == ["моста"]
    expect(hits(page)).to_contain_text("Куда едем в каникулы?")
    stage.look(page, "poll")
    hits(page).click()
    expect(page.locator("[data-seq]").filter(has_text="Куда едем")).to_be_in_viewport(timeout=FOLLOWED)


def test_conditions_are_typed_and_chosen(world: World, stage: Stage) -> None:
    page = stage.enter(world.teacher)
    search(page, "урок от:Пет")
    page.get_by_role("button", name="Петров Пётр Ильич").click()
    chips = page.get_by_role("list", name="Что и где искать")
    expect(chips.get_by_role("button", name="Убрать: От: Петров Пётр Ильич")).to_be_visible()
    expect(hits(page)).to_have_count(2, timeout=FOLLOWED)
    expect(field(page)).to_have_value("урок ")
    stage.picture(page, "conditions")
    check(page)
    chips.get_by_role("button", name="Сбросить").click()
    expect(hits(page)).not_to_have_count(2)
    search(page, "есть:ссылка ")
    expect(chips.get_by_role("button", name="Ссылки", pressed=True)).to_be_visible()
    expect(hits(page)).to_have_count(1)
    expect(hits(page)).to_contain_text("https://school.example/raspisanie")
    chips.get_by_role("button", name="Сбросить").click()
    chips.get_by_role("button", name="В чате").click()
    dialog = page.get_by_role("dialog", name="В каком чате искать")
    dialog.get_by_role("searchbox").fill("учит")
    stage.picture(page, "choose_chat")
    check(page)
    dialog.get_by_role("button", name="Учителя школы").click()
    search(page, "собрание")
    expect(hits(page)).to_have_count(1)
    expect(dialog).to_be_hidden()
    chips.get_by_role("button", name="Даты").click()
    stage.picture(page, "choose_days")
    page.get_by_role("dialog", name="За какие дни искать").get_by_role("button", name="Сегодня").click()
    expect(page.get_by_role("heading", name="Ничего не нашлось")).to_be_visible()
    stage.picture(page, "nothing")
    check(page)


def test_what_another_may_not_see_is_not_found_and_a_new_message_soon_is(world: World, stage: Stage) -> None:
    teacher, pupil = stage.enter(world.teacher), stage.enter(world.pupil)
    search(pupil, "педсовет")
    expect(pupil.get_by_role("heading", name="Ничего не нашлось")).to_be_visible()
    teacher.goto(f"/chats/{world.class_chat}")
    write(teacher, "Завтра приедет планетарий")
    expect(lines(teacher, "планетарий").last).to_contain_text("отправлено")
    search(pupil, "планетарии")
    expect(hits(pupil)).to_have_count(1, timeout=FOLLOWED)
    assert marked(pupil) == ["планетарий"]


def test_the_keyboard_alone_searches_opens_and_remembers(world: World, stage: Stage) -> None:
    page = stage.enter(world.teacher, "/profile")
    expect(page.get_by_role("link", name="Чаты")).to_be_visible()
    page.keyboard.press("Control+k")
    expect(field(page)).to_be_focused()
    stage.picture(page, "empty")
    check(page)
    page.keyboard.type("экскурсии")
    expect(hits(page)).to_have_count(1, timeout=FOLLOWED)
    page.keyboard.press("ArrowDown")
    expect(hits(page)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(field(page)).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(rf"/chats/{world.class_chat}/\d+$"))
    page.keyboard.press("Control+k")
    expect(field(page)).to_be_focused()
    page.keyboard.press("Escape")
    page.keyboard.press("Control+k")
    expect(page.get_by_role("heading", name="Недавние запросы")).to_be_visible()
    stage.picture(page, "recent")
    flash_is_over(page)
    check(page)
    page.get_by_role("button", name="Искать «экскурсии»").click()
    expect(hits(page)).to_have_count(1)


def test_people_and_conversations_stand_in_the_same_box(world: World, stage: Stage) -> None:
    page = stage.enter(world.teacher)
    search(page, "пет пёт")
    places = page.get_by_role("region", name="Чаты и люди")
    expect(places.locator("[data-conversation]").first).to_contain_text("Петров Пётр Ильич")
    search(page, "5f")
    expect(places.locator("[data-conversation]").first).to_contain_text("5А")
    search(page, "алексе")
    expect(places.get_by_role("button", name=re.compile("Алексеев Артём"))).to_be_visible()


def test_a_server_that_fails_says_so_and_the_search_goes_on_when_it_is_back(world: World, stage: Stage) -> None:
    page = stage.enter(world.teacher)

    def fail(route: Route) -> None:
        route.fulfill(status=500, json={"code": "unexpected", "incident": "c0ffee12"})

    page.route("**/api/search/messages*", fail)
    search(page, "урок")
    expect(page.get_by_text("c0ffee12")).to_be_visible()
    stage.picture(page, "error")
    check(page)
    page.unroute("**/api/search/messages*")
    page.get_by_role("button", name="Повторить").click()
    expect(hits(page).first).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_how_it_looks_on_a_phone_and_on_a_desk(world: World, stage: Stage, scheme: str) -> None:
    page = stage.enter(world.teacher, viewport=PHONE, color_scheme=scheme, has_touch=True)
    search(page, "урок")
    expect(hits(page).nth(15)).to_be_attached(timeout=FOLLOWED)
    stage.picture(page, f"phone_{scheme}")
    check(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    hits(page).first.click()
    expect(page.get_by_role("search", name="Найти в чате")).to_be_visible()
    page.wait_for_function("() => (CSS.highlights.get('parta-found-here')?.size ?? 0) > 0")
    stage.picture(page, f"phone_opened_{scheme}")
    flash_is_over(page)
    check(page)
    desk = stage.enter(world.teacher, color_scheme=scheme)
    search(desk, "урок")
    hits(desk).first.click()
    desk.wait_for_function("() => (CSS.highlights.get('parta-found')?.size ?? 0) > 0")
    stage.picture(desk, f"desk_{scheme}")
    flash_is_over(desk)
    check(desk)
