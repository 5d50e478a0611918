"""The tables over HTTP: shown, tried out, changed; the duty given and taken; who reaches the viewer."""

from parta.entrypoints.wiring import Platform
from tests.harness.client import Client
from tests.harness.region import as_actor, make_region

CHOICES = {
    "version": 0,
    "choices": [{"verb": "call", "line": "pupil>pupil:group", "verdict": "forbidden"}],
    "supervised_by": "director",
    "reason": "Решение педсовета",
}


async def test_a_table_is_shown_tried_out_and_changed(platform: Platform, client: Client) -> None:
    async with platform.database.transaction("test") as tx:
        region = await make_region(tx)
        director = client.as_(as_actor(await region.appoint("director", name="Климова Ольга Павловна")))
    path = f"/api/organisations/{region.school}/policy"
    shown = (await director.get(path)).json()
    assert (shown["scope"], shown["name"], shown["version"], shown["history"]) == ("institution", "Школа № 1", 0, [])

    tried = await director.post(f"{path}/preview", json=CHOICES)
    assert (tried.status_code, tried.json()) == (
        200,
        {
            "cells": [{"verb": "call", "line": "pupil>pupil:group", "before": "allowed", "after": "forbidden"}],
            "closed": 0,
            "opened": 0,
            "supervised": 0,
            "unsupervised": 0,
            "is_complete": True,
        },
    )
    assert (await director.get(path)).json() == shown

    changed = (await director.put(path, json=CHOICES)).json()
    (cell,) = [one for one in changed["cells"] if (one["verb"], one["line"]) == ("call", "pupil>pupil:group")]
    assert cell == {
        "verb": "call",
        "line": "pupil>pupil:group",
        "one": "pupil",
        "other": "pupil",
        "relation": "group",
        "verdict": "forbidden",
        "source": "institution",
        "options": ["forbidden", "allowed"],
        "inherited": "allowed",
        "chosen": "forbidden",
    }
    assert (changed["version"], changed["supervised_by"]) == (1, "director")
    assert changed["supervisors"] == ["Климова\N{NO-BREAK SPACE}О.\N{NO-BREAK SPACE}П."]
    again = await director.put(path, json=CHOICES)
    assert (again.status_code, again.json()["code"]) == (409, "policy_table_moved")


async def test_the_duty_is_given_to_who_works_there_and_taken_again(platform: Platform, client: Client) -> None:
    async with platform.database.transaction("test") as tx:
        region = await make_region(tx)
        director = client.as_(as_actor(await region.appoint("director")))
        deputy = await region.appoint("deputy_director", name="Завучева Зоя Фёдоровна")
        elsewhere = await region.appoint("pedagogue", region.other_school)
    path = f"/api/organisations/{region.school}"
    refused = await director.post(f"{path}/safety-officers", json={"person_id": str(elsewhere)})
    assert (refused.status_code, refused.json()["code"]) == (409, "policy_works_elsewhere")
    assert (await director.post(f"{path}/safety-officers", json={"person_id": str(deputy)})).status_code == 204
    (officer,) = (await director.get(f"{path}/policy")).json()["officers"]
    assert (officer["name"], officer["works_there"]) == ("Завучева Зоя Фёдоровна", True)
    assert (await director.delete(f"{path}/safety-officers/{deputy}")).status_code == 204
    assert (await director.delete(f"{path}/safety-officers/{deputy}")).status_code == 404


async def test_a_pupil_sees_who_may_reach_them_and_no_table(platform: Platform, client: Client) -> None:
    async with platform.database.transaction("test") as tx:
        region = await make_region(tx)
        pupil = client.as_(as_actor(await region.student(await region.group("1А", grade=1))))
    mine = (await pupil.get("/api/policy/me")).json()
    assert mine["kinds"] == ["primary"]
    assert {
        "verb": "write",
        "one": "staff",
        "relation": "institution",
        "verdict": "allowed",
        "place": "Школа № 1",
    } in mine["rules"]
    assert (await pupil.get(f"/api/organisations/{region.school}/policy")).status_code == 404
