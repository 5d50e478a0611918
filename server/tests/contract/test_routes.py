"""Every route as everybody: the answer's status is what `routes.json` says, line by line reviewed.

In `routes.json` «else» is the status of whoever is not named. A new route without a line fails; `make routes` writes
the lines anew, and what changed is read before it is committed.
"""

import json
import os
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from parta.kernel.clock import SettableClock
from parta.kernel.settings import from_environment
from tests.conftest import MOMENT
from tests.contract.walk import Route, WalkDatabase, World, routes_of, undone, walking
from tests.harness.client import Client
from tests.harness.cluster import TestCluster
from tools.wire import openapi

TABLE = Path(__file__).with_name("routes.json")
IS_WRITING = os.environ.get("WRITE_ROUTES") == "1"
OPEN_TO_ANYBODY = {
    "GET /health",
    "POST /api/sign-in",
    "POST /api/sign-in/second-factor",
    "POST /api/sign-in/passkey/options",
    "POST /api/sign-in/passkey",
    "GET /api/invitations/{token}",
    "POST /api/invitations/{token}/opened",
    "POST /api/invitations/{token}/accept",
    "POST /api/sign-out",
    "POST /api/digest/stop",
}
ROUTES = routes_of(openapi())
Walk = tuple[Client, World, WalkDatabase]


@pytest.fixture(scope="module")
async def walk(cluster: TestCluster, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Walk]:
    name = cluster.create_database()
    folder = tmp_path_factory.mktemp("walk")
    settings = from_environment({"PARTA_DATA": str(folder), "PARTA_PUBLIC_URL": "http://parta.test"})
    async with walking(settings, cluster.conninfo(name), SettableClock(MOMENT)) as made:
        yield made
    cluster.drop_database(name)


async def _statuses(walk: Walk, route: Route) -> dict[str, int]:
    client, world, database = walk
    callers = {"anonymous": client.anonymous} | {name: client.as_(actor) for name, actor in world.people.items()}
    found = {}
    for name, caller in callers.items():
        async with undone(database):
            found[name] = await route.call(caller, world)
    return found


def _as_line(statuses: dict[str, int]) -> dict[str, int]:
    usual = Counter(statuses.values()).most_common(1)[0][0]
    return {name: status for name, status in statuses.items() if status != usual} | {"else": usual}


@pytest.mark.parametrize("route", [pytest.param(route, id=route.name) for route in ROUTES])
async def test_everybody_gets_the_answer_that_was_reviewed(walk: Walk, route: Route) -> None:
    statuses = await _statuses(walk, route)
    assert 500 not in statuses.values(), statuses
    if route.name not in OPEN_TO_ANYBODY:
        assert statuses["anonymous"] == 401
    table = json.loads(TABLE.read_text(encoding="utf-8")) if TABLE.exists() else {}
    if IS_WRITING:
        table[route.name] = _as_line(statuses)
        TABLE.write_text(_as_text(table), encoding="utf-8")
    assert table.get(route.name) == _as_line(statuses)


def test_no_line_is_left_of_a_route_that_is_gone() -> None:
    table = json.loads(TABLE.read_text(encoding="utf-8"))
    gone = sorted(set(table) - {route.name for route in ROUTES})
    if IS_WRITING and gone:
        TABLE.write_text(_as_text({name: line for name, line in table.items() if name not in gone}), encoding="utf-8")
    else:
        assert gone == []


def _as_text(table: dict[str, dict[str, int]]) -> str:
    lines = (f"  {json.dumps(name)}: {json.dumps(line)}" for name, line in sorted(table.items()))
    return "{\n" + ",\n".join(lines) + "\n}\n"
