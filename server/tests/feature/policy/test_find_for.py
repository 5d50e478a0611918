"""`GET /api/find?for=`: who is offered for writing or adding is whom one may write to or add."""

from parta.entrypoints.wiring import Platform
from tests.harness.client import Client
from tests.harness.region import as_actor, make_region
from tests.harness.rules import choose


async def test_who_may_not_be_written_to_is_found_but_not_offered_for_writing(
    platform: Platform, client: Client
) -> None:
    async with platform.database.transaction("test") as tx:
        region = await make_region(tx)
        director = await region.appoint("director", name="Климова Ольга Павловна")
        pupil = await region.student(await region.group("5А"))
        await choose(tx, director, region.school, {("write", "pupil>staff:institution"): "forbidden"})
    caller = client.as_(as_actor(pupil))
    for verb, found in (("find", 1), ("write", 0), ("call", 0), ("add", 1)):
        answer = await caller.get("/api/find", params={"q": "климова", "for": verb})
        assert len(answer.json()["people"]) == found, verb
    assert (await caller.get("/api/find", params={"q": "климова", "for": "admire"})).status_code == 422
