"""Passkeys: made, used as the second factor and alone, named, removed; answers that are not right open nothing."""

from collections.abc import AsyncIterator, Callable
from datetime import timedelta

import httpx
import pytest

from parta.identity.api import block_person
from parta.kernel.clock import SettableClock
from tests.feature.identity.browser import Browser
from tests.feature.identity.conftest import PASSWORD, School
from tests.feature.identity.second_factor import LOCAL, at_localhost, first_step, second_step
from tests.harness.soft_key import SoftKey


@pytest.fixture
async def local(school: School) -> AsyncIterator[Callable[[], Browser]]:
    """Browsers at http://localhost, where passkeys can be made; the administrator has a password."""
    await school.give_password(school.administrator, school.homeroom)
    made: list[Browser] = []

    def make() -> Browser:
        made.append(at_localhost(school.platform))
        return made[-1]

    yield make
    for one in made:
        await one.http.aclose()


async def _signed_in(school: School, local: Callable[[], Browser]) -> Browser:
    here = local()
    assert (await here.sign_in(school.logins[school.administrator], PASSWORD)).status_code == 200
    return here


async def _add(here: Browser, key: SoftKey, name: str = "") -> httpx.Response:
    begun = (await here.post("/api/me/passkeys/options")).json()
    made = {"ticket": begun["ticket"], "passkey": key.create(begun["options"]), "name": name}
    return await here.post("/api/me/passkeys", made)


async def _alone(here: Browser, key: SoftKey) -> httpx.Response:
    begun = (await here.post("/api/sign-in/passkey/options")).json()
    return await here.post("/api/sign-in/passkey", {"ticket": begun["ticket"], "passkey": key.get(begun["options"])})


async def test_a_key_is_made_named_after_its_device_and_brings_recovery_codes(school: School, local) -> None:
    here = await _signed_in(school, local)
    begun = (await here.post("/api/me/passkeys/options")).json()
    assert begun["options"]["rp"] == {"name": "Parta", "id": "localhost"}
    assert begun["options"]["user"]["name"] == school.logins[school.administrator]
    assert begun["options"]["authenticatorSelection"]["residentKey"] == "preferred"
    answer = await _add(here, SoftKey())
    assert len(answer.json()["recovery_codes"]) == 10
    security = (await here.get("/api/me/security")).json()
    assert security["can_use_passkeys"] is True
    [line] = security["passkeys"]
    assert (line["name"], line["is_synced"], line["last_used_at"]) == ("Chrome, Android", False, None)
    assert (await _add(here, SoftKey(), "Ключ на связке")).json() == {"recovery_codes": []}


async def test_with_the_key_one_signs_in_without_login_and_password(school: School, local) -> None:
    key = SoftKey()
    await _add(await _signed_in(school, local), key)
    phone = local()
    begun = (await phone.post("/api/sign-in/passkey/options")).json()
    assert begun["options"]["userVerification"] == "required"
    assert begun["options"]["allowCredentials"] == []
    answer = await phone.post("/api/sign-in/passkey", {"ticket": begun["ticket"], "passkey": key.get(begun["options"])})
    assert answer.status_code == 200
    assert answer.json()["person"]["id"] == str(school.administrator)
    page = (await phone.get("/api/me/sign-ins")).json()
    assert page["sign_ins"][0]["way"] == "passkey"


async def test_the_key_is_a_second_factor_after_the_password(school: School, local) -> None:
    key = SoftKey(knows_owner=False)
    await _add(await _signed_in(school, local), key)
    phone = local()
    asked = await first_step(phone, school.logins[school.administrator])
    assert asked["methods"] == ["passkey", "recovery_code"]
    options = asked["passkey_options"]
    assert [one["id"] for one in options["allowCredentials"]] == [key.get(options)["id"]]
    answer = await second_step(phone, asked["ticket"], passkey=key.get(options))
    assert answer.status_code == 200


async def test_a_key_that_has_not_recognised_its_owner_does_not_open_alone(school: School, local) -> None:
    key = SoftKey(knows_owner=False)
    await _add(await _signed_in(school, local), key)
    refused = await _alone(local(), key)
    assert (refused.status_code, refused.json()["code"]) == (422, "wrong_passkey")


async def test_an_answer_counts_once_for_its_own_challenge_person_and_site(school: School, local) -> None:
    key, other_key = SoftKey(), SoftKey()
    here = await _signed_in(school, local)
    await _add(here, key)
    thief = local()
    assert (await thief.sign_in(school.logins[school.homeroom], PASSWORD)).status_code == 200
    await _add(thief, other_key)
    phone = local()
    begun = (await phone.post("/api/sign-in/passkey/options")).json()
    body = {"ticket": begun["ticket"], "passkey": key.get(begun["options"])}
    assert (await phone.post("/api/sign-in/passkey", body)).status_code == 200
    assert (await local().post("/api/sign-in/passkey", body)).status_code in (410, 422)  # used up
    other = (await phone.post("/api/sign-in/passkey/options")).json()
    stale = {"ticket": other["ticket"], "passkey": key.get(begun["options"])}
    assert (await local().post("/api/sign-in/passkey", stale)).status_code == 422
    # Another person's key is no second factor of mine.
    asked = await first_step(local(), school.logins[school.administrator])
    other_key._rp_id = "localhost"
    assert (
        await second_step(local(), asked["ticket"], passkey=other_key.get(asked["passkey_options"]))
    ).status_code == 422
    # A page of another site can't ask in our name.
    key.origin = "https://parta.example.com"
    assert (await _alone(local(), key)).status_code == 422
    key.origin = LOCAL
    unknown = SoftKey()
    unknown.create(begun["options"] | {"rp": {"id": "localhost"}, "user": {"id": "AAAA"}})
    assert (await _alone(local(), unknown)).status_code == 422


async def test_a_copied_key_whose_counter_goes_back_is_refused(school: School, local) -> None:
    key = SoftKey()
    await _add(await _signed_in(school, local), key)
    assert (await _alone(local(), key)).status_code == 200
    key.sign_count -= 1
    assert (await _alone(local(), key)).status_code == 422


async def test_rubbish_instead_of_a_key_is_refused(school: School, local) -> None:
    here = await _signed_in(school, local)
    begun = (await here.post("/api/me/passkeys/options")).json()
    right = SoftKey().create(begun["options"])
    for rubbish in (
        {},
        {"id": 1},
        right | {"rawId": "AAAA"},
        right | {"response": {"clientDataJSON": "eyJ9", "attestationObject": "o2"}},
    ):
        refused = await here.post("/api/me/passkeys", {"ticket": begun["ticket"], "passkey": rubbish})
        assert (refused.status_code, refused.json()["code"]) == (422, "wrong_passkey")
        refused = await local().post("/api/sign-in/passkey", {"ticket": begun["ticket"], "passkey": rubbish})
        assert refused.status_code == 410  # the ticket is of another step
    begun = (await here.post("/api/sign-in/passkey/options")).json()
    for rubbish in ({}, {"rawId": "?"}, {"rawId": "A" * 3000}, right):
        refused = await local().post("/api/sign-in/passkey", {"ticket": begun["ticket"], "passkey": rubbish})
        assert (refused.status_code, refused.json()["code"]) == (422, "wrong_passkey")


async def test_a_registration_is_finished_by_the_session_that_began_it_in_ten_minutes(
    school: School, local, clock: SettableClock
) -> None:
    here, other = await _signed_in(school, local), await _signed_in(school, local)
    begun = (await here.post("/api/me/passkeys/options")).json()
    made = {"ticket": begun["ticket"], "passkey": SoftKey().create(begun["options"])}
    assert (await other.post("/api/me/passkeys", made)).status_code == 410
    clock.advance(timedelta(minutes=11))
    assert (await here.post("/api/me/passkeys", made)).status_code == 410


async def test_a_key_is_renamed_and_removed_by_its_owner_alone(school: School, local) -> None:
    here = await _signed_in(school, local)
    await _add(here, SoftKey(), "  Рабочий   ноутбук ")
    [line] = (await here.get("/api/me/security")).json()["passkeys"]
    assert line["name"] == "Рабочий ноутбук"
    path = f"/api/me/passkeys/{line['id']}"
    other = local()
    await other.sign_in(school.logins[school.homeroom], PASSWORD)
    assert (await other.call("PATCH", path, {"name": "Мой"})).status_code == 404
    assert (await other.call("DELETE", path)).status_code == 404
    assert (await here.call("PATCH", path, {"name": "Телефон"})).status_code == 204
    for name in (" ", "я" * 61):
        assert (await here.call("PATCH", path, {"name": name})).status_code == 422
    assert (await here.get("/api/me/security")).json()["passkeys"][0]["name"] == "Телефон"
    assert (await here.call("DELETE", path)).status_code == 204
    assert (await here.get("/api/me/security")).json()["passkeys"] == []


async def test_who_is_blocked_does_not_come_in_by_a_key(school: School, local) -> None:
    key = SoftKey()
    await _add(await _signed_in(school, local), key)
    async with school.platform.database.transaction("test") as tx:
        await block_person(tx, None, school.administrator)
    assert (await _alone(local(), key)).status_code == 422


async def test_over_plain_http_there_are_no_passkeys(school: School, browser: Callable[..., Browser]) -> None:
    refused = await browser().post("/api/sign-in/passkey/options")
    assert (refused.status_code, refused.json()["code"]) == (409, "passkeys_not_possible")
