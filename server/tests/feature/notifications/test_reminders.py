"""A reminder of an announcement becomes a notice of those who have not confirmed, and of nobody else."""

from uuid import uuid4

from parta.entrypoints.wiring import Platform
from parta.messaging.commands.acknowledgements import announce, confirm, remind_rest
from parta.messaging.wire.acknowledgements import NewAnnouncement
from tests.harness.client import Client
from tests.harness.conversations import actor, make_class, planned


async def test_the_rest_find_a_notice_that_leads_to_the_message_and_tells_nothing_of_it(
    platform: Platform, client: Client
) -> None:
    async with platform.database.transaction("make") as tx:
        people = await make_class(tx)
        chat = await planned(tx, [people.teacher, *people.pupils, people.mother])
        new = NewAnnouncement(client_key=uuid4(), text="Родительское собрание в среду")
        place = await announce(tx, actor(people.teacher), chat, new)
        await confirm(tx, actor(people.mother), place)
        assert await remind_rest(tx, actor(people.teacher), place) == 3
    told = (await client.as_(actor(people.pupils[0])).get("/api/notices")).json()["notices"]
    assert [(notice["kind"], notice["link"], notice["fields"]) for notice in told] == [
        (
            "messaging.acknowledgement_due",
            f"/chats/{chat}/{place.seq}",
            {"conversation": "5А класс", "due_at": ""},
        )
    ]
    for other in (people.mother, people.teacher):
        assert (await client.as_(actor(other)).get("/api/notices")).json()["notices"] == []
