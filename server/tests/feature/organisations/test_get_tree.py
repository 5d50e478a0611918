"""GET /api/organisations: the tree as each viewer may see it, with sums."""

import pytest

from tests.feature.organisations.conftest import Place
from tests.harness.client import Client
from tests.harness.region import as_actor


async def test_an_officer_sees_the_region_from_the_ministry_down(client: Client, place: Place) -> None:
    officer = client.as_(as_actor(place.people["officer"]))

    tops = (await officer.get("/api/organisations")).json()
    below = (await officer.get(f"/api/organisations?superior_id={place.ministry}")).json()

    assert tops == {
        "superior_id": None,
        "organisations": [
            {
                "id": str(place.ministry),
                "kind": "ministry",
                "name": "Министерство образования",
                "short_name": "Министерство образования",
                "municipality_id": str(place.municipality),
                "municipality_name": "Владивостокский городской округ",
                "children": 3,
                "is_closed": False,
                "has_coordinator": None,
                "figures": {
                    "institutions": 3,
                    "without_coordinator": 3,
                    "pedagogues": 2,
                    "students": 2,
                    "people": 4,
                    "connected": 0,
                },
            }
        ],
        "can_add_in_region": None,
    }
    assert [(one["name"], one["children"], one["has_coordinator"]) for one in below["organisations"]] == [
        ("Колледж", 0, False),
        ("Управление образования", 1, None),
        ("Школа № 2", 0, False),
    ]


@pytest.mark.parametrize(
    ("who", "tops"),
    [
        ("municipal_coordinator", ["Управление образования"]),
        ("director", ["Школа № 1"]),
        ("teacher", ["Школа № 1"]),
        ("outsider", ["Колледж"]),
        ("pupil", []),
        ("mother", []),
    ],
)
async def test_everybody_else_sees_the_own_branch(client: Client, place: Place, who: str, tops: list[str]) -> None:
    viewer = client.as_(as_actor(place.people[who]))
    answer = (await viewer.get("/api/organisations")).json()
    assert [one["name"] for one in answer["organisations"]] == tops
    if who == "teacher":
        assert answer["organisations"][0]["figures"] is None


async def test_a_hidden_branch_does_not_exist(client: Client, place: Place) -> None:
    outsider = client.as_(as_actor(place.people["outsider"]))
    for superior in (place.ministry, place.school, place.people["pupil"]):
        answer = await outsider.get(f"/api/organisations?superior_id={superior}")
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


async def test_without_a_session_nothing_is_answered(client: Client, place: Place) -> None:
    assert (await client.anonymous.get("/api/organisations")).status_code == 401


async def test_the_search_reads_any_words_and_finds_who_lacks_a_coordinator(client: Client, place: Place) -> None:
    officer = client.as_(as_actor(place.people["officer"]))

    async def found(query: str) -> list[str]:
        answer = (await officer.get(f"/api/organisations/find?{query}")).json()
        return [one["name"] for one in answer["organisations"]]

    assert await found("q=шко 2") == ["Школа № 2"]
    assert await found("q=колл") == ["Колледж"]
    assert await found("kind=school") == ["Школа № 1", "Школа № 2"]
    assert await found("coordinator=without") == ["Колледж", "Школа № 1", "Школа № 2"]
    assert await found("q=нет такой") == []
    assert await found("q=%25") == [
        "Колледж", "Министерство образования", "Управление образования", "Школа № 1", "Школа № 2",
    ]  # fmt: skip


async def test_the_map_sums_by_territory(client: Client, place: Place) -> None:
    officer = client.as_(as_actor(place.people["officer"]))
    answer = (await officer.get(f"/api/regions/{place.region}/territories")).json()
    assert [(one["name"], one["map_column"], one["map_row"], one["figures"]) for one in answer["territories"]] == [
        (
            "Владивостокский городской округ", 2, 8,
            {"institutions": 2, "without_coordinator": 2, "pedagogues": 2, "students": 2, "people": 4, "connected": 0},
        ),
        (
            "Хасанский муниципальный округ", 1, 9,
            {"institutions": 1, "without_coordinator": 1, "pedagogues": 0, "students": 0, "people": 0, "connected": 0},
        ),
    ]  # fmt: skip
    pupil = client.as_(as_actor(place.people["pupil"]))
    assert (await pupil.get(f"/api/regions/{place.region}/territories")).status_code == 404
