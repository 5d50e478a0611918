"""The import of rosters over HTTP: parse, call, answer. Files come as the body itself, one in a request."""

import asyncio
from typing import Annotated
from uuid import UUID

from litestar import Response, delete, get, post, put
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from parta.identity.api import Actor, person_names
from parta.kernel.database import Database, Transaction
from parta.organisations.http.given import Acting, AnyRequest, Db, Text
from parta.organisations.imports import commands
from parta.organisations.imports.commands import AccessibleImport, access_import
from parta.organisations.imports.errors import ImportNotReady
from parta.organisations.imports.model import LineKind, Tab
from parta.organisations.imports.queries import PAGE, list_imports, list_lines, show_import
from parta.organisations.imports.result import Language, import_xlsx
from parta.organisations.imports.store import lines as lines_store
from parta.organisations.imports.wire import (
    ApplyAsked,
    ChoiceMade,
    ColumnsSet,
    ImportLines,
    Imports,
    ImportShown,
    LeftOutSet,
)
from parta.organisations.roster import DEFAULT_LIMITS, RosterError

PATH = "/api/organisations/{organisation_id:uuid}/imports"
ONE = PATH + "/{import_id:uuid}"
# What is larger than a roster may be is read to its end all the same, up to here: only then is the answer heard.
MAX_BODY_BYTES = 210 * 1024 * 1024
Limit = Annotated[int, QueryParameter(ge=1, le=500)]
FileName = Annotated[str, QueryParameter(max_length=200)]
After = Annotated[int, QueryParameter(ge=0)]


async def _show(db: Database, actor: Actor, organisation_id: UUID, import_id: UUID) -> ImportShown:
    async with db.transaction("organisations.show_import") as tx:
        return await show_import(tx, await access_import(tx, actor, organisation_id, import_id))


@get(PATH)
async def get_imports(
    db: Db, actor: Acting, organisation_id: FromPath[UUID], next: FromQuery[UUID | None] = None
) -> Imports:
    """The history, newest first."""
    async with db.transaction("organisations.list_imports") as tx:
        return await list_imports(tx, actor, organisation_id, next)


@post(PATH)
async def post_import(db: Db, actor: Acting, organisation_id: FromPath[UUID]) -> ImportShown:
    """Begin an import."""
    async with db.transaction("organisations.begin_import") as tx:
        import_id = await commands.begin_import(tx, actor, organisation_id)
        return await show_import(tx, await access_import(tx, actor, organisation_id, import_id))


@get(ONE)
async def get_import(db: Db, actor: Acting, organisation_id: FromPath[UUID], import_id: FromPath[UUID]) -> ImportShown:
    """The import as it stands, with its progress."""
    return await _show(db, actor, organisation_id, import_id)


@delete(ONE)
async def delete_import(db: Db, actor: Acting, organisation_id: FromPath[UUID], import_id: FromPath[UUID]) -> None:
    """Give an import up; its files are forgotten."""
    async with db.transaction("organisations.give_up_import") as tx:
        await commands.give_up(tx, await access_import(tx, actor, organisation_id, import_id, lock=True))


@post(ONE + "/files", request_max_body_size=MAX_BODY_BYTES)
async def post_file(
    request: AnyRequest,
    db: Db,
    actor: Acting,
    organisation_id: FromPath[UUID],
    import_id: FromPath[UUID],
    name: FileName = "",
) -> ImportShown:
    """Add a file, which is the body. Whether it can be read stands in the import when it was looked at."""
    async with db.transaction("organisations.access_import") as tx:
        await access_import(tx, actor, organisation_id, import_id)
    data = await _receive(request)
    async with db.transaction("organisations.add_file") as tx:
        await commands.add_file(tx, await access_import(tx, actor, organisation_id, import_id, lock=True), name, data)
    return await _show(db, actor, organisation_id, import_id)


async def _receive(request: AnyRequest) -> bytes:
    received = bytearray()
    is_too_large = False
    async for piece in request.stream():
        if len(received) + len(piece) > DEFAULT_LIMITS.file_bytes:
            is_too_large = True
            received.clear()
        if not is_too_large:
            received += piece
    if is_too_large:
        raise RosterError("file_too_large", limit=DEFAULT_LIMITS.file_bytes // (1024 * 1024))
    return bytes(received)


@delete(ONE + "/files/{number:int}", status_code=200)
async def delete_file(
    db: Db, actor: Acting, organisation_id: FromPath[UUID], import_id: FromPath[UUID], number: FromPath[int]
) -> ImportShown:
    """Take a file out again."""
    async with db.transaction("organisations.remove_file") as tx:
        await commands.remove_file(tx, await access_import(tx, actor, organisation_id, import_id, lock=True), number)
    return await _show(db, actor, organisation_id, import_id)


@put(ONE + "/columns")
async def put_columns(
    db: Db, actor: Acting, organisation_id: FromPath[UUID], import_id: FromPath[UUID], data: JSONBody[ColumnsSet]
) -> ImportShown:
    """Correct what columns mean."""
    async with db.transaction("organisations.correct_columns") as tx:
        allowed = await access_import(tx, actor, organisation_id, import_id, lock=True)
        await commands.correct_columns(tx, allowed, data.mapping)
    return await _show(db, actor, organisation_id, import_id)


@post(ONE + "/compare", status_code=202)
async def post_comparison(
    db: Db, actor: Acting, organisation_id: FromPath[UUID], import_id: FromPath[UUID]
) -> ImportShown:
    """Compute the difference, anew where there was one."""
    async with db.transaction("organisations.ask_to_compare") as tx:
        allowed = await access_import(tx, actor, organisation_id, import_id, lock=True)
        await commands.ask_to_compare(tx, actor, allowed)
    return await _show(db, actor, organisation_id, import_id)


@get(ONE + "/lines")
async def get_lines(
    db: Db,
    actor: Acting,
    organisation_id: FromPath[UUID],
    import_id: FromPath[UUID],
    tab: FromQuery[Tab],
    kind: FromQuery[LineKind | None] = None,
    q: Text = "",
    after: After = 0,
    limit: Limit = PAGE,
) -> ImportLines:
    """A page of the difference."""
    async with db.transaction("organisations.list_lines") as tx:
        allowed = await access_import(tx, actor, organisation_id, import_id)
        asked = lines_store.LinesAsked(tab=tab, kind=kind, search=q, after=after, limit=limit)
        return await list_lines(tx, allowed, asked)


@put(ONE + "/choice")
async def put_choice(
    db: Db, actor: Acting, organisation_id: FromPath[UUID], import_id: FromPath[UUID], data: JSONBody[ChoiceMade]
) -> ImportShown:
    """Say who an undecided person is."""
    async with db.transaction("organisations.make_choice") as tx:
        await commands.make_choice(tx, await access_import(tx, actor, organisation_id, import_id, lock=True), data)
    return await _show(db, actor, organisation_id, import_id)


@put(ONE + "/left-out")
async def put_left_out(
    db: Db, actor: Acting, organisation_id: FromPath[UUID], import_id: FromPath[UUID], data: JSONBody[LeftOutSet]
) -> ImportShown:
    """Keep somebody who would leave, or all of them."""
    async with db.transaction("organisations.leave_out") as tx:
        await commands.leave_out(tx, await access_import(tx, actor, organisation_id, import_id, lock=True), data)
    return await _show(db, actor, organisation_id, import_id)


@post(ONE + "/apply", status_code=202)
async def post_application(
    db: Db, actor: Acting, organisation_id: FromPath[UUID], import_id: FromPath[UUID], data: JSONBody[ApplyAsked]
) -> ImportShown:
    """Write the difference that is shown. Asked twice, it is written once."""
    async with db.transaction("organisations.ask_to_apply") as tx:
        allowed = await access_import(tx, actor, organisation_id, import_id, lock=True)
        await commands.ask_to_apply(tx, actor, allowed, data)
    return await _show(db, actor, organisation_id, import_id)


@get(ONE + "/result.xlsx")
async def get_result(
    db: Db,
    actor: Acting,
    organisation_id: FromPath[UUID],
    import_id: FromPath[UUID],
    language: FromQuery[Language] = "ru",
) -> Response[bytes]:
    """What was done, and every problem, as a spreadsheet."""
    async with db.transaction("organisations.import_result") as tx:
        allowed = await access_import(tx, actor, organisation_id, import_id)
        if allowed.row.state != "applied":
            raise ImportNotReady(state=allowed.row.state)
        shown = await show_import(tx, allowed)
        lines = [one.line for one in await lines_store.select_all_lines(tx, allowed.id)]
        facts = await _facts(tx, allowed, shown)
    body = await asyncio.to_thread(import_xlsx, facts, lines, language)
    headers = {
        "Content-Disposition": f'attachment; filename="import-{shown.created_at:%Y-%m-%d}.xlsx"',
        "Cache-Control": "no-store",
    }
    media_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return Response(body, media_type=media_type, headers=headers)


async def _facts(tx: Transaction, allowed: AccessibleImport, shown: ImportShown) -> list[tuple[str, str]]:
    by = allowed.row.applied_by
    names = await person_names(tx, [by] if by is not None else [])
    applied = allowed.row.applied_at
    return [
        ("institution", allowed.organisation.organisation.name),
        ("files", ", ".join(file.name for file in shown.files)),
        ("applied", f"{applied:%Y-%m-%d %H:%M} UTC" if applied is not None else ""),
        ("by", names[by].full if by is not None and by in names else ""),
    ]


ROUTES: list[HTTPRouteHandler] = [
    get_imports,
    post_import,
    get_import,
    delete_import,
    post_file,
    delete_file,
    put_columns,
    post_comparison,
    get_lines,
    put_choice,
    put_left_out,
    post_application,
    get_result,
]
