"""Deciding what is narrowed of talking: an institution for itself, a region for all of its institutions."""

from uuid import UUID

from parta.identity.api import Actor, AuditEntry, write_audit
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput
from parta.messaging.model.talk_rules import MAX_MENTION_ALL, REACTIONS, MentionAllLimits, TalkRule
from parta.messaging.store import talk_rules as store
from parta.messaging.store.talk_rules import RuleScope
from parta.messaging.wire.talk import TalkSaid
from parta.organisations.api import Right, access_organisation, access_region


async def set_organisation_talk(tx: Transaction, actor: Actor, organisation_id: UUID, wanted: TalkSaid) -> None:
    """What an institution leaves of what its region leaves. `invalid_input` names a limit out of range."""
    proved = await access_organisation(tx, actor, organisation_id, Right.MANAGE_MESSAGING)
    rule = _read(wanted)
    await store.put_rule(tx, RuleScope(proved.region_id, proved.id), rule, actor.person_id)
    entry = AuditEntry(
        actor_id=actor.person_id,
        action="messaging.change_institution",
        subject_kind="organisation",
        subject_id=proved.id,
        organisation_id=proved.id,
        region_id=proved.region_id,
        details=_told(rule),
    )
    await write_audit(tx, entry)


async def set_region_talk(tx: Transaction, actor: Actor, region_id: UUID, wanted: TalkSaid) -> None:
    """What a region leaves to all of its institutions."""
    region = await access_region(tx, actor, region_id, Right.MANAGE_MESSAGING)
    rule = _read(wanted)
    await store.put_rule(tx, RuleScope(region.id), rule, actor.person_id)
    entry = AuditEntry(
        actor_id=actor.person_id,
        action="messaging.change_region",
        subject_kind="region",
        subject_id=region.id,
        region_id=region.id,
        details=_told(rule),
    )
    await write_audit(tx, entry)


def _read(wanted: TalkSaid) -> TalkRule:
    chosen = None if wanted.reactions is None else tuple(one for one in REACTIONS if one in wanted.reactions)
    if wanted.mention_all is None:
        return TalkRule(chosen)
    limits = MentionAllLimits(wanted.mention_all.staff, wanted.mention_all.parent, wanted.mention_all.student)
    if not all(0 <= limit <= MAX_MENTION_ALL for limit in (limits.staff, limits.parent, limits.student)):
        raise InvalidInput("mention_all", "out_of_range", limit=MAX_MENTION_ALL)
    return TalkRule(chosen, limits)


def _told(rule: TalkRule) -> dict[str, str | int | bool | None]:
    limits = rule.mention_all
    return {
        "reactions": None if rule.reactions is None else " ".join(rule.reactions),
        "mention_all": None if limits is None else f"{limits.staff}, {limits.parent}, {limits.student}",
    }
