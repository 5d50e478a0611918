"""Where a message stands, as the statements of its parts are asked for it: many places at once, as two columns."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple
from uuid import UUID


class Place(NamedTuple):
    """A message by its conversation and its number there."""

    conversation_id: UUID
    seq: int


class OwnerOfPart(NamedTuple):
    """Somebody whose own part of a message has changed."""

    place: Place
    person_id: UUID


class Seen(NamedTuple):
    """What one person sees of a kind of part of a message: fields of the message, and of the person's own."""

    fields: Mapping[str, object]
    own: Mapping[str, object]


def columns_of(places: Sequence[Place]) -> dict[str, object]:
    """`conversation_ids` and `seqs`, for `unnest` of both."""
    return {
        "conversation_ids": [place.conversation_id for place in places],
        "seqs": [place.seq for place in places],
    }


def owned_columns_of(asked: Sequence[tuple[Place, UUID]]) -> dict[str, object]:
    """`conversation_ids`, `seqs` and `person_ids`."""
    return columns_of([place for place, _ in asked]) | {"person_ids": [person_id for _, person_id in asked]}


def since_columns_of(since: Sequence[tuple[UUID, int]]) -> dict[str, object]:
    """`conversation_ids` and `versions`."""
    return {
        "conversation_ids": [conversation_id for conversation_id, _ in since],
        "versions": [version for _, version in since],
    }
