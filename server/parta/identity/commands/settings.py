"""How a person likes the screen, kept with the person."""

import msgspec

from parta.identity.model.people import Actor
from parta.identity.store import persons as store
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput

MOST_KEYS = 60
LONGEST_BYTES = 4_000


async def change_settings(tx: Transaction, actor: Actor, changes: dict[str, object]) -> dict[str, object]:
    """Write over the settings named; null forgets one. What they mean is the client's matter, their size is ours."""
    encoded = msgspec.json.encode(changes)
    if len(changes) > MOST_KEYS or len(encoded) > LONGEST_BYTES or b"\\u0000" in encoded:
        raise InvalidInput("settings", "too_large", longest=LONGEST_BYTES)
    settings = await store.merge_settings(tx, actor.person_id, encoded)
    if len(settings) > MOST_KEYS:
        raise InvalidInput("settings", "too_large", most=MOST_KEYS)
    return settings


async def change_language(tx: Transaction, actor: Actor, language: str) -> None:
    """The language of the screen and of mail."""
    await store.update_language(tx, actor.person_id, language)
