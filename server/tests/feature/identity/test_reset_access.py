"""Recovery by who keeps the account: a link for the password, the second factor, or both; never of an equal."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from parta.identity.api import NewPerson, create_persons, logins_of
from parta.kernel.clock import SettableClock
from parta.kernel.ids import OrganisationId, PersonId
from parta.organisations.api import AppointmentRole, NewAppointment, record_appointment
from tests.feature.identity.browser import Browser
from tests.feature.identity.conftest import PASSWORD, School
from tests.feature.identity.second_factor import add_totp, code_of, first_step, second_step

Browsers = Callable[..., Browser]
NEW_PASSWORD = "иней-на-проводах-77"


async def _appoint(school: School, role: AppointmentRole, place: OrganisationId | None = None) -> tuple[PersonId, str]:
    """Somebody new in a role, able to sign in."""
    async with school.platform.database.transaction("test.appoint") as tx:
        (person,) = await create_persons(tx, [NewPerson(family_name="Новая", given_name="Ирина")])
        fact = NewAppointment(
            person_id=person, organisation_id=place or school.organisation, role=role, valid_from=date(2026, 9, 1)
        )
        await record_appointment(tx, fact)
        login = (await logins_of(tx, [person]))[person]
    await school.give_password(person)
    return person, login


async def _at(browser: Browsers, login: str) -> Browser:
    here = browser()
    assert (await here.sign_in(login, PASSWORD)).status_code == 200
    return here


async def _reset(
    school: School, here: Browser, person: PersonId, *, password: bool = False, second_factor: bool = False
):
    path = f"/api/organisations/{school.organisation}/invitations/people/{person}/reset"
    return await here.post(path, {"password": password, "second_factor": second_factor})


def _token(card: dict[str, str]) -> str:
    return card["link"].rsplit("/", 1)[-1]


async def test_both_are_set_anew_by_the_link_and_every_session_ends_at_once(
    school: School, browser: Browsers, clock: SettableClock
) -> None:
    teacher, login = await _appoint(school, "pedagogue")
    theirs = await _at(browser, login)
    await add_totp(theirs, clock.now())
    await school.give_password(school.administrator)
    desk = await _at(browser, school.logins[school.administrator])
    answer = await _reset(school, desk, teacher, password=True, second_factor=True)
    assert answer.status_code == 200
    card = answer.json()
    assert card["expires_at"] == "2026-11-23T12:00:00Z"
    assert (await theirs.get("/api/me")).status_code == 401
    assert (await browser().sign_in(login, PASSWORD)).json()["code"] == "wrong_credentials"
    assert (await desk.get(card["qr"])).status_code == 200

    phone = browser()
    shown = (await phone.get(f"/api/invitations/{_token(card)}")).json()
    assert (shown["purpose"], shown["resets_password"], shown["resets_factors"]) == ("recovery", True, True)
    done = await phone.post(f"/api/invitations/{_token(card)}/accept", {"password": NEW_PASSWORD})
    assert done.status_code == 200
    security = (await phone.get("/api/me/security")).json()
    assert (security["totp"], security["recovery_codes_left"]) == (None, 0)
    again = await browser().post(f"/api/invitations/{_token(card)}/accept", {"password": NEW_PASSWORD})
    assert (again.status_code, again.json()["code"]) == (410, "invitation_used")
    log = (await desk.get(f"/api/audit?organisation_id={school.organisation}&action=identity.reset_access")).json()
    assert log["entries"][0]["details"] == {"password": True, "second_factor": True, "sessions_ended": 1}
    assert log["entries"][0]["actor_id"] == str(school.administrator)


async def test_until_the_link_is_used_the_second_factor_protects(
    school: School, browser: Browsers, clock: SettableClock
) -> None:
    teacher, login = await _appoint(school, "pedagogue")
    _secret, _ = await add_totp(await _at(browser, login), clock.now())
    await school.give_password(school.administrator)
    desk = await _at(browser, school.logins[school.administrator])
    card = (await _reset(school, desk, teacher, second_factor=True)).json()
    await first_step(browser(), login)
    phone = browser()
    wrong = await phone.post(f"/api/invitations/{_token(card)}/accept", {"password": "не тот пароль"})
    assert (wrong.status_code, wrong.json()["code"]) == (422, "wrong_password")
    done = await phone.post(f"/api/invitations/{_token(card)}/accept", {"password": PASSWORD})
    assert done.status_code == 200
    assert (await browser().sign_in(login, PASSWORD)).status_code == 200


async def test_a_new_password_alone_does_not_lift_the_second_factor(
    school: School, browser: Browsers, clock: SettableClock
) -> None:
    teacher, login = await _appoint(school, "pedagogue")
    secret, _ = await add_totp(await _at(browser, login), clock.now())
    await school.give_password(school.administrator)
    desk = await _at(browser, school.logins[school.administrator])
    card = (await _reset(school, desk, teacher, password=True)).json()
    clock.advance(timedelta(seconds=30))
    phone = browser()
    asked = await phone.post(f"/api/invitations/{_token(card)}/accept", {"password": NEW_PASSWORD})
    assert (asked.status_code, asked.json()["code"]) == (401, "second_factor_needed")
    ticket = asked.json()["fields"]["ticket"]
    assert (await second_step(phone, ticket, code=code_of(secret, clock.now()))).status_code == 200


async def test_a_card_of_a_homeroom_teacher_does_not_lift_it_either(
    school: School, browser: Browsers, clock: SettableClock
) -> None:
    await school.give_password(school.parent, school.homeroom)
    await add_totp(await _at(browser, school.logins[school.parent]), clock.now())
    desk = await _at(browser, school.logins[school.homeroom])
    invitations = f"/api/organisations/{school.organisation}/invitations"
    assert (await desk.post(f"{invitations}/renew", {"person_ids": [str(school.parent)]})).status_code == 200
    card = (await desk.post(f"{invitations}/people/{school.parent}/card")).json()
    answer = await browser().post(f"/api/invitations/{_token(card)}/accept", {"password": NEW_PASSWORD})
    assert answer.json()["code"] == "second_factor_needed"


@pytest.mark.parametrize(
    ("actor", "other", "status"),
    [
        ("director", "administrator", 200),
        ("director", "deputy_director", 200),
        ("administrator", "coordinator", 200),
        ("deputy_director", "coordinator", 200),
        ("coordinator", "pedagogue", 200),
        ("administrator", "director", 403),
        ("administrator", "administrator", 403),
        ("deputy_director", "director", 403),
        ("coordinator", "coordinator", 403),
        ("coordinator", "deputy_director", 403),
        ("pedagogue", "staff", 403),
    ],
)
async def test_nobody_recovers_the_access_of_an_equal_or_of_who_stands_above(
    school: School, browser: Browsers, actor: AppointmentRole, other: AppointmentRole, status: int
) -> None:
    _, login = await _appoint(school, actor)
    person, _ = await _appoint(school, other)
    await (await _at(browser, (await _login(school, person)))).get("/api/me")
    desk = await _at(browser, login)
    assert (await _reset(school, desk, person, password=True)).status_code == status
    renewed = await desk.post(
        f"/api/organisations/{school.organisation}/invitations/renew", {"person_ids": [str(person)]}
    )
    assert renewed.status_code == status


async def test_the_ministry_recovers_the_director(school: School, browser: Browsers) -> None:
    _, login = await _appoint(school, "administrator", school.ministry)
    director, theirs = await _appoint(school, "director")
    await _at(browser, theirs)
    assert (await _reset(school, await _at(browser, login), director, password=True)).status_code == 200


async def test_not_oneself_not_nothing_not_who_has_never_come_not_by_one_groups_teacher(
    school: School, browser: Browsers
) -> None:
    await school.give_password(school.administrator, school.homeroom, school.student)
    desk = await _at(browser, school.logins[school.administrator])
    assert (await _reset(school, desk, school.administrator, password=True)).status_code == 403
    await _at(browser, school.logins[school.student])
    assert (await _reset(school, desk, school.student)).status_code == 422
    never = await _reset(school, desk, school.other_student, password=True)
    assert (never.status_code, never.json()["code"]) == (409, "not_connected")
    teacher = await _at(browser, school.logins[school.homeroom])
    assert (await _reset(school, teacher, school.student, password=True)).status_code == 403


async def _login(school: School, person: PersonId) -> str:
    async with school.platform.database.transaction("test.login") as tx:
        return (await logins_of(tx, [person]))[person]
