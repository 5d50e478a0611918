"""Uploading a scan (the field `data` of a form) and downloading one. A file is never shown in a page of ours."""

from urllib.parse import quote
from uuid import UUID

from litestar import Request, Response, get, post
from litestar.datastructures import State, UploadFile
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, FromQuery

from parta.files.commands import store_file
from parta.files.model import MAX_BYTES, NewFile
from parta.files.queries import open_file
from parta.files.wire import FileLine
from parta.identity.api import Actor
from parta.kernel.database import Database
from parta.kernel.errors import InvalidInput
from parta.kernel.settings import Settings

FOLDER = "files"
FORM_BYTES = 64 * 1024  # what a form adds around its file


@post("/api/files", request_max_body_size=MAX_BYTES + FORM_BYTES)
async def post_file(
    request: Request[object, object, State],
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    settings: NamedDependency[Settings],
    organisation_id: FromQuery[UUID],
) -> FileLine:
    """Keep the scan of an order."""
    sent = (await request.form()).get("data")
    if not isinstance(sent, UploadFile):
        raise InvalidInput("data", "required")
    new = NewFile(organisation_id, sent.filename, await sent.read())
    async with db.transaction("files.store_file") as tx:
        file = await store_file(tx, settings.data / FOLDER, actor, new)
    return FileLine(file.id, file.name, file.media_type, file.size)


@get("/api/files/{file_id:uuid}")
async def get_file(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    settings: NamedDependency[Settings],
    file_id: FromPath[UUID],
) -> Response[bytes]:
    """Download a file."""
    async with db.transaction("files.open_file") as tx:
        opened = await open_file(tx, settings.data / FOLDER, actor, file_id)
    headers = {
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(opened.file.name, safe='')}",
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "Cache-Control": "private, no-store",
    }
    return Response(opened.data, media_type=opened.file.media_type, headers=headers)


ROUTES: list[HTTPRouteHandler] = [post_file, get_file]
