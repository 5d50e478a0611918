"""What may be narrowed of talking: the set of reactions, and how often a day somebody may call everybody.

A level says what is left of the level above; what it does not say stays as above. Nothing here reads.
"""

from collections.abc import Iterable, Sequence
from typing import Literal, get_args

import msgspec

from parta.messaging.wire.parts import Emoji

REACTIONS: tuple[Emoji, ...] = get_args(Emoji)
PersonKind = Literal["staff", "parent", "student"]


class MentionAllLimits(msgspec.Struct, frozen=True):
    """How many times a day, in one conversation, people of each kind may write «@все»."""

    staff: int
    parent: int
    student: int

    def of(self, kinds: Iterable[str]) -> int:
        """The most that one of these kinds gives; nobody's kind gives none."""
        return max((getattr(self, kind) for kind in kinds if kind in _KINDS), default=0)

    def narrowed(self, other: "MentionAllLimits | None") -> "MentionAllLimits":
        if other is None:
            return self
        return MentionAllLimits(*(min(getattr(self, kind), getattr(other, kind)) for kind in _KINDS))


_KINDS: tuple[str, ...] = get_args(PersonKind)
MAX_MENTION_ALL = 100
DEFAULT_LIMITS = MentionAllLimits(staff=10, parent=1, student=1)


class TalkRule(msgspec.Struct, frozen=True):
    """What one level says; None where it says nothing."""

    reactions: Sequence[Emoji] | None = None
    mention_all: MentionAllLimits | None = None


class Talk(msgspec.Struct, frozen=True):
    """What holds after all levels."""

    reactions: tuple[Emoji, ...] = REACTIONS
    mention_all: MentionAllLimits = DEFAULT_LIMITS


def combine(rules: Iterable[TalkRule]) -> Talk:
    """Each narrows what the others leave."""
    talk = Talk()
    for rule in rules:
        left = talk.reactions if rule.reactions is None else tuple(e for e in talk.reactions if e in rule.reactions)
        talk = Talk(left, talk.mention_all.narrowed(rule.mention_all))
    return talk
