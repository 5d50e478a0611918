"""A browser with a cookie jar, for tests of sign-in: it keeps what it is told and repeats the token of its pages."""

from urllib.parse import unquote

import httpx

from parta.entrypoints import wiring
from parta.entrypoints.edge import Edge
from parta.entrypoints.static import StaticFiles
from parta.entrypoints.web import create_api
from parta.entrypoints.wiring import Platform
from parta.identity.model.cookies import CSRF_COOKIE, CSRF_HEADER, SLOT_HEADER

ADDRESS = "192.0.2.7"
CHROME = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36"


def make_app(platform: Platform) -> Edge:
    """The application as it runs, with its own idea of who acts."""
    return Edge(create_api(platform), platform.settings, StaticFiles(), wiring.csrf_check(platform.settings))


class Browser:
    """Sends cookies, the readable token and the slot of its tab, as the web client does."""

    def __init__(self, app: Edge, base: str, address: str = ADDRESS) -> None:
        transport = httpx.ASGITransport(app, client=(address, 50000), raise_app_exceptions=False)  # type: ignore[arg-type]
        self.http = httpx.AsyncClient(transport=transport, base_url=base, headers={"user-agent": CHROME})
        self.slot: int | None = None

    @property
    def cookies(self) -> dict[str, str]:
        return {cookie.name: cookie.value or "" for cookie in self.http.cookies.jar}

    async def call(self, method: str, path: str, json: object = None) -> httpx.Response:
        headers = {}
        if method != "GET" and CSRF_COOKIE in self.cookies:
            headers[CSRF_HEADER] = unquote(self.cookies[CSRF_COOKIE])
        if self.slot is not None:
            headers[SLOT_HEADER] = str(self.slot)
        return await self.http.request(method, path, json=json, headers=headers)

    async def get(self, path: str) -> httpx.Response:
        return await self.call("GET", path)

    async def post(self, path: str, json: object = None) -> httpx.Response:
        return await self.call("POST", path, json)

    async def sign_in(self, login: str, password: str) -> httpx.Response:
        return await self.post("/api/sign-in", {"login": login, "password": password})
