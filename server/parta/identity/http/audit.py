"""The log of administration, for those entitled."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from litestar import get
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromQuery, QueryParameter

from parta.identity.http.actor import Acting, Db, Room
from parta.identity.queries.audit import MOST, list_audit
from parta.identity.store.audit import AuditFilter
from parta.identity.wire.audit import AuditPage
from parta.kernel.ids import OrganisationId


@get("/api/audit")
async def get_audit(
    db: Db,
    identity: Room,
    actor: Acting,
    organisation_id: FromQuery[UUID],
    before: FromQuery[int | None] = None,
    action: Annotated[str | None, QueryParameter(max_length=100)] = None,
    actor_id: FromQuery[UUID | None] = None,
    subject_id: FromQuery[UUID | None] = None,
    since: FromQuery[datetime | None] = None,
    until: FromQuery[datetime | None] = None,
    limit: Annotated[int, QueryParameter(ge=1, le=MOST)] = 50,
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
