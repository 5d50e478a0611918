"""GET /api/audit: who did what to whom, for those entitled, with every filter."""

from collections.abc import Callable
from datetime import timedelta

from parta.identity.api import AuditEntry, write_audit
from parta.kernel.clock import SettableClock
from tests.feature.identity.browser import Browser
from tests.feature.identity.conftest import School
from tests.feature.identity.test_desk import signed_in

Browsers = Callable[..., Browser]


async def _write(school: School, clock: SettableClock, count: int) -> None:
    for number in range(count):
        clock.advance(timedelta(minutes=1))
        async with school.platform.database.transaction("test") as tx:
            await write_audit(
                tx,
                AuditEntry(
                    actor_id=school.administrator if number % 2 else None,
                    action=f"test.act_{number % 3}",
                    subject_kind="person",
                    subject_id=school.student,
                    organisation_id=school.organisation,
                    details={"number": number},
                ),
            )


async def test_an_entry_names_actor_act_and_subject(school: School, browser: Browsers, clock: SettableClock) -> None:
    await _write(school, clock, 2)
    here = await signed_in(school, browser, school.administrator)
    page = (await here.get(f"/api/audit?organisation_id={school.organisation}")).json()
    assert page == {
        "entries": [
            {
                "id": page["entries"][0]["id"],
                "at": "2026-11-16T12:02:00Z",
                "actor_id": str(school.administrator),
                "actor_name": "Админова Ольга Ивановна",
                "action": "test.act_1",
                "subject_kind": "person",
                "subject_id": str(school.student),
                "subject_name": "Королёв Пётр Ильич",
                "organisation_id": str(school.organisation),
                "details": {"number": 1},
            },
            {
                "id": page["entries"][1]["id"],
                "at": "2026-11-16T12:01:00Z",
                "actor_id": None,
                "actor_name": "",
                "action": "test.act_0",
                "subject_kind": "person",
                "subject_id": str(school.student),
                "subject_name": "Королёв Пётр Ильич",
                "organisation_id": str(school.organisation),
                "details": {"number": 0},
            },
        ],
        "actions": ["test.act_0", "test.act_1"],
        "next": None,
    }


async def test_each_filter_leaves_what_it_says(school: School, browser: Browsers, clock: SettableClock) -> None:
    await _write(school, clock, 6)
    here = await signed_in(school, browser, school.administrator)

    async def numbers(query: str) -> list[int]:
        page = (await here.get(f"/api/audit?organisation_id={school.organisation}&{query}")).json()
        return [entry["details"]["number"] for entry in page["entries"]]

    assert await numbers("action=test.act_1") == [4, 1]
    assert await numbers(f"actor_id={school.administrator}") == [5, 3, 1]
    assert await numbers(f"subject_id={school.parent}") == []
    assert await numbers("since=2026-11-16T12:05:00Z") == [5, 4]
    assert await numbers("until=2026-11-16T12:03:00Z") == [1, 0]


async def test_pages_follow_one_another_without_gap_or_repetition(
    school: School, browser: Browsers, clock: SettableClock
) -> None:
    await _write(school, clock, 5)
    here = await signed_in(school, browser, school.administrator)
    seen, before = [], ""
    for _ in range(3):
        page = (await here.get(f"/api/audit?organisation_id={school.organisation}&limit=2{before}")).json()
        seen += [entry["details"]["number"] for entry in page["entries"]]
        before = f"&before={page['next']}"
    assert seen == [4, 3, 2, 1, 0]
    assert page["next"] is None


async def test_only_those_entitled_read_it(school: School, browser: Browsers, clock: SettableClock) -> None:
    await _write(school, clock, 1)
    for person in (school.parent, school.homeroom):
        here = await signed_in(school, browser, person)
        answer = await here.get(f"/api/audit?organisation_id={school.organisation}")
        assert answer.status_code in (403, 404)
    here = await signed_in(school, browser, school.administrator)
    assert (await here.get(f"/api/audit?organisation_id={school.other_organisation}")).status_code == 404
