"""What the files change about the staff: posts, homerooms and who teaches what to whom.

A roster appoints nobody to anything that gives rights: a head of the file whom no appointment by hand has made one is
a member of staff like others. Appointments of heads, coordinators and administrators are never ended here.
"""

from collections import defaultdict
from collections.abc import Iterable

from parta.kernel.ids import GroupId, PersonId
from parta.kernel.text import fold
from parta.organisations.imports.comparison import Comparison
from parta.organisations.imports.drafts import Draft
from parta.organisations.imports.model import ChangedField, PlannedDuty, PlannedPost
from parta.organisations.imports.present import HEADING_ROLES, IMPORTED_ROLES, AppointmentFact, DutyFact
from parta.organisations.imports.wanted import WantedPost
from parta.organisations.model.facts import AppointmentRole, DutyKind
from parta.organisations.model.posts import PEDAGOGICAL_LIST

_HEADS = ("директор", "и.о. директора", "заместитель директора", "зам. директора", "зам.директора", "руководитель")
DutyKey = tuple[PersonId, GroupId, str]


def compare_staff(work: Comparison) -> None:
    """Posts taken up and given up; who is no longer on the list leaves, with all duties."""
    current: defaultdict[PersonId, list[AppointmentFact]] = defaultdict(list)
    for fact in work.present.appointments:
        current[fact.person_id].append(fact)
    seen: set[PersonId] = set()
    for key, posts in work.wanted.posts.items():
        if not work.is_decided(key):
            continue
        person_id = work.person_id(key)
        seen.add(person_id)
        _compare_posts(work, person_id, posts, current.get(person_id, []))
    if "staff" in work.wanted.covers:
        _staff_leave(work, current, seen)


def _compare_posts(
    work: Comparison, person_id: PersonId, posts: dict[str, WantedPost], facts: list[AppointmentFact]
) -> None:
    draft = work.draft("staff", person_id)
    added = [post for name, post in posts.items() if not _is_held(name, facts)]
    ended = [
        fact for fact in facts
        if fact.role in IMPORTED_ROLES and fold(fact.post) not in posts and set(posts) != {""}
    ]  # fmt: skip
    key = work.key_of(person_id)
    for post in added:
        code = PEDAGOGICAL_LIST if post.is_pedagogical else None
        external_id = work.wanted.people[key].external_id
        role: AppointmentRole = "pedagogue" if code else "staff"
        work.plan.posts.append(PlannedPost(person_id, role, post.post, code, external_id))
    if not facts:
        draft.is_new = True
    before, after = ", ".join(fact.post for fact in ended), ", ".join(post.post for post in added)
    if added or ended:
        draft.note("post", before or None, after or None)
    for fact in ended:
        # A post that another takes the place of is a correction; one without a successor may be left as it is.
        work.end("appointments", fact, draft, may_stay=not added)


def _is_held(name: str, facts: Iterable[AppointmentFact]) -> bool:
    for fact in facts:
        if fold(fact.post) == name or not name:
            return True
        if fact.role in HEADING_ROLES and name.startswith(_HEADS):
            return True
    return False


def _staff_leave(work: Comparison, current: dict[PersonId, list[AppointmentFact]], seen: set[PersonId]) -> None:
    duties: defaultdict[PersonId, list[DutyFact]] = defaultdict(list)
    for duty in work.present.duties:
        duties[duty.person_id].append(duty)
    gone = {work.matches.known[key]: key for key in sorted(work.wanted.gone) if key in work.matches.known}
    for person_id, facts in list(current.items()):
        ended = [fact for fact in facts if fact.role in IMPORTED_ROLES]
        if person_id in seen or person_id in work.matches.held or not ended or person_id not in work.present.people:
            continue
        if person_id in gone:
            work.person_id(gone[person_id])
        draft = work.draft("staff", person_id)
        draft.is_left = True
        draft.note("post", ", ".join(fact.post for fact in ended), None)
        for fact in ended:
            work.end("appointments", fact, draft)
        if len(ended) == len(facts):
            for duty in duties[person_id]:
                work.end("duties", duty, draft)
                work.ended_duties.add(duty.id)


def compare_duties(work: Comparison) -> None:
    """Homerooms, and teachings told by subject: «Алгебра: 5А, 5Б»."""
    homerooms: dict[DutyKey, str] = {}
    for key, group in sorted(work.wanted.homerooms):
        if work.is_decided(key):
            homerooms[(work.person_id(key), work.group_id(group), "")] = ""
    if "homerooms" in work.wanted.covers:
        _compare_kind(work, "homeroom", homerooms)
    teachings: dict[DutyKey, str] = {}
    for (key, group, subject), name in sorted(work.wanted.teachings.items()):
        if work.is_decided(key):
            teachings[(work.person_id(key), work.group_id(group), subject)] = name
    if "teachings" in work.wanted.covers:
        _compare_kind(work, "teacher", teachings)


def _compare_kind(work: Comparison, kind: DutyKind, wanted: dict[DutyKey, str]) -> None:
    there: dict[DutyKey, list[DutyFact]] = defaultdict(list)
    for fact in work.present.duties:
        if fact.kind == kind:
            there[(fact.person_id, fact.group_id, fold(fact.subject))].append(fact)
    field: ChangedField = "homeroom" if kind == "homeroom" else "teaching"
    added: defaultdict[tuple[PersonId, str], list[str]] = defaultdict(list)
    ended: defaultdict[tuple[PersonId, str], list[str]] = defaultdict(list)
    drafts: dict[PersonId, Draft] = {}
    for (person_id, group_id, subject), name in wanted.items():
        if (person_id, group_id, subject) not in there:
            drafts[person_id] = work.draft("staff", person_id)
            work.plan.duties.append(PlannedDuty(person_id, group_id, kind, name))
            added[(person_id, name)].append(work.group_names[group_id])
    for duty_key, facts in there.items():
        person_id, group_id, _ = duty_key
        if duty_key in wanted or person_id in work.matches.held or person_id not in work.present.people:
            continue
        for fact in facts:
            if fact.id not in work.ended_duties:
                drafts[person_id] = work.draft("staff", person_id)
                work.end("duties", fact, drafts[person_id])
                ended[(person_id, fact.subject)].append(work.group_names.get(group_id, ""))
    for (person_id, name), groups in ended.items():
        drafts[person_id].note(field, _load(name, groups), None)
    for (person_id, name), groups in added.items():
        drafts[person_id].note(field, None, _load(name, groups))


def _load(subject: str, groups: list[str]) -> str:
    listed = ", ".join(sorted(groups))
    return f"{subject}: {listed}" if subject else listed
