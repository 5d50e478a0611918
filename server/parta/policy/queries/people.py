"""Finding people, and who somebody is to the one who asks."""

from collections.abc import Sequence
from itertools import groupby

from parta.identity.api import PersonName, person_names
from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId
from parta.policy.model import FoundPerson, as_tsquery, readings_of, shortest_word
from parta.policy.queries.reach import reachable
from parta.policy.rules import Verb, Verdict
from parta.policy.store import people as store

MAX_FOUND = 50
# Candidates looked at where a table closes lines, so that those who are left still fill the answer.
MANY = 200
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


async def find_people(
    tx: Transaction, person_id: PersonId, query: str, limit: int = 20, verb: Verb = "find"
) -> list[FoundPerson]:
    """People whom the person may find (and write to, add, call, where that is asked) and whose names begin with the
    words of the query, in any order.

    «ё» is «е», and a text typed with the wrong keyboard layout is read as it was meant, too. The near come first: group
    and family, then the institution, then the region. A query without a letter or digit finds nobody.
    """
    readings = readings_of(query)
    if not readings:
        return []
    limit = max(1, min(limit, MAX_FOUND))
    found = await _find(tx, person_id, readings, limit, verb)
    if found is None:
        found = await _find(tx, person_id, readings, MANY, verb) or []
    return found[:limit]


async def _find(
    tx: Transaction, person_id: PersonId, readings: list[list[str]], limit: int, verb: Verb
) -> list[FoundPerson] | None:
    """None where some candidates fell out and others were left unread."""
    lines = [
        line for line in await store.select_personal_lines(tx, person_id, ["find"]) if line.verdict > Verdict.FORBIDDEN
    ]
    hits = await store.select_near(tx, person_id, lines, readings, limit)
    regions = {line.region_id for line in lines if line.relation == "region"}
    if regions and len(hits) < limit and shortest_word(readings) >= MIN_FAR_LETTERS:
        near = {hit.person_id for hit in hits}
        far = await store.select_far_staff(tx, person_id, list(regions), as_tsquery(readings), limit + len(near))
        hits += [hit for hit in far if hit.person_id not in near]
    candidates = [hit.person_id for hit in hits[:limit]]
    described = await describe_people(tx, person_id, candidates)
    allowed = set(described) if verb == "find" else await reachable(tx, person_id, candidates, verb)
    found = [described[one] for one in candidates if one in described and one in allowed]
    if len(found) < len(candidates) and len(hits) >= limit and limit < MANY:
        return None
    return found


async def describe_people(tx: Transaction, person_id: PersonId, ids: Sequence[PersonId]) -> dict[PersonId, FoundPerson]:
    """Those of `ids` whom the person may find, with who they are *to this person*: nothing of their other places."""
    if not ids:
        return {}
    lines = await store.select_descriptions(tx, person_id, ids)
    reached = await reachable(tx, person_id, ids, "find")
    children = {line.child_id for line in lines if line.child_id is not None}
    names = await person_names(tx, list(reached | children))
    found: dict[PersonId, FoundPerson] = {}
    for described_id, own in groupby(lines, key=lambda line: line.person_id):
        if described_id in reached:
            found[described_id] = _describe(described_id, list(own), names)
    for described_id in reached - found.keys():  # a child no longer at school, to its parent
        found[described_id] = FoundPerson(
            described_id, names[described_id].full, names[described_id].short, "", "student"
        )
    return found


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
