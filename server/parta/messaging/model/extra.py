"""What a message says besides its text, as it was sent and is stored: references and flags, never another's text."""

import msgspec

from parta.messaging.wire import Forwarded, Mention


class Extra(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The column `extra`; a plain message has none."""

    reply_seq: int | None = None
    forwarded: Forwarded | None = None
    mentions: list[Mention] = []
    mentions_all: bool = False
    is_silent: bool = False
    is_urgent: bool = False


PLAIN = Extra()


def encode_extra(extra: Extra) -> str | None:
    """As the column stores it; None of a plain message."""
    return None if extra == PLAIN else msgspec.json.encode(extra).decode()
