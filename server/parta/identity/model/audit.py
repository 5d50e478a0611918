"""One act of administration, as it is noted."""

from uuid import UUID

import msgspec


class AuditEntry(msgspec.Struct, frozen=True, kw_only=True):
    """Who did what to whom. `action` is «feature.verb»; `actor_id` None is the platform itself.

    `details` are short facts without secrets, message texts, phone numbers or addresses.
    """

    actor_id: UUID | None
    action: str
    subject_kind: str
    subject_id: UUID | None
    organisation_id: UUID | None = None
    region_id: UUID | None = None
    details: dict[str, str | int | bool | None] = {}
