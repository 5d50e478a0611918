"""Where edits and deletions of messages end: without network, and after the time that a region gives."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from e2e.sight import PHONE, check
from e2e.stage import LIVE, Stage
from e2e.talk import act, composer, enter, message, send
from e2e.talking_world import World, seed

SEED = seed
BROWSER = LIVE
SOON = 10_000


def test_without_network_edits_and_deletions_say_so(world: World, stage: Stage) -> None:
    teacher = enter(stage, world.teacher, world.class_chat)
    send(teacher, "останется как есть")
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
    stage.picture(teacher, "offline-edit")
    teacher.context.set_offline(False)
    expect(teacher.get_by_role("heading", name="Чаты", exact=True)).to_be_visible(timeout=15_000)
    field.press("Enter")
    expect(message(teacher, "будет иначе")).to_contain_text("изменено")


def test_a_region_says_for_how_long(world: World, stage: Stage) -> None:
    page = stage.enter(world.administrator, "/rules")
    page.get_by_role("link", name=re.compile("Изменение и удаление сообщений")).click()
    expect(page.get_by_text("Срок считается с отправки")).to_be_visible(timeout=SOON)
    stage.picture(page, "terms")
    check(page)
    page.get_by_role("combobox", name="Изменить можно").click()
    page.get_by_role("option", name="1 час", exact=True).click()
    page.get_by_role("button", name="Сохранить").click()
    expect(page.get_by_text("Сохранено")).to_be_visible(timeout=SOON)
    page.set_viewport_size(PHONE)
    page.reload()
    expect(page.get_by_role("combobox", name="Изменить можно")).to_have_value("3600", timeout=SOON)
    stage.picture(page, "terms-phone")
