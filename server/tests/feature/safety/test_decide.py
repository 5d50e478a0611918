"""Cases: who sees them, that each look is logged, and what each decision does."""

from datetime import timedelta
from uuid import UUID

import pytest

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput, NotFound
from parta.messaging.commands.conversations import create_group
from parta.messaging.queries.heads import get_head
from parta.policy.commands.tables import appoint_officer, end_officer
from parta.safety.commands.cases import decide_case, escalate_case, note_case_seen, note_context_seen, take_case
from parta.safety.commands.reports import report
from parta.safety.errors import CaseDecided, NotDecidable, PlanKeepsIn
from parta.safety.jobs import EVIDENCE_DAYS
from parta.safety.model import Decision
from parta.safety.queries.cases import (
    Wanted,
    get_case,
    get_context,
    get_desk,
    get_figures,
    list_cases,
    list_own_reports,
)
from parta.safety.store.cases import delete_old_evidence
from parta.safety.wire import Deciding, NewReport, ReportedMessage, ReportedPerson
from tests.feature.safety.test_report import about, school, told
from tests.harness.conversations import actor, post
from tests.harness.pages import page_before
from tests.harness.region import as_actor


async def _opened(tx: Transaction) -> tuple[object, Actor, UUID, UUID]:
    people, _, officer, chat = await school(tx)
    await report(tx, actor(people.pupils[0]), about(chat))
    return people, actor(officer), chat, await tx.fetch_value("SELECT id FROM safety_cases")


async def test_the_officer_sees_the_case_and_nobody_else_does(tx: Transaction) -> None:
    people, director, officer, chat = await school(tx)
    await report(tx, actor(people.pupils[0]), about(chat))
    (line,) = (await list_cases(tx, actor(officer), Wanted())).cases
    assert (line.reason, line.subject_name, line.reports, line.state) == ("bullying", "Борисова Белла", 1, "open")
    case = await get_case(tx, actor(officer), line.id)
    assert case.evidence is not None
    assert (case.evidence.text, case.evidence.author_name) == ("Обидные слова", "Борисова Белла")
    assert [one.comment for one in case.reports] == ["Пишет так каждый день"]
    assert case.decisions == ["none", "warn", "delete_message", "mute", "exclude", "block"]
    for stranger in (director, people.teacher, people.pupils[0], people.pupils[1]):
        with pytest.raises(NotFound):
            await list_cases(tx, actor(stranger), Wanted())
        with pytest.raises(NotFound):
            await get_case(tx, actor(stranger), line.id)
        assert not (await get_desk(tx, actor(stranger))).is_officer
    assert (await get_desk(tx, actor(officer))).open_cases == 1


async def test_the_region_sees_what_was_escalated_and_what_nobody_nearer_handles(tx: Transaction) -> None:
    people, director, officer, chat = await school(tx)
    region = people.region
    administrator = await region.appoint("administrator", region.ministry)
    regional = await region.appoint("officer", region.ministry)
    await appoint_officer(tx, as_actor(administrator), region.ministry, regional)
    await report(tx, actor(people.pupils[0]), about(chat))
    assert (await list_cases(tx, actor(regional), Wanted())).cases == []
    (line,) = (await list_cases(tx, actor(officer), Wanted())).cases
    await escalate_case(tx, actor(officer), line.id)
    assert [one.id for one in (await list_cases(tx, actor(regional), Wanted())).cases] == [line.id]
    assert await told(tx, regional) == ["safety.case_opened"]

    await report(tx, actor(people.pupils[0]), NewReport(ReportedPerson(people.teacher), "other"))
    assert len((await list_cases(tx, actor(regional), Wanted())).cases) == 1
    await end_officer(tx, as_actor(director), region.school, officer)
    assert len((await list_cases(tx, actor(regional), Wanted())).cases) == 2
    assert len((await list_cases(tx, actor(director), Wanted())).cases) == 2  # until there is an officer again


async def test_each_look_at_a_case_and_around_its_message_is_in_the_log(tx: Transaction) -> None:
    _, officer, _, case_id = await _opened(tx)
    await note_case_seen(tx, officer, case_id)
    await note_context_seen(tx, officer, case_id)
    cursor = await tx.connection.execute(
        "SELECT action FROM identity_audit WHERE actor_id = %(actor)s ORDER BY id", {"actor": officer.person_id}
    )
    assert [row[0] for row in await cursor.fetchall()] == ["safety.see_case", "safety.see_context"]


async def test_what_stands_around_is_only_what_the_reporter_could_read(tx: Transaction) -> None:
    people, _, officer, chat = await school(tx)
    await post(tx, chat, people.teacher, "Хватит")
    late = people.pupils[2]
    await tx.execute(
        "UPDATE messaging_memberships SET windows = '{[2,3)}' WHERE person_id = %(person)s", {"person": late}
    )
    await report(tx, actor(late), about(chat))
    case_id = await tx.fetch_value("SELECT id FROM safety_cases")
    assert [one.text for one in (await get_context(tx, actor(officer), case_id)).messages] == ["Обидные слова"]
    await report(tx, actor(people.pupils[0]), about(chat))
    seen = (await get_context(tx, actor(officer), case_id)).messages
    assert [(one.text, one.is_subject) for one in seen] == [("Обидные слова", True), ("Хватит", False)]


@pytest.mark.parametrize("decision", ["none", "warn"])
async def test_those_who_reported_get_an_answer(tx: Transaction, decision: Decision) -> None:
    people, _, officer, chat = await school(tx)
    await report(tx, actor(people.pupils[0]), about(chat))
    case_id = await tx.fetch_value("SELECT id FROM safety_cases")
    await take_case(tx, actor(officer), case_id)
    await decide_case(tx, actor(officer), case_id, Deciding(decision, "Мы поговорили"))
    assert await told(tx, people.pupils[0]) == ["safety.report_decided"]
    assert await told(tx, people.pupils[1]) == (["safety.about_you"] if decision == "warn" else [])
    (own,) = (await list_own_reports(tx, actor(people.pupils[0]))).reports
    assert (own.state, own.is_upheld, own.answer) == ("decided", decision == "warn", "Мы поговорили")
    with pytest.raises(CaseDecided):
        await decide_case(tx, actor(officer), case_id, Deciding("none"))


async def test_the_message_is_deleted_and_the_evidence_stays(tx: Transaction) -> None:
    _, officer, chat, case_id = await _opened(tx)
    await decide_case(tx, officer, case_id, Deciding("delete_message"))
    case = await get_case(tx, officer, case_id)
    assert case.evidence is not None
    assert (case.evidence.text, case.evidence.is_deleted) == ("Обидные слова", True)
    assert (
        await tx.fetch_value(
            "SELECT text FROM messaging_messages WHERE conversation_id = %(id)s AND seq = 2", {"id": chat}
        )
        == ""
    )


async def test_the_author_is_muted_for_days(tx: Transaction) -> None:
    people, _, officer, chat = await school(tx)
    await report(tx, actor(people.pupils[0]), about(chat))
    case_id = await tx.fetch_value("SELECT id FROM safety_cases")
    with pytest.raises(InvalidInput):
        await decide_case(tx, actor(officer), case_id, Deciding("mute"))
    await decide_case(tx, actor(officer), case_id, Deciding("mute", days=3))
    head = (await get_head(tx, actor(people.pupils[1]), chat)).conversation
    assert (head.may_write, head.why_not_write) == (False, "silenced")


async def test_who_was_put_in_by_the_plan_is_not_taken_out(tx: Transaction) -> None:
    _, officer, _, case_id = await _opened(tx)
    with pytest.raises(PlanKeepsIn):
        await decide_case(tx, officer, case_id, Deciding("exclude"))


async def test_from_a_group_by_hand_the_author_is_excluded_be_it_its_owner(tx: Transaction) -> None:
    people, _, officer, _ = await school(tx)
    group = await create_group(tx, actor(people.pupils[1]), "Без взрослых", [people.pupils[0], people.pupils[2]])
    await post(tx, group, people.pupils[1], "Обидные слова")
    await report(tx, actor(people.pupils[0]), NewReport(ReportedMessage(group, 2), "bullying"))
    case_id = await tx.fetch_value("SELECT id FROM safety_cases")
    await decide_case(tx, actor(officer), case_id, Deciding("exclude"))
    with pytest.raises(NotFound):
        await page_before(tx, actor(people.pupils[1]), group, 2**62, 50)
    roles = [(await get_head(tx, actor(one), group)).conversation.role for one in (people.pupils[0], people.pupils[2])]
    assert sorted(roles) == ["member", "owner"]


async def test_the_person_is_blocked(tx: Transaction) -> None:
    people, _, officer, _ = await school(tx)
    await report(tx, actor(people.pupils[0]), NewReport(ReportedPerson(people.teacher), "other"))
    case_id = await tx.fetch_value("SELECT id FROM safety_cases")
    with pytest.raises(NotDecidable):
        await decide_case(tx, actor(officer), case_id, Deciding("delete_message"))
    await decide_case(tx, actor(officer), case_id, Deciding("block"))
    assert await tx.fetch_value(
        "SELECT blocked_at IS NOT NULL FROM identity_persons WHERE id = %(id)s", {"id": people.teacher}
    )


async def test_who_stands_out_and_how_long_decisions_take(tx: Transaction) -> None:
    people, _, officer, chat = await school(tx)
    for number in range(3):
        await post(tx, chat, people.pupils[1], f"Снова {number}")
        await report(tx, actor(people.pupils[0]), about(chat, seq=3 + number))
        case_id = await tx.fetch_value("SELECT id FROM safety_cases WHERE state = 'open'")
        tx.now += timedelta(hours=2)
        await decide_case(tx, actor(officer), case_id, Deciding("warn"))
    figures = await get_figures(tx, actor(officer))
    assert [(one.kind, one.count, one.upheld) for one in figures.repeated] == [("subject", 3, 3), ("reporter", 3, 3)]
    (month,) = figures.months
    assert (month.month, month.opened, month.decided, month.median_hours) == ("2026-11", 3, 3, 2.0)
    case = await get_case(tx, actor(officer), case_id)
    assert (case.line.earlier_cases, len(case.earlier), case.reports[0].lately) == (2, 2, 3)


async def test_evidence_goes_a_year_after_the_decision(tx: Transaction) -> None:
    _, officer, _, case_id = await _opened(tx)
    await decide_case(tx, officer, case_id, Deciding("none"))
    tx.now += timedelta(days=EVIDENCE_DAYS - 1)
    assert await delete_old_evidence(tx, EVIDENCE_DAYS) == 0
    tx.now += timedelta(days=2)
    assert await delete_old_evidence(tx, EVIDENCE_DAYS) == 1
    assert (await get_case(tx, officer, case_id)).evidence is None
