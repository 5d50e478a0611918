"""Official exports of conversations, on the wire."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

import msgspec

from parta.kernel.wire import Wire

ExportState = Literal["waiting", "ready", "failed", "expired"]
ExportScope = Literal["own", "whole"]
MAX_GROUND = 500


class NewExport(Wire):
    """Why: it is shown to the conversation's owners and stands in the log."""

    ground: Annotated[str, msgspec.Meta(min_length=1, max_length=MAX_GROUND)]


class Export(Wire):
    """`is_own`: the reader took it, and may load the archive (a ZIP with HTML, JSON and files) while it is ready."""

    id: UUID
    conversation_id: UUID
    conversation_title: str
    requested_by_name: str
    is_own: bool
    scope: ExportScope
    ground: str
    state: ExportState
    done: int
    total: int
    size: int | None
    sha256: str | None
    requested_at: datetime
    ready_at: datetime | None
    expires_at: datetime


class Exports(Wire):
    exports: list[Export]
