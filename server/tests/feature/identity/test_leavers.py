"""Who has no place any more loses access: in the roster's transaction, and on the day on which the place ends."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from parta.entrypoints import wiring
from parta.kernel.clock import SettableClock
from parta.organisations import api as organisations
from parta.organisations.commands.leaving import end_access_of_leavers
from tests.feature.identity.browser import Browser
from tests.feature.identity.conftest import PASSWORD, School

Browsers = Callable[..., Browser]


async def _ends(school: School, statement: str, person: object) -> object:
    async with school.platform.database.transaction("test.find") as tx:
        return await tx.fetch_value(statement, {"person": person})


async def _signed_in(school: School, browser: Browsers, person) -> Browser:
    await school.give_password(person)
    here = browser()
    assert (await here.sign_in(school.logins[person], PASSWORD)).status_code == 200
    return here


APPOINTMENT = "SELECT id FROM organisations_appointments WHERE person_id = %(person)s AND retracted_at IS NULL"
ENROLMENT = "SELECT id FROM organisations_enrolments WHERE person_id = %(person)s AND retracted_at IS NULL"
GUARDIANSHIP = "SELECT id FROM organisations_guardianships WHERE parent_id = %(person)s AND retracted_at IS NULL"
TODAY = date(2026, 11, 16)


async def test_the_last_appointment_ends_and_so_does_the_session_in_the_same_transaction(
    school: School, browser: Browsers
) -> None:
    here = await _signed_in(school, browser, school.homeroom)
    fact = await _ends(school, APPOINTMENT, school.homeroom)
    async with school.platform.database.transaction("test.end") as tx:
        await organisations.end_appointment(tx, fact, TODAY)
    assert (await here.get("/api/me")).status_code == 401
    refused = await here.sign_in(school.logins[school.homeroom], PASSWORD)
    assert (refused.status_code, refused.json()["code"]) == (403, "access_ended")


async def test_a_pupil_leaves_and_the_parent_of_no_other_child_with_them(school: School, browser: Browsers) -> None:
    pupil = await _signed_in(school, browser, school.student)
    parent = await _signed_in(school, browser, school.parent)
    other = await _signed_in(school, browser, school.other_student)
    fact = await _ends(school, ENROLMENT, school.student)
    async with school.platform.database.transaction("test.end") as tx:
        await organisations.end_enrolment(tx, fact, TODAY)
    assert [(await one.get("/api/me")).status_code for one in (pupil, parent, other)] == [401, 401, 200]


async def test_a_guardianship_ends_and_the_parent_alone_loses_access(school: School, browser: Browsers) -> None:
    pupil = await _signed_in(school, browser, school.student)
    parent = await _signed_in(school, browser, school.parent)
    fact = await _ends(school, GUARDIANSHIP, school.parent)
    async with school.platform.database.transaction("test.end") as tx:
        await organisations.end_guardianship(tx, fact, TODAY)
    assert [(await one.get("/api/me")).status_code for one in (pupil, parent)] == [200, 401]


async def test_who_keeps_another_place_or_has_one_that_begins_later_stays(school: School, browser: Browsers) -> None:
    here = await _signed_in(school, browser, school.homeroom)
    fact = await _ends(school, APPOINTMENT, school.homeroom)
    async with school.platform.database.transaction("test.move") as tx:
        later = organisations.NewAppointment(
            person_id=school.homeroom,
            organisation_id=school.other_organisation,
            role="pedagogue",
            valid_from=date(2026, 12, 1),
        )
        await organisations.record_appointment(tx, later)
        await organisations.end_appointment(tx, fact, TODAY)
    assert (await here.get("/api/me")).status_code == 200
    assert (await here.sign_in(school.logins[school.homeroom], PASSWORD)).status_code == 200


async def test_the_day_on_which_a_place_ends_comes_by_the_clock_of_the_organisation(
    school: School, browser: Browsers, clock: SettableClock
) -> None:
    here = await _signed_in(school, browser, school.homeroom)
    fact = await _ends(school, APPOINTMENT, school.homeroom)
    async with school.platform.database.transaction("test.end") as tx:
        await organisations.end_appointment(tx, fact, date(2026, 11, 18))
    # Midnight in Vladivostok is 14:00 UTC.
    for moment, status in (
        (datetime(2026, 11, 17, 13, 59, tzinfo=UTC), 200),
        (datetime(2026, 11, 17, 14, 0, tzinfo=UTC), 401),
    ):
        clock.set(moment)
        async with school.platform.database.transaction("test.midnight") as tx:
            await end_access_of_leavers(tx)
        assert (await here.get("/api/me")).status_code == status


async def test_at_the_sign_in_the_day_counts_even_if_no_job_has_run(
    school: School, browser: Browsers, clock: SettableClock
) -> None:
    await school.give_password(school.homeroom)
    fact = await _ends(school, APPOINTMENT, school.homeroom)
    async with school.platform.database.transaction("test.end") as tx:
        await organisations.end_appointment(tx, fact, date(2026, 11, 18))
    clock.advance(timedelta(days=2))
    refused = await browser().sign_in(school.logins[school.homeroom], PASSWORD)
    assert refused.json()["code"] == "access_ended"


async def test_a_leavers_card_opens_nothing(school: School, browser: Browsers) -> None:
    await school.give_password(school.administrator)
    desk = browser()
    await desk.sign_in(school.logins[school.administrator], PASSWORD)
    invitations = f"/api/organisations/{school.organisation}/invitations"
    await desk.post(invitations, {"person_ids": [str(school.other_student)]})
    card = (await desk.post(f"{invitations}/people/{school.other_student}/card")).json()
    token = card["link"].rsplit("/", 1)[-1]
    fact = await _ends(school, ENROLMENT, school.other_student)
    async with school.platform.database.transaction("test.end") as tx:
        await organisations.end_enrolment(tx, fact, TODAY)
    phone = browser()
    assert (await phone.get(f"/api/invitations/{token}")).json()["state"] == "withdrawn"
    refused = await phone.post(f"/api/invitations/{token}/accept", {"password": "иней-на-проводах-77"})
    assert refused.json()["code"] == "invitation_withdrawn"


def test_the_look_at_leavers_runs_every_few_minutes_midnights_included() -> None:
    [found] = [task for task in wiring.tasks() if task.name == "organisations.end_access"]
    assert found.cron == "*/5 * * * *"
