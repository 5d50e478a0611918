"""Conversations, members and what is one's own, over HTTP: parse, call, answer."""

from typing import Annotated
from uuid import UUID

from litestar import delete, get, patch, post, put
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from parta.identity.api import Actor
from parta.kernel.database import Database
from parta.messaging.commands.conversations import (
    create_channel,
    create_group,
    open_direct,
    rename_conversation,
)
from parta.messaging.commands.members import add_members, leave_conversation, remove_member
from parta.messaging.commands.personal import set_personal
from parta.messaging.queries.heads import find_conversations, get_head, list_heads
from parta.messaging.queries.members import get_read_marks, list_members
from parta.messaging.wire import (
    AddMembers,
    CreateChannel,
    CreateGroup,
    Found,
    FoundPerson,
    Head,
    Heads,
    Members,
    OpenDirect,
    Personal,
    ReadMarks,
    Rename,
    SetPersonal,
)
from parta.messaging.wire.terms import Leave
from parta.policy.api import Verb, find_people

MAX_PEOPLE_FOUND = 20
FromVerb = Annotated[Verb, QueryParameter(name="for")]
NextPage = Annotated[str | None, QueryParameter(name="next")]


@get("/api/conversations")
async def get_conversations(
    db: NamedDependency[Database], actor: NamedDependency[Actor], next_page: NextPage = None
) -> Heads:
    """A page of the list, newest first."""
    async with db.transaction("messaging.list_heads", snapshot=True) as tx:
        return await list_heads(tx, actor, next_page)


@get("/api/conversations/{conversation_id:uuid}")
async def get_conversation(
    db: NamedDependency[Database], actor: NamedDependency[Actor], conversation_id: FromPath[UUID]
) -> Head:
    async with db.transaction("messaging.get_head", snapshot=True) as tx:
        return await get_head(tx, actor, conversation_id)


@post("/api/conversations")
async def post_conversation(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    data: JSONBody[OpenDirect | CreateGroup | CreateChannel],
) -> Head:
    """Open the conversation with a person, or make a group or a channel."""
    async with db.transaction("messaging.create_conversation") as tx:
        if isinstance(data, OpenDirect):
            made = await open_direct(tx, actor, data.person_id)
        elif isinstance(data, CreateGroup):
            made = await create_group(tx, actor, data.title, data.person_ids)
        else:
            made = await create_channel(tx, actor, data.title, data.person_ids)
        return await get_head(tx, actor, made)


@patch("/api/conversations/{conversation_id:uuid}")
async def patch_conversation(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    conversation_id: FromPath[UUID],
    data: JSONBody[Rename],
) -> Head:
    async with db.transaction("messaging.rename_conversation") as tx:
        await rename_conversation(tx, actor, conversation_id, data.title)
        return await get_head(tx, actor, conversation_id)


@get("/api/conversations/{conversation_id:uuid}/members")
async def get_members(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    conversation_id: FromPath[UUID],
    next_page: NextPage = None,
) -> Members:
    async with db.transaction("messaging.list_members", snapshot=True) as tx:
        return await list_members(tx, actor, conversation_id, next_page)


@post("/api/conversations/{conversation_id:uuid}/members", status_code=204)
async def post_members(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    conversation_id: FromPath[UUID],
    data: JSONBody[AddMembers],
) -> None:
    async with db.transaction("messaging.add_members") as tx:
        await add_members(tx, actor, conversation_id, data.person_ids)


@delete("/api/conversations/{conversation_id:uuid}/members/{person_id:uuid}")
async def delete_member(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    conversation_id: FromPath[UUID],
    person_id: FromPath[UUID],
) -> None:
    async with db.transaction("messaging.remove_member") as tx:
        await remove_member(tx, actor, conversation_id, person_id)


@post("/api/conversations/{conversation_id:uuid}/leave", status_code=204)
async def post_leave(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    conversation_id: FromPath[UUID],
    data: JSONBody[Leave | None] = None,
) -> None:
    """Go; its last owner names a successor."""
    async with db.transaction("messaging.leave_conversation") as tx:
        await leave_conversation(tx, actor, conversation_id, None if data is None else data.successor_id)


@put("/api/conversations/{conversation_id:uuid}/personal")
async def put_personal(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    conversation_id: FromPath[UUID],
    data: JSONBody[SetPersonal],
) -> Personal:
    async with db.transaction("messaging.set_personal") as tx:
        return await set_personal(tx, actor, conversation_id, data)


@get("/api/conversations/{conversation_id:uuid}/reads")
async def get_reads(
    db: NamedDependency[Database], actor: NamedDependency[Actor], conversation_id: FromPath[UUID]
) -> ReadMarks:
    async with db.transaction("messaging.get_read_marks", snapshot=True) as tx:
        return await get_read_marks(tx, actor, conversation_id)


@get("/api/find")
async def get_found(
    db: NamedDependency[Database], actor: NamedDependency[Actor], q: FromQuery[str], verb: FromVerb = "find"
) -> Found:
    """People whom one may find (`for`: and write to, add, call), and own conversations, by beginnings of words."""
    async with db.transaction("messaging.find") as tx:
        people = await find_people(tx, actor.person_id, q, MAX_PEOPLE_FOUND, verb)
        conversations = await find_conversations(tx, actor, q)
    found = [FoundPerson(one.person_id, one.name, one.short_name, one.description) for one in people]
    return Found(found, conversations)


ROUTES: list[HTTPRouteHandler] = [
    get_conversations,
    get_conversation,
    post_conversation,
    patch_conversation,
    get_members,
    post_members,
    delete_member,
    post_leave,
    put_personal,
    get_reads,
    get_found,
]
