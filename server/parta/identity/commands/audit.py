"""Writing the log of administration, in the transaction of the act it tells of."""

from collections.abc import Sequence

from parta.identity.model.audit import AuditEntry
from parta.identity.store import audit as store
from parta.kernel.database import Transaction


async def write_audit(tx: Transaction, *entries: AuditEntry) -> None:
    """Note acts of administration; they exist exactly when the act does. Several go in one statement."""
    await write_audit_entries(tx, entries)


async def write_audit_entries(tx: Transaction, entries: Sequence[AuditEntry]) -> None:
    """As `write_audit`, for an import's many."""
    if entries:
        await store.insert_entries(tx, entries)
