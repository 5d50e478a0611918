"""One's own settings, language and password."""

from collections.abc import Callable

from tests.feature.identity.browser import Browser
from tests.feature.identity.conftest import PASSWORD, School

Browsers = Callable[..., Browser]
NEW = "новый-пароль-9"


async def _parent(school: School, browser: Browsers) -> Browser:
    await school.give_password(school.parent)
    here = browser()
    await here.sign_in(school.logins[school.parent], PASSWORD)
    return here


async def test_nobody_signed_in_is_refused_everywhere(school: School, browser: Browsers) -> None:
    here = browser()
    for path in ("/api/me", "/api/devices", "/api/me/merge-proposals", f"/api/audit?organisation_id={school.group}"):
        assert (await here.get(path)).status_code == 401, path


async def test_settings_are_written_over_one_by_one_and_null_forgets(school: School, browser: Browsers) -> None:
    here = await _parent(school, browser)
    await here.call("PATCH", "/api/me/settings", {"theme": "dark", "text_size": "large"})
    answer = await here.call("PATCH", "/api/me/settings", {"theme": None, "sends_by": "enter"})
    assert answer.json() == {"text_size": "large", "sends_by": "enter"}
    assert (await here.get("/api/me")).json()["settings"] == {"text_size": "large", "sends_by": "enter"}


async def test_settings_stay_small(school: School, browser: Browsers) -> None:
    here = await _parent(school, browser)
    for settings in ({"a": "я" * 4000}, {str(n): n for n in range(61)}, {"a": "\0"}):
        refused = await here.call("PATCH", "/api/me/settings", settings)
        assert (refused.status_code, refused.json()["fields"]["field"]) == (422, "settings")


async def test_the_language_is_one_of_two(school: School, browser: Browsers) -> None:
    here = await _parent(school, browser)
    assert (await here.call("PATCH", "/api/me", {"language": "en"})).status_code == 204
    assert (await here.get("/api/me")).json()["person"]["language"] == "en"
    assert (await here.call("PATCH", "/api/me", {"language": "de"})).status_code == 422


async def test_a_new_password_ends_the_other_sessions_and_is_logged(school: School, browser: Browsers) -> None:
    here, there = await _parent(school, browser), await _parent(school, browser)
    changed = await here.post("/api/me/password", {"old_password": PASSWORD, "new_password": NEW})
    assert changed.status_code == 204
    assert (await here.get("/api/me")).status_code == 200
    assert (await there.get("/api/me")).status_code == 401
    assert (await browser().sign_in(school.logins[school.parent], NEW)).status_code == 200
    async with school.platform.database.transaction("test") as tx:
        assert await tx.fetch_value("SELECT action FROM identity_audit ORDER BY id DESC") == "identity.change_password"


async def test_a_wrong_present_password_changes_nothing_and_counts_as_a_failure(
    school: School, browser: Browsers
) -> None:
    here = await _parent(school, browser)
    for _ in range(6):
        refused = await here.post("/api/me/password", {"old_password": "не тот", "new_password": NEW})
        assert (refused.status_code, refused.json()["code"]) == (422, "wrong_password")
    assert (await here.post("/api/me/password", {"old_password": PASSWORD, "new_password": NEW})).status_code == 429


async def test_a_new_password_must_do(school: School, browser: Browsers) -> None:
    here = await _parent(school, browser)
    refused = await here.post("/api/me/password", {"old_password": PASSWORD, "new_password": "пароль"})
    assert refused.json() == {
        "status": 422,
        "code": "invalid_input",
        "fields": {"field": "password", "reason": "too_short", "shortest": 8},
    }
