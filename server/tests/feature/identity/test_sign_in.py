"""POST /api/sign-in: who gets in, what the browser is told, and how guessing is stopped."""

from collections.abc import Callable
from datetime import timedelta

from parta.identity.api import block_person
from parta.kernel.clock import SettableClock
from tests.feature.identity.browser import Browser
from tests.feature.identity.conftest import PASSWORD, School

Browsers = Callable[..., Browser]


async def test_a_sign_in_answers_with_the_person_and_roles_and_sets_strict_cookies(
    school: School, browser: Browsers
) -> None:
    await school.give_password(school.parent)
    answer = await browser().sign_in(school.logins[school.parent], PASSWORD)
    assert answer.status_code == 200
    me = answer.json()
    assert me == {
        "person": {
            "id": str(school.parent),
            "family_name": "Королёва",
            "given_name": "Анна",
            "patronymic": "Юрьевна",
            "login": "korolevaayu",
            "language": "ru",
        },
        "roles": [
            {
                "id": me["roles"][0]["id"],
                "kind": "parent",
                "organisation": {
                    "id": str(school.organisation),
                    "name": "Школа № 1",
                    "short_name": "Школа № 1",
                    "time_zone": "Asia/Vladivostok",
                    "region_id": me["roles"][0]["organisation"]["region_id"],
                    "kind": "school",
                },
                "group": {"id": str(school.group), "name": "5А"},
                "child": {"id": str(school.student), "name": "Королёв Пётр Ильич"},
                "post": "",
                "homerooms": [],
            }
        ],
        "accounts": [{"slot": 0, "name": "Королёва Анна Юрьевна", "organisation": "Школа № 1"}],
        "slot": 0,
        "settings": {},
        "csrf_token": me["csrf_token"],
        "must_enrol": False,
        "enrol_by": None,
    }
    session, csrf = answer.headers.get_list("set-cookie")
    assert session.startswith("parta-0=")
    assert {part.strip() for part in session.split(";")[1:]} == {
        "HttpOnly",
        "Max-Age=34560000",
        "Path=/",
        "SameSite=lax",
    }
    assert csrf.startswith(f"parta_csrf={me['csrf_token']};")
    assert "HttpOnly" not in csrf


async def test_a_wrong_password_an_unknown_login_and_a_blocked_person_get_one_answer(
    school: School, browser: Browsers
) -> None:
    await school.give_password(school.parent, school.student)
    async with school.platform.database.transaction("test") as tx:
        await block_person(tx, None, school.student)
    here = browser()
    answers = [
        await here.sign_in(school.logins[school.parent], "не тот пароль"),
        await here.sign_in("nobody", PASSWORD),
        await here.sign_in(school.logins[school.student], PASSWORD),
        await here.sign_in(school.logins[school.homeroom], ""),
    ]
    assert [(answer.status_code, answer.json()) for answer in answers] == [
        (401, {"status": 401, "code": "wrong_credentials"})
    ] * 4
    assert here.cookies == {}


async def test_a_login_typed_with_capitals_spaces_and_look_alikes_is_understood(
    school: School, browser: Browsers
) -> None:
    await school.give_password(school.parent)
    for typed in ("KorolevaAYu", " koroleva ayu ", "k0r01evaayu", "kоrоlevаауu", "КОРОЛЕВА аю"):
        assert (await browser().sign_in(typed, PASSWORD)).status_code == 200, typed


async def test_after_five_failures_the_login_waits_and_even_the_right_password_is_not_looked_at(
    school: School, browser: Browsers, clock: SettableClock
) -> None:
    await school.give_password(school.parent)
    here, login = browser(), school.logins[school.parent]
    for _ in range(6):
        assert (await here.sign_in(login, "мимо мимо")).status_code == 401
    refused = await browser("192.0.2.99").sign_in(login, PASSWORD)
    assert refused.status_code == 429
    assert refused.json() == {"status": 429, "code": "too_many_attempts", "fields": {"retry_after_seconds": 31}}
    assert refused.headers["retry-after"] == "31"
    clock.advance(timedelta(seconds=31))
    assert (await here.sign_in(login, PASSWORD)).status_code == 200


async def test_the_wait_outlives_the_memory_of_the_process(school: School, browser: Browsers) -> None:
    here = browser()
    for _ in range(6):
        await here.sign_in("ktototam", "мимо мимо")
    school.room.blocked._until.clear()
    assert (await here.sign_in("ktototam", "мимо мимо")).status_code == 429


async def test_a_success_forgives_the_login_its_failures(school: School, browser: Browsers) -> None:
    await school.give_password(school.parent)
    here, login = browser(), school.logins[school.parent]
    for _ in range(2):
        for _ in range(5):
            assert (await here.sign_in(login, "мимо мимо")).status_code == 401
        assert (await here.sign_in(login, PASSWORD)).status_code == 200


async def test_an_address_may_fail_a_hundred_times_and_then_waits_whatever_the_login(
    school: School, browser: Browsers
) -> None:
    here = browser()
    await here.sign_in("pervyi", "мимо мимо")
    async with school.platform.database.transaction("test") as tx:
        await tx.execute("UPDATE identity_attempts SET failures = 100")
    assert (await here.sign_in("vtoroi", "мимо мимо")).status_code == 401
    assert (await here.sign_in("tretii", "мимо мимо")).status_code == 429
    assert (await browser("192.0.2.8").sign_in("tretii", "мимо мимо")).status_code == 401


async def test_neither_logins_nor_addresses_can_be_read_from_the_table_of_attempts(
    school: School, browser: Browsers
) -> None:
    await browser().sign_in("ktototam", "мимо мимо")
    async with school.platform.database.transaction("test") as tx:
        assert await tx.fetch_value("SELECT bool_and(length(key) = 32) FROM identity_attempts") is True


async def test_more_sign_ins_at_once_than_can_be_checked_are_refused_at_once(school: School, browser: Browsers) -> None:
    async with school.room.passwords.place("192.0.2.7"):
        held = [school.room.passwords.place("192.0.2.7") for _ in range(23)]
        for place in held:
            await place.__aenter__()
        refused = await browser().sign_in("kto", "мимо мимо")
        elsewhere = await browser("192.0.2.8").sign_in("kto", "мимо мимо")
        for place in held:
            await place.__aexit__(None, None, None)
    assert refused.json() == {"status": 429, "code": "too_many_attempts", "fields": {"retry_after_seconds": 2}}
    assert elsewhere.status_code == 401


async def test_the_token_is_kept_as_a_hash_only(school: School, browser: Browsers) -> None:
    await school.give_password(school.parent)
    here = browser()
    await here.sign_in(school.logins[school.parent], PASSWORD)
    async with school.platform.database.transaction("test") as tx:
        row = await tx.fetch_value("SELECT identity_sessions::text FROM identity_sessions")
    assert here.cookies["parta-0"] not in row


async def test_the_first_sign_in_connects_the_person_for_ever(
    school: School, browser: Browsers, clock: SettableClock
) -> None:
    await school.give_password(school.parent)
    first = clock.now()
    await browser().sign_in(school.logins[school.parent], PASSWORD)
    clock.advance(timedelta(days=1))
    await browser().sign_in(school.logins[school.parent], PASSWORD)
    async with school.platform.database.transaction("test") as tx:
        connected = await tx.fetch_value(
            "SELECT connected_at FROM identity_persons WHERE id = %(id)s", {"id": school.parent}
        )
    assert connected == first


async def test_a_request_from_another_site_or_without_the_token_changes_nothing(
    school: School, browser: Browsers
) -> None:
    await school.give_password(school.parent)
    here = browser()
    body = {"login": school.logins[school.parent], "password": PASSWORD}
    foreign = await here.http.post("/api/sign-in", json=body, headers={"origin": "https://evil.example"})
    assert (foreign.status_code, foreign.json()["code"]) == (403, "request_forged")
    await here.sign_in(school.logins[school.parent], PASSWORD)
    forged = await here.http.post("/api/sign-out")
    assert (forged.status_code, forged.json()["code"]) == (403, "request_forged")
    assert (await here.get("/api/me")).status_code == 200


async def test_a_body_of_the_wrong_shape_names_its_field(school: School, browser: Browsers) -> None:
    answer = await browser().post("/api/sign-in", {"login": "kto", "password": 7})
    assert answer.status_code == 422
    assert answer.json()["code"] == "invalid_input"
    huge = await browser().post("/api/sign-in", {"login": "kto", "password": "я" * 1_001})
    assert huge.status_code == 422
