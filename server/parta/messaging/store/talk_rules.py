"""Rows of what regions and institutions narrow of talking, and the places by which they concern somebody."""

from collections.abc import Sequence
from uuid import UUID

import msgspec
from psycopg.types.json import Jsonb

from parta.kernel.database import Transaction
from parta.messaging.model.talk_rules import MentionAllLimits, TalkRule
from parta.messaging.wire.parts import Emoji

# Asked for every list of conversations: most installations narrow nothing.
SELECT_IS_NARROWED = """
SELECT EXISTS (SELECT FROM messaging_talk_rules WHERE reactions IS NOT NULL)
"""

SELECT_RULES_FOR = """
SELECT o.id AS organisation_id, r.organisation_id AS said_by, r.reactions, r.mention_all
  FROM organisations_organisations o
  JOIN messaging_talk_rules r
    ON r.region_id = o.region_id AND (r.organisation_id IS NULL OR r.organisation_id = o.id)
 WHERE o.id = ANY(%(organisation_ids)s::uuid[])
"""

SELECT_OWN_PLACES = """
SELECT DISTINCT p.kind, p.organisation_id
  FROM organisations_positions p JOIN organisations_organisations o ON o.id = p.organisation_id
 WHERE p.person_id = %(person_id)s::uuid AND p.kind <> 'duty'
   AND p.valid_from <= (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date
   AND (p.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < p.valid_to)
"""

PUT_RULE = """
INSERT INTO messaging_talk_rules (region_id, organisation_id, reactions, mention_all, changed_at, changed_by)
VALUES (%(region_id)s, %(organisation_id)s, %(reactions)s::text[], %(mention_all)s::jsonb, %(now)s, %(by)s)
ON CONFLICT (region_id, organisation_id) DO UPDATE
   SET reactions = excluded.reactions, mention_all = excluded.mention_all, changed_at = excluded.changed_at,
       changed_by = excluded.changed_by
"""


class RuleRow(msgspec.Struct, frozen=True):
    """A rule that holds for an organisation; `said_by` None: its region says it."""

    organisation_id: UUID
    said_by: UUID | None
    reactions: list[Emoji] | None
    mention_all: dict[str, int] | None

    def rule(self) -> TalkRule:
        return TalkRule(self.reactions, self.limits())

    def limits(self) -> MentionAllLimits | None:
        return None if self.mention_all is None else MentionAllLimits(**self.mention_all)


class OwnPlace(msgspec.Struct, frozen=True):
    kind: str
    organisation_id: UUID


class RuleScope(msgspec.Struct, frozen=True):
    """Whose rule it is; without an organisation the region's."""

    region_id: UUID
    organisation_id: UUID | None = None


async def is_narrowed(tx: Transaction) -> bool:
    """Whether anybody narrows reactions at all."""
    return bool(await tx.fetch_value(SELECT_IS_NARROWED, {}))


async def select_rules_for(tx: Transaction, organisation_ids: Sequence[UUID]) -> list[RuleRow]:
    return await tx.fetch_all(RuleRow, SELECT_RULES_FOR, {"organisation_ids": list(organisation_ids)})


async def select_own_places(tx: Transaction, person_id: UUID) -> list[OwnPlace]:
    return await tx.fetch_all(OwnPlace, SELECT_OWN_PLACES, {"person_id": person_id, "now": tx.now})


async def put_rule(tx: Transaction, scope: RuleScope, rule: TalkRule, by: UUID) -> None:
    limits = None if rule.mention_all is None else Jsonb(msgspec.structs.asdict(rule.mention_all))
    reactions = None if rule.reactions is None else list(rule.reactions)
    values = {"reactions": reactions, "mention_all": limits, "now": tx.now, "by": by}
    await tx.execute(PUT_RULE, msgspec.structs.asdict(scope) | values)
