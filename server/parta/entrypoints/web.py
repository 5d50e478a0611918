"""The web process: the HTTP application of all features behind the edge, and the server that carries it."""

import gc
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext

import uvicorn
from litestar import Litestar, Router
from litestar.di import Provide
from litestar.openapi.config import OpenAPIConfig
from litestar.routes import HTTPRoute
from litestar.types import ASGIApp

from parta.entrypoints import wiring
from parta.entrypoints.edge import Edge
from parta.entrypoints.health import health
from parta.entrypoints.live import Live
from parta.entrypoints.problems import HANDLERS
from parta.entrypoints.static import StaticFiles
from parta.entrypoints.wiring import Platform

MAX_BODY_BYTES = 1_000_000  # an upload's own route says more
KEEP_ALIVE_SECONDS = 30
BACKLOG = 2048
STOP_SECONDS = 10
COLLECT_AFTER_OBJECTS = 20_000


def create_api(
    platform: Platform,
    *,
    live: Live | None = None,
    replace: dict[str, Provide] | None = None,
    schema: OpenAPIConfig | None = None,
) -> Litestar:
    """The features' routes and nothing around them. `live` are the sockets beside them; `replace` gives a test its own
    dependencies; `schema` is for the generation of the wire: a running server does not describe itself."""
    dependencies = {name: _given(value) for name, value in platform.provided.items()}
    dependencies |= wiring.route_dependencies() | (replace or {})

    @asynccontextmanager
    async def open_database(app: Litestar) -> AsyncIterator[None]:
        await platform.database.open()
        async with live.open() if live is not None else nullcontext():
            yield
        await platform.database.close()

    api = Litestar(
        [Router("/", route_handlers=[health, *wiring.routes()])],
        dependencies=dependencies,
        exception_handlers=HANDLERS,
        request_max_body_size=MAX_BODY_BYTES,
        openapi_config=schema,
        logging_config=None,
        lifespan=[open_database],
    )
    _resolve_in_turn(api)
    return api


def create_app(platform: Platform, live: Live | None = None) -> ASGIApp:
    return Edge(create_api(platform, live=live), platform.settings, StaticFiles(), wiring.csrf_check(platform.settings))


def serve(platform: Platform, listener: socket.socket) -> None:
    """Serve until told to stop. The socket is given, so that a restart of this process refuses nobody."""
    settings = platform.settings
    live = Live(platform)
    config = uvicorn.Config(
        create_app(platform, live),
        loop="uvloop",
        http="httptools",
        ws=live.realtime.protocol_class(),
        lifespan="on",
        backlog=BACKLOG,
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=STOP_SECONDS,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        log_config=None,
        ssl_certfile=settings.tls_cert,
        ssl_keyfile=settings.tls_key,
    )
    _collect_seldom()
    uvicorn.Server(config).run(sockets=[listener])


def _collect_seldom() -> None:
    """Look for garbage in circles after 20,000 new objects instead of 700: a page of messages makes some hundreds, none
    in circles, and the search took a twelfth of its time. What the start has made is never looked through."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(COLLECT_AFTER_OBJECTS, 5, 5)


def _resolve_in_turn(api: Litestar) -> None:
    """What a route is given, one after another. Litestar starts a task for each of those that don't need one another,
    which takes longer than all of them: they are at hand, but for the session, which needs the database."""
    for route in api.routes:
        if isinstance(route, HTTPRoute):
            for _, model in route.route_handler_map.values():
                model.dependency_batches = [{one} for batch in model.dependency_batches for one in batch]


def _given(value: object) -> Provide:
    def provide() -> object:
        return value

    return Provide(provide, sync_to_thread=False)
