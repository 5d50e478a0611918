"""Writing facts over two times. A fact is never updated: it is retracted, and recorded anew where part of it stays.

Each statement takes whole batches, so that an import writes a school in a handful of round trips.
"""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.kernel.ids import GroupId, OrganisationId, PersonId, new_id
from parta.organisations.model.facts import NewAppointment, NewDuty, NewEnrolment, NewGuardianship, Source

INSERT_APPOINTMENTS = """
INSERT INTO organisations_appointments
       (id, person_id, organisation_id, role, post, post_code, may_sign_report, order_number, order_date,
        order_file_id, valid_from, valid_to, source, external_id, recorded_at, recorded_by)
SELECT f.id, f.person_id, f.organisation_id, f.role, f.post, f.post_code, f.may_sign_report, f.order_number,
       f.order_date, f.order_file_id, f.valid_from, f.valid_to, %(source)s::text, f.external_id,
       %(now)s::timestamptz, %(by)s::uuid
  FROM jsonb_to_recordset(%(facts)s::jsonb) AS f (
       id uuid, person_id uuid, organisation_id uuid, role text, post text, post_code text, may_sign_report boolean,
       order_number text, order_date date, order_file_id uuid, valid_from date, valid_to date, external_id text)
"""

INSERT_ENROLMENTS = """
INSERT INTO organisations_enrolments
       (id, person_id, organisation_id, group_id, valid_from, valid_to, source, external_id, recorded_at, recorded_by)
SELECT f.id, f.person_id, f.organisation_id, f.group_id, f.valid_from, f.valid_to, %(source)s::text, f.external_id,
       %(now)s::timestamptz, %(by)s::uuid
  FROM jsonb_to_recordset(%(facts)s::jsonb) AS f (
       id uuid, person_id uuid, organisation_id uuid, group_id uuid, valid_from date, valid_to date, external_id text)
"""

INSERT_DUTIES = """
INSERT INTO organisations_duties
       (id, person_id, organisation_id, group_id, kind, subject, valid_from, valid_to, source, recorded_at, recorded_by)
SELECT f.id, f.person_id, f.organisation_id, f.group_id, f.kind, f.subject, f.valid_from, f.valid_to,
       %(source)s::text, %(now)s::timestamptz, %(by)s::uuid
  FROM jsonb_to_recordset(%(facts)s::jsonb) AS f (
       id uuid, person_id uuid, organisation_id uuid, group_id uuid, kind text, subject text, valid_from date,
       valid_to date)
"""

INSERT_GUARDIANSHIPS = """
INSERT INTO organisations_guardianships
       (id, parent_id, child_id, organisation_id, valid_from, valid_to, source, recorded_at, recorded_by)
SELECT f.id, f.parent_id, f.child_id, f.organisation_id, f.valid_from, f.valid_to, %(source)s::text,
       %(now)s::timestamptz, %(by)s::uuid
  FROM jsonb_to_recordset(%(facts)s::jsonb) AS f (
       id uuid, parent_id uuid, child_id uuid, organisation_id uuid, valid_from date, valid_to date)
"""

# A fact that is ended on or before its first day never was: it is only retracted. One whose end is moved keeps its
# source and its external id, and gets who moved it as the recorder.
END_APPOINTMENTS = """
WITH ended AS (
    UPDATE organisations_appointments SET retracted_at = %(now)s::timestamptz, retracted_by = %(by)s::uuid
     WHERE id = ANY(%(ids)s::uuid[]) AND retracted_at IS NULL
    RETURNING *
), kept AS (
    INSERT INTO organisations_appointments
           (person_id, organisation_id, role, post, post_code, may_sign_report, order_number, order_date,
            order_file_id, valid_from, valid_to, source, external_id, recorded_at, recorded_by)
    SELECT person_id, organisation_id, role, post, post_code, may_sign_report, order_number, order_date,
           order_file_id, valid_from, %(valid_to)s::date, source, external_id, %(now)s::timestamptz, %(by)s::uuid
      FROM ended WHERE valid_from < %(valid_to)s::date
)
SELECT organisation_id, person_id, NULL::uuid AS group_id FROM ended
"""

END_ENROLMENTS = """
WITH ended AS (
    UPDATE organisations_enrolments SET retracted_at = %(now)s::timestamptz, retracted_by = %(by)s::uuid
     WHERE id = ANY(%(ids)s::uuid[]) AND retracted_at IS NULL
    RETURNING *
), kept AS (
    INSERT INTO organisations_enrolments
           (person_id, organisation_id, group_id, valid_from, valid_to, source, external_id, recorded_at, recorded_by)
    SELECT person_id, organisation_id, group_id, valid_from, %(valid_to)s::date, source, external_id,
           %(now)s::timestamptz, %(by)s::uuid
      FROM ended WHERE valid_from < %(valid_to)s::date
)
SELECT organisation_id, person_id, group_id FROM ended
"""

END_DUTIES = """
WITH ended AS (
    UPDATE organisations_duties SET retracted_at = %(now)s::timestamptz, retracted_by = %(by)s::uuid
     WHERE id = ANY(%(ids)s::uuid[]) AND retracted_at IS NULL
    RETURNING *
), kept AS (
    INSERT INTO organisations_duties
           (person_id, organisation_id, group_id, kind, subject, valid_from, valid_to, source, recorded_at, recorded_by)
    SELECT person_id, organisation_id, group_id, kind, subject, valid_from, %(valid_to)s::date, source,
           %(now)s::timestamptz, %(by)s::uuid
      FROM ended WHERE valid_from < %(valid_to)s::date
)
SELECT organisation_id, person_id, group_id FROM ended
"""

END_GUARDIANSHIPS = """
WITH ended AS (
    UPDATE organisations_guardianships SET retracted_at = %(now)s::timestamptz, retracted_by = %(by)s::uuid
     WHERE id = ANY(%(ids)s::uuid[]) AND retracted_at IS NULL
    RETURNING *
), kept AS (
    INSERT INTO organisations_guardianships
           (parent_id, child_id, organisation_id, valid_from, valid_to, source, recorded_at, recorded_by)
    SELECT parent_id, child_id, organisation_id, valid_from, %(valid_to)s::date, source,
           %(now)s::timestamptz, %(by)s::uuid
      FROM ended WHERE valid_from < %(valid_to)s::date
)
SELECT organisation_id, parent_id AS person_id, NULL::uuid AS group_id FROM ended
"""

RETRACT_APPOINTMENT = """
UPDATE organisations_appointments SET retracted_at = %(now)s::timestamptz, retracted_by = %(by)s::uuid
 WHERE id = %(id)s::uuid AND retracted_at IS NULL
"""

MOVE_APPOINTMENTS = """
UPDATE organisations_appointments SET person_id = %(kept)s::uuid WHERE person_id = %(merged)s::uuid
"""
MOVE_ENROLMENTS = "UPDATE organisations_enrolments SET person_id = %(kept)s::uuid WHERE person_id = %(merged)s::uuid"
MOVE_DUTIES = "UPDATE organisations_duties SET person_id = %(kept)s::uuid WHERE person_id = %(merged)s::uuid"
MOVE_ABSENCES = "UPDATE organisations_absences SET person_id = %(kept)s::uuid WHERE person_id = %(merged)s::uuid"
MOVE_PARENTS = "UPDATE organisations_guardianships SET parent_id = %(kept)s::uuid WHERE parent_id = %(merged)s::uuid"
MOVE_CHILDREN = "UPDATE organisations_guardianships SET child_id = %(kept)s::uuid WHERE child_id = %(merged)s::uuid"

SELECT_ORGANISATIONS_OF_PERSON = """
SELECT DISTINCT organisation_id, %(person_id)s::uuid AS person_id, group_id
  FROM organisations_positions WHERE person_id = %(person_id)s::uuid
"""


class Touched(msgspec.Struct, frozen=True):
    """Whom a change concerned, for `RosterChanged`."""

    organisation_id: OrganisationId
    person_id: PersonId
    group_id: GroupId | None


class Mark(msgspec.Struct, frozen=True):
    """Who records, whence."""

    by: PersonId | None
    source: Source


NewFact = NewAppointment | NewEnrolment | NewDuty | NewGuardianship


def _as_json(facts: Sequence[NewFact], ids: list[UUID]) -> str:
    rows = [msgspec.structs.asdict(fact) | {"id": id_} for fact, id_ in zip(facts, ids, strict=True)]
    return msgspec.json.encode(rows).decode()


async def insert_facts(tx: Transaction, statement: str, facts: Sequence[NewFact], mark: Mark) -> list[UUID]:
    """Run one of the INSERT statements above; the ids in the order of the facts."""
    ids = [new_id() for _ in facts]
    if facts:
        params = {"facts": _as_json(facts, ids), "now": tx.now, "by": mark.by, "source": mark.source}
        await tx.execute(statement, params)
    return ids


async def end_facts(tx: Transaction, statement: str, ids: Sequence[UUID], valid_to: date, mark: Mark) -> list[Touched]:
    """Run one of the END statements above; those whose facts were really open."""
    if not ids:
        return []
    params = {"ids": list(ids), "valid_to": valid_to, "now": tx.now, "by": mark.by}
    return await tx.fetch_all(Touched, statement, params)


async def retract_appointment(tx: Transaction, appointment_id: UUID, by: PersonId | None) -> int:
    return await tx.execute(RETRACT_APPOINTMENT, {"id": appointment_id, "now": tx.now, "by": by})


async def move_person(tx: Transaction, kept: PersonId, merged: PersonId) -> None:
    """Two accounts were one human being: the facts of both times become those of the kept one."""
    params = {"kept": kept, "merged": merged}
    for statement in (
        MOVE_APPOINTMENTS, MOVE_ENROLMENTS, MOVE_DUTIES, MOVE_ABSENCES, MOVE_PARENTS, MOVE_CHILDREN,
    ):  # fmt: skip
        await tx.execute(statement, params)


async def select_touched_of_person(tx: Transaction, person_id: PersonId) -> list[Touched]:
    return await tx.fetch_all(Touched, SELECT_ORGANISATIONS_OF_PERSON, {"person_id": person_id})


SELECT_PARENTS_OF = """
SELECT DISTINCT organisation_id, parent_id AS person_id, NULL::uuid AS group_id
  FROM organisations_guardianships WHERE child_id = ANY(%(child_ids)s::uuid[]) AND retracted_at IS NULL
"""

SELECT_GROUPS_OF_CHILDREN = """
SELECT DISTINCT organisation_id, person_id, group_id
  FROM organisations_enrolments WHERE person_id = ANY(%(child_ids)s::uuid[]) AND retracted_at IS NULL
"""


async def select_parents_of(tx: Transaction, child_ids: Sequence[PersonId]) -> list[Touched]:
    return await tx.fetch_all(Touched, SELECT_PARENTS_OF, {"child_ids": list(child_ids)})


async def select_groups_of_children(tx: Transaction, child_ids: Sequence[PersonId]) -> list[Touched]:
    return await tx.fetch_all(Touched, SELECT_GROUPS_OF_CHILDREN, {"child_ids": list(child_ids)})
