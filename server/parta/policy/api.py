"""All that other rooms may import of policy."""

from parta.identity.api import PersonsMerged
from parta.policy.commands.tables import TalkingPairs, appoint_officer, on_persons_merged
from parta.policy.model import (
    DirectTerms,
    FoundPerson,
    Pair,
    PolicyChanged,
    SupervisorsChanged,
    TalkingPair,
    readings_of,
)
from parta.policy.queries.officers import SafetyDuty, officers_of, officers_of_region, safety_duties
from parta.policy.queries.people import describe_people, find_people
from parta.policy.queries.reach import (
    direct_terms,
    may_make,
    may_reach,
    may_supervise,
    people_of,
    reachable,
    staff_among,
    unreachable_pairs,
)
from parta.policy.rules import Making, Verb

SUBSCRIPTIONS = ((PersonsMerged, on_persons_merged),)

__all__ = [
    "SUBSCRIPTIONS",
    "DirectTerms",
    "FoundPerson",
    "Making",
    "Pair",
    "PolicyChanged",
    "SafetyDuty",
    "SupervisorsChanged",
    "TalkingPair",
    "TalkingPairs",
    "Verb",
    "appoint_officer",
    "describe_people",
    "direct_terms",
    "find_people",
    "may_make",
    "may_reach",
    "may_supervise",
    "officers_of",
    "officers_of_region",
    "people_of",
    "reachable",
    "readings_of",
    "safety_duties",
    "staff_among",
    "unreachable_pairs",
]
