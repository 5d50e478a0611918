"""Who is asked by a message, where they belong, who has done it: what progress, lists, reminders and files are made of.

A *unit* is one thing to be done: by a person for oneself, or by any parent for a child.
"""

from collections import defaultdict
from datetime import datetime
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.messaging.model.places import Place
from parta.messaging.store import asked as store
from parta.messaging.store.acknowledgements import AcknowledgementRow
from parta.messaging.store.asked import Setting
from parta.messaging.store.forms import FormRow

_EVERY_KIND = ("staff", "student", "parent")
_KINDS = {"members": _EVERY_KIND, "pupils": ("student",), "parents": ("parent",)}


class Home(msgspec.Struct, frozen=True):
    """The place by which somebody is counted: one of each, so that sums add up."""

    kind: str
    organisation_id: UUID | None
    organisation: str
    group_id: UUID | None
    group: str


NOWHERE = Home("", None, "", None, "")


class Unit(msgspec.Struct, frozen=True):
    about_id: UUID
    answerer_ids: tuple[UUID, ...]
    home: Home
    done_at: datetime | None


class Asked(msgspec.Struct, frozen=True):
    """All units, and how many people who were asked have left since."""

    units: list[Unit]
    left: int
    setting: Setting


async def load_acknowledgement(tx: Transaction, row: AcknowledgementRow) -> Asked:
    """Every reader but the author."""
    done = {one.about_id: one.done_at for one in await store.select_confirmed(tx, row.place)}
    return await _load_people(tx, row.place, row.author_id, "members", done)


async def load_form(tx: Transaction, form: FormRow) -> Asked:
    """The form's audience among the readers; where a parent answers for each child, their children."""
    done = {one.about_id: one.done_at for one in await store.select_answered(tx, form.place)}
    if not form.is_per_child:
        return await _load_people(tx, form.place, form.author_id, form.audience, done)
    setting = await store.get_setting(tx, form.conversation_id)
    readers = await store.select_readers(tx, form.place, form.author_id)
    parents: dict[UUID, list[UUID]] = defaultdict(list)
    homes: dict[UUID, Home] = {}
    current = [reader.person_id for reader in readers if reader.is_current]
    for child in await store.select_children(tx, current, setting):
        parents[child.child_id].append(child.parent_id)
        homes[child.child_id] = Home(
            "student", child.organisation_id, child.organisation, child.group_id, child.group_name
        )
    units = [Unit(child, tuple(parents[child]), homes[child], done.get(child)) for child in homes]
    return Asked(units, sum(not reader.is_current for reader in readers), setting)


async def _load_people(
    tx: Transaction, place: Place, author_id: UUID, audience: str, done: dict[UUID, datetime]
) -> Asked:
    setting = await store.get_setting(tx, place.conversation_id)
    readers = await store.select_readers(tx, place, author_id)
    current = [reader.person_id for reader in readers if reader.is_current]
    rows = await store.select_homes(tx, current, _KINDS[audience], setting)
    homes = {
        row.person_id: Home(row.kind, row.organisation_id, row.organisation, row.group_id, row.group_name)
        for row in rows
    }
    units = [
        Unit(person, (person,), homes.get(person, NOWHERE), done.get(person))
        for person in current
        if audience == "members" or person in homes
    ]
    return Asked(units, sum(not reader.is_current for reader in readers), setting)
