"""Whose figures one may see: numbers by SEE_FIGURES, the names behind them by SEE_PEOPLE_FIGURES. A look at names from
above the institution is logged."""

import msgspec

from parta.identity.api import Actor, AuditEntry, write_audit
from parta.kernel.database import Transaction
from parta.kernel.errors import Forbidden
from parta.kernel.ids import OrganisationId
from parta.organisations.api import Right, access_organisation


class FiguresOf(msgspec.Struct, frozen=True):
    """Proof that the numbers of this organisation may be shown, and whether the people behind them may be too."""

    organisation_id: OrganisationId
    may_see_people: bool


async def access_figures(tx: Transaction, actor: Actor, organisation_id: OrganisationId) -> FiguresOf:
    """`NotFound` where the organisation may not be seen, `Forbidden` where its figures may not."""
    allowed = await access_organisation(tx, actor, organisation_id, Right.SEE_FIGURES)
    return FiguresOf(organisation_id, Right.SEE_PEOPLE_FIGURES in allowed.rights)


async def log_look_at_people(tx: Transaction, actor: Actor, figures: FiguresOf, what: str) -> None:
    """Names behind numbers are personal data: a look from above is written down (152-ФЗ). `Forbidden` without the
    right to names."""
    if not figures.may_see_people:
        raise Forbidden
    allowed = await access_organisation(tx, actor, figures.organisation_id, Right.SEE_PEOPLE_FIGURES)
    if allowed.must_log_looks:
        entry = AuditEntry(
            actor_id=actor.person_id,
            action="indicators.see_people",
            subject_kind="organisation",
            subject_id=figures.organisation_id,
            organisation_id=figures.organisation_id,
            details={"what": what},
        )
        await write_audit(tx, entry)
