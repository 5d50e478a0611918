"""What a monitor may know: whether the database answers, which schema it has, when the worker was last alive."""

from typing import Annotated

import msgspec
from litestar import Response, get
from litestar.params import Dependency
from psycopg import Error
from psycopg_pool import PoolTimeout

from parta.kernel.database import Database
from parta.kernel.migrations import known

WORKER_SILENT_SECONDS = 60.0

_HEALTH = """
SELECT (SELECT max(migration_id) FROM _yoyo_migration) AS schema,
       (SELECT extract(epoch FROM now() - max(last_heartbeat))::float8 FROM procrastinate_workers) AS worker_seen
"""


class Health(msgspec.Struct, frozen=True):
    """`status` is «ok», or the first thing that is wrong; then the answer's status is 503."""

    status: str
    database: bool
    schema: str | None = None
    worker_seen_seconds_ago: float | None = None


class _Row(msgspec.Struct):
    schema: str | None
    worker_seen: float | None


@get("/health", tags=["platform"], security=[])
async def health(db: Annotated[Database, Dependency(skip_validation=True)]) -> Response[Health]:
    """Is everything there that Parta needs?"""
    try:
        async with db.transaction("health") as tx:
            row = await tx.fetch_one(_Row, _HEALTH)
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
