"""An empty platform prints a link that works once; a platform in use prints none."""

from parta.entrypoints.setup_link import setup_link
from parta.entrypoints.wiring import Platform
from parta.kernel.settings import secret_key
from tests.harness.client import Client


async def _link(platform: Platform) -> str | None:
    lines = await setup_link(platform.database, platform.settings.public_url, secret_key(platform.settings))
    return lines[1].strip() if lines else None


async def test_the_link_opens_an_account_that_may_set_the_platform_up_once(platform: Platform, client: Client) -> None:
    link = await _link(platform)
    assert link is not None
    assert link.startswith("http://parta.test/i/")
    token = link.rsplit("/", 1)[1]
    accepted = await client.anonymous.post(f"/api/invitations/{token}/accept", json={"password": "тихий-океан-2026"})
    assert accepted.status_code == 200, accepted.text
    again = await client.anonymous.post(f"/api/invitations/{token}/accept", json={"password": "тихий-океан-2026"})
    assert again.status_code in (403, 409, 410)
    assert await _link(platform) is None


async def test_a_start_before_the_link_was_used_takes_the_earlier_one_back(platform: Platform, client: Client) -> None:
    first, second = await _link(platform), await _link(platform)
    assert first is not None
    assert second is not None
    assert first != second
    early = await client.anonymous.get(f"/api/invitations/{first.rsplit('/', 1)[1]}")
    late = await client.anonymous.get(f"/api/invitations/{second.rsplit('/', 1)[1]}")
    assert (early.json()["state"], late.json()["state"]) == ("withdrawn", "valid")
    async with platform.database.transaction("test") as tx:
        assert await tx.fetch_value("SELECT count(*) FROM identity_persons") == 1
