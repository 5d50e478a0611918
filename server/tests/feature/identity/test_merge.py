"""POST /api/invitations/{token}/merge: two accounts of one human being, joined by them with the second card."""

from collections.abc import Callable
from datetime import date

from parta.identity.api import NewPerson, PersonsMerged, create_persons, get_persons, logins_of
from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId
from tests.feature.identity.browser import Browser
from tests.feature.identity.conftest import PASSWORD, School
from tests.feature.identity.test_accept_invitation import token_of

Browsers = Callable[..., Browser]


async def _twins(school: School) -> tuple[PersonId, PersonId]:
    async with school.platform.database.transaction("test") as tx:
        first = NewPerson(family_name="Двойной", given_name="Лев", birth_date=date(1980, 1, 2))
        second = NewPerson(family_name="Двойной", given_name="Лев", birth_date=date(1980, 1, 2), phone="+79140000001")
        here, there = await create_persons(tx, [first, second])
        school.logins |= await logins_of(tx, [here, there])
    await school.give_password(here)
    return here, there


async def test_the_account_of_the_card_joins_the_one_signed_in(school: School, browser: Browsers) -> None:
    here, there = await _twins(school)
    heard: list[PersonsMerged] = []

    async def hear(tx: Transaction, event: PersonsMerged) -> None:
        heard.append(event)

    school.platform.database.events.subscribe(PersonsMerged, hear)
    phone = browser()
    await phone.sign_in(school.logins[here], PASSWORD)
    token = await token_of(school, there)
    merged = await phone.post(f"/api/invitations/{token}/merge")
    assert merged.status_code == 200
    assert merged.json()["person"]["id"] == str(here)
    assert heard == [PersonsMerged(kept=here, merged=there)]
    async with school.platform.database.transaction("test") as tx:
        people = await get_persons(tx, [here, there])
        assert people[there].merged_into == here
        assert people[here].phone == "+79140000001"
        assert await logins_of(tx, [there]) == {}
        entry = await tx.fetch_value("SELECT action FROM identity_audit ORDER BY id DESC LIMIT 1")
    assert entry == "identity.merge_persons"
    assert (await browser().get(f"/api/invitations/{token}")).json()["state"] == "withdrawn"
    assert (await phone.get("/api/me/merge-proposals")).json() == {"proposals": []}


async def test_who_was_not_proposed_is_not_merged(school: School, browser: Browsers) -> None:
    await school.give_password(school.parent)
    phone = browser()
    await phone.sign_in(school.logins[school.parent], PASSWORD)
    token = await token_of(school, school.student)
    refused = await phone.post(f"/api/invitations/{token}/merge")
    assert (refused.status_code, refused.json()["code"]) == (409, "not_the_same_person")
    assert (await phone.get(f"/api/invitations/{token}")).json()["state"] == "valid"


async def test_nobody_signed_in_merges_nothing(school: School, browser: Browsers) -> None:
    _, there = await _twins(school)
    refused = await browser().post(f"/api/invitations/{await token_of(school, there)}/merge")
    assert (refused.status_code, refused.json()["code"]) == (401, "not_signed_in")


async def test_a_proposal_is_shown_and_can_be_declined_for_good(school: School, browser: Browsers) -> None:
    here, there = await _twins(school)
    phone = browser()
    await phone.sign_in(school.logins[here], PASSWORD)
    [proposal] = (await phone.get("/api/me/merge-proposals")).json()["proposals"]
    assert proposal == {
        "id": proposal["id"],
        "reason": "birth_date",
        "name": "Двойной Лев",
        "organisations": [],
        "created_at": "2026-11-16T12:00:00Z",
    }
    stranger = browser()
    await school.give_password(school.parent)
    await stranger.sign_in(school.logins[school.parent], PASSWORD)
    path = f"/api/me/merge-proposals/{proposal['id']}"
    assert (await stranger.call("DELETE", path)).status_code == 404
    assert (await phone.call("DELETE", path)).status_code == 204
    assert (await phone.get("/api/me/merge-proposals")).json() == {"proposals": []}
    refused = await phone.post(f"/api/invitations/{await token_of(school, there)}/merge")
    assert refused.json()["code"] == "not_the_same_person"
