"""Uploading the scan of an order (the field `data` of a form) and downloading one. It is never shown in a page."""

from uuid import UUID

from litestar import Request, get, post
from litestar.datastructures import State, UploadFile
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, FromQuery
from litestar.response import Stream

from parta.files.commands.scans import store_scan
from parta.files.http.bytes_out import answer
from parta.files.model.files import NewFile
from parta.files.model.kinds import SCAN_MAX_BYTES
from parta.files.queries.opening import open_scan
from parta.files.room import FilesRoom
from parta.files.wire import FileLine
from parta.identity.api import Actor
from parta.kernel.database import Database
from parta.kernel.errors import InvalidInput

FORM_BYTES = 64 * 1024  # what a form adds around its file


@post("/api/files", request_max_body_size=SCAN_MAX_BYTES + FORM_BYTES)
async def post_scan(
    request: Request[object, object, State],
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    files_room: NamedDependency[FilesRoom],
    organisation_id: FromQuery[UUID],
) -> FileLine:
    """Keep the scan of an order."""
    sent = (await request.form()).get("data")
    if not isinstance(sent, UploadFile):
        raise InvalidInput("data", "required")
    new = NewFile(organisation_id, sent.filename, await sent.read())
    async with db.transaction("files.store_scan") as tx:
        file = await store_scan(tx, files_room, actor, new)
    return FileLine(file.id, file.name, file.media_type, file.size)


@get("/api/files/{file_id:uuid}")
async def get_scan(
    request: Request[object, object, State],
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    files_room: NamedDependency[FilesRoom],
    file_id: FromPath[UUID],
) -> Stream:
    """Download the scan of an order."""
    async with db.transaction("files.open_scan") as tx:
        opened = await open_scan(tx, files_room, actor, file_id)
    return answer(request, files_room, opened, cache="private, no-store")


ROUTES: list[HTTPRouteHandler] = [post_scan, get_scan]
