"""Who somebody is: names, and what rosters compare."""

from collections.abc import Sequence
from datetime import datetime

from parta.identity.model.logins import normal_login
from parta.identity.model.people import Person, PersonName
from parta.identity.store import credentials as credentials_store
from parta.identity.store import persons as store
from parta.kernel.database import Transaction
from parta.kernel.errors import NotFound
from parta.kernel.ids import PersonId


async def person_names(tx: Transaction, ids: Sequence[PersonId]) -> dict[PersonId, PersonName]:
    """The names of those who exist."""
    return await store.select_names(tx, ids) if ids else {}


async def find_person_by_login(tx: Transaction, login: str) -> PersonId | None:
    """Whose login this is, forgiving as at the sign-in; None where nobody may sign in by it."""
    found = await credentials_store.find_by_login(tx, normal_login(login))
    return None if found is None else found.person_id


async def get_persons(tx: Transaction, ids: Sequence[PersonId]) -> dict[PersonId, Person]:
    """Names, birth dates and contacts, for those who keep a roster; never for a screen of other people."""
    return {person.id: person for person in await store.select_persons(tx, ids)} if ids else {}


async def find_persons_by_name(tx: Transaction, names: Sequence[PersonName]) -> list[Person]:
    """Everybody of exactly these names (letter case and «ё» aside), for matching a roster."""
    return await store.select_persons_by_name(tx, [name.folded for name in names]) if names else []


async def connected_since(tx: Transaction, ids: Sequence[PersonId]) -> dict[PersonId, datetime]:
    """Who of these has ever signed in, and when first."""
    return await store.select_connected(tx, ids) if ids else {}


async def logins_of(tx: Transaction, ids: Sequence[PersonId]) -> dict[PersonId, str]:
    """The logins of those who have one: for the demo's list of sign-ins and for desks."""
    return await credentials_store.select_logins(tx, ids) if ids else {}


async def person_version(tx: Transaction, person_id: PersonId) -> int:
    """The version of the person as a document. NotFound when absent."""
    version = await store.select_version(tx, person_id)
    if version is None:
        raise NotFound()
    return version
