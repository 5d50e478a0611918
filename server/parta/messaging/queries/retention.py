"""What the region's administrator sees of retention: the policy, the holds, and the proof of what was removed."""

from uuid import UUID

from parta.identity.api import Actor, person_names
from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId
from parta.messaging.store import retention as store
from parta.messaging.wire.retention import Hold, Holds, Removal, Removals, RetentionKind, RetentionLine, RetentionPolicy
from parta.organisations.api import Right, access_region

PAGE = 100
MAX_HOLDS = 500
KINDS: tuple[RetentionKind, ...] = ("direct", "hand_group", "plan_group", "channel", "saved", "deleted")


async def get_retention(tx: Transaction, actor: Actor, region_id: UUID) -> RetentionPolicy:
    """A line for each kind; what nobody has set is for ever, and of «deleted» not at all."""
    await access_region(tx, actor, region_id, Right.MANAGE_RETENTION)
    rows = {row.kind: row for row in await store.select_policies(tx, region_id)}
    names = await _names(tx, {row.set_by for row in rows.values()})
    return RetentionPolicy(
        region_id,
        [
            RetentionLine(kind, row.days, row.set_at, names.get(row.set_by, ""))
            if (row := rows.get(kind))
            else RetentionLine(kind, 0 if kind == "deleted" else None)
            for kind in KINDS
        ],
    )


async def list_holds(tx: Transaction, actor: Actor, region_id: UUID) -> Holds:
    """Those that stand first, then the lifted ones."""
    await access_region(tx, actor, region_id, Right.MANAGE_RETENTION)
    rows = await store.select_holds(tx, region_id, MAX_HOLDS)
    people = {one for row in rows for one in (row.person_id, row.placed_by, row.lifted_by) if one is not None}
    names = await _names(tx, people)
    return Holds(
        [
            Hold(
                id=row.id,
                conversation_id=row.conversation_id,
                person_id=row.person_id,
                title=row.title if row.person_id is None else names.get(row.person_id, ""),
                reason=row.reason,
                placed_at=row.placed_at,
                placed_by_name=names.get(row.placed_by, ""),
                lifted_at=row.lifted_at,
                lifted_by_name="" if row.lifted_by is None else names.get(row.lifted_by, ""),
            )
            for row in rows
        ]
    )


async def list_removals(tx: Transaction, actor: Actor, region_id: UUID, before: UUID | None) -> Removals:
    """Newest first; `next` pages on."""
    await access_region(tx, actor, region_id, Right.MANAGE_RETENTION)
    rows = await store.select_removals(tx, region_id, before, PAGE + 1)
    shown = [
        Removal(
            id=row.id,
            kind=row.kind,
            conversation_id=row.conversation_id,
            from_seq=row.from_seq,
            to_seq=row.to_seq,
            messages=row.messages,
            oldest_at=row.oldest_at,
            newest_at=row.newest_at,
            cutoff_at=row.cutoff_at,
            digest=row.digest,
            remaining=row.remaining,
            removed_at=row.removed_at,
        )
        for row in rows[:PAGE]
    ]
    return Removals(shown, shown[-1].id if len(rows) > PAGE else None)


async def _names(tx: Transaction, people: set[UUID]) -> dict[UUID, str]:
    if not people:
        return {}
    names = await person_names(tx, [PersonId(person) for person in people])
    return {UUID(int=person.int): name.full for person, name in names.items()}
