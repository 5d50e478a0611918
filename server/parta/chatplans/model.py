"""The plan as data: a line says which conversations there are and who is in each. Pure."""

from importlib import resources
from typing import Annotated, Literal, get_args
from uuid import UUID

import msgspec

from parta.kernel.ids import GroupId, OrganisationId, PersonId

LineScope = Literal["organisation", "group", "subject", "municipality", "region"]
Who = Literal[
    "staff", "pedagogues", "director", "deputy_director", "coordinator",
    "students", "parents", "homeroom", "teachers", "subject_teacher",
    "heads", "coordinators", "officers",
]  # fmt: skip
WHO_OF_SCOPE: dict[LineScope, tuple[Who, ...]] = {
    "organisation": (
        "staff", "pedagogues", "director", "deputy_director", "coordinator", "students", "parents",
    ),
    "group": ("students", "parents", "homeroom", "teachers", "director", "deputy_director", "coordinator"),
    "subject": ("students", "parents", "homeroom", "subject_teacher"),
    "municipality": ("heads", "coordinators", "officers"),
    "region": ("heads", "coordinators", "officers"),
}  # fmt: skip
STAFF_WHO: frozenset[Who] = frozenset(get_args(Who)) - {"students", "parents"}
WRITERS = ("owner", "admin", "member")


class LineMembers(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Whom a line puts in, as what. Where a person comes in by several, the later entry holds."""

    who: Who
    role: Literal["admin", "member", "reader"] = "member"
    sees_past: bool = False  # the history from before one came


class PlanLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A line of the plan: one conversation for each organisation, group, subject of a group, … of its scope."""

    line: Annotated[str, msgspec.Meta(pattern="^[a-z][a-z0-9_]{1,40}$")]
    scope: LineScope
    kinds: list[str]  # of organisations that it is drawn for
    conversation: Literal["group", "channel"]
    title: Annotated[str, msgspec.Meta(min_length=1, max_length=100)]
    members: Annotated[list[LineMembers], msgspec.Meta(min_length=1, max_length=20)]

    def fill_title(self, names: dict[str, str]) -> str:
        """The title with its {names} filled in; unknown ones stay as they are."""
        title = self.title
        for name, value in names.items():
            title = title.replace("{" + name + "}", value)
        return title


class PlanChat(msgspec.Struct, frozen=True):
    """A conversation as the plan wants it: its identity, its name, and who is in it as what."""

    key: str
    line: str
    kind: Literal["group", "channel"]
    title: str
    organisation_id: OrganisationId
    group_id: GroupId | None
    members: dict[PersonId, LineMembers]
    staff: frozenset[PersonId]  # those of the members who come in as staff
    is_required: bool  # of the region's base plan

    @property
    def is_viable(self) -> bool:
        """Two or more people, staff among them: there is somebody to talk to, and somebody who answers for it."""
        return len(self.members) > 1 and bool(self.staff)


class LeftOut(msgspec.Struct, frozen=True):
    """A line of the base plan that the institution left out, with its reason."""

    line: str
    reason: str


class Plan(msgspec.Struct, frozen=True):
    """The lines in force for one organisation: the base plan, what it added, what it left out."""

    base: list[PlanLine]
    added: list[PlanLine]
    left_out: list[LeftOut]

    def drawn(self) -> list[tuple[PlanLine, bool]]:
        """The lines to make conversations of, each with whether it is required."""
        names = {each.line for each in self.left_out}
        return [(line, True) for line in self.base if line.line not in names] + [(line, False) for line in self.added]

    def required(self) -> list[tuple[PlanLine, bool]]:
        """Every line of the base plan: one left out stays required."""
        return [(line, True) for line in self.base]


class Position(msgspec.Struct, frozen=True):
    """What somebody is in the organisation on the day."""

    person_id: PersonId
    kind: str  # staff, duty, student, parent
    role: str
    group_id: GroupId | None
    subject: str
    is_pedagogue: bool


class GroupName(msgspec.Struct, frozen=True):
    id: GroupId
    name: str


class Place(msgspec.Struct, frozen=True):
    """The organisation a plan is drawn for, with the names that titles use."""

    organisation_id: OrganisationId
    kind: str
    short_name: str
    municipality_id: UUID
    municipality: str
    region_id: UUID
    region: str
    time_zone: str


def base_plan() -> list[PlanLine]:
    """The base plan that comes with Parta."""
    data = (resources.files("parta.chatplans") / "plans" / "base.json").read_bytes()
    return msgspec.json.decode(data, type=list[PlanLine])
