"""Who is on the roster of an institution of the demo, as its desk of invitations tells an administrator."""

from __future__ import annotations

from typing import TypedDict

from playwright.sync_api import Browser

from e2e.conftest import PASSWORD, Demo

ADMINISTRATOR = "platform administrator (Primorsky Krai)"


class Line(TypedDict):
    person_id: str
    family_name: str
    given_name: str
    kind: str
    login: str
    progress: str
    detail: str


def roster_of(demo: Demo, chromium: Browser, institution: str) -> list[Line]:
    """Everybody of an institution of Primorsky Krai, by its short name."""
    context = chromium.new_context(base_url=demo.url)
    body = {"login": demo.logins[ADMINISTRATOR], "password": PASSWORD}
    assert context.request.post("/api/sign-in", data=body, headers={"Origin": demo.url}).ok
    found = context.request.get("/api/invitations-by-organisation").json()["organisations"]
    (organisation,) = [one["id"] for one in found if one["short_name"] == institution]
    lines: list[Line] = context.request.get(f"/api/organisations/{organisation}/invitations/people").json()["lines"]
    context.close()
    return lines
