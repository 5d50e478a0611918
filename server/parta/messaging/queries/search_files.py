"""Names and kinds of the files that a message carries, as search finds and shows them."""

from collections import defaultdict
from collections.abc import Sequence

from parta.files.api import file_cards
from parta.kernel.database import Transaction
from parta.kernel.ids import FileId
from parta.messaging.model.places import Place
from parta.messaging.store import attachments as store


async def names_of_files(tx: Transaction, places: Sequence[Place]) -> dict[Place, list[tuple[str, str]]]:
    """Kind of each attachment, and its name with its caption, in their order."""
    rows = await store.select_attachments(tx, places)
    cards = await file_cards(tx, [row.file_id for row in rows])
    found: dict[Place, list[tuple[str, str]]] = defaultdict(list)
    for row in rows:
        if (card := cards.get(FileId(row.file_id))) is not None:
            found[Place(row.conversation_id, row.seq)].append((card.kind, f"{card.name} {row.caption}".strip()))
    return found
