"""Puts Parta together: the one place that knows every feature.

A feature is a line in FEATURES. Taken from its folder, where the module is there:
`http.ROUTES` (handlers) and `http.DEPENDENCIES` (what its handlers, or all, are given by name) · `jobs.TASKS` and
`jobs.FOLLOWERS` · `socket.CLIENT_FRAMES` and `socket.SERVER_FRAMES` (types, for the generated schema) ·
`api.SUBSCRIPTIONS` (pairs of event type and handler).
What a lower room needs of a higher one is passed in `provide`, by name.
"""

import importlib
import importlib.util
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from functools import partial
from typing import TypeVar

import msgspec
from litestar.di import Provide
from litestar.handlers import BaseRouteHandler
from litestar.types import ControllerRouterHandler

from parta.demo.api import seed_once
from parta.entrypoints.edge import CsrfCheck
from parta.entrypoints.setup_link import setup_link
from parta.files.api import Depot, FilesRoom, S3Access, Scanner, Staging, link_key
from parta.identity.api import IdentityRoom, Passwords, csrf_is_valid
from parta.kernel.clock import Clock, ShiftedClock, SystemClock
from parta.kernel.database import Database, Handler, Transaction
from parta.kernel.events import Event, Events
from parta.kernel.followers import Follower
from parta.kernel.jobs import Task
from parta.kernel.mail import MailServer
from parta.kernel.postgres import EmbeddedPostgres
from parta.kernel.settings import Settings, secret_key
from parta.kernel.wire import Wire
from parta.messaging.api import Messaging, MessagingPairs, files_in_use, may_open_file
from parta.notifications.api import may_be_urgent, push_door
from parta.organisations.api import RegisterStanding, order_files_in_use
from parta.realtime.api import SERVER_FRAMES, Notices, SetAway, WatchPeople
from parta.safety.api import evidence_in_use, may_open_evidence

# From the lowest room up: handlers of one event run in this order.
FEATURES = (
    "identity",
    "organisations",
    "policy",
    "files",
    "directives",
    "messaging",
    "notifications",
    "chatplans",
    "calls",
    "support",
    "safety",
    "learning",
    "indicators",
    "reports",
    "control",
    "portal",
    "integrations",
    "demo",
)
T = TypeVar("T")
_NONE: Sequence[object] = ()
_NOTHING: Mapping[str, object] = {}


class Platform(msgspec.Struct, frozen=True):
    """One process's Parta: settings, database with every subscription, and what handlers and tasks are given."""

    settings: Settings
    database: Database
    provided: Mapping[str, object]


def build(settings: Settings, *, conninfo: str | None = None, clock: Clock | None = None) -> Platform:
    """A platform whose database is not open yet."""
    clock = clock or _clock(settings)
    events: Events[Transaction] = Events()
    subscribe(events)
    database = Database(
        conninfo or conninfo_of(settings),
        events=events,
        clock=clock,
        max_size=settings.database_connections,
        secret=secret_key(settings),
    )
    return Platform(settings, database, provide(settings, database, clock))


def provide(settings: Settings, database: Database, clock: Clock) -> dict[str, object]:
    """What handlers and tasks may ask for by the name of a parameter."""
    key = secret_key(settings)
    return {
        "db": database,
        "settings": settings,
        "clock": clock,
        "secret_key": key,
        "identity": identity_room(settings, key),
        "mail": mail_server(settings),
        "public_url": settings.public_url,
        "push": push_door(settings),
        "files_room": files_room(settings, key),
        "messaging": messaging_of(database, key),
        "talking_pairs": MessagingPairs(),
    }


def messaging_of(database: Database, key: bytes) -> Messaging:
    """The messenger, with the rule of who may break the quiet."""
    messaging = Messaging(database, key, Notices())
    messaging.batch.may_be_urgent = may_be_urgent
    return messaging


def identity_room(settings: Settings, key: bytes) -> IdentityRoom:
    """Identity with the register's answers to its questions, and the mail server where one is set."""
    register = RegisterStanding()
    return IdentityRoom(
        key=key,
        public_url=settings.public_url,
        passwords=Passwords(),
        standing=register,
        desk=register,
        audit_readers=register,
        second_factors=register,
        mail=mail_server(settings),
    )


def files_room(settings: Settings, key: bytes) -> FilesRoom:
    """Files with the places they lie in, the scanner where one is set, and what the rooms above say of them: who may
    open a file, and whether something still refers to it. A room that claims files must be in both."""
    return FilesRoom(
        depot=depot(settings),
        staging=Staging(settings.uploads),
        link_key=link_key(key),
        max_bytes=settings.upload_max_bytes,
        scanner=Scanner(settings.clamd, settings.clamd_max_bytes) if settings.clamd else None,
        may_open=(may_open_file, may_open_evidence),
        references=(order_files_in_use, files_in_use, evidence_in_use),
    )


def depot(settings: Settings) -> Depot:
    """Where the bytes of files lie."""
    if settings.files is not None:
        return Depot(settings.files)
    secret = settings.files_s3_secret_file.read_text().strip() if settings.files_s3_secret_file else None
    access = S3Access(settings.files_s3_endpoint, settings.files_s3_region, settings.files_s3_key_id, secret)
    return Depot(settings.files_url, access)


def mail_server(settings: Settings) -> MailServer | None:
    """The owner's mail server, where one is set."""
    if not (settings.smtp_url and settings.mail_from):
        return None
    password = settings.smtp_password_file.read_text().strip() if settings.smtp_password_file else ""
    return MailServer(settings.smtp_url, settings.mail_from, password)


def subscribe(events: Events[Transaction]) -> None:
    """Let every feature hear what it asked for."""
    for kind, handler in _collect("api", "SUBSCRIPTIONS", _is_subscription):
        events.subscribe(kind, handler)


def routes() -> list[ControllerRouterHandler]:
    return _collect("http", "ROUTES", _is_route)


def route_dependencies() -> dict[str, Provide]:
    found: dict[str, Provide] = {}
    for feature in FEATURES:
        for name, dependency in _exported(feature, "http", "DEPENDENCIES", _NOTHING).items():
            if name in found or not isinstance(dependency, Provide):
                raise TypeError(f"{feature}.http.DEPENDENCIES: {name} is given twice or is not a Provide")
            found[name] = dependency
    return found


def csrf_check(settings: Settings) -> CsrfCheck:
    return partial(csrf_is_valid, is_secure=settings.is_https)


def tasks() -> list[Task[...]]:
    return _collect("jobs", "TASKS", _is_task)


def followers() -> list[Follower[...]]:
    return _collect("jobs", "FOLLOWERS", _is_follower)


def server_frames() -> list[type[Wire]]:
    """Every frame that a client may be sent."""
    return [*SERVER_FRAMES, *_collect("socket", "SERVER_FRAMES", _is_frame)]


def client_frames() -> list[type[Wire]]:
    """Every frame that a client may send."""
    return [WatchPeople, SetAway, *_collect("socket", "CLIENT_FRAMES", _is_frame)]


def conninfo_of(settings: Settings) -> str:
    """The database of the settings: the one named, else the embedded one."""
    return settings.database_url or embedded(settings).conninfo()


def embedded(settings: Settings) -> EmbeddedPostgres:
    return EmbeddedPostgres(settings.data / "postgres")


async def first_start(database: Database, settings: Settings, say: Callable[[str], None]) -> list[str]:
    """Fill an empty platform: the demo regions, or the one-time link of its first administrator. Lines to print."""
    if settings.demo:
        return await seed_once(database, secret_key(settings), say)
    return await setup_link(database, settings.public_url, secret_key(settings))


def _clock(settings: Settings) -> Clock:
    if settings.clock_shift_seconds:
        return ShiftedClock(timedelta(seconds=settings.clock_shift_seconds))
    return SystemClock()


def _collect(module: str, name: str, check: Callable[[object], T]) -> list[T]:
    """Every feature's list of that name, one after another."""
    return [check(one) for feature in FEATURES for one in _exported(feature, module, name, _NONE)]


def _exported(feature: str, module: str, name: str, absent: T) -> T:
    """What a feature's module exports; absent where the feature has no such module or nothing of the kind."""
    full = f"parta.{feature}.{module}"
    if importlib.util.find_spec(f"parta.{feature}") is None or importlib.util.find_spec(full) is None:
        return absent
    exported: T = getattr(importlib.import_module(full), name, absent)
    return exported


def _is_route(one: object) -> ControllerRouterHandler:
    if not isinstance(one, BaseRouteHandler):
        raise TypeError(f"ROUTES holds {one!r}, which is not a route handler")
    return one


def _is_frame(one: object) -> type[Wire]:
    if not (isinstance(one, type) and issubclass(one, Wire)):
        raise TypeError(f"a frame is a Wire with a tag, not {one!r}")
    return one


def _is_task(one: object) -> Task[...]:
    if not isinstance(one, Task):
        raise TypeError(f"TASKS holds {one!r}, which is not made by @task")
    return one


def _is_follower(one: object) -> Follower[...]:
    if not isinstance(one, Follower):
        raise TypeError(f"FOLLOWERS holds {one!r}, which is not made by @follower")
    return one


def _is_subscription(one: object) -> tuple[type[Event], Handler[Event]]:
    if not (isinstance(one, Sequence) and len(one) == 2 and isinstance(one[0], type)):
        raise TypeError(f"SUBSCRIPTIONS holds {one!r}, which is not a pair of event type and handler")
    kind, handler = one
    return kind, handler
