"""OneRoster 1.1 as a zip or a folder: roles, links, subjects, those who left, and what is wrong by file and row."""

import zipfile
from datetime import date
from pathlib import Path

from parta.organisations.roster import count_roster, read, source_of_path

from .roster_files import FIXTURES, as_zip, codes, read_bytes, reason_of

USERS = "sourcedId,status,orgSourcedIds,role,givenName,familyName,middleName,email,sms,phone,agentSourcedIds\n"
CLASSES = "sourcedId,status,title,courseSourcedId,classType,subjects\n"
ENROLLMENTS = "sourcedId,status,classSourcedId,userSourcedId,role,beginDate,endDate\n"


def _zip(users: str = "", classes: str = "", enrollments: str = "", **other: str) -> bytes:
    files = {"users.csv": USERS + users, "classes.csv": CLASSES + classes, "enrollments.csv": ENROLLMENTS + enrollments}
    files |= {name.replace("_", ".", 1): text for name, text in other.items()}
    return as_zip({name: text.encode() for name, text in files.items()})


def test_a_folder_says_the_same_as_the_archive(tmp_path: Path) -> None:
    with zipfile.ZipFile(FIXTURES / "oneroster.zip") as archive:
        archive.extractall(tmp_path)
    assert read(source_of_path(tmp_path)) == read(source_of_path(FIXTURES / "oneroster.zip"))


def test_files_in_a_folder_of_the_archive_are_found() -> None:
    data = as_zip({"export/users.csv": (USERS + "t1,,o,teacher,Яна,Ким,,,,,\n").encode()})
    assert count_roster(read_bytes(data)).pedagogues == 1


def test_only_a_teacher_is_a_pedagogue() -> None:
    roster = read_bytes(_zip("t,,o,teacher,Яна,Ким,,,,,\na,,o,administrator,Лев,Цой,,,,,\nd,,o,aide,Лев,Пак,,,,,\n"))
    counts = count_roster(roster)
    assert (counts.pedagogues, counts.other_staff) == (1, 2)


def test_links_told_by_parent_or_child_or_both_are_one() -> None:
    roster = read_bytes(
        _zip(
            "s1,,o,student,Яна,Ким,,,,,p1\np1,,o,parent,Лев,Ким,,,89451234567,,s1\n"
            "s2,,o,student,Ян,Ким,,,,,\np2,,o,guardian,Лев,Ким,,,+79451234567,,s2\n"
        )
    )
    counts = count_roster(roster)
    assert (counts.parents, counts.parent_child_links) == (1, 2)


def test_tobedeleted_means_left() -> None:
    roster = read_bytes(
        _zip(
            "s1,tobedeleted,o,student,Яна,Ким,,,,,\ns2,active,o,student,Ян,Ким,,,,,\n",
            "h,active,5А,,homeroom,\n",
            "e1,active,h,s1,student,,\ne2,active,h,s2,student,2026-09-01,2027-05-31\n",
        )
    )
    counts = count_roster(roster)
    assert (counts.students, counts.left) == (1, 1)
    stays = roster.enrolments[1]
    assert (stays.group, stays.begins_on, stays.has_left) == ("5А", date(2026, 9, 1), False)
    assert roster.enrolments[0].has_left


def test_a_scheduled_class_is_a_subject_in_the_group_its_students_come_from() -> None:
    roster = read_bytes(
        _zip(
            "t,,o,teacher,Яна,Ким,,,,,\ns,,o,student,Ян,Ким,,,,,\n",
            "h,,5А,,homeroom,\nk,,Химия у Ким,,scheduled,Химия\nm,,Труд 5А,c1,scheduled,\n",
            "1,,h,s,student,,\n2,,k,s,student,,\n3,,k,t,teacher,,\n4,,h,t,teacher,,\n5,,m,t,teacher,,\n",
            courses_csv="sourcedId,title\nc1,Труд\n",
        )
    )
    teacher, student = (person.key for person in roster.people)
    assert [(entry.person, entry.subject, entry.group) for entry in roster.teaching] == [
        (teacher, "Химия", "5А"),
        (teacher, "Труд", "5А"),
    ]
    assert [(duty.person, duty.group, duty.kind) for duty in roster.duties] == [(teacher, "5А", "homeroom")]
    assert roster.subject_classes[0].students == (student,)


def test_birth_dates_come_from_demographics() -> None:
    roster = read_bytes(
        _zip("s,,o,student,Ян,Ким,,,,,\n", demographics_csv="sourcedId,birthDate\ns,2015-02-01\nx,2015-02-01\n")
    )
    assert roster.people[0].birth_date == date(2015, 2, 1)
    assert ("demographics.csv", 3, "unknown_id") in codes(roster.warnings)


def test_organisations_and_sessions_are_kept() -> None:
    roster = read(source_of_path(FIXTURES / "oneroster.zip"))
    assert [(found.kind, found.name) for found in roster.institutions] == [
        ("district", "Управление образования округа"),
        ("school", "МБОУ «СОШ № 12»"),
    ]
    assert [(term.title, term.begins_on) for term in roster.terms] == [("2026/2027", date(2026, 9, 1))]


def test_problems_name_the_csv_inside_and_its_row() -> None:
    roster = read_bytes(
        _zip(
            "s1,,o,student,,Ким,,,,,\ns2,,o,wizard,Ян,Ким,,,,,\ns3,,o,student,Ян,Ким,,bad,,,zz\ns3,,o,student,Ян,Ким,,,,,\n,,o,student,Ян,Ким,,,,,\n",
            "h,,5А,,homeroom,\n",
            "1,,h,s3,student,,\n2,,h,s1,student,,\n3,,nope,s3,student,,\n",
        )
    )
    assert codes(roster.rejected) == [
        ("users.csv", 6, "no_id"),
        ("users.csv", 2, "no_given"),
        ("users.csv", 3, "unknown_role"),
    ]
    assert codes(roster.warnings) == [
        ("users.csv", 4, "bad_email"),
        ("users.csv", 4, "unknown_id"),
        ("enrollments.csv", 4, "unknown_id"),
    ]
    assert codes(roster.duplicates) == [("users.csv", 5, "duplicate_id")]


def test_a_missing_column_and_another_version_end_the_reading() -> None:
    error = reason_of(as_zip({"users.csv": b"sourcedId,role\n1,student\n"}))
    assert (error.reason, error.problem.sheet, error.problem.row) == ("missing_column", "users.csv", 1)
    assert "givenName" in error.problem.ru
    newer = _zip(manifest_csv="propertyName,value\noneroster.version,1.2\n")
    assert reason_of(newer).reason == "oneroster_version"
