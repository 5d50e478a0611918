"""Who reaches whom: every pair of places, both ways, and its end."""

from datetime import UTC, date, datetime

import pytest

from parta.identity.api import PersonsMerged
from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId
from parta.organisations.api import on_persons_merged
from parta.policy import api as policy
from tests.harness.region import make_region

# who, whom, do they reach each other
EXPECTED = [
    ("teacher", "colleague", True),
    ("teacher", "teacher_elsewhere", True),
    ("teacher", "officer", True),
    ("teacher", "pupil", True),
    ("teacher", "mother", True),
    ("teacher", "pupil_elsewhere", False),
    ("teacher", "mother_elsewhere", False),
    ("teacher", "foreign_teacher", False),
    ("officer", "pupil", False),
    ("officer", "mother", False),
    ("pupil", "classmate", True),
    ("pupil", "pupil_of_other_class", False),
    ("pupil", "pupil_elsewhere", False),
    ("pupil", "mother", True),
    ("pupil", "mother_of_classmate", False),
    ("mother", "mother_of_classmate", True),
    ("mother", "mother_elsewhere", False),
    ("mother", "mother_of_other_class", False),
    ("mother", "classmate", False),
    ("nobody", "teacher", False),
    ("nobody", "pupil", False),
]


async def _people(tx: Transaction) -> dict[str, PersonId]:
    region = await make_region(tx)
    foreign = await make_region(tx, "Тверская область", "Europe/Moscow")
    first = await region.group("5А")
    second = await region.group("5Б")
    elsewhere = await region.group("5А", region.other_school)
    people = {
        "teacher": await region.appoint("pedagogue"),
        "colleague": await region.appoint("staff"),
        "teacher_elsewhere": await region.appoint("pedagogue", region.other_school),
        "officer": await region.appoint("officer", region.ministry),
        "foreign_teacher": await foreign.appoint("pedagogue"),
        "pupil": await region.student(first),
        "classmate": await region.student(first),
        "pupil_of_other_class": await region.student(second),
        "pupil_elsewhere": await region.student(elsewhere, region.other_school),
        "nobody": await region.person(),
    }
    people["mother"] = await region.parent(people["pupil"])
    people["mother_of_classmate"] = await region.parent(people["classmate"])
    people["mother_of_other_class"] = await region.parent(people["pupil_of_other_class"])
    people["mother_elsewhere"] = await region.parent(people["pupil_elsewhere"], region.other_school)
    return people


async def test_every_line_of_the_rule_holds_both_ways(tx: Transaction) -> None:
    people = await _people(tx)
    for one, other, expected in EXPECTED:
        assert await policy.may_reach(tx, people[one], people[other]) is expected, (one, other)
        assert await policy.may_reach(tx, people[other], people[one]) is expected, (other, one)


async def test_reachable_agrees_with_may_reach_for_all_pairs(tx: Transaction) -> None:
    people = await _people(tx)
    everybody = list(people.values())
    apart = {(pair.one, pair.other) for pair in await policy.unreachable_pairs(tx, everybody)}
    for one in everybody:
        reached = await policy.reachable(tx, one, everybody)
        assert one not in reached
        for other in everybody:
            assert (other in reached) is await policy.may_reach(tx, one, other)
            if one < other:
                assert ((one, other) in apart) is (other not in reached)


async def test_a_leaver_is_out_of_reach_from_midnight_of_the_institution(tx: Transaction) -> None:
    region = await make_region(tx)
    group = await region.group("5А")
    pupil = await region.student(group)
    leaver = await region.appoint("pedagogue", until=date(2026, 11, 17))

    tx.now = datetime(2026, 11, 16, 13, 59, 59, tzinfo=UTC)
    assert await policy.may_reach(tx, pupil, leaver)
    tx.now = datetime(2026, 11, 16, 14, 0, tzinfo=UTC)
    assert not await policy.may_reach(tx, pupil, leaver)


async def test_a_parent_reaches_the_child_who_has_left_school(tx: Transaction) -> None:
    region = await make_region(tx)
    group = await region.group("11А")
    graduate = await region.student(group, until=date(2026, 10, 1))
    mother = await region.parent(graduate)
    teacher = await region.appoint("pedagogue")

    assert await policy.may_reach(tx, mother, graduate)
    assert not await policy.may_reach(tx, teacher, mother)
    assert not await policy.may_reach(tx, teacher, graduate)


async def test_merged_accounts_reach_what_either_reached(tx: Transaction) -> None:
    region = await make_region(tx)
    group = await region.group("5А")
    pupil = await region.student(group)
    kept, merged = await region.parent(pupil), await region.appoint("pedagogue", region.other_school)
    teacher_elsewhere = await region.appoint("pedagogue", region.college)

    await on_persons_merged(tx, PersonsMerged(kept, merged))

    assert await policy.may_reach(tx, kept, teacher_elsewhere)
    assert await policy.may_reach(tx, kept, pupil)
    assert not await policy.may_reach(tx, merged, teacher_elsewhere)


@pytest.mark.parametrize("ids", [[], ["one"]])
async def test_a_set_of_less_than_two_has_no_pairs(tx: Transaction, ids: list[str]) -> None:
    region = await make_region(tx)
    people = [await region.person() for _ in ids]
    assert await policy.unreachable_pairs(tx, people) == []


async def test_staff_among_are_those_with_an_appointment_today(tx: Transaction) -> None:
    region = await make_region(tx)
    group = await region.group("5А")
    pupil = await region.student(group)
    teacher = await region.appoint("pedagogue")
    gone = await region.appoint("pedagogue", until=date(2026, 10, 1))

    assert await policy.staff_among(tx, [pupil, teacher, gone]) == {teacher}
