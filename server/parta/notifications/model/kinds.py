"""What one may be told of, by kind; and how much of a single conversation."""

from typing import Literal

Kind = Literal["direct", "class", "parents", "groups", "channels", "announcements", "mentions", "reactions", "reports"]
KINDS: tuple[Kind, ...] = (
    "direct", "class", "parents", "groups", "channels", "announcements", "mentions", "reactions", "reports",
)  # fmt: skip
OFF_AS_PARTA_COMES: frozenset[Kind] = frozenset({"reactions"})
Level = Literal["all", "mentions", "none"]


def is_on(chosen: dict[str, bool], kind: Kind) -> bool:
    """What somebody has chosen, else how Parta comes."""
    return chosen.get(kind, kind not in OFF_AS_PARTA_COMES)
