"""The log of administration as its readers see it."""

from datetime import datetime
from uuid import UUID

from parta.kernel.wire import Wire


class AuditLine(Wire):
    """Who did what to whom. A name is empty where the subject isn't a person; no actor: the platform itself."""

    id: int
    at: datetime
    actor_id: UUID | None
    actor_name: str
    action: str
    subject_kind: str
    subject_id: UUID | None
    subject_name: str
    organisation_id: UUID | None
    details: dict[str, object]


class AuditPage(Wire):
    """Newest first; `next` goes into `before` of the next page."""

    entries: list[AuditLine]
    actions: list[str]
    next: int | None
