"""Refusals of policy. What one may not see is `not_found`, from the kernel."""

from parta.kernel.errors import Conflict, InvalidInput


class TableMoved(Conflict):
    """Somebody changed the table since it was shown: it is shown anew before anything is changed."""

    code = "policy_table_moved"


class NothingChanged(Conflict):
    """The choices are those in force already."""

    code = "policy_nothing_changed"


class LooserThanRegion(InvalidInput):
    """An institution may only narrow what its region leaves open; `line` and `verb` say where it tried to widen."""

    code = "policy_looser_than_region"


class WorksElsewhere(Conflict):
    """The duty of the safety officer is given to somebody who works in the organisation."""

    code = "policy_works_elsewhere"
