"""The roster's tables and a person's card: who sees whom, and which looks are written down."""

import pytest

from parta.entrypoints.wiring import Platform
from parta.identity.api import NewPerson, create_persons
from parta.organisations.api import NewAppointment, RosterChange
from tests.feature.organisations.conftest import Place
from tests.harness.client import Client
from tests.harness.region import TERM, as_actor


async def _notes(platform: Platform) -> list[str]:
    async with platform.database.transaction("test") as tx:
        found = await tx.fetch_value("SELECT coalesce(array_agg(action ORDER BY id), '{}') FROM identity_audit")
        return list(found)


async def test_the_director_sees_everybody_and_it_is_not_noted(
    client: Client, place: Place, platform: Platform
) -> None:
    director = client.as_(as_actor(place.people["director"]))
    url = f"/api/organisations/{place.school}/people"
    everybody = (await director.get(url)).json()
    assert [(one["name"], one["kind"], one["detail"]) for one in everybody["people"]] == [
        ("Админова Ольга Ивановна", "staff", ""),
        ("Директоров Иван Иванович", "staff", ""),
        ("Ёлкин Борис", "staff", "учитель физики"),
        ("Ким Ян", "student", "6Б"),
        ("Классная Мария Петровна", "staff", "учитель математики"),
        ("Королёв Пётр Ильич", "student", "5А"),
        ("Королёва Анна Юрьевна", "parent", "Королёв\u00a0П.\u00a0И. · 5А"),
    ]
    assert everybody["counts"] == [
        {"kind": "staff", "people": 4, "connected": 0},
        {"kind": "student", "people": 2, "connected": 0},
        {"kind": "parent", "people": 1, "connected": 0},
    ]
    for query, names in (
        ("kind=student", ["Ким Ян", "Королёв Пётр Ильич"]),
        ("q=ел", ["Ёлкин Борис"]),
        (f"group_id={place.group}", ["Королёв Пётр Ильич", "Королёва Анна Юрьевна"]),
        ("connected=true", []),
    ):
        assert [one["name"] for one in (await director.get(f"{url}?{query}")).json()["people"]] == names
    assert await _notes(platform) == []


async def test_a_homeroom_teacher_sees_the_own_group_alone(client: Client, place: Place) -> None:
    teacher = client.as_(as_actor(place.people["teacher"]))
    url = f"/api/organisations/{place.school}"
    assert [one["name"] for one in (await teacher.get(f"{url}/people")).json()["people"]] == [
        "Королёв Пётр Ильич",
        "Королёва Анна Юрьевна",
    ]
    assert [one["name"] for one in (await teacher.get(f"{url}/groups")).json()["groups"]] == ["5А"]
    assert (await teacher.get(f"{url}/people?group_id={place.other_group}")).status_code == 404
    assert (await teacher.get(f"{url}/people/{place.people['pupil']}")).status_code == 200
    assert (await teacher.get(f"{url}/people/{place.people['other_pupil']}")).status_code == 404
    assert (await teacher.get(f"{url}/people/{place.people['pupil']}/contacts")).status_code == 403


@pytest.mark.parametrize(
    ("who", "status"), [("colleague", 403), ("outsider", 404), ("pupil", 404), ("mother", 404), ("officer", 200),
                        ("municipal_coordinator", 200), ("platform_administrator", 200)],
)  # fmt: skip
async def test_who_may_look_at_a_roster(client: Client, place: Place, who: str, status: int) -> None:
    viewer = client.as_(as_actor(place.people[who]))
    for rest in ("/people", "/groups", f"/people/{place.people['pupil']}"):
        assert (await viewer.get(f"/api/organisations/{place.school}{rest}")).status_code == status


async def test_a_look_from_above_is_written_down(client: Client, place: Place, platform: Platform) -> None:
    officer = client.as_(as_actor(place.people["officer"]))
    url = f"/api/organisations/{place.school}/people"
    await officer.get(url)
    card = (await officer.get(f"{url}/{place.people['pupil']}")).json()
    assert await _notes(platform) == ["organisations.see_people", "organisations.see_person"]
    assert card == {
        "person": {
            "id": str(place.people["pupil"]),
            "name": "Королёв Пётр Ильич",
            "short_name": "Королёв\u00a0П.\u00a0И.",
        },
        "organisation": {
            "id": str(place.school),
            "name": "Школа № 1",
            "short_name": "Школа № 1",
            "kind": "school",
        },
        "is_connected": False,
        "appointments": [],
        "enrolments": [
            {
                "id": card["enrolments"][0]["id"],
                "group_id": str(place.group),
                "group_name": "5А",
                "valid_from": "2026-09-01",
                "last_day": None,
            }
        ],
        "duties": [],
        "family": [
            {
                "person": {
                    "id": str(place.people["mother"]),
                    "name": "Королёва Анна Юрьевна",
                    "short_name": "Королёва\u00a0А.\u00a0Ю.",
                },
                "is_child": False,
                "valid_from": "2026-09-01",
                "last_day": None,
            }
        ],
        "can_see_contacts": False,
        "can_move": False,
        "is_logged": True,
    }
    assert (await officer.get(f"{url}/{place.people['pupil']}/contacts")).status_code == 403


async def test_contacts_are_for_the_rosters_keeper_and_always_noted(
    client: Client, place: Place, platform: Platform
) -> None:
    keeper = client.as_(as_actor(place.people["administrator"]))
    url = f"/api/organisations/{place.school}/people/{place.people['pupil']}/contacts"
    assert (await keeper.get(url)).json() == {"phone": None, "email": None, "birth_date": None}
    assert await _notes(platform) == ["organisations.see_contacts"]


async def test_a_person_of_another_institution_does_not_exist_here(client: Client, place: Place) -> None:
    director = client.as_(as_actor(place.people["director"]))
    url = f"/api/organisations/{place.school}/people/{place.people['outsider']}"
    assert (await director.get(url)).status_code == 404
    assert (await director.get(f"{url}/contacts")).status_code == 404


async def test_a_long_roster_comes_in_pages(client: Client, place: Place, platform: Platform) -> None:
    async with platform.database.transaction("test") as tx:
        new = [NewPerson(family_name=f"Работник{number:03}") for number in range(150)]
        change = RosterChange(tx, None, "demo")
        await change.record_appointments(
            [
                NewAppointment(person_id=one, organisation_id=place.school, role="staff", valid_from=TERM)
                for one in await create_persons(tx, new)
            ]
        )
        await change.tell()
    director = client.as_(as_actor(place.people["director"]))
    url = f"/api/organisations/{place.school}/people?kind=staff"
    first = (await director.get(url)).json()
    second = (await director.get(url, params={"kind": "staff", "next": first["next"]})).json()
    names = [one["name"] for one in first["people"] + second["people"]]
    assert (len(first["people"]), len(names), len(set(names)), second["next"]) == (100, 154, 154, None)
    assert (await director.get(f"{url}&next=broken")).status_code == 422


async def test_a_group_is_added_and_renamed_but_no_name_is_given_twice(client: Client, place: Place) -> None:
    keeper = client.as_(as_actor(place.people["administrator"]))
    url = f"/api/organisations/{place.school}/groups"
    made = await keeper.post(url, json={"kind": "class", "name": "7 в", "grade": 7})
    assert made.status_code == 201
    for name in ("7В", '7 "В"', "5-а"):
        answer = await keeper.post(url, json={"kind": "class", "name": name, "grade": 7})
        assert answer.json()["fields"] == {"field": "name", "reason": "taken"}
    renamed = await keeper.put(f"/api/groups/{made.json()['id']}", json={"kind": "class", "name": "8В", "grade": 8})
    assert renamed.status_code == 204
    assert [one["name"] for one in (await keeper.get(url)).json()["groups"]] == ["5А", "6Б", "8В"]
    assert (await keeper.post(url, json={"kind": "class", "name": "<b>"})).status_code == 422
