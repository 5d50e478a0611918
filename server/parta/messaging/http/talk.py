"""Reactions, mentions, pins and the rules of talking over HTTP: parse, call, answer."""

from typing import Annotated
from uuid import UUID

from litestar import delete, get, put
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from parta.identity.api import Actor
from parta.kernel.database import Database
from parta.messaging.commands.pins import pin_message, unpin_message
from parta.messaging.commands.talk_rules import set_organisation_talk, set_region_talk
from parta.messaging.model.places import Place
from parta.messaging.queries.mentions import list_mention_places, list_mentionable, list_mentioned_after
from parta.messaging.queries.pins import list_pin_history, list_pins
from parta.messaging.queries.reactors import list_reactors
from parta.messaging.queries.talk_rules import get_talk_rules
from parta.messaging.wire.talk import Mentionable, MentionedAfter, MentionPlaces, Pins, Reactors, TalkRules, TalkSaid

Db = NamedDependency[Database]
Acting = NamedDependency[Actor]
NextPage = Annotated[str | None, QueryParameter(name="next")]


@get("/api/conversations/{conversation_id:uuid}/messages/{seq:int}/reactions")
async def get_reactors(
    db: Db,
    actor: Acting,
    conversation_id: FromPath[UUID],
    seq: FromPath[int],
    emoji: FromQuery[str | None] = None,
    next_page: NextPage = None,
) -> Reactors:
    """Who has reacted to a message, with one emoji or with any."""
    async with db.transaction("messaging.list_reactors", snapshot=True) as tx:
        return await list_reactors(tx, actor, Place(conversation_id, seq), emoji, next_page)


@get("/api/conversations/{conversation_id:uuid}/mentionable")
async def get_mentionable(
    db: Db, actor: Acting, conversation_id: FromPath[UUID], q: FromQuery[str] = ""
) -> Mentionable:
    """Whom one may name there."""
    async with db.transaction("messaging.list_mentionable") as tx:
        return await list_mentionable(tx, actor, conversation_id, q)


@get("/api/conversations/{conversation_id:uuid}/mentions")
async def get_mentioned_after(
    db: Db, actor: Acting, conversation_id: FromPath[UUID], after: FromQuery[int] = 0
) -> MentionedAfter:
    """Where one is mentioned after a message."""
    async with db.transaction("messaging.list_mentioned_after") as tx:
        return await list_mentioned_after(tx, actor, conversation_id, after)


@get("/api/mentions")
async def get_mentions(db: Db, actor: Acting, next_page: NextPage = None) -> MentionPlaces:
    """Everywhere one was mentioned, newest first."""
    async with db.transaction("messaging.list_mentions", snapshot=True) as tx:
        return await list_mention_places(tx, actor, next_page)


@get("/api/conversations/{conversation_id:uuid}/pins")
async def get_pins(db: Db, actor: Acting, conversation_id: FromPath[UUID]) -> Pins:
    """What is pinned now."""
    async with db.transaction("messaging.list_pins", snapshot=True) as tx:
        return await list_pins(tx, actor, conversation_id)


@get("/api/conversations/{conversation_id:uuid}/pins/history")
async def get_pin_history(db: Db, actor: Acting, conversation_id: FromPath[UUID], next_page: NextPage = None) -> Pins:
    """Who pinned and unpinned what, and when."""
    async with db.transaction("messaging.list_pin_history", snapshot=True) as tx:
        return await list_pin_history(tx, actor, conversation_id, next_page)


@put("/api/conversations/{conversation_id:uuid}/messages/{seq:int}/pin", status_code=204)
async def put_pin(db: Db, actor: Acting, conversation_id: FromPath[UUID], seq: FromPath[int]) -> None:
    """Pin a message for everybody."""
    async with db.transaction("messaging.pin") as tx:
        await pin_message(tx, actor, Place(conversation_id, seq))


@delete("/api/conversations/{conversation_id:uuid}/messages/{seq:int}/pin")
async def delete_pin(db: Db, actor: Acting, conversation_id: FromPath[UUID], seq: FromPath[int]) -> None:
    """Take the pin off."""
    async with db.transaction("messaging.unpin") as tx:
        await unpin_message(tx, actor, Place(conversation_id, seq))


@get("/api/organisations/{organisation_id:uuid}/talk")
async def get_talk_rules_of(db: Db, actor: Acting, organisation_id: FromPath[UUID]) -> TalkRules:
    """What the region and the institution narrow of reactions and of «@все»."""
    async with db.transaction("messaging.get_talk_rules") as tx:
        return await get_talk_rules(tx, actor, organisation_id)


@put("/api/organisations/{organisation_id:uuid}/talk", status_code=204)
async def put_organisation_talk(
    db: Db, actor: Acting, organisation_id: FromPath[UUID], data: JSONBody[TalkSaid]
) -> None:
    """Decide for one institution, within what the region leaves."""
    async with db.transaction("messaging.set_organisation_talk") as tx:
        await set_organisation_talk(tx, actor, organisation_id, data)


@put("/api/regions/{region_id:uuid}/talk", status_code=204)
async def put_region_talk(db: Db, actor: Acting, region_id: FromPath[UUID], data: JSONBody[TalkSaid]) -> None:
    """Decide for the whole region."""
    async with db.transaction("messaging.set_region_talk") as tx:
        await set_region_talk(tx, actor, region_id, data)


ROUTES: list[HTTPRouteHandler] = [
    get_reactors,
    get_mentionable,
    get_mentioned_after,
    get_mentions,
    get_pins,
    get_pin_history,
    put_pin,
    delete_pin,
    get_talk_rules_of,
    put_organisation_talk,
    put_region_talk,
]
