"""GET /api/invitations/{token} and …/opened: whose card it is, told before anything happens."""

from collections.abc import Callable
from datetime import date

from parta.identity.api import NewPerson, create_persons
from tests.feature.identity.browser import Browser
from tests.feature.identity.conftest import PASSWORD, School
from tests.feature.identity.test_accept_invitation import state_of, token_of

Browsers = Callable[..., Browser]


async def test_the_card_says_whose_it_is_and_changes_nothing(school: School, browser: Browsers) -> None:
    token = await token_of(school, school.other_student)
    for _ in range(3):
        answer = await browser().get(f"/api/invitations/{token}")
    card = answer.json()
    assert card == {
        "state": "valid",
        "purpose": "invitation",
        "expires_at": "2027-01-15T12:00:00Z",
        "person": {"family_name": "Ким", "given_name": "Ян", "patronymic": ""},
        "login": "kimya",
        "resets_password": True,
        "resets_factors": False,
        "roles": [
            {
                "id": card["roles"][0]["id"],
                "kind": "student",
                "organisation": {
                    "id": str(school.organisation),
                    "name": "Школа № 1",
                    "short_name": "Школа № 1",
                    "time_zone": "Asia/Vladivostok",
                    "region_id": card["roles"][0]["organisation"]["region_id"],
                    "kind": "school",
                },
                "group": {"id": str(school.other_group), "name": "6Б"},
                "child": None,
                "post": "",
                "homerooms": [],
            }
        ],
        "signed_in": [],
    }
    assert answer.headers["cache-control"] == "no-store"
    assert await state_of(school, school.other_student) == "invited"


async def test_opened_is_told_by_a_human_being_and_only_the_first_time_counts(
    school: School, browser: Browsers
) -> None:
    token = await token_of(school, school.student)
    assert await state_of(school, school.student) == "invited"
    for _ in range(2):
        assert (await browser().post(f"/api/invitations/{token}/opened")).status_code == 204
    assert await state_of(school, school.student) == "opened"


async def test_a_parent_who_opens_the_childs_card_and_a_child_who_opens_the_parents_are_told(
    school: School, browser: Browsers
) -> None:
    await school.give_password(school.parent, school.student)
    for holder, owner, relation, name in (
        (school.parent, school.student, "parent_of", "Королёва Анна Юрьевна"),
        (school.student, school.parent, "child_of", "Королёв Пётр Ильич"),
        (school.parent, school.other_student, "other", "Королёва Анна Юрьевна"),
        (school.parent, school.parent, "self", "Королёва Анна Юрьевна"),
    ):
        phone = browser()
        token = await token_of(school, owner, "renewal")
        await phone.sign_in(school.logins[holder], PASSWORD)
        card = (await phone.get(f"/api/invitations/{token}")).json()
        assert card["signed_in"] == [{"slot": 0, "name": name, "relation": relation}]


async def test_a_namesake_proposed_for_merging_is_told_to_be_the_same_human(school: School, browser: Browsers) -> None:
    async with school.platform.database.transaction("test") as tx:
        twins = [
            NewPerson(family_name="Двойной", given_name="Лев", birth_date=date(1980, 1, 2), phone=phone)
            for phone in ("+79140000001", None)
        ]
        [here, there] = await create_persons(tx, twins)
        school.logins |= {here: "dvoinoil"}
    await school.give_password(here)
    phone = browser()
    assert (await phone.sign_in("dvoinoil", PASSWORD)).status_code == 200
    card = (await phone.get(f"/api/invitations/{await token_of(school, there)}")).json()
    assert card["signed_in"] == [{"slot": 0, "name": "Двойной Лев", "relation": "same_human"}]


async def test_a_card_that_is_used_up_tells_nothing_of_its_person(school: School, browser: Browsers) -> None:
    token = await token_of(school, school.student)
    await browser().post(f"/api/invitations/{token}/accept", {"password": PASSWORD})
    card = (await browser().get(f"/api/invitations/{token}")).json()
    assert (card["state"], card["person"], card["login"], card["roles"]) == ("used", None, "", [])


async def test_a_token_that_is_not_ours_is_not_found(school: School, browser: Browsers) -> None:
    token = await token_of(school, school.student)
    for forged in ("x", "A" * 43, token + "A", token[:-2], "%00", "ж" * 43, "A" * 5000):
        answer = await browser().get(f"/api/invitations/{forged}")
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found"), forged
