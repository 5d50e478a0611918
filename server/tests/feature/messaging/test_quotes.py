"""A reply is a reference: whoever reads it sees what it quotes under their own windows, or nothing of it."""

from uuid import UUID, uuid4

import httpx
import pytest

from parta.entrypoints.wiring import Platform
from parta.messaging.commands.conversations import create_group
from parta.messaging.commands.members import add_members
from parta.messaging.commands.messages import delete_message
from tests.harness.client import Client
from tests.harness.conversations import Class5A, actor, make_class, post

Scene = tuple[Class5A, UUID]


@pytest.fixture
async def scene(platform: Platform) -> Scene:
    """Ten messages from 2 on; then the third pupil comes."""
    async with platform.database.transaction("test") as tx:
        people = await make_class(tx)
        group = await create_group(tx, actor(people.teacher), "Поход", [people.pupils[0], people.pupils[1]])
        for number in range(2, 12):
            await post(tx, group, people.teacher, f"сообщение {number}")
        await add_members(tx, actor(people.teacher), group, [people.pupils[2]])
        return people, group


async def _reply(client: httpx.AsyncClient, group: UUID, seq: int, text: str = "да") -> httpx.Response:
    body = {"client_key": str(uuid4()), "text": text, "reply_seq": seq}
    return await client.post(f"/api/conversations/{group}/messages", json=body)


async def test_a_page_brings_what_it_refers_to_as_far_as_one_may_see_it(client: Client, scene: Scene) -> None:
    people, group = scene
    teacher, newcomer = client.as_(actor(people.teacher)), client.as_(actor(people.pupils[2]))
    sent = await _reply(teacher, group, 3)
    assert (sent.status_code, sent.json()["reply_seq"]) == (201, 3)
    await _reply(teacher, group, 13)
    url = f"/api/conversations/{group}/messages"
    page = (await teacher.get(url, params={"limit": 2})).json()
    assert [(one["seq"], one.get("reply_seq")) for one in page["messages"]] == [(13, 3), (14, 13)]
    assert [(one["seq"], one["text"], one["author_id"]) for one in page["quoted"]] == [
        (3, "сообщение 3", str(people.teacher))
    ]
    page = (await newcomer.get(url, params={"limit": 2})).json()
    assert [(one["seq"], one.get("reply_seq")) for one in page["messages"]] == [(13, 3), (14, 13)]
    assert page["quoted"] == []
    assert "сообщение 3" not in str(page)


@pytest.mark.parametrize(
    ("asked", "shown", "quoted"),
    [
        ({"limit": 2}, [14, 15], [3, 13]),  # 13 is what the page looks at beyond itself, to know that there is more
        ({"limit": 3}, [13, 14, 15], [3, 12]),
        ({"after": 12, "limit": 2}, [13, 14], [12]),  # the answer to 3 stands beyond the page
        ({"around": 14, "limit": 2}, [13, 14], [12]),
        ({"around": 15, "limit": 2}, [14, 15], [3, 13]),
    ],
)
async def test_what_a_page_answers_to_is_there_once(
    client: Client, scene: Scene, asked: dict[str, int], shown: list[int], quoted: list[int]
) -> None:
    people, group = scene
    teacher = client.as_(actor(people.teacher))
    for seq in (12, 13, 3):
        await _reply(teacher, group, seq)
    page = (await teacher.get(f"/api/conversations/{group}/messages", params=asked)).json()
    assert [one["seq"] for one in page["messages"]] == shown
    assert sorted(one["seq"] for one in page["quoted"]) == quoted


async def test_one_message_is_read_under_ones_own_windows(client: Client, scene: Scene) -> None:
    people, group = scene
    url = f"/api/conversations/{group}/messages/3"
    assert (await client.as_(actor(people.pupils[0])).get(url)).json()["text"] == "сообщение 3"
    for stranger in (people.pupils[2], people.mother):
        answer = await client.as_(actor(stranger)).get(url)
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


async def test_what_was_deleted_is_quoted_without_its_text(client: Client, platform: Platform, scene: Scene) -> None:
    people, group = scene
    teacher = client.as_(actor(people.teacher))
    await _reply(teacher, group, 3)
    async with platform.database.transaction("test") as tx:
        await delete_message(tx, actor(people.teacher), group, 3)
    page = (await teacher.get(f"/api/conversations/{group}/messages", params={"limit": 1})).json()
    assert [(one["text"], "deleted_at" in one) for one in page["quoted"]] == [("", True)]


async def test_a_reference_is_a_place(client: Client, scene: Scene) -> None:
    people, group = scene
    for seq in (0, -1, 2**60):
        answer = await _reply(client.as_(actor(people.teacher)), group, seq)
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_input")
