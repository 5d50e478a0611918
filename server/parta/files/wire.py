"""What files say over HTTP."""

from uuid import UUID

from parta.kernel.wire import Wire


class FileLine(Wire):
    id: UUID
    name: str
    media_type: str
    size: int
