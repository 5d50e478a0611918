"""Names and kinds of the files that a message carries, as search finds and shows them."""

from collections.abc import Sequence

from parta.kernel.database import Transaction
from parta.messaging.model.places import Place


async def names_of_files(tx: Transaction, places: Sequence[Place]) -> dict[Place, list[tuple[str, str]]]:
    """Kind and name of each attachment, in their order."""
    return {}
