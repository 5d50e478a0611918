"""POST /api/invitations/{token}/accept: from a card to a signed-in person, once."""

import asyncio
from collections.abc import Callable
from datetime import timedelta

import pytest

from parta.identity.api import Actor, PersonConnected, invitation_states, issue_invitations
from parta.kernel.clock import SettableClock
from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId
from tests.feature.identity.browser import Browser
from tests.feature.identity.conftest import PASSWORD, School
from tests.harness.region import as_actor

Browsers = Callable[..., Browser]


async def token_of(school: School, person: PersonId, purpose: str = "invitation") -> str:
    """The token of a fresh card, given by the administrator."""
    async with school.platform.database.transaction("test.issue") as tx:
        actor = as_actor(school.administrator)
        [issued] = await issue_invitations(tx, actor, [person], school.organisation, purpose)  # type: ignore[arg-type]
    return school.room.link(issued.id).removeprefix("http://parta.test/i/")


async def state_of(school: School, person: PersonId) -> str:
    async with school.platform.database.transaction("test.state") as tx:
        return (await invitation_states(tx, [person]))[person]


async def test_a_password_uses_the_card_up_signs_in_and_connects(school: School, browser: Browsers) -> None:
    heard: list[PersonId] = []

    async def hear(tx: Transaction, event: PersonConnected) -> None:
        heard.append(event.person_id)

    school.platform.database.events.subscribe(PersonConnected, hear)
    token = await token_of(school, school.student)
    here = browser()
    accepted = await here.post(f"/api/invitations/{token}/accept", {"password": PASSWORD})
    assert accepted.status_code == 200
    assert accepted.json()["person"]["id"] == str(school.student)
    assert (await here.get("/api/me")).json() == accepted.json()
    assert heard == [school.student]
    assert await state_of(school, school.student) == "connected"
    again = await browser().post(f"/api/invitations/{token}/accept", {"password": PASSWORD})
    assert (again.status_code, again.json()) == (410, {"status": 410, "code": "invitation_used"})
    assert (await browser().sign_in(school.logins[school.student], PASSWORD)).status_code == 200


@pytest.mark.parametrize(
    ("password", "reason"),
    [("короткий"[:7], "too_short"), ("1" * 9, "too_common"), ("Qwerty123", "too_common"), ("я" * 201, "too_long")],
)
async def test_a_password_that_will_not_do_leaves_the_card_as_it_was(
    school: School, browser: Browsers, password: str, reason: str
) -> None:
    token = await token_of(school, school.student)
    refused = await browser().post(f"/api/invitations/{token}/accept", {"password": password})
    assert refused.status_code == 422
    assert refused.json()["fields"]["field"] == "password"
    assert refused.json()["fields"]["reason"] == reason
    assert await state_of(school, school.student) == "invited"


async def test_two_phones_with_one_card_at_once_make_one_password(school: School, browser: Browsers) -> None:
    token = await token_of(school, school.student)
    answers = await asyncio.gather(
        *(browser().post(f"/api/invitations/{token}/accept", {"password": f"{PASSWORD}{n}"}) for n in range(4))
    )
    assert sorted(answer.status_code for answer in answers) == [200, 410, 410, 410]


async def test_an_expired_a_withdrawn_and_a_forged_card_open_nothing(
    school: School, browser: Browsers, clock: SettableClock
) -> None:
    old = await token_of(school, school.student)
    newer = await token_of(school, school.student, "renewal")
    assert old != newer
    accept = {"password": PASSWORD}
    withdrawn = await browser().post(f"/api/invitations/{old}/accept", accept)
    clock.advance(timedelta(days=60))
    expired = await browser().post(f"/api/invitations/{newer}/accept", accept)
    forged = await browser().post(f"/api/invitations/{newer[:20] + newer[20:].swapcase()}/accept", accept)
    assert [answer.json()["code"] for answer in (withdrawn, expired, forged)] == [
        "invitation_withdrawn",
        "invitation_expired",
        "not_found",
    ]


async def test_a_renewed_card_is_the_way_back_ends_all_sessions_and_is_logged(
    school: School, browser: Browsers
) -> None:
    await school.give_password(school.parent)
    old = browser()
    await old.sign_in(school.logins[school.parent], PASSWORD)
    token = await token_of(school, school.parent, "renewal")
    assert (await old.get("/api/me")).status_code == 200
    assert (await browser().post(f"/api/invitations/{token}/accept", {"password": "новый-пароль-9"})).status_code == 200
    assert (await old.get("/api/me")).status_code == 401
    assert (await browser().sign_in(school.logins[school.parent], PASSWORD)).status_code == 401
    async with school.platform.database.transaction("test") as tx:
        actions = await tx.fetch_value("SELECT array_agg(action ORDER BY id) FROM identity_audit")
    assert actions[-2:] == ["identity.renew_invitation", "identity.accept_invitation"]


async def test_a_card_accepted_beside_another_account_takes_the_next_slot(school: School, browser: Browsers) -> None:
    await school.give_password(school.parent)
    phone = browser()
    await phone.sign_in(school.logins[school.parent], PASSWORD)
    phone.slot = 0
    token = await token_of(school, school.student)
    me = (await phone.post(f"/api/invitations/{token}/accept", {"password": PASSWORD})).json()
    assert me["slot"] == 1
    assert me["accounts"] == [
        {"slot": 0, "name": "Королёва Анна Юрьевна", "organisation": "Школа № 1"},
        {"slot": 1, "name": "Королёв Пётр Ильич", "organisation": "Школа № 1"},
    ]
    assert (await phone.get("/api/me")).json()["person"]["id"] == str(school.parent)
    phone.slot = 1
    assert (await phone.get("/api/me")).json()["person"]["id"] == str(school.student)


async def test_a_second_card_of_one_connected_elsewhere_says_that_it_is_not_needed(
    school: School, browser: Browsers
) -> None:
    async with school.platform.database.transaction("test") as tx:
        [first] = await issue_invitations(tx, None, [school.student], school.organisation, "invitation")
        await tx.execute("UPDATE identity_persons SET connected_at = now() WHERE id = %(id)s", {"id": school.student})
    token = school.room.link(first.id).removeprefix("http://parta.test/i/")
    assert (await browser().get(f"/api/invitations/{token}")).json()["state"] == "used"
    refused = await browser().post(f"/api/invitations/{token}/accept", {"password": PASSWORD})
    assert refused.json()["code"] == "invitation_used"


async def test_issuing_again_keeps_the_card_that_is_good(school: School, clock: SettableClock) -> None:
    async with school.platform.database.transaction("test") as tx:
        actor: Actor = as_actor(school.administrator)
        [first] = await issue_invitations(tx, actor, [school.student], school.organisation, "invitation")
        [again] = await issue_invitations(tx, actor, [school.student], school.organisation, "invitation")
    assert (again.id, first.is_new, again.is_new) == (first.id, True, False)
    clock.advance(timedelta(days=61))
    async with school.platform.database.transaction("test") as tx:
        [later] = await issue_invitations(tx, actor, [school.student], school.organisation, "invitation")
    assert later.is_new
