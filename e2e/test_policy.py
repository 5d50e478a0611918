"""The rules of talking in real browsers: a director reads and narrows them, two people see what that does to them."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from e2e.safety_world import SafetyWorld, seed
from e2e.sight import check
from e2e.stage import Stage
from e2e.talk import composer, write

SEED = seed
SOON = 15_000


def choice(page: Page, who: str, line: str) -> None:
    expect(page.get_by_role("combobox", name=f"{who}: {line}")).to_be_visible(timeout=SOON)


def choose(page: Page, who: str, line: str, word: str) -> None:
    page.get_by_role("combobox", name=f"{who}: {line}", exact=True).select_option(label=word)


PUPIL = "Ученик 5–11 классов, студент"
STAFF = "Работник школы или колледжа"


def test_a_director_closes_a_line_after_seeing_what_it_does_and_a_conversation_becomes_read_only(
    stage: Stage, world: SafetyWorld
) -> None:
    pupil = stage.enter(world.pupil, f"/chats/{world.direct}")
    expect(composer(pupil)).to_be_visible(timeout=SOON)

    director = stage.enter(world.director, "/rules")
    director.get_by_text("Кто с кем общается").click()
    choice(director, PUPIL, "другим работникам")
    stage.look(director, "table")
    choose(director, PUPIL, "другим работникам", "Нельзя")
    choose(director, STAFF, "другим ученикам 5–11 классов и студентам", "Нельзя")
    expect(director.get_by_text("2 изменения")).to_be_visible()
    director.get_by_role("button", name="Проверить и применить").click()
    dialog = director.get_by_role("dialog")
    expect(dialog.get_by_text("1 личная переписка станет доступной только для чтения")).to_be_visible(timeout=SOON)
    stage.look(director, "what-it-does")
    dialog.get_by_label("Почему").fill("Решение педагогического совета")
    dialog.get_by_role("button", name="Применить").click()
    expect(director.get_by_text("Решение педагогического совета")).to_be_visible(timeout=SOON)
    expect(director.get_by_text("решение организации").first).to_be_visible()

    expect(pupil.get_by_text("Писать больше нельзя")).to_be_visible(timeout=SOON)
    stage.look(pupil, "closed")

    choose(director, PUPIL, "другим работникам", "Как в регионе: можно")
    director.get_by_role("button", name="Проверить и применить").click()
    expect(dialog.get_by_text("1 личная переписка снова откроется")).to_be_visible(timeout=SOON)
    dialog.get_by_role("button", name="Применить").click()
    expect(composer(pupil)).to_be_visible(timeout=SOON)


def test_a_conversation_comes_under_supervision_and_both_see_who_reads_it(stage: Stage, world: SafetyWorld) -> None:
    director = stage.enter(world.director, "/rules/talking")
    director.get_by_role("button", name="Назначить").click()
    director.get_by_role("searchbox", name="Фамилия или имя работника").fill("завьялова")
    director.get_by_text(world.officer.name).click()
    expect(director.get_by_text("Сегодня наблюдает")).to_be_visible(timeout=SOON)
    for line in (
        "ученикам 5–11 классов и студентам, у которых ведёт занятия",
        "другим ученикам 5–11 классов и студентам",
    ):
        choose(director, STAFF, line, "Под наблюдением")
    director.get_by_role("button", name="Проверить и применить").click()
    dialog = director.get_by_role("dialog")
    expect(dialog.get_by_text("под наблюдением", exact=False).first).to_be_visible(timeout=SOON)
    dialog.get_by_role("button", name="Применить").click()
    expect(director.get_by_text("Правила действуют")).to_be_visible(timeout=SOON)

    mark = "Переписка под наблюдением: Завьялова\N{NO-BREAK SPACE}З.\N{NO-BREAK SPACE}Ф."
    teacher = stage.enter(world.other_teacher, f"/chats/{world.direct}")
    pupil = stage.enter(world.pupil, f"/chats/{world.direct}")
    for page in (teacher, pupil):
        expect(page.get_by_text(mark).first).to_be_visible(timeout=SOON)
    stage.look(teacher, "supervised")
    write(teacher, "Кружок в среду")
    expect(pupil.get_by_text("Кружок в среду").last).to_be_visible(timeout=SOON)

    officer = stage.enter(world.officer)
    officer.get_by_role("tab", name="Наблюдение").click()
    officer.locator("[data-conversation]").first.click()
    expect(officer.get_by_text("Кружок в среду").last).to_be_visible(timeout=SOON)
    expect(officer.get_by_text("Артём, приходи на кружок")).to_have_count(0)
    expect(officer.get_by_text("Вы наблюдаете за этой перепиской").first).to_be_visible()
    expect(composer(officer)).to_have_count(0)
    stage.look(officer, "supervisor")


def test_everybody_sees_who_may_find_them(stage: Stage, world: SafetyWorld) -> None:
    pupil = stage.enter(world.pupil, "/profile")
    pupil.get_by_text("Кто меня может найти").click()
    expect(pupil.get_by_text("Одноклассники и одногруппники: 5А").first).to_be_visible(timeout=SOON)
    expect(pupil.get_by_text("Ваши родители").first).to_be_visible()
    stage.look(pupil, "who-finds-me")


def test_the_administrator_keeps_the_table_of_the_region(stage: Stage, world: SafetyWorld) -> None:
    page = stage.enter(world.administrator, "/rules/talking")
    choice(page, "Специалист органа управления", "работникам школ и колледжей")
    stage.look(page, "region")
    for tab in ("Находить", "Добавлять", "Звонить", "Создавать"):
        page.get_by_role("tab", name=tab).click()
        check(page, tab)
