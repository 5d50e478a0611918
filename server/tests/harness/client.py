"""The whole application over HTTP, in the test's own loop and without a socket, as a person of the test's choice."""

import httpx
from litestar import Request
from litestar.datastructures import State
from litestar.di import Provide

from parta.entrypoints import wiring
from parta.entrypoints.edge import Edge
from parta.entrypoints.static import StaticFiles
from parta.entrypoints.web import create_api
from parta.entrypoints.wiring import Platform
from parta.identity.api import Actor
from parta.kernel.errors import NotSignedIn

HEADER = "x-test-actor"


class Client:
    """`client.get(...)` calls without a session; `client.as_(actor).get(...)` calls as that person."""

    def __init__(self, platform: Platform) -> None:
        self._actors: dict[str, Actor] = {}
        replace = {
            "actor": Provide(self._actor),
            "maybe_actor": Provide(self._maybe_actor),
            "enrolling": Provide(self._enrolling),
        }
        api = create_api(platform, replace=replace)
        self.app = Edge(api, platform.settings, StaticFiles(), wiring.csrf_check(platform.settings))
        self._base = platform.settings.public_url
        self._open: list[httpx.AsyncClient] = []
        self.anonymous = self._make({})

    def as_(self, actor: Actor) -> httpx.AsyncClient:
        key = str(actor.person_id)
        self._actors[key] = actor
        return self._make({HEADER: key})

    async def close(self) -> None:
        for client in self._open:
            await client.aclose()

    def __getattr__(self, name: str) -> object:
        return getattr(self.anonymous, name)

    def _make(self, headers: dict[str, str]) -> httpx.AsyncClient:
        transport = httpx.ASGITransport(self.app, raise_app_exceptions=False)  # type: ignore[arg-type]
        client = httpx.AsyncClient(transport=transport, base_url=self._base, headers=headers)
        self._open.append(client)
        return client

    async def _maybe_actor(self, request: Request[object, object, State]) -> Actor | None:
        return self._actors.get(request.headers.get(HEADER, ""))

    async def _actor(self, request: Request[object, object, State]) -> Actor:
        actor = await self._maybe_actor(request)
        if actor is None:
            raise NotSignedIn()
        return actor

    async def _enrolling(self, request: Request[object, object, State]) -> Actor:
        return await self._actor(request)
