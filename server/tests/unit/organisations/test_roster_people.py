"""Who is the same person: students in two rows, parents with several children, staff with two posts."""

from datetime import date

from parta.organisations.roster import count_roster, read, source_of_bytes

from .roster_files import Rows, as_csv, codes, read_rows

STUDENTS = ["Класс", "ФИО ученика", "Дата рождения", "ФИО родителя", "Телефон родителя"]
STAFF = ["ФИО", "Должность", "Классное руководство", "Телефон"]


def _students(*rows: list[str]) -> Rows:
    return [STUDENTS, *rows]


def test_a_parent_in_two_rows_is_one_person_with_two_children() -> None:
    roster = read_rows(
        _students(
            ["1А", "Иванов Пётр", "1.2.2015", "Семенова Анна Юрьевна", "89451234567"],
            ["2Б", "Иванова Яна", "1.2.2014", "СЕМЁНОВА Анна Юрьевна", "+7 (945) 123-45-67"],
        )
    )
    counts = count_roster(roster)
    assert (counts.students, counts.parents, counts.parent_child_links) == (2, 1, 2)
    parent = next(person for person in roster.people if person.phone)
    assert (parent.full_name, parent.phone) == ("Семёнова Анна Юрьевна", "+79451234567")
    assert [place.row for place in parent.places] == [2, 3]


def test_namesakes_with_other_phones_are_two_parents() -> None:
    roster = read_rows(
        _students(
            ["1А", "Иванов Пётр", "1.2.2015", "Семёнова Анна", "89451234567"],
            ["2Б", "Иванова Яна", "1.2.2014", "Семёнова Анна", "89451234568"],
        )
    )
    assert count_roster(roster).parents == 2


def test_parents_without_any_contact_are_never_merged() -> None:
    roster = read_rows(
        _students(["1А", "Иванов Пётр", "", "Семёнова Анна", ""], ["2Б", "Иванова Яна", "", "Семёнова Анна", ""])
    )
    assert count_roster(roster).parents == 2


def test_a_student_in_two_rows_is_told_and_keeps_the_parents_of_both() -> None:
    roster = read_rows(
        _students(
            ["1А", "Артёмов Пётр", "1.2.2015", "Артёмова Анна", "89451234567"],
            ["1-а", "АРТЕМОВ Пётр", "01.02.2015", "Артёмов Илья", "89451234568"],
        )
    )
    counts = count_roster(roster)
    assert (counts.students, counts.parents, counts.parent_child_links) == (1, 2, 2)
    assert codes(roster.duplicates) == [(None, 3, "duplicate_person")]


def test_a_student_in_two_groups_stays_in_the_first() -> None:
    roster = read_rows(_students(["1А", "Яшин Пётр", "1.2.2015"], ["1Б", "Яшин Пётр", "1.2.2015"]))
    assert [entry.group for entry in roster.enrolments] == ["1А"]
    assert codes(roster.duplicates) == [(None, 3, "duplicate_other_group")]


def test_namesakes_born_on_other_days_are_two_students() -> None:
    roster = read_rows(_students(["1А", "Яшин Пётр", "1.2.2015"], ["1А", "Яшин Пётр", "2.2.2015"]))
    assert count_roster(roster).students == 2


def test_a_wrong_phone_is_dropped_with_a_warning_and_a_wrong_date_rejects_the_row() -> None:
    roster = read_rows(
        _students(["1А", "Яшин Пётр", "1.2.2015", "Яшина Анна", "12"], ["1А", "Яшин Лев", "30.02.2015", "", ""])
    )
    assert codes(roster.warnings) == [(None, 2, "bad_phone")]
    assert codes(roster.rejected) == [(None, 3, "no_such_date")]


def test_a_birth_date_in_the_future_rejects_the_row() -> None:
    data = as_csv(_students(["1А", "Яшин Пётр", "1.2.2027"]))
    roster = read(source_of_bytes("r", data), today=date(2026, 11, 21))
    assert codes(roster.rejected) == [(None, 2, "date_in_future")]


def test_html_in_a_name_rejects_the_row_and_in_a_parents_name_only_the_parent() -> None:
    roster = read_rows(
        _students(
            ["1А", "<script>alert(1)</script>", "", "", ""],
            ["1А", "Яшин Пётр", "", "<b>Яшина</b> Анна", "89451234567"],
        )
    )
    assert codes(roster.rejected) == [(None, 2, "name_characters")]
    assert codes(roster.warnings) == [(None, 3, "parent_bad_name")]
    assert count_roster(roster).students == 1


def test_a_phone_without_a_parents_name_is_told() -> None:
    roster = read_rows(_students(["1А", "Яшин Пётр", "", "", "89451234567"]))
    assert codes(roster.warnings) == [(None, 2, "parent_without_name")]


def test_a_student_without_a_group_is_accepted_with_a_warning() -> None:
    roster = read_rows(_students(["", "Яшин Пётр", "1.2.2015"]))
    assert codes(roster.warnings) == [(None, 2, "no_group")]
    assert [entry.group for entry in roster.enrolments] == [None]


def test_two_posts_of_one_person_are_one_person() -> None:
    roster = read_rows(
        [
            STAFF,
            ["Ким Яна Ильинична", "директор", "", "89451234567"],
            ["Ким Яна Ильинична", "учитель", "5А; 6Б", ""],
            ["Ким Яна Ильинична", "учитель", "", "89451234567"],
        ]
    )
    counts = count_roster(roster)
    assert (counts.pedagogues, counts.other_staff) == (1, 0)
    assert [(post.post, post.is_pedagogical) for post in roster.staff] == [("директор", False), ("учитель", True)]
    assert [(duty.group, duty.kind) for duty in roster.duties] == [("5А", "homeroom"), ("6Б", "homeroom")]
    assert codes(roster.duplicates) == [(None, 4, "duplicate_person")]


def test_namesakes_on_the_staff_with_other_phones_are_two_people_and_told() -> None:
    roster = read_rows([STAFF, ["Ким Яна", "учитель", "", "89451234567"], ["Ким Яна", "учитель", "", "89451234568"]])
    assert count_roster(roster).pedagogues == 2
    assert codes(roster.warnings) == [(None, 3, "namesake")]


def test_a_second_homeroom_teacher_of_a_class_is_told() -> None:
    roster = read_rows([STAFF, ["Ким Яна", "учитель", "5А", ""], ["Цой Лев", "учитель", "5-а", ""]])
    assert codes(roster.warnings) == [(None, 3, "second_homeroom")]


def test_who_has_left_is_kept_apart_and_not_counted() -> None:
    roster = read_rows([["ФИО", "Класс", "Статус"], ["Яшин Пётр", "1А", "выбыл"], ["Яшин Лев", "1А", "обучается"]])
    counts = count_roster(roster)
    assert (counts.students, counts.left) == (1, 1)


def test_every_reason_stands_in_both_languages() -> None:
    roster = read_rows(_students(["1А", "Яшин", "", "", ""]))
    (found,) = roster.rejected
    assert (found.ru, found.en) == ("нет имени", "no given name")


def test_one_cell_cannot_name_a_thousand_classes() -> None:
    roster = read_rows([STAFF, ["Ким Яна", "учитель", ";".join(f"ИС-{n}" for n in range(1000)), ""]])
    assert len(roster.duties) == 100
    assert codes(roster.warnings) == [(None, 2, "too_many_in_cell")]
