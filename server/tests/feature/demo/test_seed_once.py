"""The demo seeds an empty platform once, begins again when it was cut short, and leaves others' data alone."""

import pytest

from parta.demo import api, store
from parta.entrypoints.wiring import Platform
from parta.indicators.api import monday_of, month_of_week, organisation_month, recount_month
from parta.indicators.store import select_institutions
from parta.kernel.database import Database


class _CutShort(Exception):
    pass


def _cut_short(line: str) -> None:
    if "week" in line:
        raise _CutShort


async def _count(db: Database, table: str) -> int:
    async with db.transaction("test.count") as tx:
        return int(await tx.fetch_value(f"SELECT count(*) FROM {table}"))


SHOWN = {
    "messaging_polls": 2,
    "messaging_forms": 1,
    "messaging_acknowledgements": 2,
    "messaging_channels": 1,
    "messaging_scheduled": 1,
    "safety_cases": 1,
}


async def test_seeded_once_figures_agree_and_a_cut_short_seeding_begins_again(platform: Platform) -> None:
    db = platform.database
    with pytest.raises(_CutShort):
        await api.seed_once(db, b"k" * 32, _cut_short)
    assert await _count(db, "organisations_regions") == 2
    lines = await api.seed_once(db, b"k" * 32, lambda line: None)
    assert await _count(db, "organisations_regions") == 2
    assert len(lines) > 15
    assert {table: await _count(db, table) for table in SHOWN} == SHOWN
    people = await _count(db, "identity_persons")
    assert await api.seed_once(db, b"k" * 32, lambda line: None) == lines
    assert await _count(db, "identity_persons") == people
    async with db.transaction("test.figures") as tx:
        month = month_of_week(monday_of(tx.now.date()))
        for organisation_id in await select_institutions(tx):
            assert await recount_month(tx, organisation_id, month, tx.now) == []
            figures = await organisation_month(tx, organisation_id, month)
            assert figures.pedagogues.on_roster > 5
            assert sum(week.messages_raw for week in figures.weeks) > 0


async def test_a_platform_with_people_is_left_alone(db: Database) -> None:
    async with db.transaction("test.region") as tx:
        await tx.execute(
            "INSERT INTO organisations_regions (name, time_zone, created_at) VALUES ('Край', 'UTC', %(now)s)",
            {"now": tx.now},
        )
    assert await api.seed_once(db, b"k" * 32, lambda line: None) == []
    async with db.transaction("test.read") as tx:
        assert await store.find_seeding(tx) is None
