"""Absences: by hand and from a list, without reasons."""

from tests.feature.organisations.conftest import Place
from tests.harness.client import Client
from tests.harness.region import as_actor

LIST = (
    "Список отсутствий;;\n"
    "ФИО;С;По\n"
    "Ёлкин Борис;16.11.2026;20.11.2026\n"
    "Елкин Б.;01.12.2026;\n"
    "Неизвестный Олег;16.11.2026;17.11.2026\n"
    "Классная Мария Петровна;31.02.2026;01.03.2026\n"
    "Классная М. П.;20.11.2026;19.11.2026\n"
).encode("cp1251")


async def test_an_absence_is_added_seen_and_taken_back(client: Client, place: Place) -> None:
    url = f"/api/organisations/{place.school}/absences"
    school = client.as_(as_actor(place.people["administrator"]))
    body = {"person_id": str(place.people["teacher"]), "first_day": "2026-11-16", "last_day": "2026-11-18"}
    made = (await school.post(url, json=body)).json()["id"]

    seen = (await school.get(f"{url}?from=2026-11-18&to=2026-11-30")).json()
    assert seen == {
        "absences": [
            {
                "id": made,
                "person": {
                    "id": str(place.people["teacher"]),
                    "name": "Классная Мария Петровна",
                    "short_name": "Классная\u00a0М.\u00a0П.",
                },
                "first_day": "2026-11-16",
                "last_day": "2026-11-18",
            }
        ],
        "can_manage": True,
    }
    assert (await school.delete(f"{url}/{made}")).status_code == 204
    assert (await school.delete(f"{url}/{made}")).status_code == 404
    assert (await school.get(f"{url}?from=2026-11-01&to=2026-11-30")).json()["absences"] == []


async def test_only_staff_is_absent_and_only_the_rosters_keeper_says_so(client: Client, place: Place) -> None:
    url = f"/api/organisations/{place.school}/absences"
    body = {"person_id": str(place.people["pupil"]), "first_day": "2026-11-16", "last_day": "2026-11-18"}
    refused = await client.as_(as_actor(place.people["administrator"])).post(url, json=body)
    assert refused.json()["fields"] == {"field": "person_id", "reason": "not_on_the_staff"}
    for who, status in (("teacher", 403), ("officer", 403), ("outsider", 404)):
        assert (await client.as_(as_actor(place.people[who])).post(url, json=body)).status_code == status


async def test_a_list_is_shown_first_then_applied_and_the_second_time_changes_nothing(
    client: Client, place: Place
) -> None:
    url = f"/api/organisations/{place.school}/absences"
    school = client.as_(as_actor(place.people["administrator"]))

    shown = (await school.post(f"{url}/preview", files={"data": ("list.csv", LIST)})).json()
    assert [(one["row"], one["person"]["name"], one["first_day"], one["last_day"]) for one in shown["new"]] == [
        (3, "Ёлкин Борис", "2026-11-16", "2026-11-20"),
        (4, "Ёлкин Борис", "2026-12-01", "2026-12-01"),
    ]
    assert [(one["row"], one["reason"]) for one in shown["problems"]] == [
        (5, "person_unknown"),
        (6, "date_wrong"),
        (7, "span_wrong"),
    ]
    assert (await school.get(f"{url}?from=2026-11-01&to=2026-12-31")).json()["absences"] == []
    wrong = await school.post(f"{url}/apply?mark={'0' * 64}", files={"data": ("list.csv", LIST)})
    assert (wrong.status_code, wrong.json()["code"]) == (409, "difference_changed")
    done = await school.post(f"{url}/apply?mark={shown['mark']}", files={"data": ("list.csv", LIST)})
    assert done.json() == {"new": 2, "changed": 0}

    again = (await school.post(f"{url}/preview", files={"data": ("list.csv", LIST)})).json()
    assert (again["new"], again["known"]) == ([], 2)


async def test_what_is_no_table_is_a_problem_of_the_file(client: Client, place: Place) -> None:
    url = f"/api/organisations/{place.school}/absences/preview"
    school = client.as_(as_actor(place.people["administrator"]))
    for content in (b"", b"\x00\xff" * 100, b"PK\x03\x04broken", b"%PDF-1.7", "Имя;Отчество\nа;б\n".encode()):
        answer = await school.post(url, files={"data": ("list.csv", content)})
        assert answer.status_code == 200
        assert [one["row"] for one in answer.json()["problems"]] == [0]
