"""The official export: a conversation taken out by those entitled, its owner told of it; the same by one of two."""

from __future__ import annotations

import json
import re
import zipfile
from dataclasses import dataclass
from uuid import UUID

from playwright.sync_api import Download, Page, expect

from e2e import talking_world
from e2e.apart import in_transaction
from e2e.forms import field
from e2e.stage import Stage
from e2e.talk import enter_at_end
from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.messaging.commands.conversations import create_group, open_direct
from tests.harness.conversations import SESSION, post

SOON = 15_000
GROUND = "Запрос опеки от 12 ноября № 41"


@dataclass
class World(talking_world.World):
    hike: UUID
    direct: UUID


async def _hike(tx: Transaction, world: talking_world.World) -> UUID:
    group = await create_group(tx, Actor(world.teacher.id, SESSION), "Поход", [world.colleague.id, world.pupil.id])
    await post(tx, group, world.teacher.id, "Сбор в субботу в 9:00 у школы")
    await post(tx, group, world.pupil.id, "Палатку возьму <большую>")
    return group


async def _direct(tx: Transaction, world: talking_world.World) -> UUID:
    direct = await open_direct(tx, Actor(world.teacher.id, SESSION), world.colleague.id)
    await post(tx, direct, world.teacher.id, "Кто везёт аптечку?")
    await post(tx, direct, world.colleague.id, "Я, и жилеты")
    return direct


def seed() -> World:
    """Fill the empty installation that the environment names."""
    world = talking_world.seed()
    hike, direct = in_transaction(lambda tx: _hike(tx, world)), in_transaction(lambda tx: _direct(tx, world))
    return World(**vars(world), hike=hike, direct=direct)


SEED = seed


def opened(download: Download) -> tuple[str, dict[str, object]]:
    """The page and the data of an archive."""
    with zipfile.ZipFile(download.path()) as archive:
        assert sorted(archive.namelist()) == ["conversation.html", "conversation.json"]
        return archive.read("conversation.html").decode(), json.loads(archive.read("conversation.json"))


def downloaded(page: Page) -> tuple[str, dict[str, object]]:
    with page.expect_download() as download:
        page.get_by_role("button", name="Скачать").click(timeout=SOON)
    return opened(download.value)


def ask_for(page: Page, address: str) -> None:
    field(page, "Адрес беседы").fill(address)
    field(page, "Основание").fill(GROUND)
    page.get_by_role("button", name="Выгрузить").click()


def test_a_director_exports_a_conversation_and_its_owner_sees_that(world: World, stage: Stage) -> None:
    director = stage.enter(world.director, "/rules/exports")
    expect(director.get_by_text("Выгрузок пока нет")).to_be_visible(timeout=SOON)
    ask_for(director, "без адреса")
    expect(director.get_by_text("В адресе нет беседы")).to_be_visible()
    stage.look(director, "exports-empty")
    ask_for(director, f"https://parta.example/chats/{world.hike}")
    expect(director.get_by_text("Целиком")).to_be_visible(timeout=SOON)
    page, data = downloaded(director)
    assert "Сбор в субботу в 9:00 у школы" in page
    assert "Палатку возьму &lt;большую&gt;" in page
    assert (data["scope"], data["ground"]) == ("whole", GROUND)
    stage.look(director, "exports-ready")

    teacher = enter_at_end(stage, world.teacher, world.hike)
    teacher.get_by_role("button", name="О чате «Поход»").click()
    dialog = teacher.get_by_role("dialog")
    dialog.get_by_text("Выгрузка беседы", exact=True).click()
    expect(dialog).to_contain_text(GROUND, timeout=SOON)
    expect(dialog).to_contain_text("Соколова")
    expect(dialog.get_by_role("button", name="Скачать")).to_have_count(0)
    expect(dialog.get_by_role("button", name="Выгрузить")).to_be_disabled()
    field(dialog, "Основание").fill("Для отчёта о походе")
    dialog.get_by_role("button", name="Выгрузить").click()
    page, data = downloaded(teacher)
    assert (data["scope"], data["ground"]) == ("own", "Для отчёта о походе")
    stage.look(teacher, "exports-of-conversation")


def test_who_only_takes_part_is_not_offered_an_export(world: World, stage: Stage) -> None:
    pupil = enter_at_end(stage, world.pupil, world.hike)
    pupil.get_by_role("button", name="О чате «Поход»").click()
    dialog = pupil.get_by_role("dialog")
    expect(dialog.get_by_text("Перейти к дате")).to_be_visible(timeout=SOON)
    expect(dialog.get_by_text("Выгрузка беседы")).to_have_count(0)
    pupil.goto("/rules/exports")
    expect(pupil.get_by_text("Такой страницы нет")).to_be_visible(timeout=SOON)


def test_each_of_two_exports_their_conversation_and_the_other_sees_that(world: World, stage: Stage) -> None:
    teacher = enter_at_end(stage, world.teacher, world.direct)
    teacher.get_by_role("button", name=re.compile("^О чате")).click()
    dialog = teacher.get_by_role("dialog")
    dialog.get_by_text("Выгрузка беседы", exact=True).click()
    field(dialog, "Основание").fill("Для отчёта о походе")
    dialog.get_by_role("button", name="Выгрузить").click()
    page, data = downloaded(teacher)
    assert "Кто везёт аптечку?" in page
    assert "Я, и жилеты" in page
    assert (data["scope"], data["ground"]) == ("own", "Для отчёта о походе")
    colleague = enter_at_end(stage, world.colleague, world.direct)
    colleague.get_by_role("button", name=re.compile("^О чате")).click()
    colleague.get_by_role("dialog").get_by_text("Выгрузка беседы", exact=True).click()
    expect(colleague.get_by_role("dialog")).to_contain_text("Для отчёта о походе", timeout=SOON)
    stage.look(colleague, "exports-of-two")
