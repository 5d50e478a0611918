"""The frames that realtime itself speaks. Features add theirs; a WebSocket message from the server holds one JSON
object or several, one on a line; a message from the client holds exactly one.
"""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec

from parta.kernel.wire import Wire

MAX_WATCHED = 200

Ref = int | str | None
"""The client's own number of a frame, given back in its answer."""


class Failed(Wire, tag="error"):
    """The frame with this `ref` was refused: `code` and `fields` as in HTTP problems."""

    ref: Ref
    code: str
    fields: dict[str, object]


class Done(Wire, tag="done"):
    """The frame with this `ref` was carried out, and there is nothing else to say."""

    ref: Ref


class Retry(Wire, tag="retry"):
    """Too many say hello at once: say it again on this connection after so long."""

    ref: Ref
    retry_after_ms: int


class Resync(Wire, tag="resync"):
    """This connection was too slow, and changes were dropped: say hello again."""


class SignedOut(Wire, tag="signed_out"):
    """The session has ended or the person is blocked: wipe what is kept; the socket closes with 4401."""


class WatchPeople(Wire, tag="watch"):
    """The people on screen: presence comes for these alone. Replaces the earlier list."""

    person_ids: Annotated[list[UUID], msgspec.Meta(max_length=MAX_WATCHED)]
    ref: Ref = None


class SetAway(Wire, tag="away"):
    """Whether nobody sits before this window now."""

    is_away: bool
    ref: Ref = None


class PersonPresence(Wire):
    """One person's presence, as whoever has them on screen may see it."""

    person_id: UUID
    is_online: bool
    is_away: bool = False
    last_seen_at: datetime | None = None


class Presence(Wire, tag="presence"):
    """Presence of people on screen: the whole list as the answer to `watch`, later those who changed."""

    people: list[PersonPresence]
    ref: Ref = None
