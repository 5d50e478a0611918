"""The questions other rooms ask: may these two reach each other, whom of these, on what terms they talk alone."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from uuid import UUID

from parta.kernel.database import Transaction
from parta.kernel.ids import OrganisationId, PersonId
from parta.policy.model import DirectTerms, Pair, joined_verdict
from parta.policy.rules import KINDS, MAKERS, Making, Verb, Verdict
from parta.policy.store import reach as store
from parta.policy.store import tables

_LADDER = ("safety_officer", "deputy_director", "director")


async def may_reach(tx: Transaction, person_id: PersonId, other_id: PersonId, verb: Verb = "write") -> bool:
    """Whether a line in force lets the one do this to the other today. Nobody reaches oneself by it."""
    return bool(await store.select_reachable(tx, person_id, [other_id], verb))


async def reachable(
    tx: Transaction, person_id: PersonId, ids: Collection[PersonId], verb: Verb = "write"
) -> set[PersonId]:
    """Those of `ids` to whom the person may do this; oneself is never among them."""
    if not ids:
        return set()
    return set(await store.select_reachable(tx, person_id, list(ids), verb))


async def unreachable_pairs(tx: Transaction, ids: Collection[PersonId], verb: Verb = "add") -> list[Pair]:
    """All pairs among `ids` in which one may not do this to the other. Empty: everybody may to everybody."""
    if len(ids) < 2:
        return []
    return await store.select_unreachable_pairs(tx, list(ids), verb)


async def staff_among(tx: Transaction, ids: Collection[PersonId]) -> set[PersonId]:
    """Those of `ids` who hold an appointment anywhere today."""
    if not ids:
        return set()
    return set(await store.select_staff_among(tx, list(ids)))


async def may_make(tx: Transaction, person_id: PersonId, making: Making) -> bool:
    """Whether the person may make groups, or channels, by hand."""
    kinds = {kind: int(Verdict.ALLOWED if kind in MAKERS[making] else Verdict.FORBIDDEN) for kind in KINDS}
    return await store.select_may_make(tx, person_id, making, kinds)


async def direct_terms(tx: Transaction, pairs: Sequence[tuple[UUID, UUID]]) -> dict[tuple[UUID, UUID], DirectTerms]:
    """On what terms the two of each pair may talk alone. One statement for all, three where some are supervised.

    Where supervision is asked for and nobody is there to do it, they may not write.
    """
    if not pairs:
        return {}
    ways = {(way.one, way.other): way for way in await store.select_directions(tx, pairs, "write")}
    found: dict[tuple[UUID, UUID], DirectTerms] = {}
    supervised: dict[tuple[UUID, UUID], OrganisationId] = {}
    for one, other in pairs:
        verdict, organisation_id = joined_verdict(ways.get((one, other)), ways.get((other, one)))
        if organisation_id is not None:
            supervised[one, other] = OrganisationId(organisation_id)
        found[one, other] = DirectTerms(may_write=verdict is not Verdict.FORBIDDEN)
    if supervised:
        ladders = await supervisor_ladders(tx, sorted(set(supervised.values())))
        for pair, organisation in supervised.items():
            chosen = _choose(ladders[organisation], pair)
            found[pair] = DirectTerms(bool(chosen), organisation, chosen)
    return found


async def supervisor_ladders(
    tx: Transaction, organisation_ids: Sequence[OrganisationId]
) -> dict[OrganisationId, list[list[PersonId]]]:
    """Who supervises in each institution: the post it chose first, then who stands in where nobody holds that."""
    by_post: dict[tuple[UUID, str], list[PersonId]] = defaultdict(list)
    for row in await tables.select_supervising(tx, organisation_ids):
        by_post[row.organisation_id, row.post].append(row.person_id)
    chosen = await tables.select_supervised_by(tx, organisation_ids)
    ladders: dict[OrganisationId, list[list[PersonId]]] = {}
    for organisation_id in organisation_ids:
        first = chosen.get(organisation_id, _LADDER[0])
        steps = [first, *(post for post in _LADDER if post != first)]
        ladders[organisation_id] = [by_post[organisation_id, post] for post in steps if by_post[organisation_id, post]]
    return ladders


def _choose(ladder: list[list[PersonId]], pair: tuple[UUID, UUID]) -> tuple[PersonId, ...]:
    """Nobody supervises themself."""
    for step in ladder:
        if others := [person for person in step if person not in pair]:
            return tuple(sorted(others))
    return ()


async def people_of(tx: Transaction, organisation_id: OrganisationId, after: UUID, limit: int) -> list[PersonId]:
    """People with a place in the institution, by id: for work on all of them, some at a time."""
    return await tables.select_people_of(tx, organisation_id, after, limit)


async def may_supervise(tx: Transaction, organisation_id: OrganisationId, ids: Collection[PersonId]) -> bool:
    """Whether one of these people could be a supervisor in the institution today."""
    ladder = (await supervisor_ladders(tx, [organisation_id]))[organisation_id]
    return any(person in ids for step in ladder for person in step)
