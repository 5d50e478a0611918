"""Who may do what with a report: read by SEE_FIGURES, comment by DRAFT_REPORT, sign by SIGN_REPORT, decide by
ACCEPT_REPORT. Fetches and authorises in one call."""

import msgspec

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.errors import DomainError, NotFound
from parta.kernel.ids import OrganisationId, ReportId
from parta.organisations.api import Right, access_organisation
from parta.reports import store
from parta.reports.errors import SigningNotGranted
from parta.reports.model import Report


class ReadableReport(msgspec.Struct, frozen=True):
    """Proof that this report may be read, and what else the reader may do with it."""

    report: Report
    may_comment: bool
    may_sign: bool
    may_decide: bool


class SignableReport(msgspec.Struct, frozen=True):
    """Proof that this person may sign this report."""

    report: Report


class DecidableReport(msgspec.Struct, frozen=True):
    """Proof that this officer may accept or return this report."""

    report: Report


async def access_report(tx: Transaction, actor: Actor, report_id: ReportId) -> ReadableReport:
    report = await store.find_report(tx, report_id)
    if report is None:
        raise NotFound
    await access_organisation(tx, actor, report.organisation_id, Right.SEE_FIGURES)
    return ReadableReport(
        report,
        may_comment=await _may(tx, actor, report.organisation_id, Right.DRAFT_REPORT),
        may_sign=await _may(tx, actor, report.organisation_id, Right.SIGN_REPORT),
        may_decide=await _may(tx, actor, report.organisation_id, Right.ACCEPT_REPORT),
    )


async def access_report_to_comment(tx: Transaction, actor: Actor, report_id: ReportId) -> Report:
    readable = await access_report(tx, actor, report_id)
    await access_organisation(tx, actor, readable.report.organisation_id, Right.DRAFT_REPORT)
    return await store.lock_report(tx, report_id)


async def access_report_to_sign(tx: Transaction, actor: Actor, report_id: ReportId) -> SignableReport:
    """`SigningNotGranted` for one who reads and comments it, but whose appointment does not give the signature."""
    readable = await access_report(tx, actor, report_id)
    if not readable.may_sign:
        raise SigningNotGranted
    return SignableReport(await store.lock_report(tx, report_id))


async def access_report_to_decide(tx: Transaction, actor: Actor, report_id: ReportId) -> DecidableReport:
    readable = await access_report(tx, actor, report_id)
    await access_organisation(tx, actor, readable.report.organisation_id, Right.ACCEPT_REPORT)
    return DecidableReport(await store.lock_report(tx, report_id))


async def _may(tx: Transaction, actor: Actor, organisation_id: OrganisationId, right: Right) -> bool:
    try:
        await access_organisation(tx, actor, organisation_id, right)
    except DomainError:
        return False
    return True
