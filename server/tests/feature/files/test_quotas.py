"""Quotas: what is counted for whom, where it ends, who decides, and who may look."""

from collections.abc import Awaitable, Callable
from uuid import UUID, uuid4

import httpx
import pytest

from parta.entrypoints.wiring import Platform
from parta.files.api import on_persons_merged
from parta.files.model.quotas import DEFAULT_OF_INSTITUTION, DEFAULT_OF_ROLE, Place, QuotaRow, personal_quota
from parta.identity.api import PersonsMerged
from tests.feature.files.conftest import TUS, People, announce, upload
from tests.harness import samples
from tests.harness.client import Client
from tests.harness.region import as_actor

GIB = 1024**3


async def test_what_one_keeps_is_counted_for_oneself_and_the_institution(
    teacher: httpx.AsyncClient, client: Client, people: People, kept: Callable[..., Awaitable[str]]
) -> None:
    await kept(b"x" * 1000)
    opened = (await announce(teacher, 500)).headers["location"]
    assert (await teacher.get("/api/files/usage")).json() == {
        "own": {"bytes": 1500, "files": 2, "max_bytes": DEFAULT_OF_ROLE["pedagogue"]},
        "institution": {"bytes": 1500, "files": 2, "max_bytes": DEFAULT_OF_INSTITUTION},
        "max_file_bytes": 4 * GIB,
    }
    await teacher.delete(opened, headers=TUS)
    assert (await teacher.get("/api/files/usage")).json()["own"]["bytes"] == 1000
    nobody = client.as_(as_actor(people["nobody"]))
    usage = (await nobody.get("/api/files/usage")).json()
    assert (usage["own"], usage["institution"]) == ({"bytes": 0, "files": 0, "max_bytes": GIB // 2}, None)


async def test_a_cleaned_picture_counts_as_much_as_it_keeps(
    teacher: httpx.AsyncClient, kept: Callable[..., Awaitable[str]]
) -> None:
    data = samples.picture()
    file_id = await kept(data, "ф.jpg")
    size = (await teacher.post("/api/files/cards", json={"files": [file_id]})).json()["files"][0]["size"]
    assert size < len(data)
    assert (await teacher.get("/api/files/usage")).json()["own"]["bytes"] == size


async def test_beyond_ones_own_quota_nothing_is_announced(
    teacher: httpx.AsyncClient, client: Client, people: People
) -> None:
    director = client.as_(as_actor(people["director"]))
    decided = {"quotas": [{"role": "pedagogue", "max_bytes": 1000}]}
    assert (await director.put(f"/api/organisations/{people['school']}/files", json=decided)).status_code == 200
    assert (await announce(teacher, 700)).status_code == 201
    answer = await announce(teacher, 301)
    assert (answer.status_code, answer.json()["code"]) == (413, "file_quota_exceeded")
    assert answer.json()["fields"] == {"holder": "person", "limit": 1000, "used": 700, "needed": 301}
    assert answer.headers["tus-resumable"] == "1.0.0"
    assert (await announce(teacher, 300)).status_code == 201


async def test_beyond_the_institutions_quota_nothing_is_announced_and_nothing_is_counted(
    teacher: httpx.AsyncClient, client: Client, people: People
) -> None:
    administrator = client.as_(as_actor(people["administrator"]))
    decided = {"quotas": [{"role": None, "max_bytes": 100}]}
    assert (await administrator.put(f"/api/organisations/{people['school']}/files", json=decided)).status_code == 200
    answer = await announce(teacher, 101)
    assert answer.json()["fields"] == {"holder": "institution", "limit": 100, "used": 0, "needed": 101}
    assert (await teacher.get("/api/files/usage")).json()["own"] == {
        "bytes": 0, "files": 0, "max_bytes": DEFAULT_OF_ROLE["pedagogue"]
    }  # fmt: skip


async def test_an_institution_decides_on_roles_and_the_region_on_totals(client: Client, people: People) -> None:
    director, administrator = (client.as_(as_actor(people[who])) for who in ("director", "administrator"))
    school, region = f"/api/organisations/{people['school']}/files", f"/api/regions/{people['region']}/files"
    mine = {"quotas": [{"role": "student", "max_bytes": 5}]}
    assert (await director.put(school, json=mine)).status_code == 200
    for wrong in (region, school):
        answer = await director.put(wrong, json={"above_scanner": "warn", "quotas": []} if wrong == region else {
            "quotas": [{"role": None, "max_bytes": 1}]
        })  # fmt: skip
        assert answer.status_code == 403
    twice = {"quotas": [{"role": "student", "max_bytes": 5}, {"role": "student", "max_bytes": 6}]}
    assert (await director.put(school, json=twice)).json()["fields"] == {"field": "quotas", "reason": "twice"}
    rules = {"above_scanner": "refuse", "quotas": [{"role": "parent", "max_bytes": 7}, {"role": None, "max_bytes": 99}]}
    told = (await administrator.put(region, json=rules)).json()
    assert told["above_scanner"] == "refuse"
    decided = [line for line in told["quotas"] if line["is_decided"]]
    assert decided == [
        {"role": None, "max_bytes": 99, "is_decided": True}, {"role": "parent", "max_bytes": 7, "is_decided": True}
    ]  # fmt: skip
    lines = {line["role"]: line for line in (await director.get(school)).json()["quotas"]}
    assert len(lines) == 13
    assert lines["student"] == {"role": "student", "max_bytes": 5, "is_decided": True}
    assert lines["parent"] == {"role": "parent", "max_bytes": 7, "is_decided": False}
    assert lines[None] == {"role": None, "max_bytes": 99, "is_decided": False}
    assert (await director.get(school)).json()["used"] == {"bytes": 0, "files": 0, "max_bytes": 99}


@pytest.mark.parametrize(("who", "status"), [("teacher", 403), ("outsider", 404), ("nobody", 404)])
async def test_others_neither_look_nor_decide(client: Client, people: People, who: str, status: int) -> None:
    caller = client.as_(as_actor(people[who]))
    address = f"/api/organisations/{people['school']}/files"
    assert (await caller.get(address)).status_code == status
    assert (await caller.put(address, json={"quotas": []})).status_code == status


async def test_decisions_are_noted(client: Client, people: People, platform: Platform) -> None:
    administrator = client.as_(as_actor(people["administrator"]))
    await administrator.put(f"/api/regions/{people['region']}/files", json={"above_scanner": "warn", "quotas": []})
    await administrator.put(f"/api/organisations/{people['school']}/files", json={"quotas": []})
    async with platform.database.transaction("test") as tx:
        noted = await tx.fetch_value("SELECT array_agg(action ORDER BY id) FROM identity_audit")
    assert noted == ["files.set_region_rules", "files.set_organisation_quotas"]


async def test_merged_accounts_keep_together(
    teacher: httpx.AsyncClient, outsider: httpx.AsyncClient, people: People, platform: Platform
) -> None:
    await upload(teacher, b"x" * 10)
    await upload(outsider, b"x" * 5)
    await announce(outsider, 3)
    async with platform.database.transaction("test") as tx:
        await on_persons_merged(tx, PersonsMerged(kept=people["teacher"], merged=people["outsider"]))
    assert (await teacher.get("/api/files/usage")).json()["own"]["bytes"] == 18
    assert len((await teacher.get("/api/files/own")).json()["files"]) == 2


def test_of_several_roles_the_widest_counts() -> None:
    region, school, college = _ids(3)
    places = [Place("student", school, region), Place("pedagogue", college, region)]
    assert personal_quota(places, []) == DEFAULT_OF_ROLE["pedagogue"]
    rows = [QuotaRow(region, college, "pedagogue", 5), QuotaRow(region, None, "student", 8)]
    assert personal_quota(places, rows) == 8
    assert personal_quota([], rows) == GIB // 2


def _ids(count: int) -> list[UUID]:
    return [uuid4() for _ in range(count)]
