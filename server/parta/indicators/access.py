"""Whose figures one may see: numbers by SEE_FIGURES, the names behind them by SEE_PEOPLE_FIGURES. Officers' looks
at names are logged."""

import msgspec

from parta.identity.api import Actor, AuditEntry, write_audit
from parta.kernel.database import Transaction
from parta.kernel.errors import DomainError
from parta.kernel.ids import OrganisationId
from parta.organisations.api import Right, access_organisation


class FiguresOf(msgspec.Struct, frozen=True):
    """Proof that the numbers of this organisation may be shown, and whether the people behind them may be too."""

    organisation_id: OrganisationId
    may_see_people: bool


async def access_figures(tx: Transaction, actor: Actor, organisation_id: OrganisationId) -> FiguresOf:
    """`NotFound` where the organisation may not be seen, `Forbidden` where its figures may not."""
    await access_organisation(tx, actor, organisation_id, Right.SEE_FIGURES)
    return FiguresOf(organisation_id, await _may(tx, actor, organisation_id, Right.SEE_PEOPLE_FIGURES))


async def log_look_at_people(tx: Transaction, actor: Actor, organisation_id: OrganisationId, what: str) -> None:
    """Names behind numbers are personal data: who looked is written down (152-ФЗ), unless it is one's own roster."""
    if not await _may(tx, actor, organisation_id, Right.SEE_ROSTER):
        entry = AuditEntry(
            actor_id=actor.person_id,
            action="indicators.see_people",
            subject_kind="organisation",
            subject_id=organisation_id,
            organisation_id=organisation_id,
            details={"what": what},
        )
        await write_audit(tx, entry)


async def _may(tx: Transaction, actor: Actor, organisation_id: OrganisationId, right: Right) -> bool:
    try:
        await access_organisation(tx, actor, organisation_id, right)
    except DomainError:
        return False
    return True
