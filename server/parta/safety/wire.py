"""What reports, cases and decisions look like on the wire."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

import msgspec

from parta.files.api import FileCard
from parta.kernel.wire import Wire
from parta.safety.model import MAX_ANSWER, MAX_COMMENT, MAX_MUTE_DAYS, Decision, Reason, State, SubjectKind


class ReportedMessage(Wire, tag_field="kind", tag="message"):
    conversation_id: UUID
    seq: int


class ReportedPerson(Wire, tag_field="kind", tag="person"):
    person_id: UUID


class ReportedConversation(Wire, tag_field="kind", tag="conversation"):
    conversation_id: UUID


class NewReport(Wire):
    subject: ReportedMessage | ReportedPerson | ReportedConversation
    reason: Reason
    comment: Annotated[str, msgspec.Meta(max_length=MAX_COMMENT)] = ""


class Reported(Wire):
    """`is_urgent`: whoever reports is told where help is right now."""

    is_urgent: bool
    state: State


class OwnReport(Wire):
    """What the viewer has reported, and what came of it."""

    case_id: UUID
    subject_kind: SubjectKind
    reason: Reason
    made_at: datetime
    state: State
    decided_at: datetime | None
    is_upheld: bool  # something was done
    answer: str


class OwnReports(Wire):
    reports: list[OwnReport]


class CaseLine(Wire):
    """A case in the queue. Names are those of the people as they are called today."""

    id: UUID
    reason: Reason
    is_urgent: bool
    is_escalated: bool
    subject_kind: SubjectKind
    subject_name: str
    organisation_name: str
    conversation_title: str
    state: State
    opened_at: datetime
    taken_by: str
    decided_at: datetime | None
    decision: Decision | None
    reports: int
    earlier_cases: int  # about the same person in the last 90 days, this one not counted


class Cases(Wire):
    cases: list[CaseLine]
    next: str | None = None


class CaseReport(Wire):
    reporter_id: UUID
    reporter_name: str
    reason: Reason
    comment: str
    made_at: datetime
    lately: int  # reports of this person in the last 90 days
    unfounded: int  # of them, after which nothing was done


class Evidence(Wire):
    """The message as it stood when it was reported."""

    author_name: str
    text: str
    sent_at: datetime
    is_edited: bool
    has_more: bool
    is_deleted: bool  # the message itself is gone by now
    files: list[FileCard]


class EarlierCase(Wire):
    id: UUID
    reason: Reason
    opened_at: datetime
    decision: Decision | None


class Case(Wire):
    line: CaseLine
    reports: list[CaseReport]
    evidence: Evidence | None
    earlier: list[EarlierCase]
    decisions: list[Decision]  # what is possible; empty when decided
    has_context: bool
    answer: str
    days: int | None


class ContextMessage(Wire):
    seq: int
    author_name: str
    text: str
    sent_at: datetime
    is_subject: bool
    is_deleted: bool


class CaseContext(Wire):
    """The messages around, as whoever reported could read them."""

    messages: list[ContextMessage]


class Deciding(Wire):
    decision: Decision
    answer: Annotated[str, msgspec.Meta(max_length=MAX_ANSWER)] = ""
    days: Annotated[int, msgspec.Meta(ge=1, le=MAX_MUTE_DAYS)] | None = None


class SafetyDesk(Wire):
    """What the viewer's duty is: `is_officer` False, nothing to see."""

    is_officer: bool
    is_regional: bool
    open_cases: int
    urgent_cases: int


class MonthOfCases(Wire):
    month: str  # 2026-11
    opened: int
    decided: int
    median_hours: float | None
    urgent_median_hours: float | None


class Repeated(Wire):
    """Somebody with several cases or reports lately."""

    person_id: UUID
    name: str
    kind: Literal["subject", "reporter"]
    count: int
    upheld: int


class SafetyFigures(Wire):
    months: list[MonthOfCases]
    repeated: list[Repeated]
