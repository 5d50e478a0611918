"""What a story sees: a page in the colours and the size that it asks for, pictures of it, and no barrier in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from playwright.sync_api import Page, ViewportSize, expect

from e2e.barriers import come_to_rest, described, find_barriers

DESK: ViewportSize = {"width": 1440, "height": 900}
PHONE: ViewportSize = {"width": 360, "height": 740}
Scheme = Literal["light", "dark"]
Picture = Callable[[Page, str], None]
LOADED = 15_000


def wear(page: Page, scheme: Scheme) -> None:
    """The page in the colours that the device asks for now, down to its last word."""
    page.emulate_media(color_scheme=scheme)
    expect(page.locator(f"html[data-scheme={scheme}]")).to_have_count(1, timeout=LOADED)
    come_to_rest(page)


def check(page: Page, what: str = "") -> None:
    """No barrier that axe finds, however small."""
    found = find_barriers(page)
    assert found == [], f"{what or page.url}:\n" + "\n".join(described(each) for each in found)


def look(page: Page, picture: Picture, name: str) -> None:
    """Pictures at the desk and on a phone, light and dark; no barrier that axe finds, nothing scrolls sideways."""
    size = page.viewport_size
    for shape, viewport in (("desk", DESK), ("phone", PHONE)):
        page.set_viewport_size(viewport)
        for scheme in ("light", "dark"):
            wear(page, scheme)
            expect(page.locator("[aria-busy=true], .vkuiSpinner__host")).to_have_count(0, timeout=LOADED)
            picture(page, f"{name}-{shape}-{scheme}")
            check(page, f"{name} {shape} {scheme}")
        assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth"), f"{name} {shape}: sideways"
    if size is not None:
        page.set_viewport_size(size)
    wear(page, "light")
