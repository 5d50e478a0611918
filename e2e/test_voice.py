"""Voice messages in real browsers: recorded by one, heard by another; and what is done with files afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from e2e import files_made
from e2e.conftest import CHROMIUM
from e2e.fingers import swipe
from e2e.sight import PHONE
from e2e.stage import Stage
from e2e.talk import act, attach, composer, enter, message, send, tray, uploaded, write
from e2e.talking_world import World, seed

SEED = partial(seed, many=3)
SOON = 20_000
MICROPHONE = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]


@pytest.fixture(scope="module")
def chromium(chromium: Browser) -> Iterator[Browser]:
    """A Chromium whose microphone beeps."""
    launched = chromium.browser_type.launch(executable_path="/usr/bin/chromium", args=[*CHROMIUM, *MICROPHONE])
    yield launched
    launched.close()


def record(page: Page, seconds: float) -> None:
    page.get_by_role("button", name="Записать голосовое сообщение").click()
    expect(page.get_by_role("timer")).to_be_visible(timeout=SOON)
    page.wait_for_timeout(int(seconds * 1_000))


def voices(page: Page) -> Locator:
    return page.locator("[data-seq]").filter(has=page.get_by_role("slider", name="Место в записи"))


def test_a_voice_message_is_recorded_heard_resumed_and_followed_by_the_next(world: World, stage: Stage) -> None:
    teacher = enter(stage, world.teacher, world.class_chat)
    pupil = enter(stage, world.pupil, world.class_chat)
    record(teacher, 1)
    teacher.get_by_role("button", name="Удалить запись").click()
    expect(composer(teacher)).to_be_focused()
    for seconds in (3.0, 2.0):
        before = voices(teacher).count()
        record(teacher, seconds)
        if seconds == 3.0:
            expect(teacher.get_by_role("button", name="Отправить запись")).to_be_focused()
            stage.look(teacher, "recording")
        teacher.get_by_role("button", name="Отправить запись").click()
        expect(voices(teacher)).to_have_count(before + 1, timeout=SOON)
    expect(tray(teacher)).to_have_count(0)
    heard = voices(pupil)
    expect(heard).to_have_count(2, timeout=SOON)
    sliders = pupil.get_by_role("slider", name="Место в записи")
    assert float(str(sliders.first.get_attribute("max"))) >= 2.5
    heard.first.get_by_role("button", name="Скорость 1×").click()
    heard.first.get_by_role("button", name="Скорость 1.5×").click()
    expect(heard.first.get_by_role("button", name="Скорость 2×")).to_be_visible()
    heard.first.get_by_role("button", name="Скорость 2×").click()
    heard.first.get_by_role("button", name="Слушать: Иванова М. П.").click()
    pupil.wait_for_function(
        "Number(document.querySelector('[aria-label=\"Место в записи\"]').value) >= 1", timeout=SOON
    )
    heard.first.get_by_role("button", name="Остановить").click()
    stopped = float(sliders.first.input_value())
    assert stopped >= 1
    stage.look(pupil, "voice")
    heard.first.get_by_role("button", name="Слушать: Иванова М. П.").click()
    expect(heard.first.get_by_role("button", name="Остановить")).to_be_visible(timeout=SOON)
    assert float(sliders.first.input_value()) >= stopped
    # The next one begins by itself.
    expect(heard.last.get_by_role("button", name="Остановить")).to_be_visible(timeout=SOON)
    expect(pupil.locator("[data-conversation]").first).to_contain_text("Голосовое сообщение")


def test_without_a_microphone_it_says_so(world: World, stage: Stage) -> None:
    teacher = enter(stage, world.teacher, world.class_chat)
    teacher.evaluate(
        "() => { const no = new DOMException('no', 'NotAllowedError');"
        " navigator.mediaDevices.getUserMedia = () => Promise.reject(no); }"
    )
    teacher.get_by_role("button", name="Записать голосовое сообщение").click()
    expect(teacher.get_by_text("Нет доступа к микрофону")).to_be_visible()
    expect(composer(teacher)).to_be_visible()


def test_files_are_forwarded_quoted_found_and_listed(world: World, stage: Stage, tmp_path: Path) -> None:
    teacher = enter(stage, world.teacher, world.class_chat)
    pupil = enter(stage, world.pupil, world.class_chat)
    attach(teacher, files_made.photograph(tmp_path, "закат.jpg"), files_made.pdf(tmp_path, "Смета.pdf"))
    uploaded(teacher)
    send(teacher, "Смета и закат", soon=SOON)
    act(pupil, "Смета и закат", "Ответить")
    write(pupil, "Посмотрел смету")
    expect(message(teacher, "Посмотрел смету")).to_contain_text("Смета и закат", timeout=SOON)
    pupil.goto(f"/chats/{world.class_chat}")
    pupil.get_by_role("searchbox").first.fill("смета")
    expect(pupil.get_by_text("Смета.pdf").first).to_be_visible(timeout=SOON)
    pupil.goto(f"/chats/{world.class_chat}")
    expect(composer(pupil)).to_be_visible(timeout=SOON)
    pupil.get_by_role("button", name="5А").first.click()
    pupil.get_by_text("Фото, файлы и ссылки").click()
    expect(pupil.get_by_role("tab", name="Фото и видео")).to_be_visible(timeout=SOON)
    expect(pupil.get_by_role("button", name="Фотография").first).to_be_visible(timeout=SOON)
    stage.look(pupil, "media")
    pupil.get_by_role("tab", name="Файлы").click()
    expect(pupil.get_by_role("button", name="Скачать: Смета.pdf").first).to_be_visible(timeout=SOON)
    stage.look(pupil, "media-files")
    mine = stage.enter(world.teacher, "/files")
    expect(mine.get_by_text("Смета.pdf", exact=True)).to_be_visible(timeout=SOON)
    stage.look(mine, "own-files")
    rules = stage.enter(world.director, "/rules/files")
    expect(rules.get_by_role("textbox", name="Обучающийся, ГБ")).to_be_visible(timeout=SOON)
    rules.get_by_role("textbox", name="Обучающийся, ГБ").fill("много")
    expect(rules.get_by_text("Число от 0 до 1 000 000")).to_be_visible()
    rules.get_by_role("textbox", name="Обучающийся, ГБ").fill("0,5")
    rules.get_by_role("button", name="Сохранить").click()
    expect(rules.get_by_text("Сохранено")).to_be_visible(timeout=SOON)
    stage.look(rules, "rules")


def test_on_a_phone_pictures_are_swiped(world: World, stage: Stage, tmp_path: Path) -> None:
    teacher = enter(stage, world.teacher, world.class_chat)
    attach(teacher, files_made.photograph(tmp_path, "раз.jpg"), files_made.photograph(tmp_path, "двас.jpg"))
    uploaded(teacher)
    send(teacher, "Листать", soon=SOON)
    pupil = enter(stage, world.pupil, world.class_chat, viewport=PHONE, has_touch=True, is_mobile=True)
    message(pupil, "Листать").get_by_role("button", name="Фотография 1 из 2").tap()
    viewer = pupil.get_by_role("dialog", name="Просмотр")
    expect(viewer).to_contain_text("раз.jpg")
    expect(viewer.locator("img")).to_be_visible(timeout=SOON)
    swipe(pupil, viewer.locator("img"), -220)
    expect(viewer).to_contain_text("двас.jpg")
    stage.picture(pupil, "viewer-swiped-phone")
    pupil.wait_for_timeout(500)  # a tap right after a swipe would be taken for its end
    viewer.get_by_role("button", name="Закрыть").tap()
    expect(viewer).to_have_count(0)
