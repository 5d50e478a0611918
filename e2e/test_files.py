"""Files in real browsers: chosen, pasted, dropped, sent by one; seen, opened, downloaded, forwarded by another."""

from __future__ import annotations

import base64
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import CDPSession, Locator, Page, Route, expect

from e2e import files_made
from e2e.stage import Stage
from e2e.talk import act, attach, bubble, composer, enter, message, row, send, tray, uploaded, write
from e2e.talking_world import World, seed

SEED = partial(seed, many=3)
SOON = 20_000
_SLOWED: dict[Page, CDPSession] = {}
# As a browser hands over what is pasted or dropped.
HAND_OVER = """([name, type, data, kind]) => {
  const bytes = Uint8Array.from(atob(data), one => one.charCodeAt(0));
  const transfer = new DataTransfer();
  transfer.items.add(new File([bytes], name, {type}));
  const field = document.querySelector('textarea');
  if (kind === 'paste') {
    field.dispatchEvent(new ClipboardEvent('paste', {clipboardData: transfer, bubbles: true, cancelable: true}));
    return;
  }
  const list = document.querySelector('[data-seq]');
  for (const one of kind === 'drop' ? ['dragenter', 'dragover', 'drop'] : ['dragenter', 'dragover'])
    list.dispatchEvent(new DragEvent(one, {dataTransfer: transfer, bubbles: true, cancelable: true}));
}"""


def names(page: Page) -> list[str]:
    return [str(one.get_attribute("title")) for one in tray(page).locator("[title]").all()]


def hand_over(page: Page, path: Path, media_type: str, kind: str) -> None:
    page.evaluate(HAND_OVER, [path.name, media_type, base64.b64encode(path.read_bytes()).decode(), kind])


def test_files_are_chosen_pasted_dropped_ordered_and_described_before_they_go(
    world: World, stage: Stage, tmp_path: Path
) -> None:
    teacher = enter(stage, world.teacher, world.class_chat)
    pupil = enter(stage, world.pupil, world.class_chat)
    first = files_made.photograph(tmp_path, "озеро.jpg")
    second = files_made.photograph(tmp_path, "гора.jpg", (900, 1400), "#2b4c7e")
    attach(teacher, first, files_made.pdf(tmp_path), files_made.document(tmp_path))
    hand_over(teacher, second, "image/jpeg", "paste")
    hand_over(teacher, files_made.text(tmp_path), "text/plain", "over")
    expect(teacher.get_by_text("Отпустите файлы, чтобы прикрепить")).to_be_visible()
    expect(teacher.get_by_text("Отпустите файлы, чтобы прикрепить")).to_have_count(0, timeout=3_000)
    hand_over(teacher, files_made.text(tmp_path), "text/plain", "drop")
    attach(teacher, files_made.drawing(tmp_path), files_made.text(tmp_path, files_made.LONG_NAME))
    uploaded(teacher)
    assert names(teacher)[:2] == ["озеро.jpg", "План.pdf"]
    tray(teacher).get_by_role("button", name="Позже: озеро.jpg", exact=True).click()
    assert names(teacher)[:2] == ["План.pdf", "озеро.jpg"]
    tray(teacher).get_by_role("textbox", name="Подпись: озеро.jpg").fill("Наш привал")
    stage.look(teacher, "tray")
    send(teacher, "Фото с похода и бумаги", soon=SOON)
    expect(tray(teacher)).to_have_count(0, timeout=SOON)
    seen = message(pupil, "Фото с похода и бумаги")
    expect(seen.get_by_role("button", name="Фотография 1 из 2: Наш привал")).to_be_visible(timeout=SOON)
    expect(seen.get_by_role("button", name="Открыть: План.pdf")).to_be_visible()
    for name in ("Заявление.docx", "Список.txt"):
        expect(seen.get_by_role("button", name=f"Скачать: {name}")).to_be_visible()
    expect(seen.locator("img").first).to_be_visible(timeout=SOON)
    stage.look(pupil, "album")


def test_pictures_come_without_a_jump_and_open_over_the_window(world: World, stage: Stage, tmp_path: Path) -> None:
    teacher = enter(stage, world.teacher, world.class_chat)
    attach(
        teacher,
        files_made.photograph(tmp_path, "один.jpg"),
        files_made.photograph(tmp_path, "два.jpg", (900, 1400), "#2b4c7e"),
        files_made.pdf(tmp_path, "Памятка.pdf"),
    )
    uploaded(teacher)
    send(teacher, "Без прыжка", soon=SOON)
    pupil = stage.enter(world.pupil)
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    pupil.route("**/api/files/*/small*", hold)
    row(pupil, "5А").click()
    seen = bubble(pupil, "Без прыжка")
    expect(seen.get_by_role("button", name="Фотография 1 из 2")).to_be_visible(timeout=SOON)
    pupil.wait_for_timeout(1_500)
    before = seen.bounding_box()
    assert waiting != []
    for route in waiting:
        route.continue_()
    pupil.unroute("**/api/files/*/small*", hold)
    pupil.wait_for_function("[...document.querySelectorAll('[data-bubble] img')].every(one => one.complete)")
    pupil.wait_for_timeout(500)
    after = seen.bounding_box()
    assert before is not None
    assert before == after

    seen.get_by_role("button", name="Фотография 1 из 2").click()
    viewer = pupil.get_by_role("dialog", name="Просмотр")
    expect(viewer).to_be_visible()
    expect(viewer.locator("img")).to_be_visible(timeout=SOON)
    expect(viewer).to_contain_text("один.jpg")
    pupil.keyboard.press("ArrowRight")
    expect(viewer).to_contain_text("два.jpg")
    expect(viewer.locator("img")).to_be_visible(timeout=SOON)
    width = _width(viewer)
    pupil.keyboard.press("+")
    assert _width(viewer) > width * 1.4
    pupil.keyboard.press("-")
    assert _width(viewer) == pytest.approx(width, abs=1)
    pupil.keyboard.press("ArrowRight")
    expect(viewer).to_contain_text("Страница 1 из 3")
    pupil.keyboard.press("ArrowRight")
    expect(viewer).to_contain_text("Страница 2 из 3")
    stage.look(pupil, "viewer-page")
    pupil.keyboard.press("ArrowLeft")
    pupil.keyboard.press("ArrowLeft")
    expect(viewer).to_contain_text("два.jpg")
    stage.look(pupil, "viewer-picture")
    for _ in range(8):
        pupil.keyboard.press("Tab")
        reached = str(pupil.evaluate("document.activeElement.outerHTML.slice(0, 200)"))
        assert pupil.evaluate("document.activeElement.closest('[role=dialog]') !== null"), reached
    pupil.keyboard.press("Escape")
    expect(viewer).to_have_count(0)
    assert "Фотография 1 из 2" in str(pupil.evaluate("document.activeElement.getAttribute('aria-label')"))


def _width(viewer: Locator) -> float:
    viewer.page.wait_for_timeout(200)
    box = viewer.locator("img").bounding_box()
    assert box is not None
    return box["width"]


def _fetched(page: Page, opened: Locator) -> bytes:
    with page.expect_download(timeout=SOON) as download:
        opened.click()
    return Path(download.value.path()).read_bytes()


def test_what_is_downloaded_says_no_place_and_what_a_browser_would_obey_only_downloads(
    world: World, stage: Stage, tmp_path: Path
) -> None:
    teacher = enter(stage, world.teacher, world.class_chat)
    photograph = files_made.photograph(tmp_path, "место.jpg")
    assert files_made.says_where(photograph.read_bytes())
    drawing = files_made.drawing(tmp_path, "рисунок.svg")
    attach(teacher, photograph, drawing, files_made.text(tmp_path, "список.txt"))
    uploaded(teacher)
    send(teacher, "Скачайте", soon=SOON)
    pupil = enter(stage, world.pupil, world.class_chat)
    seen = message(pupil, "Скачайте")
    assert _fetched(pupil, seen.get_by_role("button", name="Скачать: рисунок.svg")) == drawing.read_bytes()
    assert (
        _fetched(pupil, seen.get_by_role("button", name="Скачать: список.txt"))
        == (tmp_path / "список.txt").read_bytes()
    )
    seen.get_by_role("button", name="Фотография").click()
    viewer = pupil.get_by_role("dialog", name="Просмотр")
    kept = _fetched(pupil, viewer.get_by_role("button", name="Скачать: место.jpg"))
    assert not files_made.says_where(kept)
    # An address that was copied is the person's own; of a drawing the browser is told nothing that it could obey.
    listed = pupil.request.get(f"/api/conversations/{world.class_chat}/media?kind=documents").json()["items"]
    (file_id,) = [one["file"]["id"] for one in listed if one["file"]["name"] == "рисунок.svg"]
    address = _address(pupil, file_id)
    assert address is not None
    answer = pupil.request.get(address)
    assert answer.headers["content-disposition"].startswith("attachment")
    assert "svg" not in answer.headers["content-type"]
    assert "sandbox" in answer.headers["content-security-policy"]
    for somebody in (world.teacher, world.colleague, world.mother):
        assert stage.enter(somebody).request.get(address).status == 404
    stranger = stage.enter(world.director)
    assert _address(stranger, file_id) is None
    assert pupil.request.get(f"/api/files/{file_id}/original").status in (400, 404)
    # The message is taken back: its files are nobody's any more, old addresses included.
    act(teacher, "Скачайте", "Удалить")
    expect(message(pupil, "Скачайте")).to_have_count(0, timeout=SOON)
    assert _address(pupil, file_id) is None
    assert pupil.request.get(address).status == 404


def _address(page: Page, file_id: str) -> str | None:
    """As the page itself asks for it."""
    found = page.evaluate(
        """async id => {
          const csrf = /parta_csrf=([^;]+)/.exec(document.cookie)?.[1] ?? '';
          const me = await (await fetch('/api/me')).json();
          const answer = await fetch('/api/files/links', {method: 'POST',
            headers: {'Content-Type': 'application/json', 'X-Parta-CSRF': csrf || me.csrf_token},
            body: JSON.stringify({files: [{id, variant: 'original'}]})});
          return (await answer.json()).links[0]?.address ?? null;
        }""",
        file_id,
    )
    return None if found is None else str(found)


def test_an_upload_is_paused_goes_on_after_a_reload_and_the_message_goes_once(
    world: World, stage: Stage, tmp_path: Path
) -> None:
    teacher = enter(stage, world.teacher, world.class_chat)
    pupil = enter(stage, world.pupil, world.class_chat)
    _slow(teacher)
    attach(
        teacher, files_made.text(tmp_path, "большой.txt", 3_000_000), files_made.text(tmp_path, "лишний.txt", 3_000_000)
    )
    tray(teacher).get_by_role("button", name="Приостановить: большой.txt").click()
    expect(tray(teacher)).to_contain_text("приостановлено")
    tray(teacher).get_by_role("button", name="Убрать: лишний.txt").click()
    expect(tray(teacher)).not_to_contain_text("лишний.txt")
    tray(teacher).get_by_role("textbox", name="Подпись: большой.txt").fill("с подписью")
    tray(teacher).get_by_role("button", name="Продолжить: большой.txt").click()
    write(teacher, "Ушло один раз")
    expect(tray(teacher)).to_contain_text("Сообщение уйдёт, когда файлы загрузятся")
    expect(composer(teacher)).to_have_value("")
    stage.look(teacher, "leaving")
    teacher.reload()
    expect(tray(teacher)).to_contain_text("Ушло один раз", timeout=SOON)
    expect(tray(teacher)).to_contain_text("большой.txt")
    _fast(teacher)
    expect(message(teacher, "Ушло один раз")).to_be_visible(timeout=SOON)
    expect(tray(teacher)).to_have_count(0, timeout=SOON)
    expect(message(pupil, "Ушло один раз")).to_contain_text("с подписью", timeout=SOON)
    teacher.reload()
    expect(message(teacher, "Ушло один раз")).to_be_visible(timeout=SOON)
    teacher.wait_for_timeout(1_500)
    expect(pupil.locator("[data-seq]").filter(has_text="Ушло один раз")).to_have_count(1)


def _slow(page: Page) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", {
        "offline": False, "latency": 50, "downloadThroughput": -1, "uploadThroughput": 60_000,
    })  # fmt: skip
    _SLOWED[page] = session


def _fast(page: Page) -> None:
    _SLOWED[page].send("Network.emulateNetworkConditions", {
        "offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1,
    })  # fmt: skip


def test_without_network_the_files_wait_and_what_the_server_refuses_comes_back(
    world: World, stage: Stage, tmp_path: Path
) -> None:
    teacher = enter(stage, world.teacher, world.class_chat)
    attach(teacher, files_made.text(tmp_path, "сразу.txt"))
    uploaded(teacher)
    tray(teacher).get_by_role("button", name="Убрать: сразу.txt").click()
    teacher.context.set_offline(True)
    attach(teacher, files_made.text(tmp_path, "из метро.txt"))
    expect(tray(teacher)).to_contain_text("ждёт сети", timeout=SOON)
    write(teacher, "Из метро")
    expect(tray(teacher)).to_contain_text("Сообщение уйдёт")
    teacher.context.set_offline(False)
    expect(message(teacher, "Из метро")).to_be_visible(timeout=SOON)
    # The answer is lost after the server has taken the message: the second attempt changes nothing.
    lost: list[int] = []

    def lose(route: Route) -> None:
        if not lost:
            lost.append(route.fetch().status)
            route.abort()
        else:
            route.continue_()

    teacher.route("**/api/conversations/*/files", lose)
    attach(teacher, files_made.text(tmp_path, "ответ.txt"))
    write(teacher, "Ответ потерян")
    expect(message(teacher, "Ответ потерян")).to_be_visible(timeout=SOON)
    expect(tray(teacher)).to_have_count(0, timeout=SOON)
    assert lost == [201]
    teacher.unroute("**/api/conversations/*/files")
    expect(teacher.locator("[data-seq]").filter(has_text="Ответ потерян")).to_have_count(1)
    # What is refused waits for its author.
    refused = '{"status": 409, "code": "cannot_write", "title": "cannot_write", "fields": {}}'
    teacher.route("**/api/conversations/*/files", lambda route: route.fulfill(
        status=409, content_type="application/problem+json", body=refused))  # fmt: skip
    attach(teacher, files_made.text(tmp_path, "отказ.txt"))
    uploaded(teacher)
    write(teacher, "Отказано")
    expect(tray(teacher).get_by_role("button", name="Повторить")).to_be_visible(timeout=SOON)
    stage.look(teacher, "refused")
    tray(teacher).get_by_role("button", name="Вернуть в поле ввода").click()
    expect(composer(teacher)).to_have_value("Отказано")
    teacher.unroute("**/api/conversations/*/files")
    composer(teacher).press("Enter")
    expect(message(teacher, "Отказано")).to_be_visible(timeout=SOON)
