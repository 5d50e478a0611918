"""Phone numbers and addresses are shown to nobody but those who keep the lists, and each such look is in the log.

Every GET route is walked as everybody of a small region in which all people have a phone and an address of their own;
what comes back is searched for them as text, whatever the route.
"""

import re
from collections.abc import AsyncIterator

import pytest

from parta.kernel.clock import SettableClock
from parta.kernel.settings import from_environment
from tests.conftest import MOMENT
from tests.contract.walk import Route, WalkDatabase, World, routes_of, undone, walking
from tests.harness.client import Client
from tests.harness.cluster import TestCluster
from tools.wire import openapi

SEEING_NOTHING = ("student", "parent", "pedagogue", "staff", "homeroom_teacher", "nobody", "director_elsewhere")
# Who keeps a roster sees its contacts here, and the look is noted.
SHOWN_AND_NOTED = {
    "GET /api/organisations/{organisation_id}/people/{person_id}/contacts": "organisations.see_contacts",
}
GIVE_CONTACTS = """
UPDATE identity_persons SET phone = '+7999' || lpad((abs(hashtext(id::text)) %% 10000000)::text, 7, '0'),
       email = 'u' || replace(id::text, '-', '') || '@secret.example'
"""
SELECT_CONTACTS = "SELECT id, phone, email FROM identity_persons"
Walk = tuple[Client, World, WalkDatabase]
GETS = [route for route in routes_of(openapi()) if route.name.startswith("GET ")]


@pytest.fixture(scope="module")
async def walk(cluster: TestCluster, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Walk]:
    name = cluster.create_database()
    folder = tmp_path_factory.mktemp("contacts")
    settings = from_environment({"PARTA_DATA": str(folder), "PARTA_PUBLIC_URL": "http://parta.test"})
    async with walking(settings, cluster.conninfo(name), SettableClock(MOMENT)) as made:
        async with made[2].transaction("contacts") as tx:
            await tx.execute(GIVE_CONTACTS, {})
        yield made
    cluster.drop_database(name)


async def _secrets(database: WalkDatabase, own: object) -> list[str]:
    async with database.transaction("contacts") as tx:
        cursor = await tx.connection.execute(SELECT_CONTACTS)
        rows = await cursor.fetchall()
    return [secret for person, phone, email in rows if person != own for secret in (phone, email)]


def _digits(text: str) -> str:
    """Numbers however they are set out."""
    return re.sub(r"(?<=\d)[ ()\-\u00a0]+(?=\d)", "", text)


@pytest.mark.parametrize("route", [pytest.param(route, id=route.name) for route in GETS])
async def test_nobody_is_shown_anothers_phone_or_address(walk: Walk, route: Route) -> None:
    client, world, database = walk
    for name, actor in world.people.items():
        secrets = await _secrets(database, actor.person_id)
        async with undone(database):
            answer = await route.ask(client.as_(actor), world)
            said = answer.text + _digits(answer.text)
            shown = [secret for secret in secrets if secret in said or secret.removeprefix("+7") in said]
            if not shown:
                continue
            assert name not in SEEING_NOTHING, (name, shown)
            assert route.name in SHOWN_AND_NOTED, (name, shown)
            async with database.transaction("contacts") as tx:
                noted = await tx.fetch_value(
                    "SELECT count(*) FROM identity_audit WHERE action = %(action)s AND actor_id = %(actor)s",
                    {"action": SHOWN_AND_NOTED[route.name], "actor": actor.person_id},
                )
            assert noted == 1


async def test_who_keeps_the_list_does_see_them_so_that_the_walk_would_find_a_leak(walk: Walk) -> None:
    client, world, database = walk
    (route,) = [route for route in GETS if route.name in SHOWN_AND_NOTED]
    secrets = await _secrets(database, None)
    async with undone(database):
        answer = await route.ask(client.as_(world.people["director"]), world)
    assert any(secret in answer.text for secret in secrets)
