"""Which roles send announcements to be confirmed and forms: what a region decides, who may, what it does at once."""

from dataclasses import dataclass
from uuid import UUID, uuid4

import httpx
import pytest

from parta.entrypoints.wiring import Platform
from tests.harness.client import Client
from tests.harness.conversations import Class5A, actor, make_class, planned
from tests.harness.region import make_region

ROLES = [
    "administrator", "officer", "controller", "regional_coordinator", "municipal_coordinator", "director",
    "deputy_director", "coordinator", "pedagogue", "staff",
]  # fmt: skip
USUAL = ROLES[:-1]
AS_USUAL = {"roles": ROLES, "usual": USUAL, "chosen": USUAL, "is_own": False}


@dataclass
class Scene:
    """A class with its teacher and a librarian, and the administrator of their region."""

    platform: Platform
    client: Client
    people: Class5A
    chat: UUID
    librarian: UUID
    administrator: httpx.AsyncClient

    @property
    def path(self) -> str:
        return f"/api/regions/{self.people.region.id}/asking"

    async def decide(self, roles: list[str] | None) -> dict[str, object]:
        answer = await self.administrator.put(self.path, json={"roles": roles})
        assert answer.status_code == 200
        found: dict[str, object] = answer.json()
        return found

    async def asks(self, who: UUID) -> bool:
        """Whether an announcement of theirs goes out; their own client is told the same."""
        caller = self.client.as_(actor(who))
        body = {"client_key": str(uuid4()), "text": "Собрание в четверг"}
        sent = await caller.post(f"/api/conversations/{self.chat}/announcements", json=body)
        told = (await caller.get("/api/asking")).json()
        assert told == {"may_ask": sent.status_code == 201}
        assert sent.status_code == 201 or sent.json()["code"] == "may_not_ask"
        return sent.status_code == 201


@pytest.fixture
async def scene(platform: Platform, client: Client) -> Scene:
    async with platform.database.transaction("test") as tx:
        people = await make_class(tx)
        librarian = await people.region.appoint("staff", name="Книгина Клара")
        chief = await people.region.appoint("administrator", people.region.ministry, name="Админ Анна")
        chat = await planned(tx, [people.teacher, librarian, people.mother])
    return Scene(platform, client, people, chat, librarian, client.as_(actor(chief)))


async def test_usually_all_who_teach_or_lead_ask(scene: Scene) -> None:
    assert (await scene.administrator.get(scene.path)).json() == AS_USUAL
    asking = [await scene.asks(who) for who in (scene.people.teacher, scene.librarian, scene.people.mother)]
    assert asking == [True, False, False]


async def test_what_a_region_chooses_holds_at_once(scene: Scene) -> None:
    assert await scene.decide(["staff", "director", "staff"]) == AS_USUAL | {
        "chosen": ["director", "staff"],
        "is_own": True,
    }
    assert [await scene.asks(who) for who in (scene.people.teacher, scene.librarian)] == [False, True]
    assert (await scene.decide(["pedagogue"]))["chosen"] == ["pedagogue"]
    assert [await scene.asks(who) for who in (scene.people.teacher, scene.librarian)] == [True, False]


async def test_a_region_may_leave_it_to_nobody_and_go_back_to_the_usual(scene: Scene) -> None:
    assert await scene.decide([]) == AS_USUAL | {"chosen": [], "is_own": True}
    assert not await scene.asks(scene.people.teacher)
    assert await scene.decide(None) == AS_USUAL
    assert await scene.asks(scene.people.teacher)


async def test_a_form_follows_the_same_rule(scene: Scene) -> None:
    await scene.decide(["director"])
    question = {"kind": "yes_no", "text": "Придёте?", "is_required": True, "options": []}
    form = {"client_key": str(uuid4()), "body": {"title": "Собрание", "questions": [question]}}
    path = f"/api/conversations/{scene.chat}/forms"
    teacher = scene.client.as_(actor(scene.people.teacher))
    refused = await teacher.post(path, json=form)
    assert (refused.status_code, refused.json()["code"]) == (403, "may_not_ask")
    await scene.decide(None)
    assert (await teacher.post(path, json=form)).status_code == 201


async def test_another_region_keeps_its_own(scene: Scene) -> None:
    async with scene.platform.database.transaction("test") as tx:
        other = await make_region(tx, "Хабаровский край")
        neighbour = scene.client.as_(actor(await other.appoint("administrator", other.ministry)))
    await scene.decide(["director"])
    assert (await neighbour.get(f"/api/regions/{other.id}/asking")).json() == AS_USUAL
    assert (await neighbour.get(scene.path)).status_code == 404
    assert (await neighbour.put(scene.path, json={"roles": None})).status_code == 404
    assert not await scene.asks(scene.people.teacher)


async def test_only_who_manages_messaging_of_the_region_sees_and_decides(scene: Scene) -> None:
    teacher = scene.client.as_(actor(scene.people.teacher))
    assert (await teacher.get(scene.path)).status_code == 403
    assert (await teacher.put(scene.path, json={"roles": []})).status_code == 403
    assert await scene.asks(scene.people.teacher)


@pytest.mark.parametrize(
    ("body", "field"),
    [({"roles": ["director", "parent"]}, "roles[1]"), ({"roles": "director"}, "roles"), ({}, "data")],
)
async def test_what_is_no_list_of_roles_of_staff_is_refused(scene: Scene, body: object, field: str) -> None:
    refused = await scene.administrator.put(scene.path, json=body)
    problem = refused.json()
    assert (refused.status_code, problem["code"], problem["fields"]["field"]) == (422, "invalid_input", field)
    assert (await scene.administrator.get(scene.path)).json() == AS_USUAL


async def test_every_decision_is_in_the_log(scene: Scene) -> None:
    await scene.decide(["pedagogue", "director"])
    await scene.decide([])
    await scene.decide(None)
    async with scene.platform.database.transaction("test") as tx:
        cursor = await tx.connection.execute(
            "SELECT subject_id, region_id, details FROM identity_audit"
            " WHERE action = 'messaging.change_asking' ORDER BY id"
        )
        entries = await cursor.fetchall()
    region = scene.people.region.id
    said = ("director, pedagogue", "", None)
    assert entries == [(region, region, {"roles": roles}) for roles in said]
