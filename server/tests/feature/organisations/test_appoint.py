"""Appointing and ending: orders, dates, who may give which role."""

from datetime import UTC, date, datetime
from uuid import uuid4

import httpx
import pytest

from parta.entrypoints.wiring import Platform
from parta.kernel.clock import SettableClock
from parta.kernel.database import Transaction
from parta.organisations import api as organisations
from tests.feature.organisations.conftest import Place
from tests.harness.client import Client
from tests.harness.region import as_actor, make_region


def _body(place: Place, **more: object) -> dict[str, object]:
    return {
        "role": "coordinator",
        "person_id": str(place.people["colleague"]),
        "valid_from": "2026-11-20",
        "order_number": "17-од",
        "order_date": "2026-11-16",
        **more,
    }


def _url(place: Place, rest: str = "") -> str:
    return f"/api/organisations/{place.school}/appointments{rest}"


def _as(client: Client, place: Place, who: str) -> httpx.AsyncClient:
    return client.as_(as_actor(place.people[who]))


async def test_a_coordinator_is_appointed_by_an_order(client: Client, place: Place, clock: SettableClock) -> None:
    director = _as(client, place, "director")
    made = await director.post(_url(place), json=_body(place))
    assert made.status_code == 201

    card = (await director.get(f"/api/organisations/{place.school}")).json()
    assert card["coordinator"] is None  # not before the 20th
    clock.set(datetime(2026, 11, 19, 14, 0, tzinfo=UTC))  # midnight of the 20th in Vladivostok
    card = (await director.get(f"/api/organisations/{place.school}")).json()
    assert card["coordinator"] == {
        "id": made.json()["id"],
        "person": {"id": str(place.people["colleague"]), "name": "Ёлкин Борис", "short_name": "Ёлкин\u00a0Б."},
        "role": "coordinator",
        "post": "",
        "is_pedagogue": False,
        "may_sign_report": False,
        "order_number": "17-од",
        "order_date": "2026-11-16",
        "order_file_id": None,
        "valid_from": "2026-11-20",
        "last_day": None,
        "is_past": False,
        "source": "hand",
    }


@pytest.mark.parametrize(
    ("change", "field", "reason"),
    [
        ({"order_number": " "}, "order_number", "required"),
        ({"order_date": None}, "order_date", "required"),
        ({"last_day": "2026-11-19"}, "last_day", "before_first_day"),
        ({"valid_from": "1812-01-01"}, "valid_from", "out_of_range"),
        ({"person_id": str(uuid4())}, "person_id", "not_on_the_roster"),
        ({"person": {"family_name": "Новый"}}, "person_id", "one_of_two"),
        ({"person_id": None, "person": {"family_name": " "}}, "family_name", "required"),
        ({"role": "regional_coordinator"}, "role", "not_appointable_here"),
        ({"role": "pedagogue", "may_sign_report": True}, "may_sign_report", "not_for_this_role"),
        ({"order_file_id": str(uuid4())}, "order_file_id", "unknown_file"),
    ],
)
async def test_a_wrong_field_is_named(
    client: Client, place: Place, change: dict[str, object], field: str, reason: str
) -> None:
    answer = await _as(client, place, "director").post(_url(place), json=_body(place) | change)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_input")
    assert (answer.json()["fields"]["field"], answer.json()["fields"]["reason"]) == (field, reason)


@pytest.mark.parametrize(
    ("who", "status"),
    [("teacher", 403), ("officer", 403), ("municipal_coordinator", 403), ("outsider", 404), ("pupil", 404),
     ("platform_administrator", 201), ("administrator", 201)],
)  # fmt: skip
async def test_only_those_entitled_appoint(client: Client, place: Place, who: str, status: int) -> None:
    assert (await _as(client, place, who).post(_url(place), json=_body(place))).status_code == status


async def test_there_is_one_coordinator_at_a_time(client: Client, place: Place) -> None:
    director = _as(client, place, "director")
    first = (await director.post(_url(place), json=_body(place))).json()["id"]
    other = _body(place, person_id=str(place.people["teacher"]), valid_from="2027-01-11")

    refused = await director.post(_url(place), json=other)
    assert (refused.status_code, refused.json()["code"]) == (409, "already_coordinated")
    assert (await director.post(_url(place, f"/{first}/end"), json={"last_day": "2027-01-10"})).status_code == 204
    assert (await director.post(_url(place), json=other)).status_code == 201


async def test_a_role_that_reaches_beyond_is_given_from_the_region_alone(client: Client, place: Place) -> None:
    body = {"role": "officer", "person": {"family_name": "Новый", "given_name": "Олег"}, "valid_from": "2026-11-01"}
    url = f"/api/organisations/{place.ministry}/appointments"
    assert (await _as(client, place, "platform_administrator").post(url, json=body)).status_code == 201
    assert (await _as(client, place, "officer").post(url, json=body)).status_code == 403


async def test_an_ended_appointment_holds_through_its_last_day(
    client: Client, place: Place, platform: Platform
) -> None:
    director = _as(client, place, "director")
    lines = (await director.get(_url(place))).json()["appointments"]
    line = next(one for one in lines if one["person"]["id"] == str(place.people["colleague"]))

    await director.post(_url(place, f"/{line['id']}/end"), json={"last_day": "2026-11-20"})
    again = await director.post(_url(place, f"/{line['id']}/end"), json={"last_day": "2026-11-21"})

    assert again.status_code == 404  # the fact was recorded anew under another id
    async with platform.database.transaction("test") as tx:
        assert len(await organisations.roles_of(tx, place.people["colleague"], date(2026, 11, 20))) == 1
        assert await organisations.roles_of(tx, place.people["colleague"], date(2026, 11, 21)) == []


async def test_a_mistake_is_taken_back_and_stays_known_to_the_past(
    client: Client, place: Place, platform: Platform, clock: SettableClock
) -> None:
    director = _as(client, place, "director")
    made = (await director.post(_url(place), json=_body(place, valid_from="2026-11-01"))).json()["id"]
    before = clock.now()
    clock.set(datetime(2026, 11, 17, 12, 0, tzinfo=UTC))
    assert (await director.delete(_url(place, f"/{made}"))).status_code == 204

    async with platform.database.transaction("test") as tx:
        assert await organisations.coordinator_of(tx, place.school, date(2026, 11, 16)) is None
        then = await organisations.coordinator_of(tx, place.school, date(2026, 11, 16), before)
        assert then is not None
        assert str(then.id) == made


async def test_a_change_of_many_is_told_once_for_each_organisation(platform: Platform) -> None:
    told: list[organisations.RosterChanged] = []

    async def hear(_: Transaction, event: organisations.RosterChanged) -> None:
        told.append(event)

    async with platform.database.transaction("test") as tx:
        region = await make_region(tx)
        people = [await region.person() for _ in range(3)]
        platform.database.events.subscribe(organisations.RosterChanged, hear)
        change = organisations.RosterChange(tx, None, "hand")
        await change.record_appointments(
            [
                organisations.NewAppointment(
                    person_id=one, organisation_id=region.school, role="pedagogue", valid_from=date(2026, 9, 1)
                )
                for one in people
            ]
        )
        assert told == []
        await change.tell()
    assert told == [organisations.RosterChanged(region.school, frozenset(people), frozenset())]
