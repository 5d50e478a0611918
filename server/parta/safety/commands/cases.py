"""Taking a case, handing it up, deciding it: each act is in the log, and those who reported get an answer."""

from datetime import timedelta
from uuid import UUID

from parta.identity.api import Actor, AuditEntry, block_person, write_audit
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput
from parta.kernel.text import without_controls
from parta.messaging.api import Place, PlanDecides, exclude_by_order, silence_by_order, withdraw_by_order
from parta.safety.access import access_case, access_case_to_decide
from parta.safety.commands.telling import tell_escalated, tell_reporters, tell_subject
from parta.safety.errors import NotDecidable, PlanKeepsIn
from parta.safety.model import decisions_for
from parta.safety.store import cases as store
from parta.safety.store.cases import CaseRow, Verdict
from parta.safety.wire import Deciding


async def take_case(tx: Transaction, actor: Actor, case_id: UUID) -> None:
    """Say that one looks into it; whoever takes it later has it. `CaseDecided`."""
    case = await access_case_to_decide(tx, actor, case_id)
    await store.take_case(tx, case_id, actor.person_id)
    await _log(tx, actor, case.row, "safety.take_case")


async def escalate_case(tx: Transaction, actor: Actor, case_id: UUID) -> None:
    """Let the region's officers see it, too. `CaseDecided`; harmless when repeated."""
    case = await access_case_to_decide(tx, actor, case_id)
    if case.row.is_escalated:
        return
    await store.escalate_case(tx, case_id)
    await tell_escalated(tx, case.row)
    await _log(tx, actor, case.row, "safety.escalate_case")


async def decide_case(tx: Transaction, actor: Actor, case_id: UUID, deciding: Deciding) -> None:
    """Do what was decided and tell those concerned, in one transaction.

    `CaseDecided`, `NotDecidable` for what is not possible here, `PlanKeepsIn`, `invalid_input` for a mute without days.
    """
    case = await access_case_to_decide(tx, actor, case_id)
    row = case.row
    if deciding.decision not in decisions_for(row.subject_kind, has_person=row.subject_id is not None):
        raise NotDecidable(decision=deciding.decision)
    if deciding.decision == "mute" and deciding.days is None:
        raise InvalidInput("days", "required")
    days = deciding.days if deciding.decision == "mute" else None
    await _do(tx, actor, row, deciding)
    answer = without_controls(deciding.answer).strip()
    await store.decide_case(tx, Verdict(case_id, actor.person_id, deciding.decision, days, answer))
    await tell_reporters(tx, case_id, await store.select_reporters(tx, case_id), is_upheld=deciding.decision != "none")
    await tell_subject(tx, row, deciding.decision, days)
    await _log(tx, actor, row, "safety.decide_case", decision=deciding.decision, days=days)


async def note_context_seen(tx: Transaction, actor: Actor, case_id: UUID) -> None:
    """Each look at what stands around a message is in the log."""
    case = await access_case(tx, actor, case_id)
    await _log(tx, actor, case.row, "safety.see_context")


async def note_case_seen(tx: Transaction, actor: Actor, case_id: UUID) -> None:
    """Each look at a case and its evidence is in the log."""
    case = await access_case(tx, actor, case_id)
    await _log(tx, actor, case.row, "safety.see_case")


async def _do(tx: Transaction, actor: Actor, row: CaseRow, deciding: Deciding) -> None:
    if deciding.decision == "block" and row.subject_id is not None:
        await block_person(tx, actor, row.subject_id, row.organisation_id)
    if row.conversation_id is None or row.subject_kind != "message":
        return
    if deciding.decision == "delete_message" and row.seq is not None:
        await withdraw_by_order(tx, actor, Place(row.conversation_id, row.seq))
    if row.subject_id is None:
        return
    if deciding.decision == "mute" and deciding.days is not None:
        until = tx.now + timedelta(days=deciding.days)
        await silence_by_order(tx, row.conversation_id, row.subject_id, until)
    if deciding.decision == "exclude":
        try:
            await exclude_by_order(tx, actor, row.conversation_id, row.subject_id)
        except PlanDecides:
            raise PlanKeepsIn() from None


async def _log(tx: Transaction, actor: Actor, row: CaseRow, act: str, **details: str | int | bool | None) -> None:
    """A line of the log of administration: which case and what kind of act, never a text or a name."""
    entry = AuditEntry(
        actor_id=actor.person_id,
        action=act,
        subject_kind="safety_case",
        subject_id=row.id,
        organisation_id=row.organisation_id,
        region_id=row.region_id,
        details={"reason": row.reason, **details},
    )
    await write_audit(tx, entry)
