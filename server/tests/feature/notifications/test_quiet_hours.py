"""Quiet hours over HTTP: whose word counts, who may say it, and what a writer learns before sending."""

from datetime import date

import pytest

from parta.entrypoints.wiring import Platform
from parta.kernel.clock import SettableClock
from parta.kernel.ids import PersonId
from parta.notifications.api import quiet_until
from parta.organisations.api import NewCalendarEntry, record_calendar
from tests.harness.client import Client
from tests.harness.conversations import planned
from tests.harness.region import TestRegion, as_actor, make_region

HOLIDAY = date(2026, 11, 17)
EVENING = {"until": 480, "since": 1200}


def week(until: int, since: int) -> dict[str, object]:
    return {kind: {"until": until, "since": since} for kind in ("weekday", "saturday", "sunday", "holiday")}


@pytest.fixture
async def school(platform: Platform) -> TestRegion:
    async with platform.database.transaction("test") as tx:
        return await make_region(tx)


async def _people(platform: Platform, region: TestRegion) -> dict[str, PersonId]:
    async with platform.database.transaction("test") as tx:
        region.tx = tx
        group = await region.group("5А")
        pupil = await region.student(group)
        return {
            "administrator": await region.appoint("administrator", region.ministry),
            "director": await region.appoint("director"),
            "teacher": await region.appoint("pedagogue"),
            "pupil": pupil,
            "parent": await region.parent(pupil),
        }


async def test_the_table_shows_whence_each_value_comes(
    platform: Platform, client: Client, school: TestRegion, clock: SettableClock
) -> None:
    people = await _people(platform, school)
    teacher = client.as_(as_actor(people["teacher"]))
    director = client.as_(as_actor(people["director"]))
    ruler = client.as_(as_actor(people["administrator"]))
    body = {"push_is_on": False, "urgent_roles": None, "week": week(420, 1260), "may_shift": True}
    assert (await ruler.put(f"/api/regions/{school.id}/notifications", json=body)).status_code == 204
    line = (await teacher.get("/api/me/quiet")).json()["lines"][0]
    assert line == {
        "kind": "weekday",
        "until": 420,
        "since": 1260,
        "sources": [{"level": "region", "name": "Приморский край", "role": ""}],
    }
    of_school = f"/api/organisations/{school.school}/notifications"
    longer = {"urgent_roles": None, "week": week(450, 1230), "may_shift": True}
    assert (await director.put(of_school, json=longer)).status_code == 204
    for_teachers = {"week": week(480, 1200), "may_shift": True}
    assert (await director.put(f"{of_school}/roles/pedagogue", json=for_teachers)).status_code == 204
    found = (await teacher.get("/api/me/quiet")).json()
    assert found["lines"][3] == {
        "kind": "holiday",
        **EVENING,
        "sources": [{"level": "role", "name": "Школа № 1", "role": "pedagogue"}],
    }
    assert (await client.as_(as_actor(people["parent"])).get("/api/me/quiet")).json()["lines"][0]["until"] == 450
    mine = (await teacher.put("/api/me/quiet", json={"week": week(540, 1260), "time_zone": None})).json()
    assert mine["lines"][0]["sources"] == [{"level": "person", "name": "", "role": ""}]
    assert mine["above"][0]["until"] == 480
    assert mine["time_zone"] == "Asia/Vladivostok"
    clock.set(clock.now().replace(hour=22))
    assert (await teacher.get("/api/me/quiet")).json()["quiet_until"] == "2026-11-16T23:00:00Z"


async def test_less_quiet_than_above_is_refused_with_what_is_above(
    platform: Platform, client: Client, school: TestRegion
) -> None:
    people = await _people(platform, school)
    ruler = client.as_(as_actor(people["administrator"]))
    body = {"push_is_on": False, "urgent_roles": None, "week": week(420, 1260), "may_shift": False}
    assert (await ruler.put(f"/api/regions/{school.id}/notifications", json=body)).status_code == 204
    director = client.as_(as_actor(people["director"]))
    refused = await director.put(
        f"/api/organisations/{school.school}/notifications", json={"urgent_roles": None, "week": week(480, 1320)}
    )
    assert refused.status_code == 422
    told = refused.json()["fields"]
    assert refused.json()["code"] == "quiet_too_short"
    assert (told["kind"], told["until"], told["since"], told["may_shift"]) == ("weekday", 420, 1260, False)
    teacher = client.as_(as_actor(people["teacher"]))
    refused = await teacher.put("/api/me/quiet", json={"week": week(0, 1440), "time_zone": None})
    assert refused.json()["code"] == "quiet_too_short"
    assert (await teacher.put("/api/me/quiet", json={"week": None, "time_zone": "Moon/Base"})).status_code == 422
    assert (await teacher.put("/api/me/quiet", json={"week": week(0, 1441), "time_zone": None})).status_code == 422


async def test_only_those_entitled_decide(platform: Platform, client: Client, school: TestRegion) -> None:
    people = await _people(platform, school)
    body = {"urgent_roles": None, "week": None, "may_shift": True}
    of_school = f"/api/organisations/{school.school}/notifications"
    for name, answer in {"teacher": 403, "parent": 404, "pupil": 404, "director": 204}.items():
        actor = client.as_(as_actor(people[name]))
        assert (await actor.put(of_school, json=body)).status_code == answer, name
    director = client.as_(as_actor(people["director"]))
    region = {**body, "push_is_on": True}
    assert (await director.put(f"/api/regions/{school.id}/notifications", json=region)).status_code == 403
    assert (await director.put(f"{of_school}/roles/nobody", json={"week": None})).status_code in (400, 404, 422)
    rules = (await director.get(of_school)).json()
    assert (rules["can_change"], rules["can_change_region"]) == (True, False)
    assert [(level["level"], level["role"]) for level in rules["levels"]] == [
        ("region", ""), ("organisation", ""), ("role", "student"), ("role", "parent"), ("role", "pedagogue"),
        ("role", "staff"),
    ]  # fmt: skip


async def test_an_institution_narrows_who_may_be_urgent(platform: Platform, client: Client, school: TestRegion) -> None:
    people = await _people(platform, school)
    async with platform.database.transaction("test") as tx:
        conversation = await planned(
            tx,
            [people["director"], people["teacher"], people["parent"]],
            organisation_id=school.school,
        )
    quiet = f"/api/conversations/{conversation}/quiet"
    director = client.as_(as_actor(people["director"]))
    teacher = client.as_(as_actor(people["teacher"]))
    assert (await director.get(quiet)).json()["may_be_urgent"] is True
    assert (await teacher.get(quiet)).json()["may_be_urgent"] is False
    of_school = f"/api/organisations/{school.school}/notifications"
    assert (await director.put(of_school, json={"urgent_roles": ["homeroom"], "week": None})).status_code == 204
    assert (await director.get(quiet)).json()["may_be_urgent"] is False
    widened = await director.put(of_school, json={"urgent_roles": ["staff"], "week": None})
    assert (widened.status_code, widened.json()["fields"]["field"]) == (422, "urgent_roles")


async def test_a_writer_learns_how_many_are_quiet_and_until_when(
    platform: Platform, client: Client, school: TestRegion, clock: SettableClock
) -> None:
    people = await _people(platform, school)
    async with platform.database.transaction("test") as tx:
        conversation = await planned(tx, [people["teacher"], people["pupil"], people["parent"]])
        await record_calendar(
            tx,
            [
                NewCalendarEntry(
                    region_id=school.id, kind="holiday", title="Праздник", first_day=HOLIDAY, last_day=HOLIDAY
                )
            ],
        )  # fmt: skip
    teacher = client.as_(as_actor(people["teacher"]))
    # Noon by UTC is ten in the evening in Vladivostok: the quiet that Parta comes with, until nine, as it is a holiday.
    found = (await teacher.get(f"/api/conversations/{conversation}/quiet")).json()
    assert found == {"quiet_count": 2, "of": 2, "until": "2026-11-16T23:00:00Z", "may_be_urgent": False}
    clock.set(clock.now().replace(hour=5))
    found = (await teacher.get(f"/api/conversations/{conversation}/quiet")).json()
    assert (found["quiet_count"], found["until"]) == (0, None)
    stranger = client.as_(as_actor(people["director"]))
    assert (await stranger.get(f"/api/conversations/{conversation}/quiet")).status_code == 404


async def test_a_channel_of_five_hundred_costs_no_more_statements(platform: Platform, school: TestRegion) -> None:
    async with platform.database.transaction("test") as tx:
        school.tx = tx
        group = await school.group("6А")
        pupils = [await school.student(group) for _ in range(50)]
        found = await quiet_until(tx, pupils, tx.now)
    assert len(found) == 50
