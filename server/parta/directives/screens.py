"""Orders made ready for a screen. An order is a public act: whoever has a place in its region may read it."""

from parta.directives import store
from parta.directives.commands import KNOWN_ORDERS, enter_directive, read_known_order
from parta.directives.model import Obligation, Subject
from parta.directives.wire import Directives, DirectiveShown, ObligationShown
from parta.identity.api import Actor, AuditEntry, write_audit
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput
from parta.kernel.ids import RegionId
from parta.organisations.api import Right, access_region, accessible_organisation_ids


async def show_directives(tx: Transaction, actor: Actor) -> Directives:
    seen = await accessible_organisation_ids(tx, actor, Right.SEE_ORGANISATION)
    regions = sorted({subject.region_id for subject in await store.select_subjects(tx, seen)})
    shown: list[DirectiveShown] = []
    for region_id in regions:
        shown += await _of_region(tx, region_id)
    managed = await store.select_subjects(tx, await accessible_organisation_ids(tx, actor, Right.MANAGE_REGISTER))
    kept = {(each.region_id, each.number) for each in shown}
    keeps = next((subject.region_id for subject in managed), None)
    enterable = [name for name in KNOWN_ORDERS if keeps and (keeps, read_known_order(name).number) not in kept]
    return Directives(directives=shown, enterable=enterable, region_id=keeps)


async def _of_region(tx: Transaction, region_id: RegionId) -> list[DirectiveShown]:
    obligations = await store.select_obligations(tx, region_id)
    subjects = await store.select_subjects_of_region(tx, region_id)
    return [
        DirectiveShown(
            id=row.id,
            region_id=region_id,
            number=row.number,
            signed_on=row.signed_on,
            in_force_from=row.in_force_from,
            title=row.title,
            issuer=row.issuer,
            signed_by=row.signed_by,
            controlled_by=row.controlled_by,
            document=row.document,
            obligations=[_shown(each, subjects) for each in obligations if each.directive_id == row.id],
        )
        for row in await store.select_directives(tx, region_id)
    ]


def _shown(obligation: Obligation, subjects: list[Subject]) -> ObligationShown:
    return ObligationShown(
        clause=obligation.clause,
        kind=obligation.kind,
        title=obligation.title,
        force=obligation.force,
        bearer=obligation.bearer,
        due_on=obligation.due_on,
        valid_from=obligation.valid_from,
        valid_to=obligation.valid_to,
        reaches=sum(obligation.scope.reaches(subject) for subject in subjects),
    )


async def enter_known_order(tx: Transaction, actor: Actor, region_id: RegionId, name: str) -> None:
    """Put one of the orders that come with Parta in force. Needs the right to keep the region's register; logged."""
    await access_region(tx, actor, region_id, Right.MANAGE_REGISTER)
    if name not in KNOWN_ORDERS:
        raise InvalidInput("order", "unknown")
    directive_id = await enter_directive(tx, region_id, read_known_order(name), actor.person_id)
    if directive_id is not None:
        entry = AuditEntry(
            actor_id=actor.person_id,
            action="directives.enter",
            subject_kind="directive",
            subject_id=directive_id,
            region_id=region_id,
            details={"order": name},
        )
        await write_audit(tx, entry)
