"""What a monitor may know: whether the database answers, which schema it has, when the worker was last alive."""

import msgspec
from litestar import Response, get
from litestar.di import NamedDependency
from psycopg import Error
from psycopg_pool import PoolTimeout

from parta.entrypoints import store
from parta.kernel.database import Database
from parta.kernel.migrations import known

WORKER_SILENT_SECONDS = 60.0


class Health(msgspec.Struct, frozen=True):
    """`status` is «ok», or the first thing that is wrong; then the answer's status is 503."""

    status: str
    database: bool
    schema: str | None = None
    worker_seen_seconds_ago: float | None = None


@get("/health", tags=["platform"], security=[])
async def health(db: NamedDependency[Database]) -> Response[Health]:
    """Is everything there that Parta needs?"""
    try:
        async with db.transaction("health") as tx:
            row = await store.select_health(tx)
    except (Error, PoolTimeout):
        return Response(Health("database_unreachable", database=False), status_code=503)
    seen = row.worker_seen
    if row.schema != known()[-1].stem:
        status = "wrong_schema"
    elif seen is None or seen > WORKER_SILENT_SECONDS:
        status = "worker_silent"
    else:
        status = "ok"
    answer = Health(status, True, row.schema, None if seen is None else round(seen, 1))
    return Response(answer, status_code=200 if status == "ok" else 503)
