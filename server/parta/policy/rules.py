"""Who may do what to whom: the lines that come with Parta, and how choices of a region and an institution bound them.

A line joins a kind of people with another by what they share, one way; each of the four verbs has its verdict on it.
Who is in no line with somebody does not exist for them, and no table can add a line: it can only open or close those
written here. Parent and own child are beyond all tables: they always reach each other.
"""

from collections.abc import Mapping
from enum import IntEnum
from typing import Literal, NamedTuple

Kind = Literal["officer", "staff", "pupil", "primary", "parent"]
Relation = Literal["group", "institution", "region"]
Verb = Literal["find", "write", "add", "call"]
Making = Literal["make_group", "make_channel"]
RuleVerb = Literal["find", "write", "add", "call", "make_group", "make_channel"]
Supervising = Literal["safety_officer", "deputy_director", "director"]

KINDS: tuple[Kind, ...] = ("officer", "staff", "pupil", "primary", "parent")
VERBS: tuple[Verb, ...] = ("find", "write", "add", "call")
MAKINGS: tuple[Making, ...] = ("make_group", "make_channel")
LAST_PRIMARY_GRADE = 4


class Verdict(IntEnum):
    FORBIDDEN = 0
    SUPERVISED = 1
    ALLOWED = 2


class Line(NamedTuple):
    """`relation` is what the two share: the teacher of a pupil's group, or of a parent's child, shares the group."""

    one: Kind
    other: Kind
    relation: Relation
    base: Verdict = Verdict.ALLOWED

    @property
    def code(self) -> str:
        return f"{self.one}>{self.other}:{self.relation}"

    @property
    def may_be_supervised(self) -> bool:
        """A conversation between staff and a child, and no other."""
        return {self.one, self.other} in ({"staff", "pupil"}, {"staff", "primary"})


def _lines() -> tuple[Line, ...]:
    """Staff and families both ways; nobody reaches a child but classmates, their institution's staff and parents."""
    lines: list[Line] = []
    for one, other in (("staff", "pupil"), ("staff", "primary"), ("staff", "parent")):
        for relation in ("group", "institution"):
            lines.append(Line(one, other, relation))  # type: ignore[arg-type]  # literals of the two tuples above
            lines.append(Line(other, one, relation))  # type: ignore[arg-type]
    return (
        Line("staff", "staff", "institution"),
        Line("staff", "staff", "region"),
        Line("staff", "officer", "region"),
        Line("officer", "staff", "region"),
        Line("officer", "officer", "institution"),
        Line("officer", "officer", "region"),
        *lines,
        Line("pupil", "pupil", "group"),
        Line("primary", "primary", "group"),
        Line("parent", "parent", "group"),
        Line("parent", "parent", "institution", Verdict.FORBIDDEN),
    )


LINES = _lines()
BY_CODE: Mapping[str, Line] = {line.code: line for line in LINES}
MAKERS: Mapping[Making, frozenset[Kind]] = {
    "make_group": frozenset(KINDS),
    "make_channel": frozenset({"officer", "staff"}),
}
_NEARER: Mapping[Relation, tuple[Relation, ...]] = {
    "group": (),
    "institution": ("group",),
    "region": ("institution", "group"),
}

Table = dict[tuple[RuleVerb, str], Verdict]
"""A verdict for each verb and line; of the makings the line is a kind of people."""


def base_table() -> Table:
    """What holds where nobody has chosen anything."""
    table: Table = {(verb, line.code): line.base for verb in VERBS for line in LINES}
    for making in MAKINGS:
        for kind in KINDS:
            table[making, kind] = Verdict.ALLOWED if kind in MAKERS[making] else Verdict.FORBIDDEN
    return table


def top_table() -> Table:
    """How far a region may open each line: what an institution without choices of its own does not narrow."""
    table = base_table()
    for line in LINES:
        for verb in VERBS:
            table[verb, line.code] = Verdict.ALLOWED
    return table


def clamped(table: Table) -> Table:
    """What the table says when it is taken at its word.

    Who shares less is never given more; who is not to be found cannot be written to, added or called; and nobody is
    called alone where writing is not free: nobody can stand by in a call.
    """
    found = dict(table)
    for verb in VERBS:
        for line in sorted(LINES, key=lambda one: len(_NEARER[one.relation])):
            bounds = [found[verb, line.code]]
            for relation in _NEARER[line.relation]:
                nearer = f"{line.one}>{line.other}:{relation}"
                if nearer in BY_CODE:
                    bounds.append(found[verb, nearer])
            if verb != "find":
                bounds.append(found["find", line.code])
            if verb == "call" and found["write", line.code] is not Verdict.ALLOWED:
                bounds.append(Verdict.FORBIDDEN)
            found[verb, line.code] = min(bounds)
    return found


def in_force(regional: Table, own: Table) -> Table:
    """The least of both: of two clamped tables it is clamped, too."""
    return {place: min(regional[place], own[place]) for place in regional}


def options(verb: RuleVerb, line: str) -> list[Verdict]:
    """What may be chosen in a place, strictest first."""
    if verb in MAKINGS or verb != "write" or not BY_CODE[line].may_be_supervised:
        return [Verdict.FORBIDDEN, Verdict.ALLOWED]
    return list(Verdict)
