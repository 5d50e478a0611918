"""The one statement of realtime: telling other processes, in the teller's transaction, what is about to change."""

from collections.abc import Sequence

from parta.kernel.database import Transaction

CHANNEL = "parta_changes"

# Told at commit, and only then. One statement whatever the number of payloads.
NOTIFY_CHANGES = """
SELECT pg_notify('parta_changes', payload) FROM unnest(%(payloads)s::text[]) AS payload
"""


async def notify_changes(tx: Transaction, payloads: Sequence[str]) -> None:
    await tx.execute(NOTIFY_CHANGES, {"payloads": list(payloads)})
