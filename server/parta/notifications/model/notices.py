"""A notice: a fact somebody has to know, told once."""

from datetime import datetime

import msgspec

from parta.kernel.ids import PersonId


class Notice(msgspec.Struct, frozen=True):
    """What is told. `key` makes it once for a person; `kind` is the sentence, `fields` fill it, `link` leads there."""

    key: str
    kind: str
    fields: dict[str, object]
    link: str = ""


class StoredNotice(msgspec.Struct, frozen=True):
    id: int
    kind: str
    fields: dict[str, object]
    link: str
    created_at: datetime
    read_at: datetime | None


class Unmailed(msgspec.Struct, frozen=True):
    """A notice still to be sent by e-mail, with the address of whom it is for."""

    id: int
    person_id: PersonId
    kind: str
    fields: dict[str, object]
    link: str
    email: str
    language: str
