"""All SQL of calls."""

from collections.abc import Sequence

import msgspec

from parta.calls.model import Participation
from parta.kernel.database import Transaction

UPSERT_PARTICIPATION = """
    INSERT INTO calls_participations (call_id, person_id, conversation_id, is_starter, joined_at, counted_at,
                                      together_seconds)
    VALUES (%(call_id)s, %(person_id)s, %(conversation_id)s, %(is_starter)s, %(joined_at)s, %(counted_at)s,
            %(together_seconds)s)
    ON CONFLICT (call_id, person_id) DO UPDATE
       SET counted_at = coalesce(calls_participations.counted_at, excluded.counted_at),
           together_seconds = greatest(calls_participations.together_seconds, excluded.together_seconds)
"""


async def upsert_participations(tx: Transaction, participations: Sequence[Participation]) -> None:
    """Record or extend; the second in which a participation counted never moves."""
    await tx.execute_many(UPSERT_PARTICIPATION, [msgspec.structs.asdict(each) for each in participations])
