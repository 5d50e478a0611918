"""The facts on which organisations refuse."""

from parta.kernel.errors import Conflict, DomainError, Forbidden, InvalidInput, NotFound

__all__ = [
    "AlreadyCoordinated",
    "AlreadyEnded",
    "Conflict",
    "DifferenceChanged",
    "DomainError",
    "Forbidden",
    "InvalidInput",
    "NotFound",
    "RegionExists",
]


class AlreadyCoordinated(Conflict):
    """The organisation has a coordinator on these dates; end that appointment first."""

    code = "already_coordinated"


class AlreadyEnded(Conflict):
    """The fact was ended or corrected meanwhile."""

    code = "already_ended"


class DifferenceChanged(Conflict):
    """What would be written is no longer what was shown: look at the difference again."""

    code = "difference_changed"


class RegionExists(Conflict):
    """The set-up has been done: there is a region already."""

    code = "region_exists"
