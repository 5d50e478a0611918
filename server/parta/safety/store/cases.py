"""Cases as those who handle them see them: the queue, one case, its context, and what was decided."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.kernel.ids import FileId, OrganisationId, PersonId, RegionId
from parta.safety.model import Decision, Reason, State, SubjectKind

_HAS_OFFICER = """EXISTS (
       SELECT FROM policy_officers f
         JOIN organisations_appointments a ON a.person_id = f.person_id AND a.organisation_id = f.organisation_id
         JOIN organisations_organisations fo ON fo.id = f.organisation_id
        WHERE f.organisation_id = c.organisation_id AND f.ended_at IS NULL AND a.retracted_at IS NULL
          AND a.valid_from <= (%(now)s::timestamptz AT TIME ZONE fo.time_zone)::date
          AND (a.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE fo.time_zone)::date < a.valid_to))"""

# Whoever a case is about never sees it. The region's officers see what was escalated and what nobody nearer can see.
_HANDLED = f"""c.subject_id IS DISTINCT FROM %(actor_id)s::uuid
   AND (c.organisation_id = ANY(%(organisation_ids)s::uuid[])
        OR c.region_id = ANY(%(region_ids)s::uuid[]) AND (c.is_escalated OR NOT {_HAS_OFFICER}))"""

_COLUMNS = """
c.id, c.reason, c.is_urgent, c.is_escalated, c.subject_kind, c.subject_id, c.conversation_id, c.seq, c.state,
c.organisation_id, c.region_id, c.opened_at, c.taken_by, c.decided_at, c.decision, c.days, c.answer,
coalesce(o.short_name, '') AS organisation_name, coalesce(v.title, '') AS conversation_title,
coalesce(v.kind, '') AS conversation_kind,
(SELECT count(*) FROM safety_reports r WHERE r.case_id = c.id)::int AS reports,
(SELECT count(*) FROM safety_cases e
  WHERE e.subject_id = c.subject_id AND e.id <> c.id
    AND e.opened_at > %(now)s::timestamptz - interval '90 days')::int AS earlier_cases
"""
_JOINS = """
  FROM safety_cases c
  LEFT JOIN organisations_organisations o ON o.id = c.organisation_id
  LEFT JOIN messaging_conversations v ON v.id = c.conversation_id
"""

SELECT_CASES = f"""
SELECT {_COLUMNS} {_JOINS}
 WHERE {_HANDLED} AND c.state = ANY(%(states)s::text[]) AND (%(reason)s::text IS NULL OR c.reason = %(reason)s::text)
   AND (NOT %(only_urgent)s::bool OR c.is_urgent)
   AND (c.opened_at, c.id) < (%(before)s::timestamptz, %(before_id)s::uuid)
 ORDER BY c.opened_at DESC, c.id DESC LIMIT %(limit)s
"""

SELECT_CASE = f"""
SELECT {_COLUMNS} {_JOINS} WHERE c.id = %(case_id)s AND {_HANDLED}
"""

LOCK_CASE = "SELECT id FROM safety_cases WHERE id = %(case_id)s FOR UPDATE"

COUNT_OPEN = f"""
SELECT count(*)::int AS open, count(*) FILTER (WHERE c.is_urgent)::int AS urgent
  FROM safety_cases c WHERE {_HANDLED} AND c.state <> 'decided'
"""  # noqa: S608

SELECT_REPORTS = """
SELECT r.reporter_id, r.reason, r.comment, r.made_at,
       (SELECT count(*) FROM safety_reports p
         WHERE p.reporter_id = r.reporter_id AND p.made_at > %(now)s::timestamptz - interval '90 days')::int AS lately,
       (SELECT count(*) FROM safety_reports p JOIN safety_cases d ON d.id = p.case_id
         WHERE p.reporter_id = r.reporter_id AND p.made_at > %(now)s::timestamptz - interval '90 days'
           AND d.decision = 'none')::int AS unfounded
  FROM safety_reports r WHERE r.case_id = %(case_id)s ORDER BY r.made_at, r.reporter_id
"""

SELECT_EVIDENCE = """
SELECT e.author_id, e.text, e.sent_at, e.edited_at, e.has_more, e.file_ids,
       coalesce((SELECT x.deleted_at IS NOT NULL FROM messaging_messages x
                  WHERE x.conversation_id = c.conversation_id AND x.seq = c.seq), true) AS is_deleted
  FROM safety_evidence e JOIN safety_cases c ON c.id = e.case_id WHERE e.case_id = %(case_id)s
"""

SELECT_EARLIER = """
SELECT e.id, e.reason, e.opened_at, e.decision FROM safety_cases e
 WHERE e.subject_id = %(subject_id)s AND e.id <> %(case_id)s
   AND (e.organisation_id = ANY(%(organisation_ids)s::uuid[]) OR e.region_id = ANY(%(region_ids)s::uuid[]))
 ORDER BY e.opened_at DESC LIMIT 20
"""

# The entitlement of a case: what those who reported could read themselves around the message, and no more.
SELECT_CONTEXT = """
SELECT x.seq, x.author_id, concat_ws(E'\\n', nullif(x.text, ''),
                 (SELECT string_agg(a.caption, E'\\n' ORDER BY a.place) FROM messaging_attachments a
                   WHERE a.conversation_id = x.conversation_id AND a.seq = x.seq AND a.caption <> '')) AS text,
       x.created_at AS sent_at, x.deleted_at IS NOT NULL AS is_deleted
  FROM messaging_messages x
 WHERE x.conversation_id = %(conversation_id)s
   AND x.seq BETWEEN %(seq)s::bigint - %(around)s AND %(seq)s::bigint + %(around)s
   AND x.kind = 'text'
   AND EXISTS (SELECT FROM safety_reports r
                 JOIN messaging_memberships m ON m.person_id = r.reporter_id
                WHERE r.case_id = %(case_id)s AND m.conversation_id = x.conversation_id AND m.windows @> x.seq)
 ORDER BY x.seq
"""

TAKE_CASE = """
UPDATE safety_cases SET state = 'taken', taken_at = coalesce(taken_at, %(now)s), taken_by = %(actor_id)s
 WHERE id = %(case_id)s
"""

ESCALATE_CASE = """
UPDATE safety_cases SET is_escalated = true, escalated_at = coalesce(escalated_at, %(now)s) WHERE id = %(case_id)s
"""

DECIDE_CASE = """
UPDATE safety_cases
   SET state = 'decided', decided_at = %(now)s, decided_by = %(actor_id)s, decision = %(decision)s,
       days = %(days)s::int, answer = %(answer)s, taken_at = coalesce(taken_at, %(now)s),
       taken_by = coalesce(taken_by, %(actor_id)s)
 WHERE id = %(case_id)s
"""

SELECT_REPORTERS = """
SELECT coalesce(array_agg(reporter_id), '{}') FROM safety_reports WHERE case_id = %(case_id)s
"""

SELECT_MONTHS = f"""
SELECT to_char(date_trunc('month', c.opened_at AT TIME ZONE 'UTC'), 'YYYY-MM') AS month, count(*)::int AS opened,
       count(c.decided_at)::int AS decided,
       (percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM c.decided_at - c.opened_at) / 3600.0)
          FILTER (WHERE c.decided_at IS NOT NULL))::float8 AS median_hours,
       (percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM c.decided_at - c.opened_at) / 3600.0)
          FILTER (WHERE c.decided_at IS NOT NULL AND c.is_urgent))::float8 AS urgent_median_hours
  FROM safety_cases c
 WHERE {_HANDLED} AND c.opened_at > %(now)s::timestamptz - interval '12 months'
 GROUP BY 1 ORDER BY 1
"""  # noqa: S608

SELECT_REPEATED = f"""
WITH seen AS MATERIALIZED (
    SELECT c.id, c.subject_id, c.decision FROM safety_cases c
     WHERE {_HANDLED} AND c.opened_at > %(now)s::timestamptz - interval '90 days'
)
SELECT subject_id AS person_id, 'subject' AS kind, count(*)::int AS count,
       count(*) FILTER (WHERE decision <> 'none')::int AS upheld
  FROM seen WHERE subject_id IS NOT NULL GROUP BY subject_id HAVING count(*) >= %(least)s::int
 UNION ALL
SELECT r.reporter_id, 'reporter', count(*)::int, count(*) FILTER (WHERE s.decision <> 'none')::int
  FROM seen s JOIN safety_reports r ON r.case_id = s.id GROUP BY r.reporter_id HAVING count(*) >= %(least)s::int
 ORDER BY 2 DESC, 3 DESC, 1
 LIMIT 100
"""  # noqa: S608

SELECT_CASES_OF_FILE = """
SELECT coalesce(array_agg(case_id), '{}') FROM safety_evidence WHERE file_ids @> ARRAY[%(file_id)s::uuid]
"""

SELECT_FILES_IN_USE = """
SELECT coalesce(array_agg(DISTINCT f.id), '{}')
  FROM safety_evidence e, unnest(e.file_ids) AS f (id)
 WHERE e.file_ids && %(file_ids)s::uuid[] AND f.id = ANY(%(file_ids)s::uuid[])
"""

DELETE_OLD_EVIDENCE = """
DELETE FROM safety_evidence e USING safety_cases c
 WHERE c.id = e.case_id AND c.decided_at < %(now)s::timestamptz - make_interval(days => %(days)s::int)
"""


class Handler(msgspec.Struct, frozen=True):
    """Whose cases somebody handles."""

    actor_id: PersonId
    organisation_ids: list[OrganisationId]
    region_ids: list[RegionId]


class CaseRow(msgspec.Struct, frozen=True):
    id: UUID
    reason: Reason
    is_urgent: bool
    is_escalated: bool
    subject_kind: SubjectKind
    subject_id: PersonId | None
    conversation_id: UUID | None
    seq: int | None
    state: State
    organisation_id: OrganisationId | None
    region_id: RegionId
    opened_at: datetime
    taken_by: PersonId | None
    decided_at: datetime | None
    decision: Decision | None
    days: int | None
    answer: str
    organisation_name: str
    conversation_title: str
    conversation_kind: str
    reports: int
    earlier_cases: int


class CaseFilter(msgspec.Struct, frozen=True, kw_only=True):
    states: list[State]
    reason: Reason | None
    only_urgent: bool
    before: datetime
    before_id: UUID
    limit: int


class OpenCount(msgspec.Struct, frozen=True):
    open: int
    urgent: int


class ReportRow(msgspec.Struct, frozen=True):
    reporter_id: PersonId
    reason: Reason
    comment: str
    made_at: datetime
    lately: int
    unfounded: int


class EvidenceRow(msgspec.Struct, frozen=True):
    author_id: PersonId | None
    text: str
    sent_at: datetime
    edited_at: datetime | None
    has_more: bool
    file_ids: list[UUID]
    is_deleted: bool


class EarlierRow(msgspec.Struct, frozen=True):
    id: UUID
    reason: Reason
    opened_at: datetime
    decision: Decision | None


class ContextRow(msgspec.Struct, frozen=True):
    seq: int
    author_id: PersonId | None
    text: str
    sent_at: datetime
    is_deleted: bool


class MonthRow(msgspec.Struct, frozen=True):
    month: str
    opened: int
    decided: int
    median_hours: float | None
    urgent_median_hours: float | None


class RepeatedRow(msgspec.Struct, frozen=True):
    person_id: PersonId
    kind: str
    count: int
    upheld: int


class Verdict(msgspec.Struct, frozen=True):
    """What is written into a case when it is decided."""

    case_id: UUID
    actor_id: PersonId
    decision: Decision
    days: int | None
    answer: str


def _handled(tx: Transaction, handler: Handler) -> dict[str, object]:
    return {**msgspec.structs.asdict(handler), "now": tx.now}


async def select_cases(tx: Transaction, handler: Handler, wanted: CaseFilter) -> list[CaseRow]:
    params = _handled(tx, handler) | msgspec.structs.asdict(wanted)
    return await tx.fetch_all(CaseRow, SELECT_CASES, params)


async def find_case(tx: Transaction, handler: Handler, case_id: UUID) -> CaseRow | None:
    return await tx.find_one(CaseRow, SELECT_CASE, _handled(tx, handler) | {"case_id": case_id})


async def lock_case(tx: Transaction, case_id: UUID) -> None:
    await tx.execute(LOCK_CASE, {"case_id": case_id})


async def count_open(tx: Transaction, handler: Handler) -> OpenCount:
    return await tx.fetch_one(OpenCount, COUNT_OPEN, _handled(tx, handler))


async def select_reports(tx: Transaction, case_id: UUID) -> list[ReportRow]:
    return await tx.fetch_all(ReportRow, SELECT_REPORTS, {"case_id": case_id, "now": tx.now})


async def find_evidence(tx: Transaction, case_id: UUID) -> EvidenceRow | None:
    return await tx.find_one(EvidenceRow, SELECT_EVIDENCE, {"case_id": case_id})


async def select_cases_of_file(tx: Transaction, file_id: UUID) -> list[UUID]:
    found: list[UUID] = await tx.fetch_value(SELECT_CASES_OF_FILE, {"file_id": file_id})
    return found


async def select_files_in_use(tx: Transaction, file_ids: Sequence[UUID]) -> list[FileId]:
    found: list[FileId] = await tx.fetch_value(SELECT_FILES_IN_USE, {"file_ids": list(file_ids)})
    return found


async def select_earlier(tx: Transaction, handler: Handler, case_id: UUID, subject_id: UUID) -> list[EarlierRow]:
    params = msgspec.structs.asdict(handler) | {"case_id": case_id, "subject_id": subject_id}
    return await tx.fetch_all(EarlierRow, SELECT_EARLIER, params)


async def select_context(
    tx: Transaction, case_id: UUID, conversation_id: UUID, seq: int, around: int
) -> list[ContextRow]:
    params = {"case_id": case_id, "conversation_id": conversation_id, "seq": seq, "around": around}
    return await tx.fetch_all(ContextRow, SELECT_CONTEXT, params)


async def take_case(tx: Transaction, case_id: UUID, actor_id: PersonId) -> None:
    await tx.execute(TAKE_CASE, {"case_id": case_id, "actor_id": actor_id, "now": tx.now})


async def escalate_case(tx: Transaction, case_id: UUID) -> None:
    await tx.execute(ESCALATE_CASE, {"case_id": case_id, "now": tx.now})


async def decide_case(tx: Transaction, verdict: Verdict) -> None:
    await tx.execute(DECIDE_CASE, {**msgspec.structs.asdict(verdict), "now": tx.now})


async def select_reporters(tx: Transaction, case_id: UUID) -> list[PersonId]:
    found: list[PersonId] = await tx.fetch_value(SELECT_REPORTERS, {"case_id": case_id})
    return found


async def select_months(tx: Transaction, handler: Handler) -> list[MonthRow]:
    return await tx.fetch_all(MonthRow, SELECT_MONTHS, _handled(tx, handler))


async def select_repeated(tx: Transaction, handler: Handler, least: int) -> list[RepeatedRow]:
    return await tx.fetch_all(RepeatedRow, SELECT_REPEATED, _handled(tx, handler) | {"least": least})


async def delete_old_evidence(tx: Transaction, days: int) -> int:
    return await tx.execute(DELETE_OLD_EVIDENCE, {"days": days, "now": tx.now})
