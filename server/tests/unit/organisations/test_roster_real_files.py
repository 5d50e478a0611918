"""The rosters as registrars export them, against what is known to be in them."""

from datetime import date

import pytest

from parta.organisations.roster import count_roster, read, source_of_path

from .roster_files import EXPECTED, FIXTURES, codes


def test_the_college_workbook_gives_exactly_what_is_in_it() -> None:
    expected = EXPECTED["college.xlsx"]
    roster = read(source_of_path(FIXTURES / "college.xlsx"), today=date(2026, 11, 21))
    counts = count_roster(roster)
    # «Безгруппов» is accepted with a warning: one student and one group more.
    assert counts.students == expected["students"] + 1  # type: ignore[operator]
    assert counts.groups == expected["groups"] + 1  # type: ignore[operator]
    assert counts.pedagogues == expected["pedagogues"]
    assert counts.other_staff == expected["other_staff"]
    assert len({duty.group for duty in roster.duties}) == expected["curated_groups"]
    assert {duty.kind for duty in roster.duties} == {"curator"}
    assert codes(roster.rejected) == [
        ("Студенты", 954, "no_family"),
        ("Студенты", 955, "no_such_date"),
    ]
    assert codes(roster.warnings) == [
        ("Студенты", 956, "bad_email"),
        ("Студенты", 956, "lonely_group"),
    ]
    assert codes(roster.duplicates) == [("Студенты", 957, "duplicate_person")]


def test_text_dates_and_excel_dates_of_the_college_are_all_read() -> None:
    roster = read(source_of_path(FIXTURES / "college.xlsx"))
    students = {entry.person for entry in roster.enrolments}
    people = [person for person in roster.people if person.key in students]
    assert all(person.birth_date for person in people)
    assert people[0].full_name == "Покровская Лариса Евгеньевна"
    assert people[0].birth_date == date(2009, 5, 29)
    assert people[1].birth_date == date(2009, 9, 16)


def test_the_students_of_the_school_have_their_parents_once() -> None:
    expected = EXPECTED["school-students.csv"]
    roster = read(source_of_path(FIXTURES / "school-students.csv"))
    counts = count_roster(roster)
    assert roster.encoding == expected["encoding"]
    assert counts.students == expected["students"]
    assert counts.groups == expected["classes"]
    assert counts.parents == expected["parents"]
    assert counts.parent_child_links == expected["parent_child_links"]
    assert (roster.rejected, roster.warnings, roster.duplicates) == ((), (), ())
    assert {group.name for group in roster.groups if group.grade == 1} == {"1А", "1Б", "1В"}


def test_the_staff_of_the_school_has_posts_homerooms_and_teaching() -> None:
    expected = EXPECTED["school-staff.csv"]
    roster = read(source_of_path(FIXTURES / "school-staff.csv"))
    counts = count_roster(roster)
    assert roster.encoding == "utf-8-sig"
    assert counts.pedagogues == expected["pedagogues"]
    assert counts.other_staff == expected["other_staff"]
    assert sum(post.post == "учитель" for post in roster.staff) == expected["teachers"]
    assert len(roster.duties) == expected["homerooms"]
    first = roster.people[0].key
    taught = {(entry.subject, entry.group) for entry in roster.teaching if entry.person == first}
    assert taught == {("Физическая культура", "5В"), ("Физическая культура", "6В"), ("Физическая культура", "7Б")}
    assert (roster.rejected, roster.warnings, roster.duplicates) == ((), (), ())


def test_the_oneroster_export_gives_exactly_what_is_in_it() -> None:
    expected = EXPECTED["oneroster.zip"]
    roster = read(source_of_path(FIXTURES / "oneroster.zip"))
    counts = count_roster(roster)
    assert counts.students == expected["students"]
    assert counts.pedagogues == expected["teachers"]
    assert counts.parents == expected["parents"]
    assert counts.groups == expected["homerooms"]
    assert len(roster.subject_classes) == expected["scheduled_classes"]
    assert counts.left == expected["left"]
    assert [person.full_name for person in roster.people if person.has_left] == ["Ученик Выбывший"]
    assert {group for found in roster.subject_classes for group in found.groups} == {
        group.key for group in roster.groups
    }


@pytest.mark.parametrize("name", ["college.xlsx", "school-students.csv", "school-staff.csv", "oneroster.zip"])
def test_reading_twice_gives_the_same_roster(name: str) -> None:
    assert read(source_of_path(FIXTURES / name)) == read(source_of_path(FIXTURES / name))
