"""Reports over HTTP: parse, call, answer."""

import asyncio
from collections.abc import Callable
from typing import Literal
from uuid import UUID

from litestar import Response, get, post, put
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody

from parta.identity.api import Actor
from parta.indicators.api import parse_month
from parta.kernel.database import Database
from parta.kernel.ids import OrganisationId, ReportId
from parta.reports.access import (
    access_report,
    access_report_to_comment,
    access_report_to_decide,
    access_report_to_sign,
)
from parta.reports.commands import accept_report, begin_correction, return_report, set_comment, sign_and_send
from parta.reports.export.csv_file import report_csv
from parta.reports.export.pdf import report_pdf
from parta.reports.export.rollup_xlsx import rollup_csv, rollup_xlsx
from parta.reports.export.sheet import PrintedReport
from parta.reports.export.xlsx import report_xlsx
from parta.reports.lists import list_reports, roll_up
from parta.reports.screens import print_report, show_report
from parta.reports.wire import CommentSet, Reports, ReportShown, Rollup, VersionAccepted, VersionReturned

WRITERS: dict[str, tuple[str, Callable[[PrintedReport], bytes]]] = {
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", report_xlsx),
    "pdf": ("application/pdf", report_pdf),
    "csv": ("text/csv; charset=utf-8", report_csv),
}


@get("/api/reports")
async def get_reports(
    db: NamedDependency[Database], actor: NamedDependency[Actor], first: FromQuery[str], last: FromQuery[str]
) -> Reports:
    """The reports drafted for the months between (`YYYY-MM`), newest first, at most two years."""
    async with db.transaction("reports.list") as tx:
        return Reports(reports=await list_reports(tx, actor, parse_month(first), parse_month(last)))


@get("/api/reports/rollup")
async def get_rollup(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    month: FromQuery[str],
    under: FromQuery[UUID | None] = None,
) -> Rollup:
    """A month of all institutions below the viewer, or below one organisation."""
    async with db.transaction("reports.rollup") as tx:
        return await roll_up(tx, actor, parse_month(month), OrganisationId(under) if under else None)


@get("/api/reports/rollup/{kind:str}")
async def download_rollup(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    kind: FromPath[Literal["xlsx", "csv"]],
    month: FromQuery[str],
    under: FromQuery[UUID | None] = None,
) -> Response[bytes]:
    """The roll-up as a file."""
    async with db.transaction("reports.rollup") as tx:
        rollup = await roll_up(tx, actor, parse_month(month), OrganisationId(under) if under else None)
    writer = rollup_xlsx if kind == "xlsx" else rollup_csv
    body = await asyncio.to_thread(writer, rollup)
    return _attachment(body, WRITERS[kind][0], f"svod-{month}.{kind}")


@get("/api/reports/{report_id:uuid}")
async def get_report(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    report_id: FromPath[UUID],
    version: FromQuery[int | None] = None,
) -> ReportShown:
    """A report: live while it is open, the asked or the last version otherwise."""
    async with db.transaction("reports.show", snapshot=True) as tx:
        return await show_report(tx, await access_report(tx, actor, ReportId(report_id)), version)


@get("/api/reports/{report_id:uuid}/file/{kind:str}")
async def download_report(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    report_id: FromPath[UUID],
    kind: FromPath[Literal["xlsx", "pdf", "csv"]],
    version: FromQuery[int | None] = None,
) -> Response[bytes]:
    """The report as a file; a draft says that it is one."""
    async with db.transaction("reports.print", snapshot=True) as tx:
        printed = await print_report(tx, await access_report(tx, actor, ReportId(report_id)), version)
    media_type, writer = WRITERS[kind]
    body = await asyncio.to_thread(writer, printed)
    number = printed.signature.version if printed.signature else "chernovik"
    return _attachment(body, media_type, f"otchet-{printed.content.month:%Y-%m}-v{number}.{kind}")


@put("/api/reports/{report_id:uuid}/comment", status_code=204)
async def put_comment(
    db: NamedDependency[Database], actor: NamedDependency[Actor], report_id: FromPath[UUID], data: JSONBody[CommentSet]
) -> None:
    """The coordinator's comment on the draft."""
    async with db.transaction("reports.comment") as tx:
        await set_comment(tx, await access_report_to_comment(tx, actor, ReportId(report_id)), data.comment)


@post("/api/reports/{report_id:uuid}/sign", status_code=200)
async def post_signature(
    db: NamedDependency[Database], actor: NamedDependency[Actor], report_id: FromPath[UUID]
) -> ReportShown:
    """Sign and send: freezes what is known now as the next version."""
    async with db.transaction("reports.sign", snapshot=True) as tx:
        await sign_and_send(tx, actor, await access_report_to_sign(tx, actor, ReportId(report_id)))
        return await show_report(tx, await access_report(tx, actor, ReportId(report_id)), None)


@post("/api/reports/{report_id:uuid}/accept", status_code=204)
async def post_acceptance(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    report_id: FromPath[UUID],
    data: JSONBody[VersionAccepted],
) -> None:
    """The ministry accepts the version it has read."""
    async with db.transaction("reports.accept") as tx:
        await accept_report(tx, actor, await access_report_to_decide(tx, actor, ReportId(report_id)), data.version)


@post("/api/reports/{report_id:uuid}/return", status_code=204)
async def post_return(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    report_id: FromPath[UUID],
    data: JSONBody[VersionReturned],
) -> None:
    """The ministry returns the version it has read, with a remark."""
    async with db.transaction("reports.return") as tx:
        allowed = await access_report_to_decide(tx, actor, ReportId(report_id))
        await return_report(tx, actor, allowed, data.version, data.remark)


@post("/api/reports/{report_id:uuid}/correct", status_code=204)
async def post_correction(
    db: NamedDependency[Database], actor: NamedDependency[Actor], report_id: FromPath[UUID]
) -> None:
    """Open an accepted report for a new version."""
    async with db.transaction("reports.correct") as tx:
        await begin_correction(tx, actor, await access_report_to_sign(tx, actor, ReportId(report_id)))


def _attachment(body: bytes, media_type: str, name: str) -> Response[bytes]:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return Response(body, media_type=media_type, headers=headers)


ROUTES = [
    get_reports,
    get_rollup,
    download_rollup,
    get_report,
    download_report,
    put_comment,
    post_signature,
    post_acceptance,
    post_return,
    post_correction,
]
