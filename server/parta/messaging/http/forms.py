"""Forms over HTTP: parse, call, answer."""

import asyncio
from typing import Annotated
from uuid import UUID

from litestar import Response, delete, get, post, put
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, JSONBody, QueryParameter

from parta.identity.api import Actor
from parta.kernel.database import Database
from parta.messaging.commands.forms import answer_form, close_form, create_form, delete_template, save_template
from parta.messaging.http.acknowledgements import attachment
from parta.messaging.model.places import Place
from parta.messaging.queries.forms import get_form, list_answers, list_possible_readers, list_templates
from parta.messaging.queries.history import show_places
from parta.messaging.queries.sheets import answers_sheet
from parta.messaging.sheets import SheetKind, write_sheet
from parta.messaging.wire import Message
from parta.messaging.wire.forms import Form, FormAnswers, FormReaders, FormTemplates, GiveAnswers, NewForm, SaveTemplate

NextPage = Annotated[str | None, QueryParameter(name="next")]


@post("/api/conversations/{conversation_id:uuid}/forms")
async def post_form(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    conversation_id: FromPath[UUID],
    data: JSONBody[NewForm],
) -> Message:
    """A message with a form."""
    async with db.transaction("messaging.create_form") as tx:
        place = await create_form(tx, actor, conversation_id, data)
        return (await show_places(tx, actor, [place]))[0]


@get("/api/conversations/{conversation_id:uuid}/messages/{seq:int}/form")
async def get_one_form(
    db: NamedDependency[Database], actor: NamedDependency[Actor], conversation_id: FromPath[UUID], seq: FromPath[int]
) -> Form:
    """The questions, of whom one is to answer, and one's own answers."""
    async with db.transaction("messaging.get_form", snapshot=True) as tx:
        return await get_form(tx, actor, Place(conversation_id, seq))


@put("/api/conversations/{conversation_id:uuid}/messages/{seq:int}/form/answers")
async def put_answers(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    conversation_id: FromPath[UUID],
    seq: FromPath[int],
    data: JSONBody[GiveAnswers],
) -> Message:
    """The message with one's own part in it."""
    place = Place(conversation_id, seq)
    async with db.transaction("messaging.answer_form") as tx:
        await answer_form(tx, actor, place, data)
        return (await show_places(tx, actor, [place]))[0]


@post("/api/conversations/{conversation_id:uuid}/messages/{seq:int}/form/close", status_code=204)
async def post_form_end(
    db: NamedDependency[Database], actor: NamedDependency[Actor], conversation_id: FromPath[UUID], seq: FromPath[int]
) -> None:
    async with db.transaction("messaging.close_form") as tx:
        await close_form(tx, actor, Place(conversation_id, seq))


@get("/api/conversations/{conversation_id:uuid}/messages/{seq:int}/form/answers")
async def get_answers(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    conversation_id: FromPath[UUID],
    seq: FromPath[int],
    next_page: NextPage = None,
) -> FormAnswers:
    """Answers, for whom they are."""
    async with db.transaction("messaging.list_answers", snapshot=True) as tx:
        return await list_answers(tx, actor, Place(conversation_id, seq), next_page)


@get("/api/conversations/{conversation_id:uuid}/messages/{seq:int}/form/answers/file/{kind:str}")
async def download_answers(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    conversation_id: FromPath[UUID],
    seq: FromPath[int],
    kind: FromPath[SheetKind],
) -> Response[bytes]:
    async with db.transaction("messaging.answers_file", snapshot=True) as tx:
        sheet = await answers_sheet(tx, actor, Place(conversation_id, seq))
    return attachment(await asyncio.to_thread(write_sheet, sheet, kind), kind, f"otvety-{seq}")


@get("/api/conversations/{conversation_id:uuid}/form-readers")
async def get_possible_readers(
    db: NamedDependency[Database], actor: NamedDependency[Actor], conversation_id: FromPath[UUID]
) -> FormReaders:
    """Whom the author of a form may let read its answers."""
    async with db.transaction("messaging.list_possible_readers", snapshot=True) as tx:
        return await list_possible_readers(tx, actor, conversation_id)


@get("/api/form-templates")
async def get_templates(db: NamedDependency[Database], actor: NamedDependency[Actor]) -> FormTemplates:
    async with db.transaction("messaging.list_templates") as tx:
        return await list_templates(tx, actor)


@post("/api/form-templates", status_code=201)
async def post_template(
    db: NamedDependency[Database], actor: NamedDependency[Actor], data: JSONBody[SaveTemplate]
) -> FormTemplates:
    """Keep a form; all that one keeps."""
    async with db.transaction("messaging.save_template") as tx:
        await save_template(tx, actor, data.body)
        return await list_templates(tx, actor)


@delete("/api/form-templates/{template_id:uuid}")
async def remove_template(
    db: NamedDependency[Database], actor: NamedDependency[Actor], template_id: FromPath[UUID]
) -> None:
    async with db.transaction("messaging.delete_template") as tx:
        await delete_template(tx, actor, template_id)


ROUTES: list[HTTPRouteHandler] = [
    post_form,
    get_one_form,
    put_answers,
    post_form_end,
    get_answers,
    download_answers,
    get_possible_readers,
    get_templates,
    post_template,
    remove_template,
]
