"""How every main screen looks to the role that uses it: on a phone, a tablet and a desktop, light and dark, in Russian
and English. Nothing scrolls sideways, no script fails, no barrier that axe finds, nothing is fetched from elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, TimeoutError, expect

from e2e.barriers import described, find_barriers
from e2e.conftest import PASSWORD, PICTURES, Demo
from e2e.sight import DESK, PHONE, Scheme, wear
from e2e.stage import STILL

FOLDER = PICTURES / "looks"
TABLET = {"width": 768, "height": 1024}
SIZES = {"phone": PHONE, "tablet": TABLET, "desktop": DESK}
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
# In Russian each size in both schemes; in English only the words differ: each size once, each scheme too.
SHOTS = {
    "ru": [(size, scheme) for size in SIZES for scheme in SCHEMES],
    "en": [("phone", "light"), ("tablet", "dark"), ("desktop", "light")],
}
AXED = ("phone", "desktop")
FEATURES = PICTURES.parents[1] / "web" / "src" / "features"
ROUTE = re.compile(r"path: '(/[^']+)'[^}]*?\bload:")
HOLE = re.compile(r":\w+")
# From the first frame in the dark to the first where no colour is on its way.
COUNT_FRAMES = """() => { window.frames_to_rest = new Promise((resolve) => {
  let frames = 0;
  const look = () => {
    if (document.documentElement.dataset.scheme !== 'dark') return requestAnimationFrame(look);
    if (!document.getAnimations().some((each) => each instanceof CSSTransition)) return resolve(frames);
    frames += 1;
    requestAnimationFrame(look);
  };
  look();
}); }"""
NARROW = (320, 360)

TEACHER = "teacher"
DIRECTOR = "director of a school"
COORDINATOR = "coordinator of a school"
OFFICER = "ministry officer (Primorsky Krai)"
ADMINISTRATOR = "platform administrator (Primorsky Krai)"

# The screens of each role: a name for the picture and its address; {} are ids which the role's own answers tell.
SCREENS: dict[str, dict[str, str]] = {
    "": {"sign-in": "/sign-in", "unknown-card": "/i/nobodys", "digest-stop": "/digest/stop/nobodys"},
    "pupil": {
        "chats": "/chats",
        "conversation": "/chats/{conversation}",
        "profile": "/profile",
        "security": "/profile/security",
        "privacy": "/privacy",
        "who-finds-me": "/who-finds-me",
        "my-reports": "/my-reports",
        "not-found": "/reports",
    },
    "parent with children in two schools": {
        "chats": "/chats",
        "conversation": "/chats/{conversation}",
        "mentions": "/mentions",
        "notifications": "/profile/notifications",
        "unknown-link": "/join/nobodys",
    },
    TEACHER: {
        "chats": "/chats",
        "conversation": "/chats/{conversation}",
        "message": "/chats/{conversation}/{seq}",
        "announcements": "/announcements",
        "progress": "/announcements/{asked}",
        "answers": "/announcements/{form}/answers",
        "mentions": "/mentions",
        "folders": "/folders",
        "privacy": "/privacy",
        "who-finds-me": "/who-finds-me",
        "my-week": "/my-week",
        "files": "/files",
        "my-reports": "/my-reports",
        "profile": "/profile",
        "devices": "/profile/devices",
        "security": "/profile/security",
        "sign-ins": "/profile/sign-ins",
        "password": "/profile/password",
        "notifications": "/profile/notifications",
        "settings": "/settings",
        "rules": "/rules",
        "rules-notifications": "/rules/notifications",
        "orders": "/directives",
        "card": "/organisations/{organisation}",
        "not-on-duty": "/safety",
    },
    DIRECTOR: {
        "rules": "/rules",
        "rules-talking": "/rules/talking",
        "rules-reactions": "/rules/reactions",
        "rules-notifications": "/rules/notifications",
        "rules-files": "/rules/files",
        "exports": "/rules/exports",
        "new-channel": "/channels/new",
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
        "safety": "/safety",
        "safety-case": "/safety/{case}",
        "safety-figures": "/safety/figures",
    },
    OFFICER: {
        "tree": "/organisations",
        "map": "/organisations?view=map",
        "list": "/organisations?view=list",
        "rollup": "/reports",
        "invitations": "/invitations",
        "overview": "/indicators/overview",
        "indicators-one": "/indicators/{institution}",
        "new-channel": "/channels/new",
        "safety": "/safety",
    },
    ADMINISTRATOR: {
        "new-organisation": "/organisations/new/{region}",
        "register-list": "/organisations/list/{region}",
        "setup": "/setup",
        "rules": "/rules",
        "rules-talking": "/rules/talking",
        "rules-reactions": "/rules/reactions",
        "rules-notifications": "/rules/notifications",
        "rules-files": "/rules/files",
        "rules-asking": "/rules/asking",
        "revisions": "/rules/revisions",
        "retention": "/rules/retention",
        "second-factor": "/second-factor",
        "invitations-of": "/invitations/{institution}",
        "plan-of": "/structure/{institution}",
        "plan-changes-of": "/structure/{institution}/changes",
        "new-year-of": "/structure/{institution}/new-year",
    },
}
# Addresses that no one of the demo stands before, and where they are looked at instead.
ELSEWHERE = {
    "/enrol": "test_second_factor",
    "/open": "leads elsewhere at once",
    "/organisations/:organisationId/import/:importId": "test_roster_import",
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
    heads = [head for head in context.request.get("/api/conversations").json()["heads"] if head["last_message"]]
    head = next((one for one in heads if one["conversation"]["purpose"] == "class"), heads[0] if heads else None)
    ids["conversation"] = head["conversation"]["id"] if head else ""
    ids["seq"] = str(max(1, int(head["last_message"]["seq"]) - 8)) if head else ""
    this_year = datetime.now(UTC).year
    ids["report"] = first_id(context, f"/api/reports?first={this_year - 1}-01&last={this_year}-12", "reports")
    ids["case"] = first_id(context, "/api/safety/cases", "cases")
    ids["institution"] = first_id(context, "/api/invitations-by-organisation", "organisations")
    ids["asked"], ids["form"] = (asked_of(context, kind) for kind in ("acknowledgement", "form"))
    card = context.request.get(f"/api/organisations/{organisation}")
    ids["region"] = card.json()["region_id"] if card.ok else ""
    return ids


def first_id(context: BrowserContext, address: str, field: str) -> str:
    """The id of the first thing of a list, or nothing where there is none to be seen."""
    answer = context.request.get(address)
    return next((one["id"] for one in answer.json()[field] if one["id"]), "") if answer.ok else ""


def asked_of(context: BrowserContext, kind: str) -> str:
    """One's own announcement or form, as a part of an address."""
    lines = context.request.get(f"/api/announcements?kind={kind}").json()["lines"]
    return next((f"{line['conversation_id']}/{line['seq']}" for line in lines), "")


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
    for barrier in find_barriers(visitor.page):
        visitor.complain(f"{what}: {described(barrier)}")


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
        page.set_viewport_size(DESK)
        page.goto(address.format(**visitor.ids))
        settle(page)
        for size, scheme in SHOTS[language]:
            page.set_viewport_size(SIZES[size])
            wear(page, scheme)
            settle(page)
            picture = FOLDER / f"{role.split()[0] if role else 'nobody'}-{name}-{size}-{scheme}-{language}.png"
            page.screenshot(path=picture, animations="disabled")
            if language == "ru" and size in AXED:
                look_for_barriers(visitor, f"{size} {scheme}")
        look_for_overflow(visitor)
    if visitor.problems:
        pytest.fail("\n".join(visitor.problems), pytrace=False)


def test_with_less_motion_colours_change_at_once(demo: Demo, chromium: Browser) -> None:
    """Not level by level of the page, for half a second, as where each element goes over to its parent's new colour."""
    context = chromium.new_context(base_url=demo.url, viewport=PHONE, **STILL)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto("/sign-in")
    wear(page, "light")
    settle(page)
    page.evaluate(COUNT_FRAMES)
    page.emulate_media(color_scheme="dark")
    assert page.evaluate("window.frames_to_rest") <= 3
    context.close()


def test_every_address_is_looked_at() -> None:
    """Each route that a feature has is in `SCREENS` for a role that may open it, or said to be `ELSEWHERE`."""
    routes = [path for file in FEATURES.glob("*/routes.tsx") for path in ROUTE.findall(file.read_text())]
    shown = [
        re.sub(r"\{(asked|form)\}", "{}/{}", address) for screens in SCREENS.values() for address in screens.values()
    ]
    missing = [
        route
        for route in routes
        if route not in ELSEWHERE
        and not any(re.fullmatch(HOLE.sub("[^/]+", route), one.split("?")[0]) for one in shown)
    ]
    assert len(routes) > 40
    assert missing == []


SIDEWAYS = """() => {
  const root = document.scrollingElement;
  const main = document.querySelector('main');
  if (root.scrollWidth > innerWidth) return `the page by ${root.scrollWidth - innerWidth}`;
  if (main && main.scrollWidth > main.clientWidth) return `the content by ${main.scrollWidth - main.clientWidth}`;
  return '';
}"""
