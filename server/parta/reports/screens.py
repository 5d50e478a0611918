"""One report made ready for the screen and for paper, with its versions."""

from parta.identity.api import person_names
from parta.kernel.database import Transaction
from parta.kernel.errors import NotFound
from parta.reports import store
from parta.reports.access import ReadableReport
from parta.reports.export.sheet import PrintedReport, Signature
from parta.reports.lines import rules_in_words, sections
from parta.reports.model import OPEN_STATES, Report, Version, signable_from, timeliness
from parta.reports.queries import draw_up, previous_content
from parta.reports.warnings import warnings_of
from parta.reports.wire import ReportShown, VersionShown


async def show_report(tx: Transaction, readable: ReadableReport, number: int | None) -> ReportShown:
    """A report: the asked version, else live while it is open, else the last version. `NotFound`: no such version."""
    report = readable.report
    versions = await store.select_versions(tx, report.id)
    chosen = _choose(report, versions, number)
    content = chosen.content if chosen else await draw_up(tx, report.organisation_id, report.month)
    before = await previous_content(tx, report)
    names = await person_names(tx, list({person for v in versions for person in (v.signed_by, v.decided_by) if person}))
    return ReportShown(
        id=report.id,
        organisation_id=report.organisation_id,
        month=report.month,
        state=report.state,
        duty=report.duty,
        directive_number=report.directive_number,
        clause=report.clause,
        timeliness=timeliness(report.due_at, report.first_submitted_at, tx.now),
        due_at=report.due_at,
        returned_due_at=report.returned_due_at,
        signable_from=signable_from(report.month, content.heading.time_zone, content.rules),
        is_live=chosen is None,
        version=chosen.number if chosen else None,
        comment=chosen.comment if chosen else report.comment,
        content=content,
        sections=sections(content),
        previous=sections(before) if before else [],
        rules=rules_in_words(content),
        versions=[
            VersionShown(
                number=version.number,
                signed_at=version.signed_at,
                signed_by=names[version.signed_by].full,
                is_correction=version.is_correction,
                state=version.state,
                decided_at=version.decided_at,
                decided_by=names[version.decided_by].full if version.decided_by else None,
                remark=version.remark,
            )
            for version in versions
        ],
        may_comment=readable.may_comment and report.state in OPEN_STATES,
        may_sign=readable.may_sign and report.state in OPEN_STATES,
        may_decide=readable.may_decide and report.state == "submitted",
        may_correct=readable.may_sign and report.state == "accepted",
        warnings=warnings_of(content),
    )


async def print_report(tx: Transaction, readable: ReadableReport, number: int | None) -> PrintedReport:
    """The same report for paper."""
    report = readable.report
    chosen = _choose(report, await store.select_versions(tx, report.id), number)
    if chosen is None:
        content = await draw_up(tx, report.organisation_id, report.month)
        return PrintedReport(content, report.comment, None, report.due_at)
    names = await person_names(tx, [chosen.signed_by])
    signature = Signature(
        version=chosen.number,
        signed_at=chosen.signed_at,
        signed_by=names[chosen.signed_by].full,
        timeliness=timeliness(report.due_at, report.first_submitted_at, tx.now),
        is_correction=chosen.is_correction,
        state=chosen.state,
        remark=chosen.remark,
    )
    return PrintedReport(chosen.content, chosen.comment, signature, report.due_at)


def _choose(report: Report, versions: list[Version], number: int | None) -> Version | None:
    if number is not None:
        found = next((version for version in versions if version.number == number), None)
        if found is None:
            raise NotFound
        return found
    return versions[-1] if versions and report.state not in OPEN_STATES else None
