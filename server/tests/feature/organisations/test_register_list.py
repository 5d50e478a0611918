"""The register by hand and from a list; the first set-up."""

import pytest

from parta.entrypoints.wiring import Platform
from parta.identity.api import NewPerson, create_persons
from parta.kernel.ids import PersonId
from tests.feature.organisations.conftest import Place
from tests.harness.client import Client
from tests.harness.region import as_actor

LIST = """Полное наименование;Краткое наименование;Тип;Муниципальное образование;ИНН;Учредитель
Управление образования Хасанского округа;УО Хасан;;Хасанский;;
"МБОУ «Средняя школа № 3»";Школа № 3;школа;Хасанский муниципальный округ;2540000003;
МБОУ Гимназия № 4;Гимназия № 4;;г.о. Владивостокский;2540000004;Управление образования
Школа № 1;Школа № 1 имени Героя;;Владивостокский;;
КГБПОУ Техникум;Техникум;;Владивостокский городской округ;254000000;
Неизвестно что;;;Владивостокский;;
Школа № 9;;;Тверь;;
Школа № 10;;;Хасанский;;Никто
МБОУ Гимназия № 4;;;Хасанский;;
"""


async def test_a_list_becomes_a_difference_and_then_the_register(client: Client, place: Place) -> None:
    url = f"/api/regions/{place.region}/organisations"
    keeper = client.as_(as_actor(place.people["platform_administrator"]))

    shown = (await keeper.post(f"{url}/preview", files={"data": ("list.csv", LIST.encode("cp1251"))})).json()
    changes = [
        (one["row"], one["kind"], one["short_name"], one["superior_name"], one["changed"]) for one in shown["changes"]
    ]
    assert changes == [
        (2, "new", "УО Хасан", "Министерство образования", []),
        (3, "new", "Школа № 3", "УО Хасан", []),
        (4, "new", "Гимназия № 4", "Управление образования", []),
        (5, "changed", "Школа № 1 имени Героя", "Управление образования", ["short_name"]),
    ]  # fmt: skip
    assert [(one["row"], one["reason"]) for one in shown["problems"]] == [
        (6, "inn_wrong"),
        (7, "kind_unknown"),
        (8, "municipality_unknown"),
        (9, "superior_unknown"),
        (10, "twice"),
    ]
    done = await keeper.post(f"{url}/apply?mark={shown['mark']}", files={"data": ("list.csv", LIST.encode("cp1251"))})
    assert done.json() == {"new": 3, "changed": 1}
    again = (await keeper.post(f"{url}/preview", files={"data": ("list.csv", LIST.encode())})).json()
    assert (again["new"], again["changed"], again["same"]) == (0, 0, 4)
    stale = await keeper.post(f"{url}/apply?mark={shown['mark']}", files={"data": ("list.csv", LIST.encode())})
    assert (stale.status_code, stale.json()["code"]) == (409, "difference_changed")


@pytest.mark.parametrize(("who", "status"), [("officer", 403), ("director", 403), ("pupil", 404), ("mother", 404)])
async def test_only_the_keeper_of_the_region_imports(client: Client, place: Place, who: str, status: int) -> None:
    url = f"/api/regions/{place.region}/organisations/preview"
    assert (
        await client.as_(as_actor(place.people[who])).post(url, files={"data": ("list.csv", b"x")})
    ).status_code == status


def _fields(place: Place, **more: object) -> dict[str, object]:
    return {
        "superior_id": str(place.authority),
        "municipality_id": str(place.municipality),
        "kind": "school",
        "level": "municipal",
        "name": "Школа № 7",
        "short_name": "Школа № 7",
        **more,
    }


async def test_an_organisation_is_added_changed_and_closed(client: Client, place: Place) -> None:
    keeper = client.as_(as_actor(place.people["platform_administrator"]))
    made = await keeper.post(f"/api/regions/{place.region}/organisations", json=_fields(place))
    url = f"/api/organisations/{made.json()['id']}"
    assert (await keeper.put(url, json=_fields(place, short_name="Седьмая", inn="2540000007"))).status_code == 204
    card = (await keeper.get(url)).json()
    assert (card["short_name"], card["inn"], card["time_zone"]) == ("Седьмая", "2540000007", "Asia/Vladivostok")
    assert (await keeper.post(f"{url}/close", json={"closed_on": "2026-12-31"})).status_code == 204
    assert (await keeper.post(f"{url}/close", json={"closed_on": "2026-12-31"})).status_code == 409
    authority = f"/api/organisations/{place.authority}/close"
    assert (await keeper.post(authority, json={"closed_on": "2026-12-31"})).status_code == 409


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"superior_id": None}, "superior_id"),
        ({"time_zone": "Mars/Olympus"}, "time_zone"),
        ({"kind": "ministry"}, "kind"),
        ({"name": " "}, "name"),
    ],
)
async def test_a_wrong_field_of_an_organisation_is_named(
    client: Client, place: Place, change: dict[str, object], field: str
) -> None:
    keeper = client.as_(as_actor(place.people["platform_administrator"]))
    answer = await keeper.post(f"/api/regions/{place.region}/organisations", json=_fields(place) | change)
    assert (answer.status_code, answer.json()["fields"]["field"]) == (422, field)


async def test_an_institution_changes_its_name_but_not_its_place(client: Client, place: Place) -> None:
    director = client.as_(as_actor(place.people["director"]))
    url = f"/api/organisations/{place.school}"
    own = _fields(place, name="Школа № 1", legal_form="budgetary")
    assert (await director.put(url, json=own | {"short_name": "Первая"})).status_code == 204
    moved = await director.put(url, json=own | {"superior_id": str(place.ministry)})
    assert moved.json()["fields"] == {"field": "superior_id", "reason": "region_only"}


async def _come_by_setup(platform: Platform) -> PersonId:
    async with platform.database.transaction("test") as tx:
        (person,) = await create_persons(tx, [NewPerson(family_name="Администратор")])
        await tx.execute(
            "UPDATE identity_persons SET connected_at = %(now)s, connected_by = 'setup' WHERE id = %(id)s",
            {"now": tx.now, "id": person},
        )
    return person


SETUP = {
    "region_name": "Приморский край",
    "time_zone": "Asia/Vladivostok",
    "ministry_name": "Министерство образования Приморского края",
    "ministry_short_name": "Министерство образования",
    "family_name": "Главная",
    "given_name": "Ольга",
    "preset": "primorsky",
}


async def test_an_empty_platform_is_set_up_once_by_who_came_by_the_link(client: Client, platform: Platform) -> None:
    person = await _come_by_setup(platform)
    first = client.as_(as_actor(person))

    state = (await first.get("/api/setup")).json()
    assert (state["step"], state["may_set_up"]) == ("region", True)
    assert [(one["key"], one["territories"]) for one in state["presets"]] == [("primorsky", 34), ("tver", 42)]
    done = (await first.post("/api/setup/region", json=SETUP)).json()

    state = (await first.get("/api/setup")).json()
    assert (state["step"], state["ministry_id"]) == ("institutions", done["ministry_id"])
    territories = (await first.get(f"/api/regions/{done['region_id']}/territories")).json()["territories"]
    assert len(territories) == 34
    tree = (await first.get("/api/organisations")).json()
    assert (tree["organisations"][0]["short_name"], tree["can_add_in_region"]) == (
        "Министерство образования",
        done["region_id"],
    )
    again = await first.post("/api/setup/region", json=SETUP)
    assert (again.status_code, again.json()["code"]) == (409, "region_exists")


async def test_nobody_else_sets_up(client: Client, platform: Platform) -> None:
    async with platform.database.transaction("test") as tx:
        (person,) = await create_persons(tx, [NewPerson(family_name="Посторонний")])
    stranger = client.as_(as_actor(person))
    assert (await stranger.get("/api/setup")).json()["may_set_up"] is False
    assert (await stranger.post("/api/setup/region", json=SETUP)).status_code == 404


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"preset": "atlantis"}, "preset"),
        ({"preset": None}, "territories"),
        ({"preset": None, "territories": [{"name": "Округ"}, {"name": "округ"}]}, "territories"),
        ({"time_zone": "UTC+10"}, "time_zone"),
        ({"given_name": " "}, "given_name"),
    ],
)
async def test_a_wrong_field_of_the_set_up_is_named(
    client: Client, platform: Platform, change: dict[str, object], field: str
) -> None:
    first = client.as_(as_actor(await _come_by_setup(platform)))
    answer = await first.post("/api/setup/region", json=SETUP | change)
    assert (answer.status_code, answer.json()["fields"]["field"]) == (422, field)
