"""Groups and channels in real browsers: rights, slow mode, links with approval, bans; a channel for pupils."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from e2e.stage import Stage
from e2e.talking_world import World, seed

SEED = seed
SOON = 15_000


def _make_group(page: Page, title: str, family_name: str) -> None:
    page.get_by_role("button", name="Новый чат").click()
    page.get_by_text("Новая группа").click()
    page.get_by_label("Название").fill(title)
    page.get_by_role("dialog").get_by_role("searchbox").fill(family_name)
    page.get_by_role("dialog").get_by_text(re.compile(family_name)).first.click()
    page.get_by_role("dialog").get_by_role("button", name=re.compile("Создать")).click()
    expect(page.get_by_role("heading", name=re.compile(title))).to_be_visible(timeout=SOON)


def _open_part(page: Page, part: str) -> None:
    page.get_by_role("button", name=re.compile("^О чате")).click()
    page.get_by_role("dialog").get_by_text(part, exact=True).click()


def _choose(page: Page, label: str, option: str) -> None:
    page.get_by_label(label).first.click()
    page.get_by_role("option", name=option).click()


def test_who_may_write_slow_mode_and_a_link_with_approval(world: World, stage: Stage) -> None:
    teacher = stage.enter(world.teacher)
    _make_group(teacher, "Поход", "Алексеев Артём")
    address = teacher.url
    pupil = stage.enter(world.pupil, re.sub(r"^https?://[^/]+", "", address))
    field = pupil.get_by_role("textbox", name="Сообщение")
    expect(field).to_be_visible(timeout=SOON)

    _open_part(teacher, "Кому что можно")
    stage.look(teacher, "terms")
    _choose(teacher, "Писать могут", "владельцы и администраторы")
    expect(pupil.get_by_text("Писать могут только те, кто ведёт беседу")).to_be_visible(timeout=SOON)
    _choose(teacher, "Писать могут", "все участники")
    _choose(teacher, "Медленный режим", "1 минута")
    expect(field).to_be_visible(timeout=SOON)
    field.fill("первое")
    field.press("Enter")
    expect(pupil.get_by_text(re.compile("Медленный режим: следующее сообщение через"))).to_be_visible(timeout=SOON)
    teacher.keyboard.press("Escape")

    _open_part(teacher, "Ссылки-приглашения")
    teacher.get_by_role("button", name="Создать ссылку").click()
    link = teacher.get_by_text(re.compile(r"/join/[\w-]+"))
    expect(link).to_be_visible(timeout=SOON)
    path = "/join/" + (link.inner_text().split("/join/")[1])
    stage.look(teacher, "links")

    colleague = stage.enter(world.colleague, path)
    expect(colleague.get_by_text("Поход")).to_be_visible(timeout=SOON)
    stage.look(colleague, "join")
    colleague.get_by_role("button", name="Попросить впустить").click()
    expect(colleague.get_by_text(re.compile("Просьба отправлена"))).to_be_visible(timeout=SOON)
    teacher.keyboard.press("Escape")
    _open_part(teacher, "Ссылки-приглашения")
    teacher.get_by_role("button", name="Впустить").click()
    colleague.goto("/chats")
    expect(colleague.get_by_role("link", name=re.compile("^Поход"))).to_be_visible(timeout=SOON)

    stranger = stage.enter(world.mother, "/join/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
    expect(stranger.get_by_text("Ссылка не действует")).to_be_visible(timeout=SOON)


def test_a_member_is_silenced_for_an_hour_and_may_write_again(world: World, stage: Stage) -> None:
    teacher = stage.enter(world.teacher)
    _make_group(teacher, "Репетиция", "Алексеев Артём")
    address = re.sub(r"^https?://[^/]+", "", teacher.url)
    pupil = stage.enter(world.pupil, address)
    field = pupil.get_by_role("textbox", name="Сообщение")
    expect(field).to_be_visible(timeout=SOON)
    teacher.get_by_role("button", name="О чате «Репетиция»").click()
    dialog = teacher.get_by_role("dialog")
    actions = dialog.get_by_role("button", name=re.compile("Действия: Алексеев"))
    actions.click()
    expect(teacher.get_by_role("menuitem", name="Разрешить писать")).to_have_count(0)
    teacher.get_by_role("menuitem", name="Запретить писать на час").click()
    expect(pupil.get_by_text(re.compile("Вам разрешено только читать до"))).to_be_visible(timeout=SOON)
    expect(field).to_have_count(0)
    stage.look(pupil, "silenced")
    expect(dialog.get_by_text(re.compile("только читает до"))).to_be_visible(timeout=SOON)
    assert teacher.url.endswith(address), "a choice in the menu opens no conversation"
    stage.look(teacher, "silenced-by-keeper")
    actions.click()
    teacher.get_by_role("menuitem", name="Разрешить писать").click()
    expect(field).to_be_visible(timeout=SOON)
    expect(dialog.get_by_text(re.compile("только читает до"))).to_have_count(0, timeout=SOON)


def test_a_ban_takes_the_chat_away_and_can_be_undone(world: World, stage: Stage) -> None:
    teacher = stage.enter(world.teacher)
    _make_group(teacher, "Кружок", "Алексеев Артём")
    pupil = stage.enter(world.pupil)
    expect(pupil.get_by_role("link", name=re.compile("^Кружок"))).to_be_visible(timeout=SOON)
    teacher.get_by_role("button", name=re.compile("^О чате")).click()
    teacher.get_by_role("button", name=re.compile("Действия: Алексеев")).click()
    teacher.get_by_text("Исключить и закрыть вход").click()
    reason = teacher.get_by_role("dialog", name=re.compile("закрыть вход: Алексеев"))
    reason.get_by_label("Причина").fill("Спамил ссылками")
    stage.look(teacher, "ban")
    reason.get_by_role("button", name="Закрыть вход").click()
    expect(reason).to_be_hidden()
    expect(pupil.get_by_role("link", name=re.compile("^Кружок"))).to_have_count(0, timeout=SOON)
    info = teacher.get_by_role("dialog")
    info.get_by_text("Кому что можно").click()
    expect(info).to_contain_text("Спамил ссылками", timeout=SOON)
    stage.look(teacher, "banned")
    teacher.get_by_role("button", name="Отменить").click()
    expect(pupil.get_by_role("link", name=re.compile("^Кружок"))).to_be_visible(timeout=SOON)


def test_the_last_owner_hands_the_group_over_before_leaving(world: World, stage: Stage) -> None:
    teacher = stage.enter(world.teacher)
    _make_group(teacher, "Стенгазета", "Алексеев Артём")
    dialog = teacher.get_by_role("dialog")
    teacher.get_by_role("button", name="О чате «Стенгазета»").click()
    dialog.get_by_text("Добавить людей").click()
    dialog.get_by_role("searchbox").fill("Петров П")
    dialog.get_by_role("checkbox", name=re.compile("Петров")).check(force=True)
    dialog.get_by_role("button", name=re.compile("Добавить")).click()
    colleague = stage.enter(world.colleague)
    expect(colleague.get_by_role("link", name=re.compile("^Стенгазета"))).to_be_visible(timeout=SOON)
    dialog.get_by_text("Выйти из чата", exact=True).click()
    leave = dialog.get_by_role("button", name="Передать и выйти")
    expect(leave).to_be_disabled(timeout=SOON)
    stage.look(teacher, "hand-over")
    dialog.get_by_role("radio", name=re.compile("Петров")).check(force=True)
    leave.click()
    expect(dialog).to_be_hidden()
    expect(teacher.get_by_role("link", name=re.compile("^Стенгазета"))).to_have_count(0, timeout=SOON)

    colleague.get_by_role("link", name=re.compile("^Стенгазета")).click()
    colleague.get_by_role("button", name="О чате «Стенгазета»").click()
    dialog = colleague.get_by_role("dialog")
    expect(dialog.get_by_text("Кому что можно")).to_be_visible(timeout=SOON)
    expect(dialog).to_contain_text("2 участника")
    expect(dialog.locator(".vkuiSimpleCell__host").filter(has_text="Петров Пётр")).to_contain_text("владелец")
    stage.look(colleague, "handed-over")


def test_a_channel_of_the_school_finds_its_readers_who_comment(world: World, stage: Stage) -> None:
    director = stage.enter(world.director, "/channels/new")
    director.get_by_label("Название").fill("Олимпиады")
    director.get_by_text("Ученикам и студентам").click()
    expect(director.get_by_text(re.compile("Сегодня это 4 человека"))).to_be_visible(timeout=SOON)
    director.get_by_text("Комментарии к записям").click()
    stage.look(director, "new-channel")
    director.get_by_role("button", name="Создать канал").click()
    field = director.get_by_role("textbox", name="Сообщение")
    expect(field).to_be_visible(timeout=SOON)
    director.wait_for_timeout(3_000)  # the worker lets the readers in
    field.fill("Запись на олимпиаду открыта")
    field.press("Enter")
    pupil = stage.enter(world.pupil)
    pupil.get_by_text("Олимпиады").first.click()
    expect(pupil.get_by_text("Запись на олимпиаду открыта").last).to_be_visible(timeout=SOON)
    expect(pupil.get_by_role("textbox", name="Сообщение")).to_have_count(0)
    pupil.get_by_text("Комментировать").click()
    pupil.get_by_label("Написать комментарий").fill("Можно с физикой?")
    pupil.get_by_role("button", name="Отправить", exact=True).click()
    expect(pupil.get_by_text("Можно с физикой?")).to_be_visible(timeout=SOON)
    stage.look(pupil, "comments")
    expect(director.get_by_text("1 комментарий")).to_be_visible(timeout=SOON)
    expect(director.get_by_text(re.compile("просмотр"))).to_be_visible(timeout=SOON)
    stage.look(director, "channel")
