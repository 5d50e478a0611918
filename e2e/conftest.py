"""What all stories stand on: one Chromium, one server with the demo regions and people who sign in by their role.

A story that needs a world of its own names what makes it as its module's `SEED`, takes `world` and `stage`, and so has
a server of its own as well; see `stage.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from e2e.sight import Picture
from e2e.stage import STILL, Browsers, Stage, seeded
from tests.harness.processes import Parta

CHROMIUM = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
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


def story(request: pytest.FixtureRequest) -> str:
    """The name of the story's file: of its pictures and of its server's folder."""
    return request.path.stem.removeprefix("test_")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=CHROMIUM)
        yield launched
        launched.close()


@pytest.fixture
def picture(request: pytest.FixtureRequest) -> Picture:
    """`picture(page, name)`: a screenshot kept in a folder named as the story's file."""
    folder = PICTURES / story(request)
    folder.mkdir(parents=True, exist_ok=True)

    def take(page: Page, name: str) -> None:
        page.screenshot(path=folder / f"{name}.png", animations="disabled")

    return take


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    shift = str(int(SHIFT.total_seconds()))
    data = tmp_path_factory.mktemp("demo") / "data"
    running = Parta(data, PARTA_DEMO="1", PARTA_CLOCK_SHIFT_SECONDS=shift)
    running.start()
    yield Demo(running, {role: login for login, role in _SIGN_IN.findall(running.printed())})
    running.stop()


Visit = Callable[..., Page]


@pytest.fixture
def visit(demo: Demo, chromium: Browser) -> Iterator[Visit]:
    """`visit(role, path, **context settings)`: somebody of the demo, in a browser of their own, at an address.

    Without a role nobody is signed in. An error of the page's scripts fails the story.
    """
    browsers = Browsers(chromium, demo.url, PASSWORD, SHIFT)

    def open_page(role: str | None, path: str = "/", **settings: object) -> Page:
        return browsers.open(None if role is None else demo.logins[role], path, **settings)

    yield open_page
    browsers.close()


@pytest.fixture(scope="module")
def parta(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Parta]:
    """A server of the module's own, with nobody in it."""
    running = Parta(tmp_path_factory.mktemp(story(request)) / "data")
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def world(request: pytest.FixtureRequest, parta: Parta) -> object:
    """What the module's `SEED` makes on that server."""
    return seeded(parta, request.module.SEED)


@pytest.fixture
def stage(request: pytest.FixtureRequest, parta: Parta, chromium: Browser, picture: Picture) -> Iterator[Stage]:
    """The people of that world, in browsers as the module's `BROWSER` has them."""
    opened = Stage(parta, chromium, picture, getattr(request.module, "BROWSER", STILL))
    yield opened
    opened.close()
