"""Refusals of chatplans."""

from parta.kernel.errors import Conflict


class LineExists(Conflict):
    """A line of this name is in the base plan."""

    code = "plan_line_exists"


class YearNotUndoable(Conflict):
    """Somebody has written since, or it was undone already."""

    code = "school_year_not_undoable"


class GroupsChanged(Conflict):
    """The groups are not those that were shown: look at the proposal again."""

    code = "groups_changed"
