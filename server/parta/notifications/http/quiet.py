"""Quiet hours over HTTP: one's own, an institution's and its region's, and of those one is about to write to."""

from uuid import UUID

from litestar import get, put
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, JSONBody

from parta.identity.api import Actor
from parta.kernel.database import Database
from parta.notifications.commands.quiet import (
    set_my_quiet,
    set_organisation_rules,
    set_region_rules,
    set_role_rules,
)
from parta.notifications.model.quiet import QuietRole
from parta.notifications.queries.quiet import get_conversation_quiet, get_my_quiet
from parta.notifications.queries.rules import get_rules
from parta.notifications.wire.quiet import (
    ConversationQuiet,
    MyQuiet,
    NotificationRules,
    SetMyQuiet,
    SetOrganisationRules,
    SetRegionRules,
    SetRoleRules,
)

Db = NamedDependency[Database]
Acting = NamedDependency[Actor]


@get("/api/me/quiet")
async def get_my_quiet_hours(db: Db, actor: Acting) -> MyQuiet:
    """One's own quiet hours and whence each value comes."""
    async with db.transaction("notifications.my_quiet") as tx:
        return await get_my_quiet(tx, actor)


@put("/api/me/quiet")
async def put_my_quiet_hours(db: Db, actor: Acting, data: JSONBody[SetMyQuiet]) -> MyQuiet:
    """Choose one's own; the answer is what holds then."""
    async with db.transaction("notifications.set_my_quiet") as tx:
        await set_my_quiet(tx, actor, data)
        return await get_my_quiet(tx, actor)


@get("/api/conversations/{conversation_id:uuid}/quiet")
async def get_quiet_of_conversation(db: Db, actor: Acting, conversation_id: FromPath[UUID]) -> ConversationQuiet:
    """How many of those who will read are quiet now, and until when most of them are."""
    async with db.transaction("notifications.conversation_quiet") as tx:
        return await get_conversation_quiet(tx, actor, conversation_id)


@get("/api/organisations/{organisation_id:uuid}/notifications")
async def get_notification_rules(db: Db, actor: Acting, organisation_id: FromPath[UUID]) -> NotificationRules:
    """What the region and the institution have decided, level by level."""
    async with db.transaction("notifications.rules") as tx:
        return await get_rules(tx, actor, organisation_id)


@put("/api/regions/{region_id:uuid}/notifications", status_code=204)
async def put_region_rules(db: Db, actor: Acting, region_id: FromPath[UUID], data: JSONBody[SetRegionRules]) -> None:
    """Decide for the whole region."""
    async with db.transaction("notifications.set_region") as tx:
        await set_region_rules(tx, actor, region_id, data)


@put("/api/organisations/{organisation_id:uuid}/notifications", status_code=204)
async def put_organisation_rules(
    db: Db, actor: Acting, organisation_id: FromPath[UUID], data: JSONBody[SetOrganisationRules]
) -> None:
    """Decide for one institution, within what the region allows."""
    async with db.transaction("notifications.set_organisation") as tx:
        await set_organisation_rules(tx, actor, organisation_id, data)


@put("/api/organisations/{organisation_id:uuid}/notifications/roles/{role:str}", status_code=204)
async def put_role_rules(
    db: Db, actor: Acting, organisation_id: FromPath[UUID], role: FromPath[QuietRole], data: JSONBody[SetRoleRules]
) -> None:
    """Decide for one kind of people of an institution."""
    async with db.transaction("notifications.set_role") as tx:
        await set_role_rules(tx, actor, organisation_id, role, data)


ROUTES: list[HTTPRouteHandler] = [
    get_my_quiet_hours,
    put_my_quiet_hours,
    get_quiet_of_conversation,
    get_notification_rules,
    put_region_rules,
    put_organisation_rules,
    put_role_rules,
]
