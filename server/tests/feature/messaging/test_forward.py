"""Forwarding: copies that say whose words they are, made of what one sees, where one may write, once."""

from uuid import UUID, uuid4

import pytest

from parta.entrypoints.wiring import Platform
from parta.messaging.commands.conversations import create_group, open_direct
from parta.messaging.commands.members import add_members
from parta.messaging.commands.messages import delete_message
from tests.harness.client import Client
from tests.harness.conversations import Class5A, actor, make_class, planned, post


class Scene:
    """The teacher's group with five texts, from 2 on, and where they may be brought."""

    def __init__(self, people: Class5A, group: UUID, colleague: UUID, news: UUID) -> None:
        self.people, self.group, self.colleague, self.news = people, group, colleague, news
        self.url = f"/api/conversations/{group}/messages/forward"


@pytest.fixture
async def scene(platform: Platform) -> Scene:
    async with platform.database.transaction("test") as tx:
        people = await make_class(tx)
        group = await create_group(tx, actor(people.teacher), "Поход", list(people.pupils[:2]))
        for number in range(2, 7):
            await post(tx, group, people.pupils[0] if number == 4 else people.teacher, f"сообщение {number}")
        colleague = await open_direct(tx, actor(people.teacher), people.colleague)
        news = await planned(tx, [people.teacher, people.colleague], "news", kind="channel", purpose="news")
        await tx.execute(
            "UPDATE messaging_memberships SET can_write = false WHERE conversation_id = %(c)s", {"c": news}
        )
        return Scene(people, group, colleague, news)


def _target(conversation: UUID, count: int, comment: str = "") -> dict[str, object]:
    keys = [str(uuid4()) for _ in range(count)]
    said = {"comment": comment, "comment_key": str(uuid4())} if comment else {}
    return {"conversation_id": str(conversation), "client_keys": keys, **said}


async def test_several_messages_keep_their_order_and_their_authors(client: Client, scene: Scene) -> None:
    teacher = client.as_(actor(scene.people.teacher))
    body = {"seqs": [4, 2], "targets": [_target(scene.colleague, 2, "посмотрите")]}
    answer = await teacher.post(scene.url, json=body)
    assert (answer.status_code, answer.json()) == (
        201,
        {"outcomes": [{"conversation_id": str(scene.colleague), "seqs": [1, 2, 3], "code": "", "reason": ""}]},
    )
    assert (await teacher.post(scene.url, json=body)).json() == answer.json()
    colleague = client.as_(actor(scene.people.colleague))
    page = (await colleague.get(f"/api/conversations/{scene.colleague}/messages")).json()
    told = [(one["text"], one["author_id"], one.get("forwarded", {}).get("author_name")) for one in page["messages"]]
    me = str(scene.people.teacher)
    assert told == [
        ("посмотрите", me, None),
        ("сообщение 2", me, "Иванова\u00a0М.\u00a0П."),
        ("сообщение 4", me, "Алексеев\u00a0А."),
    ]
    assert page["messages"][2]["forwarded"]["author_id"] == str(scene.people.pupils[0])


async def test_what_was_forwarded_before_says_its_first_author(client: Client, scene: Scene) -> None:
    teacher, colleague = client.as_(actor(scene.people.teacher)), client.as_(actor(scene.people.colleague))
    await teacher.post(scene.url, json={"seqs": [4], "targets": [_target(scene.colleague, 1)]})
    saved = (
        await colleague.post("/api/conversations", json={"kind": "direct", "person_id": str(scene.people.colleague)})
    ).json()["conversation"]["id"]
    url = f"/api/conversations/{scene.colleague}/messages/forward"
    assert (await colleague.post(url, json={"seqs": [1], "targets": [_target(UUID(saved), 1)]})).status_code == 201
    page = (await colleague.get(f"/api/conversations/{saved}/messages")).json()
    assert page["messages"][0]["forwarded"]["author_name"] == "Алексеев\u00a0А."
    assert page["messages"][0]["author_id"] == str(scene.people.colleague)


async def test_one_target_that_takes_nothing_does_not_hold_up_the_others(client: Client, scene: Scene) -> None:
    teacher = client.as_(actor(scene.people.teacher))
    targets = [_target(one, 1) for one in (scene.news, uuid4(), scene.colleague)] + [_target(scene.colleague, 2)]
    outcomes = (await teacher.post(scene.url, json={"seqs": [2], "targets": targets})).json()["outcomes"]
    assert [(one["seqs"], one["code"], one["reason"]) for one in outcomes] == [
        ([], "cannot_write", "readers_only"),
        ([], "not_found", ""),
        ([1], "", ""),
        ([], "invalid_input", "one_for_each"),
    ]


async def test_what_one_does_not_see_can_not_be_forwarded(client: Client, platform: Platform, scene: Scene) -> None:
    people = scene.people
    async with platform.database.transaction("test") as tx:
        await add_members(tx, actor(people.teacher), scene.group, [people.pupils[2]])
        saved = await open_direct(tx, actor(people.pupils[2]), people.pupils[2])
        theirs = await open_direct(tx, actor(people.mother), people.mother)
        await delete_message(tx, actor(people.teacher), scene.group, 3)
        own = await open_direct(tx, actor(people.teacher), people.teacher)
    for person, target, seqs in (
        (people.pupils[2], saved, [2]),
        (people.mother, theirs, [2]),
        (people.teacher, own, [2, 3]),
        (people.teacher, own, [1]),
    ):
        body = {"seqs": seqs, "targets": [_target(target, len(seqs))]}
        answer = await client.as_(actor(person)).post(scene.url, json=body)
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


async def test_forwarded_words_are_not_edited(client: Client, scene: Scene) -> None:
    teacher = client.as_(actor(scene.people.teacher))
    await teacher.post(scene.url, json={"seqs": [4], "targets": [_target(scene.colleague, 1)]})
    url = f"/api/conversations/{scene.colleague}/messages/1"
    assert (await teacher.patch(url, json={"text": "не так"})).status_code == 403
    assert (await teacher.delete(url)).status_code == 204


async def test_a_key_of_another_conversation_is_refused(client: Client, scene: Scene) -> None:
    teacher = client.as_(actor(scene.people.teacher))
    target = _target(scene.colleague, 1)
    await teacher.post(scene.url, json={"seqs": [2], "targets": [target]})
    other = target | {"conversation_id": str(scene.group)}
    outcomes = (await teacher.post(scene.url, json={"seqs": [2], "targets": [other]})).json()["outcomes"]
    assert outcomes[0]["code"] == "client_key_reused"


async def test_a_poll_goes_as_its_question_with_the_options(client: Client, platform: Platform, scene: Scene) -> None:
    teacher = client.as_(actor(scene.people.teacher))
    poll = {"client_key": str(uuid4()), "question": "Когда идём?", "options": ["в субботу", "в воскресенье"]}
    asked = await teacher.post(f"/api/conversations/{scene.group}/polls", json=poll)
    assert asked.status_code == 201, asked.text
    body = {"seqs": [asked.json()["seq"]], "targets": [_target(scene.colleague, 1)]}
    assert (await teacher.post(scene.url, json=body)).json()["outcomes"][0]["code"] == ""
    page = (await teacher.get(f"/api/conversations/{scene.colleague}/messages")).json()
    (copy,) = page["messages"]
    assert (copy["text"], copy.get("poll")) == ("Когда идём?\n— в субботу\n— в воскресенье", None)
