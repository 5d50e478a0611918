"""The bytes of a file for a room that has decided who gets them, as an archive of a conversation does."""

from collections.abc import AsyncIterator

from parta.files.model.files import GIVEN_OUT, place_of
from parta.files.model.ranges import Part
from parta.files.room import FilesRoom
from parta.files.wire import FileCard


async def read_original(room: FilesRoom, card: FileCard) -> AsyncIterator[bytes] | None:
    """A piece at a time; None where they are held, refused or gone."""
    if card.state not in GIVEN_OUT:
        return None
    place = place_of(card.id)
    size = await room.depot.size(place)
    return None if size is None else room.depot.read(place, Part(0, size))
