"""A region and an institution choose who may do what to whom; the stricter word holds."""

import msgspec
import pytest

from parta.kernel.database import Transaction
from parta.kernel.errors import Forbidden, InvalidInput, NotFound
from parta.kernel.ids import PersonId
from parta.policy import api as policy
from parta.policy.access import access_institution_table, access_region_table
from parta.policy.commands.tables import change_table
from parta.policy.errors import LooserThanRegion, NothingChanged, TableMoved
from parta.policy.queries.tables import show_table, who_reaches
from tests.harness.region import TestRegion, as_actor, make_region
from tests.harness.rules import choose, choose_for_region, wanted


class School:
    """A teacher of 5А and another, a pupil of 5А and one of 1А, parents, and who decides."""

    def __init__(self, region: TestRegion, people: dict[str, PersonId]) -> None:
        self.region = region
        self.people = people

    def __getattr__(self, name: str) -> PersonId:
        return self.people[name]


async def _school(tx: Transaction) -> School:
    region = await make_region(tx)
    fifth, first = await region.group("5А", grade=5), await region.group("1А", grade=1)
    people = {
        "administrator": await region.appoint("administrator", region.ministry),
        "director": await region.appoint("director"),
        "teacher": await region.appoint("pedagogue"),
        "other_teacher": await region.appoint("pedagogue"),
        "far_teacher": await region.appoint("pedagogue", region.other_school),
        "pupil": await region.student(fifth),
        "classmate": await region.student(fifth),
        "first_former": await region.student(first),
    }
    await region.duty(people["teacher"], fifth, "teacher", "Алгебра")
    people["mother"] = await region.parent(people["pupil"])
    people["father_of_first_former"] = await region.parent(people["first_former"])
    return School(region, people)


async def test_an_institution_closes_a_line_and_nobody_else_is_touched(tx: Transaction) -> None:
    school = await _school(tx)
    await choose(tx, school.director, school.region.school, {("write", "pupil>staff:institution"): "forbidden"})

    assert await policy.may_reach(tx, school.pupil, school.teacher)
    assert not await policy.may_reach(tx, school.pupil, school.other_teacher)
    assert await policy.may_reach(tx, school.pupil, school.other_teacher, "find")
    assert await policy.may_reach(tx, school.other_teacher, school.pupil)
    assert await policy.may_reach(tx, school.first_former, school.other_teacher)


async def test_small_children_have_lines_of_their_own(tx: Transaction) -> None:
    school = await _school(tx)
    await choose(tx, school.director, school.region.school, {("write", "primary>staff:group"): "forbidden"})

    assert not await policy.may_reach(tx, school.first_former, school.teacher)
    assert await policy.may_reach(tx, school.pupil, school.teacher)


async def test_who_is_not_to_be_found_is_not_written_to_added_or_called(tx: Transaction) -> None:
    school = await _school(tx)
    await choose(tx, school.director, school.region.school, {("find", "parent>staff:institution"): "forbidden"})

    for verb in ("find", "write", "add", "call"):
        assert not await policy.may_reach(tx, school.mother, school.other_teacher, verb)  # type: ignore[arg-type]
        assert await policy.may_reach(tx, school.mother, school.teacher, verb)  # type: ignore[arg-type]
    assert await policy.reachable(tx, school.mother, list(school.people.values()), "find") == {
        school.teacher, school.pupil,
    }  # fmt: skip


async def test_whoever_may_do_more_by_another_place_may(tx: Transaction) -> None:
    school = await _school(tx)
    await school.region.parent(school.pupil, person=school.other_teacher)
    await choose(tx, school.director, school.region.school, {("find", "staff>pupil:group"): "forbidden"})

    assert await policy.may_reach(tx, school.other_teacher, school.pupil)
    assert not await policy.may_reach(tx, school.teacher, school.pupil)


async def test_a_region_opens_what_comes_closed_and_an_institution_may_close_it_again(tx: Transaction) -> None:
    school = await _school(tx)
    mother, father = school.mother, school.father_of_first_former
    opened = {(verb, "parent>parent:institution"): "allowed" for verb in ("find", "write")}
    await choose_for_region(tx, school.administrator, school.region.id, opened)  # type: ignore[arg-type]
    assert await policy.may_reach(tx, mother, father)
    described = await policy.describe_people(tx, mother, [father])
    assert described[father].description.startswith("родитель: ")

    await choose(tx, school.director, school.region.school, {("write", "parent>parent:institution"): "forbidden"})
    assert not await policy.may_reach(tx, mother, father)
    assert await policy.may_reach(tx, mother, father, "find")


async def test_both_institutions_must_leave_a_line_of_the_region_open(tx: Transaction) -> None:
    school = await _school(tx)
    await choose(tx, school.director, school.region.school, {("find", "staff>staff:region"): "forbidden"})

    assert not await policy.may_reach(tx, school.far_teacher, school.teacher, "find")
    assert not await policy.may_reach(tx, school.teacher, school.far_teacher, "find")
    assert await policy.may_reach(tx, school.teacher, school.other_teacher, "find")


async def test_an_institution_cannot_be_looser_than_its_region(tx: Transaction) -> None:
    school = await _school(tx)
    closed = {("write", "pupil>staff:institution"): "forbidden"}
    await choose_for_region(tx, school.administrator, school.region.id, closed)  # type: ignore[arg-type]
    assert not await policy.may_reach(tx, school.pupil, school.other_teacher)

    with pytest.raises(LooserThanRegion) as refused:
        await choose(tx, school.director, school.region.school, {("write", "pupil>staff:institution"): "allowed"})
    assert refused.value.fields["line"] == "pupil>staff:institution"
    table = await show_table(tx, await access_institution_table(tx, as_actor(school.director), school.region.school))
    (cell,) = [one for one in table.cells if (one.verb, one.line) == ("write", "pupil>staff:institution")]
    assert (cell.verdict, cell.source, cell.options) == ("forbidden", "region", ["forbidden"])


@pytest.mark.parametrize(
    ("verb", "line", "verdict"),
    [
        ("write", "officer>pupil:region", "allowed"),
        ("call", "staff>pupil:group", "supervised"),
        ("write", "pupil>pupil:group", "supervised"),
    ],
)
async def test_what_is_no_choice_is_named(tx: Transaction, verb: str, line: str, verdict: str) -> None:
    school = await _school(tx)
    with pytest.raises(InvalidInput):
        await choose(tx, school.director, school.region.school, {(verb, line): verdict})  # type: ignore[dict-item]


async def test_two_who_change_it_at_once_are_not_mixed_and_nothing_is_not_a_change(tx: Transaction) -> None:
    school = await _school(tx)
    table = await access_institution_table(tx, as_actor(school.director), school.region.school)
    change = wanted(0, {("call", "pupil>pupil:group"): "forbidden"})
    await change_table(tx, as_actor(school.director), table, change)
    with pytest.raises(TableMoved):
        await change_table(tx, as_actor(school.director), table, change)
    change = wanted(1, {("call", "pupil>pupil:group"): "forbidden"})
    with pytest.raises(NothingChanged):
        await change_table(tx, as_actor(school.director), table, change)


async def test_versions_say_who_and_why_and_the_log_has_a_line(tx: Transaction) -> None:
    school = await _school(tx)
    table = await access_institution_table(tx, as_actor(school.director), school.region.school)
    change = wanted(0, {("call", "pupil>pupil:group"): "forbidden"})
    change.reason = "Решение  педсовета"
    await change_table(tx, as_actor(school.director), table, change)
    shown = await show_table(tx, table)
    assert [(one.version, one.reason, bool(one.made_by)) for one in shown.history] == [(1, "Решение педсовета", True)]
    logged = await tx.fetch_value("SELECT details FROM identity_audit WHERE action = 'policy.table_changed'")
    assert logged == {"version": 1, "lines": 1}


async def test_only_who_heads_the_institution_or_administers_the_region_sees_the_tables(tx: Transaction) -> None:
    school = await _school(tx)
    own = school.region.school
    await access_institution_table(tx, as_actor(school.administrator), own)
    await access_region_table(tx, as_actor(school.administrator), school.region.id)
    with pytest.raises(Forbidden):
        await access_institution_table(tx, as_actor(school.teacher), own)
    with pytest.raises(Forbidden):
        await access_region_table(tx, as_actor(school.director), school.region.id)
    with pytest.raises(NotFound):
        await access_institution_table(tx, as_actor(school.pupil), own)
    with pytest.raises(NotFound):
        await access_institution_table(tx, as_actor(school.director), school.region.other_school)


async def test_making_groups_by_hand_is_a_line_too(tx: Transaction) -> None:
    school = await _school(tx)
    await choose(tx, school.director, school.region.school, {("make_group", "primary"): "forbidden"})

    assert not await policy.may_make(tx, school.first_former, "make_group")
    assert await policy.may_make(tx, school.pupil, "make_group")
    assert not await policy.may_make(tx, school.pupil, "make_channel")
    assert await policy.may_make(tx, school.teacher, "make_channel")


async def test_found_by_name_are_only_those_left_open_and_all_of_them(tx: Transaction) -> None:
    school = await _school(tx)
    for number in range(30):
        await school.region.appoint("staff", name=f"Александров{number:02} Антон")
    friend = await school.region.appoint("pedagogue", name="Яшин Антон")
    fifth = await school.region.group("5Б", grade=5)
    pupil = await school.region.student(fifth)
    await school.region.duty(friend, fifth, "teacher", "Химия")
    assert len(await policy.find_people(tx, pupil, "антон")) == 20

    await choose(tx, school.director, school.region.school, {("find", "pupil>staff:institution"): "forbidden"})
    assert [one.person_id for one in await policy.find_people(tx, pupil, "антон")] == [friend]
    assert [one.description for one in await policy.find_people(tx, pupil, "антон")] == ["педагогический работник"]


async def test_for_writing_only_who_may_be_written_to_is_offered(tx: Transaction) -> None:
    school = await _school(tx)
    fifth = await school.region.group("5Б", grade=5)
    pupil = await school.region.student(fifth)
    teacher = await school.region.appoint("pedagogue", name="Яшин Антон")
    await choose(tx, school.director, school.region.school, {("write", "pupil>staff:institution"): "forbidden"})

    assert [one.person_id for one in await policy.find_people(tx, pupil, "яшин")] == [teacher]
    assert await policy.find_people(tx, pupil, "яшин", verb="write") == []


async def test_everybody_sees_who_may_reach_them(tx: Transaction) -> None:
    school = await _school(tx)
    await choose(tx, school.director, school.region.school, {("call", "staff>pupil:institution"): "forbidden"})
    from_api = await who_reaches_pupil(tx, school)
    assert from_api["kinds"] == ["pupil"]
    calls = [rule for rule in from_api["rules"] if rule["verb"] == "call"]  # type: ignore[union-attr]
    assert calls == [
        {"verb": "call", "one": "pupil", "relation": "group", "verdict": "allowed", "place": "5А"},
        {"verb": "call", "one": "staff", "relation": "group", "verdict": "allowed", "place": "5А"},
    ]


async def who_reaches_pupil(tx: Transaction, school: School) -> dict[str, object]:
    shown = await who_reaches(tx, as_actor(school.pupil))
    found: dict[str, object] = msgspec.to_builtins(shown)
    return found
