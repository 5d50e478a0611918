"""People as they are found, on the wire."""

from uuid import UUID

from parta.kernel.wire import Wire


class FoundPerson(Wire):
    """Somebody whom one may reach."""

    person_id: UUID
    name: str
    short_name: str
    description: str
