"""A file in its place in a message that is about to be posted."""

from uuid import UUID

import msgspec


class Carried(msgspec.Struct, frozen=True):
    """`caption`: already read and found good."""

    file_id: UUID
    caption: str
