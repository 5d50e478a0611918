"""The log of administration, for those entitled."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from litestar import get
from litestar.handlers import HTTPRouteHandler
from litestar.params import Parameter

from parta.identity.access.room import IdentityRoom
from parta.identity.model.people import Actor
from parta.identity.queries.audit import MOST, list_audit
from parta.identity.store.audit import AuditFilter
from parta.identity.wire.audit import AuditPage
from parta.kernel.database import Database
from parta.kernel.ids import OrganisationId


@get("/api/audit")
async def get_audit(
    db: Database,
    identity: IdentityRoom,
    actor: Actor,
    organisation_id: UUID,
    before: int | None = None,
    action: Annotated[str | None, Parameter(max_length=100)] = None,
    actor_id: UUID | None = None,
    subject_id: UUID | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    limit: Annotated[int, Parameter(ge=1, le=MOST)] = 50,
) -> AuditPage:
    """A page of the log, newest first; every filter is optional."""
    chosen = AuditFilter(
        before=before,
        action=action,
        actor_id=actor_id,
        subject_id=subject_id,
        since=since,
        until=until,
        limit=limit,
    )
    async with db.transaction("identity.list_audit") as tx:
        return await list_audit(tx, identity, actor, OrganisationId(organisation_id), chosen)


ROUTES: list[HTTPRouteHandler] = [get_audit]
