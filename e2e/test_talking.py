"""«Talking» in real browsers against a real server: two people, bad lines, two windows, a long conversation."""

from __future__ import annotations

import re
from functools import partial

from playwright.sync_api import Page, expect

from e2e.sight import DESK, PHONE
from e2e.stage import LIVE, Stage
from e2e.talk import SOON, composer, lines, row, write
from e2e.talking_world import LONG, World, seed

SEED = partial(seed, many=30)
BROWSER = LIVE


def live(page: Page) -> None:
    """The list is there and nothing is wrong with the line."""
    expect(page.get_by_role("heading", name="Чаты", exact=True)).to_be_visible()
    expect(page.locator("[data-conversation]").first).to_be_visible()


def test_a_message_goes_from_one_to_the_other_with_unread_ticks_and_typing(world: World, stage: Stage) -> None:
    teacher = stage.enter(world.teacher, f"/chats/{world.class_chat}")
    pupil = stage.enter(world.pupil)
    live(pupil)
    expect(composer(teacher)).to_be_visible()
    composer(teacher).press_sequentially("Завтра ", delay=20)
    expect(row(pupil, "5А")).to_contain_text("печатает", timeout=SOON)
    write(teacher, "Завтра контрольная, см. https://school.example/plan")
    expect(row(pupil, "5А")).to_contain_text("Иванова М. П.: Завтра контрольная", timeout=SOON)
    expect(row(pupil, "5А")).to_contain_text("1 непрочитанное сообщение")
    expect(lines(teacher, "Завтра контрольная")).to_contain_text("отправлено")
    stage.picture(pupil, "unread")
    row(pupil, "5А").click()
    expect(pupil.get_by_role("separator")).to_have_text("Непрочитанные")
    link = lines(pupil, "Завтра контрольная").get_by_role("link")
    expect(link).to_have_attribute("href", "https://school.example/plan")
    expect(lines(teacher, "Завтра контрольная")).to_contain_text("прочитано", timeout=SOON)
    expect(row(pupil, "5А")).not_to_contain_text("непрочитанное", timeout=SOON)
    stage.picture(pupil, "unread-line")
    stage.picture(teacher, "read")


def test_what_is_written_offline_waits_survives_a_reload_and_arrives_once_in_order(world: World, stage: Stage) -> None:
    teacher = stage.enter(world.teacher, f"/chats/{world.class_chat}")
    pupil = stage.enter(world.pupil, f"/chats/{world.class_chat}")
    expect(composer(teacher)).to_be_visible()
    expect(composer(pupil)).to_be_visible()
    teacher.wait_for_function("caches.match('/index.html').then(Boolean)")
    teacher.wait_for_timeout(1_000)  # the offline copy is written a moment after what it copies
    teacher.context.set_offline(True)
    for number in (1, 2, 3):
        write(teacher, f"из метро {number}")
    expect(lines(teacher, "из метро 3")).to_contain_text("ждёт отправки")
    expect(teacher.get_by_role("heading", name="Ожидание сети…")).to_be_visible(timeout=6_000)
    expect(row(teacher, "5А")).to_contain_text("ждёт отправки")
    stage.picture(teacher, "offline")
    # The window is loaded anew without network: the application, the messages and what waits are all on the device.
    teacher.reload()
    expect(lines(teacher, "Хорошо, спасибо").last).to_be_visible()
    expect(lines(teacher, "из метро 3")).to_contain_text("ждёт отправки")
    stage.picture(teacher, "offline-reloaded")
    teacher.context.set_offline(False)
    expect(lines(teacher, "из метро 3")).to_contain_text("отправлено", timeout=10_000)
    expect(lines(pupil, "из метро")).to_have_count(3, timeout=SOON)
    texts = [re.sub(r"\d\d:\d\d.*", "", text, flags=re.S) for text in lines(pupil, "из метро").all_inner_texts()]
    assert [text.strip().splitlines()[-1] for text in texts] == ["из метро 1", "из метро 2", "из метро 3"]


def test_two_windows_of_one_person_agree(world: World, stage: Stage) -> None:
    colleague = stage.enter(world.colleague)
    live(colleague)
    other = colleague.context.new_page()
    other.goto("/chats")
    live(other)
    teacher = stage.enter(world.teacher, f"/chats/{world.class_chat}")
    expect(composer(teacher)).to_be_visible()
    write(teacher, "к обоим окнам")
    for window in (colleague, other):
        expect(row(window, "5А")).to_contain_text("к обоим окнам", timeout=SOON)
        expect(row(window, "5А")).to_contain_text("непрочитанн")
    colleague.bring_to_front()
    row(colleague, "5А").click()
    colleague.get_by_role("button", name="К последним сообщениям").click()
    expect(row(colleague, "5А")).not_to_contain_text("непрочитанн", timeout=SOON)
    expect(row(other, "5А")).not_to_contain_text("непрочитанн", timeout=1_500)
    composer(colleague).fill("начато здесь")
    expect(row(other, "5А")).to_contain_text("Черновик: начато здесь", timeout=SOON)
    write(colleague, "сказано здесь")
    expect(row(other, "5А")).to_contain_text("Вы: сказано здесь", timeout=SOON)


def test_who_may_only_read_is_told_why(world: World, stage: Stage) -> None:
    pupil = stage.enter(world.pupil, f"/chats/{world.channel}")
    expect(pupil.get_by_role("note")).to_have_text("Писать могут только администраторы")
    expect(composer(pupil)).to_have_count(0)
    stage.picture(pupil, "readers-only")


def test_a_strange_address_is_no_conversation(world: World, stage: Stage) -> None:
    pupil = stage.enter(world.pupil, f"/chats/{world.long_chat}")
    expect(pupil.get_by_text("Такого чата нет")).to_be_visible()
    stage.picture(pupil, "not-found")


def test_people_are_found_only_where_one_may_reach_them(world: World, stage: Stage) -> None:
    pupil = stage.enter(world.pupil)
    live(pupil)
    pupil.keyboard.press("Control+k")
    search = pupil.get_by_role("searchbox", name="Поиск")
    expect(search).to_be_focused()
    search.fill("петрова м")
    expect(pupil.get_by_text("Ничего не нашлось")).to_be_visible()
    search.fill("мария ив")
    pupil.get_by_role("button", name="Иванова Мария Петровна").click()
    expect(composer(pupil)).to_be_visible()
    write(pupil, "Здравствуйте")
    expect(lines(pupil, "Здравствуйте")).to_contain_text("отправлено", timeout=SOON)
    teacher = stage.enter(world.teacher)
    expect(row(teacher, world.pupil.name)).to_contain_text("Здравствуйте")


def test_a_group_is_made_named_and_left(world: World, stage: Stage) -> None:
    teacher = stage.enter(world.teacher)
    live(teacher)
    teacher.get_by_role("button", name="Новый чат").click()
    teacher.get_by_text("Новая группа").click()
    dialog = teacher.get_by_role("dialog")
    dialog.get_by_label("Название группы").fill("Поход в музей")
    for name in ("Алексеев Артём", "Петров П"):
        dialog.get_by_role("searchbox").fill(name)
        dialog.get_by_role("checkbox", name=re.compile(f"^{name}")).check(force=True)
    stage.picture(teacher, "new-group")
    dialog.get_by_role("button", name="Создать группу").click()
    expect(composer(teacher)).to_be_visible()
    colleague = stage.enter(world.colleague)
    row(colleague, "Поход в музей").click()
    colleague.get_by_role("button", name="О чате «Поход в музей»").click()
    expect(colleague.get_by_role("dialog")).to_contain_text("3 участника")
    stage.picture(colleague, "info")
    colleague.get_by_role("dialog").get_by_text("Выйти из чата").click()
    colleague.get_by_role("button", name="Выйти из чата", exact=True).last.click()
    expect(row(colleague, "Поход в музей")).to_have_count(0, timeout=SOON)


def test_twenty_thousand_messages_back_nothing_moves_and_typing_stays_fluent(world: World, stage: Stage) -> None:
    page = stage.enter(world.teacher, f"/chats/{world.long_chat}")
    expect(lines(page, "Хорошо, спасибо").last).to_be_visible()
    page.wait_for_timeout(1_200)
    # A page of older messages comes while one reads: the line that is read stays where it is.
    before = page.evaluate(TOP_LINE)
    region = page.get_by_role("region", name=re.compile("Сообщения в чате"))
    count = int(page.get_by_role("listitem").first.get_attribute("aria-setsize") or 0)
    region.evaluate("list => { list.scrollTop = 700 }")
    page.wait_for_timeout(100)
    marked = page.evaluate(TOP_LINE)
    page.wait_for_timeout(1_500)
    assert page.evaluate(TOP_LINE) == marked != before
    assert int(region.get_by_role("listitem").first.get_attribute("aria-setsize") or 0) > count
    reached = page.evaluate(TO_THE_BEGINNING)
    assert reached <= 3, f"only {LONG - reached} messages were scrolled back"
    page.evaluate("window.longTasks = 0; new PerformanceObserver(l => { window.longTasks += l.getEntries().length })"
                  ".observe({entryTypes: ['longtask']})")  # fmt: skip
    composer(page).press_sequentially("набирается плавно, хотя сообщений двадцать тысяч", delay=30)
    assert page.evaluate("window.longTasks") <= 1
    stage.picture(page, "beginning-of-20000")
    composer(page).press("Enter")
    expect(lines(page, "набирается плавно")).to_be_visible(timeout=SOON)


def test_each_state_in_light_and_dark_on_phone_and_desktop(world: World, stage: Stage) -> None:
    for width, size in (("phone", PHONE), ("desktop", DESK)):
        for scheme in ("light", "dark"):
            page = stage.enter(world.colleague, viewport=size, color_scheme=scheme)
            live(page)
            stage.picture(page, f"{width}-{scheme}-list")
            row(page, "Учителя школы").click()
            expect(composer(page)).to_be_visible()
            page.wait_for_timeout(700)
            stage.picture(page, f"{width}-{scheme}-conversation")
            page.goto("/chats")
            page.get_by_role("tab", name="Каналы").click()
            page.wait_for_timeout(300)
            stage.picture(page, f"{width}-{scheme}-channels")
            assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "scrolls sideways"


def test_english_speaks_english(world: World, stage: Stage) -> None:
    page = stage.enter(world.mother, locale="en-GB")
    page.evaluate("localStorage.setItem('parta.settings', JSON.stringify({language: 'en'}))")
    page.reload()
    expect(page.get_by_role("heading", name="Chats", exact=True)).to_be_visible()
    row(page, "5А").click()
    expect(page.get_by_role("textbox", name="Message", exact=True)).to_be_visible()
    stage.picture(page, "english")


def test_a_signed_out_person_leaves_nothing_behind(world: World, stage: Stage) -> None:
    page = stage.enter(world.mother, f"/chats/{world.class_chat}")
    expect(composer(page)).to_be_visible()
    page.wait_for_timeout(1_500)
    names = (
        "indexedDB.databases().then(all => all.map(one => one.name).filter(name => name.startsWith('parta-messaging')))"
    )
    assert len(page.evaluate(names)) == 1
    page.get_by_role("button", name=re.compile("Алексеева")).last.click()
    page.get_by_text("Выйти", exact=True).click()
    expect(page.get_by_role("textbox", name="Логин")).to_be_visible(timeout=10_000)
    page.wait_for_timeout(500)
    assert page.evaluate(names) == []


TOP_LINE = """() => {
  const list = document.querySelector('[role=region]').getBoundingClientRect();
  const place = row => [Number(row.dataset.seq), row.getBoundingClientRect().top - list.top];
  const rows = [...document.querySelectorAll('[data-seq]')].map(place);
  const [seq, top] = rows.filter(row => row[1] >= 0).sort((one, other) => one[1] - other[1])[0];
  return `${seq} at ${Math.round(top)}`;
}"""

TO_THE_BEGINNING = """async () => {
  const list = document.querySelector('[role=region]');
  const first = () => Math.min(...[...list.querySelectorAll('[data-seq]')].map(row => Number(row.dataset.seq)));
  const began = performance.now();
  while (first() > 2 && performance.now() - began < 90000) {
    list.scrollTop = Math.max(0, list.scrollTop - 2500);
    await new Promise(requestAnimationFrame);
  }
  return first();
}"""
