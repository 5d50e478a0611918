"""Making people known, in bulk: names, logins, proposals of merging."""

from datetime import date

from parta.identity.api import NewPerson, PersonName, create_persons, get_persons, person_names
from parta.kernel.database import Transaction
from tests.feature.identity.world import logins_of, proposals


async def test_people_come_back_in_the_order_given_with_their_names(tx: Transaction) -> None:
    people = [
        NewPerson(family_name="Иванова", given_name="Мария", patronymic="Петровна"),
        NewPerson(family_name="Ли"),
    ]
    ids = await create_persons(tx, people)
    assert await person_names(tx, ids) == {
        ids[0]: PersonName("Иванова", "Мария", "Петровна"),
        ids[1]: PersonName("Ли"),
    }


async def test_a_thousand_namesakes_get_a_thousand_logins(tx: Transaction) -> None:
    ids = await create_persons(tx, [NewPerson(family_name="Ким", given_name="Ольга")] * 1000)
    logins = await logins_of(tx, ids)
    assert len(set(logins.values())) == 1000
    assert "kimo" in logins.values()
    assert all(login.startswith("kimo") for login in logins.values())


async def test_a_namesake_with_the_same_birth_date_is_proposed_once_and_not_merged(tx: Transaction) -> None:
    twin = NewPerson(family_name="Королёв", given_name="Пётр", birth_date=date(2010, 5, 1))
    [first] = await create_persons(tx, [twin])
    [second] = await create_persons(
        tx, [NewPerson(family_name="КОРОЛЕВ", given_name="Петр", birth_date=date(2010, 5, 1))]
    )
    assert await proposals(tx) == [(*sorted((first, second)), "birth_date")]
    assert all(person.merged_into is None for person in (await get_persons(tx, [first, second])).values())


async def test_a_namesake_of_another_birth_date_is_not_proposed_even_with_the_same_phone(tx: Transaction) -> None:
    await create_persons(tx, [NewPerson(family_name="Ким", birth_date=date(2010, 5, 1), phone="+79140000000")])
    await create_persons(tx, [NewPerson(family_name="Ким", birth_date=date(1980, 5, 1), phone="+79140000000")])
    assert await proposals(tx) == []


async def test_controls_and_double_spaces_do_not_reach_the_database(tx: Transaction) -> None:
    [person] = await create_persons(tx, [NewPerson(family_name=" Ива\0нов \t Петров ")])
    assert (await person_names(tx, [person]))[person].full == "Иванов Петров"
