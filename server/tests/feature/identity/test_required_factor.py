"""Of whom a second factor is asked: a session that may only add one, the region's rule, the days before it."""

from collections.abc import Awaitable, Callable
from datetime import date, timedelta

from parta.identity.api import FactorRule, NewPerson, SessionStates, create_persons, logins_of, set_factor_rule
from parta.kernel.clock import SettableClock
from parta.organisations.api import NewAppointment, record_appointment
from tests.feature.identity.browser import Browser
from tests.feature.identity.conftest import PASSWORD, School
from tests.feature.identity.second_factor import add_totp, ask_everybody, code_of, first_step, second_step

Browsers = Callable[..., Browser]
DoJobs = Callable[[], Awaitable[None]]


async def test_of_whom_it_is_required_and_who_has_none_gets_a_session_that_only_adds_one(
    school: School, browser: Browsers, clock: SettableClock
) -> None:
    await school.give_password(school.administrator)
    await ask_everybody(school, school.region)
    here = browser()
    answer = await here.sign_in(school.logins[school.administrator], PASSWORD)
    me = answer.json()
    assert (answer.status_code, me["must_enrol"], me["roles"], me["enrol_by"]) == (200, True, [], None)
    refused = await here.get(f"/api/organisations/{school.organisation}/invitations")
    assert (refused.status_code, refused.json()) == (403, {"status": 403, "code": "second_factor_required"})
    assert (await here.get("/api/me")).json()["must_enrol"] is True

    secret, codes = await add_totp(here, clock.now())
    assert len(codes) == 10
    me = (await here.get("/api/me")).json()
    assert (me["must_enrol"], me["roles"][0]["kind"]) == (False, "administrator")
    assert (await here.get(f"/api/organisations/{school.organisation}/invitations")).status_code == 200
    clock.advance(timedelta(seconds=30))
    phone = browser()
    ticket = (await first_step(phone, school.logins[school.administrator]))["ticket"]
    assert (await second_step(phone, ticket, code=code_of(secret, clock.now()))).json()["must_enrol"] is False


async def test_a_limited_session_has_no_socket(school: School, browser: Browsers) -> None:
    await school.give_password(school.administrator)
    await ask_everybody(school, school.region)
    here = browser()
    await here.sign_in(school.logins[school.administrator], PASSWORD)
    states = SessionStates(school.platform.database)
    assert await states.authenticate(here.cookies["parta-0"]) is None


async def test_others_are_not_asked(school: School, browser: Browsers) -> None:
    await school.give_password(school.homeroom, school.parent, school.student)
    await ask_everybody(school, school.region)
    for person in (school.homeroom, school.parent, school.student):
        me = (await browser().sign_in(school.logins[person], PASSWORD)).json()
        assert (me["must_enrol"], me["enrol_by"]) == (False, None)


async def test_a_region_may_ask_homeroom_teachers_too(school: School, browser: Browsers) -> None:
    await school.give_password(school.homeroom)
    await ask_everybody(school, school.region, "homeroom_teacher")
    assert (await browser().sign_in(school.logins[school.homeroom], PASSWORD)).json()["must_enrol"] is True


async def test_a_new_region_reminds_for_two_weeks_and_then_asks(
    school: School, browser: Browsers, clock: SettableClock
) -> None:
    await school.give_password(school.administrator)
    here = browser()
    me = (await here.sign_in(school.logins[school.administrator], PASSWORD)).json()
    assert (me["must_enrol"], me["enrol_by"]) == (False, "2026-11-30")
    clock.advance(timedelta(days=14))
    assert (await browser().sign_in(school.logins[school.administrator], PASSWORD)).json()["must_enrol"] is True


async def test_a_session_that_was_whole_is_limited_when_the_day_comes_and_given_back_when_the_rule_goes(
    school: School, browser: Browsers, clock: SettableClock, do_jobs: DoJobs
) -> None:
    await school.give_password(school.administrator)
    here = browser()
    await here.sign_in(school.logins[school.administrator], PASSWORD)
    states = SessionStates(school.platform.database)
    before = clock.now()
    clock.advance(timedelta(minutes=1))
    await ask_everybody(school, school.region)
    await do_jobs()
    assert (await here.get("/api/devices")).json()["code"] == "second_factor_required"
    assert len((await states.revoked_since(before + timedelta(seconds=1))).sessions) == 1
    async with school.platform.database.transaction("test") as tx:
        await set_factor_rule(tx, school.region, FactorRule([], None))
    await do_jobs()
    assert (await here.get("/api/devices")).status_code == 200


async def test_who_gets_such_a_role_is_asked_at_once(school: School, browser: Browsers) -> None:
    await school.give_password(school.homeroom)
    await ask_everybody(school, school.region)
    here = browser()
    await here.sign_in(school.logins[school.homeroom], PASSWORD)
    assert (await here.get("/api/devices")).status_code == 200
    async with school.platform.database.transaction("test") as tx:
        fact = NewAppointment(
            person_id=school.homeroom,
            organisation_id=school.organisation,
            role="coordinator",
            valid_from=date(2026, 11, 16),
        )
        await record_appointment(tx, fact)
    assert (await here.get("/api/devices")).json()["code"] == "second_factor_required"


async def test_the_only_factor_of_whom_it_is_required_stays(
    school: School, browser: Browsers, clock: SettableClock
) -> None:
    await school.give_password(school.administrator)
    await ask_everybody(school, school.region)
    here = browser()
    await here.sign_in(school.logins[school.administrator], PASSWORD)
    await add_totp(here, clock.now())
    refused = await here.call("DELETE", "/api/me/totp")
    assert (refused.status_code, refused.json()["code"]) == (409, "last_factor")
    assert (await here.get("/api/me/security")).json()["totp"] is not None


async def test_the_administrator_of_the_region_reads_and_changes_the_rule(school: School, browser: Browsers) -> None:
    async with school.platform.database.transaction("test") as tx:
        (regional,) = await create_persons(tx, [NewPerson(family_name="Краева")])
        fact = NewAppointment(
            person_id=regional, organisation_id=school.ministry, role="administrator", valid_from=date(2026, 9, 1)
        )
        await record_appointment(tx, fact)
        login = (await logins_of(tx, [regional]))[regional]
    await school.give_password(regional, school.administrator)
    here, other = browser(), browser()
    await here.sign_in(login, PASSWORD)
    await other.sign_in(school.logins[school.administrator], PASSWORD)
    path = f"/api/regions/{school.region}/second-factor"
    usual = ["administrator", "officer", "controller", "regional_coordinator", "municipal_coordinator", "director"]
    usual += ["deputy_director", "coordinator"]
    rule = (await here.get(path)).json()
    assert rule == {
        "region_id": str(school.region),
        "region_name": rule["region_name"],
        "roles": usual,
        "required_from": "2026-11-30",
        "is_own": False,
        "usual_roles": usual,
    }
    change = {"roles": ["director", "homeroom_teacher"], "required_from": "2027-01-11"}
    assert (await other.get(path)).status_code == 403
    assert (await other.call("PUT", path, change)).status_code == 403
    assert (await here.call("PUT", path, change)).status_code == 204
    rule = (await here.get(path)).json()
    assert (rule["roles"], rule["required_from"], rule["is_own"]) == (change["roles"], "2027-01-11", True)
    for wrong in ({"roles": [], "required_from": "2027-01-11"}, {"roles": ["director"], "required_from": "0001-01-01"}):
        assert (await here.call("PUT", path, wrong)).status_code == 422
    log = (await here.get(f"/api/audit?organisation_id={school.ministry}")).json()["entries"]
    assert log[0]["action"] == "identity.change_second_factor_rule"
    assert log[0]["details"] == {"roles": "director, homeroom_teacher", "required_from": "2027-01-11"}
