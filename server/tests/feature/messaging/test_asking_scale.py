"""An announcement to a thousand people of twenty institutions: few statements, by indexes, whatever else there is."""

import json
import time
from typing import Any
from uuid import UUID, uuid4

import pytest

from parta.kernel.database import Database, Transaction
from parta.messaging.commands.acknowledgements import announce, remind_rest
from parta.messaging.commands.tallies import count_part
from parta.messaging.model.places import Place
from parta.messaging.queries.progress import PageOfAsked, get_progress, list_asked
from parta.messaging.store import asked as store
from parta.messaging.store.asked import Setting
from parta.messaging.store.asking_rules import SELECT_MAY_ASK
from parta.messaging.store.tallies import ACKNOWLEDGEMENT, SELECT_DUE_ACKNOWLEDGEMENTS
from parta.messaging.wire.acknowledgements import NewAnnouncement
from tests.feature.policy.test_reach_plans import ANALYSE, BIG_TABLES, FILL, UID
from tests.harness.conversations import actor, planned
from tests.harness.statements import counted_statements

INSTITUTIONS = 120
ASKED_IN = 20
CONFIRM = """
INSERT INTO messaging_confirmations (conversation_id, seq, person_id, confirmed_at)
SELECT %(conversation_id)s, %(seq)s, person_id, %(now)s FROM messaging_memberships
 WHERE conversation_id = %(conversation_id)s AND person_id = ANY(%(people)s::uuid[])
"""


def _id(institution: int, number: int) -> UUID:
    return UUID(f"{institution:08x}{number:024x}")


async def _fill(tx: Transaction) -> tuple[UUID, list[UUID]]:
    """A region of 120 institutions; a conversation of fifty people of each of the first twenty."""
    await tx.execute(UID)
    for statement in FILL.format(first=1, last=INSTITUTIONS).split(";\n"):
        if statement.strip():
            await tx.execute(statement)
    await tx.execute(ANALYSE)
    people = [_id(n, p) for n in range(1, ASKED_IN + 1) for p in (*range(1, 6), *range(21, 44), *range(81, 103))]
    conversation = await planned(tx, people)
    await tx.execute("ANALYZE messaging_memberships")
    return conversation, people


def _walk(plan: dict[str, Any]) -> list[dict[str, Any]]:
    return [plan] + [node for child in plan.get("Plans", []) for node in _walk(child)]


async def _scanned_whole(tx: Transaction, statement: str, params: dict[str, object]) -> set[str]:
    explained = await tx.fetch_value(f"EXPLAIN (FORMAT JSON) {statement}", params)
    plan = (explained if isinstance(explained, list) else json.loads(explained))[0]["Plan"]
    return {node["Relation Name"] for node in _walk(plan) if node["Node Type"] == "Seq Scan"}


async def test_a_thousand_people_are_asked_counted_shown_and_reminded_in_few_statements(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with db.transaction("scale") as tx:
        conversation, people = await _fill(tx)
        author = actor(people[0])
        place = await announce(tx, author, conversation, NewAnnouncement(client_key=uuid4(), text="Всем"))
        done = people[1:400]
        await tx.execute(CONFIRM, place._asdict() | {"people": done, "now": tx.now})
        began = time.perf_counter()
        with counted_statements(monkeypatch) as counting:
            await count_part(tx, ACKNOWLEDGEMENT, place)
        with counted_statements(monkeypatch) as showing:
            seen = await get_progress(tx, author, place)
        with counted_statements(monkeypatch) as listing:
            listed = await list_asked(tx, author, place, PageOfAsked("waiting"))
        with counted_statements(monkeypatch) as reminding:
            assert await remind_rest(tx, author, place) == len(people) - 1 - len(done)
        assert time.perf_counter() - began < 5
    assert (seen.asked, seen.done, len({line.organisation_id for line in seen.places})) == (999, 399, ASKED_IN)
    assert len(listed.people) + listed.hidden >= 200
    assert counting.count <= 12
    assert showing.count <= 8
    assert listing.count <= 11
    assert reminding.count <= 11


async def test_its_statements_go_by_indexes_in_a_large_region(db: Database) -> None:
    async with db.transaction("plans") as tx:
        conversation, people = await _fill(tx)
        setting = Setting("", None, None, "UTC")
        place = Place(conversation, 1)
        some = people[::40]
        homes = {
            "person_ids": some, "kinds": ["staff", "student", "parent"], "now": tx.now,
            "group_id": setting.group_id, "organisation_id": setting.organisation_id,
        }  # fmt: skip
        asked: list[tuple[str, dict[str, object]]] = [
            (store.SELECT_READERS, place._asdict() | {"author_id": people[0]}),
            (store.SELECT_HOMES, homes),
            (store.SELECT_CHILDREN, {name: value for name, value in homes.items() if name != "kinds"}),
            (SELECT_MAY_ASK, {"person_id": people[0], "usual": ["director"], "now": tx.now}),
            (SELECT_DUE_ACKNOWLEDGEMENTS, {"now": tx.now, "readers": 200, "limit": 50}),
        ]
        for statement, params in asked:
            assert not await _scanned_whole(tx, statement, params) & BIG_TABLES, statement
