"""Rows of what a person sees of themselves."""

import msgspec

from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId

SELECT_PROFILE = """
SELECT p.id, p.family_name, p.given_name, p.patronymic, coalesce(c.login, '') AS login, p.language, p.settings
  FROM identity_persons p LEFT JOIN identity_credentials c ON c.person_id = p.id WHERE p.id = %(person_id)s
"""


class ProfileRow(msgspec.Struct, frozen=True):
    """A person with login and settings."""

    id: PersonId
    family_name: str
    given_name: str
    patronymic: str
    login: str
    language: str
    settings: dict[str, object]


async def select_profile(tx: Transaction, person_id: PersonId) -> ProfileRow:
    return await tx.fetch_one(ProfileRow, SELECT_PROFILE, {"person_id": person_id})
