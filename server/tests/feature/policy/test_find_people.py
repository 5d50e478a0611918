"""Finding people by name: only those one reaches, however the name is typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parta.kernel.database import Transaction
from parta.policy import api as policy
from parta.policy.model import as_tsquery, readings_of
from tests.harness.region import TestRegion, make_region


async def _found(tx: Transaction, region: TestRegion, query: str) -> list[str]:
    finder = await region.appoint("pedagogue")
    return [person.name for person in await policy.find_people(tx, finder, query, 20)]


@pytest.mark.parametrize(
    "query",
    [
        "алёна", "алена", "АЛЕНА", "щедр", "салтык щедр ал", "игор салт", "Салтыкова-Щедрина", "  алёна   игор ",
        "fk`yf", "cfknsrjd", "Салтыкова-Щ",
    ],
)  # fmt: skip
@pytest.mark.parametrize("where", ["near", "far"])
async def test_a_person_is_found_by_any_beginning(tx: Transaction, query: str, where: str) -> None:
    region = await make_region(tx)
    await region.appoint(
        "pedagogue",
        region.school if where == "near" else region.college,
        name="Салтыкова-Щедрина Алёна Игоревна",
    )
    assert await _found(tx, region, query) == ["Салтыкова-Щедрина Алёна Игоревна"]


async def test_a_latin_name_typed_with_the_russian_layout_is_found(tx: Transaction) -> None:
    region = await make_region(tx)
    await region.appoint("pedagogue", region.college, name="Smith John")
    assert await _found(tx, region, "ыьшер") == ["Smith John"]


@pytest.mark.parametrize("query", ["", "  ", "!?", "%", "_", "лёна", "иван &", "' | !*:("])
async def test_what_is_no_beginning_of_a_word_finds_nobody(tx: Transaction, query: str) -> None:
    region = await make_region(tx)
    await region.appoint("pedagogue", name="Петрова Алёна Игоревна")
    assert await _found(tx, region, query) == []


async def test_strangers_are_not_found(tx: Transaction) -> None:
    region = await make_region(tx)
    own, other = await region.group("5А"), await region.group("5Б")
    pupil = await region.student(own, name="Первый Олег")
    classmate = await region.student(own, name="Искомый Олег")
    await region.student(other, name="Искомый Борис")
    await region.appoint("pedagogue", region.other_school, name="Искомый Учитель")
    teacher = await region.appoint("pedagogue", name="Искомый Павел", post="учитель физики")

    found = await policy.find_people(tx, pupil, "иско", 20)

    assert [(person.person_id, person.description, person.kind) for person in found] == [
        (classmate, "5А", "student"),
        (teacher, "учитель физики", "staff"),
    ]


async def test_the_near_come_first_and_a_post_elsewhere_says_where(tx: Transaction) -> None:
    region = await make_region(tx)
    group = await region.group("5А")
    child = await region.student(group, name="Иванов Пётр Ильич")
    await region.appoint("pedagogue", region.college, name="Абрамов Иван", post="преподаватель")
    await region.parent(child, name="Иванова Мария Петровна")
    await region.appoint("director", name="Иваненко Яков")
    finder = await region.appoint("pedagogue")

    found = await policy.find_people(tx, finder, "ива", 20)

    assert [(person.name, person.description) for person in found] == [
        ("Иваненко Яков", "директор"),
        ("Иванов Пётр Ильич", "5А"),
        ("Иванова Мария Петровна", "родитель: Иванов\u00a0П.\u00a0И."),
        ("Абрамов Иван", "преподаватель, Колледж"),
    ]


async def test_being_a_parent_elsewhere_is_nobodys_business(tx: Transaction) -> None:
    region = await make_region(tx)
    group = await region.group("5А", region.other_school)
    child = await region.student(group, region.other_school, name="Тайный Олег")
    teacher = await region.appoint("pedagogue", region.college, name="Тайный Павел", post="методист")
    await region.parent(child, region.other_school, person=teacher)

    finder = await region.appoint("pedagogue")
    found = await policy.find_people(tx, finder, "тайный", 20)

    assert [(person.name, person.description, person.kind) for person in found] == [
        ("Тайный Павел", "методист, Колледж", "staff")
    ]


async def test_the_limit_holds_and_one_letter_finds_only_the_near(tx: Transaction) -> None:
    region = await make_region(tx)
    for _ in range(5):
        await region.appoint("pedagogue", name="Яковлев Ян")
    await region.appoint("pedagogue", region.college, name="Яковлев Юрий")
    finder = await region.appoint("pedagogue")

    assert len(await policy.find_people(tx, finder, "я", 3)) == 3
    assert {person.name for person in await policy.find_people(tx, finder, "я", 20)} == {"Яковлев Ян"}
    assert len(await policy.find_people(tx, finder, "як", 20)) == 6


@given(st.text(max_size=120))
def test_no_text_breaks_out_of_the_query(text: str) -> None:
    query = as_tsquery(readings_of(text))
    for piece in query.replace("(", "").replace(")", "").replace(" | ", " & ").split(" & "):
        assert piece == "" or (piece.endswith(":*") and piece[:-2].isalnum())
