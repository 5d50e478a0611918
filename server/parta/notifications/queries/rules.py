"""What a region and an institution have decided, for the screen of rules."""

from uuid import UUID

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.errors import Forbidden, NotFound
from parta.notifications.model.quiet import QUIET_ROLES, QuietRole, Rule, Source, combine
from parta.notifications.model.urgent import allowed
from parta.notifications.queries.quiet import lines_of, week_body
from parta.notifications.store import quiet as store
from parta.notifications.store import rules as rules_store
from parta.notifications.store.quiet import RuleRow
from parta.notifications.wire.quiet import NotificationRules, QuietLevel
from parta.organisations.api import Right, access_organisation, access_region

Rows = dict[tuple[UUID | None, str], RuleRow]


async def get_rules(tx: Transaction, actor: Actor, organisation_id: UUID) -> NotificationRules:
    """For whoever may see the institution; `can_change*` say what they may do."""
    proved = await access_organisation(tx, actor, organisation_id, Right.SEE_ORGANISATION)
    can_change = Right.MANAGE_NOTIFICATIONS in proved.rights
    can_change_region = await _can_change_region(tx, actor, proved.region_id)
    region = await rules_store.select_region(tx, proved.region_id)
    own_roles = await rules_store.select_organisation_roles(tx, organisation_id)
    rows: Rows = {
        (row.organisation_id, row.role): row for row in await store.select_rules(tx, [proved.region_id], [proved.id])
    }
    names = await store.select_names(tx, proved.id)
    levels = [
        _level(rows, names, role, changing)
        for role, changing in (
            (None, can_change_region),
            ("", can_change),
            *((role, can_change) for role in QUIET_ROLES),
        )
    ]
    return NotificationRules(
        region_id=proved.region_id,
        region_name=names.region,
        can_change_region=can_change_region,
        can_change=can_change,
        push_is_on=region.push_is_on,
        region_urgent_roles=allowed(region.urgent_roles, None),
        urgent_roles=allowed(region.urgent_roles, own_roles),
        levels=levels,
    )


def _level(
    rows: Rows,
    names: store.Names,
    role: QuietRole | str | None,
    can_change: bool,
) -> QuietLevel:
    """The level of the region (None), of the institution ('') or of a role of it, with all above it applied."""
    wanted: list[tuple[Source, tuple[UUID | None, str]]] = [(Source("region", names.region), (None, ""))]
    if role is not None:
        wanted.append((Source("organisation", names.organisation), (names.organisation_id, "")))
    if role:
        wanted.append((Source("role", names.organisation, role), (names.organisation_id, role)))
    rules = [
        Rule(source, row.quiet(), row.may_shift) if (row := rows.get(key)) is not None else Rule(source, None)
        for source, key in wanted
    ]
    own = rules[-1]
    return QuietLevel(
        level=own.source.level,
        name=own.source.name,
        role=own.source.role,
        own=None if own.week is None else week_body(own.week),
        may_shift=own.may_shift,
        can_change=can_change,
        lines=lines_of(combine(rules)),
    )


async def _can_change_region(tx: Transaction, actor: Actor, region_id: UUID) -> bool:
    try:
        await access_region(tx, actor, region_id, Right.MANAGE_NOTIFICATIONS)
    except (Forbidden, NotFound):
        return False
    return True
