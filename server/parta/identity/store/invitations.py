"""Rows of invitations."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec

from parta.identity.model.invitations import Invitation, Progress, Purpose
from parta.kernel.database import Transaction
from parta.kernel.ids import InvitationId, OrganisationId, PersonId

_COLUMNS = """i.id, i.person_id, i.organisation_id, i.purpose, i.created_at, i.expires_at, i.opened_at, i.used_at,
       i.withdrawn_at, i.mail_asked_at, i.mailed_at, i.mail_failure, i.resets_password, i.resets_factors"""
INSERT_INVITATIONS = """
INSERT INTO identity_invitations
       (id, person_id, organisation_id, purpose, created_at, created_by, expires_at, resets_password, resets_factors)
SELECT n.id, n.person_id, %(organisation_id)s::uuid, n.purpose, %(now)s::timestamptz, %(created_by)s::uuid,
       n.expires_at, n.resets_password, n.resets_factors
  FROM unnest(%(ids)s::uuid[], %(person_ids)s::uuid[], %(purposes)s::text[], %(expire_ats)s::timestamptz[],
              %(resets_passwords)s::boolean[], %(resets_factors)s::boolean[])
       AS n (id, person_id, purpose, expires_at, resets_password, resets_factors)
"""
SELECT_ONE = f"SELECT {_COLUMNS} FROM identity_invitations i WHERE i.id = %(id)s"  # noqa: S608
LOCK_ONE = f"SELECT {_COLUMNS} FROM identity_invitations i WHERE i.id = %(id)s FOR UPDATE"  # noqa: S608
SELECT_LATEST = f"""
SELECT DISTINCT ON (i.person_id) {_COLUMNS} FROM identity_invitations i
 WHERE i.person_id = ANY(%(person_ids)s::uuid[]) AND i.withdrawn_at IS NULL
 ORDER BY i.person_id, i.created_at DESC, i.id DESC
"""  # noqa: S608
SELECT_PROGRESS = """
SELECT p.id AS person_id,
       CASE WHEN p.connected_at IS NOT NULL THEN 'connected'
            WHEN i.opened THEN 'opened' WHEN i.opened IS NOT NULL THEN 'invited' ELSE 'none' END AS progress
  FROM identity_persons p
  LEFT JOIN (SELECT person_id, bool_or(opened_at IS NOT NULL) AS opened FROM identity_invitations
              WHERE person_id = ANY(%(person_ids)s::uuid[]) AND withdrawn_at IS NULL
              GROUP BY person_id) i ON i.person_id = p.id
 WHERE p.id = ANY(%(person_ids)s::uuid[])
"""
WITHDRAW = """
UPDATE identity_invitations SET withdrawn_at = %(now)s
 WHERE person_id = ANY(%(person_ids)s::uuid[]) AND used_at IS NULL AND withdrawn_at IS NULL RETURNING person_id
"""
MARK_OPENED = "UPDATE identity_invitations SET opened_at = %(now)s WHERE id = %(id)s AND opened_at IS NULL"
MARK_USED = """
UPDATE identity_invitations SET used_at = %(now)s, opened_at = coalesce(opened_at, %(now)s) WHERE id = %(id)s
"""
ASK_MAIL = """
UPDATE identity_invitations SET mail_asked_at = %(now)s, mailed_at = NULL, mail_failure = NULL
 WHERE id = ANY(%(ids)s::uuid[])
"""
MARK_MAILED = "UPDATE identity_invitations SET mailed_at = %(now)s, mail_failure = NULL WHERE id = %(id)s"
MARK_MAIL_FAILED = "UPDATE identity_invitations SET mail_failure = %(failure)s WHERE id = %(id)s"
COUNT_MAIL = """
SELECT count(*) AS asked, count(mailed_at) AS sent,
       count(*) FILTER (WHERE mailed_at IS NULL AND mail_failure IS NOT NULL) AS failed
  FROM identity_invitations
 WHERE organisation_id = %(organisation_id)s AND mail_asked_at > %(since)s
"""


class NewInvitation(msgspec.Struct, frozen=True):
    """An invitation about to be written."""

    id: InvitationId
    person_id: PersonId
    purpose: Purpose
    expires_at: datetime
    resets_password: bool = True
    resets_factors: bool = False


class _Progress(msgspec.Struct):
    person_id: PersonId
    progress: Progress


class _PersonId(msgspec.Struct):
    person_id: UUID


class MailCount(msgspec.Struct, frozen=True):
    """How far sending has come."""

    asked: int
    sent: int
    failed: int


async def insert_invitations(
    tx: Transaction, new: Sequence[NewInvitation], organisation_id: OrganisationId | None, created_by: PersonId | None
) -> None:
    await tx.execute(
        INSERT_INVITATIONS,
        {
            "ids": [one.id for one in new],
            "person_ids": [one.person_id for one in new],
            "purposes": [one.purpose for one in new],
            "expire_ats": [one.expires_at for one in new],
            "resets_passwords": [one.resets_password for one in new],
            "resets_factors": [one.resets_factors for one in new],
            "organisation_id": organisation_id,
            "created_by": created_by,
            "now": tx.now,
        },
    )


async def find_one(tx: Transaction, invitation_id: InvitationId) -> Invitation | None:
    return await tx.find_one(Invitation, SELECT_ONE, {"id": invitation_id})


async def lock_one(tx: Transaction, invitation_id: InvitationId) -> Invitation | None:
    return await tx.find_one(Invitation, LOCK_ONE, {"id": invitation_id})


async def select_latest(tx: Transaction, person_ids: Sequence[PersonId]) -> dict[PersonId, Invitation]:
    """The newest invitation of each that was not withdrawn."""
    rows = await tx.fetch_all(Invitation, SELECT_LATEST, {"person_ids": list(person_ids)})
    return {row.person_id: row for row in rows}


async def select_progress(tx: Transaction, person_ids: Sequence[PersonId]) -> dict[PersonId, Progress]:
    rows = await tx.fetch_all(_Progress, SELECT_PROGRESS, {"person_ids": list(person_ids)})
    return {row.person_id: row.progress for row in rows}


async def withdraw(tx: Transaction, person_ids: Sequence[PersonId]) -> set[PersonId]:
    rows = await tx.fetch_all(_PersonId, WITHDRAW, {"person_ids": list(person_ids), "now": tx.now})
    return {PersonId(row.person_id) for row in rows}


async def mark_opened(tx: Transaction, invitation_id: InvitationId) -> None:
    await tx.execute(MARK_OPENED, {"id": invitation_id, "now": tx.now})


async def mark_used(tx: Transaction, invitation_id: InvitationId) -> None:
    await tx.execute(MARK_USED, {"id": invitation_id, "now": tx.now})


async def ask_mail(tx: Transaction, ids: Sequence[InvitationId]) -> None:
    await tx.execute(ASK_MAIL, {"ids": list(ids), "now": tx.now})


async def mark_mailed(tx: Transaction, invitation_id: InvitationId) -> None:
    await tx.execute(MARK_MAILED, {"id": invitation_id, "now": tx.now})


async def mark_mail_failed(tx: Transaction, invitation_id: InvitationId, failure: str) -> None:
    await tx.execute(MARK_MAIL_FAILED, {"id": invitation_id, "failure": failure})


async def count_mail(tx: Transaction, organisation_id: OrganisationId, since: datetime) -> MailCount:
    return await tx.fetch_one(MailCount, COUNT_MAIL, {"organisation_id": organisation_id, "since": since})
