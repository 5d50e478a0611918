"""Who of the files is whom in the institution. Sure or not at all: what is unclear is asked, never guessed.

Within the institution only; likeness to people elsewhere on the platform is identity's to propose.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from uuid import UUID

import msgspec

from parta.identity.api import Person
from parta.kernel.ids import PersonId
from parta.kernel.text import fold
from parta.organisations.imports.model import Told
from parta.organisations.imports.present import Present
from parta.organisations.imports.reasons import told
from parta.organisations.imports.wanted import Wanted, WantedPerson

NEW = "new"


class Unclear(msgspec.Struct, frozen=True):
    """Nobody can say but a person: why, and who may be meant."""

    reason: Told
    candidates: list[PersonId]


class Matches(msgspec.Struct):
    """By key of the files: somebody known, or unclear. Who is in neither is new. `held` are the candidates of what is
    unclear: nothing is done to them until it is decided."""

    known: dict[str, PersonId] = {}
    unclear: dict[str, Unclear] = {}
    held: set[PersonId] = set()


class Matcher:
    """One comparison. Students, staff and parents are matched in turn; within each, the surest sign first."""

    def __init__(self, wanted: Wanted, present: Present, choices: Mapping[str, str]) -> None:
        self.wanted = wanted
        self.present = present
        self.choices = choices
        self.matches = Matches()
        self._claimed: set[PersonId] = set()
        self._groups_of: dict[PersonId, set[str]] = defaultdict(set)
        self._group_keys = {group.id: group.key for group in present.groups}
        for fact in present.enrolments:
            self._groups_of[fact.person_id].add(self._group_keys.get(fact.group_id, ""))
        self._employed = {fact.person_id for fact in present.appointments}

    def run(self) -> Matches:
        students = [
            key for key, person in self.wanted.people.items()
            if key in self.wanted.students or (key in self.wanted.gone and not self._is_staff_key(key, person))
        ]  # fmt: skip
        self._match_students(self._after_choices(students))
        student_keys = set(students)
        staff = [key for key in self.wanted.posts if key not in student_keys]
        staff += [key for key in self.wanted.gone if key not in student_keys and key not in self.wanted.posts]
        self._claimed.clear()
        self._match_staff(self._after_choices(staff))
        taken = student_keys | set(staff)
        linked = {parent: None for parent, _ in sorted(self.wanted.links)}
        parents = [parent for parent in linked if parent not in taken]
        # A parent who is known as staff is spoken for; other staff may still turn out to be parents.
        self._claimed = {self.matches.known[one] for one in linked if one in taken and one in self.matches.known}
        self._match_parents(self._after_choices(parents))
        for unclear in self.matches.unclear.values():
            self.matches.held |= set(unclear.candidates)
        self.matches.held -= set(self.matches.known.values())
        return self.matches

    def _is_staff_key(self, key: str, person: WantedPerson) -> bool:
        """Who has left is listed without group and post: whether it was staff is told by who was staff here."""
        if key in self.wanted.posts:
            return True
        known = {been.person_id for been in self.present.been if been.kind == "staff"}
        return any(self.present.people[one].name.folded == person.folded for one in known if one in self.present.people)

    # What was decided

    def _after_choices(self, keys: Iterable[str]) -> list[WantedPerson]:
        left = []
        for key in keys:
            choice = self.choices.get(key)
            if choice is None:
                left.append(self.wanted.people[key])
            elif choice != NEW:
                chosen = PersonId(UUID(choice))
                if chosen in self.present.people and chosen not in self._claimed:
                    self._claim(self.wanted.people[key], chosen)
                else:
                    left.append(self.wanted.people[key])
        return left

    def _claim(self, person: WantedPerson, known: PersonId) -> None:
        self.matches.known[person.key] = known
        self._claimed.add(known)

    def _ask(self, person: WantedPerson, reason: str, candidates: Iterable[PersonId], value: str = "") -> None:
        self.matches.unclear[person.key] = Unclear(told(reason, value), list(dict.fromkeys(candidates)))

    def _pass(
        self, people: list[WantedPerson], find: Callable[[WantedPerson], list[PersonId]], unclear: str | None
    ) -> list[WantedPerson]:
        """One sign: who has exactly one unclaimed person of it, and shares it with nobody, is known. Several ask
        `unclear`, where it is given. Returns those still to be matched."""
        found = {person.key: [one for one in find(person) if one not in self._claimed] for person in people}
        wanted_by: dict[PersonId, int] = defaultdict(int)
        for candidates in found.values():
            for one in candidates:
                wanted_by[one] += 1
        rest = []
        for person in people:
            candidates = found[person.key]
            if len(candidates) == 1 and wanted_by[candidates[0]] == 1:
                self._claim(person, candidates[0])
            elif candidates and unclear is not None:
                self._ask(person, unclear if len(candidates) > 1 else "claimed_twice", candidates)
            else:
                rest.append(person)
        return rest

    # Students

    def _match_students(self, people: list[WantedPerson]) -> None:
        been = [one for one in self.present.been if one.kind == "student" and one.person_id in self.present.people]
        by_id: dict[str, PersonId] = {one.external_id: one.person_id for one in been if one.external_id}
        by_name = self._by_name(one.person_id for one in been)

        def namesakes(person: WantedPerson) -> list[tuple[PersonId, Person]]:
            return [(one, self.present.people[one]) for one in by_name.get(person.folded, [])]

        people = self._match_by_id(people, by_id)
        people = self._pass(
            people,
            lambda p: [one for one, known in namesakes(p) if p.birth_date and known.birth_date == p.birth_date],
            "several_namesakes",
        )
        people = self._pass(
            people,
            lambda p: [
                one for one, known in namesakes(p)
                if (known.birth_date is None or p.birth_date is None) and self._shares_group(p, one)
            ],
            "several_namesakes",
        )  # fmt: skip
        people = self._doubt(
            people, "name_without_date",
            lambda p: [one for one, known in namesakes(p) if known.birth_date is None or p.birth_date is None],
        )  # fmt: skip
        people = self._doubt(
            people, "other_birth_date", lambda p: [one for one, _ in namesakes(p) if self._shares_group(p, one)]
        )
        self._doubt(people, "other_name", self._renamed_candidates())

    def _doubt(
        self, people: list[WantedPerson], reason: str, find: Callable[[WantedPerson], list[PersonId]]
    ) -> list[WantedPerson]:
        """A sign that is never enough: whoever shows it is asked about."""
        rest = []
        for person in people:
            candidates = [one for one in find(person) if one not in self._claimed]
            if candidates:
                self._ask(person, reason, candidates)
            else:
                rest.append(person)
        return rest

    def _match_by_id(self, people: list[WantedPerson], by_id: dict[str, PersonId]) -> list[WantedPerson]:
        rest = []
        for person in people:
            one = by_id.get(person.external_id or "")
            if one is None or one in self._claimed:
                rest.append(person)
                continue
            known = self.present.people[one]
            same_name = known.name.folded == person.folded
            same_date = person.birth_date is not None and known.birth_date == person.birth_date
            if same_name or same_date or fold(known.given_name) == fold(person.given):
                self._claim(person, one)
            else:
                self._ask(person, "id_of_another", [one], known.name.full)
        return rest

    def _renamed_candidates(self) -> Callable[[WantedPerson], list[PersonId]]:
        """Of the same group and birth date, sharing the given or the family name."""
        by_date: dict[object, list[PersonId]] = defaultdict(list)
        for one in self._groups_of:
            person = self.present.people.get(one)
            if person is not None and person.birth_date:
                by_date[person.birth_date].append(one)

        def find(person: WantedPerson) -> list[PersonId]:
            return [
                one for one in by_date.get(person.birth_date, [])
                if self._shares_group(person, one) and self._half_same(person, self.present.people[one])
            ]  # fmt: skip

        return find

    @staticmethod
    def _half_same(person: WantedPerson, known: Person) -> bool:
        return fold(person.given) == fold(known.given_name) or fold(person.family) == fold(known.family_name)

    def _shares_group(self, person: WantedPerson, one: PersonId) -> bool:
        return bool(self.wanted.students.get(person.key, set()) & self._groups_of.get(one, set()))

    # Staff

    def _match_staff(self, people: list[WantedPerson]) -> None:
        been = [one for one in self.present.been if one.kind == "staff" and one.person_id in self.present.people]
        people = self._match_by_id(people, {one.external_id: one.person_id for one in been if one.external_id})
        everybody = self._by_name(self.present.people)
        people = self._pass(people, lambda p: self._agreeing(p, everybody), "several_namesakes")
        by_name = self._by_name(one.person_id for one in been)

        def no_conflict(person: WantedPerson) -> list[PersonId]:
            return [
                one for one in by_name.get(person.folded, [])
                if not (person.birth_date and self.present.people[one].birth_date
                        and self.present.people[one].birth_date != person.birth_date)
            ]  # fmt: skip

        people = self._pass(people, no_conflict, "several_namesakes")
        self._doubt(
            people, "other_birth_date",
            lambda p: [one for one in by_name.get(p.folded, []) if one in self._employed],
        )  # fmt: skip

    def _agreeing(self, person: WantedPerson, by_name: Mapping[str, list[PersonId]]) -> list[PersonId]:
        """Of the same name, and of the same birth date, phone or e-mail."""
        found = []
        for one in by_name.get(person.folded, []):
            known = self.present.people[one]
            if person.birth_date and known.birth_date and person.birth_date != known.birth_date:
                continue
            if (
                (person.birth_date and known.birth_date)
                or (person.phone and person.phone == known.phone)
                or (person.email and person.email == known.email)
            ):
                found.append(one)
        return found

    # Parents

    def _match_parents(self, people: list[WantedPerson]) -> None:
        grown_up = [one for one in self.present.people if one not in self._groups_of]
        by_name = self._by_name(grown_up)
        people = self._pass(people, lambda p: self._agreeing(p, by_name), "several_namesakes")
        parents_of: dict[PersonId, list[PersonId]] = defaultdict(list)
        for fact in self.present.links:
            parents_of[fact.child_id].append(fact.parent_id)
        children_of: dict[str, list[str]] = defaultdict(list)
        for parent, child in sorted(self.wanted.links):
            children_of[parent].append(child)

        def of_the_child(person: WantedPerson) -> list[PersonId]:
            found = [
                one for child in children_of[person.key]
                for one in parents_of.get(self.matches.known.get(child, PersonId(UUID(int=0))), [])
                if one in self.present.people and self.present.people[one].name.folded == person.folded
            ]  # fmt: skip
            return list(dict.fromkeys(found))

        self._pass(people, of_the_child, "several_namesakes")

    def _by_name(self, ids: Iterable[PersonId]) -> dict[str, list[PersonId]]:
        found: dict[str, list[PersonId]] = defaultdict(list)
        for one in dict.fromkeys(ids):
            found[self.present.people[one].name.folded].append(one)
        return found
