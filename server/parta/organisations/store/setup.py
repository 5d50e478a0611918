"""Rows of the first set-up."""

from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId

SELECT_CAME_BY_SETUP = """
SELECT connected_by = 'setup' FROM identity_persons WHERE id = %(person_id)s::uuid AND merged_into IS NULL
"""


async def select_came_by_setup(tx: Transaction, person_id: PersonId) -> bool:
    """Whether this account was opened by the one-time link of an empty platform."""
    return bool(await tx.fetch_value(SELECT_CAME_BY_SETUP, {"person_id": person_id}))
