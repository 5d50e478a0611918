"""Codes of a generator: set up, asked for at sign-in, taken once; recovery codes; browsers that are remembered."""

from collections.abc import Callable
from datetime import timedelta

from parta.identity.api import block_person
from parta.identity.store import factors
from parta.kernel.clock import SettableClock
from tests.feature.identity.browser import Browser
from tests.feature.identity.conftest import PASSWORD, School
from tests.feature.identity.second_factor import add_totp, code_of, first_step, second_step

Browsers = Callable[..., Browser]
NEXT_CODE = timedelta(seconds=30)


async def _protected(school: School, browser: Browsers, clock: SettableClock) -> tuple[Browser, str, list[str]]:
    """The administrator, signed in with a generator just set up; the clock is one code later."""
    await school.give_password(school.administrator)
    here = browser()
    assert (await here.sign_in(school.logins[school.administrator], PASSWORD)).status_code == 200
    secret, codes = await add_totp(here, clock.now())
    clock.advance(NEXT_CODE)
    return here, secret, codes


async def test_setting_up_shows_a_secret_a_code_to_photograph_and_recovery_codes_once(
    school: School, browser: Browsers, clock: SettableClock
) -> None:
    await school.give_password(school.administrator)
    here = browser()
    await here.sign_in(school.logins[school.administrator], PASSWORD)
    draft = (await here.post("/api/me/totp")).json()
    login = school.logins[school.administrator]
    assert draft == {
        "secret": draft["secret"],
        "address": f"otpauth://totp/Parta:{login}?secret={draft['secret']}&issuer=Parta",
        "qr": "/api/me/totp/qr.svg",
    }
    picture = await here.get(draft["qr"])
    assert picture.headers["content-type"] == "image/svg+xml"
    assert (await here.get("/api/me/security")).json()["totp"] is None

    answer = await here.post("/api/me/totp/confirm", {"code": code_of(draft["secret"], clock.now())})
    codes = answer.json()["recovery_codes"]
    assert len(set(codes)) == 10
    assert (await here.get("/api/me/security")).json() == {
        "is_required": False,
        "required_from": "2026-11-30",
        "can_use_passkeys": False,
        "is_proved": True,
        "totp": {"confirmed_at": "2026-11-16T12:00:00Z", "last_used_at": "2026-11-16T12:00:00Z"},
        "passkeys": [],
        "recovery_codes_left": 10,
        "recovery_codes_made_at": "2026-11-16T12:00:00Z",
        "trusted_devices": [],
    }
    assert (await here.get(draft["qr"])).status_code == 404


async def test_the_table_holds_neither_the_secret_nor_the_recovery_codes(
    school: School, browser: Browsers, clock: SettableClock
) -> None:
    _, secret, codes = await _protected(school, browser, clock)
    async with school.platform.database.transaction("test") as tx:
        totp = await factors.find_totp(tx, school.administrator)
        hashes = await tx.fetch_value(
            "SELECT string_agg(encode(code_hash, 'escape'), ' ') FROM identity_recovery_codes"
        )
    assert totp is not None
    assert totp.secret is not None
    assert secret.encode() not in totp.secret
    assert not any(code in hashes for code in codes)


async def test_after_the_password_the_code_is_asked_for_and_nobody_is_signed_in_before_it(
    school: School, browser: Browsers, clock: SettableClock
) -> None:
    _, secret, _ = await _protected(school, browser, clock)
    phone = browser()
    asked = await first_step(phone, school.logins[school.administrator])
    assert asked == {"ticket": asked["ticket"], "methods": ["totp", "recovery_code"], "passkey_options": None}
    assert phone.cookies == {}
    assert (await phone.get("/api/me")).status_code == 401

    answer = await second_step(phone, asked["ticket"], code=code_of(secret, clock.now()))
    assert answer.status_code == 200
    assert answer.json()["person"]["id"] == str(school.administrator)
    assert (await phone.get("/api/me")).status_code == 200


async def test_a_code_is_taken_once_and_so_is_a_ticket(school: School, browser: Browsers, clock: SettableClock) -> None:
    _, secret, codes = await _protected(school, browser, clock)
    phone, thief = browser(), browser()
    asked = await first_step(phone, school.logins[school.administrator])
    other = await first_step(thief, school.logins[school.administrator])
    code = code_of(secret, clock.now())
    assert (await second_step(phone, asked["ticket"], code=code)).status_code == 200
    seen_over_the_shoulder = await second_step(thief, other["ticket"], code=code)
    assert (seen_over_the_shoulder.status_code, seen_over_the_shoulder.json()["code"]) == (422, "wrong_code")
    again = await second_step(thief, asked["ticket"], recovery_code=codes[0])
    assert (again.status_code, again.json()["code"]) == (410, "step_expired")


async def test_a_clock_half_a_minute_off_is_forgiven_a_whole_minute_is_not(
    school: School, browser: Browsers, clock: SettableClock
) -> None:
    _, secret, _ = await _protected(school, browser, clock)
    clock.advance(timedelta(minutes=5))
    phone = browser()
    ticket = (await first_step(phone, school.logins[school.administrator]))["ticket"]
    for off, status in ((-61, 422), (61, 422), (-30, 200)):
        answer = await second_step(phone, ticket, code=code_of(secret, clock.now() + timedelta(seconds=off)))
        assert answer.status_code == status, off
    ticket = (await first_step(phone, school.logins[school.administrator]))["ticket"]
    answer = await second_step(phone, ticket, code=code_of(secret, clock.now() + timedelta(seconds=30)))
    assert answer.status_code == 200


async def test_guessing_is_stopped_whatever_ticket_and_address(
    school: School, browser: Browsers, clock: SettableClock
) -> None:
    _, secret, codes = await _protected(school, browser, clock)
    login = school.logins[school.administrator]
    for number in range(6):
        guesser = browser(f"192.0.2.{number + 20}")
        ticket = (await first_step(guesser, login))["ticket"]
        assert (await second_step(guesser, ticket, code="000000")).status_code == 422
    phone = browser()
    ticket = (await first_step(phone, login))["ticket"]
    refused = await second_step(phone, ticket, code=code_of(secret, clock.now()))
    assert (refused.status_code, refused.json()["code"]) == (429, "too_many_attempts")
    assert (await second_step(phone, ticket, recovery_code=codes[0])).status_code == 429
    clock.advance(timedelta(seconds=31))
    assert (await second_step(phone, ticket, code=code_of(secret, clock.now()))).status_code == 200


async def test_a_recovery_code_opens_once_however_it_is_typed(
    school: School, browser: Browsers, clock: SettableClock
) -> None:
    here, _, codes = await _protected(school, browser, clock)
    login = school.logins[school.administrator]
    typed = codes[3].upper().replace("-", " ")
    ticket = (await first_step(browser(), login))["ticket"]
    assert (await second_step(browser(), ticket, recovery_code=typed)).status_code == 200
    ticket = (await first_step(browser(), login))["ticket"]
    assert (await second_step(browser(), ticket, recovery_code=codes[3])).status_code == 422
    assert (await here.get("/api/me/security")).json()["recovery_codes_left"] == 9

    fresh = (await here.post("/api/me/recovery-codes")).json()["recovery_codes"]
    assert (await second_step(browser(), ticket, recovery_code=codes[4])).status_code == 422
    assert (await second_step(browser(), ticket, recovery_code=fresh[0])).status_code == 200


async def test_a_ticket_dies_with_time_with_the_password_and_with_a_block(
    school: School, browser: Browsers, clock: SettableClock
) -> None:
    here, secret, _ = await _protected(school, browser, clock)
    login = school.logins[school.administrator]
    late = (await first_step(browser(), login))["ticket"]
    clock.advance(timedelta(minutes=11))
    assert (await second_step(browser(), late, code=code_of(secret, clock.now()))).status_code == 410
    of_old_password = (await first_step(browser(), login))["ticket"]
    change = {"old_password": PASSWORD, "new_password": "иней-на-проводах-77"}
    assert (await here.post("/api/me/password", change)).status_code == 204
    assert (await second_step(browser(), of_old_password, code=code_of(secret, clock.now()))).status_code == 410
    ticket = (await first_step(browser(), login, "иней-на-проводах-77"))["ticket"]
    async with school.platform.database.transaction("test") as tx:
        await block_person(tx, None, school.administrator)
    assert (await second_step(browser(), ticket, code=code_of(secret, clock.now()))).status_code == 410
    for forged in ("", "x" * 300, str(ticket)[:-2] + "AA"):
        assert (await second_step(browser(), forged, code="123456")).status_code == 410


async def test_exactly_one_way_is_taken(school: School, browser: Browsers, clock: SettableClock) -> None:
    _, secret, codes = await _protected(school, browser, clock)
    ticket = (await first_step(browser(), school.logins[school.administrator]))["ticket"]
    for given in ({}, {"code": code_of(secret, clock.now()), "recovery_code": codes[0]}):
        assert (await second_step(browser(), ticket, **given)).status_code == 422


async def test_a_remembered_browser_is_not_asked_for_thirty_days_and_another_person_there_is(
    school: School, browser: Browsers, clock: SettableClock
) -> None:
    here, secret, _ = await _protected(school, browser, clock)
    login = school.logins[school.administrator]
    phone = browser()
    ticket = (await first_step(phone, login))["ticket"]
    answer = await second_step(phone, ticket, code=code_of(secret, clock.now()), is_remembered=True)
    device = next(line for line in answer.headers.get_list("set-cookie") if line.startswith("parta-device="))
    assert "HttpOnly" in device
    await phone.post("/api/sign-out")
    clock.advance(timedelta(days=29))
    assert (await phone.sign_in(login, PASSWORD)).status_code == 200
    [line] = (await here.get("/api/me/security")).json()["trusted_devices"]
    assert (line["browser"], line["system"], line["is_current"]) == ("Chrome", "Android", False)
    await phone.post("/api/sign-out")
    clock.advance(timedelta(days=2))
    await first_step(phone, login)


async def test_a_remembered_browser_is_forgotten_by_its_owner_and_by_a_new_password(
    school: School, browser: Browsers, clock: SettableClock
) -> None:
    here, secret, _ = await _protected(school, browser, clock)
    login = school.logins[school.administrator]
    phone = browser()
    for forget in ("one", "all", "password"):
        ticket = (await first_step(phone, login))["ticket"]
        await second_step(phone, ticket, code=code_of(secret, clock.now()), is_remembered=True)
        [line] = (await here.get("/api/me/security")).json()["trusted_devices"]
        if forget == "one":
            assert (await here.call("DELETE", f"/api/me/trusted-devices/{line['id']}")).status_code == 204
        elif forget == "all":
            assert (await here.call("DELETE", "/api/me/trusted-devices")).status_code == 204
        else:
            await here.post("/api/me/password", {"old_password": PASSWORD, "new_password": "иней-на-проводах-77"})
            await first_step(phone, login, "иней-на-проводах-77")
            continue
        clock.advance(NEXT_CODE)
        await first_step(phone, login)


async def test_the_first_factor_ends_the_sessions_begun_without_one(
    school: School, browser: Browsers, clock: SettableClock
) -> None:
    await school.give_password(school.administrator)
    old, here = browser(), browser()
    for one in (old, here):
        await one.sign_in(school.logins[school.administrator], PASSWORD)
    await add_totp(here, clock.now())
    assert (await old.get("/api/me")).status_code == 401
    assert (await here.get("/api/me")).status_code == 200


async def test_factors_are_changed_only_by_who_has_just_given_the_password(
    school: School, browser: Browsers, clock: SettableClock
) -> None:
    here, _, _ = await _protected(school, browser, clock)
    clock.advance(timedelta(minutes=16))
    for method, path in (("POST", "/api/me/totp"), ("DELETE", "/api/me/totp"), ("POST", "/api/me/recovery-codes")):
        refused = await here.call(method, path)
        assert (refused.status_code, refused.json()["code"]) == (403, "proof_needed")
    wrong = await here.post("/api/me/security/proof", {"password": "не тот пароль"})
    assert (wrong.status_code, wrong.json()["code"]) == (422, "wrong_password")
    assert (await here.post("/api/me/security/proof", {"password": PASSWORD})).status_code == 204
    assert (await here.call("DELETE", "/api/me/totp")).status_code == 204
    # Nothing is left that could be asked for.
    assert (await browser().sign_in(school.logins[school.administrator], PASSWORD)).status_code == 200
    assert (await here.get("/api/me/security")).json()["recovery_codes_left"] == 0


async def test_ones_own_list_tells_how_one_came_in_and_who_did_not(
    school: School, browser: Browsers, clock: SettableClock
) -> None:
    here, _secret, codes = await _protected(school, browser, clock)
    login = school.logins[school.administrator]
    await browser("192.0.2.66").sign_in(login, "не тот пароль")
    ticket = (await first_step(browser(), login))["ticket"]
    await second_step(browser(), ticket, code="000000")
    await second_step(browser(), ticket, recovery_code=codes[0])
    page = (await here.get("/api/me/sign-ins")).json()
    assert page["next"] is None
    assert [(line["way"], line["is_success"]) for line in page["sign_ins"]] == [
        ("recovery_code", True),
        ("totp", False),
        ("password", False),
        ("password", True),
    ]
    assert page["sign_ins"][2]["address"] == "192.0.2.66"
    assert (await here.get(f"/api/me/sign-ins?before={page['sign_ins'][-1]['id']}")).json()["sign_ins"] == []
