"""What the plan of chats asks for: one conversation and its members, told from its identity in the plan."""

from typing import Literal
from uuid import UUID

import msgspec

from parta.messaging.wire import MemberRole


class PlannedMember(msgspec.Struct, frozen=True):
    """A person whom the plan puts in. `sees_past`: the whole history, not only what comes after."""

    person_id: UUID
    role: MemberRole = "member"
    can_write: bool = True
    sees_past: bool = False


class PlannedConversation(msgspec.Struct, frozen=True, kw_only=True):
    """A conversation as the plan wants it now. `plan_key` is its identity for ever; the rest are attributes."""

    plan_key: str
    kind: Literal["group", "channel"]
    title: str
    purpose: str
    members: list[PlannedMember]
    organisation_id: UUID | None = None
    group_id: UUID | None = None
