"""The round of a report: drafted, commented, signed and sent, accepted or returned, corrected."""

from datetime import date, datetime, timedelta

import msgspec

from parta.directives.api import end_of_day, report_duty_of, rules_of
from parta.identity.api import Actor, AuditEntry, write_audit
from parta.indicators.api import last_day_of_month, local_date
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput
from parta.kernel.ids import OrganisationId, ReportId
from parta.notifications.api import Notice, notify
from parta.organisations.api import calendar_days
from parta.reports import store
from parta.reports.access import CommentableReport, DecidableReport, SignableReport
from parta.reports.errors import NotSignableYet, ReportNotOpen, ReportNotSubmitted, VersionChanged
from parta.reports.model import (
    OPEN_STATES,
    Report,
    ReportContent,
    Version,
    reminders_due,
    signable_from,
    working_days_after,
)
from parta.reports.queries import draw_up

MAX_COMMENT = 4_000


async def draft_reports(tx: Transaction, month: date, time_zone: str) -> list[ReportId]:
    """Draft the month's report of every institution of a time zone that has none yet; once, however often called."""
    found = []
    for organisation_id in await store.select_without_report(tx, month, last_day_of_month(month), time_zone):
        duty = await report_duty_of(tx, organisation_id, month)
        report_id = await store.insert_report(tx, organisation_id, month, duty)
        if report_id is not None:
            found.append(report_id)
    return found


async def set_comment(tx: Transaction, allowed: CommentableReport, comment: str) -> None:
    """The coordinator's comment on the draft. Errors: `ReportNotOpen`, `InvalidInput`."""
    report = allowed.report
    if report.state not in OPEN_STATES:
        raise ReportNotOpen
    if len(comment) > MAX_COMMENT:
        raise InvalidInput("comment", "too_long", limit=MAX_COMMENT)
    await store.update_comment(tx, report.id, comment)


async def sign_and_send(tx: Transaction, actor: Actor, allowed: SignableReport) -> Version:
    """Freeze what is known now as the next version and send it to the ministry.

    Errors: `ReportNotOpen`, `NotSignableYet`. Events: a notice to nobody; the ministry's list shows it.
    """
    report = allowed.report
    if report.state not in OPEN_STATES:
        raise ReportNotOpen
    content = await draw_up(tx, report.organisation_id, report.month)
    from_at = signable_from(report.month, content.heading.time_zone, content.rules)
    if tx.now < from_at:
        raise NotSignableYet(from_at=from_at)
    version = _next_version(tx, actor, report, content)
    await store.insert_version(tx, version)
    new = store.NewState("submitted", version.number, first_submitted_at=tx.now)
    await store.update_state(tx, report.id, new)
    await _log(tx, actor, report, "reports.sign", {"version": version.number, "month": report.month.isoformat()})
    return version


def _next_version(tx: Transaction, actor: Actor, report: Report, content: ReportContent) -> Version:
    return Version(
        report_id=report.id,
        number=report.last_version + 1,
        content=content,
        comment=report.comment,
        signed_at=tx.now,
        signed_by=actor.person_id,
        is_correction=report.state == "correcting",
        state="submitted",
        decided_at=None,
        decided_by=None,
        remark="",
    )


async def accept_report(tx: Transaction, actor: Actor, allowed: DecidableReport, number: int) -> None:
    """The ministry accepts the version it has read. Errors: `ReportNotSubmitted`, `VersionChanged`."""
    await _decide(tx, actor, allowed.report, number, ("accepted", ""))
    await store.update_state(tx, allowed.report.id, store.NewState("accepted", allowed.report.last_version))


async def return_report(tx: Transaction, actor: Actor, allowed: DecidableReport, number: int, remark: str) -> None:
    """The ministry returns it with a remark; it then has a term of its own, in working days.

    Errors: `ReportNotSubmitted`, `VersionChanged`, `InvalidInput` (an empty remark says nothing to do).
    """
    remark = remark.strip()
    if not remark:
        raise InvalidInput("remark", "required")
    if len(remark) > MAX_COMMENT:
        raise InvalidInput("remark", "too_long", limit=MAX_COMMENT)
    report = allowed.report
    await _decide(tx, actor, report, number, ("returned", remark))
    new = store.NewState("returned", report.last_version, returned_due_at=await _term_of_return(tx, report))
    await store.update_state(tx, report.id, new)


async def begin_correction(tx: Transaction, actor: Actor, allowed: SignableReport) -> None:
    """Open an accepted report for a new version; the accepted one stays as it is beside it."""
    report = allowed.report
    if report.state != "accepted":
        raise ReportNotOpen
    await store.update_state(tx, report.id, store.NewState("correcting", report.last_version))
    await _log(tx, actor, report, "reports.begin_correction", {"version": report.last_version})


async def _decide(tx: Transaction, actor: Actor, report: Report, number: int, decision: tuple[str, str]) -> None:
    if report.state != "submitted":
        raise ReportNotSubmitted
    if report.last_version != number:
        raise VersionChanged
    state, remark = decision
    version = (await store.select_versions(tx, report.id))[-1]
    decided = msgspec.structs.replace(
        version, state=state, decided_at=tx.now, decided_by=actor.person_id, remark=remark
    )
    if not await store.decide_version(tx, decided):
        raise VersionChanged
    await _log(tx, actor, report, f"reports.{state}", {"version": number, "remark": remark})
    day = local_date(tx.now, version.content.heading.time_zone)
    fields: dict[str, object] = {
        "month": report.month.isoformat(),
        "organisation": version.content.heading.short_name,
        "remark": remark,
    }
    notice = Notice(
        key=f"reports.{state}:{report.id}:{number}",
        kind=f"reports.{state}",
        fields=fields,
        link=f"/reports/{report.id}",
    )
    await notify(tx, await store.select_responsible(tx, report.organisation_id, day), notice)


async def _term_of_return(tx: Transaction, report: Report) -> datetime:
    """The end of the working day by which a returned report is expected again, by the institution's own calendar."""
    heading = await store.select_heading(tx, report.organisation_id, None)
    today = local_date(tx.now, heading.time_zone)
    rules = await rules_of(tx, await store.select_region_id(tx, report.organisation_id), today)
    calendar = await calendar_days(tx, report.organisation_id, today, today + timedelta(days=60))
    return end_of_day(working_days_after(today, rules.return_term_working_days, calendar), heading.time_zone)


async def remind_of_reports(tx: Transaction) -> int:
    """Remind the coordinator and the head of what is due, on the days the rules name; once each. How many notices."""
    told = 0
    for report in await store.select_unsubmitted(tx, tx.now - timedelta(days=1)):
        due_at = report.returned_due_at or report.due_at
        assert due_at is not None  # the statement asks for it
        heading = await store.select_heading(tx, report.organisation_id, None)
        today = local_date(tx.now, heading.time_zone)
        rules = await rules_of(tx, await store.select_region_id(tx, report.organisation_id), today)
        days_before = reminders_due(due_at, heading.time_zone, rules, today)
        if days_before is not None:
            notice = Notice(
                key=f"reports.due:{report.id}:{due_at.date()}:{days_before}",
                kind="reports.due",
                fields={"month": report.month.isoformat(), "organisation": heading.short_name, "days": days_before},
                link=f"/reports/{report.id}",
            )
            told += await notify(tx, await store.select_responsible(tx, report.organisation_id, today), notice)
    return told


async def _log(
    tx: Transaction, actor: Actor, report: Report, action: str, details: dict[str, str | int | bool | None]
) -> None:
    entry = AuditEntry(
        actor_id=actor.person_id,
        action=action,
        subject_kind="report",
        subject_id=report.id,
        organisation_id=OrganisationId(report.organisation_id),
        details=details,
    )
    await write_audit(tx, entry)
