"""What all stories stand on: one server with the demo regions, one Chromium, people who sign in by their role.

A story that needs a world of its own starts a server of its own (see `test_talking.py`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.harness.processes import Parta

CHROMIUM = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
DESK = {"width": 1440, "height": 900}
PHONE = {"width": 360, "height": 740}
PICTURES = Path(__file__).parent / "screenshots"
PASSWORD = "parta-demo"
# Last month's report is overdue in the stories: in the first days of a month everybody's clock goes a week ahead.
SHIFT = timedelta(days=7 if datetime.now(UTC).day <= 6 else 0)
_SIGN_IN = re.compile(r"^  (\S+)\s{2,}(.+)$", re.MULTILINE)


@dataclass
class Demo:
    """A running server with the demo; `logins` by role, as the console prints them."""

    parta: Parta
    logins: dict[str, str]

    @property
    def url(self) -> str:
        return f"http://localhost:{self.parta.port}"


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    shift = str(int(SHIFT.total_seconds()))
    data = tmp_path_factory.mktemp("demo") / "data"
    running = Parta(data, PARTA_DEMO="1", PARTA_CLOCK_SHIFT_SECONDS=shift)
    running.start()
    yield Demo(running, {role: login for login, role in _SIGN_IN.findall(running.printed())})
    running.stop()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=CHROMIUM)
        yield launched
        launched.close()


Visit = Callable[..., Page]


@pytest.fixture
def visit(demo: Demo, chromium: Browser) -> Iterator[Visit]:
    """`visit(role, path, **context settings)`: somebody of the demo, in a browser of their own, at an address.

    Without a role nobody is signed in. An error of the page's scripts fails the story.
    """
    contexts: list[BrowserContext] = []
    broken: list[str] = []

    def open_page(role: str | None, path: str = "/", **settings: object) -> Page:
        options = {"viewport": DESK, "locale": "ru-RU", "timezone_id": "Asia/Vladivostok", **settings}
        context = chromium.new_context(base_url=demo.url, **options)  # type: ignore[arg-type]
        contexts.append(context)
        if role is not None:
            body = {"login": demo.logins[role], "password": PASSWORD}
            answer = context.request.post("/api/sign-in", data=body, headers={"Origin": demo.url})
            assert answer.ok, answer.text()
        if SHIFT:
            context.clock.install(time=datetime.now(UTC) + SHIFT)
        page = context.new_page()
        page.on("pageerror", lambda error: broken.append(str(error)))
        page.goto(path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert broken == []


Picture = Callable[[Page, str], None]


@pytest.fixture
def picture(request: pytest.FixtureRequest) -> Picture:
    """`picture(page, name)`: a screenshot kept in a folder named as the story's file."""
    folder = PICTURES / request.path.stem.removeprefix("test_")
    folder.mkdir(parents=True, exist_ok=True)

    def take(page: Page, name: str) -> None:
        page.screenshot(path=folder / f"{name}.png", animations="disabled")

    return take
