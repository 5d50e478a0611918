"""Choices of a table in a test: who may do what to whom, as a director or an administrator of the region sets it."""

from uuid import UUID

from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId
from parta.policy.access import access_institution_table, access_region_table
from parta.policy.commands.tables import change_table
from parta.policy.queries.tables import show_table
from parta.policy.rules import RuleVerb, Supervising
from parta.policy.wire import PolicyChoice, PolicyChoices, PolicyTable, VerdictWord
from tests.harness.region import as_actor

Chosen = dict[tuple[RuleVerb, str], VerdictWord]


def wanted(version: int, chosen: Chosen, supervised_by: Supervising = "safety_officer") -> PolicyChoices:
    choices = [PolicyChoice(verb, line, word) for (verb, line), word in chosen.items()]
    return PolicyChoices(version, choices, supervised_by)


async def choose(
    tx: Transaction,
    director: PersonId,
    organisation_id: UUID,
    chosen: Chosen,
    supervised_by: Supervising = "safety_officer",
) -> PolicyTable:
    """The institution's table becomes these choices, whatever it was."""
    table = await access_institution_table(tx, as_actor(director), organisation_id)
    version = (await show_table(tx, table)).version
    await change_table(tx, as_actor(director), table, wanted(version, chosen, supervised_by))
    return await show_table(tx, table)


async def choose_for_region(tx: Transaction, administrator: PersonId, region_id: UUID, chosen: Chosen) -> PolicyTable:
    """The region's table becomes these choices."""
    table = await access_region_table(tx, as_actor(administrator), region_id)
    version = (await show_table(tx, table)).version
    await change_table(tx, as_actor(administrator), table, wanted(version, chosen))
    return await show_table(tx, table)
