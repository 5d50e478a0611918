"""Invitations: how long they last, what state they are in, and how far somebody has come."""

from datetime import datetime, timedelta
from typing import Literal

import msgspec

from parta.kernel.ids import InvitationId, OrganisationId, PersonId

Purpose = Literal["invitation", "renewal", "setup", "recovery"]
CardState = Literal["valid", "used", "expired", "withdrawn"]
Progress = Literal["none", "invited", "opened", "connected"]

LASTS: dict[Purpose, timedelta] = {
    "invitation": timedelta(days=60),
    "renewal": timedelta(days=7),
    "setup": timedelta(days=7),
    "recovery": timedelta(days=7),
}


class Invitation(msgspec.Struct, frozen=True, kw_only=True):
    """One link to one person's own account."""

    id: InvitationId
    person_id: PersonId
    organisation_id: OrganisationId | None
    purpose: Purpose
    created_at: datetime
    expires_at: datetime
    opened_at: datetime | None
    used_at: datetime | None
    withdrawn_at: datetime | None
    mail_asked_at: datetime | None
    mailed_at: datetime | None
    mail_failure: str | None
    resets_password: bool
    resets_factors: bool

    def state(self, now: datetime) -> CardState:
        if self.used_at is not None:
            return "used"
        if self.withdrawn_at is not None:
            return "withdrawn"
        return "expired" if self.expires_at <= now else "valid"


class IssuedInvitation(msgspec.Struct, frozen=True):
    """An invitation that its person can use now. The link is made of the id: `invitation_link`."""

    id: InvitationId
    person_id: PersonId
    expires_at: datetime
    is_new: bool
