"""Announcements to be confirmed, and the progress of whatever was asked, over HTTP: parse, call, answer."""

import asyncio
from typing import Annotated, Literal
from uuid import UUID

from litestar import Response, get, post, put
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from parta.identity.api import Actor
from parta.kernel.database import Database
from parta.messaging.commands.acknowledgements import announce, confirm, remind_rest
from parta.messaging.model.places import Place
from parta.messaging.queries.history import show_places
from parta.messaging.queries.progress import PageOfAsked, get_progress, list_asked, list_own_asks
from parta.messaging.queries.sheets import progress_sheet
from parta.messaging.sheets import MEDIA_TYPES, SheetKind, write_sheet
from parta.messaging.wire import Message
from parta.messaging.wire.acknowledgements import AskedPeople, AskKind, AskLines, NewAnnouncement, Progress, Reminded

WantedState = Annotated[Literal["all", "done", "waiting"], QueryParameter(name="state")]
NextPage = Annotated[str | None, QueryParameter(name="next")]


@post("/api/conversations/{conversation_id:uuid}/announcements")
async def post_announcement(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    conversation_id: FromPath[UUID],
    data: JSONBody[NewAnnouncement],
) -> Message:
    """A message that asks its readers to confirm."""
    async with db.transaction("messaging.announce") as tx:
        place = await announce(tx, actor, conversation_id, data)
        return (await show_places(tx, actor, [place]))[0]


@put("/api/conversations/{conversation_id:uuid}/messages/{seq:int}/confirmation")
async def put_confirmation(
    db: NamedDependency[Database], actor: NamedDependency[Actor], conversation_id: FromPath[UUID], seq: FromPath[int]
) -> Message:
    """The message with one's own confirmation in it."""
    place = Place(conversation_id, seq)
    async with db.transaction("messaging.confirm") as tx:
        await confirm(tx, actor, place)
        return (await show_places(tx, actor, [place]))[0]


@get("/api/conversations/{conversation_id:uuid}/messages/{seq:int}/progress")
async def get_asked_progress(
    db: NamedDependency[Database], actor: NamedDependency[Actor], conversation_id: FromPath[UUID], seq: FromPath[int]
) -> Progress:
    """How far an announcement or a form has got."""
    async with db.transaction("messaging.get_progress", snapshot=True) as tx:
        return await get_progress(tx, actor, Place(conversation_id, seq))


@get("/api/conversations/{conversation_id:uuid}/messages/{seq:int}/progress/people")
async def get_asked_people(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    conversation_id: FromPath[UUID],
    seq: FromPath[int],
    wanted: WantedState = "waiting",
    within: FromQuery[UUID | None] = None,
    next_page: NextPage = None,
) -> AskedPeople:
    async with db.transaction("messaging.list_asked", snapshot=True) as tx:
        return await list_asked(tx, actor, Place(conversation_id, seq), PageOfAsked(wanted, within, next_page))


@get("/api/conversations/{conversation_id:uuid}/messages/{seq:int}/progress/file/{kind:str}")
async def download_progress(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    conversation_id: FromPath[UUID],
    seq: FromPath[int],
    kind: FromPath[SheetKind],
) -> Response[bytes]:
    async with db.transaction("messaging.progress_file", snapshot=True) as tx:
        sheet = await progress_sheet(tx, actor, Place(conversation_id, seq))
    return attachment(await asyncio.to_thread(write_sheet, sheet, kind), kind, f"oznakomlenie-{seq}")


@post("/api/conversations/{conversation_id:uuid}/messages/{seq:int}/reminder", status_code=200)
async def post_reminder(
    db: NamedDependency[Database], actor: NamedDependency[Actor], conversation_id: FromPath[UUID], seq: FromPath[int]
) -> Reminded:
    """Remind those who have not confirmed or answered."""
    async with db.transaction("messaging.remind_rest") as tx:
        return Reminded(await remind_rest(tx, actor, Place(conversation_id, seq)))


@get("/api/announcements")
async def get_announcements(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    kind: FromQuery[AskKind | None] = None,
    waiting: FromQuery[bool] = False,
    next_page: NextPage = None,
) -> AskLines:
    """One's own announcements and forms, newest first."""
    async with db.transaction("messaging.list_own_asks", snapshot=True) as tx:
        return await list_own_asks(tx, actor, kind, is_waiting=waiting, next_=next_page)


def attachment(body: bytes, kind: SheetKind, name: str) -> Response[bytes]:
    headers = {"Content-Disposition": f'attachment; filename="{name}.{kind}"', "Cache-Control": "no-store"}
    return Response(body, media_type=MEDIA_TYPES[kind], headers=headers)


ROUTES: list[HTTPRouteHandler] = [
    post_announcement,
    put_confirmation,
    get_asked_progress,
    get_asked_people,
    download_progress,
    post_reminder,
    get_announcements,
]
