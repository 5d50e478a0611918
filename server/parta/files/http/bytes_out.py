"""Bytes of a file as a response: whole or a part, streamed a piece at a time, and never as a page of ours."""

from collections.abc import AsyncIterator
from urllib.parse import quote

import msgspec
from litestar import Request
from litestar.datastructures import State
from litestar.response import Stream

from parta.files.errors import RangeNotSatisfiable
from parta.files.model.kinds import PDF
from parta.files.model.ranges import Part, asked_part
from parta.files.queries.opening import OpenedFile
from parta.files.room import FilesRoom

AnyRequest = Request[object, object, State]
# Nothing in it may run or load; a PDF is left to the browser's own viewer, which a sandbox would switch off.
SANDBOX = "default-src 'none'; sandbox"
SANDBOX_OF_PDF = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'"


def answer(request: AnyRequest, room: FilesRoom, opened: OpenedFile, *, cache: str) -> Stream:
    """200, 206, 304 or 416, by what the request asks for."""
    headers = _headers(opened, cache)
    if _knows(request.headers.get("if-none-match"), opened.etag):
        return Stream(_nothing(), status_code=304, headers=headers)
    asked = request.headers.get("range")
    if (only_if := request.headers.get("if-range")) is not None and only_if != opened.etag:
        asked = None
    try:
        part = asked_part(asked, opened.size)
    except RangeNotSatisfiable as error:
        return _refused(error, opened.size)
    if part is not None:
        headers["Content-Range"] = f"bytes {part.start}-{part.end - 1}/{opened.size}"
    given = part or Part(0, opened.size)
    headers["Content-Length"] = str(given.end - given.start)
    status = 200 if part is None else 206
    pieces = _nothing() if request.method == "HEAD" else room.depot.read(opened.place, given)
    return Stream(pieces, status_code=status, headers=headers, media_type=opened.media_type)


def _refused(error: RangeNotSatisfiable, size: int) -> Stream:
    problem = msgspec.json.encode({"status": error.status, "code": error.code, "fields": error.fields})
    headers = {"Content-Range": f"bytes */{size}"}
    return Stream(_nothing(problem), status_code=416, headers=headers, media_type="application/problem+json")


async def _nothing(said: bytes = b"") -> AsyncIterator[bytes]:
    yield said


def _headers(opened: OpenedFile, cache: str) -> dict[str, str]:
    how = "inline" if opened.is_inline else "attachment"
    is_pdf = opened.is_inline and opened.media_type == PDF
    return {
        "Content-Disposition": f"{how}; filename*=UTF-8''{quote(opened.file.name, safe='')}",
        "Content-Security-Policy": SANDBOX_OF_PDF if is_pdf else SANDBOX,
        "Accept-Ranges": "bytes",
        "ETag": opened.etag,
        "Cache-Control": cache,
    }


def _knows(header: str | None, etag: str) -> bool:
    return header is not None and etag in (tag.strip().removeprefix("W/") for tag in header.split(","))
