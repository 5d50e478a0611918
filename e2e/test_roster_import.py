"""«The roster»: a coordinator brings the school's own files in, in a real browser, step by step; then a second month.

Screenshots of every step stay in `e2e/screenshots/roster_import`, on a phone and on a desktop, light and dark.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from playwright.sync_api import Page, expect

from e2e.apart import Somebody, in_transaction, with_logins
from e2e.stage import LIVE, Stage
from parta.kernel.database import Transaction
from tests.harness.region import make_region

ROSTERS = Path(__file__).parents[1] / "server" / "tests" / "fixtures" / "rosters"
COORDINATOR = "Смирнова Ольга Ильинична"
WORK = 60_000


@dataclass
class School:
    id: str
    coordinator: Somebody


async def _seed(tx: Transaction) -> School:
    region = await make_region(tx)
    coordinator = await region.appoint("coordinator", name=COORDINATOR, post="координатор")
    logins = await with_logins(tx, {"coordinator": coordinator}, {"coordinator": COORDINATOR})
    return School(str(region.school), **logins)


SEED = partial(in_transaction, _seed)
BROWSER = LIVE


def enter(stage: Stage, world: School, path: str = "") -> Page:
    """The coordinator stands before the imports of the school."""
    return stage.enter(world.coordinator, f"/organisations/{world.id}/import{path}")


def button(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def choose_files(page: Page, *files: object) -> None:
    page.locator("input[type=file]").set_input_files(list(files))  # type: ignore[arg-type]


def to_difference(page: Page) -> None:
    button(page, "К столбцам")
    button(page, "Сравнить")
    expect(page.get_by_role("tab").first).to_be_visible(timeout=WORK)


def tab(page: Page, name: str) -> None:
    page.get_by_role("tab", name=name).click()


def test_the_school_comes_in_from_its_two_files(world: School, stage: Stage) -> None:
    page = enter(stage, world)
    expect(page.get_by_text("Списков ещё не загружали")).to_be_visible()
    stage.look(page, "0-empty")
    page.get_by_role("link", name="Загрузить список").or_(page.get_by_role("button", name="Загрузить список")).click()

    choose_files(page, ROSTERS / "school-students.csv", ROSTERS / "school-staff.csv")
    expect(page.get_by_text("CSV, 716")).to_be_visible(timeout=WORK)
    expect(page.get_by_text("CSV, 50 строк")).to_be_visible(timeout=WORK)
    stage.look(page, "1-files")

    button(page, "К столбцам")
    expect(page.get_by_text("ФИО родителя 1").first).to_be_visible()
    stage.look(page, "2-columns")

    button(page, "Сравнить")
    apply = page.get_by_role("button", name="Добавить 1811")
    expect(apply).to_be_visible(timeout=WORK)
    stage.look(page, "3-difference")

    apply.click()
    expect(page.get_by_text("Раздать приглашения")).to_be_visible(timeout=WORK)
    expect(page.get_by_text("716", exact=True)).to_be_visible()
    stage.look(page, "4-result")
    with page.expect_download() as download:
        button(page, "Скачать итог (XLSX)")
    assert download.value.suggested_filename.endswith(".xlsx")


def test_the_same_files_again_have_nothing_to_do(world: School, stage: Stage) -> None:
    page = enter(stage, world, "/new")
    choose_files(page, ROSTERS / "school-students.csv", ROSTERS / "school-staff.csv")
    expect(page.get_by_text("CSV, 50 строк")).to_be_visible(timeout=WORK)

    to_difference(page)

    expect(page.get_by_role("button", name="Готово", exact=True)).to_be_visible()
    stage.look(page, "5-nothing")


def test_next_month_somebody_moved_somebody_left_and_somebody_is_unclear(world: School, stage: Stage) -> None:
    rows = (ROSTERS / "school-students.csv").read_bytes().decode("cp1251").splitlines()
    fields = rows[1].split(";")
    moved = ";".join(["1Б", *fields[1:]])
    other = rows[2].split(";")
    unclear = ";".join([other[0], other[1], "02.02.2019", *other[3:]])
    text = "\n".join([rows[0], moved, unclear, "1А;<i>Ошибка</i> Пётр;01.01.2019;;;;", *rows[4:]])
    page = enter(stage, world, "/new")

    choose_files(page, {"name": "ноябрь.csv", "mimeType": "text/csv", "buffer": text.encode("cp1251")})
    expect(page.get_by_text("CSV, 716")).to_be_visible(timeout=WORK)
    to_difference(page)

    tab(page, "Переведены")
    expect(page.get_by_text(fields[1], exact=True)).to_be_visible()
    stage.look(page, "6-moved")
    tab(page, "Выбывают")
    page.get_by_text("Выбывает", exact=True).first.click()
    expect(page.get_by_text("Остаётся 1 человек")).to_be_visible()
    stage.look(page, "7-left")
    tab(page, "Замечания")
    page.get_by_text("Это ", exact=False).locator("visible=true").first.click()
    stage.look(page, "8-problems")
    button(page, "Пересчитать разницу")
    expect(page.get_by_role("button", name="Переместить 1")).to_be_enabled(timeout=WORK)
    page.get_by_role("button", name="Переместить 1").click()
    expect(page.get_by_text("Раздать приглашения")).to_be_visible(timeout=WORK)


def test_a_file_that_cannot_be_read_says_why_and_can_be_taken_out(world: School, stage: Stage) -> None:
    page = enter(stage, world, "/new")

    choose_files(page, {"name": "пусто.csv", "mimeType": "text/csv", "buffer": b""})

    expect(page.get_by_text("Выгрузите список заново")).to_be_visible(timeout=WORK)
    expect(page.get_by_role("button", name="К столбцам")).to_be_disabled()
    stage.look(page, "9-unreadable")
    page.get_by_role("button", name="Убрать файл пусто.csv").click()
    expect(page.get_by_text("Выгрузите список заново")).to_be_hidden()
    button(page, "Отказаться от загрузки")
    page.get_by_role("alertdialog").or_(page.get_by_role("dialog")).get_by_role(
        "button", name="Отказаться от загрузки"
    ).click()
    expect(page.get_by_role("heading", name="Загрузка списков")).to_be_visible()
    stage.look(page, "10-history")
