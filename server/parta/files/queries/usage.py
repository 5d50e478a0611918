"""How much is kept, of how much: for oneself, for an institution, for a region's table of quotas."""

from typing import get_args
from uuid import UUID

from parta.files.commands.quotas import places_of, quotas_of
from parta.files.model.quotas import DEFAULT_OF_INSTITUTION, DEFAULT_OF_ROLE, QuotaRow, institution_quota
from parta.files.room import FilesRoom
from parta.files.store import usage as store
from parta.files.wire import FileUsage, OrganisationFiles, Quota, RegionFiles, Used
from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.organisations.api import Right, RoleKind, access_organisation, access_region


async def usage_of(tx: Transaction, room: FilesRoom, actor: Actor) -> FileUsage:
    """What the actor keeps and may keep, and the same of the institution that the uploads are counted for."""
    places = await places_of(tx, actor.person_id)
    quotas = await quotas_of(tx, places, None)
    holders = [actor.person_id, *([quotas.institution_id] if quotas.institution_id else [])]
    used = await store.select_usage(tx, holders)

    def line(holder: UUID, limit: int) -> Used:
        found = used.get(holder)
        return Used(found.bytes if found else 0, found.files if found else 0, limit)

    return FileUsage(
        own=line(actor.person_id, quotas.personal),
        institution=line(quotas.institution_id, quotas.institution) if quotas.institution_id else None,
        max_file_bytes=room.max_bytes,
    )


async def region_files(tx: Transaction, actor: Actor, region_id: UUID) -> RegionFiles:
    """The region's rule and its table of quotas, the defaults among them, for who sees its figures."""
    region = await access_region(tx, actor, region_id, Right.SEE_FIGURES)
    rows = await store.select_quotas(tx, [region.id], [])
    above = await store.strictest_rule(tx, [region.id])
    return RegionFiles(above, _table(rows, {}, DEFAULT_OF_INSTITUTION))


async def organisation_files(tx: Transaction, actor: Actor, organisation_id: UUID) -> OrganisationFiles:
    """What an institution keeps and may keep, and its table of quotas, for who sees its figures."""
    proved = await access_organisation(tx, actor, organisation_id, Right.SEE_FIGURES)
    rows = await store.select_quotas(tx, [proved.region_id], [proved.id])
    used = (await store.select_usage(tx, [proved.id])).get(proved.id)
    limit = institution_quota(proved.region_id, proved.id, rows)
    own = [row for row in rows if row.organisation_id is not None]
    regional = {row.role_kind: row.max_bytes for row in rows if row.organisation_id is None}
    return OrganisationFiles(
        used=Used(used.bytes if used else 0, used.files if used else 0, limit),
        quotas=_table(own, regional, DEFAULT_OF_INSTITUTION),
    )


def _table(rows: list[QuotaRow], above: dict[RoleKind | None, int], total: int) -> list[Quota]:
    """A line for the total (no role) and for each role; `is_decided`: here, and not above or by default."""
    decided = {row.role_kind: row.max_bytes for row in rows}
    roles: tuple[RoleKind | None, ...] = (None, *get_args(RoleKind))
    lines = []
    for role in roles:
        default = total if role is None else DEFAULT_OF_ROLE[role]
        lines.append(Quota(role, decided.get(role, above.get(role, default)), role in decided))
    return lines
