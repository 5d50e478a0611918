"""What a region keeps and what is taken out of it: terms, holds, the proof of a removal; the official export."""

from __future__ import annotations

import json
import re
import zipfile
from dataclasses import dataclass
from uuid import UUID

from playwright.sync_api import Download, Page, expect

from e2e import talking_world
from e2e.apart import in_database, in_transaction
from e2e.forms import choose, field
from e2e.stage import DESK, PHONE, Stage, seeded
from e2e.talk import enter_at_end, look, message
from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.messaging.commands.conversations import create_group, open_direct
from parta.messaging.jobs import remove_expired
from tests.harness.conversations import SESSION, post
from tests.harness.processes import Parta

SOON = 15_000
TERM = "Чаты классов, групп и коллективов"
HOLD = "Запрос прокуратуры № 7-12"
GROUND = "Запрос опеки от 12 ноября № 41"
# The talk of the teachers began 55 days ago, a message each four minutes; of thirty days these stay.
KEPT = 30 * 24 * 15


@dataclass
class World(talking_world.World):
    hike: UUID
    direct: UUID


# The line that the chat was made, which the seed writes today.
MADE = (
    "UPDATE messaging_messages SET created_at = now() - interval '60 days' WHERE conversation_id = %(id)s AND seq = 1"
)


async def _hike(tx: Transaction, world: talking_world.World) -> UUID:
    group = await create_group(tx, Actor(world.teacher.id, SESSION), "Поход", [world.colleague.id, world.pupil.id])
    await post(tx, group, world.teacher.id, "Сбор в субботу в 9:00 у школы")
    await post(tx, group, world.pupil.id, "Палатку возьму <большую>")
    await tx.execute(MADE, {"id": world.long_chat})
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


def tonight(parta: Parta) -> None:
    """The job that removes what is too old, as it runs every night."""
    seeded(parta, lambda: in_database(remove_expired.run))


def keep_for(page: Page, days: str) -> None:
    page.get_by_role("button", name=f"Изменить: {TERM}").click()
    dialog = page.get_by_role("dialog")
    choose(dialog, "Срок хранения", "Другой срок")
    dialog.get_by_label("Дней").fill(days)
    dialog.get_by_role("button", name="Сохранить срок").click()


def place_hold(page: Page, address: str) -> None:
    page.get_by_role("button", name="Запретить удаление").click()
    dialog = page.get_by_role("dialog")
    field(dialog, "Адрес беседы").fill(address)
    field(dialog, "Основание").fill(HOLD)
    dialog.get_by_role("button", name="Запретить", exact=True).click()


def test_a_term_a_hold_and_the_proof_of_what_was_removed(world: World, stage: Stage, parta: Parta) -> None:
    administrator = stage.enter(world.administrator, "/rules/retention")
    expect(administrator.get_by_text("Пока ничего не удалено")).to_be_visible(timeout=SOON)
    look(stage, administrator, "retention-empty")
    keep_for(administrator, "29")
    dialog = administrator.get_by_role("dialog")
    expect(dialog).to_contain_text("От 30 до 36\xa0500")
    look(stage, administrator, "retention-term")
    dialog.get_by_label("Дней").fill("30")
    dialog.get_by_role("button", name="Сохранить срок").click()
    expect(dialog).to_be_hidden()
    expect(administrator.get_by_text("30 дней")).to_be_visible()
    place_hold(administrator, "просто слова")
    expect(dialog).to_contain_text("В адресе нет беседы и нет карточки человека")
    look(stage, administrator, "retention-hold")
    administrator.keyboard.press("Escape")
    place_hold(administrator, f"https://parta.example/chats/{world.long_chat}")
    expect(dialog).to_be_hidden()
    expect(administrator.get_by_text("Учителя школы")).to_be_visible()

    tonight(parta)
    administrator.reload()
    expect(administrator.get_by_text("Пока ничего не удалено")).to_be_visible(timeout=SOON)
    administrator.get_by_role("button", name="Снять запрет").click()
    look(stage, administrator, "retention-lift")
    dialog.get_by_role("button", name="Снять запрет").click()
    expect(dialog).to_be_hidden()
    tonight(parta)
    administrator.reload()
    proof = administrator.get_by_role("row").filter(has_text=TERM)
    expect(proof.first).to_be_visible(timeout=SOON)
    expect(administrator.get_by_role("cell", name="1–500", exact=True)).to_have_count(1)
    look(stage, administrator, "retention-proof")
    for shape, viewport in (("desk", DESK), ("phone", PHONE)):
        administrator.set_viewport_size(viewport)  # type: ignore[arg-type]
        administrator.get_by_role("cell", name="1–500", exact=True).scroll_into_view_if_needed()
        stage.picture(administrator, f"retention-log-{shape}")

    teacher = enter_at_end(stage, world.teacher, world.long_chat)
    expect(message(teacher, "Хорошо, спасибо")).to_be_visible()
    teacher.goto(f"/chats/{world.long_chat}/100")
    expect(teacher.locator("[data-seq]").first).to_be_visible(timeout=SOON)
    first = int(teacher.locator("[data-seq]").first.get_attribute("data-seq") or 0)
    assert first >= talking_world.LONG - KEPT - 1


def test_a_hold_on_a_person_keeps_all_their_conversations(world: World, stage: Stage, parta: Parta) -> None:
    administrator = stage.enter(world.administrator, "/rules/retention")
    expect(administrator.get_by_text("Пока ничего не удалено")).to_be_visible(timeout=SOON)
    keep_for(administrator, "30")
    place_hold(administrator, f"https://parta.example/people/{world.colleague.id}")
    expect(administrator.get_by_role("dialog")).to_be_hidden()
    expect(administrator.get_by_text("Человек: Петров Пётр Ильич")).to_be_visible()
    expect(administrator.get_by_text(HOLD)).to_be_visible()
    tonight(parta)
    administrator.reload()
    expect(administrator.get_by_text("Пока ничего не удалено")).to_be_visible(timeout=SOON)
    look(stage, administrator, "retention-person")
    administrator.get_by_role("button", name="Снять запрет").click()
    administrator.get_by_role("dialog").get_by_role("button", name="Снять запрет").click()
    expect(administrator.get_by_role("button", name="Снять запрет")).to_have_count(0, timeout=SOON)
    tonight(parta)
    administrator.reload()
    expect(administrator.get_by_role("row").filter(has_text=TERM).first).to_be_visible(timeout=SOON)


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
    look(stage, director, "exports-empty")
    ask_for(director, f"https://parta.example/chats/{world.hike}")
    expect(director.get_by_text("Целиком")).to_be_visible(timeout=SOON)
    page, data = downloaded(director)
    assert "Сбор в субботу в 9:00 у школы" in page
    assert "Палатку возьму &lt;большую&gt;" in page
    assert (data["scope"], data["ground"]) == ("whole", GROUND)
    look(stage, director, "exports-ready")

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
    look(stage, teacher, "exports-of-conversation")


def test_who_only_takes_part_is_not_offered_an_export(world: World, stage: Stage) -> None:
    pupil = enter_at_end(stage, world.pupil, world.hike)
    pupil.get_by_role("button", name="О чате «Поход»").click()
    dialog = pupil.get_by_role("dialog")
    expect(dialog.get_by_text("Перейти к дате")).to_be_visible(timeout=SOON)
    expect(dialog.get_by_text("Выгрузка беседы")).to_have_count(0)
    pupil.goto("/rules/exports")
    expect(pupil.get_by_role("button", name=re.compile("Выгрузить"))).to_have_count(0)


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
    look(stage, colleague, "exports-of-two")
