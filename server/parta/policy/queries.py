"""The questions other rooms ask: may these two reach each other, whom of these, who is called so."""

from collections.abc import Collection, Sequence
from itertools import groupby

from parta.identity.api import PersonName, person_names
from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId
from parta.policy import store
from parta.policy.model import FoundPerson, Pair, as_tsquery, readings_of, shortest_word

MAX_FOUND = 50
# One letter would pull a tenth of all names out of the index: it finds only those near.
MIN_FAR_LETTERS = 2

_ROLE_POSTS = {
    "administrator": "администратор",
    "officer": "специалист органа управления образованием",
    "controller": "контроль исполнения приказов",
    "regional_coordinator": "региональный координатор",
    "municipal_coordinator": "муниципальный координатор",
    "director": "директор",
    "deputy_director": "заместитель директора",
    "coordinator": "координатор",
    "pedagogue": "педагогический работник",
    "staff": "работник",
}


async def may_reach(tx: Transaction, person_id: PersonId, other_id: PersonId) -> bool:
    """Whether the rule joins the two today. Nobody reaches oneself by it."""
    return bool(await store.select_reachable(tx, person_id, [other_id]))


async def reachable(tx: Transaction, person_id: PersonId, ids: Collection[PersonId]) -> set[PersonId]:
    """Those of `ids` whom the person reaches; oneself is never among them."""
    if not ids:
        return set()
    return set(await store.select_reachable(tx, person_id, list(ids)))


async def unreachable_pairs(tx: Transaction, ids: Collection[PersonId]) -> list[Pair]:
    """All pairs among `ids` that do not reach each other. Empty: everybody reaches everybody."""
    if len(ids) < 2:
        return []
    return await store.select_unreachable_pairs(tx, list(ids))


async def staff_among(tx: Transaction, ids: Collection[PersonId]) -> set[PersonId]:
    """Those of `ids` who hold an appointment anywhere today."""
    if not ids:
        return set()
    return set(await store.select_staff_among(tx, list(ids)))


async def find_people(tx: Transaction, person_id: PersonId, query: str, limit: int = 20) -> list[FoundPerson]:
    """People whom the person reaches and whose names begin with the words of the query, in any order.

    «ё» is «е», and a text typed with the wrong keyboard layout is read as it was meant, too. The near come first: group
    and family, then the institution, then the region. A query without a letter or digit finds nobody.
    """
    readings = readings_of(query)
    if not readings:
        return []
    limit = max(1, min(limit, MAX_FOUND))
    places = await store.select_places(tx, person_id)
    hits = await store.select_near(tx, person_id, places, readings, limit)
    regions = {place.region_id for place in places if place.kind == "staff"}
    if regions and len(hits) < limit and shortest_word(readings) >= MIN_FAR_LETTERS:
        near = {hit.person_id for hit in hits}
        far = await store.select_far_staff(tx, person_id, list(regions), as_tsquery(readings), limit + len(near))
        hits += [hit for hit in far if hit.person_id not in near]
    described = await describe_people(tx, person_id, [hit.person_id for hit in hits[:limit]])
    return [described[hit.person_id] for hit in hits[:limit] if hit.person_id in described]


async def describe_people(tx: Transaction, person_id: PersonId, ids: Sequence[PersonId]) -> dict[PersonId, FoundPerson]:
    """Those of `ids` whom the person reaches, with who they are *to this person*: nothing of their other places."""
    if not ids:
        return {}
    lines = await store.select_descriptions(tx, person_id, ids)
    reached = await reachable(tx, person_id, ids)
    children = {line.child_id for line in lines if line.child_id is not None}
    names = await person_names(tx, list(reached | children))
    found: dict[PersonId, FoundPerson] = {}
    for described_id, own in groupby(lines, key=lambda line: line.person_id):
        found[described_id] = _describe(described_id, list(own), names)
    for described_id in reached - found.keys():  # a child no longer at school, to its parent
        found[described_id] = FoundPerson(
            described_id, names[described_id].full, names[described_id].short, "", "student"
        )
    return {described_id: person for described_id, person in found.items() if described_id in reached}


def _describe(person_id: PersonId, lines: list[store.Description], names: dict[PersonId, PersonName]) -> FoundPerson:
    """By the nearest of the shared places; a post elsewhere says where it is."""
    first = lines[0]
    alike = [line for line in lines if line.kind == first.kind and line.is_near == first.is_near]
    if first.kind == "staff":
        posts = dict.fromkeys(line.post or _ROLE_POSTS[line.role] for line in alike)
        description = ", ".join(posts)
        if not first.is_near:
            places = dict.fromkeys(line.organisation_name for line in alike)
            description = f"{description}, {', '.join(places)}"
    elif first.kind == "parent":
        children = dict.fromkeys(names[line.child_id].short for line in alike if line.child_id in names)
        description = f"родитель: {', '.join(children)}"
    else:
        description = ", ".join(dict.fromkeys(line.group_name for line in alike))
    return FoundPerson(person_id, names[person_id].full, names[person_id].short, description, first.kind)
