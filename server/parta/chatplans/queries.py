"""The plan of an organisation, the conversations it wants on a day, and what is still to be done."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec

from parta.chatplans import store
from parta.chatplans.difference import Difference, compare
from parta.chatplans.drawing import Roster, draw
from parta.chatplans.model import LeftOut, Place, Plan, PlanChat, base_plan
from parta.kernel.database import Transaction
from parta.kernel.ids import OrganisationId
from parta.messaging.api import planned_conversations


class RequiredChats(msgspec.Struct, frozen=True):
    """How many conversations the base plan asks for, and how many of them exist by the counting rule."""

    required: int
    existing: int


async def load_plan(tx: Transaction, organisation_id: OrganisationId) -> Plan:
    return Plan(
        base_plan(),
        await store.select_added_lines(tx, organisation_id),
        await store.select_left_out(tx, organisation_id),
    )


async def load_roster(tx: Transaction, place: Place, day: date, known_at: datetime) -> Roster:
    positions = await store.select_positions(tx, place, day, known_at)
    return Roster(positions, await store.select_groups(tx, place.organisation_id, day))


async def wanted_chats(tx: Transaction, organisation_id: OrganisationId) -> list[PlanChat]:
    """The conversations the plan wants today, by the organisation's own calendar; too small ones too."""
    place = await store.select_place(tx, organisation_id)
    roster = await load_roster(tx, place, _local_date(tx.now, place), tx.now)
    return draw((await load_plan(tx, organisation_id)).drawn(), place, roster)


async def plan_difference(tx: Transaction, organisation_id: OrganisationId) -> Difference:
    """What applying the plan now would do; empty when everything is in step."""
    wanted = await wanted_chats(tx, organisation_id)
    return compare(wanted, await planned_conversations(tx, organisation_id))


async def required_chats(
    tx: Transaction, organisation_id: OrganisationId, at: datetime, known_at: datetime | None = None
) -> RequiredChats:
    """Required are those of the base plan for the roster of the day that ends at `at`. One exists when it is not
    archived and two or more of its planned members, staff among them, are connected (REQUIREMENTS, Chats)."""
    place = await store.select_place(tx, organisation_id)
    roster = await load_roster(tx, place, _local_date(at - timedelta(microseconds=1), place), known_at or tx.now)
    drawn = draw((await load_plan(tx, organisation_id)).required(), place, roster)
    wanted = [chat for chat in drawn if chat.is_viable]
    present = await store.select_conversations(tx, organisation_id, at)
    everybody = list({person for chat in wanted for person in chat.members})
    connected = await store.select_connected(tx, everybody, at)
    existing = 0
    for chat in wanted:
        row = present.get(chat.key)
        if row is not None and (row.archived_at is None or row.archived_at > at):
            existing += len(connected & chat.members.keys()) > 1 and bool(connected & chat.staff)
    return RequiredChats(len(wanted), existing)


async def left_out_lines(tx: Transaction, organisation_id: OrganisationId) -> list[LeftOut]:
    """The lines of the base plan the institution left out, with the reasons that its report shows."""
    return await store.select_left_out(tx, organisation_id)


def _local_date(moment: datetime, place: Place) -> date:
    return moment.astimezone(ZoneInfo(place.time_zone)).date()
