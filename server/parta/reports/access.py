"""Who may do what with a report: read by SEE_FIGURES, comment by DRAFT_REPORT, sign by SIGN_REPORT, decide by
ACCEPT_REPORT. Fetches and authorises in one call."""

import msgspec

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.errors import Forbidden, NotFound
from parta.kernel.ids import ReportId
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


class CommentableReport(msgspec.Struct, frozen=True):
    """Proof that this person may comment this report, which is locked."""

    report: Report


class SignableReport(msgspec.Struct, frozen=True):
    """Proof that this person may sign this report, which is locked."""

    report: Report


class DecidableReport(msgspec.Struct, frozen=True):
    """Proof that this officer may accept or return this report, which is locked."""

    report: Report


async def access_report(tx: Transaction, actor: Actor, report_id: ReportId) -> ReadableReport:
    report = await store.find_report(tx, report_id)
    if report is None:
        raise NotFound
    allowed = await access_organisation(tx, actor, report.organisation_id, Right.SEE_FIGURES)
    return ReadableReport(
        report,
        may_comment=Right.DRAFT_REPORT in allowed.rights,
        may_sign=Right.SIGN_REPORT in allowed.rights,
        may_decide=Right.ACCEPT_REPORT in allowed.rights,
    )


async def access_report_to_comment(tx: Transaction, actor: Actor, report_id: ReportId) -> CommentableReport:
    if not (await access_report(tx, actor, report_id)).may_comment:
        raise Forbidden
    return CommentableReport(await store.lock_report(tx, report_id))


async def access_report_to_sign(tx: Transaction, actor: Actor, report_id: ReportId) -> SignableReport:
    """`SigningNotGranted` for one who reads and comments it, but whose appointment does not give the signature."""
    if not (await access_report(tx, actor, report_id)).may_sign:
        raise SigningNotGranted
    return SignableReport(await store.lock_report(tx, report_id))


async def access_report_to_decide(tx: Transaction, actor: Actor, report_id: ReportId) -> DecidableReport:
    if not (await access_report(tx, actor, report_id)).may_decide:
        raise Forbidden
    return DecidableReport(await store.lock_report(tx, report_id))
