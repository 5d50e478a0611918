"""Tables of choices as screens show them, and who may reach the viewer."""

from uuid import UUID

from parta.identity.api import Actor, person_names
from parta.kernel.database import Transaction
from parta.kernel.ids import OrganisationId, PersonId
from parta.policy.access import KeptTable
from parta.policy.choices import WORDS, from_stored, resolved, words
from parta.policy.model import PersonalLine
from parta.policy.queries.reach import supervisor_ladders
from parta.policy.rules import (
    BY_CODE,
    KINDS,
    Kind,
    RuleVerb,
    Supervising,
    Table,
    Verdict,
    base_table,
    in_force,
    options,
)
from parta.policy.store import people as people_store
from parta.policy.store import tables as store
from parta.policy.wire import (
    PersonalRule,
    PolicyCell,
    PolicyTable,
    PolicyVersion,
    SafetyOfficer,
    Source,
    WhoReachesMe,
)

MAX_HISTORY = 50


async def show_table(tx: Transaction, table: KeptTable) -> PolicyTable:
    """The table in force, whose word each cell is, who holds the duty and supervises, and its versions."""
    history = await store.select_versions(tx, table.scope_id, MAX_HISTORY)
    chosen = from_stored(history[0].choices) if history else {}
    officers = [] if table.organisation_id is None else await store.select_officers(tx, [table.organisation_id])
    ladder = await _supervisors(tx, table.organisation_id)
    people = {officer.person_id for officer in officers} | set(ladder)
    people |= {PersonId(version.made_by) for version in history if version.made_by is not None}
    names = await person_names(tx, list(people))
    made_by = {UUID(int=person.int): name.short for person, name in names.items()}
    return PolicyTable(
        scope="region" if table.organisation_id is None else "institution",
        name=table.name,
        region_id=table.region_id,
        organisation_id=table.organisation_id,
        version=history[0].version if history else 0,
        cells=_cells(table, chosen),
        supervised_by=await _supervised_by(tx, table, history),
        supervisors=[names[person].short for person in ladder if person in names],
        officers=[
            SafetyOfficer(one.person_id, names[one.person_id].full, one.appointed_at, one.works_there)
            for one in officers
            if one.person_id in names
        ],
        history=[
            PolicyVersion(one.version, one.made_at, made_by.get(one.made_by, "") if one.made_by else "", one.reason)
            for one in history
        ],
    )


async def who_reaches(tx: Transaction, actor: Actor) -> WhoReachesMe:
    """By which lines somebody may find, write to, add or call the viewer today."""
    lines = await people_store.select_personal_lines(tx, actor.person_id, is_passive=True)
    groups = {line.group_id for line in lines if line.group_id is not None}
    names = await store.select_place_names(tx, list({line.organisation_id for line in lines}), list(groups))
    rules = {
        (line.verb, line.one, line.relation, _place(line, names)): PersonalRule(
            line.verb, line.one, line.relation, WORDS[Verdict(line.verdict)], _place(line, names)
        )
        for line in sorted(lines, key=lambda line: line.verdict)
    }
    kinds = {line.other for line in lines}
    return WhoReachesMe(
        kinds=[kind for kind in KINDS if kind in kinds],
        rules=[rules[key] for key in sorted(rules) if rules[key].verdict != "forbidden"],
    )


def _place(line: PersonalLine, names: dict[UUID, str]) -> str:
    if line.relation == "region":
        return ""
    return names.get(line.group_id if line.group_id is not None else line.organisation_id, "")


async def _supervisors(tx: Transaction, organisation_id: OrganisationId | None) -> list[PersonId]:
    if organisation_id is None:
        return []
    ladder = (await supervisor_ladders(tx, [organisation_id]))[organisation_id]
    return ladder[0] if ladder else []


async def _supervised_by(tx: Transaction, table: KeptTable, history: list[store.VersionRow]) -> Supervising:
    if history:
        return history[0].supervised_by
    last = await store.find_last_version(tx, table.region_id)
    return last.supervised_by if last else "safety_officer"


def _cells(table: KeptTable, chosen: Table) -> list[PolicyCell]:
    of_region = table.organisation_id is None
    own = resolved(chosen, of_region=of_region)
    force = own if of_region else in_force(table.limit, own)
    base = base_table()
    cells: list[PolicyCell] = []
    for (verb, code), verdict in force.items():
        line = BY_CODE.get(code)
        cells.append(
            PolicyCell(
                verb=verb,
                line=code,
                one=_maker(code) if line is None else line.one,
                other=None if line is None else line.other,
                relation=None if line is None else line.relation,
                verdict=WORDS[verdict],
                source=_source((verb, code), force, base, table),
                options=words([one for one in options(verb, code) if one <= table.limit[verb, code]]),
                inherited=WORDS[base[verb, code] if of_region else table.limit[verb, code]],
                chosen=WORDS[chosen[verb, code]] if (verb, code) in chosen else None,
            )
        )
    return cells


def _source(place: tuple[RuleVerb, str], force: Table, base: Table, table: KeptTable) -> Source:
    if table.organisation_id is not None and force[place] != table.limit[place]:
        return "institution"
    return "parta" if force[place] == base[place] else "region"


def _maker(code: str) -> Kind:
    return next(kind for kind in KINDS if kind == code)
