"""Every frame as everybody, over the sockets of the whole application: who gets which answer.

A new frame without a line fails. «else» is the answer to whoever is not named; an answer is a frame's type or the
code of a refusal. A frame without a number of its own is answered by silence.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from uuid import uuid4

import msgspec

from parta.entrypoints import wiring
from parta.entrypoints.live import Live
from parta.entrypoints.wiring import Platform
from parta.identity.api import Actor
from parta.realtime.api import Identity
from parta.realtime.session import Session
from tests.contract.walk import World, make_world

REF = 7
MEMBERS = ("homeroom_teacher", "student", "parent")
NOT_FOUND = {"else": "not_found"}

EXPECTED: dict[str, dict[str, str]] = {
    "hello": {"else": "welcome"},
    "message.send": NOT_FOUND | dict.fromkeys(MEMBERS, "message.sent"),
    "conversation.sync": {"else": "conversation.resync"} | dict.fromkeys(MEMBERS, "changes"),
    "conversation.page": NOT_FOUND | dict.fromkeys(MEMBERS, "page"),
    "read": {"else": "done"},  # a mark in what is not there is no mark: the same answer for absent and forbidden
    "typing": {"else": "silence"},
    "watch": {"else": "presence"},
    "away": {"else": "done"},
}


class FarEnd:
    """The browser's side of a socket."""

    def __init__(self) -> None:
        self.answer: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    def write(self, data: bytes, /) -> None:
        for line in data[data.index(b"{") :].split(b"\n"):
            frame = msgspec.json.decode(line)
            if frame.get("ref") == REF and not self.answer.done():
                self.answer.set_result(frame["code"] if frame["type"] == "error" else frame["type"])

    def close(self, code: int) -> None:
        if not self.answer.done():
            self.answer.set_result(f"closed {code}")


def _frames(world: World) -> dict[str, dict[str, object]]:
    conversation = str(world.ids["conversation_id"])
    return {
        "hello": {"ref": REF},
        "message.send": {
            "ref": REF,
            "conversation_id": conversation,
            "client_key": str(uuid4()),
            "text": "Здравствуйте",
        },
        "conversation.sync": {"ref": REF, "conversation_id": conversation, "version": 1},
        "conversation.page": {"ref": REF, "conversation_id": conversation, "around": 1, "limit": 10},
        "read": {"ref": REF, "conversation_id": conversation, "seq": 1},
        "typing": {"conversation_id": conversation},
        "watch": {"ref": REF, "person_ids": [str(world.ids["person_id"])]},
        "away": {"ref": REF, "is_away": True},
    }


async def _answer(live: Live, actor: Actor, kind: str, fields: dict[str, object], *, greets: bool = True) -> str:
    end = FarEnd()
    session = Session(Identity(actor.person_id, actor.session_id), end, live.realtime.gateway.host)
    if kind != "hello" and greets:
        session.receive(b'{"type": "hello", "ref": 1}')
        async with asyncio.timeout(10):
            while not session.is_open:  # noqa: ASYNC110  # a session tells nobody that it is open
                await asyncio.sleep(0.001)
    session.receive(msgspec.json.encode({"type": kind, **fields}))
    try:
        async with asyncio.timeout(10 if "ref" in fields else 0.05):
            return await end.answer
    except TimeoutError:
        return "silence"
    finally:
        session.lost()


async def test_everybody_gets_the_answer_that_was_reviewed(platform: Platform) -> None:
    async with platform.database.transaction("world") as tx:
        world = await make_world(tx)
    live = Live(platform)
    found: dict[str, dict[str, str]] = {}
    for kind in EXPECTED:
        asked = (_answer(live, actor, kind, _frames(world)[kind]) for actor in world.people.values())
        answers = dict(zip(world.people, await asyncio.gather(*asked), strict=True))
        usual = Counter(answers.values()).most_common(1)[0][0]
        found[kind] = {"else": usual} | {name: answer for name, answer in answers.items() if answer != usual}
    assert found == EXPECTED


async def test_before_hello_nothing_else_is_answered(platform: Platform) -> None:
    async with platform.database.transaction("world") as tx:
        world = await make_world(tx)
    live = Live(platform)
    actor = world.people["student"]
    for kind, fields in _frames(world).items():
        if kind != "hello" and "ref" in fields:
            assert await _answer(live, actor, kind, fields, greets=False) == "hello_first"


def test_every_frame_has_its_line() -> None:
    assert {frame.__struct_config__.tag for frame in wiring.client_frames()} == set(EXPECTED)
