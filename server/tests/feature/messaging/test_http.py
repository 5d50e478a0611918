"""The doors over HTTP: each route answers, strangers learn nothing, wrong input is named."""

from uuid import UUID, uuid4

import httpx
import pytest

from parta.entrypoints.wiring import Platform
from parta.messaging.commands.conversations import create_group
from tests.harness.client import Client
from tests.harness.conversations import Class5A, actor, make_class, post

Scene = tuple[Class5A, UUID]


@pytest.fixture
async def scene(platform: Platform) -> Scene:
    async with platform.database.transaction("test") as tx:
        people = await make_class(tx)
        group = await create_group(tx, actor(people.teacher), "Поход", [people.pupils[0], people.pupils[1]])
        await post(tx, group, people.teacher, "собираемся")
        return people, group


async def test_the_road_of_a_conversation(client: Client, scene: Scene) -> None:
    people, group = scene
    teacher, pupil = client.as_(actor(people.teacher)), client.as_(actor(people.pupils[0]))
    made = await teacher.post(
        "/api/conversations",
        json={"kind": "group", "title": "Музей", "person_ids": [str(people.pupils[0]), str(people.pupils[2])]},
    )
    assert (made.status_code, made.json()["conversation"]["title"]) == (201, "Музей")
    url = f"/api/conversations/{made.json()['conversation']['id']}"
    assert (await teacher.patch(url, json={"title": "Музей космоса"})).json()["conversation"]["version"] == 2
    key = str(uuid4())
    sent = await teacher.post(f"{url}/messages", json={"client_key": key, "text": "Едем в 9"})
    assert (sent.status_code, sent.json()["seq"], sent.json()["client_key"]) == (201, 3, key)
    assert (await teacher.patch(f"{url}/messages/3", json={"text": "Едем в 10"})).status_code == 204
    page = (await pupil.get(f"{url}/messages", params={"after": 2, "limit": 1})).json()
    assert [(row["text"], row.get("client_key")) for row in page["messages"]] == [("Едем в 10", None)]
    assert (await pupil.put(f"{url}/personal", json={"read_seq": 3})).json()["unread"] == 0
    reads = (await teacher.get(f"{url}/reads")).json()
    assert reads["marks"] == [{"person_id": str(people.pupils[0]), "seq": 3}]
    reader = {"person_id": str(people.pupils[0]), "name": "Алексеев Артём"}
    read = (await teacher.get(f"{url}/messages/3/readers")).json()
    assert read == {"seq": 3, "count": 1, "of": 2, "readers": [reader]}
    assert (await teacher.post(f"{url}/members", json={"person_ids": [str(people.pupils[1])]})).status_code == 204
    assert len((await teacher.get(f"{url}/members")).json()["members"]) == 4
    assert (await teacher.delete(f"{url}/members/{people.pupils[1]}")).status_code == 204
    assert (await pupil.post(f"{url}/leave")).status_code == 204
    assert (await pupil.get(url)).status_code == 404
    assert (await teacher.delete(f"{url}/messages/3")).status_code == 204
    assert [head["conversation"]["id"] for head in (await pupil.get("/api/conversations")).json()["heads"]] == [
        str(group)
    ]


async def test_people_and_conversations_are_found_by_name(client: Client, scene: Scene) -> None:
    people, group = scene
    found = (await client.as_(actor(people.pupils[0])).get("/api/find", params={"q": "бор"})).json()
    assert found == {
        "people": [
            {
                "person_id": str(people.pupils[1]),
                "name": "Борисова Белла",
                "short_name": "Борисова\u00a0Б.",
                "description": "5А",
            }
        ],
        "conversations": [],
    }
    found = (await client.as_(actor(people.pupils[0])).get("/api/find", params={"q": "поход"})).json()
    assert [head["conversation"]["id"] for head in found["conversations"]] == [str(group)]


async def test_a_direct_conversation_is_opened_by_person(client: Client, scene: Scene) -> None:
    people, _ = scene
    teacher = client.as_(actor(people.teacher))
    body = {"kind": "direct", "person_id": str(people.mother)}
    first, second = (
        await teacher.post("/api/conversations", json=body),
        await teacher.post("/api/conversations", json=body),
    )
    assert first.json() == second.json()
    body["person_id"] = str(people.stranger)
    refused = await teacher.post("/api/conversations", json=body)
    assert (refused.status_code, refused.json()["code"]) == (404, "not_found")


ROUTES = [
    ("GET", "", None),
    ("PATCH", "", {"title": "Моё"}),
    ("GET", "/messages", None),
    ("POST", "/messages", {"client_key": "00000000-0000-4000-8000-000000000001", "text": "привет"}),
    ("PATCH", "/messages/2", {"text": "иначе"}),
    ("DELETE", "/messages/2", None),
    ("GET", "/messages/2/readers", None),
    ("GET", "/members", None),
    ("POST", "/members", {"person_ids": ["00000000-0000-4000-8000-000000000001"]}),
    ("DELETE", "/members/00000000-0000-4000-8000-000000000001", None),
    ("POST", "/leave", None),
    ("PUT", "/personal", {"draft": "тут был"}),
    ("GET", "/reads", None),
]


@pytest.mark.parametrize(("method", "path", "body"), ROUTES)
async def test_absent_and_forbidden_answer_alike(
    client: Client, scene: Scene, method: str, path: str, body: dict[str, object] | None
) -> None:
    people, group = scene
    outsider = client.as_(actor(people.colleague))
    answers = [await outsider.request(method, f"/api/conversations/{one}{path}", json=body) for one in (group, uuid4())]
    assert [(answer.status_code, answer.json()) for answer in answers] == [
        (404, {"status": 404, "code": "not_found"})
    ] * 2
    unknown = await client.anonymous.request(method, f"/api/conversations/{group}{path}", json=body)
    assert (unknown.status_code, unknown.json()["code"]) == (401, "not_signed_in")


@pytest.mark.parametrize(
    ("path", "body", "status", "code", "fields"),
    [
        ("/messages", {"client_key": str(uuid4()), "text": "\0"}, 422, "text_unreadable", {}),
        ("/messages", {"client_key": str(uuid4()), "text": "я" * 9_001}, 422, "text_too_long", {"limit": 9_000}),
        ("/messages", {"client_key": str(uuid4()), "text": " "}, 422, "text_empty", {}),
        ("/messages", {"client_key": "ключ", "text": "да"}, 422, "invalid_input", None),
        ("/members", {"person_ids": []}, 422, "invalid_input", None),
    ],
)
async def test_wrong_input_is_named(
    client: Client,
    scene: Scene,
    path: str,
    body: dict[str, object],
    status: int,
    code: str,
    fields: dict[str, object] | None,
) -> None:
    people, group = scene
    answer = await client.as_(actor(people.teacher)).post(f"/api/conversations/{group}{path}", json=body)
    problem = answer.json()
    assert (answer.status_code, problem["code"]) == (status, code)
    if fields is not None:
        assert problem.get("fields", {}) == fields
    else:
        assert problem["fields"]["field"] in ("client_key", "person_ids")


async def test_a_place_is_named_once(client: Client, scene: Scene) -> None:
    people, group = scene
    teacher = client.as_(actor(people.teacher))
    answer: httpx.Response = await teacher.get(f"/api/conversations/{group}/messages?around=1&before=2")
    assert answer.json() == {
        "status": 422,
        "code": "invalid_input",
        "fields": {"field": "around", "reason": "one_place_only"},
    }
