"""Scans of orders: what is kept, and who gets it back how."""

from uuid import uuid4

import pytest

from parta.entrypoints.wiring import Platform
from parta.kernel.ids import OrganisationId, PersonId
from tests.harness.client import Client
from tests.harness.region import as_actor, make_region

PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n"


@pytest.fixture
async def people(platform: Platform) -> dict[str, PersonId]:
    async with platform.database.transaction("test") as tx:
        region = await make_region(tx)
        return {
            "director": await region.appoint("director"),
            "teacher": await region.appoint("pedagogue"),
            "officer": await region.appoint("officer", region.ministry),
            "outsider": await region.appoint("director", region.college),
            "school": PersonId(region.school),
        }


def _form(content: bytes) -> dict[str, tuple[str, bytes]]:
    return {"data": ("приказ.pdf", content)}


def _url(school: OrganisationId | PersonId) -> str:
    return f"/api/files?organisation_id={school}"


@pytest.mark.parametrize(
    ("name", "content", "kept", "media_type"),
    [
        ("Приказ № 17.pdf", PDF, "Приказ № 17.pdf", "application/pdf"),
        ("скан.exe", b"\xff\xd8\xff\xe0 rest", "скан.jpg", "image/jpeg"),
        ("../../etc/passwd", b"\x89PNG\r\n\x1a\n rest", "passwd.png", "image/png"),
        ("C:\\a\\б.PDF", PDF, "б.pdf", "application/pdf"),
        ("..", PDF, "file.pdf", "application/pdf"),
    ],
)
async def test_a_scan_is_kept_and_downloaded(
    client: Client, people: dict[str, PersonId], name: str, content: bytes, kept: str, media_type: str
) -> None:
    director = client.as_(as_actor(people["director"]))
    made = await director.post(
        "/api/files", params={"organisation_id": str(people["school"])}, files={"data": (name, content)}
    )
    assert made.status_code == 201
    assert made.json() == {"id": made.json()["id"], "name": kept, "media_type": media_type, "size": len(content)}

    got = await director.get(f"/api/files/{made.json()['id']}")
    assert got.content == content
    assert got.headers["content-type"] == media_type
    assert got.headers["content-disposition"].startswith("attachment; filename*=UTF-8''")
    assert got.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in got.headers["content-security-policy"]
    assert got.headers["cache-control"] == "private, no-store"


@pytest.mark.parametrize("content", [b"", b"<html>", b"MZ\x90", b"GIF89a", b"<svg xmlns=", b" %PDF-1.7"])
async def test_anything_else_is_refused(client: Client, people: dict[str, PersonId], content: bytes) -> None:
    answer = await client.as_(as_actor(people["director"])).post(_url(people["school"]), files=_form(content))
    assert (answer.status_code, answer.json()["code"]) == (422, "file_refused")


@pytest.mark.parametrize(("size", "status"), [(20 * 1024 * 1024 + 1, 422), (22 * 1024 * 1024, 413)])
async def test_more_than_20_mb_is_refused(client: Client, people: dict[str, PersonId], size: int, status: int) -> None:
    answer = await client.as_(as_actor(people["director"])).post(_url(people["school"]), files=_form(PDF.ljust(size)))
    assert answer.status_code == status


async def test_only_those_entitled_keep_and_open(
    client: Client, people: dict[str, PersonId], platform: Platform
) -> None:
    for who, status in (("teacher", 403), ("officer", 403), ("outsider", 404)):
        answer = await client.as_(as_actor(people[who])).post(_url(people["school"]), files=_form(PDF))
        assert answer.status_code == status
    made = (await client.as_(as_actor(people["director"])).post(_url(people["school"]), files=_form(PDF))).json()["id"]
    for who, status in (("officer", 200), ("teacher", 404), ("outsider", 404)):
        assert (await client.as_(as_actor(people[who])).get(f"/api/files/{made}")).status_code == status
    assert (await client.as_(as_actor(people["director"])).get(f"/api/files/{uuid4()}")).status_code == 404
    assert (await client.anonymous.get(f"/api/files/{made}")).status_code == 401
    async with platform.database.transaction("test") as tx:
        actions = await tx.fetch_value("SELECT array_agg(action ORDER BY id) FROM identity_audit")
    assert actions == ["files.store_file", "files.open_file"]


async def test_a_scan_belongs_to_an_appointment_of_its_own_organisation(
    client: Client, people: dict[str, PersonId]
) -> None:
    director, outsider = (client.as_(as_actor(people[who])) for who in ("director", "outsider"))
    made = (await director.post(_url(people["school"]), files=_form(PDF))).json()["id"]
    body = {
        "role": "coordinator", "person_id": str(people["teacher"]), "valid_from": "2026-11-16", "order_number": "1",
        "order_date": "2026-11-16", "order_file_id": made,
    }  # fmt: skip
    college = (await outsider.get("/api/organisations")).json()["organisations"][0]["id"]
    stolen = body | {"person_id": str(people["outsider"])}
    answer = await outsider.post(f"/api/organisations/{college}/appointments", json=stolen)
    assert answer.json()["fields"] == {"field": "order_file_id", "reason": "unknown_file"}
    assert (await director.post(f"/api/organisations/{people['school']}/appointments", json=body)).status_code == 201
