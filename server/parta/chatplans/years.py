"""A new school year, pure: what is offered for each group, and in which order groups can be renamed."""

import re
from typing import Literal

import msgspec

from parta.kernel.errors import InvalidInput
from parta.kernel.ids import GroupId
from parta.organisations.api import Group, group_key

YearStepKind = Literal["promote", "graduate", "dissolve", "keep"]
LAST_GRADE = 11
LAST_COURSE = 4
_LEADING_GRADE = re.compile(r"^(\d{1,2})(?=\D|$)")


class NewClass(msgspec.Struct, frozen=True):
    """A class that begins with the year."""

    name: str
    grade: int | None = None


class YearStep(msgspec.Struct, frozen=True):
    """What happens to one group. `promote`: it goes on under another name or grade; the others say themselves."""

    group_id: GroupId
    kind: YearStepKind
    name: str  # of today, as it was shown
    grade: int | None
    new_name: str = ""
    new_grade: int | None = None


def offer(groups: list[Group]) -> list[YearStep]:
    """5А → 6А for whole classes, the last grade graduates; a study group keeps its name and moves up a course."""
    return [_offer_one(group) for group in groups]


def _offer_one(group: Group) -> YearStep:
    if group.grade is None:
        return YearStep(group.id, "keep", group.name, None)
    last = LAST_GRADE if group.kind == "class" else LAST_COURSE
    if group.grade >= last:
        return YearStep(group.id, "graduate", group.name, group.grade)
    grade = group.grade + 1
    name = _LEADING_GRADE.sub(str(grade), group.name) if group.kind == "class" else group.name
    return YearStep(group.id, "promote", group.name, group.grade, name, grade)


class Renaming(msgspec.Struct, frozen=True):
    group_id: GroupId
    name: str
    grade: int | None


def order_renamings(steps: list[YearStep], taken: dict[str, GroupId]) -> list[Renaming]:
    """The renamings in an order in which no two open groups ever bear one name; `taken` are the keys in use.

    `InvalidInput` names the group whose new name is taken by one that keeps it, or is asked for twice.
    """
    keys = dict(taken)
    waiting = [step for step in steps if step.kind == "promote"]
    for step in steps:
        if step.kind in ("graduate", "dissolve"):
            keys.pop(group_key(step.name), None)
    ordered: list[Renaming] = []
    while waiting:
        free = [step for step in waiting if keys.get(group_key(step.new_name), step.group_id) == step.group_id]
        if not free:
            raise InvalidInput("new_name", "name_taken", name=waiting[0].new_name, group=waiting[0].name)
        for step in free:
            if keys.get(group_key(step.new_name), step.group_id) == step.group_id:
                keys.pop(group_key(step.name), None)
                keys[group_key(step.new_name)] = step.group_id
                ordered.append(Renaming(step.group_id, step.new_name, step.new_grade))
                waiting.remove(step)
    return ordered
