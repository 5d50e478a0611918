"""The console's way back: a link for a login, when nobody is left who could let its owner in."""

import pytest

from parta.entrypoints.recover import recovery_link
from parta.entrypoints.wiring import Platform
from parta.identity.api import NewPerson, create_persons, logins_of, mark_connected
from parta.kernel.settings import secret_key
from parta.kernel.startup import StartError
from tests.harness.client import Client


async def _lines(platform: Platform, login: str) -> list[str]:
    return await recovery_link(platform.database, platform.settings.public_url, secret_key(platform.settings), login)


async def test_the_link_sets_the_password_anew_and_is_noted_as_the_platforms_act(
    platform: Platform, client: Client
) -> None:
    async with platform.database.transaction("test.person") as tx:
        (person,) = await create_persons(tx, [NewPerson(family_name="Последняя", given_name="Анна")])
        await mark_connected(tx, person, "invitation")
        login = (await logins_of(tx, [person]))[person]
    said, link = await _lines(platform, login.upper())
    assert login.upper() in said
    token = link.strip().rsplit("/", 1)[1]
    card = (await client.anonymous.get(f"/api/invitations/{token}")).json()
    assert (card["purpose"], card["resets_password"], card["resets_factors"]) == ("recovery", True, True)
    done = await client.anonymous.post(f"/api/invitations/{token}/accept", json={"password": "тихий-океан-2026"})
    assert done.status_code == 200
    async with platform.database.transaction("test.log") as tx:
        found = await tx.fetch_value("SELECT actor_id FROM identity_audit WHERE action = 'identity.reset_access'")
    assert found is None


async def test_a_login_that_nobody_has_is_told_so(platform: Platform) -> None:
    with pytest.raises(StartError, match="there is no login"):
        await _lines(platform, "nobody")
