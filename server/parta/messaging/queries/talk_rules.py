"""What holds for talking in a conversation: the set of reactions, and how often a day somebody may call everybody.

A conversation of an institution follows that institution; any other the strictest of the institutions of the person.
"""

from collections.abc import Collection
from uuid import UUID

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.messaging.model.talk_rules import REACTIONS, Talk, combine
from parta.messaging.store import talk_rules as store
from parta.messaging.store.talk_rules import OwnPlace, RuleRow
from parta.messaging.wire.parts import Emoji
from parta.messaging.wire.talk import MentionAll, TalkRules, TalkSaid
from parta.organisations.api import Right, access_organisation


async def allowed_reactions(
    tx: Transaction, person_id: UUID, organisation_ids: Collection[UUID | None]
) -> dict[UUID | None, tuple[Emoji, ...]]:
    """By the organisation of a conversation. One statement where nobody narrows anything."""
    if not await store.is_narrowed(tx):
        return dict.fromkeys(organisation_ids, REACTIONS)
    own = await store.select_own_places(tx, person_id) if None in organisation_ids else []
    concerned = {one for one in organisation_ids if one is not None} | {place.organisation_id for place in own}
    rows = await store.select_rules_for(tx, sorted(concerned))
    return {one: _combined(rows, one, own).reactions for one in organisation_ids}


async def get_talk(tx: Transaction, person_id: UUID, organisation_id: UUID | None) -> tuple[Talk, set[str]]:
    """What holds in a conversation of this organisation, and as what the person is asked: staff, parent, student."""
    own = await store.select_own_places(tx, person_id)
    concerned = {place.organisation_id for place in own} if organisation_id is None else {organisation_id}
    rows = await store.select_rules_for(tx, sorted(concerned))
    return _combined(rows, organisation_id, own), {place.kind for place in own}


async def get_talk_rules(tx: Transaction, actor: Actor, organisation_id: UUID) -> TalkRules:
    """What the region and the institution have said, and what holds. For those who may change it there."""
    proved = await access_organisation(tx, actor, organisation_id, Right.MANAGE_MESSAGING)
    rows = await store.select_rules_for(tx, [proved.id])
    said = {row.said_by is None: _said(row) for row in rows}
    talk = combine(row.rule() for row in rows)
    limits = MentionAll(talk.mention_all.staff, talk.mention_all.parent, talk.mention_all.student)
    return TalkRules(
        organisation_name=proved.organisation.short_name,
        region_id=proved.region_id,
        whole=list(REACTIONS),
        region=said.get(True, TalkSaid()),
        own=said.get(False, TalkSaid()),
        reactions=list(talk.reactions),
        mention_all=limits,
    )


def _said(row: RuleRow) -> TalkSaid:
    limits = row.limits()
    return TalkSaid(row.reactions, None if limits is None else MentionAll(limits.staff, limits.parent, limits.student))


def _combined(rows: list[RuleRow], organisation_id: UUID | None, own: list[OwnPlace]) -> Talk:
    concerned = {place.organisation_id for place in own} if organisation_id is None else {organisation_id}
    return combine(row.rule() for row in rows if row.organisation_id in concerned)
