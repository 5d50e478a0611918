"""Resumable uploads by tus 1.0: created, appended to piece by piece, asked how far they have come, given up.

A piece is written to the disk as it comes; nothing of it is held in memory beyond a buffer.
"""

from email.utils import format_datetime
from uuid import UUID

from litestar import Request, Response, delete, patch, post, route
from litestar.datastructures import State
from litestar.di import NamedDependency
from litestar.enums import HttpMethod, MediaType
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath

from parta.files.access import access_finished_upload, access_upload
from parta.files.commands.uploads import NewUpload, cancel_upload, create_upload, finish_upload, prolong_upload
from parta.files.errors import TusHeaderWrong, UploadTypeWrong
from parta.files.http.tus_headers import TusHeaders
from parta.files.model.files import Upload, place_of
from parta.files.model.kinds import HEAD_BYTES, Purpose
from parta.files.model.tus import (
    ALGORITHMS,
    CONTENT_TYPE,
    EXTENSIONS,
    VERSION,
    check_version,
    read_checksum,
    read_metadata,
    read_number,
)
from parta.files.room import FilesRoom
from parta.files.staging import Pieces, Staged
from parta.identity.api import Actor
from parta.kernel.database import Database
from parta.kernel.errors import NotFound

AnyRequest = Request[object, object, State]
Db = NamedDependency[Database]
Acting = NamedDependency[Actor]
Files = NamedDependency[FilesRoom]
PLACE = "/api/uploads"
ONE = "/api/uploads/{upload_id:uuid}"


@route(
    [PLACE, ONE], http_method=[HttpMethod.OPTIONS], status_code=204, include_in_schema=False, middleware=[TusHeaders]
)
async def options_uploads(files_room: Files) -> Response[None]:
    """What this server understands."""
    told = {
        "Tus-Version": VERSION,
        "Tus-Extension": EXTENSIONS,
        "Tus-Max-Size": str(files_room.max_bytes),
        "Tus-Checksum-Algorithm": ",".join(ALGORITHMS),
    }
    return _empty(204, told)


@post(PLACE, request_max_body_size=None, middleware=[TusHeaders])
async def post_upload(request: AnyRequest, db: Db, actor: Acting, files_room: Files) -> Response[None]:
    """Create an upload; its first piece may come along. The last part of the address becomes the file's id."""
    check_version(request.headers.get("tus-resumable"))
    new = _announced(request)
    checksum = read_checksum(request.headers.get("upload-checksum"))
    files_room.staging.check_space(new.length)
    async with db.transaction("files.create_upload") as tx:
        upload = await create_upload(tx, files_room, actor, new)
        files_room.staging.begin(upload.id)
    headers = {"Location": f"{PLACE}/{upload.id}", "Upload-Expires": format_datetime(upload.expires_at, usegmt=True)}
    if request.headers.get("content-type") == CONTENT_TYPE:
        async with files_room.staging.hold(upload.id) as staged:
            size = await staged.append(0, upload.length, _pieces(request), checksum)
            await _finish_if_whole(db, upload, staged)
        headers["Upload-Offset"] = str(size)
    elif upload.length == 0:
        async with files_room.staging.hold(upload.id) as staged:
            await _finish_if_whole(db, upload, staged)
    return _empty(201, headers)


@route(ONE, http_method=[HttpMethod.HEAD], include_in_schema=False, middleware=[TusHeaders])
async def head_upload(
    request: AnyRequest, db: Db, actor: Acting, files_room: Files, upload_id: FromPath[UUID]
) -> Response[None]:
    """How far it has come."""
    check_version(request.headers.get("tus-resumable"))
    try:
        async with db.transaction("files.access_upload") as tx:
            upload = await access_upload(tx, actor, upload_id)
        async with files_room.staging.hold(upload.id) as staged:
            size = staged.size
            await _finish_if_whole(db, upload, staged)
    except (NotFound, FileNotFoundError):
        async with db.transaction("files.access_finished_upload") as tx:
            file = await access_finished_upload(tx, actor, upload_id)
        return _progress(200, file.size, {"Upload-Length": str(file.size)})
    expires = format_datetime(upload.expires_at, usegmt=True)
    return _progress(200, size, {"Upload-Length": str(upload.length), "Upload-Expires": expires})


@patch(ONE, request_max_body_size=None, status_code=204, middleware=[TusHeaders])
async def patch_upload(
    request: AnyRequest, db: Db, actor: Acting, files_room: Files, upload_id: FromPath[UUID]
) -> Response[None]:
    """Append a piece; the answer says how far the upload has come then."""
    return await _append(request, db, actor, files_room, upload_id)


@delete(ONE, status_code=204, middleware=[TusHeaders])
async def delete_upload(
    request: AnyRequest, db: Db, actor: Acting, files_room: Files, upload_id: FromPath[UUID]
) -> Response[None]:
    """Give an upload up, or a file that nothing uses yet."""
    return await _cancel(request, db, actor, files_room, upload_id)


@post(ONE, request_max_body_size=None, status_code=204, middleware=[TusHeaders])
async def post_instead(
    request: AnyRequest, db: Db, actor: Acting, files_room: Files, upload_id: FromPath[UUID]
) -> Response[None]:
    """For clients behind something that lets only POST through: the header says which method is meant."""
    meant = request.headers.get("x-http-method-override", "").upper()
    if meant == "PATCH":
        return await _append(request, db, actor, files_room, upload_id)
    if meant == "DELETE":
        return await _cancel(request, db, actor, files_room, upload_id)
    raise TusHeaderWrong(header="X-HTTP-Method-Override", reason="patch_or_delete_expected")


async def _append(
    request: AnyRequest, db: Database, actor: Actor, files_room: FilesRoom, upload_id: UUID
) -> Response[None]:
    check_version(request.headers.get("tus-resumable"))
    if request.headers.get("content-type") != CONTENT_TYPE:
        raise UploadTypeWrong(expected=CONTENT_TYPE)
    offset = read_number("Upload-Offset", request.headers.get("upload-offset"))
    checksum = read_checksum(request.headers.get("upload-checksum"))
    async with db.transaction("files.prolong_upload") as tx:
        upload = await prolong_upload(tx, actor, upload_id)
    try:
        async with files_room.staging.hold(upload.id) as staged:
            size = await staged.append(offset, upload.length, _pieces(request), checksum)
            await _finish_if_whole(db, upload, staged)
    except FileNotFoundError:
        raise NotFound from None
    return _progress(204, size, {"Upload-Expires": format_datetime(upload.expires_at, usegmt=True)})


async def _cancel(
    request: AnyRequest, db: Database, actor: Actor, files_room: FilesRoom, upload_id: UUID
) -> Response[None]:
    check_version(request.headers.get("tus-resumable"))
    async with db.transaction("files.cancel_upload") as tx:
        file = await cancel_upload(tx, actor, upload_id)
    files_room.staging.discard(upload_id)
    if file is not None and file.is_stored:
        await files_room.depot.delete(place_of(file.id, variant) for variant in ("original", *file.previews))
    return _empty(204, {})


def _announced(request: AnyRequest) -> NewUpload:
    length = read_number("Upload-Length", request.headers.get("upload-length"))
    told = read_metadata(request.headers.get("upload-metadata"))
    purpose: Purpose = "voice" if told.get("purpose") == "voice" else "file"
    organisation_id = None
    if text := told.get("organisation_id"):
        try:
            organisation_id = UUID(text)
        except ValueError:
            raise TusHeaderWrong(header="Upload-Metadata", reason="organisation_id_wrong") from None
    return NewUpload(length, told.get("filename") or told.get("name") or "file", purpose, organisation_id)


async def _finish_if_whole(db: Database, upload: Upload, staged: Staged) -> None:
    if staged.size != upload.length:
        return
    await staged.sync()
    head_bytes = await staged.head(HEAD_BYTES)
    async with db.transaction("files.finish_upload") as tx:
        await finish_upload(tx, upload, head_bytes)


def _pieces(request: AnyRequest) -> Pieces:
    """The body as it comes; what has come is taken before the next is asked for, so that a fast sender waits."""
    is_over = False

    async def next_piece() -> bytes | None:
        nonlocal is_over
        while not is_over:
            event = await request.receive()
            if event["type"] != "http.request":
                is_over = True
                return None
            is_over = not event.get("more_body", False)
            if body := event.get("body", b""):
                return bytes(body)
        return b""

    return next_piece


def _progress(status: int, offset: int, headers: dict[str, str]) -> Response[None]:
    headers = {"Upload-Offset": str(offset), "Cache-Control": "no-store", **headers}
    return _empty(status, headers)


def _empty(status: int, headers: dict[str, str]) -> Response[None]:
    return Response(None, status_code=status, headers=headers, media_type=MediaType.TEXT)


ROUTES: list[HTTPRouteHandler] = [
    options_uploads, post_upload, head_upload, patch_upload, delete_upload, post_instead,
]  # fmt: skip
