"""The figures shown equal a second count straight from the raw facts, whatever the facts are."""

import random
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from parta.directives.api import enter_directive, read_known_order
from parta.indicators import store
from parta.indicators.api import load_setting, organisation_month, person_weeks, recount_month, weeks_of_month
from parta.indicators.recount import compare_counted
from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId
from tests.harness.region import TestRegion, make_region

NOVEMBER = date(2026, 11, 1)
NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
INSERT_FACT = (
    "INSERT INTO messaging_facts (author_id, conversation_id, at, kind, has_letter, text_hash)"
    " VALUES (%(author)s, %(chat)s, %(at)s, %(kind)s, %(has_letter)s, %(hash)s)"
)
INSERT_CALL = (
    "INSERT INTO calls_participations (call_id, person_id, is_starter, joined_at, counted_at, together_seconds)"
    " VALUES (%(call)s, %(person)s, %(starts)s, %(at)s, %(counted)s, 120)"
)


async def _college(tx: Transaction) -> tuple[TestRegion, list[PersonId]]:
    region = await make_region(tx, "Тверская область", "Europe/Moscow")
    await enter_directive(tx, region.id, read_known_order("tver-2023-11-09-1301"))
    return region, [await region.appoint("pedagogue", region.college) for _ in range(6)]


async def _say(tx: Transaction, author: PersonId, at: datetime, text_hash: bytes | None, kind: str = "text") -> None:
    values: dict[str, object] = {
        "author": author,
        "chat": UUID(int=7),
        "at": at,
        "kind": kind,
        "has_letter": text_hash is not None,
        "hash": text_hash,
    }
    await tx.execute(INSERT_FACT, values)


async def _call(tx: Transaction, person: PersonId, at: datetime, *, counted: bool = True) -> None:
    counted_at = at + timedelta(seconds=60) if counted else None
    values = {"call": uuid4(), "person": person, "starts": counted, "at": at, "counted": counted_at}
    await tx.execute(INSERT_CALL, values)


@pytest.mark.parametrize("seed", range(6))
async def test_the_count_in_the_database_equals_the_count_from_the_rows(tx: Transaction, seed: int) -> None:
    region, people = await _college(tx)
    chance = random.Random(seed)
    for person in people:
        at = datetime(2026, 10, 31, tzinfo=UTC)
        for _ in range(chance.randrange(10, 150)):
            step = chance.choice(
                [timedelta(seconds=3), timedelta(minutes=10), timedelta(hours=chance.randrange(1, 30))]
            )
            at += step
            text_hash = chance.choice([None, bytes([chance.randrange(12)]) * 16])
            await _say(tx, person, at, text_hash, chance.choice(["text", "text", "file", "voice"]))
            if chance.random() < 0.1:
                await _call(tx, person, at, counted=chance.random() < 0.7)
    setting = await load_setting(tx, region.college, NOW)
    shown = await person_weeks(tx, setting, weeks_of_month(NOVEMBER, "Europe/Moscow"))
    assert sum(week.activity.raw for week in shown) > 50
    assert await recount_month(tx, region.college, NOVEMBER, NOW) == []


async def test_a_month_kept_differs_from_the_facts_only_when_somebody_changed_them(tx: Transaction) -> None:
    region, people = await _college(tx)
    await _say(tx, people[0], datetime(2026, 11, 10, 9, tzinfo=UTC), b"1" * 16)
    await store.upsert_month(tx, region.college, await organisation_month(tx, region.college, NOVEMBER, NOW))
    assert await compare_counted(tx, region.college, NOVEMBER) == []
    await _say(tx, people[0], datetime(2026, 11, 10, 10, tzinfo=UTC), b"2" * 16)
    assert [
        (each.figure, each.shown, each.recounted) for each in await compare_counted(tx, region.college, NOVEMBER)
    ] == [
        ("messages_raw", 1, 2),
        ("messages_substantive", 1, 2),
    ]


async def test_ten_messages_and_a_call_meet_the_norm_of_the_college(tx: Transaction) -> None:
    region, people = await _college(tx)
    diligent, silent = people[0], people[1]
    for number in range(10):
        await _say(tx, diligent, datetime(2026, 11, 9 + number % 5, 8, number, tzinfo=UTC), bytes([number]) * 16)
    await _call(tx, diligent, datetime(2026, 11, 12, 10, tzinfo=UTC))
    week = (await organisation_month(tx, region.college, NOVEMBER, NOW)).weeks[1]
    assert (week.monday, week.judged, week.met_messages, week.met_calls, week.met_both) == (
        date(2026, 11, 9),
        6,
        1,
        1,
        1,
    )
    assert (week.messages_raw, week.calls, week.active_staff, week.staff) == (10, 1, 1, 6)
    assert silent != diligent


async def test_a_message_in_the_last_second_of_sunday_counts_for_that_week(tx: Transaction) -> None:
    region, people = await _college(tx)
    await _say(tx, people[0], datetime(2026, 11, 15, 20, 59, 59, tzinfo=UTC), b"1" * 16)
    await _say(tx, people[0], datetime(2026, 11, 15, 21, 0, 0, tzinfo=UTC), b"2" * 16)
    weeks = (await organisation_month(tx, region.college, NOVEMBER, NOW)).weeks
    assert [week.messages_raw for week in weeks] == [0, 1, 1, 0]


async def test_what_was_known_then_can_be_asked_for_later(tx: Transaction) -> None:
    region, people = await _college(tx)
    then = datetime(2026, 11, 20, 12, tzinfo=UTC)
    first = await organisation_month(tx, region.college, NOVEMBER, then)
    await _say(tx, people[0], datetime(2026, 11, 25, 9, tzinfo=UTC), b"1" * 16)
    assert await organisation_month(tx, region.college, NOVEMBER, then) == first
