"""What the files would change: compares what is wanted with what is present, for people and as a plan.

Nobody is ever deleted. Facts end only for kinds the files cover: a list of students says nothing of the staff.
"""

from collections import Counter
from collections.abc import Mapping

from parta.kernel.ids import PersonId
from parta.organisations.imports.comparison import Comparison
from parta.organisations.imports.drafts import line_order
from parta.organisations.imports.model import Candidate, Difference, Line, Told
from parta.organisations.imports.present import Present
from parta.organisations.imports.pupils import compare_parents, compare_students
from parta.organisations.imports.reasons import notice
from parta.organisations.imports.staffing import compare_duties, compare_staff
from parta.organisations.imports.wanted import Wanted

_FEW = 10


def compare(wanted: Wanted, present: Present, choices: Mapping[str, str], elsewhere: int = 0) -> Difference:
    """The difference. `elsewhere` is how many students of the files are on another institution's roster."""
    work = Comparison(wanted, present, choices)
    # Staff first: who is both a teacher and a parent is made once, as staff.
    compare_staff(work)
    compare_students(work)
    compare_duties(work)
    compare_parents(work)
    lines = _lines(work, choices)
    return Difference(
        lines=lines,
        plan=work.plan,
        counts=_counts(work, lines),
        notices=_notices(work, lines, elsewhere),
    )


def _lines(work: Comparison, choices: Mapping[str, str]) -> list[Line]:
    found: list[tuple[Line, str]] = []
    for draft in [*work.group_drafts, *work.drafts.values()]:
        line = draft.line(choices.get(draft.key))
        if line is not None:
            found.append((line, draft.group))
    for key, unclear in work.matches.unclear.items():
        person = work.wanted.people[key]
        line = Line(
            tab="problems",
            kind="undecided",
            key=key,
            title=person.full_name,
            places=person.places,
            reason=unclear.reason,
            candidates=[_candidate(work, one) for one in unclear.candidates],
        )
        found.append((line, ""))
    found += [(line, "") for line in work.remarks]
    found.sort(key=lambda one: line_order(*one))
    return [line for line, _ in found]


def _candidate(work: Comparison, person_id: PersonId) -> Candidate:
    person = work.present.people[person_id]
    groups = {
        work.group_names.get(fact.group_id, "") for fact in work.present.enrolments if fact.person_id == person_id
    }
    posts = {fact.post for fact in work.present.appointments if fact.person_id == person_id}
    return Candidate(
        person_id=person_id,
        name=person.name.full,
        birth_date=person.birth_date,
        groups=", ".join(sorted(groups)),
        post=", ".join(sorted(posts)),
    )


def _counts(work: Comparison, lines: list[Line]) -> dict[str, int]:
    """By tab; by tab and kind («new_student»); and of links and duties."""
    counts: Counter[str] = Counter()
    for line in lines:
        counts[line.tab] += 1
        counts[f"{line.tab}_{line.kind}"] += 1
    counts["homerooms"] = sum(duty.kind == "homeroom" for duty in work.plan.duties)
    counts["teachings"] = sum(duty.kind == "teacher" for duty in work.plan.duties)
    counts["links"] = len(work.plan.links)
    counts["people"] = len(work.wanted.people)
    return {name: count for name, count in sorted(counts.items()) if count}


def _notices(work: Comparison, lines: list[Line], elsewhere: int) -> list[Told]:
    notices: list[Told] = []
    students = len(work.wanted.students)
    here = {fact.person_id for fact in work.present.enrolments}
    known = sum(work.matches.known.get(key) in here or key in work.matches.unclear for key in work.wanted.students)
    left = sum(line.tab == "left" and line.kind == "student" for line in lines)
    is_foreign = len(here) >= _FEW and students >= _FEW and known * 5 < students
    if is_foreign:
        notices.append(notice("mostly_unknown", students, known))
    elif len(here) >= _FEW and left * 2 > len(here):
        notices.append(notice("half_leaves", left, len(here)))
    if students >= _FEW and elsewhere * 2 > students:
        notices.append(notice("known_elsewhere", students, elsewhere))
    if work.wanted.rejected and any(line.tab == "left" for line in lines):
        notices.append(notice("rejected_rows", work.wanted.rejected))
    return notices


def unknown_students(wanted: Wanted, present: Present) -> list[tuple[str, str]]:
    """Folded name and birth date of the students who are not here, to ask whether they are somewhere else."""
    here = {(one.name.folded, one.birth_date) for one in present.people.values()}
    return [
        (person.folded, person.birth_date.isoformat())
        for person in (wanted.people[key] for key in wanted.students)
        if person.birth_date is not None and (person.folded, person.birth_date) not in here
    ]
