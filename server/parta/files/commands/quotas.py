"""How much somebody may keep: reading what was decided, and deciding."""

from collections.abc import Sequence
from uuid import UUID

import msgspec

from parta.files.model.quotas import (
    AboveScanner,
    Place,
    QuotaRow,
    institution_quota,
    personal_quota,
)
from parta.files.store import usage as store
from parta.identity.api import Actor, AuditEntry, write_audit
from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId
from parta.organisations.api import (
    Right,
    RoleKind,
    access_organisation,
    access_region,
    roles_of,
)


class Quotas(msgspec.Struct, frozen=True):
    """What holds for somebody; the institution that an upload is counted for, where there is one."""

    personal: int
    institution_id: UUID | None
    institution: int


async def places_of(tx: Transaction, person_id: PersonId) -> list[Place]:
    """Where somebody is what, today."""
    return [Place(role.kind, role.organisation_id, role.region_id) for role in await roles_of(tx, person_id)]


async def quotas_of(tx: Transaction, places: Sequence[Place], asked: UUID | None) -> Quotas:
    """The quotas over these places. An upload counts for the institution asked for, if the person has a place there,
    else for that of the first place."""
    rows = await store.select_quotas(tx, [p.region_id for p in places], [p.organisation_id for p in places])
    charged = next((place for place in places if place.organisation_id == asked), places[0] if places else None)
    return Quotas(
        personal=personal_quota(places, rows),
        institution_id=charged.organisation_id if charged else None,
        institution=institution_quota(charged.region_id, charged.organisation_id, rows) if charged else 0,
    )


async def set_region_rules(
    tx: Transaction,
    actor: Actor,
    region_id: UUID,
    above_scanner: AboveScanner,
    quotas: Sequence[tuple[RoleKind | None, int]],
) -> None:
    """Decide for a region: what happens to files above the scanner's limit, and the quotas that differ from the
    defaults (without a role: of each institution's total). For who manages the region's register; noted."""
    region = await access_region(tx, actor, region_id, Right.MANAGE_REGISTER)
    await store.put_rule(tx, region.id, above_scanner)
    rows = [QuotaRow(region.id, None, role, limit) for role, limit in quotas]
    await store.replace_quotas(tx, region.id, None, rows, with_total=True)
    await write_audit(
        tx,
        AuditEntry(
            actor_id=actor.person_id,
            action="files.set_region_rules",
            subject_kind="region",
            subject_id=region.id,
            region_id=region.id,
            details={"above_scanner": above_scanner, "quotas": len(rows)},
        ),
    )


async def set_organisation_quotas(
    tx: Transaction, actor: Actor, organisation_id: UUID, quotas: Sequence[tuple[RoleKind | None, int]]
) -> None:
    """Decide for an institution: personal quotas by role, by who manages its register. Its own total (no role) is
    changed only by who manages that of the whole region, and stays as it is otherwise. Noted."""
    proved = await access_organisation(tx, actor, organisation_id, Right.MANAGE_REGISTER)
    has_total = any(role is None for role, _ in quotas)
    if has_total:
        await access_region(tx, actor, proved.region_id, Right.MANAGE_REGISTER)
    rows = [QuotaRow(proved.region_id, proved.id, role, limit) for role, limit in quotas]
    await store.replace_quotas(tx, proved.region_id, proved.id, rows, with_total=has_total)
    await write_audit(
        tx,
        AuditEntry(
            actor_id=actor.person_id,
            action="files.set_organisation_quotas",
            subject_kind="organisation",
            subject_id=proved.id,
            organisation_id=proved.id,
            region_id=proved.region_id,
            details={"quotas": len(rows)},
        ),
    )
