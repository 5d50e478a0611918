"""The table of quotas and the rule for files that no scanner can take: of a region, and of an institution."""

from uuid import UUID

from litestar import get, put
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, JSONBody

from parta.files.commands.quotas import set_organisation_quotas, set_region_rules
from parta.files.queries.usage import organisation_files, region_files
from parta.files.wire import NewOrganisationFiles, NewQuota, NewRegionFiles, OrganisationFiles, RegionFiles
from parta.identity.api import Actor
from parta.kernel.database import Database
from parta.kernel.errors import InvalidInput
from parta.organisations.api import RoleKind

Db = NamedDependency[Database]
Acting = NamedDependency[Actor]


@get("/api/regions/{region_id:uuid}/files")
async def get_region_files(db: Db, actor: Acting, region_id: FromPath[UUID]) -> RegionFiles:
    """What a region has decided about files."""
    async with db.transaction("files.region_files") as tx:
        return await region_files(tx, actor, region_id)


@put("/api/regions/{region_id:uuid}/files")
async def put_region_files(
    db: Db, actor: Acting, region_id: FromPath[UUID], data: JSONBody[NewRegionFiles]
) -> RegionFiles:
    """Decide about files for a region."""
    async with db.transaction("files.set_region_rules") as tx:
        await set_region_rules(tx, actor, region_id, data.above_scanner, _lines(data.quotas))
        return await region_files(tx, actor, region_id)


@get("/api/organisations/{organisation_id:uuid}/files")
async def get_organisation_files(db: Db, actor: Acting, organisation_id: FromPath[UUID]) -> OrganisationFiles:
    """What an institution keeps, and may."""
    async with db.transaction("files.organisation_files") as tx:
        return await organisation_files(tx, actor, organisation_id)


@put("/api/organisations/{organisation_id:uuid}/files")
async def put_organisation_files(
    db: Db, actor: Acting, organisation_id: FromPath[UUID], data: JSONBody[NewOrganisationFiles]
) -> OrganisationFiles:
    """Decide about quotas in an institution."""
    async with db.transaction("files.set_organisation_quotas") as tx:
        await set_organisation_quotas(tx, actor, organisation_id, _lines(data.quotas))
        return await organisation_files(tx, actor, organisation_id)


def _lines(quotas: list[NewQuota]) -> list[tuple[RoleKind | None, int]]:
    if len({one.role for one in quotas}) != len(quotas):
        raise InvalidInput("quotas", "twice")
    return [(one.role, one.max_bytes) for one in quotas]


ROUTES: list[HTTPRouteHandler] = [get_region_files, put_region_files, get_organisation_files, put_organisation_files]
