"""Lines of the difference in the making: one for each person and role, and where it will stand."""

from datetime import date

import msgspec

from parta.identity.api import Person
from parta.kernel.ids import PersonId, new_id
from parta.kernel.text import fold
from parta.organisations.imports.model import Change, ChangedField, Line, LineKind, PlannedCorrection, Tab, Where
from parta.organisations.imports.wanted import WantedPerson

_TABS: tuple[Tab, ...] = ("new", "changed", "moved", "left", "problems")
_KINDS: tuple[LineKind, ...] = (
    "undecided", "student", "parent", "staff", "group", "rejected", "duplicate", "warning",
)  # fmt: skip


class Draft(msgspec.Struct, kw_only=True):
    """What becomes of one person in one role. Its tab follows from what was noted."""

    kind: LineKind
    key: str
    title: str
    group: str = ""
    changes: list[Change] = []
    places: list[Where] = []
    is_new: bool = False
    is_moved: bool = False
    is_left: bool = False
    by_hand: bool = False
    has_endings: bool = False

    def note(self, field: ChangedField, before: str | None, after: str | None) -> None:
        self.changes.append(Change(field, before, after))

    @property
    def tab(self) -> Tab | None:
        if self.is_left:
            return "left"
        if self.is_new:
            return "new"
        if self.is_moved:
            return "moved"
        return "changed" if self.changes else None

    def line(self, choice: str | None) -> Line | None:
        """The line, if there is anything to tell. Who leaves but was put there by hand stays unless ticked."""
        tab = self.tab
        if tab is None:
            return None
        can_leave_out = self.has_endings and tab in {"left", "changed"}
        is_left_out = can_leave_out and (choice == "keep" or (choice is None and self.by_hand))
        return Line(
            tab=tab,
            kind=self.kind,
            key=self.key,
            title=self.title,
            changes=self.changes,
            places=self.places,
            by_hand=self.by_hand,
            can_leave_out=can_leave_out,
            is_left_out=is_left_out,
        )


def line_order(line: Line, group: str) -> tuple[int, int, int, str, str]:
    """By tab, kind, group (5А before 10А) and name."""
    grade = "".join(char for char in group if char.isdigit())
    return _TABS.index(line.tab), _KINDS.index(line.kind), int(grade or 0), group, fold(line.title)


def day(value: date | None) -> str | None:
    return None if value is None else value.isoformat()


def _with_yo(old: str, new: str) -> str:
    """The file's spelling where it has the «ё» that ours lacks; else what stands."""
    return new if "ё" in new.lower() and "ё" not in old.lower() else old


def correction_of(person: WantedPerson, known: Person, draft: Draft) -> PlannedCorrection | None:
    """What the file knows better about somebody: noted in the draft, and written. What it lacks is not wiped out."""
    if person.folded == known.name.folded:
        family = _with_yo(known.family_name, person.family)
        given = _with_yo(known.given_name, person.given)
        patronymic = _with_yo(known.patronymic, person.patronymic)
    else:
        family, given, patronymic = person.family, person.given, person.patronymic
    corrected = PlannedCorrection(
        person_id=known.id,
        family=family,
        given=given,
        patronymic=patronymic,
        birth_date=person.birth_date or known.birth_date,
        phone=person.phone or known.phone,
        email=person.email or known.email,
    )
    name = " ".join(part for part in (family, given, patronymic) if part)
    before = len(draft.changes)
    if name != known.name.full:
        draft.note("name", known.name.full, name)
    if corrected.birth_date != known.birth_date:
        draft.note("birth_date", day(known.birth_date), day(corrected.birth_date))
    if corrected.phone != known.phone:
        draft.note("phone", known.phone, corrected.phone)
    if corrected.email != known.email:
        draft.note("email", known.email, corrected.email)
    return corrected if len(draft.changes) > before else None


def note_new(person: WantedPerson, draft: Draft) -> None:
    """What is known of somebody new."""
    for field, value in (
        ("birth_date", day(person.birth_date)), ("phone", person.phone), ("email", person.email),
    ):  # fmt: skip
        if value:
            draft.note(msgspec.convert(field, ChangedField), None, value)


def fresh_person_id() -> PersonId:
    return PersonId(new_id())
