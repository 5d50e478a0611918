"""Who may break the quiet: roles as data of a region, narrowed by an institution."""

from collections.abc import Sequence
from typing import Literal

UrgentRole = Literal[
    "administrator", "officer", "regional_coordinator", "municipal_coordinator", "director", "deputy_director",
    "coordinator", "homeroom", "pedagogue", "staff",
]  # fmt: skip
AS_PARTA_COMES: tuple[UrgentRole, ...] = ("administrator", "director", "deputy_director", "coordinator", "homeroom")


def allowed(region: Sequence[UrgentRole] | None, institution: Sequence[UrgentRole] | None) -> list[UrgentRole]:
    """The roles that may mark a message urgent in an institution: never more than the region allows."""
    upper = list(AS_PARTA_COMES if region is None else region)
    return upper if institution is None else [role for role in upper if role in institution]
