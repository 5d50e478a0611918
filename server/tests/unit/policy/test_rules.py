"""The lines and how choices bound them, without a database."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parta.policy.rules import (
    BY_CODE,
    KINDS,
    LINES,
    MAKINGS,
    VERBS,
    Table,
    Verdict,
    base_table,
    clamped,
    in_force,
    options,
)

VERDICTS = st.sampled_from(list(Verdict))
PLACES = sorted(base_table())
TABLES = st.lists(VERDICTS, min_size=len(PLACES), max_size=len(PLACES)).map(
    lambda found: dict(zip(PLACES, found, strict=True))
)


def test_no_line_leads_to_a_child_but_from_classmates_and_staff_of_the_institution() -> None:
    to_children = {(line.one, line.relation) for line in LINES if line.other in ("pupil", "primary")}
    assert to_children == {
        ("staff", "group"), ("staff", "institution"), ("pupil", "group"), ("primary", "group"),
    }  # fmt: skip
    assert {line.other for line in LINES if line.one in ("pupil", "primary")} == {"staff", "pupil", "primary"}


def test_what_comes_with_parta_is_taken_at_its_word() -> None:
    assert clamped(base_table()) == base_table()


@pytest.mark.parametrize(
    ("verb", "line", "expected"),
    [
        ("write", "staff>pupil:group", [0, 1, 2]),
        ("write", "primary>staff:institution", [0, 1, 2]),
        ("call", "staff>pupil:group", [0, 2]),
        ("write", "parent>staff:group", [0, 2]),
        ("make_group", "pupil", [0, 2]),
    ],
)
def test_only_writing_between_staff_and_a_child_may_be_supervised(verb: str, line: str, expected: list[int]) -> None:
    assert options(verb, line) == expected  # type: ignore[arg-type]


def _bounds_hold(table: Table) -> bool:
    for verb in VERBS:
        for line in LINES:
            nearer = f"{line.one}>{line.other}:group"
            if line.relation != "group" and nearer in BY_CODE and table[verb, line.code] > table[verb, nearer]:
                return False
            if table[verb, line.code] > table["find", line.code]:
                return False
            if table["call", line.code] > 0 and table["write", line.code] != Verdict.ALLOWED:
                return False
    return True


@given(TABLES)
def test_who_shares_less_or_is_not_found_or_not_freely_written_to_is_never_given_more(table: Table) -> None:
    found = clamped(table)
    assert _bounds_hold(found)
    assert clamped(found) == found
    assert all(found[place] <= table[place] for place in table)


@given(TABLES, TABLES)
def test_the_least_of_two_tables_needs_no_second_look(one: Table, other: Table) -> None:
    assert _bounds_hold(in_force(clamped(one), clamped(other)))


def test_every_making_names_every_kind() -> None:
    assert {place for place in base_table() if place[0] in MAKINGS} == {
        (making, kind) for making in MAKINGS for kind in KINDS
    }
