"""All SQL of chatplans. The positions of a day are read set-wise from the view of organisations."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

import msgspec
from psycopg.types.json import Jsonb

from parta.chatplans.model import GroupName, LeftOut, Place, PlanLine, Position
from parta.kernel.database import Transaction
from parta.kernel.ids import OrganisationId, PersonId

SELECT_PLACE = """
    SELECT o.id AS organisation_id, o.kind, o.short_name, o.municipality_id, m.name AS municipality, o.region_id,
           r.name AS region, o.time_zone
      FROM organisations_organisations o
      JOIN organisations_municipalities m ON m.id = o.municipality_id
      JOIN organisations_regions r ON r.id = o.region_id
     WHERE o.id = %(organisation_id)s
"""
SELECT_GROUPS = """
    SELECT id, name FROM organisations_groups
     WHERE organisation_id = %(organisation_id)s AND opened_on <= %(day)s::date
       AND (closed_on IS NULL OR closed_on > %(day)s::date)
     ORDER BY grade NULLS LAST, name
"""
SELECT_POSITIONS = """
    SELECT a.person_id, 'staff' AS kind, a.role, NULL::uuid AS group_id, '' AS subject,
           a.post_code IS NOT NULL AS is_pedagogue
      FROM organisations_appointments a
     WHERE a.organisation_id = %(organisation_id)s
       AND a.valid_from <= %(day)s::date AND (a.valid_to IS NULL OR a.valid_to > %(day)s::date)
       AND a.recorded_at <= %(known_at)s AND (a.retracted_at IS NULL OR a.retracted_at > %(known_at)s)
    UNION ALL
    SELECT d.person_id, 'duty', d.kind, d.group_id, d.subject, false
      FROM organisations_duties d
     WHERE d.organisation_id = %(organisation_id)s
       AND d.valid_from <= %(day)s::date AND (d.valid_to IS NULL OR d.valid_to > %(day)s::date)
       AND d.recorded_at <= %(known_at)s AND (d.retracted_at IS NULL OR d.retracted_at > %(known_at)s)
    UNION ALL
    SELECT e.person_id, 'student', 'student', e.group_id, '', false
      FROM organisations_enrolments e
     WHERE e.organisation_id = %(organisation_id)s
       AND e.valid_from <= %(day)s::date AND (e.valid_to IS NULL OR e.valid_to > %(day)s::date)
       AND e.recorded_at <= %(known_at)s AND (e.retracted_at IS NULL OR e.retracted_at > %(known_at)s)
    UNION ALL
    SELECT g.parent_id, 'parent', 'parent', e.group_id, '', false
      FROM organisations_guardianships g
      JOIN organisations_enrolments e ON e.person_id = g.child_id AND e.organisation_id = %(organisation_id)s
       AND e.valid_from <= %(day)s::date AND (e.valid_to IS NULL OR e.valid_to > %(day)s::date)
       AND e.recorded_at <= %(known_at)s AND (e.retracted_at IS NULL OR e.retracted_at > %(known_at)s)
     WHERE g.valid_from <= %(day)s::date AND (g.valid_to IS NULL OR g.valid_to > %(day)s::date)
       AND g.recorded_at <= %(known_at)s AND (g.retracted_at IS NULL OR g.retracted_at > %(known_at)s)
"""
# Heads and coordinators of the institutions of a territory, and the officers of the organisation itself.
SELECT_TERRITORY_POSITIONS = """
    SELECT a.person_id, 'staff' AS kind, a.role, NULL::uuid AS group_id, '' AS subject, false AS is_pedagogue
      FROM organisations_appointments a JOIN organisations_organisations o ON o.id = a.organisation_id
     WHERE a.valid_from <= %(day)s::date AND (a.valid_to IS NULL OR a.valid_to > %(day)s::date)
       AND a.recorded_at <= %(known_at)s AND (a.retracted_at IS NULL OR a.retracted_at > %(known_at)s)
       AND o.region_id = %(region_id)s
       AND (%(municipality_id)s::uuid IS NULL OR o.municipality_id = %(municipality_id)s::uuid)
       AND (a.role IN ('director', 'coordinator') AND o.kind IN ('school', 'college', 'training_institute')
            OR a.organisation_id = %(organisation_id)s
               AND a.role IN ('officer', 'controller', 'regional_coordinator', 'municipal_coordinator'))
"""
SELECT_ADDED_LINES = """
    SELECT definition FROM chatplans_lines WHERE organisation_id = %(organisation_id)s ORDER BY added_at, line
"""
UPSERT_LINE = """
    INSERT INTO chatplans_lines (organisation_id, line, definition, added_at, added_by)
    VALUES (%(organisation_id)s, %(line)s, %(definition)s::jsonb, %(now)s, %(by)s)
    ON CONFLICT (organisation_id, line) DO UPDATE SET definition = excluded.definition
"""
DELETE_LINE = """
    DELETE FROM chatplans_lines WHERE organisation_id = %(organisation_id)s AND line = %(line)s
"""
SELECT_LEFT_OUT = """
    SELECT line, reason FROM chatplans_left_out WHERE organisation_id = %(organisation_id)s ORDER BY line
"""
UPSERT_LEFT_OUT = """
    INSERT INTO chatplans_left_out (organisation_id, line, reason, left_out_at, left_out_by)
    VALUES (%(organisation_id)s, %(line)s, %(reason)s, %(now)s, %(by)s)
    ON CONFLICT (organisation_id, line) DO UPDATE SET reason = excluded.reason
"""
DELETE_LEFT_OUT = """
    DELETE FROM chatplans_left_out WHERE organisation_id = %(organisation_id)s AND line = %(line)s
"""
SELECT_STATE = """
    SELECT organisation_id, applied_at, run, total, done, finished_at FROM chatplans_states
     WHERE organisation_id = %(organisation_id)s
"""
START_RUN = """
    INSERT INTO chatplans_states (organisation_id, applied_at, applied_by, total)
    VALUES (%(organisation_id)s, %(now)s, %(by)s, %(total)s)
    ON CONFLICT (organisation_id) DO UPDATE
       SET run = chatplans_states.run + 1, total = excluded.total, done = 0, finished_at = NULL
    RETURNING run
"""
ADVANCE_RUN = """
    UPDATE chatplans_states SET done = done + %(steps)s,
           finished_at = CASE WHEN %(is_last)s THEN %(now)s::timestamptz END
     WHERE organisation_id = %(organisation_id)s AND run = %(run)s
"""
# Organisations whose plan is followed and in which somebody's place begins or ends on their local today.
SELECT_CHANGING_TODAY = """
    SELECT DISTINCT s.organisation_id
      FROM chatplans_states s JOIN organisations_organisations o ON o.id = s.organisation_id
      JOIN organisations_positions p ON p.organisation_id = o.id
     WHERE (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date IN (p.valid_from, p.valid_to)
"""
SELECT_CONVERSATIONS = """
    SELECT plan_key, created_at, archived_at FROM messaging_conversations
     WHERE organisation_id = %(organisation_id)s AND plan_key IS NOT NULL AND created_at <= %(at)s
"""
SELECT_CONNECTED = """
    SELECT id FROM identity_persons WHERE id = ANY (%(person_ids)s::uuid[]) AND connected_at <= %(at)s
"""
# The organisations whose conversations hold heads and coordinators of this one.
SELECT_ABOVE = """
    SELECT above.id FROM organisations_organisations o
      JOIN organisations_organisations above
        ON above.region_id = o.region_id
       AND (above.kind = 'ministry' OR above.kind = 'municipal_authority' AND above.municipality_id = o.municipality_id)
      JOIN chatplans_states s ON s.organisation_id = above.id
     WHERE o.id = %(organisation_id)s AND above.id <> o.id
"""


class State(msgspec.Struct, frozen=True):
    """When the plan was first applied, and how far its last run is."""

    organisation_id: OrganisationId
    applied_at: datetime
    run: int
    total: int
    done: int
    finished_at: datetime | None


class ConversationRow(msgspec.Struct, frozen=True):
    plan_key: str
    created_at: datetime
    archived_at: datetime | None


async def select_place(tx: Transaction, organisation_id: OrganisationId) -> Place:
    return await tx.fetch_one(Place, SELECT_PLACE, {"organisation_id": organisation_id})


async def select_groups(tx: Transaction, organisation_id: OrganisationId, day: date) -> list[GroupName]:
    return await tx.fetch_all(GroupName, SELECT_GROUPS, {"organisation_id": organisation_id, "day": day})


async def select_positions(tx: Transaction, place: Place, day: date, known_at: datetime) -> list[Position]:
    """Who is what on the day, as known at a moment: of the institution, or, for an authority, of its territory."""
    values = {"organisation_id": place.organisation_id, "day": day, "known_at": known_at}
    if place.kind not in ("ministry", "municipal_authority"):
        return await tx.fetch_all(Position, SELECT_POSITIONS, values)
    territory = {
        "region_id": place.region_id,
        "municipality_id": place.municipality_id if place.kind == "municipal_authority" else None,
    }
    return await tx.fetch_all(Position, SELECT_TERRITORY_POSITIONS, values | territory)


async def select_added_lines(tx: Transaction, organisation_id: OrganisationId) -> list[PlanLine]:
    cursor = await tx.connection.execute(SELECT_ADDED_LINES, {"organisation_id": organisation_id})
    return [msgspec.convert(row[0], PlanLine) async for row in cursor]


async def upsert_line(tx: Transaction, organisation_id: OrganisationId, line: PlanLine, by: PersonId) -> None:
    values = {
        "organisation_id": organisation_id,
        "line": line.line,
        "definition": Jsonb(msgspec.to_builtins(line)),
        "now": tx.now,
        "by": by,
    }
    await tx.execute(UPSERT_LINE, values)


async def delete_line(tx: Transaction, organisation_id: OrganisationId, line: str) -> int:
    return await tx.execute(DELETE_LINE, {"organisation_id": organisation_id, "line": line})


async def select_left_out(tx: Transaction, organisation_id: OrganisationId) -> list[LeftOut]:
    return await tx.fetch_all(LeftOut, SELECT_LEFT_OUT, {"organisation_id": organisation_id})


async def upsert_left_out(tx: Transaction, organisation_id: OrganisationId, left_out: LeftOut, by: PersonId) -> None:
    values = {
        "organisation_id": organisation_id,
        "line": left_out.line,
        "reason": left_out.reason,
        "now": tx.now,
        "by": by,
    }
    await tx.execute(UPSERT_LEFT_OUT, values)


async def delete_left_out(tx: Transaction, organisation_id: OrganisationId, line: str) -> int:
    return await tx.execute(DELETE_LEFT_OUT, {"organisation_id": organisation_id, "line": line})


async def find_state(tx: Transaction, organisation_id: OrganisationId) -> State | None:
    return await tx.find_one(State, SELECT_STATE, {"organisation_id": organisation_id})


async def start_run(tx: Transaction, organisation_id: OrganisationId, total: int, by: PersonId | None) -> int:
    values = {"organisation_id": organisation_id, "total": total, "by": by, "now": tx.now}
    return int(await tx.fetch_value(START_RUN, values))


async def advance_run(tx: Transaction, organisation_id: OrganisationId, run: int, steps: int, is_last: bool) -> None:
    values = {"organisation_id": organisation_id, "run": run, "steps": steps, "is_last": is_last, "now": tx.now}
    await tx.execute(ADVANCE_RUN, values)


async def select_changing_today(tx: Transaction) -> list[OrganisationId]:
    cursor = await tx.connection.execute(SELECT_CHANGING_TODAY, {"now": tx.now})
    return [OrganisationId(row[0]) async for row in cursor]


async def select_conversations(
    tx: Transaction, organisation_id: OrganisationId, at: datetime
) -> dict[str, ConversationRow]:
    values = {"organisation_id": organisation_id, "at": at}
    rows = await tx.fetch_all(ConversationRow, SELECT_CONVERSATIONS, values)
    return {row.plan_key: row for row in rows}


async def select_connected(tx: Transaction, person_ids: Sequence[PersonId], at: datetime) -> set[UUID]:
    cursor = await tx.connection.execute(SELECT_CONNECTED, {"person_ids": list(person_ids), "at": at})
    return {row[0] async for row in cursor}


async def select_above(tx: Transaction, organisation_id: OrganisationId) -> list[OrganisationId]:
    cursor = await tx.connection.execute(SELECT_ABOVE, {"organisation_id": organisation_id})
    return [OrganisationId(row[0]) async for row in cursor]
