"""Who is signed in, their devices, their settings and what is proposed to them."""

import msgspec

from parta.identity.access.room import IdentityRoom
from parta.identity.model.devices import device_name
from parta.identity.model.people import Actor, PersonName
from parta.identity.model.tokens import csrf_token
from parta.identity.queries.persons import person_names
from parta.identity.store import factors as factors_store
from parta.identity.store import merges as merges_store
from parta.identity.store import profile as store
from parta.identity.store import sessions as sessions_store
from parta.identity.wire.me import Account, Device, Devices, Me, MePerson, ProposedMerge, ProposedMerges
from parta.kernel.database import Transaction


class SignedInHere(msgspec.Struct, frozen=True):
    """What this browser holds: the account in use, its token, and all the others."""

    actor: Actor
    slot: int
    token: str
    live: dict[int, Actor]
    is_limited: bool = False


async def get_me(tx: Transaction, room: IdentityRoom, here: SignedInHere) -> Me:
    """The person in use with their roles, and every account of this browser. A limited session has no roles."""
    profile = await store.select_profile(tx, here.actor.person_id)
    roles = await room.standing.roles_of(tx, here.actor.person_id)
    accounts = []
    for slot, actor in sorted((here.live | {here.slot: here.actor}).items()):
        other = profile if slot == here.slot else await store.select_profile(tx, actor.person_id)
        theirs = roles if slot == here.slot else await room.standing.roles_of(tx, actor.person_id)
        name = PersonName(other.family_name, other.given_name, other.patronymic)
        accounts.append(Account(slot, name.full, theirs[0].organisation.short_name if theirs else ""))
    duty = (await room.second_factors.duties(tx, [here.actor.person_id])).get(here.actor.person_id)
    is_lacking = duty is not None and not (await factors_store.select_factors(tx, here.actor.person_id)).are_any
    person = MePerson(
        profile.id, profile.family_name, profile.given_name, profile.patronymic, profile.login, profile.language
    )
    return Me(
        person=person,
        roles=[] if here.is_limited else roles,
        accounts=accounts,
        slot=here.slot,
        settings=profile.settings,
        csrf_token=csrf_token(here.token),
        must_enrol=here.is_limited,
        enrol_by=duty.due_on if duty is not None and is_lacking and not here.is_limited else None,
    )


async def list_devices(tx: Transaction, actor: Actor) -> Devices:
    """One's own signed-in browsers, the latest used first."""
    rows = await sessions_store.select_live_of_person(tx, actor.person_id)
    devices = []
    for row in rows:
        name = device_name(row.user_agent)
        is_current = row.id == actor.session_id
        devices.append(
            Device(row.id, name.browser, name.system, row.address, row.created_at, row.last_seen_at, is_current)
        )
    return Devices(devices)


async def list_merge_proposals(tx: Transaction, room: IdentityRoom, actor: Actor) -> ProposedMerges:
    """Accounts that look like one's own, with where they are."""
    rows = await merges_store.select_open_of_person(tx, actor.person_id)
    names = await person_names(tx, [row.other_id for row in rows])
    proposals = []
    for row in rows:
        organisations = sorted({role.organisation.name for role in await room.standing.roles_of(tx, row.other_id)})
        proposals.append(ProposedMerge(row.id, row.reason, names[row.other_id].full, organisations, row.created_at))
    return ProposedMerges(proposals)
