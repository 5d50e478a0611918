"""Verbs of a second factor, for tests: add a generator, read its code, take the second step."""

from datetime import datetime, timedelta

import httpx
import msgspec
import pyotp

from parta.entrypoints.wiring import Platform
from parta.identity.api import FactorRule, IdentityRoom, set_factor_rule
from parta.identity.model.factors import USUAL_ROLES
from parta.kernel.ids import RegionId
from tests.feature.identity.browser import Browser, make_app
from tests.feature.identity.conftest import PASSWORD, School

LOCAL = "http://localhost:8080"


def code_of(secret: str, at: datetime) -> str:
    return pyotp.TOTP(secret).at(at)


async def add_totp(browser: Browser, now: datetime) -> tuple[str, list[str]]:
    """Set up a generator for who is signed in here; its secret and the recovery codes."""
    draft = (await browser.post("/api/me/totp")).json()
    answer = await browser.post("/api/me/totp/confirm", {"code": code_of(draft["secret"], now)})
    assert answer.status_code == 200, answer.text
    return draft["secret"], answer.json()["recovery_codes"]


async def first_step(browser: Browser, login: str, password: str = PASSWORD) -> dict[str, object]:
    """The password; the fields of the answer that asks for more."""
    answer = await browser.sign_in(login, password)
    assert answer.status_code == 401, answer.text
    assert answer.json()["code"] == "second_factor_needed"
    fields: dict[str, object] = answer.json()["fields"]
    return fields


async def second_step(browser: Browser, ticket: object, **given: object) -> httpx.Response:
    return await browser.post("/api/sign-in/second-factor", {"ticket": ticket, **given})


async def ask_everybody(school: School, region: RegionId, *roles: str) -> None:
    """The region asks it, of the usual roles and of these, since yesterday."""
    async with school.platform.database.transaction("test.ask") as tx:
        day = (tx.now - timedelta(days=1)).date()
        await set_factor_rule(tx, region, FactorRule([*USUAL_ROLES, *roles], day))  # type: ignore[list-item]


def at_localhost(platform: Platform) -> Browser:
    """A browser of the same platform, reached as http://localhost:8080: where passkeys can be made."""
    room = platform.provided["identity"]
    assert isinstance(room, IdentityRoom)
    settings = msgspec.structs.replace(platform.settings, public_url=LOCAL)
    provided = {**platform.provided, "identity": msgspec.structs.replace(room, public_url=LOCAL), "settings": settings}
    made = Browser(make_app(Platform(settings, platform.database, provided)), LOCAL)
    made.http.headers["origin"] = LOCAL
    return made
