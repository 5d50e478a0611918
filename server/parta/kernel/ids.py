"""Identifiers: UUIDv7 (RFC 9562 §5.7), so that rows made together lie together, one NewType per noun."""

import os
import time
from typing import NewType
from uuid import UUID

PersonId = NewType("PersonId", UUID)
SessionId = NewType("SessionId", UUID)
InvitationId = NewType("InvitationId", UUID)
RegionId = NewType("RegionId", UUID)
MunicipalityId = NewType("MunicipalityId", UUID)
OrganisationId = NewType("OrganisationId", UUID)
GroupId = NewType("GroupId", UUID)
AppointmentId = NewType("AppointmentId", UUID)
ConversationId = NewType("ConversationId", UUID)
MessageId = NewType("MessageId", UUID)
FileId = NewType("FileId", UUID)
ImportId = NewType("ImportId", UUID)
ReportId = NewType("ReportId", UUID)
DirectiveId = NewType("DirectiveId", UUID)


def new_id() -> UUID:
    """A fresh UUIDv7: 48 bits of Unix milliseconds, then randomness."""
    milliseconds = time.time_ns() // 1_000_000
    value = (milliseconds << 80) | int.from_bytes(os.urandom(10), "big")
    value &= ~(0xF << 76) & ~(0x3 << 62)
    return UUID(int=value | (0x7 << 76) | (0x2 << 62))
