"""Polls over HTTP: parse, call, answer."""

from typing import Annotated
from uuid import UUID

from litestar import get, post, put
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from parta.identity.api import Actor
from parta.kernel.database import Database
from parta.messaging.commands.polls import add_option, close_poll, create_poll, vote
from parta.messaging.model.places import Place
from parta.messaging.queries.history import show_places
from parta.messaging.queries.polls import list_voters
from parta.messaging.wire import Message
from parta.messaging.wire.polls import NewPoll, NewPollOption, PollVoters, Vote

NextPage = Annotated[str | None, QueryParameter(name="next")]


@post("/api/conversations/{conversation_id:uuid}/polls")
async def post_poll(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    conversation_id: FromPath[UUID],
    data: JSONBody[NewPoll],
) -> Message:
    """A message with a poll."""
    async with db.transaction("messaging.create_poll") as tx:
        place = await create_poll(tx, actor, conversation_id, data)
        return (await show_places(tx, actor, [place]))[0]


@put("/api/conversations/{conversation_id:uuid}/messages/{seq:int}/vote")
async def put_vote(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    conversation_id: FromPath[UUID],
    seq: FromPath[int],
    data: JSONBody[Vote],
) -> Message:
    """The message with one's own choice in it; its counts are those told last."""
    place = Place(conversation_id, seq)
    async with db.transaction("messaging.vote") as tx:
        await vote(tx, actor, place, data.choices)
        return (await show_places(tx, actor, [place]))[0]


@post("/api/conversations/{conversation_id:uuid}/messages/{seq:int}/poll/options", status_code=204)
async def post_poll_option(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    conversation_id: FromPath[UUID],
    seq: FromPath[int],
    data: JSONBody[NewPollOption],
) -> None:
    async with db.transaction("messaging.add_option") as tx:
        await add_option(tx, actor, Place(conversation_id, seq), data.text)


@post("/api/conversations/{conversation_id:uuid}/messages/{seq:int}/poll/close", status_code=204)
async def post_poll_end(
    db: NamedDependency[Database], actor: NamedDependency[Actor], conversation_id: FromPath[UUID], seq: FromPath[int]
) -> None:
    async with db.transaction("messaging.close_poll") as tx:
        await close_poll(tx, actor, Place(conversation_id, seq))


@get("/api/conversations/{conversation_id:uuid}/messages/{seq:int}/poll/voters")
async def get_poll_voters(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    conversation_id: FromPath[UUID],
    seq: FromPath[int],
    option: FromQuery[int | None] = None,
    next_page: NextPage = None,
) -> PollVoters:
    """Who voted in an open poll, for all or for one option."""
    async with db.transaction("messaging.list_voters", snapshot=True) as tx:
        return await list_voters(tx, actor, Place(conversation_id, seq), option, next_page)


ROUTES: list[HTTPRouteHandler] = [post_poll, put_vote, post_poll_option, post_poll_end, get_poll_voters]
