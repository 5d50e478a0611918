"""Single cells: names, phones, e-mail addresses, dates, groups, posts, and text that must not become a formula."""

from datetime import date

import pytest

from parta.organisations.roster import guard_formula, is_pedagogical, parse_group
from parta.organisations.roster.contacts import parse_email, parse_phone
from parta.organisations.roster.dates import parse_date
from parta.organisations.roster.names import NameRefused, PersonName, split_full_name
from parta.organisations.roster.staff import parse_load


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Иванов Пётр Ильич", PersonName("Иванов", "Пётр", "Ильич")),
        ("  ИВАНОВ   ПЁТР ИЛЬИЧ ", PersonName("Иванов", "Пётр", "Ильич")),
        ("иванова-петрова анна", PersonName("Иванова-Петрова", "Анна", "")),
        ("Муравьёв – Ушаков Макар", PersonName("Муравьёв-Ушаков", "Макар", "")),
        ("О’Коннор Шон", PersonName("О'Коннор", "Шон", "")),
        ("Мамедов Али Вели оглы", PersonName("Мамедов", "Али", "Вели оглы")),
        ("фон Берг Карл Иванович", PersonName("фон Берг", "Карл", "Иванович")),
        ("Иванов И.И.", PersonName("Иванов", "И.", "И.")),
        ("Ивaнов Пётp", PersonName("Иванов", "Пётр", "")),
        ("Smith John", PersonName("Smith", "John", "")),
    ],
)
def test_a_full_name_is_split_and_put_into_its_usual_form(text: str, name: PersonName) -> None:
    assert split_full_name(text) == name


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "no_name"),
        ("Иванов", "no_given"),
        ("<b>Иванов</b> Пётр", "name_characters"),
        ("Иванов Пётр1", "name_characters"),
        ("=Иванов Пётр", "name_characters"),
        ("Иванов ...", "name_characters"),
        ("Ivaнов Пётр", "name_characters"),
        ("И" * 101 + " Пётр", "name_too_long"),
    ],
)
def test_what_is_no_name_is_refused_with_its_reason(text: str, code: str) -> None:
    with pytest.raises(NameRefused) as refused:
        split_full_name(text)
    assert refused.value.code == code


@pytest.mark.parametrize(
    "text",
    [
        "89451234567", "+79451234567", "+7 (945) 123-45-67", "8-945-123-45-67", "8 945 123 4567", "9451234567",
        "7 945 123 45 67", "тел. 8(945)1234567 доб. 12", "89451234567, 89990000000", "89451234567.0",
        "8 (945) 123–45–67",
    ],
)  # fmt: skip
def test_a_russian_phone_number_has_one_form(text: str) -> None:
    assert parse_phone(text) == "+79451234567"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("+375 29 123-45-67", "+375291234567"),
        ("810 375 29 1234567", "+375291234567"),
        ("0037529 1234567", "+375291234567"),
    ],
)
def test_a_foreign_phone_number_keeps_its_country(text: str, number: str) -> None:
    assert parse_phone(text) == number


@pytest.mark.parametrize("text", ["", "нет", "2-34-56", "12345678901234567890", "+0123456789", "8 045 123 45 67"])
def test_what_cannot_be_dialled_is_no_phone_number(text: str) -> None:
    assert parse_phone(text) is None


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Ivan@School.Example", "ivan@school.example"),
        ("mailto:a@b.example", "a@b.example"),
        ("почта@школа.рф", "почта@школа.рф"),
        ("a@b.example; c@d.example", "a@b.example"),
        ("not-an-email", None),
        ("a@b", None),
        ("a..b@c.example", None),
        ("<script>@x.example", None),
    ],
)
def test_an_email_address_is_lower_case_or_nothing(text: str, address: str | None) -> None:
    assert parse_email(text) == address


@pytest.mark.parametrize(
    "text",
    ["03.05.2009", "3.5.2009", "03/05/2009", "03-05-2009", "2009-05-03", "2009-05-03T00:00:00", "3 мая 2009 г.",
     "03.05.2009 г", "03.05.09", "39936", "03.05.2009 0:00"],
)  # fmt: skip
def test_a_date_is_read_however_it_is_written(text: str) -> None:
    assert parse_date(text) == date(2009, 5, 3)


@pytest.mark.parametrize(
    "text", ["31.02.2009", "2009", "вчера", "32.01.2009", "01.13.2009", "1.1.1", "00.00.0000", "3 foo 2009"]
)
def test_what_is_no_date_is_an_error_and_not_a_blank(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        parse_date(text)


def test_a_blank_is_no_date() -> None:
    assert parse_date("  ") is None


@pytest.mark.parametrize("text", ["1А", "1-а", "1 А", "1 «А»", '1"А"', "1а класс", "1–А", "класс 1А", "1A", " 1 - а "])
def test_a_class_is_the_same_in_every_spelling(text: str) -> None:
    found = parse_group(text)
    assert found is not None
    assert (found.key, found.name, found.grade, found.letter) == ("1А", "1А", 1, "А")


@pytest.mark.parametrize("text", ["ИС-11", "ис–11", "ИС 11", "ИС11", "гр. ИС-11", "Группа ИС-11"])
def test_a_college_group_is_the_same_in_every_spelling(text: str) -> None:
    found = parse_group(text)
    assert found is not None
    assert (found.key, found.specialty, found.course) == ("ИС11", "ИС", 1)


def test_numbers_of_a_group_do_not_run_together() -> None:
    one, other = parse_group("ИС-1-11"), parse_group("ИС-11-1")
    assert one is not None
    assert other is not None
    assert one.key != other.key


@pytest.mark.parametrize("text", ["", "-", "<b>1А</b>", "=1+1", "х" * 61])
def test_what_cannot_name_a_group_names_none(text: str) -> None:
    assert parse_group(text) is None


@pytest.mark.parametrize(
    "post",
    ["учитель", "Учитель математики", "преподаватель спецдисциплин", "мастер производственного обучения", "Мастер п/о",
     "методист", "педагог-психолог", "Педагог - психолог", "социальный педагог", "педагог-организатор",
     "заместитель директора, учитель истории", "старший воспитатель", "советник директора по воспитанию", "тьютор"],
)  # fmt: skip
def test_a_post_of_the_list_is_pedagogical(post: str) -> None:
    assert is_pedagogical(post)


@pytest.mark.parametrize(
    "post",
    ["директор", "заместитель директора по УВР", "секретарь", "помощник воспитателя", "младший воспитатель",
     "библиотекарь", "", "бухгалтер", "психолог", "заведующий хозяйством"],
)  # fmt: skip
def test_a_post_outside_the_list_is_not(post: str) -> None:
    assert not is_pedagogical(post)


def test_a_post_counts_from_the_day_it_joined_the_list() -> None:
    post = "преподаватель-организатор ОБЗР"
    assert is_pedagogical(post, date(2024, 9, 1))
    assert not is_pedagogical("учитель", date(2022, 3, 1))


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Химия: 5А, 6Б | Физика: 7В", [("Химия", "5А"), ("Химия", "6Б"), ("Физика", "7В")]),
        ("Химия (5А, 6Б); Физика", [("Химия", "5А"), ("Химия", "6Б"), ("Физика", None)]),
        ("Право, Педагогика", [("Право", None), ("Педагогика", None)]),
        ("История - 5А", [("История", "5А")]),
        ("", []),
    ],
)
def test_a_teaching_load_is_pairs_of_subject_and_group(text: str, pairs: list[tuple[str, str | None]]) -> None:
    assert parse_load(text) == pairs


@pytest.mark.parametrize("text", ["=1+1", "+7", "-1", "@x", "\tx"])
def test_text_that_a_spreadsheet_would_compute_is_guarded(text: str) -> None:
    assert guard_formula(text) == "'" + text


def test_plain_text_is_exported_as_it_is() -> None:
    assert guard_formula("Иванов=") == "Иванов="
