"""What is reported: the subject as the reporter may see it, whose case it is, and the rows of reports."""

from datetime import datetime
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.kernel.ids import OrganisationId, PersonId, RegionId
from parta.safety.model import Reason, State, SubjectKind

SELECT_MESSAGE = """
SELECT x.author_id, concat_ws(E'\\n', nullif(x.text, ''),
                 (SELECT string_agg(a.caption, E'\\n' ORDER BY a.place) FROM messaging_attachments a
                   WHERE a.conversation_id = x.conversation_id AND a.seq = x.seq AND a.caption <> '')) AS text,
       x.created_at AS sent_at, x.edited_at, x.parts <> 0 AS has_more, c.organisation_id,
       ARRAY(SELECT a.file_id FROM messaging_attachments a
              WHERE a.conversation_id = x.conversation_id AND a.seq = x.seq ORDER BY a.place) AS file_ids
  FROM messaging_messages x
  JOIN messaging_memberships m ON m.conversation_id = x.conversation_id AND m.person_id = %(person_id)s
  JOIN messaging_conversations c ON c.id = x.conversation_id
 WHERE x.conversation_id = %(conversation_id)s AND x.seq = %(seq)s::bigint AND m.is_current AND m.windows @> x.seq
   AND x.kind = 'text' AND x.deleted_at IS NULL
"""

SELECT_CONVERSATION = """
SELECT c.created_by, c.organisation_id
  FROM messaging_conversations c
  JOIN messaging_memberships m ON m.conversation_id = c.id AND m.person_id = %(person_id)s
 WHERE c.id = %(conversation_id)s AND m.is_current AND c.kind <> 'saved'
"""

SELECT_SHARE_CONVERSATION = """
SELECT EXISTS (
       SELECT FROM messaging_memberships m
         JOIN messaging_memberships o ON o.conversation_id = m.conversation_id
        WHERE m.person_id = %(person_id)s AND m.is_current AND o.person_id = %(other_id)s AND o.is_current)
"""

# Whose duty it is: the conversation's institution; else one that both share, the reporter's own, the other's.
SELECT_HANDLING = """
WITH places AS (
    SELECT p.person_id, p.organisation_id, o.region_id
      FROM organisations_positions p JOIN organisations_organisations o ON o.id = p.organisation_id
     WHERE p.person_id = ANY(%(person_ids)s::uuid[]) AND p.kind <> 'duty'
       AND p.valid_from <= (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date
       AND (p.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < p.valid_to)
), ranked AS (
    SELECT o.id AS organisation_id, o.region_id, 0 AS rank
      FROM organisations_organisations o WHERE o.id = %(organisation_id)s::uuid
     UNION ALL
    SELECT organisation_id, region_id,
           CASE WHEN count(DISTINCT person_id) > 1 THEN 1
                WHEN bool_or(person_id = %(reporter_id)s::uuid) THEN 2 ELSE 3 END
      FROM places GROUP BY organisation_id, region_id
)
SELECT organisation_id, region_id FROM ranked ORDER BY rank, organisation_id LIMIT 1
"""

SELECT_OPEN_CASE = """
SELECT c.id, c.state, c.is_urgent, c.is_escalated, c.organisation_id, c.region_id, c.subject_id
  FROM safety_cases c
 WHERE c.state <> 'decided' AND c.subject_kind = %(subject_kind)s
   AND c.conversation_id IS NOT DISTINCT FROM %(conversation_id)s::uuid
   AND c.seq IS NOT DISTINCT FROM %(seq)s::bigint
   AND (%(subject_kind)s <> 'person' OR c.subject_id = %(subject_id)s::uuid)
 ORDER BY c.opened_at LIMIT 1 FOR UPDATE
"""

LOCK_SUBJECT = "SELECT pg_advisory_xact_lock(hashtextextended('safety:' || %(subject)s::text, 0)) IS NULL"

INSERT_CASE = """
INSERT INTO safety_cases (reason, is_urgent, subject_kind, conversation_id, seq, subject_id, organisation_id, region_id,
                          is_escalated, escalated_at, opened_at)
VALUES (%(reason)s, %(is_urgent)s, %(subject_kind)s, %(conversation_id)s, %(seq)s, %(subject_id)s, %(organisation_id)s,
        %(region_id)s, %(is_escalated)s::bool, CASE WHEN %(is_escalated)s::bool THEN %(now)s::timestamptz END, %(now)s)
RETURNING id
"""

RAISE_CASE = """
UPDATE safety_cases SET is_urgent = true, reason = %(reason)s, is_escalated = true,
       escalated_at = coalesce(escalated_at, %(now)s)
 WHERE id = %(case_id)s
"""

INSERT_REPORT = """
INSERT INTO safety_reports (case_id, reporter_id, reason, comment, made_at)
VALUES (%(case_id)s, %(reporter_id)s, %(reason)s, %(comment)s, %(now)s)
ON CONFLICT DO NOTHING
"""

INSERT_EVIDENCE = """
INSERT INTO safety_evidence (case_id, author_id, text, sent_at, edited_at, has_more, file_ids, kept_at)
VALUES (%(case_id)s, %(author_id)s, %(text)s, %(sent_at)s, %(edited_at)s, %(has_more)s, %(file_ids)s::uuid[], %(now)s)
"""

COUNT_LATELY = """
SELECT count(*) FILTER (WHERE made_at > %(now)s::timestamptz - interval '1 hour')::int AS hour, count(*)::int AS day
  FROM safety_reports
 WHERE reporter_id = %(reporter_id)s AND made_at > %(now)s::timestamptz - interval '1 day'
"""

SELECT_OWN = """
SELECT r.case_id, c.subject_kind, r.reason, r.made_at, c.state, c.decided_at,
       coalesce(c.decision <> 'none', false) AS is_upheld, c.answer
  FROM safety_reports r JOIN safety_cases c ON c.id = r.case_id
 WHERE r.reporter_id = %(person_id)s ORDER BY r.made_at DESC LIMIT %(limit)s
"""

MOVE_REPORTS = """
UPDATE safety_reports r SET reporter_id = %(kept)s::uuid
 WHERE r.reporter_id = %(merged)s::uuid
   AND NOT EXISTS (SELECT FROM safety_reports t WHERE t.case_id = r.case_id AND t.reporter_id = %(kept)s::uuid)
"""

MOVE_SUBJECTS = "UPDATE safety_cases SET subject_id = %(kept)s::uuid WHERE subject_id = %(merged)s::uuid"


class MessageSeen(msgspec.Struct, frozen=True):
    author_id: PersonId | None
    text: str
    sent_at: datetime
    edited_at: datetime | None
    has_more: bool
    organisation_id: OrganisationId | None
    file_ids: list[UUID]


class ConversationSeen(msgspec.Struct, frozen=True):
    created_by: PersonId | None
    organisation_id: OrganisationId | None


class Handling(msgspec.Struct, frozen=True):
    organisation_id: OrganisationId
    region_id: RegionId


class OpenCase(msgspec.Struct, frozen=True):
    id: UUID
    state: State
    is_urgent: bool
    is_escalated: bool
    organisation_id: OrganisationId | None
    region_id: RegionId
    subject_id: PersonId | None


class NewCase(msgspec.Struct, frozen=True, kw_only=True):
    reason: Reason
    is_urgent: bool
    subject_kind: SubjectKind
    conversation_id: UUID | None
    seq: int | None
    subject_id: PersonId | None
    organisation_id: OrganisationId
    region_id: RegionId
    is_escalated: bool


class Lately(msgspec.Struct, frozen=True):
    hour: int
    day: int


class OwnRow(msgspec.Struct, frozen=True):
    case_id: UUID
    subject_kind: SubjectKind
    reason: Reason
    made_at: datetime
    state: State
    decided_at: datetime | None
    is_upheld: bool
    answer: str


async def find_message(tx: Transaction, person_id: PersonId, conversation_id: UUID, seq: int) -> MessageSeen | None:
    """A message that the person may read now."""
    params = {"person_id": person_id, "conversation_id": conversation_id, "seq": seq}
    return await tx.find_one(MessageSeen, SELECT_MESSAGE, params)


async def find_conversation(tx: Transaction, person_id: PersonId, conversation_id: UUID) -> ConversationSeen | None:
    params = {"person_id": person_id, "conversation_id": conversation_id}
    return await tx.find_one(ConversationSeen, SELECT_CONVERSATION, params)


async def share_conversation(tx: Transaction, person_id: PersonId, other_id: UUID) -> bool:
    return bool(await tx.fetch_value(SELECT_SHARE_CONVERSATION, {"person_id": person_id, "other_id": other_id}))


async def find_handling(
    tx: Transaction, reporter_id: PersonId, subject_id: PersonId | None, organisation_id: UUID | None
) -> Handling | None:
    people = [reporter_id] if subject_id is None else [reporter_id, subject_id]
    params = {"person_ids": people, "reporter_id": reporter_id, "organisation_id": organisation_id, "now": tx.now}
    return await tx.find_one(Handling, SELECT_HANDLING, params)


async def lock_subject(tx: Transaction, subject: str) -> None:
    """Two who report the same thing at once make one case."""
    await tx.execute(LOCK_SUBJECT, {"subject": subject})


async def find_open_case(
    tx: Transaction, kind: SubjectKind, conversation_id: UUID | None, seq: int | None, subject_id: PersonId | None
) -> OpenCase | None:
    params = {"subject_kind": kind, "conversation_id": conversation_id, "seq": seq, "subject_id": subject_id}
    return await tx.find_one(OpenCase, SELECT_OPEN_CASE, params)


async def insert_case(tx: Transaction, new: NewCase) -> UUID:
    made: UUID = await tx.fetch_value(INSERT_CASE, {**msgspec.structs.asdict(new), "now": tx.now})
    return made


async def raise_case(tx: Transaction, case_id: UUID, reason: Reason) -> None:
    await tx.execute(RAISE_CASE, {"case_id": case_id, "reason": reason, "now": tx.now})


async def insert_report(tx: Transaction, case_id: UUID, reporter_id: PersonId, reason: Reason, comment: str) -> bool:
    """False where the person has reported it before."""
    params = {"case_id": case_id, "reporter_id": reporter_id, "reason": reason, "comment": comment, "now": tx.now}
    return await tx.execute(INSERT_REPORT, params) > 0


async def insert_evidence(tx: Transaction, case_id: UUID, seen: MessageSeen) -> None:
    await tx.execute(INSERT_EVIDENCE, {**msgspec.structs.asdict(seen), "case_id": case_id, "now": tx.now})


async def count_lately(tx: Transaction, reporter_id: PersonId) -> Lately:
    return await tx.fetch_one(Lately, COUNT_LATELY, {"reporter_id": reporter_id, "now": tx.now})


async def select_own(tx: Transaction, person_id: PersonId, limit: int) -> list[OwnRow]:
    return await tx.fetch_all(OwnRow, SELECT_OWN, {"person_id": person_id, "limit": limit})


async def move_person(tx: Transaction, merged: UUID, kept: UUID) -> None:
    await tx.execute(MOVE_REPORTS, {"merged": merged, "kept": kept})
    await tx.execute(MOVE_SUBJECTS, {"merged": merged, "kept": kept})
