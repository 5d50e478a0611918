"""Signing out, the list of devices, expiry, blocking, slots, and what realtime is told."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from parta.identity.api import SessionStates, block_person, end_sessions, unblock_person
from parta.kernel.clock import SettableClock
from parta.realtime.model import Identity, Revoked
from tests.feature.identity.browser import Browser
from tests.feature.identity.conftest import PASSWORD, School

Browsers = Callable[..., Browser]


async def _signed_in(school: School, browser: Browsers, count: int = 1) -> list[Browser]:
    await school.give_password(school.parent)
    made = [browser() for _ in range(count)]
    for one in made:
        assert (await one.sign_in(school.logins[school.parent], PASSWORD)).status_code == 200
    return made


async def test_signing_out_ends_the_session_and_drops_the_cookie(school: School, browser: Browsers) -> None:
    [here] = await _signed_in(school, browser)
    kept = dict(here.cookies)
    assert (await here.post("/api/sign-out")).status_code == 204
    assert "parta-0" not in here.cookies
    here.http.cookies.update(kept)
    assert (await here.get("/api/me")).json()["code"] == "not_signed_in"
    assert (await browser().post("/api/sign-out")).status_code == 204


async def test_the_devices_are_ones_own_with_the_present_one_marked(school: School, browser: Browsers) -> None:
    here, _ = await _signed_in(school, browser, 2)
    devices = (await here.get("/api/devices")).json()["devices"]
    assert sorted(device["is_current"] for device in devices) == [False, True]
    assert devices[0] == {
        "id": devices[0]["id"],
        "browser": "Chrome",
        "system": "Android",
        "address": "192.0.2.7",
        "created_at": "2026-11-16T12:00:00Z",
        "last_seen_at": "2026-11-16T12:00:00Z",
        "is_current": devices[0]["is_current"],
    }


async def test_a_device_of_ones_own_is_signed_out_anothers_is_not_there(school: School, browser: Browsers) -> None:
    here, there = await _signed_in(school, browser, 2)
    await school.give_password(school.student)
    stranger = browser()
    await stranger.sign_in(school.logins[school.student], PASSWORD)
    devices = (await here.get("/api/devices")).json()["devices"]
    other = next(device["id"] for device in devices if not device["is_current"])
    assert (await stranger.call("DELETE", f"/api/devices/{other}")).status_code == 404
    assert (await here.call("DELETE", f"/api/devices/{other}")).status_code == 204
    assert (await there.get("/api/me")).status_code == 401
    assert (await here.get("/api/me")).status_code == 200


async def test_all_others_are_signed_out_at_once(school: School, browser: Browsers) -> None:
    here, second, third = await _signed_in(school, browser, 3)
    assert (await here.call("DELETE", "/api/devices")).status_code == 204
    assert [(await one.get("/api/me")).status_code for one in (here, second, third)] == [200, 401, 401]


async def test_a_session_ends_after_sixty_quiet_days_and_a_year_in_any_case(
    school: School, browser: Browsers, clock: SettableClock
) -> None:
    [here] = await _signed_in(school, browser)
    clock.advance(timedelta(days=59))
    assert (await here.get("/api/me")).status_code == 200
    clock.advance(timedelta(days=61))
    assert (await here.get("/api/me")).status_code == 401
    [here] = await _signed_in(school, browser)
    for _ in range(8):
        clock.advance(timedelta(days=45))
        assert (await here.get("/api/me")).status_code == 200
    clock.advance(timedelta(days=6))
    assert (await here.get("/api/me")).status_code == 401


async def test_blocking_puts_everybody_of_that_name_out_and_unblocking_lets_them_in_again(
    school: School, browser: Browsers
) -> None:
    [here] = await _signed_in(school, browser)
    async with school.platform.database.transaction("test") as tx:
        await block_person(tx, None, school.parent)
    assert (await here.get("/api/me")).status_code == 401
    assert (await browser().sign_in(school.logins[school.parent], PASSWORD)).status_code == 401
    async with school.platform.database.transaction("test") as tx:
        await unblock_person(tx, None, school.parent)
    assert (await browser().sign_in(school.logins[school.parent], PASSWORD)).status_code == 200


async def test_realtime_learns_who_holds_a_token_and_whose_sockets_must_go(
    school: School, browser: Browsers, clock: SettableClock
) -> None:
    here, there = await _signed_in(school, browser, 2)
    states = SessionStates(school.platform.database)
    identity = await states.authenticate(here.cookies["parta-0"])
    other = await states.authenticate(there.cookies["parta-0"])
    assert isinstance(identity, Identity)
    assert isinstance(other, Identity)
    assert identity.person_id == school.parent
    assert await states.authenticate("x" * 43) is None
    before = clock.now()
    assert await states.revoked_since(before) == Revoked([], [])
    clock.advance(timedelta(seconds=5))
    async with school.platform.database.transaction("test") as tx:
        await end_sessions(tx, school.parent, "test", identity.session_id)  # type: ignore[arg-type]
    assert await states.revoked_since(before) == Revoked([other.session_id], [])
    assert await states.revoked_among([identity.session_id, other.session_id]) == Revoked([other.session_id], ())
    async with school.platform.database.transaction("test") as tx:
        await block_person(tx, None, school.parent)
    revoked = await states.revoked_since(clock.now())
    assert set(revoked.persons) == {UUID(str(school.parent))}


async def test_a_second_account_takes_the_slot_asked_for_and_a_tab_names_its_own(
    school: School, browser: Browsers
) -> None:
    [phone] = await _signed_in(school, browser)
    await school.give_password(school.student)
    phone.slot = 1
    me = (await phone.sign_in(school.logins[school.student], PASSWORD)).json()
    assert (me["slot"], [account["slot"] for account in me["accounts"]]) == (1, [0, 1])
    phone.slot = 0
    assert (await phone.get("/api/me")).json()["person"]["id"] == str(school.parent)
    assert (await phone.get("/api/me?account=1")).json()["person"]["id"] == str(school.parent)
    phone.slot = None
    assert (await phone.get("/api/me?account=1")).json()["person"]["id"] == str(school.student)
    phone.slot = 5
    refused = await phone.get("/api/me")
    assert (refused.status_code, refused.json()["fields"]) == (401, {"slots": [0, 1]})


async def test_the_same_person_again_replaces_the_old_session_of_this_browser(
    school: School, browser: Browsers
) -> None:
    [phone] = await _signed_in(school, browser)
    old = phone.cookies["parta-0"]
    phone.slot = 2
    me = (await phone.sign_in(school.logins[school.parent], PASSWORD)).json()
    assert [account["slot"] for account in me["accounts"]] == [2]
    assert "parta-0" not in phone.cookies
    assert await SessionStates(school.platform.database).authenticate(old) is None


async def test_signing_out_of_one_account_leaves_the_other_able_to_act(school: School, browser: Browsers) -> None:
    [phone] = await _signed_in(school, browser)
    await school.give_password(school.student)
    phone.slot = 1
    await phone.sign_in(school.logins[school.student], PASSWORD)
    assert (await phone.post("/api/sign-out")).status_code == 204
    phone.slot = 0
    assert (await phone.call("PATCH", "/api/me/settings", {"theme": "dark"})).json() == {"theme": "dark"}
