"""/api/organisations/{id}/invitations…: the funnel, the names, cards given, renewed and taken back, and by whom."""

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

from parta.identity.api import NewPerson, create_persons, logins_of
from parta.kernel.clock import SettableClock
from parta.kernel.ids import PersonId
from parta.organisations import api as organisations
from tests.feature.identity.browser import Browser
from tests.feature.identity.conftest import PASSWORD, School

Browsers = Callable[..., Browser]


async def signed_in(school: School, browser: Browsers, person: PersonId) -> Browser:
    await school.give_password(person)
    here = browser()
    assert (await here.sign_in(school.logins[person], PASSWORD)).status_code == 200
    return here


def desk(school: School, rest: str = "") -> str:
    return f"/api/organisations/{school.organisation}/invitations{rest}"


def funnel(people: int, invited: int, opened: int, connected: int) -> dict[str, int]:
    return {"people": people, "invited": invited, "opened": opened, "connected": connected}


async def test_the_funnel_counts_everybody_once_by_kind_and_by_group(school: School, browser: Browsers) -> None:
    here = await signed_in(school, browser, school.administrator)
    issued = await here.post(desk(school), {"group_ids": [str(school.group)]})
    assert issued.json() == {"issued": 2, "kept": 0, "connected": 0}
    card = (await here.post(desk(school, f"/people/{school.parent}/card"))).json()
    await browser().post(f"/api/invitations/{card['link'].split('/i/')[1]}/opened")
    overview = (await here.get(desk(school))).json()
    assert overview == {
        "organisation_id": str(school.organisation),
        "name": "Школа № 1",
        "short_name": "Школа № 1",
        "time_zone": "Asia/Vladivostok",
        "can_mail": False,
        "can_block": True,
        "total": funnel(5, 3, 2, 1),
        "kinds": [
            {"kind": "staff", "total": funnel(2, 1, 1, 1)},
            {"kind": "student", "total": funnel(2, 1, 0, 0)},
            {"kind": "parent", "total": funnel(1, 1, 1, 0)},
        ],
        "groups": [
            {
                "id": None,
                "name": "",
                "total": funnel(2, 1, 1, 1),
                "students": funnel(0, 0, 0, 0),
                "parents": funnel(0, 0, 0, 0),
            },
            {
                "id": str(school.group),
                "name": "5А",
                "total": funnel(2, 2, 1, 0),
                "students": funnel(1, 1, 0, 0),
                "parents": funnel(1, 1, 1, 0),
            },
            {
                "id": str(school.other_group),
                "name": "6Б",
                "total": funnel(1, 0, 0, 0),
                "students": funnel(1, 0, 0, 0),
                "parents": funnel(0, 0, 0, 0),
            },
        ],
        "mail": {"asked": 0, "sent": 0, "failed": 0},
    }


async def test_the_names_come_with_login_state_and_card(school: School, browser: Browsers) -> None:
    here = await signed_in(school, browser, school.administrator)
    await here.post(desk(school), {"person_ids": [str(school.student)]})
    lines = (await here.get(desk(school, "/people"))).json()["lines"]
    by_id = {line["person_id"]: line for line in lines}
    assert [line["person_id"] for line in lines] == [
        str(person)
        for person in (school.administrator, school.homeroom, school.student, school.parent, school.other_student)
    ]
    line = by_id[str(school.student)]
    assert line == {
        "person_id": str(school.student),
        "family_name": "Королёв",
        "given_name": "Пётр",
        "patronymic": "Ильич",
        "kind": "student",
        "group_id": str(school.group),
        "detail": "",
        "login": "korolevpi",
        "progress": "invited",
        "has_email": False,
        "is_guarded": False,
        "is_blocked": False,
        "invitation_id": line["invitation_id"],
        "expires_at": "2027-01-15T12:00:00Z",
        "is_expired": False,
        "connected_at": None,
        "mailed_at": None,
        "mail_failure": None,
    }
    assert by_id[str(school.administrator)]["progress"] == "connected"
    assert by_id[str(school.parent)]["detail"] == "Королёв\u00a0П.\u00a0И."


async def test_issuing_again_keeps_the_cards_and_renewing_replaces_them(school: School, browser: Browsers) -> None:
    here = await signed_in(school, browser, school.administrator)
    assert (await here.post(desk(school), {})).json() == {"issued": 4, "kept": 0, "connected": 1}
    assert (await here.post(desk(school), {})).json() == {"issued": 0, "kept": 4, "connected": 1}
    before = (await here.post(desk(school, f"/people/{school.student}/card"))).json()["link"]
    renewed = await here.post(desk(school, "/renew"), {"person_ids": [str(school.student)]})
    assert renewed.json() == {"issued": 1, "kept": 0, "connected": 0}
    after = (await here.post(desk(school, f"/people/{school.student}/card"))).json()["link"]
    assert before != after
    assert (await browser().get(f"/api/invitations/{before.split('/i/')[1]}")).json()["state"] == "withdrawn"


async def test_a_withdrawn_card_opens_nothing_and_its_person_is_uninvited(school: School, browser: Browsers) -> None:
    here = await signed_in(school, browser, school.administrator)
    await here.post(desk(school), {"person_ids": [str(school.student)]})
    withdrawn = await here.post(desk(school, "/withdraw"), {"person_ids": [str(school.student), str(school.parent)]})
    assert withdrawn.json() == {"withdrawn": 1}
    assert (await here.post(desk(school, f"/people/{school.student}/card"))).status_code == 404
    assert (await here.get(desk(school))).json()["total"] == funnel(5, 1, 1, 1)


async def test_a_homeroom_teacher_keeps_the_own_group_and_nobody_else(school: School, browser: Browsers) -> None:
    here = await signed_in(school, browser, school.homeroom)
    lines = (await here.get(desk(school, "/people"))).json()["lines"]
    assert {line["person_id"] for line in lines} == {str(school.student), str(school.parent)}
    assert (await here.post(desk(school), {})).json() == {"issued": 2, "kept": 0, "connected": 0}
    for person in (school.other_student, school.administrator):
        refused = await here.post(desk(school, "/renew"), {"person_ids": [str(person)]})
        assert (refused.status_code, refused.json()["code"]) == (404, "not_found")
    assert (await here.post(desk(school), {"group_ids": [str(school.other_group)]})).status_code == 404


async def test_a_homeroom_teacher_cannot_enter_as_a_director_whose_child_is_in_the_class(
    school: School, browser: Browsers
) -> None:
    async with school.platform.database.transaction("test") as tx:
        director = NewPerson(family_name="Директоров", given_name="Яков")
        [parent] = await create_persons(tx, [director])
        await organisations.record_guardianship(
            tx,
            organisations.NewGuardianship(
                parent_id=parent,
                child_id=school.student,
                organisation_id=school.organisation,
                valid_from=school.platform.database.clock.now().date(),
            ),
        )
        await organisations.record_appointment(
            tx,
            organisations.NewAppointment(
                person_id=parent,
                organisation_id=school.other_organisation,
                role="director",
                post="",
                valid_from=school.platform.database.clock.now().date(),
            ),
        )
        school.logins |= await logins_of(tx, [parent])
    here = await signed_in(school, browser, school.homeroom)
    lines = (await here.get(desk(school, "/people"))).json()["lines"]
    assert {line["person_id"]: line["is_guarded"] for line in lines}[str(parent)] is True
    assert (await here.post(desk(school, "/renew"), {"person_ids": [str(parent)]})).status_code == 404
    assert (await here.post(desk(school), {})).json()["issued"] == 2
    assert (await here.post(desk(school, f"/people/{parent}/card"))).status_code == 404


async def test_who_does_not_keep_invitations_sees_no_desk(school: School, browser: Browsers) -> None:
    for person in (school.parent, school.student):
        here = await signed_in(school, browser, person)
        assert (await here.get(desk(school))).status_code in (403, 404)
        assert (await here.post(desk(school), {})).status_code in (403, 404)
        assert (await here.get(desk(school, "/cards.pdf"))).status_code in (403, 404)
    here = await signed_in(school, browser, school.administrator)
    elsewhere = f"/api/organisations/{school.other_organisation}/invitations"
    assert (await here.get(elsewhere)).json() == (await here.get(f"/api/organisations/{uuid4()}/invitations")).json()


async def test_an_expired_card_is_shown_as_such_and_issued_anew(
    school: School, browser: Browsers, clock: SettableClock
) -> None:
    here = await signed_in(school, browser, school.administrator)
    await here.post(desk(school), {"person_ids": [str(school.student)]})
    clock.advance(timedelta(days=30))
    await here.get("/api/me")
    clock.advance(timedelta(days=31))
    lines = (await here.get(desk(school, "/people"))).json()["lines"]
    assert [line["is_expired"] for line in lines if line["person_id"] == str(school.student)] == [True]
    assert (await here.post(desk(school), {"person_ids": [str(school.student)]})).json()["issued"] == 1


async def test_the_institutions_one_sees_figures_of_come_with_their_funnels(school: School, browser: Browsers) -> None:
    here = await signed_in(school, browser, school.administrator)
    answer = (await here.get("/api/invitations-by-organisation")).json()
    assert answer == {
        "organisations": [
            {
                "id": str(school.organisation),
                "name": "Школа № 1",
                "short_name": "Школа № 1",
                "total": funnel(5, 1, 1, 1),
            }
        ]
    }


async def test_blocking_puts_the_person_out_and_is_logged_a_homeroom_teacher_may_not(
    school: School, browser: Browsers
) -> None:
    parent = await signed_in(school, browser, school.parent)
    path = desk(school, f"/people/{school.parent}/block")
    homeroom = await signed_in(school, browser, school.homeroom)
    assert (await homeroom.post(path)).status_code == 403
    here = await signed_in(school, browser, school.administrator)
    assert (await here.post(desk(school, f"/people/{school.administrator}/block"))).status_code == 403
    assert (await here.post(path)).status_code == 204
    assert (await parent.get("/api/me")).status_code == 401
    lines = (await here.get(desk(school, "/people"))).json()["lines"]
    assert [line["person_id"] for line in lines if line["is_blocked"]] == [str(school.parent)]
    assert (await here.call("DELETE", path)).status_code == 204
    assert (await browser().sign_in(school.logins[school.parent], PASSWORD)).status_code == 200
    log = (await here.get(f"/api/audit?organisation_id={school.organisation}")).json()["entries"]
    assert [entry["action"] for entry in log] == ["identity.unblock_person", "identity.block_person"]
