"""What the files change about students and their parents: places in groups, and who is whose parent."""

from collections import defaultdict

from parta.kernel.ids import GroupId, PersonId
from parta.organisations.imports import reasons
from parta.organisations.imports.comparison import Comparison
from parta.organisations.imports.drafts import Draft
from parta.organisations.imports.model import PlannedEnrolment, PlannedLink
from parta.organisations.imports.present import EnrolmentFact, LinkFact
from parta.organisations.imports.wanted import remark


def compare_students(work: Comparison) -> None:
    """New, moved, returned and left. Without a group somebody new can't be placed; somebody known stays."""
    current: defaultdict[PersonId, list[EnrolmentFact]] = defaultdict(list)
    for fact in work.present.enrolments:
        current[fact.person_id].append(fact)
    seen: set[PersonId] = set()
    for key, groups in work.wanted.students.items():
        if not work.is_decided(key):
            continue
        known = work.matches.known.get(key)
        facts = current.get(known, []) if known is not None else []
        if not groups and not facts:
            person = work.wanted.people[key]
            reason = reasons.told("no_group_not_added")
            work.remarks.append(remark("warning", f"no_group:{key}", reason, person.places, person.full_name))
            continue
        person_id = work.person_id(key)
        seen.add(person_id)
        work.placed.add(person_id)
        draft = work.draft("student", person_id)
        if groups:
            _place(work, key, facts, draft)
        else:
            draft.group = _names(work, {fact.group_id for fact in facts})
    _students_leave(work, current, seen)


def _place(work: Comparison, key: str, facts: list[EnrolmentFact], draft: Draft) -> None:
    wanted = {work.group_id(group) for group in sorted(work.wanted.students[key])}
    there = {fact.group_id for fact in facts}
    draft.group = _names(work, wanted)
    for group in sorted(wanted - there):
        person_id, external_id = work.person_id(key), work.wanted.people[key].external_id
        work.plan.enrolments.append(PlannedEnrolment(person_id, group, external_id))
    if not there:
        draft.is_new = True
        draft.note("group", None, draft.group)
    elif wanted != there:
        draft.is_moved = True
        draft.note("group", _names(work, there), draft.group)
        for fact in facts:
            if fact.group_id not in wanted:
                work.end("enrolments", fact, draft, may_stay=False)


def _names(work: Comparison, groups: set[GroupId]) -> str:
    return ", ".join(sorted(work.group_names.get(one, "") for one in groups))


def _students_leave(work: Comparison, current: dict[PersonId, list[EnrolmentFact]], seen: set[PersonId]) -> None:
    if "students" not in work.wanted.covers:
        return
    gone = {work.matches.known[key]: key for key in sorted(work.wanted.gone) if key in work.matches.known}
    for person_id, facts in list(current.items()):
        if person_id in seen or person_id in work.matches.held or person_id not in work.present.people:
            continue
        if person_id in gone:
            work.person_id(gone[person_id])
        draft = work.draft("student", person_id)
        draft.is_left = True
        draft.group = _names(work, {fact.group_id for fact in facts})
        draft.note("group", draft.group, None)
        for fact in facts:
            work.end("enrolments", fact, draft)


def compare_parents(work: Comparison) -> None:
    """Links between the parents and children of the files; of children elsewhere or unclear nothing is said."""
    of_parent: defaultdict[PersonId, list[LinkFact]] = defaultdict(list)
    for fact in work.present.links:
        of_parent[fact.parent_id].append(fact)
    there = {(fact.parent_id, fact.child_id) for fact in work.present.links}
    wanted: set[tuple[PersonId, PersonId]] = set()
    order = {key: number for number, key in enumerate(work.wanted.people)}
    for parent_key, child_key in sorted(work.wanted.links, key=lambda link: (order[link[0]], order[link[1]])):
        if not (work.is_decided(parent_key) and work.is_decided(child_key)):
            continue
        child = work.known_id(child_key)
        if child is None or child not in work.placed:
            continue
        parent = work.person_id(parent_key)
        draft = work.draft("parent", parent)
        if parent == child or (parent, child) in wanted:
            continue
        wanted.add((parent, child))
        if (parent, child) not in there:
            draft.is_new = draft.is_new or parent not in of_parent
            draft.note("child", None, work.title(child))
            work.plan.links.append(PlannedLink(parent, child))
    if "parents" in work.wanted.covers:
        _parents_leave(work, of_parent, wanted)


def _parents_leave(
    work: Comparison, of_parent: dict[PersonId, list[LinkFact]], wanted: set[tuple[PersonId, PersonId]]
) -> None:
    still = {parent for parent, _ in wanted}
    for parent, facts in list(of_parent.items()):
        if parent in work.matches.held or parent not in work.present.people:
            continue
        ended = [fact for fact in facts if fact.child_id in work.placed and (parent, fact.child_id) not in wanted]
        if not ended:
            continue
        draft = work.draft("parent", parent)
        draft.is_left = parent not in still and len(ended) == len(facts)
        for fact in ended:
            draft.note("child", work.title(fact.child_id), None)
            work.end("guardianships", fact, draft)
