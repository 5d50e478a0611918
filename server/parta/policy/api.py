"""All that other rooms may import of policy."""

from parta.policy.model import FoundPerson, Pair, readings_of
from parta.policy.queries import (
    describe_people,
    find_people,
    may_reach,
    reachable,
    staff_among,
    unreachable_pairs,
)

__all__ = [
    "FoundPerson",
    "Pair",
    "describe_people",
    "find_people",
    "may_reach",
    "reachable",
    "readings_of",
    "staff_among",
    "unreachable_pairs",
]
