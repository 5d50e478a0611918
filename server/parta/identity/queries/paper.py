"""What stands on the cards and lists that are printed."""

from collections.abc import Mapping

import msgspec

from parta.identity.access.invitations import KeptPeople
from parta.identity.access.room import IdentityRoom
from parta.identity.model.people import Person
from parta.identity.model.printing.pdf import CardSheet, ListSheet, PrintedCard, PrintedLine
from parta.identity.model.printing.words import STATES, counted, day
from parta.identity.model.standing import DeskPerson
from parta.identity.queries.desk import in_order
from parta.identity.store import credentials as credentials_store
from parta.identity.store import invitations as store
from parta.identity.store import persons as persons_store
from parta.kernel.database import Transaction
from parta.kernel.ids import GroupId, PersonId

STAFF = "Сотрудники"
LONGEST_NAME = 90
KIND_WORDS = {"staff": "сотрудник", "student": "обучающийся", "parent": "родитель"}


async def list_cards(tx: Transaction, room: IdentityRoom, kept: KeptPeople) -> list[CardSheet]:
    """The cards that can be used, by group; who is in several groups has one, in the first."""
    logins = await credentials_store.select_logins(tx, kept.person_ids)
    latest = await store.select_latest(tx, kept.person_ids)
    people = {person.id: person for person in await persons_store.select_persons(tx, kept.person_ids)}
    sheets = []
    done = set()
    for group_id, name, places in _by_group(kept, people):
        cards = []
        for place in places:
            invitation = latest.get(place.person_id)
            if place.person_id in done or invitation is None or invitation.state(tx.now) != "valid":
                continue
            person = people[place.person_id]
            if person.is_connected and invitation.purpose == "invitation":
                continue
            if invitation.purpose == "recovery" or (invitation.purpose == "renewal" and place.kind == "staff"):
                continue  # the way into an account in use is handed over by who may, one at a time
            done.add(place.person_id)
            cards.append(
                PrintedCard(
                    name=person.name.full,
                    detail=_detail(place, name if group_id else ""),
                    login=logins.get(person.id, ""),
                    link=room.link(invitation.id),
                    expires=day(invitation.expires_at, kept.roster.time_zone),
                )
            )
        if cards:
            sheets.append(CardSheet(_organisation(kept), name, cards))
    return sheets


async def list_missing(tx: Transaction, kept: KeptPeople) -> list[ListSheet]:
    """Who has not connected, by group."""
    logins = await credentials_store.select_logins(tx, kept.person_ids)
    progress = await store.select_progress(tx, kept.person_ids)
    people = {person.id: person for person in await persons_store.select_persons(tx, kept.person_ids)}
    sheets = []
    for group_id, name, places in _by_group(kept, people):
        lines = [
            PrintedLine(
                people[place.person_id].name.full,
                _detail(place, ""),
                logins.get(place.person_id, ""),
                STATES[progress[place.person_id]],
            )
            for place in places
            if progress[place.person_id] != "connected"
        ]
        if lines:
            everybody = counted(len({place.person_id for place in places}), "человека", "человек", "человек")
            missing = counted(len(lines), "человек", "человека", "человек")
            title = f"{name}" if group_id else STAFF.lower()
            sheets.append(ListSheet(_organisation(kept), title, f"{missing} из {everybody}", lines))
    return sheets


def _by_group(
    kept: KeptPeople, people: Mapping[PersonId, Person]
) -> list[tuple[GroupId | None, str, list[DeskPerson]]]:
    names: list[tuple[GroupId | None, str]] = [(None, STAFF)]
    names += [(group.id, group.name) for group in kept.roster.groups]
    places: dict[GroupId | None, list[DeskPerson]] = {group_id: [] for group_id, _ in names}
    roster = msgspec.structs.replace(kept.roster, people=[p for p in kept.roster.people if p.person_id in people])
    for place in in_order(roster, people):
        places[place.group_id].append(place)
    return [(group_id, name, places[group_id]) for group_id, name in names]


def _detail(place: DeskPerson, group: str) -> str:
    word = KIND_WORDS[place.kind]
    if place.kind == "parent":
        return f"{word}: {place.detail}{f', {group}' if group else ''}" if place.detail else word
    if place.kind == "student":
        return f"{word}, {group}" if group else word
    return place.detail or word


def _organisation(kept: KeptPeople) -> str:
    name = kept.roster.name
    return name if len(name) <= LONGEST_NAME else kept.roster.short_name or name
