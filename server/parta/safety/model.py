"""Words of safety: why somebody reports, what may be decided, what is urgent. No I/O."""

from typing import Literal

Reason = Literal["bullying", "spam", "foreign_messenger", "violence", "self_harm", "drugs", "other"]
SubjectKind = Literal["message", "person", "conversation"]
State = Literal["open", "taken", "decided"]
Decision = Literal["none", "warn", "delete_message", "mute", "exclude", "block"]

URGENT: frozenset[Reason] = frozenset({"violence", "self_harm", "drugs"})
MAX_COMMENT = 2_000
MAX_ANSWER = 2_000
MAX_MUTE_DAYS = 365
REPORTS_PER_HOUR = 10
REPORTS_PER_DAY = 30
EVIDENCE_DAYS = 365  # after the decision
CONTEXT_MESSAGES = 20  # on either side
REPEATED = 3  # cases or reports that make somebody stand out
REPEATED_DAYS = 90


def decisions_for(subject: SubjectKind, *, has_person: bool) -> list[Decision]:
    """What can be done about a subject at all."""
    found: list[Decision] = ["none"]
    if has_person:
        found.append("warn")
    if subject == "message":
        found.append("delete_message")
        if has_person:
            found += ["mute", "exclude"]
    if has_person:
        found.append("block")
    return found
