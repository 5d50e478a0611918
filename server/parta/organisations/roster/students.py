"""Reads a sheet of students: each row a student, with group and up to nine parents."""

import re

from msgspec import Struct

from .builder import PersonFacts, RosterBuilder, folded_name
from .columns import SheetColumns
from .fields import Field
from .groups import GroupName, looks_like_group, parse_group
from .model import Enrolment, Place
from .names import NameRefused, PersonName, make_name, split_full_name
from .rows import Cells, people_rows, read_contacts, read_person, with_places
from .table import Table

_SMALL_FILE = 20
_PARENTS_IN_CELL = 4
_NO_PARENT = frozenset({"-", "–", "—", "нет", "прочерк", "none", "no"})


class CuratorNote(Struct, frozen=True):
    """A group's homeroom teacher or curator, told by name: found among the staff when all sheets are read."""

    group: str
    name: str
    place: Place
    is_curator: bool


class StudentReader:
    """Reads all student sheets of one file, so that the same child on two sheets is seen."""

    def __init__(self, builder: RosterBuilder) -> None:
        self._builder = builder
        self._known: dict[tuple[str, str], tuple[str, Place, str | None]] = {}
        self._rows_of_group: dict[str, list[Place]] = {}
        self._students = 0
        self.curators: list[CuratorNote] = []

    def read(self, table: Table, columns: SheetColumns) -> None:
        """Every student of one sheet."""
        caption = table.sheet if table.sheet and looks_like_group(table.sheet) else ""
        is_curator = any(
            column.field == Field.HOMEROOM and "курат" in column.header.lower() for column in columns.columns
        )
        for cells, above in with_places(people_rows(table, columns, self._builder)):
            facts = read_person(cells, self._builder)
            if facts is None:
                continue
            group = self._read_group(cells, above or caption)
            child = self._add_student(facts, group, cells.place)
            self._add_parents(cells, child)
            if group and cells.get(Field.HOMEROOM):
                self.curators.append(CuratorNote(group, cells.get(Field.HOMEROOM), cells.place, is_curator))

    def _read_group(self, cells: Cells, caption: str) -> str | None:
        text = cells.get(Field.GROUP)
        grade, letter = cells.get(Field.GRADE), cells.get(Field.LETTER)
        if not text and grade:
            text = grade + letter
        elif text.isdigit() and letter:
            text += letter
        text = text or caption
        if not text:
            self._builder.warn("no_group", cells.place)
            return None
        parsed = parse_group(text)
        if parsed is None:
            self._builder.warn("bad_group", cells.place, text)
            return None
        return self._keep_group(parsed, cells)

    def _keep_group(self, parsed: GroupName, cells: Cells) -> str:
        key = self._builder.add_group(parsed)
        course = re.match(r"\s*([1-6])\b", cells.get(Field.COURSE))
        specialty = cells.get(Field.SPECIALTY)[:200] or None
        if course or specialty:
            self._builder.describe_group(key, specialty, int(course[1]) if course else None)
        return key

    def _add_student(self, facts: PersonFacts, group: str | None, place: Place) -> str:
        name = folded_name(facts.name)
        same = str(facts.birth_date) if facts.birth_date else f"in {group}"
        known = self._known.get((name, same))
        if known is not None:
            key, first, first_group = known
            if first_group == group:
                self._builder.tell_duplicate("duplicate_person", place, at=first.row)
            else:
                told = self._builder.group_name(first_group) if first_group else "—"
                self._builder.tell_duplicate("duplicate_other_group", place, told, first.row)
            self._builder.meet_again(key, facts, place)
            return key
        key = self._builder.add_person(facts, place)
        self._known[(name, same)] = (key, place, group)
        self._students += 1
        self._builder.enrol(Enrolment(person=key, group=group, has_left=facts.has_left))
        if group:
            self._rows_of_group.setdefault(group, []).append(place)
        return key

    def _add_parents(self, cells: Cells, child: str) -> None:
        slots = {
            slot
            for field in (Field.PARENT_NAME, Field.PARENT_FAMILY, Field.PARENT_PHONE, Field.PARENT_EMAIL)
            for slot in cells.slots(field)
        }
        for slot in sorted(slots):
            for name_text, phone_text, email_text in _parent_texts(cells, slot):
                self._add_parent(cells, child, name_text, (phone_text, email_text))

    def _add_parent(self, cells: Cells, child: str, name: PersonName | str, contacts: tuple[str, str]) -> None:
        if not name or (isinstance(name, str) and name.lower() in _NO_PARENT):
            if any(any(char.isalnum() for char in text) for text in contacts):
                self._builder.warn("parent_without_name", cells.place)
            return
        try:
            parsed = split_full_name(name) if isinstance(name, str) else name
        except NameRefused:
            self._builder.warn("parent_bad_name", cells.place, str(name))
            return
        phone, email = read_contacts(*contacts, cells.place, self._builder)
        facts = PersonFacts(name=parsed, phone=phone, email=email)
        if phone is None and email is None:
            # Nothing tells two namesakes apart, except that a child has one parent of a name.
            for key in self._builder.parents_of(child):
                if self._builder.person(key).folded_name == folded_name(parsed):
                    self._builder.meet_again(key, facts, cells.place)
                    return
        self._builder.link(self._builder.add_parent(facts, cells.place), child)

    def finish(self) -> None:
        """Remarks that need the whole file: a group named in one row only."""
        if self._students < _SMALL_FILE:
            return
        for key, places in self._rows_of_group.items():
            if len(places) == 1:
                self._builder.warn("lonely_group", places[0], self._builder.group_name(key))


def _parent_texts(cells: Cells, slot: int) -> list[tuple[PersonName | str, str, str]]:
    """The parents of one column group; several in one cell are parted by semicolon or line break."""
    phone = cells.get(Field.PARENT_PHONE, slot)
    email = cells.get(Field.PARENT_EMAIL, slot)
    family = cells.get(Field.PARENT_FAMILY, slot)
    given = cells.get(Field.PARENT_GIVEN, slot)
    if family or given:
        try:
            name: PersonName | str = make_name(family, given, cells.get(Field.PARENT_PATRONYMIC, slot))
        except NameRefused:
            name = f"{family} {given}".strip()
        return [(name, phone, email)]
    names = [piece.strip() for piece in re.split(r"[;\n]", cells.get(Field.PARENT_NAME, slot)) if piece.strip()]
    if len(names) < 2:
        return [(names[0] if names else "", phone, email)]
    phones = re.split(r"[;,\n]", phone) + [""] * len(names)
    emails = re.split(r"[;,\n]", email) + [""] * len(names)
    return list(zip(names[:_PARENTS_IN_CELL], phones, emails, strict=False))
