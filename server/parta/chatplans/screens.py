"""Plans made ready for a screen, from a transaction and a proof of access."""

from collections import Counter

from parta.chatplans import store
from parta.chatplans.difference import ChatChange
from parta.chatplans.model import WHO_OF_SCOPE
from parta.chatplans.queries import load_plan, plan_difference, wanted_chats
from parta.chatplans.wire import (
    ChangeShown,
    DifferenceShown,
    LineShown,
    PersonOfChange,
    PlanShown,
    YearOffer,
    YearShown,
)
from parta.chatplans.years import offer
from parta.identity.api import PersonName, person_names
from parta.kernel.database import Transaction
from parta.kernel.ids import OrganisationId, PersonId
from parta.organisations.api import AccessibleOrganisation, Right, list_groups, local_today

NAMED = 50


async def show_plan(tx: Transaction, allowed: AccessibleOrganisation) -> PlanShown:
    plan = await load_plan(tx, allowed.id)
    drawn = Counter(chat.line for chat in await wanted_chats(tx, allowed.id) if chat.is_viable)
    reasons = {each.line: each.reason for each in plan.left_out}
    kind = allowed.organisation.kind
    state = await store.find_state(tx, allowed.id)
    return PlanShown(
        organisation_id=allowed.id,
        lines=[
            LineShown(line, is_base, reasons.get(line.line), drawn[line.line])
            for lines, is_base in ((plan.base, True), (plan.added, False))
            for line in lines
            if kind in line.kinds
        ],
        who_of_scope={scope: list(who) for scope, who in WHO_OF_SCOPE.items()},
        applied_at=state.applied_at if state else None,
        run=state.run if state else 0,
        total=state.total if state else 0,
        done=min(state.done, state.total) if state else 0,
        is_running=state is not None and state.finished_at is None,
        may_manage=Right.MANAGE_PLAN in allowed.rights,
    )


async def show_difference(tx: Transaction, organisation_id: OrganisationId) -> DifferenceShown:
    difference = await plan_difference(tx, organisation_id)
    steps = Counter(change.step for change in difference.changes)
    shown = {person for change in difference.changes for person in change.joining[:NAMED] + change.leaving[:NAMED]}
    names = await person_names(tx, list(shown))
    return DifferenceShown(
        create=steps["create"],
        rename=steps["rename"],
        archive=steps["archive"],
        unarchive=steps["unarchive"],
        change_members=steps["change_members"],
        joining=sum(len(change.joining) for change in difference.changes),
        leaving=sum(len(change.leaving) for change in difference.changes),
        unchanged=difference.unchanged,
        changes=[_change(change, names) for change in difference.changes],
    )


def _change(change: ChatChange, names: dict[PersonId, PersonName]) -> ChangeShown:
    return ChangeShown(
        key=change.key,
        conversation_id=change.conversation_id,
        line=change.line,
        step=change.step,
        title=change.title,
        title_before=change.title_before,
        joining=_people(change.joining, names),
        joining_count=len(change.joining),
        leaving=_people(change.leaving, names),
        leaving_count=len(change.leaving),
    )


def _people(person_ids: list[PersonId], names: dict[PersonId, PersonName]) -> list[PersonOfChange]:
    return [PersonOfChange(person, names[person].full) for person in person_ids[:NAMED] if person in names]


async def show_year(tx: Transaction, organisation_id: OrganisationId) -> YearOffer:
    today = await local_today(tx, organisation_id)
    last = await store.find_last_year(tx, organisation_id)
    shown = None
    if last is not None:
        concerned = await store.select_year_groups(tx, last.id)
        may_undo = last.undone_at is None and not await store.has_been_written(tx, concerned, last.applied_at)
        shown = YearShown(last.id, last.begins_on, last.applied_at, last.undone_at is not None, may_undo)
    return YearOffer(today, offer(await list_groups(tx, organisation_id, today)), shown)
