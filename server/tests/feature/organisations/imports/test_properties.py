"""Whatever two files say: after importing the one and then the other, the roster is as the second says, for what it
covers; and comparing it once more finds nothing. Without a database: the plan is carried out on plain values."""

from collections import Counter
from datetime import date
from uuid import UUID, uuid4

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from parta.identity.api import Person
from parta.kernel.ids import OrganisationId
from parta.organisations.imports.difference import compare
from parta.organisations.imports.matching import NEW
from parta.organisations.imports.model import Difference, Plan
from parta.organisations.imports.present import AppointmentFact, Been, DutyFact, EnrolmentFact, LinkFact, Present
from parta.organisations.imports.wanted import ReadFile, Wanted, merge_files
from parta.organisations.model.register import Group
from parta.organisations.roster import parse_group, read, source_of_bytes

TODAY = date(2026, 11, 16)
SCHOOL = OrganisationId(UUID(int=1))
_families, _given = st.sampled_from(["Иванов", "Петров", "Сидоров", "Власов"]), st.sampled_from(["Иван", "Пётр"])
_names = st.builds("{} {}".format, _families, _given)
_dates = st.sampled_from(["", "01.02.2014", "03.04.2014", "05.06.2014"])
_groups = st.sampled_from(["5А", "5-б", "6 А"])
_phones = st.sampled_from(["", "+79450000001", "+79450000002", "8 945 000 00 03"])
_pupils = st.builds("{};{};{};{};{};{};{}".format, _groups, _names, _dates, _names, _phones, _names, _phones)
_posts = st.sampled_from(["учитель", "учитель физики", "завхоз", "директор"])
_loads = st.sampled_from(["", "Физика: 5А", "Физика: 5А, 5Б | Химия: 6А"])
_staff = st.builds("{};{};{};{};{}".format, _names, _posts, _phones, st.sampled_from(["", "5А", "6А"]), _loads)
PUPILS = "Класс;ФИО ученика;Дата рождения;ФИО родителя 1;Телефон родителя 1;ФИО родителя 2;Телефон родителя 2"
STAFF = "ФИО;Должность;Телефон;Классное руководство;Нагрузка"


def _file(number: int, header: str, rows: list[str]) -> ReadFile:
    data = "\n".join([header, *rows]).encode()
    return ReadFile(number, "file.csv", read(source_of_bytes("file.csv", data), today=TODAY))


_pupil_files = st.lists(_pupils, min_size=1, max_size=8).map(lambda rows: _file(1, PUPILS, rows))
_staff_files = st.lists(_staff, min_size=1, max_size=5).map(lambda rows: _file(2, STAFF, rows))
_imports = st.one_of(
    _pupil_files.map(lambda one: [one]), _staff_files.map(lambda one: [one]),
    st.tuples(_pupil_files, _staff_files).map(list),
)  # fmt: skip


def empty() -> Present:
    return Present(SCHOOL, "school", TODAY, [], [], [], [], [], [], {})


def decided(wanted: Wanted, present: Present) -> Difference:
    """The difference with everybody unclear declared new."""
    choices: dict[str, str] = {}
    while True:
        difference = compare(wanted, present, choices)
        unclear = [line.key for line in difference.lines if line.kind == "undecided"]
        if not unclear:
            return difference
        assert not set(unclear) & set(choices)
        choices |= dict.fromkeys(unclear, NEW)


def carried_out(present: Present, plan: Plan) -> Present:
    """What writing the plan makes of the institution."""
    ended = {ending.fact_id for ending in plan.endings}
    people = dict(present.people)
    for one in plan.people:
        people[one.id] = Person(
            id=one.id, family_name=one.family, given_name=one.given, patronymic=one.patronymic,
            birth_date=one.birth_date, email=one.email, phone=one.phone, is_connected=False, is_blocked=False,
            merged_into=None,
        )  # fmt: skip
    for change in plan.corrections:
        people[change.person_id] = msgspec.structs.replace(
            people[change.person_id], family_name=change.family, given_name=change.given,
            patronymic=change.patronymic, birth_date=change.birth_date, email=change.email, phone=change.phone,
        )  # fmt: skip
    groups = list(present.groups)
    for new in plan.groups:
        parsed = parse_group(new.name)
        assert parsed is not None
        groups.append(Group(new.id, SCHOOL, new.kind, new.name, parsed.key, new.grade, new.external_id, TODAY, None))
    enrolments = [
        EnrolmentFact(uuid4(), one.person_id, one.group_id, one.external_id, "roster") for one in plan.enrolments
    ]
    posts = [AppointmentFact(uuid4(), one.person_id, one.role, one.post, None, "roster") for one in plan.posts]
    duties = [DutyFact(uuid4(), one.person_id, one.group_id, one.kind, one.subject, "roster") for one in plan.duties]
    links = [LinkFact(uuid4(), one.parent_id, one.child_id, "roster") for one in plan.links]
    been = [
        *(Been(one.person_id, "student", one.external_id) for one in enrolments),
        *(Been(one.person_id, "staff", None) for one in posts),
        *(Been(one.parent_id, "parent", None) for one in links),
    ]
    return Present(
        SCHOOL, "school", TODAY, groups,
        [one for one in [*present.enrolments, *enrolments] if one.id not in ended],
        [one for one in [*present.appointments, *posts] if one.id not in ended],
        [one for one in [*present.duties, *duties] if one.id not in ended],
        [one for one in [*present.links, *links] if one.id not in ended],
        [*present.been, *been], people,
    )  # fmt: skip


def by_names(present: Present) -> dict[str, Counter[tuple[str, ...]]]:
    """Who is what, by names; only what somebody of today's students and staff has."""
    name = {one: person.name.folded for one, person in present.people.items()}
    group = {one.id: one.key for one in present.groups}
    enrolled = {one.person_id for one in present.enrolments}
    return {
        "students": Counter((name[one.person_id], group[one.group_id]) for one in present.enrolments),
        "parents": Counter(
            (name[one.parent_id], name[one.child_id]) for one in present.links if one.child_id in enrolled
        ),
        "staff": Counter((name[one.person_id], one.post) for one in present.appointments),
        "homerooms": Counter(
            (name[one.person_id], group[one.group_id]) for one in present.duties if one.kind == "homeroom"
        ),
        "teachings": Counter(
            (name[one.person_id], one.subject, group[one.group_id]) for one in present.duties if one.kind == "teacher"
        ),
    }


@given(_imports, _imports)
def test_the_roster_is_as_the_last_import_says(first: list[ReadFile], second: list[ReadFile]) -> None:
    before = carried_out(empty(), decided(merge_files(first), empty()).plan)
    wanted = merge_files(second)

    after = by_names(carried_out(before, decided(wanted, before).plan))

    alone = by_names(carried_out(empty(), decided(wanted, empty()).plan))
    for kind in wanted.covers:
        assert after[kind] == alone[kind], kind
    for kind in {"students", "staff"} - wanted.covers:
        assert after[kind] == by_names(before)[kind], kind


@given(_imports)
def test_the_same_files_again_change_nothing(files: list[ReadFile]) -> None:
    once = carried_out(empty(), decided(merge_files(files), empty()).plan)

    again = compare(merge_files(files), once, {})

    assert again.plan.is_empty, again.plan
    assert [line for line in again.lines if line.tab != "problems" or line.kind == "undecided"] == []
