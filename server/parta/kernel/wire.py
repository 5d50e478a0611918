"""The base of everything that crosses the wire: msgspec Structs, snake_case names, no unknown fields.

OpenAPI, the frame schema and TypeScript are generated from these; nothing else describes the wire.
"""

import msgspec


class Wire(msgspec.Struct, forbid_unknown_fields=True):
    """A value sent to or read from a client. Text from outside is checked by `msgspec.Meta` on its field."""
