"""Tables of choices, the duty of the safety officer and «who can find me» over HTTP: parse, call, answer."""

from uuid import UUID

from litestar import delete, get, post, put
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, JSONBody

from parta.identity.api import Actor
from parta.kernel.database import Database
from parta.policy.access import access_institution_table, access_region_table
from parta.policy.commands.tables import TalkingPairs, appoint_officer, change_table, end_officer, preview_change
from parta.policy.queries.tables import show_table, who_reaches
from parta.policy.wire import NewSafetyOfficer, PolicyChoices, PolicyPreview, PolicyTable, WhoReachesMe

Db = NamedDependency[Database]
Acting = NamedDependency[Actor]


@get("/api/organisations/{organisation_id:uuid}/policy")
async def get_institution_table(db: Db, actor: Acting, organisation_id: FromPath[UUID]) -> PolicyTable:
    async with db.transaction("policy.show_table") as tx:
        return await show_table(tx, await access_institution_table(tx, actor, organisation_id))


@put("/api/organisations/{organisation_id:uuid}/policy")
async def put_institution_table(
    db: Db, actor: Acting, organisation_id: FromPath[UUID], data: JSONBody[PolicyChoices]
) -> PolicyTable:
    """Put the choices in force; the institution may only narrow what the region leaves open."""
    async with db.transaction("policy.change_table") as tx:
        table = await access_institution_table(tx, actor, organisation_id)
        await change_table(tx, actor, table, data)
        return await show_table(tx, table)


@post("/api/organisations/{organisation_id:uuid}/policy/preview", status_code=200)
async def post_institution_preview(
    db: Db,
    actor: Acting,
    talking_pairs: NamedDependency[TalkingPairs],
    organisation_id: FromPath[UUID],
    data: JSONBody[PolicyChoices],
) -> PolicyPreview:
    """What the choices would do; nothing happens."""
    async with db.transaction("policy.preview_change") as tx:
        table = await access_institution_table(tx, actor, organisation_id)
        return await preview_change(tx, table, data, talking_pairs)


@get("/api/regions/{region_id:uuid}/policy")
async def get_region_table(db: Db, actor: Acting, region_id: FromPath[UUID]) -> PolicyTable:
    async with db.transaction("policy.show_table") as tx:
        return await show_table(tx, await access_region_table(tx, actor, region_id))


@put("/api/regions/{region_id:uuid}/policy")
async def put_region_table(
    db: Db, actor: Acting, region_id: FromPath[UUID], data: JSONBody[PolicyChoices]
) -> PolicyTable:
    """Put the region's choices in force: no institution may be looser."""
    async with db.transaction("policy.change_table") as tx:
        table = await access_region_table(tx, actor, region_id)
        await change_table(tx, actor, table, data)
        return await show_table(tx, table)


@post("/api/regions/{region_id:uuid}/policy/preview", status_code=200)
async def post_region_preview(
    db: Db,
    actor: Acting,
    talking_pairs: NamedDependency[TalkingPairs],
    region_id: FromPath[UUID],
    data: JSONBody[PolicyChoices],
) -> PolicyPreview:
    """What the choices would do; nothing happens."""
    async with db.transaction("policy.preview_change") as tx:
        table = await access_region_table(tx, actor, region_id)
        return await preview_change(tx, table, data, talking_pairs)


@post("/api/organisations/{organisation_id:uuid}/safety-officers", status_code=204)
async def post_officer(
    db: Db, actor: Acting, organisation_id: FromPath[UUID], data: JSONBody[NewSafetyOfficer]
) -> None:
    """Give somebody who works there the duty of the safety officer."""
    async with db.transaction("policy.appoint_officer") as tx:
        await appoint_officer(tx, actor, organisation_id, data.person_id)


@delete("/api/organisations/{organisation_id:uuid}/safety-officers/{person_id:uuid}")
async def delete_officer(db: Db, actor: Acting, organisation_id: FromPath[UUID], person_id: FromPath[UUID]) -> None:
    async with db.transaction("policy.end_officer") as tx:
        await end_officer(tx, actor, organisation_id, person_id)


@get("/api/policy/me")
async def get_who_reaches_me(db: Db, actor: Acting) -> WhoReachesMe:
    """Who may find the viewer, write to them, add and call them."""
    async with db.transaction("policy.who_reaches") as tx:
        return await who_reaches(tx, actor)


ROUTES: list[HTTPRouteHandler] = [
    get_institution_table,
    put_institution_table,
    post_institution_preview,
    get_region_table,
    put_region_table,
    post_region_preview,
    post_officer,
    delete_officer,
    get_who_reaches_me,
]
