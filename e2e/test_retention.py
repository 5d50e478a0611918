"""What a region keeps: terms, holds on a conversation and on a person, the proof of what was removed."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from playwright.sync_api import Page, expect

from e2e import talking_world
from e2e.apart import in_database, in_transaction
from e2e.forms import choose, field
from e2e.sight import DESK, PHONE
from e2e.stage import Stage, seeded
from e2e.talk import enter_at_end, message
from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.messaging.commands.conversations import open_direct
from parta.messaging.jobs import remove_expired
from tests.harness.conversations import SESSION, post
from tests.harness.processes import Parta

SOON = 15_000
TERM = "Чаты классов, групп и коллективов"
DIRECT = "Личные переписки"
HOLD = "Запрос прокуратуры № 7-12"
# The talk of the teachers began 55 days ago, a message each four minutes; of thirty days these stay.
KEPT = 30 * 24 * 15
OLD, NEW = "Кто везёт аптечку?", "Я, и жилеты"


@dataclass
class World(talking_world.World):
    direct: UUID


# What the seed writes today and a term of thirty days is to find: that the chat was made, the first of two messages.
AGED = """
UPDATE messaging_messages SET created_at = now() - interval '60 days'
 WHERE conversation_id = %(chat)s AND seq = 1 OR conversation_id = %(direct)s AND text = %(old)s
"""


async def _aged(tx: Transaction, world: talking_world.World) -> UUID:
    direct = await open_direct(tx, Actor(world.teacher.id, SESSION), world.colleague.id)
    await post(tx, direct, world.teacher.id, OLD)
    await post(tx, direct, world.colleague.id, NEW)
    await tx.execute(AGED, {"chat": world.long_chat, "direct": direct, "old": OLD})
    return direct


def seed() -> World:
    """Fill the empty installation that the environment names."""
    world = talking_world.seed()
    return World(**vars(world), direct=in_transaction(lambda tx: _aged(tx, world)))


SEED = seed


def tonight(parta: Parta) -> None:
    """The job that removes what is too old, as it runs every night."""
    seeded(parta, lambda: in_database(remove_expired.run))


def keep_for(page: Page, kind: str, days: str) -> None:
    page.get_by_role("button", name=f"Изменить: {kind}").click()
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
    stage.look(administrator, "retention-empty")
    keep_for(administrator, TERM, "29")
    dialog = administrator.get_by_role("dialog")
    expect(dialog).to_contain_text("От 30 до 36\xa0500")
    stage.look(administrator, "retention-term")
    dialog.get_by_label("Дней").fill("30")
    dialog.get_by_role("button", name="Сохранить срок").click()
    expect(dialog).to_be_hidden()
    expect(administrator.get_by_text("30 дней")).to_be_visible()
    place_hold(administrator, "просто слова")
    expect(dialog).to_contain_text("В адресе нет беседы и нет карточки человека")
    stage.look(administrator, "retention-hold")
    administrator.keyboard.press("Escape")
    place_hold(administrator, f"https://parta.example/chats/{world.long_chat}")
    expect(dialog).to_be_hidden()
    expect(administrator.get_by_text("Учителя школы")).to_be_visible()

    tonight(parta)
    administrator.reload()
    expect(administrator.get_by_text("Пока ничего не удалено")).to_be_visible(timeout=SOON)
    administrator.get_by_role("button", name="Снять запрет").click()
    stage.look(administrator, "retention-lift")
    dialog.get_by_role("button", name="Снять запрет").click()
    expect(dialog).to_be_hidden()
    tonight(parta)
    administrator.reload()
    proof = administrator.get_by_role("row").filter(has_text=TERM)
    expect(proof.first).to_be_visible(timeout=SOON)
    expect(administrator.get_by_role("cell", name="1–500", exact=True)).to_have_count(1)
    stage.look(administrator, "retention-proof")
    for shape, viewport in (("desk", DESK), ("phone", PHONE)):
        administrator.set_viewport_size(viewport)
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
    keep_for(administrator, DIRECT, "30")
    expect(administrator.get_by_role("dialog")).to_be_hidden()
    place_hold(administrator, f"https://parta.example/people/{world.colleague.id}")
    expect(administrator.get_by_role("dialog")).to_be_hidden()
    expect(administrator.get_by_text("Человек: Петров Пётр Ильич")).to_be_visible()
    tonight(parta)
    teacher = enter_at_end(stage, world.teacher, world.direct)
    expect(message(teacher, NEW)).to_be_visible()
    expect(message(teacher, OLD)).to_be_visible()

    administrator.reload()
    lift = administrator.get_by_role("button", name="Снять запрет")
    expect(lift).to_have_count(1, timeout=SOON)
    stage.look(administrator, "retention-person")
    lift.click()
    administrator.get_by_role("dialog").get_by_role("button", name="Снять запрет").click()
    expect(lift).to_have_count(0, timeout=SOON)
    tonight(parta)
    administrator.reload()
    expect(administrator.get_by_role("row").filter(has_text=DIRECT)).to_have_count(1, timeout=SOON)
    teacher.reload()
    expect(message(teacher, NEW)).to_be_visible(timeout=SOON)
    expect(message(teacher, OLD)).to_have_count(0)
