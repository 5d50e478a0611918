"""To report: what may be reported by whom, that it is kept, and who is told how soon."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest

from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput, NotFound
from parta.kernel.ids import PersonId
from parta.messaging.commands.messages import delete_message
from parta.notifications.commands import notices
from parta.notifications.store.push import NewDelivery
from parta.policy.commands.tables import appoint_officer
from parta.safety.commands.reports import report
from parta.safety.errors import TooManyReports
from parta.safety.model import REPORTS_PER_HOUR, Reason
from parta.safety.queries.cases import list_own_reports
from parta.safety.wire import NewReport, ReportedConversation, ReportedMessage, ReportedPerson
from tests.harness.conversations import Class5A, actor, make_class, planned, post
from tests.harness.region import as_actor


async def school(tx: Transaction) -> tuple[Class5A, PersonId, PersonId, UUID]:
    """The class with a director and a safety officer, and its chat in which the second pupil has written."""
    people = await make_class(tx)
    director = await people.region.appoint("director", name="Климова Ольга Александровна")
    officer = await people.region.appoint("deputy_director", name="Завучева Зоя Фёдоровна")
    await appoint_officer(tx, as_actor(director), people.region.school, officer)
    chat = await planned(tx, [people.teacher, *people.pupils], organisation_id=people.region.school)
    await post(tx, chat, people.pupils[1], "Обидные слова")
    return people, director, officer, chat


async def told(tx: Transaction, person_id: UUID) -> list[str]:
    cursor = await tx.connection.execute(
        "SELECT kind FROM notifications_notices WHERE person_id = %(person)s ORDER BY id", {"person": person_id}
    )
    return [row[0] for row in await cursor.fetchall()]


def about(chat: UUID, reason: Reason = "bullying", seq: int = 2) -> NewReport:
    return NewReport(ReportedMessage(chat, seq), reason, "Пишет так каждый день")


async def test_a_report_opens_a_case_keeps_the_message_and_tells_the_officer_alone(tx: Transaction) -> None:
    people, director, officer, chat = await school(tx)
    made = await report(tx, actor(people.pupils[0]), about(chat))
    assert (made.is_urgent, made.state) == (False, "open")
    assert await told(tx, officer) == ["safety.case_opened"]
    assert await told(tx, director) == []
    assert await told(tx, people.pupils[1]) == []
    await delete_message(tx, actor(people.pupils[1]), chat, 2)
    assert await tx.fetch_value("SELECT text FROM safety_evidence") == "Обидные слова"


async def test_several_who_report_the_same_make_one_case_and_repeating_changes_nothing(tx: Transaction) -> None:
    people, _, officer, chat = await school(tx)
    for person in (people.pupils[0], people.pupils[2], people.pupils[0]):
        await report(tx, actor(person), about(chat))
    assert await tx.fetch_value("SELECT count(*) FROM safety_cases") == 1
    assert await tx.fetch_value("SELECT count(*) FROM safety_reports") == 2
    assert await told(tx, officer) == ["safety.case_opened"]


@pytest.mark.parametrize("reason", ["violence", "self_harm", "drugs"])
async def test_an_urgent_reason_reaches_officer_director_and_the_region_at_once(
    tx: Transaction, reason: Reason
) -> None:
    people, director, officer, chat = await school(tx)
    regional = await people.region.appoint("officer", people.region.ministry)
    administrator = await people.region.appoint("administrator", people.region.ministry)
    await appoint_officer(tx, as_actor(administrator), people.region.ministry, regional)
    made = await report(tx, actor(people.pupils[0]), about(chat, reason))
    assert made.is_urgent
    for person in (officer, director, regional):
        assert await told(tx, person) == ["safety.urgent_case"]
    assert await tx.fetch_value("SELECT is_escalated FROM safety_cases")


async def test_a_case_becomes_urgent_when_somebody_sees_danger_in_it(tx: Transaction) -> None:
    people, director, _, chat = await school(tx)
    await report(tx, actor(people.pupils[0]), about(chat))
    await report(tx, actor(people.pupils[2]), about(chat, "violence"))
    row = await tx.fetch_value("SELECT is_urgent AND reason = 'violence' AND is_escalated FROM safety_cases")
    assert row
    assert await told(tx, director) == ["safety.urgent_case"]


async def test_where_there_is_no_officer_the_region_is_told_and_without_it_the_director(tx: Transaction) -> None:
    people = await make_class(tx)
    director = await people.region.appoint("director")
    chat = await planned(tx, [people.teacher, *people.pupils], organisation_id=people.region.school)
    await post(tx, chat, people.pupils[1], "Обидные слова")
    await report(tx, actor(people.pupils[0]), about(chat))
    assert await told(tx, director) == ["safety.case_opened"]
    assert await tx.fetch_value("SELECT is_escalated FROM safety_cases")


async def test_a_case_about_the_officer_goes_to_the_region_and_not_to_the_officer(tx: Transaction) -> None:
    people, _, officer, _ = await school(tx)
    await report(tx, actor(people.pupils[0]), NewReport(ReportedPerson(officer), "bullying"))
    assert await told(tx, officer) == []
    assert await tx.fetch_value("SELECT is_escalated FROM safety_cases")


async def test_what_one_does_not_see_cannot_be_reported(tx: Transaction) -> None:
    people, _, _, chat = await school(tx)
    for subject in (ReportedMessage(chat, 2), ReportedConversation(chat), ReportedPerson(people.mother)):
        with pytest.raises(NotFound):
            await report(tx, actor(people.other_pupil), NewReport(subject, "spam"))
    with pytest.raises(NotFound):
        await report(tx, actor(people.pupils[0]), about(chat, seq=99))


async def test_oneself_is_not_reported(tx: Transaction) -> None:
    people, _, _, chat = await school(tx)
    for subject in (ReportedMessage(chat, 2), ReportedPerson(people.pupils[1])):
        with pytest.raises(InvalidInput):
            await report(tx, actor(people.pupils[1]), NewReport(subject, "spam"))


async def test_a_person_and_a_conversation_are_reported_too_and_everybody_sees_their_own(tx: Transaction) -> None:
    people, _, _, chat = await school(tx)
    await report(tx, actor(people.pupils[0]), NewReport(ReportedPerson(people.teacher), "other", "…"))
    tx.now += timedelta(minutes=1)
    await report(tx, actor(people.pupils[0]), NewReport(ReportedConversation(chat), "foreign_messenger"))
    own = (await list_own_reports(tx, actor(people.pupils[0]))).reports
    assert [(one.subject_kind, one.state, one.is_upheld) for one in own] == [
        ("conversation", "open", False),
        ("person", "open", False),
    ]
    assert (await list_own_reports(tx, actor(people.pupils[1]))).reports == []


async def test_reports_are_limited_by_the_hour(tx: Transaction) -> None:
    people, _, _, chat = await school(tx)
    for number in range(REPORTS_PER_HOUR):
        await post(tx, chat, people.pupils[1], f"Ещё {number}")
        await report(tx, actor(people.pupils[0]), about(chat, seq=3 + number))
    with pytest.raises(TooManyReports) as refused:
        await report(tx, actor(people.pupils[0]), about(chat))
    assert refused.value.fields == {"limit": REPORTS_PER_HOUR}
    tx.now += timedelta(hours=2)
    await report(tx, actor(people.pupils[0]), about(chat))


async def test_danger_wakes_phones_at_once_and_nothing_else_breaks_the_quiet(
    tx: Transaction, monkeypatch: pytest.MonkeyPatch
) -> None:
    pushed: list[NewDelivery] = []

    async def keep(_: Transaction, deliveries: list[NewDelivery]) -> None:
        pushed.extend(deliveries)

    async def all_night(_: Transaction, people: list[PersonId], at: datetime) -> dict[PersonId, datetime]:
        return {person: at + timedelta(hours=8) for person in people}

    async def everybody(_: Transaction, people: list[PersonId], kind: str) -> list[PersonId]:
        return list(people) if kind else []

    monkeypatch.setattr(notices.push_store, "insert_deliveries", keep)
    monkeypatch.setattr(notices.settings_store, "select_wanting", everybody)
    monkeypatch.setattr(notices, "quiet_until", all_night)
    people, _, officer, chat = await school(tx)
    await report(tx, actor(people.pupils[0]), about(chat))
    assert [(one.person_id, one.urgency, one.due_at is None) for one in pushed] == [(officer, "normal", False)]
    pushed.clear()
    await report(tx, actor(people.pupils[2]), about(chat, "violence"))
    assert {(one.urgency, one.due_at) for one in pushed} == {("high", None)}
    assert len(pushed) == 2
