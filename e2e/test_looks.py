"""How every main screen looks to the role that uses it: on a phone, a tablet and a desktop, light and dark, in Russian
and English. Nothing scrolls sideways, no script fails, no barrier that axe finds, nothing is fetched from elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, TimeoutError, expect

from e2e.conftest import DESK, PASSWORD, PHONE, PICTURES, Demo

FOLDER = PICTURES / "looks"
AXE = Path(__file__).parents[1] / "web" / "node_modules" / "axe-core" / "axe.min.js"
TABLET = {"width": 768, "height": 1024}
SIZES = {"phone": PHONE, "tablet": TABLET, "desktop": DESK}
SCHEMES = ("light", "dark")
# In Russian each size in both schemes; in English only the words differ: each size once, each scheme too.
SHOTS = {
    "ru": [(size, scheme) for size in SIZES for scheme in SCHEMES],
    "en": [("phone", "light"), ("tablet", "dark"), ("desktop", "light")],
}
AXED = {("phone", "light"), ("desktop", "dark")}
WORST = ("serious", "critical")
NARROW = (320, 360)

TEACHER = "teacher"
COORDINATOR = "coordinator of a school"
OFFICER = "ministry officer (Primorsky Krai)"
ADMINISTRATOR = "platform administrator (Primorsky Krai)"

# The screens of each role: a name for the picture and its address; {} are ids which the role's own answers tell.
SCREENS: dict[str, dict[str, str]] = {
    "": {"sign-in": "/sign-in", "unknown-card": "/i/nobodys"},
    "pupil": {"chats": "/chats", "profile": "/profile", "not-found": "/reports"},
    "parent with children in two schools": {"chats": "/chats", "conversation": "/chats/{conversation}"},
    TEACHER: {
        "chats": "/chats",
        "conversation": "/chats/{conversation}",
        "my-week": "/my-week",
        "profile": "/profile",
        "devices": "/profile/devices",
        "password": "/profile/password",
        "settings": "/settings",
        "orders": "/directives",
        "card": "/organisations/{organisation}",
    },
    COORDINATOR: {
        "desk": "/desk",
        "notices": "/notices",
        "plan": "/structure",
        "plan-changes": "/structure/changes",
        "new-year": "/structure/new-year",
        "reports": "/reports",
        "report": "/reports/{report}",
        "invitations": "/invitations",
        "invitations-people": "/invitations?tab=people",
        "audit": "/audit",
        "indicators": "/indicators",
        "card": "/organisations/{organisation}",
        "appointments": "/organisations/{organisation}?tab=appointments",
        "groups": "/organisations/{organisation}?tab=groups",
        "people": "/organisations/{organisation}?tab=persons",
        "person": "/organisations/{organisation}/people/{person}",
        "absences": "/organisations/{organisation}?tab=absences",
        "calendar": "/organisations/{organisation}?tab=calendar",
        "edit": "/organisations/{organisation}/edit",
        "imports": "/organisations/{organisation}/import",
    },
    OFFICER: {
        "tree": "/organisations",
        "map": "/organisations?view=map",
        "list": "/organisations?view=list",
        "rollup": "/reports",
        "invitations": "/invitations",
        "overview": "/indicators/overview",
    },
    ADMINISTRATOR: {
        "new-organisation": "/organisations/new/{region}",
        "register-list": "/organisations/list/{region}",
    },
}


@dataclass
class Visitor:
    """A browser of somebody of the demo, and what went wrong in it."""

    context: BrowserContext
    page: Page
    ids: dict[str, str]
    problems: list[str] = field(default_factory=list)
    where: str = ""

    def complain(self, what: str) -> None:
        self.problems.append(f"{self.where}: {what}")


def ids_of(context: BrowserContext) -> dict[str, str]:
    """The ids that addresses need, from what the signed-in person may ask."""
    me = context.request.get("/api/me").json()
    organisation = next((role["organisation"]["id"] for role in me["roles"] if role["organisation"]), "")
    ids = {"person": me["person"]["id"], "organisation": organisation, "csrf": me["csrf_token"]}
    heads = context.request.get("/api/conversations").json()["heads"]
    ids["conversation"] = next((head["conversation"]["id"] for head in heads if head["last_message"]), "")
    this_year = datetime.now(UTC).year
    reports = context.request.get(f"/api/reports?first={this_year - 1}-01&last={this_year}-12").json()["reports"]
    ids["report"] = next((one["id"] for one in reports if one["id"]), "")
    card = context.request.get(f"/api/organisations/{organisation}")
    ids["region"] = card.json()["region_id"] if card.ok else ""
    return ids


def watch(visitor: Visitor, home: str) -> None:
    """Failing scripts, complaints of the console and requests to others are problems."""

    def on_console(message: ConsoleMessage) -> None:
        answered = re.search(r"status of 40[14]", message.text)  # nobody is signed in; there is no such card
        if message.type == "error" and not answered:
            visitor.complain(f"console: {message.text}")

    def on_request(request: Request) -> None:
        if not request.url.startswith((home, home.replace("http", "ws", 1), "blob:", "data:")):
            visitor.complain(f"fetched {request.url}")

    visitor.page.on("pageerror", lambda error: visitor.complain(f"script: {error}"))
    visitor.page.on("console", on_console)
    visitor.page.on("request", on_request)


@pytest.fixture(params=["ru", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=list(SCREENS), ids=lambda role: role or "nobody")
def visitor(request: pytest.FixtureRequest, demo: Demo, chromium: Browser, language: str) -> Iterator[Visitor]:
    locale = "ru-RU" if language == "ru" else "en-GB"
    context = chromium.new_context(
        base_url=demo.url,
        locale=locale,
        timezone_id="Asia/Vladivostok",
        bypass_csp=True,  # axe is put into the page
        service_workers="block",
        reduced_motion="reduce",
    )
    ids: dict[str, str] = {}
    if request.param:
        body = {"login": demo.logins[request.param], "password": PASSWORD}
        assert context.request.post("/api/sign-in", data=body, headers={"Origin": demo.url}).ok
        ids = ids_of(context)
        speak(context, demo, ids, language)
    visiting = Visitor(context, context.new_page(), ids)
    watch(visiting, demo.url)
    yield visiting
    if request.param:
        speak(context, demo, ids, "ru")
    context.close()


def speak(context: BrowserContext, demo: Demo, ids: dict[str, str], language: str) -> None:
    headers = {"Origin": demo.url, "X-Parta-CSRF": ids["csrf"]}
    assert context.request.patch("/api/me", data={"language": language}, headers=headers).ok


def settle(page: Page) -> None:
    """The screen is there, with everything it waited for."""
    expect(page.get_by_role("heading").first).to_be_visible(timeout=15_000)
    expect(page.locator("[aria-busy=true], .vkuiSpinner__host")).to_have_count(0, timeout=15_000)
    page.evaluate("document.fonts.ready.then(() => true)")


def look_for_barriers(visitor: Visitor, what: str) -> None:
    page = visitor.page
    if not page.evaluate("'axe' in window"):
        page.add_script_tag(path=AXE)
    found = page.evaluate(AXE_RUN)
    for violation in found:
        if violation["impact"] in WORST:
            nodes = [f"{node['html'][:120]} {node['failureSummary'][:300]}" for node in violation["nodes"][:4]]
            visitor.complain(f"{what}: {violation['id']}: {violation['help']}\n    " + "\n    ".join(nodes))


def look_for_overflow(visitor: Visitor) -> None:
    for width in NARROW:
        visitor.page.set_viewport_size({"width": width, "height": 740})
        try:
            visitor.page.wait_for_function(f"({SIDEWAYS})() === ''", timeout=1_500)
        except TimeoutError:
            visitor.complain(f"scrolls sideways at {width}: {visitor.page.evaluate(SIDEWAYS)}")


def test_screens(visitor: Visitor, language: str, request: pytest.FixtureRequest) -> None:
    role = request.node.callspec.params["visitor"]
    page = visitor.page
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, address in SCREENS[role].items():
        visitor.where = f"{role or 'nobody'} {name} {language}"
        page.emulate_media(color_scheme="light")
        page.set_viewport_size(DESK)  # type: ignore[arg-type]
        page.goto(address.format(**visitor.ids))
        settle(page)
        for size, scheme in SHOTS[language]:
            page.set_viewport_size(SIZES[size])  # type: ignore[arg-type]
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            settle(page)
            picture = FOLDER / f"{role.split()[0] if role else 'nobody'}-{name}-{size}-{scheme}-{language}.png"
            page.screenshot(path=picture, animations="disabled")
            if language == "ru" and (size, scheme) in AXED:
                look_for_barriers(visitor, f"{size} {scheme}")
        look_for_overflow(visitor)
    if visitor.problems:
        pytest.fail("\n".join(visitor.problems), pytrace=False)


# Initials of an avatar and the short name on a tile of the map are pictures of the full name that the label says.
AXE_RUN = """() => axe.run(document, {
  resultTypes: ['violations'], rules: {'label-content-name-mismatch': {enabled: false}},
}).then(result => result.violations)"""

SIDEWAYS = """() => {
  const root = document.scrollingElement;
  const main = document.querySelector('main');
  if (root.scrollWidth > innerWidth) return `the page by ${root.scrollWidth - innerWidth}`;
  if (main && main.scrollWidth > main.clientWidth) return `the content by ${main.scrollWidth - main.clientWidth}`;
  return '';
}"""
