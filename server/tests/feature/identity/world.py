"""What the tests of identity look up behind its doors."""

from collections.abc import Sequence
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId


class _Login(msgspec.Struct):
    person_id: PersonId
    login: str


class _Proposal(msgspec.Struct):
    first_id: UUID
    second_id: UUID
    reason: str


async def logins_of(tx: Transaction, ids: Sequence[PersonId]) -> dict[PersonId, str]:
    statement = "SELECT person_id, login FROM identity_credentials WHERE person_id = ANY(%(ids)s)"
    return {row.person_id: row.login for row in await tx.fetch_all(_Login, statement, {"ids": list(ids)})}


async def proposals(tx: Transaction) -> list[tuple[UUID, UUID, str]]:
    statement = "SELECT first_id, second_id, reason FROM identity_merge_proposals ORDER BY id"
    return [(row.first_id, row.second_id, row.reason) for row in await tx.fetch_all(_Proposal, statement)]
