"""The calendar: what is worked, what is excused, who may change it."""

from datetime import date
from uuid import uuid4

import pytest

from parta.organisations.model.calendar import CalendarEntry, CalendarKind, draw_calendar
from tests.feature.organisations.conftest import Place
from tests.harness.client import Client
from tests.harness.region import as_actor

MONDAY, SATURDAY, SUNDAY = date(2026, 11, 16), date(2026, 11, 21), date(2026, 11, 22)


def _entry(kind: CalendarKind, first: date, last: date | None = None, *, own: bool = False) -> CalendarEntry:
    organisation = uuid4() if own else None
    return CalendarEntry(uuid4(), uuid4(), organisation, kind, kind, first, last or first)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("entries", "day", "is_working", "is_excused"),
    [
        ([], MONDAY, True, False),
        ([], SUNDAY, False, False),
        ([_entry("holiday", MONDAY)], MONDAY, False, True),
        ([_entry("vacation", MONDAY, SUNDAY)], SUNDAY, False, False),  # not a working day anyway: nothing to excuse
        ([_entry("working_day", SUNDAY)], SUNDAY, True, False),
        ([_entry("vacation", MONDAY, SUNDAY), _entry("working_day", SATURDAY)], SATURDAY, True, False),
        ([_entry("holiday", MONDAY), _entry("working_day", MONDAY, own=True)], MONDAY, True, False),
        ([_entry("working_day", MONDAY), _entry("day_off", MONDAY, own=True)], MONDAY, False, True),
    ],
)
def test_the_more_particular_entry_rules(
    entries: list[CalendarEntry], day: date, is_working: bool, is_excused: bool
) -> None:
    (drawn,) = draw_calendar(entries, [1, 2, 3, 4, 5, 6], day, day)
    assert (drawn.is_working, drawn.is_excused) == (is_working, is_excused)


async def test_an_institution_has_its_own_days_and_the_regions(client: Client, place: Place) -> None:
    url = f"/api/organisations/{place.school}/calendar"
    region = client.as_(as_actor(place.people["platform_administrator"]))
    school = client.as_(as_actor(place.people["administrator"]))
    teacher = client.as_(as_actor(place.people["teacher"]))
    holiday = {"kind": "holiday", "title": "День народного единства", "first_day": "2026-11-04",
               "last_day": "2026-11-04", "is_regional": True}  # fmt: skip
    day_off = {"kind": "day_off", "title": "Актированный день", "first_day": "2026-11-10", "last_day": "2026-11-10"}

    assert (await region.post(url, json=holiday)).status_code == 201
    assert (await school.post(url, json=holiday)).status_code == 403
    assert (await teacher.post(url, json=day_off)).status_code == 403
    made = await school.post(url, json=day_off)
    assert made.status_code == 201

    seen = (await teacher.get(f"{url}?from=2026-11-01&to=2026-11-30")).json()
    assert [(one["title"], one["is_regional"], one["can_remove"]) for one in seen["entries"]] == [
        ("День народного единства", True, False),
        ("Актированный день", False, False),
    ]
    assert [(one["day"], one["is_excused"]) for one in seen["days"]] == [("2026-11-04", True), ("2026-11-10", True)]
    assert (await school.delete(f"{url}/{seen['entries'][0]['id']}")).status_code == 403
    assert (await school.delete(f"{url}/{made.json()['id']}")).status_code == 204
    other = f"/api/organisations/{place.college}/calendar"
    outsider = client.as_(as_actor(place.people["outsider"]))
    assert len((await outsider.get(f"{other}?from=2026-11-01&to=2026-11-30")).json()["entries"]) == 1
    assert (await outsider.get(f"{url}?from=2026-11-01&to=2026-11-30")).status_code == 404


@pytest.mark.parametrize(
    ("first", "last", "field"),
    [("2026-11-10", "2026-11-09", "last_day"), ("1899-01-01", "2026-01-01", "first_day"),
     ("2026-01-01", "2027-01-01", "last_day")],
)  # fmt: skip
async def test_an_impossible_span_is_refused(client: Client, place: Place, first: str, last: str, field: str) -> None:
    school = client.as_(as_actor(place.people["administrator"]))
    body = {"kind": "vacation", "title": "Каникулы", "first_day": first, "last_day": last}
    answer = await school.post(f"/api/organisations/{place.school}/calendar", json=body)
    assert (answer.status_code, answer.json()["fields"]["field"]) == (422, field)
