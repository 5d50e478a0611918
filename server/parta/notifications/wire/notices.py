"""Notices on the wire."""

from datetime import datetime

from parta.kernel.wire import Wire


class NoticeShown(Wire):
    id: int
    kind: str
    fields: dict[str, object]
    link: str
    created_at: datetime
    is_read: bool


class Notices(Wire):
    """One's own notices, newest first; `next` is the id to continue before."""

    notices: list[NoticeShown]
    unread: int
    next: int | None = None


class NoticesRead(Wire):
    up_to: int
