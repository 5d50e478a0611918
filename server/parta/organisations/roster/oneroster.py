"""Reads OneRoster 1.1 CSV: users, classes, enrolments, orgs, demographics, sessions; agents are parents.

A pedagogue is whoever has the role teacher; `tobedeleted` means «has left». A homeroom class is a group, a scheduled
one a subject taught in the group its students (or its title) belong to.
"""

from collections import Counter
from datetime import date

from .builder import PersonFacts, RosterBuilder
from .dates import parse_date
from .groups import looks_like_group, parse_group
from .model import Enrolment, Institution, Roster, StaffPost, SubjectClass, Term
from .names import NameRefused, make_name
from .oneroster_tables import OneRosterFiles, Record
from .rows import read_contacts

_PARENTS = frozenset({"parent", "guardian", "relative"})
_POSTS = {
    "teacher": "учитель",
    "administrator": "администратор",
    "aide": "помощник учителя",
    "proctor": "наблюдатель",
}
_ID = "oneroster"
_MAX_TITLE_CHARS = 200


class OneRosterReader:
    """Reads one export into the builder, file by file in the order in which they refer to each other."""

    def __init__(self, files: dict[str, bytes], builder: RosterBuilder) -> None:
        self._builder = builder
        self._files = OneRosterFiles(files, builder)
        self._users: dict[str, Record] = {}
        self._people: dict[str, str] = {}
        self._refused: set[str] = set()
        self._classes: dict[str, Record] = {}
        self._groups: dict[str, str] = {}
        self._group_of: dict[str, str] = {}
        self._subjects: dict[str, str] = {}

    def read(self) -> Roster:
        """The whole export."""
        self._read_places()
        self._read_users()
        self._read_demographics()
        self._read_agents()
        self._read_classes()
        enrolments = self._read_enrolments()
        self._enrol_in_groups(enrolments)
        self._read_subject_classes(enrolments)
        self._enrol_the_rest()
        return self._builder.finish("oneroster", self._files.encoding)

    def _day(self, record: Record, column: str) -> date | None:
        try:
            return parse_date(record.get(column))
        except ValueError:
            self._builder.warn("no_such_date", record.place, record.get(column))
            return None

    def _read_places(self) -> None:
        for record in self._files.unique_records("orgs.csv"):
            if not record.has_left:
                self._builder.institutions.append(
                    Institution(
                        external_id=record.get("sourcedId"),
                        name=record.get("name")[:_MAX_TITLE_CHARS],
                        kind=record.get("type"),
                        parent=record.get("parentSourcedId") or None,
                        identifier=record.get("identifier") or None,
                    )
                )
        for record in self._files.unique_records("academicSessions.csv"):
            if not record.has_left:
                self._builder.terms.append(
                    Term(
                        external_id=record.get("sourcedId"),
                        title=record.get("title")[:_MAX_TITLE_CHARS],
                        kind=record.get("type"),
                        begins_on=self._day(record, "startDate"),
                        ends_on=self._day(record, "endDate"),
                    )
                )

    def _facts(self, record: Record) -> PersonFacts | None:
        try:
            name = make_name(
                record.get("familyName"),
                record.get("givenName"),
                record.get("middleName"),
            )
        except NameRefused as refused:
            self._builder.reject(refused.code, record.place, refused.value)
            return None
        phone, email = read_contacts(
            record.get("sms") or record.get("phone"),
            record.get("email"),
            record.place,
            self._builder,
        )
        ids = {_ID: record.get("sourcedId")}
        if record.get("identifier"):
            ids["identifier"] = record.get("identifier")[:100]
        if record.get("username"):
            ids["username"] = record.get("username")[:100]
        return PersonFacts(
            name=name,
            phone=phone,
            email=email,
            external_ids=ids,
            has_left=record.has_left,
        )

    def _read_users(self) -> None:
        for record in self._files.unique_records("users.csv"):
            key = record.get("sourcedId")
            role = record.get("role").lower()
            if role not in _PARENTS and role not in _POSTS and role != "student":
                self._builder.reject("unknown_role", record.place, record.get("role"))
                self._refused.add(key)
                continue
            facts = self._facts(record)
            if facts is None:
                self._refused.add(key)
                continue
            self._users[key] = record
            if role in _PARENTS:
                self._people[key] = self._builder.add_parent(facts, record.place)
                continue
            person = self._people[key] = self._builder.add_person(facts, record.place)
            if role in _POSTS:
                self._builder.know_as_parent(person, facts)
                self._builder.add_post(
                    StaffPost(
                        person=person,
                        post=_POSTS[role],
                        is_pedagogical=role == "teacher",
                        has_left=record.has_left,
                    )
                )

    def _read_demographics(self) -> None:
        for record in self._files.unique_records("demographics.csv"):
            person = self._people.get(record.get("sourcedId"))
            if person is None:
                self._tell_unknown(record, record.get("sourcedId"))
                continue
            self._builder.set_birth_date(person, self._day(record, "birthDate"))

    def _tell_unknown(self, record: Record, key: str) -> None:
        # Who was rejected has been told once; everything that hangs on them follows silently.
        if key not in self._refused:
            self._builder.warn("unknown_id", record.place, key)

    def _is(self, key: str, *roles: str) -> bool:
        record = self._users.get(key)
        return record is not None and record.get("role").lower() in roles

    def _read_agents(self) -> None:
        """A link may be told on the child's line, on the parent's, or on both."""
        for key, record in self._users.items():
            for other in record.ids("agentSourcedIds"):
                if other not in self._people:
                    self._tell_unknown(record, other)
                elif self._is(key, "student"):
                    # An agent may be a teacher of the same school: a parent all the same.
                    self._builder.link(self._people[other], self._people[key])
                elif self._is(other, "student"):
                    self._builder.link(self._people[key], self._people[other])

    def _read_classes(self) -> None:
        self._subjects = {record.get("sourcedId"): record.get("title") for record in self._files.records("courses.csv")}
        for record in self._files.unique_records("classes.csv"):
            key = record.get("sourcedId")
            self._classes[key] = record
            if record.get("classType").lower() != "homeroom":
                continue
            parsed = parse_group(record.get("title") or record.get("classCode"))
            if parsed is None:
                self._builder.reject("bad_group", record.place, record.get("title"))
                self._refused.add(key)
                continue
            self._groups[key] = self._builder.add_group(parsed, {_ID: key})
            if record.has_left:
                self._builder.close_group(parsed.key)

    def _read_enrolments(self) -> list[Record]:
        """The enrolments whose class and user both exist."""
        known = []
        for record in self._files.records("enrollments.csv"):
            user, of = record.get("userSourcedId"), record.get("classSourcedId")
            if of not in self._classes:
                self._tell_unknown(record, of)
            elif user not in self._people:
                self._tell_unknown(record, user)
            else:
                known.append(record)
        return known

    def _enrol_in_groups(self, enrolments: list[Record]) -> None:
        for record in enrolments:
            group = self._groups.get(record.get("classSourcedId"))
            if group is None:
                continue
            user = record.get("userSourcedId")
            person = self._people[user]
            if record.get("role").lower() == "student":
                self._builder.enrol(
                    Enrolment(
                        person=person,
                        group=group,
                        begins_on=self._day(record, "beginDate"),
                        ends_on=self._day(record, "endDate"),
                        has_left=record.has_left or self._users[user].has_left,
                    )
                )
                if not record.has_left:
                    self._group_of[person] = group
            elif record.get("role").lower() == "teacher" and not record.has_left:
                if self._builder.has_other_duty(person, group):
                    self._builder.warn("second_homeroom", record.place, group)
                self._builder.add_duty(person, group, "homeroom")

    def _read_subject_classes(self, enrolments: list[Record]) -> None:
        students: dict[str, list[str]] = {}
        teachers: dict[str, list[str]] = {}
        for record in enrolments:
            if not record.has_left:
                lists = students if record.get("role").lower() == "student" else teachers
                lists.setdefault(record.get("classSourcedId"), []).append(self._people[record.get("userSourcedId")])
        for key, record in self._classes.items():
            if key in self._groups or key in self._refused:
                continue
            groups = self._groups_of_class(record, students.get(key, []))
            subject = (
                record.get("subjects") or self._subjects.get(record.get("courseSourcedId")) or record.get("title")
            )[:_MAX_TITLE_CHARS]
            self._builder.subject_classes.append(
                SubjectClass(
                    external_id=key,
                    title=record.get("title")[:_MAX_TITLE_CHARS],
                    subject=subject,
                    groups=groups,
                    students=tuple(dict.fromkeys(students.get(key, []))),
                    teachers=tuple(dict.fromkeys(teachers.get(key, []))),
                    has_left=record.has_left,
                )
            )
            if not record.has_left:
                for teacher in teachers.get(key, []):
                    for group in groups or (None,):
                        self._builder.add_teaching(teacher, subject, group)

    def _groups_of_class(self, record: Record, students: list[str]) -> tuple[str, ...]:
        """The groups its students come from, most first; without students the one its title ends in."""
        counted = Counter(self._group_of[student] for student in students if student in self._group_of)
        if counted:
            return tuple(group for group, _ in counted.most_common())
        last = record.get("title").rpartition(" ")[2]
        found = self._builder.find_group(last) if looks_like_group(last) else None
        return (found,) if found else ()

    def _enrol_the_rest(self) -> None:
        """Students without a homeroom class are students all the same."""
        enrolled = self._builder.enrolled_people()
        for key, record in self._users.items():
            person = self._people[key]
            if not self._is(key, "student") or person in enrolled:
                continue
            if not record.has_left:
                self._builder.warn("no_group", record.place)
            self._builder.enrol(Enrolment(person=person, group=None, has_left=record.has_left))
