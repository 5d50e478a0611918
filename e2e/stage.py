"""People before a server: each in a browser of their own, signed in, before an address; what a story sees there.

`Browsers` opens them for any story. A story with a world of its own has them on a `Stage`, which also looks at
what they see.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from playwright.sync_api import Browser, BrowserContext, Page

from e2e import sight
from e2e.apart import PASSWORD, Somebody
from e2e.sight import DESK, Picture
from tests.harness.processes import Parta

# Waiting for a function evaluates it time and again, which the page's own rules do not let a stranger do.
EVALUATING: dict[str, object] = {"bypass_csp": True}
# What a story's `BROWSER` may be. Still: nothing moves while a picture is taken, and only the server answers. Live: as
# people have it, the application also kept by its service worker.
STILL: dict[str, object] = {"reduced_motion": "reduce", "service_workers": "block", **EVALUATING}
LIVE: dict[str, object] = {}
T = TypeVar("T")


def seeded(parta: Parta, act: Callable[[], T]) -> T:
    """Fill or change what the installation keeps; the environment names it only meanwhile."""
    before = {name: os.environ.get(name) for name in ("PARTA_DATA", "PARTA_PORT")}
    os.environ.update(PARTA_DATA=str(parta.data), PARTA_PORT=str(parta.port))
    try:
        return act()
    finally:
        for name, value in before.items():
            os.environ.pop(name) if value is None else os.environ.update({name: value})


class Browsers:
    """Browsers of people of one server; an error of a page's scripts fails the story when they close."""

    def __init__(self, chromium: Browser, url: str, password: str, shift: timedelta = timedelta(0)) -> None:
        self._chromium = chromium
        self._url = url
        self._password = password
        self._shift = shift
        self._contexts: list[BrowserContext] = []
        self._broken: list[str] = []

    def open(self, login: str | None, path: str, *, script: str = "", **settings: object) -> Page:
        """Somebody's own browser at an address; without a login nobody is signed in.

        The script runs before those of each page; the settings are those of `Browser.new_context`.
        """
        options = {"viewport": DESK, "locale": "ru-RU", "timezone_id": "Asia/Vladivostok", **settings}
        context = self._chromium.new_context(base_url=self._url, **options)  # type: ignore[arg-type]
        self._contexts.append(context)
        if login is not None:
            body = {"login": login, "password": self._password}
            answer = context.request.post("/api/sign-in", data=body, headers={"Origin": self._url})
            assert answer.ok, answer.text()
        if self._shift:
            context.clock.install(time=datetime.now(UTC) + self._shift)
        if script:
            context.add_init_script(script)
        page = context.new_page()
        page.on("pageerror", lambda error: self._broken.append(str(error)))
        page.goto(path)
        return page

    def close(self) -> None:
        for context in self._contexts:
            context.close()
        assert self._broken == []


class Stage:
    """The people of a world before its server; `picture(page, name)` keeps a screenshot."""

    def __init__(self, parta: Parta, chromium: Browser, picture: Picture, settings: dict[str, object]) -> None:
        self._browsers = Browsers(chromium, f"http://localhost:{parta.port}", PASSWORD)
        self._settings = settings
        self.picture = picture

    def enter(self, who: Somebody | None, path: str = "/chats", *, script: str = "", **settings: object) -> Page:
        """Somebody, or nobody signed in, stands before an address; see `Browsers.open`."""
        login = None if who is None else who.login
        return self._browsers.open(login, path, script=script, **{**self._settings, **settings})

    def look(self, page: Page, name: str) -> None:
        sight.look(page, self.picture, name)

    def close(self) -> None:
        self._browsers.close()
