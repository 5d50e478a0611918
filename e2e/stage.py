"""For stories that need a world of their own: a server, people in browsers of their own, a look for barriers."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.harness.processes import Parta

AXE = Path(__file__).parents[1] / "web" / "node_modules" / "axe-core" / "axe.min.js"
DESK = {"width": 1440, "height": 900}
PHONE = {"width": 360, "height": 740}
W = TypeVar("W")
AXE_RUN = """() => axe.run(document, {
  resultTypes: ['violations'], rules: {'label-content-name-mismatch': {enabled: false}},
}).then(result => result.violations.filter(one => one.impact === 'serious' || one.impact === 'critical').map(one =>
  `${one.id}: ${one.help}\\n` + one.nodes.slice(0, 3).map(
    node => `${node.html.slice(0, 160)} ${node.failureSummary.slice(0, 200)}`).join('\\n')))"""


class WithLogin(Protocol):
    login: str


def seeded(parta: Parta, seed: Callable[[], W]) -> W:
    """Fill the installation; the environment names it only meanwhile."""
    before = {name: os.environ.get(name) for name in ("PARTA_DATA", "PARTA_PORT")}
    os.environ.update(PARTA_DATA=str(parta.data), PARTA_PORT=str(parta.port))
    try:
        return seed()
    finally:
        for name, value in before.items():
            os.environ.pop(name) if value is None else os.environ.update({name: value})


class Stage:
    """Opens browsers, keeps pictures, notes errors of scripts."""

    def __init__(self, parta: Parta, chromium: Browser, pictures: Path, password: str) -> None:
        self._url = f"http://localhost:{parta.port}"
        self._chromium = chromium
        self._pictures = pictures
        self._password = password
        self._contexts: list[BrowserContext] = []
        self.broken: list[str] = []

    def enter(self, who: WithLogin, path: str, **settings: object) -> Page:
        """Somebody signs in with a browser of their own and stands before an address."""
        options = {
            "viewport": DESK, "locale": "ru-RU", "timezone_id": "Asia/Vladivostok", "reduced_motion": "reduce",
            "bypass_csp": True, "service_workers": "block", **settings,
        }  # fmt: skip
        context = self._chromium.new_context(base_url=self._url, **options)  # type: ignore[arg-type]
        self._contexts.append(context)
        body = {"login": who.login, "password": self._password}
        answer = context.request.post("/api/sign-in", data=body, headers={"Origin": self._url})
        assert answer.ok, answer.text()
        page = context.new_page()
        page.on("pageerror", lambda error: self.broken.append(str(error)))
        page.goto(path)
        return page

    def look(self, page: Page, name: str, *, axe: bool = True) -> None:
        """Pictures at the desk and on a phone, light and dark; no barrier that axe finds, nothing scrolls sideways."""
        self._pictures.mkdir(parents=True, exist_ok=True)
        size = page.viewport_size
        for shape, viewport in (("desk", DESK), ("phone", PHONE)):
            page.set_viewport_size(viewport)  # type: ignore[arg-type]
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
                expect(page.locator("[aria-busy=true], .vkuiSpinner__host")).to_have_count(0, timeout=15_000)
                page.wait_for_timeout(150)
                page.screenshot(path=self._pictures / f"{name}-{shape}-{scheme}.png", animations="disabled")
            if axe:
                self.check(page, f"{name} {shape}")
            assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth"), f"{name} {shape}: sideways"
        page.emulate_media(color_scheme="light")
        page.wait_for_timeout(300)
        if size is not None:
            page.set_viewport_size(size)

    def check(self, page: Page, what: str) -> None:
        if not page.evaluate("'axe' in window"):
            page.add_script_tag(path=AXE)
        found = page.evaluate(AXE_RUN)
        assert found == [], f"{what}:\n" + "\n".join(found)

    def close(self) -> None:
        for context in self._contexts:
            context.close()
        assert self.broken == []
