"""What disturbs and what doesn't: the service worker woken as a push service wakes it, quiet hours, settings, rules."""

from __future__ import annotations

import json
import re
from pathlib import Path

from playwright.sync_api import CDPSession, Locator, Page, Worker, expect

from e2e import files_made
from e2e.notifications_world import World, seed
from e2e.sight import DESK, PHONE, check
from e2e.stage import LIVE, Stage
from e2e.talk import attach, composer, lines, write

SEED = seed
BROWSER = {**LIVE, "permissions": ["notifications"]}
SOON = 8_000
# A browser whose maker's push service answers: the sandbox has none.
SUBSCRIBING = """
const made = {
  endpoint: 'https://fcm.googleapis.com/fcm/send/of-a-story',
  options: { applicationServerKey: null },
  toJSON: () => ({ endpoint: made.endpoint, keys: {
    p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
    auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  } }),
  unsubscribe: async () => { localStorage.removeItem('story.subscribed'); return true; },
};
PushManager.prototype.subscribe = async () => { localStorage.setItem('story.subscribed', '1'); return made; };
PushManager.prototype.getSubscription = async () => (localStorage.getItem('story.subscribed') ? made : null);
"""
NOBODY_LOOKS = """
Object.defineProperty(Document.prototype, 'visibilityState', { get: () => 'hidden' });
Document.prototype.hasFocus = () => false;
"""
SHOWN = """async () => {
  const registration = self.registration ?? await navigator.serviceWorker.ready;
  const shown = await registration.getNotifications();
  return shown.map(({ title, body, tag, silent }) => ({ title, body, tag, silent }));
}"""
SIDEWAYS = """() => {
  const boxes = [document.scrollingElement, ...document.querySelectorAll('main')];
  return Math.max(...boxes.map((box) => box.scrollWidth - box.clientWidth));
}"""


def tell(page: Page, text: str) -> None:
    write(page, text)
    expect(lines(page, text).last).to_contain_text("отправлено", timeout=SOON)


def quiet_hint(page: Page) -> Locator:
    """By whom it is quiet: by the mother always, by the pupil too when the story is told at night."""
    return page.get_by_role("region", name=re.compile("(У 1 из 2|У всех) сейчас тихие часы"))


def does_not_scroll_sideways(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 740})
    page.wait_for_timeout(300)
    assert page.evaluate(SIDEWAYS) == 0


class Asleep:
    """A phone with Parta closed: no window, only the service worker that a push wakes."""

    def __init__(self, page: Page) -> None:
        page.wait_for_function("() => navigator.serviceWorker.controller !== null", timeout=20_000)
        self._origin = page.evaluate("location.origin")
        self.page = page
        self._session: CDPSession = page.context.new_cdp_session(page)
        self._registration = ""
        self._session.on("ServiceWorker.workerRegistrationUpdated", self._note)
        self._session.send("ServiceWorker.enable")
        page.goto("about:blank")
        page.wait_for_timeout(300)
        assert self._registration != ""

    def _note(self, event: dict[str, list[dict[str, str]]]) -> None:
        for each in event["registrations"]:
            self._registration = each["registrationId"]

    def wake(self, **told: object) -> None:
        """As the push service does."""
        self._session.send(
            "ServiceWorker.deliverPushMessage",
            {"origin": self._origin, "registrationId": self._registration, "data": json.dumps(told)},
        )

    @property
    def worker(self) -> Worker:
        return self.page.context.service_workers[0]

    def shown(self) -> list[dict[str, object]]:
        found: list[dict[str, object]] = self.worker.evaluate(SHOWN)
        return found

    def expect(self, titles: list[str]) -> list[dict[str, object]]:
        """Wait until these are shown."""
        for _ in range(50):
            if [str(one["title"]) for one in self.shown()] == titles:
                break
            self.page.wait_for_timeout(100)
        assert [str(one["title"]) for one in self.shown()] == titles
        return self.shown()


def test_a_push_shows_what_the_server_says_at_that_moment_and_takes_it_away_when_it_is_withdrawn(
    world: World, stage: Stage
) -> None:
    phone = Asleep(stage.enter(world.mother, viewport=PHONE))
    teacher = stage.enter(world.teacher, f"/chats/{world.class_chat}")
    tell(teacher, "Собрание в четверг, кабинет 12")
    told = {"conversation_id": str(world.class_chat), "seq": 1, "account": 0, "language": "ru", "badge": 1}
    phone.wake(kind="message", is_quiet=False, **told)
    [shown] = phone.expect(["5А класс"])
    assert shown["body"] == "Иванова\u00a0М.\u00a0П.: Собрание в четверг, кабинет 12"
    assert shown["silent"] is False
    tell(teacher, "И возьмите дневники")
    phone.wake(kind="message", is_quiet=True, **told)
    [shown] = phone.expect(["5А класс · 2"])
    assert (shown["body"], shown["silent"]) == ("Иванова\u00a0М.\u00a0П.: И возьмите дневники", True)
    api = teacher.context.request
    token = api.get("/api/me").json()["csrf_token"]
    written = teacher.locator("[data-seq]").evaluate_all("rows => rows.map(row => Number(row.dataset.seq))")
    for seq in sorted(written)[-2:]:
        path = f"/api/conversations/{world.class_chat}/messages/{seq}"
        answer = api.delete(path, headers={"X-Parta-Csrf": token, "Origin": phone._origin})
        assert answer.ok, answer.text()
    phone.wake(kind="withdrawn", is_quiet=True, **told)
    phone.expect([])


def test_a_push_that_cannot_be_asked_about_says_that_there_is_something_and_no_more(world: World, stage: Stage) -> None:
    page = stage.enter(world.pupil, viewport=PHONE)
    phone = Asleep(page)
    page.context.clear_cookies()
    phone.wake(kind="message", conversation_id=str(world.class_chat), seq=1, account=0, language="ru", badge=1)
    [shown] = phone.expect(["Parta"])
    assert shown["body"] == "Новое сообщение"
    phone.wake(kind="read", conversation_id=str(world.class_chat), seq=1, account=0, language="ru", badge=0)
    phone.expect([])


def test_who_hides_texts_sees_none_on_a_locked_screen(world: World, stage: Stage) -> None:
    page = stage.enter(world.pupil, "/profile/notifications", viewport=PHONE)
    page.get_by_role("switch", name="Не показывать текст").check(force=True)
    page.wait_for_timeout(500)
    phone = Asleep(page)
    teacher = stage.enter(world.teacher, f"/chats/{world.class_chat}")
    tell(teacher, "Оценки за четверть")
    phone.wake(kind="message", conversation_id=str(world.class_chat), seq=3, account=0, language="ru", badge=1)
    [shown] = phone.expect(["Parta"])
    assert str(shown["body"]).startswith(("Новое сообщение", "Новые сообщения: "))


def test_an_open_tab_tells_while_nobody_looks_and_stops_when_it_is_read(world: World, stage: Stage) -> None:
    pupil = stage.enter(world.pupil, "/profile", script=NOBODY_LOOKS)
    pupil.wait_for_function("() => navigator.serviceWorker.controller !== null", timeout=20_000)
    pupil.wait_for_timeout(1_000)
    teacher = stage.enter(world.teacher, f"/chats/{world.class_chat}")
    tell(teacher, "Завтра физкультура на улице")
    pupil.wait_for_function(f"() => ({SHOWN})().then(shown => shown.length === 1)", timeout=SOON)
    expect(pupil).to_have_title("(1) Профиль · Parta", timeout=SOON)
    elsewhere = stage.enter(world.pupil, f"/chats/{world.class_chat}")
    expect(elsewhere.get_by_text("Завтра физкультура на улице").last).to_be_visible()
    pupil.wait_for_function(f"() => ({SHOWN})().then(shown => shown.length === 0)", timeout=SOON)
    expect(pupil).to_have_title("Профиль · Parta", timeout=SOON)


def test_a_writer_sees_that_the_evening_is_quiet_and_sends_without_a_sound_or_urgently(
    world: World, stage: Stage
) -> None:
    teacher = stage.enter(world.teacher, f"/chats/{world.class_chat}")
    composer(teacher).fill("Принесите завтра краски")
    hint = quiet_hint(teacher)
    expect(hint).to_be_visible(timeout=SOON)
    stage.picture(teacher, "quiet-hint-desk")
    check(teacher)
    teacher.set_viewport_size(PHONE)
    stage.picture(teacher, "quiet-hint-phone")
    does_not_scroll_sideways(teacher)
    teacher.set_viewport_size(DESK)
    hint.get_by_role("button", name="Отправить без звука").click()
    expect(teacher.get_by_role("listitem").filter(has_text="Принесите завтра краски").last).to_contain_text(
        "отправлено", timeout=SOON
    )
    composer(teacher).fill("Не забудьте сменную обувь")
    hint.get_by_role("button", name="Отправить в ").click()
    expect(teacher.get_by_text("Уйдёт")).to_be_visible(timeout=SOON)
    composer(teacher).fill("Завтра школа закрыта")
    expect(hint).to_be_visible(timeout=SOON)
    teacher.get_by_role("button", name="Отправить", exact=True).click(button="right")
    teacher.get_by_role("menuitem", name="Срочно").click()
    bubble = teacher.get_by_role("listitem").filter(has_text="Завтра школа закрыта").last
    expect(bubble).to_contain_text("Срочно", timeout=SOON)
    stage.picture(teacher, "urgent")


def test_files_alone_may_wait_for_the_morning_too(world: World, stage: Stage, tmp_path: Path) -> None:
    teacher = stage.enter(world.teacher, f"/chats/{world.class_chat}")
    attach(teacher, files_made.text(tmp_path, "Задание.txt"))
    hint = quiet_hint(teacher)
    hint.get_by_role("button", name="Отправить в ").click(timeout=SOON)
    expect(teacher.get_by_text("Уйдёт")).to_be_visible(timeout=SOON)
    expect(hint).to_have_count(0)
    teacher.get_by_role("button", name="отложенн").click()
    expect(teacher.get_by_role("dialog")).to_contain_text("Задание.txt")
    stage.picture(teacher, "waits-for-the-morning")


def test_a_conversation_is_told_as_far_as_one_wishes(world: World, stage: Stage) -> None:
    mother = stage.enter(world.mother, f"/chats/{world.class_chat}")
    mother.get_by_role("button", name="О чате").or_(mother.get_by_role("button", name="5А класс")).first.click()
    mother.get_by_role("button", name="Уведомления", exact=True).click()
    only = mother.get_by_role("radio", name="Только когда обращаются ко мне")
    only.click(force=True)
    expect(only).to_be_checked()
    stage.picture(mother, "conversation-level")
    check(mother)


def test_the_settings_show_whence_each_value_comes(world: World, stage: Stage) -> None:
    mother = stage.enter(world.mother, "/profile/notifications", script=SUBSCRIBING)
    table = mother.get_by_role("table", name="Тихие часы")
    expect(table.get_by_role("row", name="Будни")).to_contain_text("с 22:00 до 07:00")
    expect(table.get_by_role("row", name="Будни")).to_contain_text("по умолчанию")
    expect(mother.get_by_text("Сейчас тихо, до")).to_be_visible()
    mother.get_by_role("button", name="Изменить").click()
    mother.get_by_role("textbox", name="Будни: с").fill("23:00")
    mother.get_by_role("button", name="Сохранить").click()
    expect(mother.get_by_role("alert")).to_contain_text("Будни: выше по уровню задано с 22:00 до 07:00")
    stage.picture(mother, "settings-too-short")
    mother.get_by_role("textbox", name="Будни: с").fill("20:00")
    mother.get_by_role("button", name="Сохранить").click()
    expect(table.get_by_role("row", name="Будни")).to_contain_text("с 20:00 до 07:00", timeout=SOON)
    expect(table.get_by_role("row", name="Будни")).to_contain_text("ваш выбор")
    push = mother.get_by_role("switch", name="Уведомления, когда Parta закрыта")
    expect(push).to_be_enabled()
    push.click(force=True)
    expect(mother.get_by_role("button", name="Проверить")).to_be_visible(timeout=SOON)
    stage.picture(mother, "settings-desk")
    check(mother)
    push.click(force=True)
    expect(mother.get_by_role("button", name="Проверить")).to_have_count(0, timeout=SOON)
    channels = mother.get_by_role("switch", name="Каналы")
    with mother.expect_response(lambda answer: answer.request.method == "PATCH"):
        channels.click(force=True)
    expect(channels).not_to_be_checked(timeout=SOON)
    mother.reload()
    expect(channels).not_to_be_checked(timeout=SOON)
    stage.look(mother, "settings")
    does_not_scroll_sideways(mother)


def test_a_region_and_a_school_decide_level_by_level(world: World, stage: Stage) -> None:
    ruler = stage.enter(world.administrator, "/rules")
    ruler.get_by_role("link", name="Тихие часы и уведомления").click()
    ruler.get_by_role("button", name="Изменить: Регион: Приморский край").click()
    ruler.get_by_role("textbox", name="Будни: с").fill("21:00")
    ruler.get_by_role("button", name="Сохранить").click()
    region = ruler.get_by_role("table", name="Регион: Приморский край")
    expect(region.get_by_role("row", name="Будни")).to_contain_text("с 21:00 до 07:00", timeout=SOON)
    stage.picture(ruler, "rules-region")
    check(ruler)
    director = stage.enter(world.director, "/rules/notifications")
    role = director.get_by_role("table", name="Роль: педагогические работники")
    expect(role.get_by_role("row", name="Будни")).to_contain_text("от региона: Приморский край", timeout=SOON)
    director.get_by_role("button", name="Изменить: Роль: педагогические работники").click()
    director.get_by_role("textbox", name="Будни: с").fill("19:00")
    director.get_by_role("button", name="Сохранить").click()
    expect(role.get_by_role("row", name="Будни")).to_contain_text("Школа № 1: педагогические работники", timeout=SOON)
    expect(director.get_by_role("switch", name="Уведомления через службы браузеров")).to_be_disabled()
    stage.picture(director, "rules-school")
    director.set_viewport_size(PHONE)
    stage.picture(director, "rules-school-phone")
    check(director)
    director.evaluate("document.querySelector('main')?.scrollTo(0, 100000)")
    stage.picture(director, "rules-school-phone-end")
    director.get_by_role("button", name="Изменить: Роль: родители").click()
    does_not_scroll_sideways(director)
    stage.picture(director, "rules-narrowest")


def test_letters_end_with_a_press_and_not_by_opening_the_link(world: World, stage: Stage) -> None:
    page = stage.enter(None, f"/digest/stop/{world.stop_token}")
    page.get_by_role("button", name="Больше не присылать").click()
    expect(page.get_by_text("Готово, писем больше не будет")).to_be_visible(timeout=SOON)
    stage.picture(page, "digest-stopped")
    check(page)
    wrong = stage.enter(None, "/digest/stop/abc")
    wrong.get_by_role("button", name="Больше не присылать").click()
    expect(wrong.get_by_text("Ссылка неполная или испорчена")).to_be_visible(timeout=SOON)
