"""Fingers on a phone: a long press and a swipe, for which Playwright has no words."""

from __future__ import annotations

from playwright.sync_api import CDPSession, Locator, Page, expect


def hold(page: Page, on: Locator, until: Locator, *, soon: float = 5_000) -> None:
    """A long press, till it has shown something."""
    session = page.context.new_cdp_session(page)
    _touch(session, "touchStart", *_point(on))
    expect(until).to_be_visible(timeout=soon)
    _touch(session, "touchEnd")
    session.detach()


def swipe(page: Page, on: Locator, by: int) -> None:
    """To the right by so many pixels, to the left where it is less than zero."""
    session = page.context.new_cdp_session(page)
    x, y = _point(on, is_near_end=by < 0)
    _touch(session, "touchStart", x, y)
    for step in range(1, 9):
        _touch(session, "touchMove", x + by * step / 8, y)
    page.wait_for_timeout(200)  # a finger that leaves in full motion flings, and the next tap only ends that
    _touch(session, "touchEnd")
    session.detach()


def _point(on: Locator, *, is_near_end: bool = False) -> tuple[float, float]:
    """Near an end of what is wide, so that there is room for a swipe."""
    box = on.bounding_box()
    assert box is not None
    inward = min(60, box["width"] / 2)
    x = box["x"] + box["width"] - inward if is_near_end else box["x"] + inward
    return x, box["y"] + box["height"] / 2


def _touch(session: CDPSession, kind: str, x: float = 0, y: float = 0) -> None:
    points = [] if kind == "touchEnd" else [{"x": x, "y": y}]
    session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
