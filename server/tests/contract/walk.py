"""A walk over every route as everybody: the people of a small region, a plausible request for each route made from its
own description, and a database in which nothing that a request did outlives it.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import httpx
from psycopg import AsyncConnection

from parta.entrypoints import wiring
from parta.entrypoints.wiring import Platform
from parta.identity.api import Actor
from parta.kernel.clock import Clock
from parta.kernel.database import Database, Transaction
from parta.kernel.events import Events
from parta.kernel.settings import Settings
from parta.policy.commands.tables import appoint_officer
from parta.safety.commands.reports import report
from parta.safety.wire import NewReport, ReportedMessage
from tests.harness.client import Client
from tests.harness.conversations import planned, post
from tests.harness.region import as_actor, make_region

ABSENT = UUID("0190ffff-0000-7000-8000-000000000000")
CLOSED = {"verb": "call", "line": "pupil>pupil:group", "verdict": "forbidden"}
METHODS = ("get", "post", "put", "patch", "delete")
Schema = Mapping[str, Any]


class WalkDatabase(Database):
    """One connection in one transaction that never commits; each transaction of a request is a savepoint in it."""

    def __init__(self, connection: AsyncConnection[Any], events: Events, clock: Clock) -> None:
        super().__init__("dbname=none", events=events, clock=clock)
        self._one = connection
        self._turn = asyncio.Lock()

    @asynccontextmanager
    async def transaction(self, name: str, *, snapshot: bool = False) -> AsyncIterator[Transaction]:
        async with self._turn, self._one.transaction():
            yield Transaction(self._one, self.clock.now(), self.events)

    @asynccontextmanager
    async def autocommit(self) -> AsyncIterator[Transaction]:
        async with self.transaction("autocommit") as tx:
            yield tx

    @asynccontextmanager
    async def reading(self, name: str) -> AsyncIterator[Transaction]:
        async with self.transaction(name) as tx:
            yield tx


@dataclass(frozen=True)
class World:
    """Who walks, and what the names in addresses and bodies mean."""

    people: Mapping[str, Actor]
    ids: Mapping[str, object]
    parameters: Mapping[str, object]
    bodies: Mapping[str, Mapping[str, object]]
    lists: Mapping[str, bytes]


async def make_world(tx: Transaction) -> World:
    """A school with its people and their superiors; the ids are the school's own."""
    region = await make_region(tx)
    group = await region.group("5А", grade=5)
    teacher = await region.appoint("pedagogue", post="учитель математики")
    await region.duty(teacher, group)
    pupil = await region.student(group)
    parent = await region.parent(pupil)
    people = {
        "administrator": await region.appoint("administrator", region.ministry),
        "officer": await region.appoint("officer", region.ministry),
        "controller": await region.appoint("controller", region.ministry),
        "regional_coordinator": await region.appoint("regional_coordinator", region.ministry),
        "municipal_coordinator": await region.appoint("municipal_coordinator", region.authority),
        "director": await region.appoint("director", may_sign_report=True),
        "deputy_director": await region.appoint("deputy_director"),
        "coordinator": await region.appoint("coordinator"),
        "homeroom_teacher": teacher,
        "pedagogue": await region.appoint("pedagogue"),
        "staff": await region.appoint("staff"),
        "student": pupil,
        "parent": parent,
        "director_elsewhere": await region.appoint("director", region.other_school),
        "coordinator_elsewhere": await region.appoint("coordinator", region.other_school),
        "nobody": await region.person(),
    }
    conversation = await planned(tx, [teacher, pupil, parent], organisation_id=region.school)
    await post(tx, conversation, teacher, "Завтра контрольная")
    await appoint_officer(tx, as_actor(people["director"]), region.school, people["deputy_director"])
    reported = ReportedMessage(conversation, 2)
    await report(tx, as_actor(pupil), NewReport(reported, "bullying"))
    ids: dict[str, object] = {
        "organisation_id": region.school,
        "region_id": region.id,
        "municipality_id": region.municipality,
        "group_id": group,
        "person_id": pupil,
        "child_id": pupil,
        "parent_id": parent,
        "conversation_id": conversation,
        "under": region.ministry,
        "seq": 1,
        "variant": "original",
        "case_id": await tx.fetch_value("SELECT id FROM safety_cases"),
    }
    parameters = {
        "line": "chess_club",
        "month": "2026-10",
        "first": "2026-10",
        "last": "2026-10",
        "kind": "csv",
        "q": "5А",
        "token": "A" * 22,
    }
    school = {"kind": "school", "level": "municipal", "superior_id": str(region.authority)}
    bodies: dict[str, dict[str, object]] = {
        "PUT /api/organisations/{organisation_id}": school,
        "POST /api/regions/{region_id}/organisations": school,
        "POST /api/organisations/{organisation_id}/appointments": {"role": "staff", "person_id": str(teacher)},
        "POST /api/organisations/{organisation_id}/absences": {"person_id": str(teacher)},
        "POST /api/safety/reports": {"subject": {"kind": "message", "conversation_id": str(conversation), "seq": 2}},
        "POST /api/me/password": {"new_password": "длинная фраза с 42"},
        "PUT /api/organisations/{organisation_id}/plan/lines/{line}": {"line": "chess_club", "kinds": ["school"]},
    }
    for scope in ("organisations/{organisation_id}", "regions/{region_id}"):
        for path in (f"PUT /api/{scope}/policy", f"POST /api/{scope}/policy/preview"):
            bodies[path] = {"version": 0, "choices": [CLOSED]}
    lists = {"POST /api/files": b"%PDF-1.7"} | {
        f"POST /api/{place}/{step}": header.encode()
        for place, header in (
            ("organisations/{organisation_id}/absences", "ФИО;Первый день;Последний день\n"),
            ("regions/{region_id}/organisations", "Название;Краткое название;Вид\n"),
        )
        for step in ("preview", "apply")
    }
    actors = {name: as_actor(person) for name, person in people.items()}
    return World(actors, ids, parameters, bodies, lists)


@asynccontextmanager
async def walking(settings: Settings, conninfo: str, clock: Clock) -> AsyncIterator[tuple[Client, World, WalkDatabase]]:
    """The application over a world of which nothing is committed."""
    connection = await AsyncConnection.connect(conninfo, autocommit=True)
    try:
        async with connection.transaction(force_rollback=True):
            events = Events()
            wiring.subscribe(events)
            database = WalkDatabase(connection, events, clock)
            async with database.transaction("world") as tx:
                world = await make_world(tx)
            client = Client(Platform(settings, database, wiring.provide(settings, database, clock)))
            yield client, world, database
            await client.close()
    finally:
        await connection.close()


@asynccontextmanager
async def undone(database: WalkDatabase) -> AsyncIterator[None]:
    """What happens inside is undone."""
    async with database._one.transaction(force_rollback=True):
        yield


class Route:
    """A route as its description tells it."""

    def __init__(self, document: Schema, method: str, path: str) -> None:
        self.name = f"{method.upper()} {path}"
        self._schemas: Schema = document["components"]["schemas"]
        self._operation: Schema = document["paths"][path][method]
        self._method = method
        self._path = path

    async def call(self, client: httpx.AsyncClient, world: World) -> int:
        """The status of a plausible request about the world's own things."""
        return (await self.ask(client, world)).status_code

    async def ask(self, client: httpx.AsyncClient, world: World) -> httpx.Response:
        """The answer to a plausible request about the world's own things."""
        path, query, body = self._path, {}, None
        for parameter in self._operation.get("parameters", []):
            name = parameter["name"]
            value = str(world.parameters.get(name) or self._value(parameter["schema"], name, world))
            if parameter["in"] == "path":
                path = path.replace("{" + name + "}", value)
            elif parameter["in"] == "query" and parameter.get("required"):
                query[name] = value
        content = self._operation.get("requestBody", {}).get("content", {})
        if "application/json" in content:
            body = self._value(content["application/json"]["schema"], "", world)
        files = {"data": ("list.csv", world.lists[self.name])} if self.name in world.lists else None
        if isinstance(body, dict):
            body |= world.bodies.get(self.name, {})
        request = client.build_request(self._method, path, params=query, json=body, files=files)
        request.headers["Tus-Resumable"] = "1.0.0"
        return await asyncio.wait_for(client.send(request), 20)

    def _value(self, schema: Schema, name: str, world: World) -> object:
        """A value of this shape: the world's own where the name says what is meant."""
        if "$ref" in schema:
            return self._value(self._schemas[schema["$ref"].rsplit("/", 1)[-1]], name, world)
        if name in world.ids:
            value = world.ids[name]
            return str(value) if isinstance(value, UUID) else value
        if "const" in schema or "enum" in schema:
            return schema.get("const", (schema.get("enum") or [None])[0])
        for union in ("oneOf", "anyOf"):
            if union in schema:
                return self._value(schema[union][0], name, world)
        kind = schema.get("type")
        kind = kind[0] if isinstance(kind, list) else kind
        if kind == "object":
            fields = schema.get("properties", {})
            return {field: self._value(fields[field], field, world) for field in schema.get("required", [])}
        if kind == "array":
            items = schema.get("items", {})
            name = name.removesuffix("s") if name.endswith("_ids") else name
            return [self._value(items, name, world) for _ in range(max(1, schema.get("minItems", 1)))]
        if kind in ("integer", "number"):
            return schema.get("minimum", 1)
        return True if kind == "boolean" else self._text(schema)

    def _text(self, schema: Schema) -> str:
        by_format = {"uuid": str(ABSENT), "date": "2026-11-16", "date-time": "2026-11-16T09:00:00Z"}
        if schema.get("format") in by_format:
            return by_format[schema["format"]]
        return "x" * max(1, schema.get("minLength", 1))


def routes_of(document: Schema) -> list[Route]:
    return [
        Route(document, method, path)
        for path, operations in sorted(document["paths"].items())
        for method in METHODS
        if method in operations
    ]
