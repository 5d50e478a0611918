"""Who handles which cases: fetch and authorise in one call. A case one may not see does not exist."""

from uuid import UUID

import msgspec

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.errors import NotFound
from parta.kernel.ids import OrganisationId, PersonId
from parta.organisations.api import roles_of
from parta.policy.api import officers_of, safety_duties
from parta.safety.errors import CaseDecided
from parta.safety.store import cases as store
from parta.safety.store.cases import CaseRow, Handler


class SafetyDuty(msgspec.Struct, frozen=True):
    """The person handles cases: of these institutions, and of these regions what was escalated."""

    handler: Handler

    @property
    def is_regional(self) -> bool:
        return bool(self.handler.region_ids)


class HandledCase(msgspec.Struct, frozen=True):
    """A case that the person handles."""

    row: CaseRow
    handler: Handler


async def find_duty(tx: Transaction, actor: Actor) -> SafetyDuty | None:
    """Safety officers, and the director of an institution that has none."""
    return await find_duty_of(tx, actor.person_id)


async def find_duty_of(tx: Transaction, person_id: PersonId) -> SafetyDuty | None:
    """The same for who is no actor: files asks about a person."""
    duties = await safety_duties(tx, person_id)
    own = [duty.organisation_id for duty in duties if not duty.is_regional]
    regions = [duty.region_id for duty in duties if duty.is_regional]
    headed = [OrganisationId(role.organisation_id) for role in await roles_of(tx, person_id) if role.kind == "director"]
    if headed:
        covered = await officers_of(tx, headed)
        own += [organisation_id for organisation_id in headed if organisation_id not in covered]
    if not own and not regions:
        return None
    return SafetyDuty(Handler(person_id, own, regions))


async def access_duty(tx: Transaction, actor: Actor) -> SafetyDuty:
    """NotFound for who has no such duty."""
    duty = await find_duty(tx, actor)
    if duty is None:
        raise NotFound()
    return duty


async def access_case(tx: Transaction, actor: Actor, case_id: UUID) -> HandledCase:
    """NotFound for who does not handle it, and for whom it is about."""
    handler = (await access_duty(tx, actor)).handler
    row = await store.find_case(tx, handler, case_id)
    if row is None:
        raise NotFound()
    return HandledCase(row, handler)


async def access_case_to_decide(tx: Transaction, actor: Actor, case_id: UUID) -> HandledCase:
    """Its row lock is held; `CaseDecided`."""
    await access_case(tx, actor, case_id)
    await store.lock_case(tx, case_id)
    case = await access_case(tx, actor, case_id)
    if case.row.state == "decided":
        raise CaseDecided()
    return case
