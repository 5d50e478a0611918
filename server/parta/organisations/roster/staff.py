"""Reads sheets of staff and of curators: posts, homerooms, and who teaches what to whom."""

import re
from typing import TypeVar

from parta.kernel.text import fold

from .builder import PersonFacts, RosterBuilder, folded_name
from .columns import SheetColumns
from .fields import Field
from .groups import parse_group, split_groups
from .model import DutyKind, Place, StaffPost
from .names import NameRefused, PersonName, initials_key, split_full_name
from .posts import is_pedagogical, split_posts
from .rows import Cells, people_rows, read_name, read_person, with_places
from .students import CuratorNote
from .table import Table

T = TypeVar("T")

_LOAD_PIECE = re.compile(r"\s*[|;\n]\s*")
_IN_BRACKETS = re.compile(r"([^()]+)\(([^()]*)\)")
_MAX_SUBJECT_CHARS = 200
_MAX_POST_CHARS = 200


def parse_load(text: str) -> list[tuple[str, str | None]]:
    """«Химия: 5А, 6Б | Физика: 7В» as pairs of subject and group; «Химия, Физика» as subjects without group."""
    pairs: list[tuple[str, str | None]] = []
    for piece in _LOAD_PIECE.split(text.strip()):
        brackets = _IN_BRACKETS.fullmatch(piece)
        if brackets and any(char.isdigit() for char in brackets[2]):
            subject, groups = brackets[1], brackets[2]
        elif ":" in piece:
            subject, groups = piece.split(":", 1)
        elif " - " in piece or " – " in piece:
            subject, groups = re.split(r" [-–] ", piece, maxsplit=1)
        else:
            pairs += [(name.strip(), None) for name in piece.split(",") if name.strip()]
            continue
        named = split_groups(groups)
        pairs += [(subject.strip(), group) for group in named]
        if not named:
            pairs.append((subject.strip(), None))
    return [(subject[:_MAX_SUBJECT_CHARS], group) for subject, group in pairs if subject]


class StaffReader:
    """Reads all staff and curator sheets of one file."""

    def __init__(self, builder: RosterBuilder) -> None:
        self._builder = builder
        self._known: dict[str, list[tuple[str, Place]]] = {}
        self._by_initials: dict[str, list[str]] = {}
        self._mentioned: list[tuple[str, Place]] = []

    def read(self, table: Table, columns: SheetColumns) -> None:
        """Every member of staff of one sheet."""
        kind: DutyKind = "homeroom"
        for column in columns.columns:
            if column.field == Field.HOMEROOM and "курат" in column.header.lower():
                kind = "curator"
        for cells, _ in with_places(people_rows(table, columns, self._builder)):
            facts = read_person(cells, self._builder)
            if facts is None:
                continue
            person = self._add_member(facts, cells)
            self._add_homerooms(cells, person, kind)
            self._add_teaching(cells, person)

    def _add_member(self, facts: PersonFacts, cells: Cells) -> str:
        named = self._some(split_posts(cells.get(Field.POST)), cells.place)
        posts = [post[:_MAX_POST_CHARS] for post in named] or [""]
        if posts == [""]:
            self._builder.warn("no_post", cells.place)
        name = folded_name(facts.name)
        person, first = self._same_person(name, facts)
        if person is None:
            if first is not None:
                self._builder.warn("namesake", cells.place, at=first.row)
            person = self._builder.add_person(facts, cells.place)
            self._builder.know_as_parent(person, facts)
            self._known.setdefault(name, []).append((person, cells.place))
            self._by_initials.setdefault(initials_key(facts.name), []).append(person)
            is_again = False
        else:
            self._builder.meet_again(person, facts, cells.place)
            is_again = True
        added = [self._builder.add_post(self._post(person, post, facts)) for post in posts]
        if is_again and first is not None and not any(added):
            self._builder.tell_duplicate("duplicate_person", cells.place, at=first.row)
        return person

    def _post(self, person: str, post: str, facts: PersonFacts) -> StaffPost:
        return StaffPost(
            person=person,
            post=post,
            is_pedagogical=is_pedagogical(post, self._builder.today),
            has_left=facts.has_left,
        )

    def _same_person(self, name: str, facts: PersonFacts) -> tuple[str | None, Place | None]:
        """The person of that name whom neither phone nor birth date tells apart; else the first namesake's place."""
        namesakes = self._known.get(name, [])
        for key, place in namesakes:
            known = self._builder.person(key)
            is_other = (known.phone and facts.phone and known.phone != facts.phone) or (
                known.birth_date and facts.birth_date and known.birth_date != facts.birth_date
            )
            if not is_other:
                return key, place
        return None, namesakes[0][1] if namesakes else None

    def _some(self, named: list[T], place: Place) -> list[T]:
        """As many as one cell may name; more are told and left out."""
        most = self._builder.limits.names_in_cell
        if len(named) > most:
            self._builder.warn("too_many_in_cell", place, str(most))
        return named[:most]

    def _group(self, text: str, place: Place) -> str | None:
        parsed = parse_group(text)
        if parsed is None or not re.search(r"\d", parsed.key):
            self._builder.warn("bad_group", place, text)
            return None
        self._mentioned.append((parsed.key, place))
        return self._builder.add_group(parsed)

    def _add_homerooms(self, cells: Cells, person: str, kind: DutyKind) -> None:
        text = cells.get(Field.HOMEROOM)
        if fold(text) in {"", "-", "–", "—", "нет", "no"}:
            return
        for name in self._some(split_groups(text), cells.place):
            group = self._group(name, cells.place)
            if group is None:
                continue
            if self._builder.has_other_duty(person, group):
                self._builder.warn("second_homeroom", cells.place, name)
            self._builder.add_duty(person, group, kind)

    def _add_teaching(self, cells: Cells, person: str) -> None:
        pairs = self._some(parse_load(cells.get(Field.SUBJECTS)), cells.place)
        taught = self._some(split_groups(cells.get(Field.GROUP)), cells.place)
        for subject, name in pairs:
            if name is not None:
                group = self._group(name, cells.place)
                if group is not None:
                    self._builder.add_teaching(person, subject, group)
            elif taught:
                for other in taught:
                    group = self._group(other, cells.place)
                    if group is not None:
                        self._builder.add_teaching(person, subject, group)
            else:
                self._builder.add_teaching(person, subject, None)

    def read_curators(self, table: Table, columns: SheetColumns) -> list[CuratorNote]:
        """A sheet of groups with the name of each one's homeroom teacher or curator."""
        notes = []
        is_curator = any("курат" in column.header.lower() for column in columns.columns) or (
            "курат" in (table.sheet or "").lower()
        )
        for cells, _ in with_places(people_rows(table, columns, self._builder)):
            name = cells.get(Field.HOMEROOM)
            groups = cells.get(Field.GROUP)
            if cells.get(Field.FULL_NAME) or cells.get(Field.FAMILY):
                groups = groups or name
                try:
                    found = read_name(cells)
                except NameRefused as refused:
                    self._builder.reject(refused.code, cells.place, refused.value)
                    continue
                name = f"{found.family} {found.given} {found.patronymic}".strip()
            if not name:
                continue
            for text in self._some(split_groups(groups), cells.place):
                group = self._group(text, cells.place)
                if group is not None:
                    notes.append(CuratorNote(group, name, cells.place, is_curator))
        return notes

    def settle_curators(self, notes: list[CuratorNote]) -> None:
        """Finds those told by name among the staff; a name not found there becomes a person with a warning."""
        settled: dict[tuple[str, str], str] = {}
        for note in notes:
            if (note.group, fold(note.name)) in settled:
                continue
            try:
                name = split_full_name(note.name)
            except NameRefused as refused:
                self._builder.warn(refused.code, note.place, refused.value)
                continue
            person = self._find(name)
            if person is None:
                self._builder.warn("curator_not_in_staff", note.place, note.name)
                person = self._builder.add_person(PersonFacts(name=name), note.place)
                self._known.setdefault(folded_name(name), []).append((person, note.place))
            settled[(note.group, fold(note.name))] = person
            if self._builder.has_other_duty(person, note.group):
                self._builder.warn("second_homeroom", note.place, self._builder.group_name(note.group))
            self._builder.add_duty(person, note.group, "curator" if note.is_curator else "homeroom")

    def _find(self, name: PersonName) -> str | None:
        known = self._known.get(folded_name(name), [])
        if len(known) == 1:
            return known[0][0]
        if name.has_initials:
            alike = self._by_initials.get(initials_key(name), [])
            if len(alike) == 1:
                return alike[0]
        return None

    def finish(self, groups_with_students: set[str]) -> None:
        """Where the file lists students, a group of the staff's sheet without any is worth a remark."""
        if not groups_with_students:
            return
        told: set[str] = set()
        for key, place in self._mentioned:
            if key not in groups_with_students and key not in told:
                told.add(key)
                self._builder.warn("group_without_students", place, self._builder.group_name(key))
