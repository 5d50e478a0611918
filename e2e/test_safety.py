"""A pupil reports, the safety officer decides, the pupil gets an answer: in two browsers."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from e2e.safety_world import INSULT, SafetyWorld, seed
from e2e.sight import PHONE
from e2e.stage import Stage

SEED = seed
SOON = 15_000


def appoint(stage: Stage, world: SafetyWorld) -> None:
    page = stage.enter(world.director, "/rules/talking")
    page.get_by_role("button", name="Назначить").click()
    page.get_by_role("searchbox", name="Фамилия или имя работника").fill("завьялова")
    page.get_by_text(world.officer.name).click()
    expect(page.get_by_text("Назначено")).to_be_visible(timeout=SOON)


def report(page: Page, text: str, reason: str) -> None:
    """From the menu of the message."""
    page.locator("[data-seq]").filter(has_text=text).first.click(button="right")
    page.get_by_role("menuitem", name="Пожаловаться").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_text(reason, exact=True).click()


def test_a_pupil_reports_the_officer_decides_the_pupil_gets_an_answer(stage: Stage, world: SafetyWorld) -> None:
    appoint(stage, world)
    pupil = stage.enter(world.pupil, f"/chats/{world.chat}")
    expect(pupil.get_by_text(INSULT).first).to_be_visible(timeout=SOON)
    report(pupil, INSULT, "Оскорбления, травля")
    dialog = pupil.get_by_role("dialog")
    stage.look(pupil, "report")
    dialog.get_by_label("Что важно знать").fill("Пишет так каждый день")
    dialog.get_by_role("button", name="Отправить", exact=True).click()
    expect(dialog.get_by_text("Обращение отправлено")).to_be_visible(timeout=SOON)
    dialog.get_by_role("button", name="Понятно").click()

    officer = stage.enter(world.officer, "/notices")
    officer.get_by_text("новое обращение о нарушении").first.click()
    expect(officer.get_by_text(INSULT)).to_be_visible(timeout=SOON)
    expect(officer.get_by_text("Пишет так каждый день")).to_be_visible()
    officer.get_by_role("button", name="Взять в работу").click()
    expect(officer.get_by_text("В работе").first).to_be_visible(timeout=SOON)
    officer.get_by_role("button", name="Показать переписку вокруг").click()
    expect(officer.get_by_text("Белла, так не разговаривают")).to_be_visible(timeout=SOON)
    stage.look(officer, "case")
    officer.get_by_text("Удалить сообщение", exact=True).click()
    officer.get_by_label("Ответ тому, кто обратился").fill("Сообщение удалено, мы поговорили с Беллой и её родителями")
    officer.get_by_role("button", name="Решить").click()
    officer.get_by_role("dialog").get_by_role("button", name="Удалить сообщение").click()
    expect(officer.get_by_text("Решение от")).to_be_visible(timeout=SOON)
    stage.look(officer, "decided")

    expect(pupil.get_by_text(INSULT)).to_have_count(0, timeout=SOON)
    pupil.goto("/notices")
    pupil.get_by_text("По вашему обращению приняты меры").click()
    expect(pupil.get_by_text("мы поговорили с Беллой")).to_be_visible(timeout=SOON)
    stage.look(pupil, "my-reports")

    offender = stage.enter(world.offender, "/notices")
    expect(offender.get_by_text("Ваше сообщение удалено")).to_be_visible(timeout=SOON)
    expect(offender.get_by_text(world.pupil.name)).to_have_count(0)


def test_an_urgent_report_says_where_help_is_and_reaches_the_director_too(stage: Stage, world: SafetyWorld) -> None:
    pupil = stage.enter(world.pupil, f"/chats/{world.direct}", viewport=PHONE, has_touch=True)
    expect(pupil.get_by_text("Артём, приходи на кружок").last).to_be_visible(timeout=SOON)
    pupil.get_by_role("button", name="О чате").click()
    pupil.get_by_text("Пожаловаться", exact=True).click()
    pupil.get_by_text("Насилие или угрозы", exact=True).click()
    expect(pupil.get_by_role("link", name="112")).to_be_visible()
    expect(pupil.get_by_text("8-800-2000-122")).to_be_visible()
    stage.look(pupil, "urgent")
    pupil.get_by_role("dialog").get_by_role("button", name="Отправить", exact=True).click()
    expect(pupil.get_by_text("Обращение отправлено")).to_be_visible(timeout=SOON)

    director = stage.enter(world.director, "/notices")
    expect(director.get_by_text("обращение об опасности").first).to_be_visible(timeout=SOON)
    officer = stage.enter(world.officer, "/safety")
    expect(officer.get_by_role("row").filter(has_text="Насилие или угрозы").first).to_be_visible(timeout=SOON)
    stage.look(officer, "queue")
    officer.get_by_role("link", name="Сроки и повторы").or_(
        officer.get_by_role("button", name="Сроки и повторы")
    ).first.click()
    expect(officer.get_by_text("Время до решения").first).to_be_visible(timeout=SOON)
    stage.look(officer, "figures")


def test_who_has_no_duty_is_told_so(stage: Stage, world: SafetyWorld) -> None:
    page = stage.enter(world.teacher, "/safety")
    expect(page.get_by_text("Обращений для вас нет")).to_be_visible(timeout=SOON)
    stage.look(page, "not-officer")
