"""What the rule costs does not grow with the region: measured in pages read on a small and on a large one."""

import json
from typing import Any

from parta.kernel.database import Database, Transaction
from parta.policy.store import people, reach
from parta.policy.store.parts import rules_of

BIG_TABLES = {
    "identity_persons",
    "organisations_appointments",
    "organisations_enrolments",
    "organisations_guardianships",
    "organisations_duties",
}

# n institutions: 20 staff, 60 pupils in 3 groups, 60 parents each. Ids are made of the numbers, to be named below.
FILL = """
INSERT INTO organisations_regions (id, name, time_zone, created_at)
VALUES (pg_temp.uid(0, 0), 'Край', 'Asia/Vladivostok', now()) ON CONFLICT DO NOTHING;
INSERT INTO organisations_municipalities (id, region_id, name, kind)
VALUES (pg_temp.uid(0, 1), pg_temp.uid(0, 0), 'Округ', 'urban_district') ON CONFLICT DO NOTHING;
INSERT INTO organisations_organisations (id, region_id, municipality_id, kind, level, name, short_name, time_zone,
                                         created_at)
SELECT pg_temp.uid(n, 0), pg_temp.uid(0, 0), pg_temp.uid(0, 1), 'school', 'municipal', 'Школа ' || n, 'Школа ' || n,
       'Asia/Vladivostok', now() FROM generate_series({first}, {last}) n;
INSERT INTO organisations_groups (id, organisation_id, kind, name, key, opened_on)
SELECT pg_temp.uid(n, 1000 + g), pg_temp.uid(n, 0), 'class', g || 'А', g || 'А', '2026-09-01'
  FROM generate_series({first}, {last}) n, generate_series(1, 3) g;
INSERT INTO identity_persons (id, family_name, folded_name, created_at)
SELECT pg_temp.uid(n, p), 'Фамилия', 'слово' || md5(n::text || p::text) || ' имя' || (n * p % 7), now()
  FROM generate_series({first}, {last}) n, generate_series(1, 140) p;
INSERT INTO organisations_appointments (person_id, organisation_id, role, valid_from, source, recorded_at)
SELECT pg_temp.uid(n, p), pg_temp.uid(n, 0), 'pedagogue', '2026-09-01', 'demo', now()
  FROM generate_series({first}, {last}) n, generate_series(1, 20) p;
INSERT INTO organisations_enrolments (person_id, organisation_id, group_id, valid_from, source, recorded_at)
SELECT pg_temp.uid(n, p), pg_temp.uid(n, 0), pg_temp.uid(n, 1001 + p % 3), '2026-09-01', 'demo', now()
  FROM generate_series({first}, {last}) n, generate_series(21, 80) p;
INSERT INTO organisations_duties (person_id, organisation_id, group_id, kind, valid_from, source, recorded_at)
SELECT pg_temp.uid(n, p), pg_temp.uid(n, 0), pg_temp.uid(n, 1001 + p % 3), 'teacher', '2026-09-01', 'demo', now()
  FROM generate_series({first}, {last}) n, generate_series(1, 20) p;
INSERT INTO organisations_guardianships (parent_id, child_id, organisation_id, valid_from, source, recorded_at)
SELECT pg_temp.uid(n, p + 60), pg_temp.uid(n, p), pg_temp.uid(n, 0), '2026-09-01', 'demo', now()
  FROM generate_series({first}, {last}) n, generate_series(21, 80) p;
"""
UID = """
CREATE FUNCTION pg_temp.uid(n int, m int) RETURNS uuid LANGUAGE sql IMMUTABLE
AS $$ SELECT (lpad(to_hex(n), 8, '0') || lpad(to_hex(m), 24, '0'))::uuid $$
"""
# Every institution has a line of its own, and the region two: the bounds are read, too.
CLOSE = """
INSERT INTO policy_rules (scope_id, verb, line, verdict)
SELECT pg_temp.uid(n, 0), verb, 'staff>parent:institution', 0
  FROM generate_series({first}, {last}) n, unnest(ARRAY['find', 'write', 'add', 'call']) verb;
INSERT INTO policy_rules (scope_id, verb, line, verdict)
VALUES (pg_temp.uid(0, 0), 'write', 'staff>pupil:group', 1), (pg_temp.uid(0, 0), 'write', 'staff>pupil:institution', 1)
ON CONFLICT DO NOTHING;
"""
ANALYSE = "ANALYZE policy_rules, identity_persons, organisations_appointments, organisations_enrolments, organisations_guardianships, organisations_duties, organisations_groups, organisations_organisations"  # noqa: E501


def _uid(n: int, m: int) -> str:
    return f"{n:08x}{m:024x}"


def _walk(plan: dict[str, Any]) -> list[dict[str, Any]]:
    return [plan] + [node for child in plan.get("Plans", []) for node in _walk(child)]


async def _pages(tx: Transaction, statement: str, params: dict[str, object], *, is_large: bool) -> int:
    """Pages of the cache touched; in a large region no big table may be read whole."""
    explained = await tx.fetch_value(f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {statement}", params)
    plan = (explained if isinstance(explained, list) else json.loads(explained))[0]["Plan"]
    whole = {node["Relation Name"] for node in _walk(plan) if node["Node Type"] == "Seq Scan"}
    if is_large:
        assert not whole & BIG_TABLES, whole
    return int(plan["Shared Hit Blocks"]) + int(plan["Shared Read Blocks"])


def _questions(tx: Transaction) -> dict[str, tuple[str, dict[str, object]]]:
    write, find = rules_of(["write"]), rules_of(["find"])
    ids = [_uid(n, p) for n in (1, 2, 3) for p in (1, 25, 85)]
    teacher, pupil = _uid(1, 1), _uid(1, 21)
    names = {"typed": ["% слово%"], "switched": ["%never%", ""], "switched_back": ["%never%", ""]}
    near = {
        "organisation_ids": [_uid(1, 0)] * 2, "organisation_kinds": ["staff", "student"],
        "group_ids": [_uid(1, 1001)], "group_kinds": ["duty"], "limit": 20,
    }  # fmt: skip
    word = "слово00"
    return {
        "reachable": (reach.SELECT_REACHABLE, write | {"person_id": teacher, "ids": [teacher, *ids]}),
        "reachable by a pupil": (reach.SELECT_REACHABLE, write | {"person_id": pupil, "ids": [pupil, *ids]}),
        "directions": (reach.SELECT_DIRECTIONS, write | {"ones": ids[:-1], "others": ids[1:], "ids": ids}),
        "pairs": (reach.SELECT_UNREACHABLE_PAIRS, rules_of(["add"]) | {"ids": ids}),
        "staff": (reach.SELECT_STAFF_AMONG, {"ids": ids}),
        "lines": (people.SELECT_PERSONAL_LINES, rules_of() | {"ids": [teacher], "is_passive": True}),
        "near": (people.SELECT_NEAR, near | names | {"person_id": teacher}),
        "descriptions": (people.SELECT_DESCRIPTIONS, find | {"person_id": teacher, "ids": [teacher, *ids]}),
        "far": (
            people.SELECT_FAR_STAFF,
            {"person_id": teacher, "region_ids": [_uid(0, 0)], "query": f"{word}:*", "limit": 20},
        ),
    }


async def test_the_pages_read_stay_the_same_when_the_region_grows_eightfold(db: Database) -> None:
    pages: list[dict[str, int]] = []
    async with db.connection() as connection:
        await connection.execute(UID)
        for first, last in ((1, 50), (51, 400)):
            await connection.execute(FILL.format(first=first, last=last))
            await connection.execute(CLOSE.format(first=first, last=last))
            await connection.execute(ANALYSE)
            await connection.execute("VACUUM identity_persons")
            tx = Transaction(connection, db.clock.now(), db.events)
            measured = {}
            for name, (statement, params) in _questions(tx).items():
                # the first run also reads the catalogue
                await _pages(tx, statement, params | {"now": tx.now}, is_large=last > 50)
                measured[name] = await _pages(tx, statement, params | {"now": tx.now}, is_large=last > 50)
            pages.append(measured)
    small, large = pages
    grown = {name: (small[name], large[name]) for name in small if large[name] > small[name] * 1.5 + 40}
    # finding by name reads as many names as begin so, whatever else the region holds
    grown.pop("far", None)
    assert grown == {}
    assert large["far"] < 1_500
