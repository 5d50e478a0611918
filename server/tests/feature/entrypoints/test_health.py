"""/health: what a monitor is told, and that it is told without a session."""

from parta.entrypoints.wiring import Platform
from parta.kernel.migrations import known
from tests.harness.client import Client

HEARTBEAT = "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - %(ago)s * interval '1 second')"


async def _worker_seen(platform: Platform, ago: float) -> None:
    async with platform.database.transaction("test") as tx:
        await tx.execute(HEARTBEAT, {"ago": ago})


async def test_all_is_well(platform: Platform, client: Client) -> None:
    await _worker_seen(platform, 3)
    answer = await client.anonymous.get("/health")
    assert answer.status_code == 200
    body = answer.json()
    assert body.pop("worker_seen_seconds_ago") < 10
    assert body == {"status": "ok", "database": True, "schema": known()[-1].stem}


async def test_a_worker_that_is_silent_for_a_minute_is_told(platform: Platform, client: Client) -> None:
    await _worker_seen(platform, 90)
    answer = await client.anonymous.get("/health")
    assert (answer.status_code, answer.json()["status"]) == (503, "worker_silent")


async def test_a_schema_of_another_version_is_told(platform: Platform, client: Client) -> None:
    await _worker_seen(platform, 3)
    async with platform.database.transaction("test") as tx:
        await tx.execute("DELETE FROM _yoyo_migration WHERE migration_id = %(name)s", {"name": known()[-1].stem})
    answer = await client.anonymous.get("/health")
    assert (answer.status_code, answer.json()["status"]) == (503, "wrong_schema")


async def test_a_database_that_is_gone_is_told(platform: Platform, client: Client) -> None:
    await platform.database.close()
    answer = await client.anonymous.get("/health")
    assert answer.status_code == 503
    assert answer.json() == {
        "status": "database_unreachable",
        "database": False,
        "schema": None,
        "worker_seen_seconds_ago": None,
    }
