"""What identity is given: answers from the rooms above (Protocols), the installation's key, the password threads.

One value, made by the wiring at the start and passed to the edges.
"""

from collections.abc import Sequence
from typing import Protocol

import msgspec

from parta.identity.model.attempts import BlockedKeys
from parta.identity.model.factors import FactorDuty
from parta.identity.model.passwords import Passwords
from parta.identity.model.people import Actor
from parta.identity.model.standing import AuditScope, DeskOrganisation, DeskRoster, Relation, Role, RuledRegion
from parta.identity.model.tokens import invitation_token
from parta.kernel.database import Transaction
from parta.kernel.ids import InvitationId, OrganisationId, PersonId, RegionId
from parta.kernel.mail import MailServer


class Standing(Protocol):
    """Who somebody is, as the register of organisations knows it today."""

    async def roles_of(self, tx: Transaction, person_id: PersonId) -> list[Role]:
        """All roles, the one looked through first in front."""
        ...

    async def relation(self, tx: Transaction, person_id: PersonId, other_id: PersonId) -> Relation:
        """Whether the first is a parent or a child of the second."""
        ...

    async def staff_among(self, tx: Transaction, person_ids: Sequence[PersonId]) -> set[PersonId]:
        """Who of these holds a post anywhere."""
        ...

    async def have_left(self, tx: Transaction, person_ids: Sequence[PersonId]) -> set[PersonId]:
        """Who of these had a place once and has none any more, nor one that begins later."""
        ...

    async def outranks(
        self, tx: Transaction, person_id: PersonId, other_id: PersonId, organisation_id: OrganisationId
    ) -> bool:
        """Whether the first, by what they are for this institution, stands above whatever the other is anywhere."""
        ...


class NeedsSecondFactor(Protocol):
    """Of whom a second factor is asked: a region's rule about roles."""

    async def duties(self, tx: Transaction, person_ids: Sequence[PersonId]) -> dict[PersonId, FactorDuty]:
        """Those of these who have to have one, now or from a later day."""
        ...

    async def ruled_region(self, tx: Transaction, actor: Actor, region_id: RegionId) -> RuledRegion:
        """A region whose rule this actor may change. NotFound and Forbidden as for every region."""
        ...


class InvitationDesk(Protocol):
    """Whose invitations somebody keeps."""

    async def roster(self, tx: Transaction, actor: Actor, organisation_id: OrganisationId) -> DeskRoster:
        """NotFound and Forbidden as for every institution."""
        ...

    async def organisations(self, tx: Transaction, actor: Actor) -> list[DeskOrganisation]:
        """Institutions whose figures the actor may see, at most a few hundred."""
        ...


class MayReadAudit(Protocol):
    """Whose log somebody may read."""

    async def audit_scope(self, tx: Transaction, actor: Actor, organisation_id: OrganisationId) -> AuditScope:
        """NotFound and Forbidden as for every institution."""
        ...


class IdentityRoom(msgspec.Struct, frozen=True, kw_only=True):
    """All that the edges of identity need besides the database."""

    key: bytes
    public_url: str
    passwords: Passwords
    standing: Standing
    desk: InvitationDesk
    audit_readers: MayReadAudit
    second_factors: NeedsSecondFactor
    mail: MailServer | None = None
    blocked: BlockedKeys = msgspec.field(default_factory=BlockedKeys)

    @property
    def is_secure(self) -> bool:
        """Whether people come by HTTPS: decides on the names and flags of cookies."""
        return self.public_url.startswith("https:")

    def link(self, invitation_id: InvitationId) -> str:
        return invitation_link(self.key, self.public_url, invitation_id)


def invitation_link(key: bytes, public_url: str, invitation_id: InvitationId) -> str:
    """What a card and its QR code say."""
    return f"{public_url}/i/{invitation_token(key, invitation_id)}"
