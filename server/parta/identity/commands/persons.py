"""Making people known and keeping what is known of them true. Rights are the caller's matter: rosters are above."""

from collections.abc import Sequence

import msgspec

from parta.identity.model.events import PersonRenamed
from parta.identity.model.logins import propose_login
from parta.identity.model.people import NewPerson, Person, PersonChange, PersonName
from parta.identity.store import merges as merges_store
from parta.identity.store import persons as store
from parta.kernel.database import Transaction
from parta.kernel.errors import NotFound
from parta.kernel.ids import PersonId, new_id
from parta.kernel.text import without_controls

_DIGITS_TO_TRY = (0, 2, 3, 4, 6, 8, 10)


async def create_persons(tx: Transaction, people: Sequence[NewPerson]) -> list[PersonId]:
    """Make people and their logins, in the order given; nobody of them can sign in yet.

    Whoever looks like somebody known elsewhere is proposed for merging, never merged.
    """
    if not people:
        return []
    rows = [_row_of(person) for person in people]
    await store.insert_persons(tx, rows, [person.language for person in people])
    await _give_logins(tx, {row.id: row.name for row in rows})
    await propose_merges(tx, [row.id for row in rows])
    return [row.id for row in rows]


async def change_persons(tx: Transaction, changes: Sequence[PersonChange]) -> None:
    """Write over names and contacts. Raises `PersonRenamed` for each whose name is another now.

    NotFound when one of them does not exist. Several changes of one person must come as one.
    """
    before = {row.id: row for row in await store.select_persons(tx, [change.person_id for change in changes])}
    after = []
    for change in changes:
        if change.person_id not in before:
            raise NotFound()
        after.append(_changed(before[change.person_id], change))
    if not after:
        return
    await store.update_persons(tx, after)
    await propose_merges(tx, [row.id for row in after])
    for row in after:
        if row.name != before[row.id].name:
            await tx.raise_event(PersonRenamed(row.id))


async def propose_merges(tx: Transaction, person_ids: Sequence[PersonId]) -> int:
    """Note who of these has a namesake with the same phone or birth date; how many new pairs."""
    return await merges_store.insert_proposals(tx, person_ids)


async def next_person_version(tx: Transaction, person_id: PersonId) -> int:
    """Take the next version of the person as a document, holding its row until the commit. NotFound when absent."""
    version = await store.next_version(tx, person_id)
    if version is None:
        raise NotFound()
    return version


async def next_person_versions(tx: Transaction, person_ids: Sequence[PersonId]) -> dict[PersonId, int]:
    """The same for many at once, locked in the order of ids so that two who do this never wait for each other."""
    return await store.next_versions(tx, person_ids)


async def _give_logins(tx: Transaction, names: dict[PersonId, PersonName]) -> None:
    waiting = dict(names)
    for digits in _DIGITS_TO_TRY:
        wanted = {person_id: propose_login(name, digits) for person_id, name in waiting.items()}
        for person_id in await store.insert_logins(tx, wanted):
            del waiting[person_id]
        if not waiting:
            return
    raise LookupError("no free login found")


def _row_of(person: NewPerson) -> Person:
    return Person(
        id=person.id or PersonId(new_id()),
        family_name=_clean(person.family_name),
        given_name=_clean(person.given_name),
        patronymic=_clean(person.patronymic),
        birth_date=person.birth_date,
        email=person.email,
        phone=person.phone,
        is_connected=False,
        is_blocked=False,
        merged_into=None,
    )


def _changed(row: Person, change: PersonChange) -> Person:
    if change.name is not msgspec.UNSET:
        name = change.name
        row = msgspec.structs.replace(
            row,
            family_name=_clean(name.family_name),
            given_name=_clean(name.given_name),
            patronymic=_clean(name.patronymic),
        )
    if change.birth_date is not msgspec.UNSET:
        row = msgspec.structs.replace(row, birth_date=change.birth_date)
    if change.email is not msgspec.UNSET:
        row = msgspec.structs.replace(row, email=change.email)
    if change.phone is not msgspec.UNSET:
        row = msgspec.structs.replace(row, phone=change.phone)
    return row


def _clean(part: str) -> str:
    return " ".join(without_controls(part).split())
