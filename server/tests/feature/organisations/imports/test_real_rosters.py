"""The rosters as registrars export them: exact numbers, and a second import that changes nothing."""

from collections import Counter

from tests.feature.organisations.imports.wizard import Wizard, sample

SCHOOL = (sample("school-students.csv"), sample("school-staff.csv"))


async def test_a_school_of_two_files_comes_in_with_exact_numbers(wizard: Wizard) -> None:
    shown = await wizard.difference(*SCHOOL)

    assert {name: shown["counts"].get(name) for name in (
        "new_student", "new_parent", "new_staff", "new_group", "homerooms", "links", "changed", "moved", "left",
    )} == {
        "new_student": 716, "new_parent": 1014, "new_staff": 50, "new_group": 31, "homerooms": 31, "links": 1178,
        "changed": None, "moved": None, "left": None,
    }  # fmt: skip

    assert (await wizard.apply(shown["id"]))["state"] == "applied"
    roster = await wizard.roster()
    assert len(roster.students) == 716
    assert len({group for _, group in roster.students}) == 31
    assert len(roster.parents) == 1178
    assert len(roster.staff) == 50
    assert len(roster.homerooms) == 31


async def test_the_second_import_of_the_same_files_changes_nothing(wizard: Wizard) -> None:
    await wizard.bring_in(*SCHOOL)
    before = await wizard.roster()

    again = await wizard.difference(*SCHOOL)

    assert {tab: again["counts"].get(tab, 0) for tab in ("new", "changed", "moved", "left")} == {
        "new": 0, "changed": 0, "moved": 0, "left": 0,
    }  # fmt: skip
    assert (await wizard.apply(again["id"]))["state"] == "applied"
    assert await wizard.roster() == before


async def test_a_parent_in_two_rows_is_one_account_with_two_children(wizard: Wizard) -> None:
    await wizard.bring_in(*SCHOOL)

    roster = await wizard.roster()

    children = Counter(Counter(parent for parent, _ in roster.parents).values())
    assert sum(count * times for count, times in children.items()) == 1178
    assert [child for parent, child in roster.parents if parent == "Тихомирова Вероника Олеговна"] != []


async def test_a_college_with_its_bad_rows(wizard: Wizard) -> None:
    wizard.organisation = wizard.region.college
    async with wizard.platform.database.transaction("test.appoint") as tx:
        wizard.region.tx = tx
        await wizard.region.appoint("coordinator", wizard.region.college, person=wizard.person)

    shown = await wizard.difference(sample("college.xlsx"))

    assert {name: shown["counts"].get(name) for name in ("new_student", "new_group", "new_staff", "homerooms")} == {
        "new_student": 951, "new_group": 42, "new_staff": 62, "homerooms": 41,
    }  # fmt: skip
    problems = await wizard.lines(shown["id"], "problems")
    assert [
        (line["places"][0]["sheet"], line["places"][0]["row"]) for line in problems if line["kind"] == "rejected"
    ] == [("Студенты", 954), ("Студенты", 955)]
    await wizard.apply(shown["id"])
    again = await wizard.difference(sample("college.xlsx"))
    assert [tab for tab in ("new", "changed", "moved", "left") if again["counts"].get(tab)] == []


async def test_oneroster_comes_in_and_nobody_who_has_left(wizard: Wizard) -> None:
    shown = await wizard.difference(sample("oneroster.zip"))

    assert {name: shown["counts"].get(name) for name in ("new_student", "new_parent", "new_staff", "homerooms")} == {
        "new_student": 88, "new_parent": 88, "new_staff": 8, "homerooms": 4,
    }  # fmt: skip
    await wizard.apply(shown["id"])
    assert len((await wizard.roster()).students) == 88
    again = await wizard.difference(sample("oneroster.zip"))
    assert [tab for tab in ("new", "changed", "moved", "left") if again["counts"].get(tab)] == []
