"""Drawing: from lines and the positions of a day to the conversations there should be. Pure."""

from collections.abc import Iterable, Sequence

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
    """The conversations of one organisation. One is drawn only where two or more people are in it, staff among them."""
    chats: list[PlanChat] = []
    for line, is_required in lines:
        if place.kind in line.kinds:
            chats += [
                chat for chat in _draw_line(line, is_required, place, roster) if len(chat.members) > 1 and chat.staff
            ]
    return chats


def _draw_line(line: PlanLine, is_required: bool, place: Place, roster: Roster) -> Iterable[PlanChat]:
    names = {"organisation": place.short_name, "municipality": place.municipality, "region": place.region}
    if line.scope in ("organisation", "municipality", "region"):
        people = [(entry, roster.everywhere(entry.who)) for entry in line.members]
        yield _chat(line, is_required, place, (None, ""), people, names)
        return
    for group in roster.groups:
        subjects = roster.subjects(group.id) if line.scope == "subject" else [""]
        for subject in subjects:
            people = [(entry, roster.in_group(entry.who, group.id, subject)) for entry in line.members]
            yield _chat(
                line, is_required, place, (group.id, subject), people, names | {"group": group.name, "subject": subject}
            )


def _chat(
    line: PlanLine,
    is_required: bool,
    place: Place,
    part: tuple[GroupId | None, str],
    people: list[tuple[LineMembers, list[PersonId]]],
    names: dict[str, str],
) -> PlanChat:
    group_id, subject = part
    key = ":".join(
        [
            str(place.organisation_id),
            line.line,
            *([str(group_id)] if group_id else []),
            *([fold(subject)] if subject else []),
        ]
    )
    return PlanChat(
        key=key,
        line=line.line,
        kind=line.conversation,
        title=line.fill_title(names),
        organisation_id=place.organisation_id,
        group_id=group_id,
        members={person: entry for entry, persons in people for person in persons},
        staff=frozenset(person for entry, persons in people if entry.who in STAFF_WHO for person in persons),
        is_required=is_required,
    )
