"""The base of everything that crosses the wire: frozen msgspec Structs, snake_case names, no unknown fields.

OpenAPI, the frame schema and TypeScript are generated from these; nothing else describes the wire.
"""

import msgspec


class Wire(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A value sent to or read from a client. Text from outside is checked by `msgspec.Meta` on its field."""


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """Part of a list read by key: `next` continues it and is absent at the end."""

    next: str | None = None
