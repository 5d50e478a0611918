"""Columns: recognised by header words or by contents, shown as data, corrected and remembered."""

from parta.organisations.roster import (
    ColumnChoice,
    Field,
    Mapping,
    SheetChoice,
    count_roster,
    mapping_from_json,
    mapping_to_json,
    read,
    recognise,
    source_of_bytes,
)

from .roster_files import Rows, as_csv, as_xlsx, codes, read_bytes, read_rows, workbook


def _fields(rows: Rows) -> list[tuple[Field | None, int]]:
    (sheet,) = recognise(source_of_bytes("r.csv", as_csv(rows)))
    return [(column.field, column.slot) for column in sheet.columns]


def test_russian_headers_are_recognised() -> None:
    header = ["№ п/п", "Фамилия", "Имя", "Отчество", "Дата рожд.", "Класс", "ФИО матери", "Телефон матери", "ФИО отца",
              "Моб. телефон отца", "СНИЛС", "Адрес", "Эл. почта"]  # fmt: skip
    assert _fields([header]) == [
        (Field.IGNORE, 0), (Field.FAMILY, 0), (Field.GIVEN, 0), (Field.PATRONYMIC, 0), (Field.BIRTH_DATE, 0),
        (Field.GROUP, 0), (Field.PARENT_NAME, 1), (Field.PARENT_PHONE, 1), (Field.PARENT_NAME, 2),
        (Field.PARENT_PHONE, 2), (Field.IGNORE, 0), (Field.IGNORE, 0), (Field.PARENT_EMAIL, 2),
    ]  # fmt: skip


def test_english_headers_are_recognised() -> None:
    header = ["Last name", "first_name", "Middle Name", "Date of birth", "Class", "E-mail", "Parent 1 name",
              "Parent 1 phone"]  # fmt: skip
    assert _fields([header]) == [
        (Field.FAMILY, 0), (Field.GIVEN, 0), (Field.PATRONYMIC, 0), (Field.BIRTH_DATE, 0), (Field.GROUP, 0),
        (Field.EMAIL, 0), (Field.PARENT_NAME, 1), (Field.PARENT_PHONE, 1),
    ]  # fmt: skip


def test_a_bare_phone_after_a_parents_name_is_the_parents() -> None:
    header = ["ФИО ученика", "Телефон", "Мать", "Телефон", "Отец", "Телефон"]
    assert _fields([header]) == [
        (Field.FULL_NAME, 0), (Field.PHONE, 0), (Field.PARENT_NAME, 1), (Field.PARENT_PHONE, 1),
        (Field.PARENT_NAME, 2), (Field.PARENT_PHONE, 2),
    ]  # fmt: skip


def test_a_column_shows_its_header_samples_and_certainty() -> None:
    data = as_csv([["ФИО", "Класс", "Что-то"], ["Иванов Пётр", "1А", "a@b.example"], ["Петров Иван", "1А", ""]])
    (sheet,) = recognise(source_of_bytes("r.csv", data))
    assert (sheet.sheet, sheet.kind, sheet.header_row, sheet.first_row, sheet.row_count) == (None, "students", 1, 2, 2)
    name, group, odd = sheet.columns
    assert (name.letter, name.header, name.samples) == ("A", "ФИО", ("Иванов Пётр", "Петров Иван"))
    assert (name.field, name.confidence) == (Field.FULL_NAME, 1.0)
    assert (group.field, group.samples) == (Field.GROUP, ("1А",))
    assert (odd.field, odd.confidence) == (Field.EMAIL, 0.7)


def test_a_table_without_headers_is_judged_by_its_values() -> None:
    roster = read_rows(
        [
            ["1А", "Иванов Пётр Ильич", "01.02.2015", "Иванова Анна Юрьевна", "89451234567"],
            ["1Б", "Петров Иван Ильич", "01.03.2015", "Петрова Яна Юрьевна", "89451234568"],
        ]
    )
    counts = count_roster(roster)
    assert (counts.students, counts.groups, counts.parents) == (2, 2, 2)
    assert roster.rejected == ()


def test_title_rows_totals_numbering_and_repeated_headers_are_no_people() -> None:
    header = ["№", "ФИО", "Класс", "Телефон"]
    roster = read_rows(
        [
            ["Список обучающихся"], [], header, ["1", "2", "3", "4"],
            ["1", "Иванов Пётр", "1А", ""], header, ["2", "Петров Иван", "1А", ""], ["Итого:", "2"],
        ]
    )  # fmt: skip
    assert count_roster(roster).students == 2
    assert (roster.rejected, roster.warnings) == ((), ())
    assert [person.places[0].row for person in roster.people] == [5, 7]


def test_a_caption_row_names_the_class_of_the_rows_below() -> None:
    roster = read_rows([["№", "ФИО"], ["Класс 1А", ""], ["1", "Иванов Пётр"], ["Класс 1Б", ""], ["2", "Петров Иван"]])
    assert [entry.group for entry in roster.enrolments] == ["1А", "1Б"]


def test_a_sheet_named_like_a_class_is_one() -> None:
    table = [["ФИО", "Дата рождения"], ["Иванов Пётр", "01.02.2015"]]
    other = [["ФИО", "Дата рождения"], ["Петров Иван", "01.02.2015"]]
    roster = read_bytes(as_xlsx(**{"1А": table, "1Б": other}))
    assert [entry.group for entry in roster.enrolments] == ["1А", "1Б"]


def test_merged_headers_and_merged_classes_are_filled() -> None:
    def fill(book: object) -> None:
        sheet = book.add_worksheet("Л")  # type: ignore[attr-defined]
        sheet.merge_range(0, 0, 1, 0, "Класс")
        sheet.merge_range(0, 1, 1, 1, "ФИО")
        sheet.merge_range(0, 2, 0, 3, "Родитель 1")
        sheet.write_row(1, 2, ["ФИО", "Телефон"])
        sheet.merge_range(2, 0, 3, 0, "1А")
        sheet.write_row(2, 1, ["Иванов Пётр", "Иванова Анна", "89451234567"])
        sheet.write_row(3, 1, ["Петров Иван", "Петрова Яна", "89451234568"])

    roster = read_bytes(workbook(fill))
    counts = count_roster(roster)
    assert (counts.students, counts.parents, counts.groups) == (2, 2, 1)
    assert [entry.group for entry in roster.enrolments] == ["1А", "1А"]


def test_curators_of_their_own_sheet_are_found_among_the_staff() -> None:
    roster = read_bytes(
        as_xlsx(
            Кураторы=[["Группа", "Куратор"], ["ИС-11", "Петрова А.Б."], ["ИС-12", "Неизвестная Яна Ильинична"]],
            Педагоги=[["ФИО", "Должность"], ["Петрова Анна Борисовна", "преподаватель"]],
            Студенты=[
                ["ФИО", "Группа", "Дата рождения"],
                ["Иванов Пётр", "ИС-11", "1.2.2009"],
                ["Яшин Лев", "ИС-12", "1.2.2009"],
            ],
        )
    )
    names = {person.key: person.full_name for person in roster.people}
    assert [(names[duty.person], duty.group, duty.kind) for duty in roster.duties] == [
        ("Петрова Анна Борисовна", "ИС11", "curator"),
        ("Неизвестная Яна Ильинична", "ИС12", "curator"),
    ]
    assert codes(roster.warnings) == [("Кураторы", 3, "curator_not_in_staff")]


def test_a_corrected_mapping_is_kept_as_json_and_fits_the_next_file() -> None:
    first = as_csv([["Учащийся", "Б", "Секция"], ["Иванов Пётр", "x", "1А"]])
    (found,) = recognise(source_of_bytes("r.csv", first))
    mapping = Mapping(
        sheets={
            found.fingerprint: SheetChoice(columns={2: ColumnChoice(field=None), 1: ColumnChoice(field=Field.GROUP)})
        }
    )
    kept = mapping_from_json(mapping_to_json(mapping))
    assert kept == mapping
    following = as_csv([["Список"], ["УЧАЩИЙСЯ", "Б", "«Секция»"], ["Петров Иван", "2Б", "1А"]])
    (again,) = recognise(source_of_bytes("r.csv", following), kept)
    assert again.fingerprint == found.fingerprint
    assert [column.field for column in again.columns] == [Field.FULL_NAME, Field.GROUP, None]
    roster = read(source_of_bytes("r.csv", following), kept)
    assert [entry.group for entry in roster.enrolments] == ["2Б"]


def test_a_sheet_can_be_left_out_by_hand() -> None:
    data = as_xlsx(А=[["ФИО", "Класс"], ["Иванов Пётр", "1А"]], Б=[["ФИО", "Должность"], ["Петров Иван", "учитель"]])
    _, staff = recognise(source_of_bytes("r", data))
    roster = read(source_of_bytes("r", data), Mapping(sheets={staff.fingerprint: SheetChoice(kind="skip")}))
    assert [person.family for person in roster.people] == ["Иванов"]
    assert codes(roster.warnings) == [("Б", None, "sheet_skipped")]


def test_oneroster_has_no_columns_to_correct() -> None:
    data = as_xlsx(А=[["ФИО", "Класс"]])
    assert len(recognise(source_of_bytes("r", data))) == 1
