"""Moving one student by hand, and ending their studies."""

from uuid import uuid4

from tests.feature.organisations.conftest import Place
from tests.harness.client import Client
from tests.harness.region import as_actor


async def test_a_move_ends_one_enrolment_and_begins_the_other_today(client: Client, place: Place) -> None:
    school = client.as_(as_actor(place.people["administrator"]))
    url = f"/api/organisations/{place.school}/people/{place.people['pupil']}"
    body = {"group_id": str(place.other_group)}
    assert (await school.get(url)).json()["can_move"] is True
    for _ in range(2):
        assert (await school.put(f"{url}/group", json=body)).status_code == 204
    enrolments = (await school.get(url)).json()["enrolments"]
    assert sorted((each["group_name"], each["valid_from"], each["last_day"]) for each in enrolments) == [
        ("5А", "2026-09-01", "2026-11-15"),
        ("6Б", "2026-11-16", None),
    ]


async def test_who_has_left_can_not_be_moved_again(client: Client, place: Place) -> None:
    school = client.as_(as_actor(place.people["administrator"]))
    url = f"/api/organisations/{place.school}/people/{place.people['pupil']}"
    assert (await school.put(f"{url}/group", json={"group_id": None})).status_code == 204
    assert (await school.put(f"{url}/group", json={"group_id": str(place.group)})).status_code == 404
    assert (await school.get(url)).json()["can_move"] is False


async def test_only_into_an_open_group_of_the_same_institution(client: Client, place: Place) -> None:
    school = client.as_(as_actor(place.people["administrator"]))
    url = f"/api/organisations/{place.school}/people/{place.people['pupil']}/group"
    refused = await school.put(url, json={"group_id": str(uuid4())})
    assert (refused.status_code, refused.json()["fields"]) == (422, {"field": "group_id", "reason": "unknown"})


async def test_only_who_keeps_the_roster_moves_and_staff_is_not_moved(client: Client, place: Place) -> None:
    url = f"/api/organisations/{place.school}/people"
    body = {"group_id": str(place.other_group)}
    for who, status in (("teacher", 403), ("officer", 403), ("outsider", 404), ("mother", 404)):
        answer = await client.as_(as_actor(place.people[who])).put(f"{url}/{place.people['pupil']}/group", json=body)
        assert answer.status_code == status, who
    school = client.as_(as_actor(place.people["administrator"]))
    assert (await school.put(f"{url}/{place.people['teacher']}/group", json=body)).status_code == 404
