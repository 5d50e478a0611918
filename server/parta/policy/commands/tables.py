"""Changing a table of choices, trying a change out, and giving the duty of the safety officer."""

from collections.abc import AsyncIterator
from typing import Protocol, runtime_checkable
from uuid import UUID

from parta.identity.api import Actor, AuditEntry, PersonsMerged, write_audit
from parta.kernel.database import Transaction
from parta.kernel.errors import NotFound
from parta.kernel.ids import OrganisationId
from parta.organisations.api import Right, access_organisation
from parta.policy.access import KeptTable
from parta.policy.choices import as_rules, as_stored, difference, from_stored, read_choices, resolved
from parta.policy.errors import NothingChanged, TableMoved, WorksElsewhere
from parta.policy.model import DirectTerms, PolicyChanged, SupervisorsChanged, TalkingPair
from parta.policy.queries.reach import direct_terms
from parta.policy.rules import Table, in_force
from parta.policy.store import reach as reach_store
from parta.policy.store import tables as store
from parta.policy.store.tables import NewVersion
from parta.policy.wire import PolicyChoices, PolicyPreview

PAIRS_AT_ONCE = 500
PEOPLE_AT_ONCE = 200
MAX_COUNTED = 20_000
_FIRST = UUID(int=0)


@runtime_checkable
class TalkingPairs(Protocol):
    """Who talks with whom alone: answered by messaging."""

    async def of_people(self, tx: Transaction, person_ids: list[UUID]) -> list[TalkingPair]: ...

    async def after(self, tx: Transaction, conversation_id: UUID, limit: int) -> list[TalkingPair]: ...


class _Undone(Exception):
    """Ends the part of a transaction in which a change is only tried."""


async def change_table(tx: Transaction, actor: Actor, table: KeptTable, wanted: PolicyChoices) -> None:
    """Put the choices in force and keep them as a version.

    Errors: `TableMoved`, `NothingChanged`, of `read_choices`. Raises `PolicyChanged`.
    """
    before = await _locked_version(tx, table, wanted)
    chosen = await _apply(tx, table, wanted)
    old = from_stored(before.choices) if before else {}
    number = before.version if before else 0
    if chosen == old and (before.supervised_by if before else "safety_officer") == wanted.supervised_by:
        raise NothingChanged()
    new = NewVersion(
        scope_id=table.scope_id,
        version=number + 1,
        region_id=table.region_id,
        organisation_id=table.organisation_id,
        choices=as_stored(chosen),
        supervised_by=wanted.supervised_by,
        reason=" ".join(wanted.reason.split()),
        made_by=actor.person_id,
    )
    await store.insert_version(tx, new)
    moved = difference(_in_force(table, old), _in_force(table, chosen))
    entry = AuditEntry(
        actor_id=actor.person_id,
        action="policy.table_changed",
        subject_kind="policy",
        subject_id=table.scope_id,
        organisation_id=table.organisation_id,
        region_id=table.region_id,
        details={"version": new.version, "lines": len(moved)},
    )
    await write_audit(tx, entry)
    await tx.raise_event(PolicyChanged(table.region_id, table.organisation_id))


async def preview_change(
    tx: Transaction, table: KeptTable, wanted: PolicyChoices, talking: TalkingPairs
) -> PolicyPreview:
    """What the change would do, found out by doing it and undoing it. Errors as of the change itself."""
    before = await _locked_version(tx, table, wanted)
    old = from_stored(before.choices) if before else {}
    chosen = read_choices(wanted.choices, table.limit)
    terms_before: dict[UUID, DirectTerms] = {}
    pairs: list[TalkingPair] = []
    async for page in _pages(tx, table.organisation_id, talking):
        fresh = [pair for pair in page if pair.id not in terms_before]
        terms = await direct_terms(tx, [(pair.one, pair.other) for pair in fresh])
        terms_before |= {pair.id: terms[pair.one, pair.other] for pair in fresh}
        pairs += fresh
        if len(pairs) > MAX_COUNTED:
            break
    terms_after: dict[UUID, DirectTerms] = {}
    try:
        async with tx.savepoint():
            await _apply(tx, table, wanted)
            for start in range(0, len(pairs), PAIRS_AT_ONCE):
                page = pairs[start : start + PAIRS_AT_ONCE]
                terms = await direct_terms(tx, [(pair.one, pair.other) for pair in page])
                terms_after |= {pair.id: terms[pair.one, pair.other] for pair in page}
            raise _Undone
    except _Undone:
        pass
    ways = [(terms_before[pair.id], terms_after[pair.id]) for pair in pairs]
    return PolicyPreview(
        cells=difference(_in_force(table, old), _in_force(table, chosen)),
        closed=sum(one.may_write and not other.may_write for one, other in ways),
        opened=sum(other.may_write and not one.may_write for one, other in ways),
        supervised=sum(_is_supervised(other) and not _is_supervised(one) for one, other in ways),
        unsupervised=sum(_is_supervised(one) and other.may_write and not _is_supervised(other) for one, other in ways),
        is_complete=len(pairs) <= MAX_COUNTED,
    )


async def appoint_officer(tx: Transaction, actor: Actor, organisation_id: UUID, person_id: UUID) -> None:
    """Give the duty to somebody who works there; `WorksElsewhere`. Raises `SupervisorsChanged`."""
    proved = await access_organisation(tx, actor, organisation_id, Right.MANAGE_POLICY)
    if not await reach_store.select_works_at(tx, proved.id, person_id):
        raise WorksElsewhere()
    if await store.insert_officer(tx, proved.id, person_id, actor.person_id):
        await _tell(tx, actor, proved.id, person_id, "policy.officer_appointed")


async def end_officer(tx: Transaction, actor: Actor, organisation_id: UUID, person_id: UUID) -> None:
    """Take the duty back. NotFound where the person does not hold it."""
    proved = await access_organisation(tx, actor, organisation_id, Right.MANAGE_POLICY)
    if not await store.end_officer(tx, proved.id, person_id, actor.person_id):
        raise NotFound()
    await _tell(tx, actor, proved.id, person_id, "policy.officer_ended")


async def on_persons_merged(tx: Transaction, event: PersonsMerged) -> None:
    """The duty goes to the account that is kept."""
    await store.move_officers(tx, event.merged, event.kept)


async def _tell(tx: Transaction, actor: Actor, organisation_id: OrganisationId, person_id: UUID, act: str) -> None:
    entry = AuditEntry(
        actor_id=actor.person_id,
        action=act,
        subject_kind="person",
        subject_id=person_id,
        organisation_id=organisation_id,
    )
    await write_audit(tx, entry)
    await tx.raise_event(SupervisorsChanged(organisation_id))


async def _locked_version(tx: Transaction, table: KeptTable, wanted: PolicyChoices) -> store.VersionRow | None:
    await store.lock_scope(tx, table.scope_id)
    last = await store.find_last_version(tx, table.scope_id)
    if (last.version if last else 0) != wanted.version:
        raise TableMoved()
    return last


async def _apply(tx: Transaction, table: KeptTable, wanted: PolicyChoices) -> Table:
    chosen = read_choices(wanted.choices, table.limit)
    await store.replace_rules(tx, table.scope_id, as_rules(chosen, of_region=table.organisation_id is None))
    return chosen


def _in_force(table: KeptTable, chosen: Table) -> Table:
    own = resolved(chosen, of_region=table.organisation_id is None)
    return own if table.organisation_id is None else in_force(table.limit, own)


def _is_supervised(terms: DirectTerms) -> bool:
    return terms.may_write and terms.supervised_in is not None


async def _pages(
    tx: Transaction, organisation_id: UUID | None, talking: TalkingPairs
) -> AsyncIterator[list[TalkingPair]]:
    """All conversations of two that a table may concern: of an institution's people, or all."""
    after = _FIRST
    while organisation_id is None:
        page = await talking.after(tx, after, PAIRS_AT_ONCE)
        if not page:
            return
        yield page
        after = page[-1].id
    while True:
        people = await store.select_people_of(tx, organisation_id, after, PEOPLE_AT_ONCE)
        if not people:
            return
        yield await talking.of_people(tx, [UUID(int=person.int) for person in people])
        after = people[-1]
