"""One's own notices over HTTP."""

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromQuery, JSONBody

from parta.identity.api import Actor
from parta.kernel.database import Database
from parta.notifications.commands.notices import mark_notices_read
from parta.notifications.store import notices as store
from parta.notifications.wire.notices import Notices, NoticeShown, NoticesRead

PAGE = 50
NEWEST = 2**62


@get("/api/notices")
async def list_notices(
    db: NamedDependency[Database], actor: NamedDependency[Actor], before: FromQuery[int] = NEWEST
) -> Notices:
    """A page of one's own notices, newest first."""
    async with db.transaction("notifications.list") as tx:
        rows = await store.select_notices(tx, actor.person_id, before, PAGE)
        shown = [
            NoticeShown(row.id, row.kind, row.fields, row.link, row.created_at, row.read_at is not None) for row in rows
        ]
        more = rows[-1].id if len(rows) == PAGE else None
        return Notices(notices=shown, unread=await store.count_unread(tx, actor.person_id), next=more)


@post("/api/notices/read", status_code=204)
async def read_notices(
    db: NamedDependency[Database], actor: NamedDependency[Actor], data: JSONBody[NoticesRead]
) -> None:
    """Mark one's own notices up to an id as read."""
    async with db.transaction("notifications.read") as tx:
        await mark_notices_read(tx, actor, data.up_to)


ROUTES = [list_notices, read_notices]
