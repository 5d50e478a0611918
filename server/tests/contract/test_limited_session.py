"""Whose session may only add a second factor gets nothing else: every route is tried with it, by default refused."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from urllib.parse import unquote

import httpx
import pytest
from argon2 import PasswordHasher

from parta.entrypoints import wiring
from parta.entrypoints.edge import Edge
from parta.entrypoints.static import StaticFiles
from parta.entrypoints.web import create_api
from parta.entrypoints.wiring import Platform
from parta.identity.api import USUAL_ROLES, FactorRule, Passwords, give_password, logins_of, set_factor_rule
from parta.kernel.clock import SettableClock
from parta.kernel.ids import RegionId
from parta.kernel.settings import from_environment
from tests.conftest import MOMENT
from tests.contract.test_routes import OPEN_TO_ANYBODY
from tests.contract.walk import Route, WalkDatabase, World, routes_of, undone, walking
from tests.harness.cluster import TestCluster
from tools.wire import openapi

PASSWORD = "сирень-1917-дождь"
# What a limited session is for. Whatever is not here and needs a session is refused.
MAY = {
    "GET /api/me",
    "GET /api/me/security",
    "POST /api/me/security/proof",
    "POST /api/me/totp",
    "GET /api/me/totp/qr.svg",
    "POST /api/me/totp/confirm",
    "POST /api/me/passkeys/options",
    "POST /api/me/passkeys",
}
ROUTES = routes_of(openapi())


@dataclass
class Limited:
    """The director of the world, in a browser whose session may only add a factor."""

    http: httpx.AsyncClient
    cookies: dict[str, str]
    world: World
    database: WalkDatabase


@pytest.fixture(scope="module")
async def limited(cluster: TestCluster, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Limited]:
    name = cluster.create_database()
    settings = from_environment(
        {"PARTA_DATA": str(tmp_path_factory.mktemp("walk")), "PARTA_PUBLIC_URL": "http://parta.test"}
    )
    clock = SettableClock(MOMENT)
    async with walking(settings, cluster.conninfo(name), clock) as (_, world, database):
        director = world.people["director"].person_id
        async with database.transaction("test.require") as tx:
            region = RegionId(world.ids["region_id"])  # type: ignore[arg-type]
            await set_factor_rule(tx, region, FactorRule(list(USUAL_ROLES), MOMENT.date()))
            await give_password(tx, director, Passwords(PasswordHasher(1, 64, 1)).hash_now(PASSWORD))
            login = (await logins_of(tx, [director]))[director]
        platform = Platform(settings, database, wiring.provide(settings, database, clock))
        app = Edge(create_api(platform), settings, StaticFiles(), wiring.csrf_check(settings))
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)  # type: ignore[arg-type]
        async with httpx.AsyncClient(transport=transport, base_url=settings.public_url) as http:
            answer = await http.post("/api/sign-in", json={"login": login, "password": PASSWORD})
            assert answer.json()["must_enrol"] is True
            http.headers["x-parta-csrf"] = unquote(http.cookies["parta_csrf"])
            yield Limited(http, dict(http.cookies), world, database)
    cluster.drop_database(name)


@pytest.mark.parametrize("route", [pytest.param(route, id=route.name) for route in ROUTES])
async def test_a_limited_session_gets_only_what_adds_a_factor(limited: Limited, route: Route) -> None:
    limited.http.cookies = httpx.Cookies(limited.cookies)  # signing out takes them from the browser
    async with undone(limited.database):
        status = await route.call(limited.http, limited.world)
    if route.name in MAY:
        assert status in (200, 204, 404, 409, 410, 422)
    elif route.name not in OPEN_TO_ANYBODY:
        assert status == 403


def test_every_exception_is_a_route() -> None:
    assert {route.name for route in ROUTES} >= MAY
