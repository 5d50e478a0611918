"""SQL over facts: what people did in weeks, counted in the database, and the raw rows for the second count."""

from collections.abc import Sequence
from datetime import date, datetime

import msgspec

from parta.directives.api import CountingRules
from parta.indicators.model import Activity
from parta.indicators.weeks import Week
from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId

# One pass over the facts of the people asked for: the number, the substantive ones (a letter or a digit, a file or a
# voice; first with its hash in the week), and the two patterns that are flagged.
SELECT_MESSAGE_ACTIVITY = """
    WITH weeks AS (
        SELECT * FROM unnest(%(mondays)s::date[], %(starts)s::timestamptz[], %(ends)s::timestamptz[])
            AS w (monday, starts_at, ends_at)
    ), facts AS (
        SELECT w.monday, f.author_id, f.at, f.kind, f.has_letter, f.text_hash,
               row_number() OVER (PARTITION BY w.monday, f.author_id, f.text_hash ORDER BY f.at, f.id) AS occurrence,
               f.at - lag(f.at, %(burst_messages)s::int - 1) OVER of_author AS spread,
               f.at - lag(f.at) OVER of_author AS gap
          FROM weeks w
          JOIN messaging_facts f ON f.author_id = ANY (%(person_ids)s::uuid[])
                                AND f.at >= w.starts_at AND f.at < w.ends_at AND f.at <= %(known_at)s
        WINDOW of_author AS (PARTITION BY w.monday, f.author_id ORDER BY f.at, f.id)
    ), runs AS (
        SELECT facts.*,
               count(gap) OVER run AS gaps, max(gap) OVER run AS widest, min(gap) OVER run AS narrowest,
               avg(gap) OVER run AS mean
          FROM facts
        WINDOW run AS (PARTITION BY monday, author_id ORDER BY at
                       ROWS BETWEEN %(regular_gaps)s::int - 1 PRECEDING AND CURRENT ROW)
    )
    SELECT monday, author_id AS person_id, count(*) AS raw,
           count(*) FILTER (WHERE (has_letter OR kind IN ('file', 'voice'))
                              AND (text_hash IS NULL OR occurrence = 1)) AS substantive,
           coalesce(bool_or(spread <= %(burst_seconds)s::int * interval '1 second'), false) AS has_burst,
           coalesce(bool_or(gaps = %(regular_gaps)s::int AND mean > interval '0'
                            AND widest - narrowest < mean * %(regular_variation_percent)s::int / 100.0),
                    false) AS is_regular
      FROM runs GROUP BY monday, author_id
"""
SELECT_CALL_ACTIVITY = """
    SELECT w.monday, c.person_id, count(*) AS calls_joined, count(*) FILTER (WHERE c.is_starter) AS calls_started
      FROM unnest(%(mondays)s::date[], %(starts)s::timestamptz[], %(ends)s::timestamptz[])
               AS w (monday, starts_at, ends_at)
      JOIN calls_participations c ON c.person_id = ANY (%(person_ids)s::uuid[])
                                 AND c.counted_at >= w.starts_at AND c.counted_at < w.ends_at
                                 AND c.counted_at <= %(known_at)s
     GROUP BY w.monday, c.person_id
"""
SELECT_ACTIVE = """
    SELECT p.id FROM unnest(%(person_ids)s::uuid[]) AS p (id)
     WHERE EXISTS (SELECT FROM messaging_facts f WHERE f.author_id = p.id
                      AND f.at >= %(starts_at)s AND f.at < %(ends_at)s)
        OR EXISTS (SELECT FROM calls_participations c WHERE c.person_id = p.id
                      AND c.joined_at >= %(starts_at)s AND c.joined_at < %(ends_at)s)
"""
SELECT_CALLS = """
    SELECT count(DISTINCT call_id) AS calls, count(DISTINCT person_id) AS participants,
           coalesce(sum(together_seconds), 0)::bigint / 60 AS minutes
      FROM calls_participations
     WHERE person_id = ANY (%(person_ids)s::uuid[]) AND counted_at >= %(starts_at)s AND counted_at < %(ends_at)s
"""
SELECT_RAW_FACTS = """
    SELECT id, author_id AS person_id, at, kind, has_letter, text_hash FROM messaging_facts
     WHERE author_id = ANY (%(person_ids)s::uuid[]) AND at >= %(starts_at)s AND at < %(ends_at)s AND at <= %(known_at)s
     ORDER BY at, id
"""
SELECT_RAW_CALLS = """
    SELECT person_id, is_starter FROM calls_participations
     WHERE person_id = ANY (%(person_ids)s::uuid[]) AND counted_at >= %(starts_at)s AND counted_at < %(ends_at)s
       AND counted_at <= %(known_at)s
"""


class CallTotals(msgspec.Struct, frozen=True):
    calls: int
    participants: int
    minutes: int


class RawFact(msgspec.Struct, frozen=True):
    id: int
    person_id: PersonId
    at: datetime
    kind: str
    has_letter: bool
    text_hash: bytes | None


class RawCall(msgspec.Struct, frozen=True):
    person_id: PersonId
    is_starter: bool


class _MessageRow(msgspec.Struct, frozen=True):
    monday: date
    person_id: PersonId
    raw: int
    substantive: int
    has_burst: bool
    is_regular: bool


class _CallRow(msgspec.Struct, frozen=True):
    monday: date
    person_id: PersonId
    calls_joined: int
    calls_started: int


async def select_activity(
    tx: Transaction, person_ids: Sequence[PersonId], weeks: list[Week], rules: CountingRules, known_at: datetime
) -> dict[tuple[PersonId, date], Activity]:
    """What each person did in each week; who did nothing is absent."""
    values: dict[str, object] = {
        "person_ids": list(person_ids),
        "mondays": [week.monday for week in weeks],
        "starts": [week.starts_at for week in weeks],
        "ends": [week.ends_at for week in weeks],
        "known_at": known_at,
    }
    pattern = {
        "burst_messages": rules.burst_messages,
        "burst_seconds": rules.burst_seconds,
        "regular_gaps": rules.regular_messages - 1,
        "regular_variation_percent": rules.regular_variation_percent,
    }
    messages = await tx.fetch_all(_MessageRow, SELECT_MESSAGE_ACTIVITY, values | pattern)
    calls = await tx.fetch_all(_CallRow, SELECT_CALL_ACTIVITY, values)
    found = {
        (row.person_id, row.monday): Activity(
            row.raw, row.substantive, has_burst=row.has_burst, is_regular=row.is_regular
        )
        for row in messages
    }
    for row in calls:
        key = (row.person_id, row.monday)
        found[key] = msgspec.structs.replace(
            found.get(key, Activity()), calls_joined=row.calls_joined, calls_started=row.calls_started
        )
    return found


async def select_active(tx: Transaction, person_ids: Sequence[PersonId], week: Week) -> set[PersonId]:
    values = {"person_ids": list(person_ids), "starts_at": week.starts_at, "ends_at": week.ends_at}
    cursor = await tx.connection.execute(SELECT_ACTIVE, values)
    return {row[0] async for row in cursor}


async def select_calls(tx: Transaction, person_ids: Sequence[PersonId], week: Week) -> CallTotals:
    values = {"person_ids": list(person_ids), "starts_at": week.starts_at, "ends_at": week.ends_at}
    return await tx.fetch_one(CallTotals, SELECT_CALLS, values)


async def select_raw_facts(
    tx: Transaction, person_ids: Sequence[PersonId], week: Week, known_at: datetime
) -> list[RawFact]:
    values = {
        "person_ids": list(person_ids),
        "starts_at": week.starts_at,
        "ends_at": week.ends_at,
        "known_at": known_at,
    }
    return await tx.fetch_all(RawFact, SELECT_RAW_FACTS, values)


async def select_raw_calls(
    tx: Transaction, person_ids: Sequence[PersonId], week: Week, known_at: datetime
) -> list[RawCall]:
    values = {
        "person_ids": list(person_ids),
        "starts_at": week.starts_at,
        "ends_at": week.ends_at,
        "known_at": known_at,
    }
    return await tx.fetch_all(RawCall, SELECT_RAW_CALLS, values)
