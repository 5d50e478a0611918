"""Drawing: from lines and the positions of a day to the conversations there should be. Pure."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from parta.chatplans.model import (
    STAFF_WHO,
    GroupName,
    LineMembers,
    Place,
    PlanChat,
    PlanLine,
    Position,
    Who,
)
from parta.kernel.ids import GroupId, PersonId
from parta.kernel.text import fold

_ROLES_OF: dict[Who, frozenset[str]] = {
    "director": frozenset({"director"}),
    "deputy_director": frozenset({"deputy_director"}),
    "coordinator": frozenset({"coordinator"}),
    "heads": frozenset({"director"}),
    "coordinators": frozenset({"coordinator"}),
    "officers": frozenset({"officer", "controller", "regional_coordinator", "municipal_coordinator"}),
}


class Roster:
    """The positions of a day, ready to be asked who is what where."""

    def __init__(self, positions: Iterable[Position], groups: Sequence[GroupName]) -> None:
        self.groups = groups
        self._positions = list(positions)
        self._by_group: dict[GroupId, list[Position]] = {}
        for position in self._positions:
            if position.group_id is not None:
                self._by_group.setdefault(position.group_id, []).append(position)

    def everywhere(self, who: Who) -> list[PersonId]:
        return _pick(self._positions, who, "")

    def in_group(self, who: Who, group_id: GroupId, subject: str = "") -> list[PersonId]:
        if who in _ROLES_OF:
            return self.everywhere(who)
        return _pick(self._by_group.get(group_id, []), who, subject)

    def subjects(self, group_id: GroupId) -> list[str]:
        """The subjects taught to a group, each once whatever its spelling, in order of names."""
        found: dict[str, str] = {}
        for position in self._by_group.get(group_id, []):
            if position.kind == "duty" and position.role == "teacher" and position.subject:
                found.setdefault(fold(position.subject), position.subject)
        return [found[key] for key in sorted(found)]


def _pick(positions: Iterable[Position], who: Who, subject: str) -> list[PersonId]:
    return [position.person_id for position in positions if _is(position, who, subject)]


def _is(position: Position, who: Who, subject: str) -> bool:
    if who == "students":
        return position.kind == "student"
    if who == "parents":
        return position.kind == "parent"
    if who in ("homeroom", "teachers", "subject_teacher"):
        if position.kind != "duty":
            return False
        if who == "homeroom":
            return position.role == "homeroom"
        return position.role == "teacher" and (who == "teachers" or fold(position.subject) == fold(subject))
    if position.kind != "staff":
        return False
    if who == "pedagogues":
        return position.is_pedagogue
    return who == "staff" or position.role in _ROLES_OF[who]


def draw(lines: Iterable[tuple[PlanLine, bool]], place: Place, roster: Roster) -> list[PlanChat]:
    """The conversations of one organisation, each required or not as its line is.

    Those that are not viable come too: one that exists loses whoever has left, and is archived.
    """
    return [
        _draw_part(line, is_required, place, part)
        for line, is_required in lines
        if place.kind in line.kinds
        for part in _parts(line, place, roster)
    ]


class _Part(NamedTuple):
    """What one conversation of a line is about, and who comes in by which entry."""

    group_id: GroupId | None
    subject: str
    names: dict[str, str]  # that the title may use
    people: list[tuple[LineMembers, list[PersonId]]]


def _parts(line: PlanLine, place: Place, roster: Roster) -> Iterable[_Part]:
    names = {"organisation": place.short_name, "municipality": place.municipality, "region": place.region}
    if line.scope in ("organisation", "municipality", "region"):
        yield _Part(None, "", names, [(entry, roster.everywhere(entry.who)) for entry in line.members])
        return
    for group in roster.groups:
        for subject in roster.subjects(group.id) if line.scope == "subject" else [""]:
            people = [(entry, roster.in_group(entry.who, group.id, subject)) for entry in line.members]
            yield _Part(group.id, subject, names | {"group": group.name, "subject": subject}, people)


def _draw_part(line: PlanLine, is_required: bool, place: Place, part: _Part) -> PlanChat:
    identity = [str(place.organisation_id), line.line, str(part.group_id or ""), fold(part.subject)]
    return PlanChat(
        key=":".join(piece for piece in identity if piece),
        line=line.line,
        kind=line.conversation,
        title=line.fill_title(part.names),
        organisation_id=place.organisation_id,
        group_id=part.group_id,
        members={person: entry for entry, persons in part.people for person in persons},
        staff=frozenset(person for entry, persons in part.people if entry.who in STAFF_WHO for person in persons),
        is_required=is_required,
    )
