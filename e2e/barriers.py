"""Barriers: what axe finds on a page that keeps somebody from using it."""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict

from playwright.sync_api import Page

AXE = Path(__file__).parents[1] / "web" / "node_modules" / "axe-core" / "axe.min.js"
# Initials of an avatar and the short name on a tile of the map are pictures of the full name that the label says.
AXE_RUN = """() => axe.run(document, {
  resultTypes: ['violations'], rules: {'label-content-name-mismatch': {enabled: false}},
}).then(result => result.violations)"""

# Nothing is on its way any more: neither a frame with new sizes nor a colour to its other end. Waits for 10 s at most.
AT_REST = """() => new Promise((resolve) => {
  const ends = (each) => each.playState === 'running' && each.effect?.getComputedTiming().iterations !== Infinity;
  const late = performance.now() + 10_000;
  const isMoving = () => performance.now() < late && document.getAnimations().some(ends);
  const look = () => requestAnimationFrame(isMoving() ? look : resolve);
  requestAnimationFrame(look);
})"""


class Node(TypedDict):
    html: str
    failureSummary: str


class Barrier(TypedDict):
    id: str
    impact: str
    help: str
    nodes: list[Node]


def come_to_rest(page: Page) -> None:
    """All that moves and will end has ended: colours half way to others are nobody's to judge."""
    page.evaluate(AT_REST)


def find_barriers(page: Page) -> list[Barrier]:
    come_to_rest(page)
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text())  # not by a tag: the page's rules let no stranger's script in
    found: list[Barrier] = page.evaluate(AXE_RUN)
    return found


def described(barrier: Barrier, nodes: int = 4) -> str:
    lines = [f"{node['html'][:200]} {node['failureSummary'][:300]}" for node in barrier["nodes"][:nodes]]
    return "\n    ".join([f"{barrier['id']}: {barrier['help']}", *lines])
