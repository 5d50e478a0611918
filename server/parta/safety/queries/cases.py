"""The queue, one case with its evidence, what stands around it, and what somebody has reported."""

import base64
import binascii
from datetime import UTC, datetime
from uuid import UUID

import msgspec

from parta.files.api import file_cards
from parta.identity.api import Actor, PersonName, person_names
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput, NotFound
from parta.kernel.ids import FileId, PersonId
from parta.safety.access import HandledCase, access_case, access_duty, find_duty
from parta.safety.model import CONTEXT_MESSAGES, REPEATED, Decision, Reason, State, decisions_for
from parta.safety.store import cases as store
from parta.safety.store import reports as reports_store
from parta.safety.store.cases import CaseFilter, CaseRow
from parta.safety.wire import (
    Case,
    CaseContext,
    CaseLine,
    CaseReport,
    Cases,
    ContextMessage,
    EarlierCase,
    Evidence,
    MonthOfCases,
    OwnReport,
    OwnReports,
    Repeated,
    SafetyDesk,
    SafetyFigures,
)

PAGE = 50
MAX_OWN = 100
_BEGINNING = (datetime(9999, 12, 31, tzinfo=UTC), UUID(int=2**128 - 1))


class Wanted(msgspec.Struct, frozen=True):
    """Which part of the queue."""

    state: State | None = None
    reason: Reason | None = None
    only_urgent: bool = False
    next: str | None = None


async def get_desk(tx: Transaction, actor: Actor) -> SafetyDesk:
    """Whether the viewer has the duty, and what waits."""
    duty = await find_duty(tx, actor)
    if duty is None:
        return SafetyDesk(is_officer=False, is_regional=False, open_cases=0, urgent_cases=0)
    count = await store.count_open(tx, duty.handler)
    return SafetyDesk(True, duty.is_regional, count.open, count.urgent)


async def list_cases(tx: Transaction, actor: Actor, wanted: Wanted) -> Cases:
    """A page of the queue, newest first. NotFound for who has no such duty."""
    handler = (await access_duty(tx, actor)).handler
    before, before_id = _read_place(wanted.next)
    states: list[State] = ["open", "taken", "decided"] if wanted.state is None else [wanted.state]
    page = CaseFilter(
        states=states,
        reason=wanted.reason,
        only_urgent=wanted.only_urgent,
        before=before,
        before_id=before_id,
        limit=PAGE + 1,
    )
    rows = await store.select_cases(tx, handler, page)
    names = await _names(tx, rows[:PAGE])
    last = rows[PAGE - 1] if len(rows) > PAGE else None
    return Cases([_line(row, names) for row in rows[:PAGE]], None if last is None else _write_place(last))


async def get_case(tx: Transaction, actor: Actor, case_id: UUID) -> Case:
    """One case with what was kept. NotFound for who does not handle it. The caller notes the look."""
    case = await access_case(tx, actor, case_id)
    row = case.row
    reports = await store.select_reports(tx, case_id)
    evidence = await store.find_evidence(tx, case_id)
    earlier = [] if row.subject_id is None else await store.select_earlier(tx, case.handler, case_id, row.subject_id)
    people = [report.reporter_id for report in reports]
    if evidence is not None and evidence.author_id is not None:
        people.append(evidence.author_id)
    names = await _names(tx, [row], people)
    return Case(
        line=_line(row, names),
        reports=[
            CaseReport(
                reporter_id=one.reporter_id,
                reporter_name=_full(names, one.reporter_id),
                reason=one.reason,
                comment=one.comment,
                made_at=one.made_at,
                lately=one.lately,
                unfounded=one.unfounded,
            )
            for one in reports
        ],
        evidence=None if evidence is None else await _evidence(tx, evidence, names),
        earlier=[EarlierCase(one.id, one.reason, one.opened_at, one.decision) for one in earlier],
        decisions=_possible(case),
        has_context=row.subject_kind == "message",
        answer=row.answer,
        days=row.days,
    )


async def get_context(tx: Transaction, actor: Actor, case_id: UUID) -> CaseContext:
    """What stands around the message, as those who reported could read it. The caller notes the look."""
    row = (await access_case(tx, actor, case_id)).row
    if row.subject_kind != "message" or row.conversation_id is None or row.seq is None:
        raise NotFound()
    found = await store.select_context(tx, case_id, row.conversation_id, row.seq, CONTEXT_MESSAGES)
    names = await person_names(tx, [one.author_id for one in found if one.author_id is not None])
    return CaseContext(
        [
            ContextMessage(
                seq=one.seq,
                author_name=_short(names, one.author_id),
                text=one.text,
                sent_at=one.sent_at,
                is_subject=one.seq == row.seq,
                is_deleted=one.is_deleted,
            )
            for one in found
        ]
    )


async def list_own_reports(tx: Transaction, actor: Actor) -> OwnReports:
    """What the viewer has reported, newest first, and what came of it."""
    rows = await reports_store.select_own(tx, actor.person_id, MAX_OWN)
    return OwnReports(
        [
            OwnReport(
                case_id=row.case_id,
                subject_kind=row.subject_kind,
                reason=row.reason,
                made_at=row.made_at,
                state=row.state,
                decided_at=row.decided_at,
                is_upheld=row.is_upheld,
                answer=row.answer,
            )
            for row in rows
        ]
    )


async def get_figures(tx: Transaction, actor: Actor) -> SafetyFigures:
    """Cases by month with the times to a decision, and people with several cases or reports in the last 90 days."""
    handler = (await access_duty(tx, actor)).handler
    repeated = await store.select_repeated(tx, handler, REPEATED)
    names = await person_names(tx, [row.person_id for row in repeated])
    months = await store.select_months(tx, handler)
    return SafetyFigures(
        months=[
            MonthOfCases(row.month, row.opened, row.decided, row.median_hours, row.urgent_median_hours)
            for row in months
        ],
        repeated=[
            Repeated(
                row.person_id,
                _full(names, row.person_id),
                "subject" if row.kind == "subject" else "reporter",
                row.count,
                row.upheld,
            )
            for row in repeated
        ],
    )


Names = dict[PersonId, PersonName]


async def _names(tx: Transaction, rows: list[CaseRow], more: list[PersonId] | None = None) -> Names:
    people = {one for row in rows for one in (row.subject_id, row.taken_by) if one is not None} | set(more or ())
    return await person_names(tx, list(people))


def _full(names: Names, person_id: PersonId | None) -> str:
    return names[person_id].full if person_id is not None and person_id in names else ""


def _short(names: Names, person_id: PersonId | None) -> str:
    return names[person_id].short if person_id is not None and person_id in names else ""


def _possible(case: HandledCase) -> list[Decision]:
    if case.row.state == "decided":
        return []
    found = decisions_for(case.row.subject_kind, has_person=case.row.subject_id is not None)
    return [one for one in found if one != "exclude" or case.row.conversation_kind in ("group", "channel")]


async def _evidence(tx: Transaction, row: store.EvidenceRow, names: Names) -> Evidence:
    cards = await file_cards(tx, row.file_ids)
    return Evidence(
        author_name=_full(names, row.author_id),
        text=row.text,
        sent_at=row.sent_at,
        is_edited=row.edited_at is not None,
        has_more=row.has_more,
        is_deleted=row.is_deleted,
        files=[cards[file_id] for one in row.file_ids if (file_id := FileId(one)) in cards],
    )


def _line(row: CaseRow, names: Names) -> CaseLine:
    return CaseLine(
        id=row.id,
        reason=row.reason,
        is_urgent=row.is_urgent,
        is_escalated=row.is_escalated,
        subject_kind=row.subject_kind,
        subject_name=_full(names, row.subject_id),
        organisation_name=row.organisation_name,
        conversation_title=row.conversation_title,
        state=row.state,
        opened_at=row.opened_at,
        taken_by=_short(names, row.taken_by),
        decided_at=row.decided_at,
        decision=row.decision,
        reports=row.reports,
        earlier_cases=row.earlier_cases,
    )


def _write_place(row: CaseRow) -> str:
    return base64.urlsafe_b64encode(msgspec.msgpack.encode((row.opened_at, row.id))).decode()


def _read_place(text: str | None) -> tuple[datetime, UUID]:
    if text is None:
        return _BEGINNING
    try:
        return msgspec.msgpack.decode(base64.urlsafe_b64decode(text), type=tuple[datetime, UUID])
    except (binascii.Error, ValueError):
        raise InvalidInput("next", "malformed") from None
