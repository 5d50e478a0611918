"""Does the waiting jobs of a platform, and those that they enqueue, until none is left: no worker process."""

from parta.entrypoints import wiring
from parta.entrypoints.wiring import Platform
from parta.kernel import jobs

_WAITING = """
SELECT count(*) FROM procrastinate_jobs
WHERE status = 'todo' AND (scheduled_at IS NULL OR scheduled_at <= now())
"""
_FAILED = "SELECT task_name FROM procrastinate_jobs WHERE status = 'failed' OR (status = 'todo' AND attempts > 0)"


class JobFailed(AssertionError):
    """A job raised; its traceback is in the captured log."""


async def run_jobs(platform: Platform) -> None:
    app = jobs.build_app(platform.database.conninfo, wiring.tasks(), platform.provided)
    async with app.open_async():
        async with platform.database.connection() as connection:
            while (await (await connection.execute(_WAITING)).fetchone() or (0,))[0]:
                await app.run_worker_async(
                    wait=False, listen_notify=False, install_signal_handlers=False, delete_jobs="successful"
                )
                failed = await (await connection.execute(_FAILED)).fetchone()
                if failed is not None:
                    raise JobFailed(f"the job {failed[0]} failed")
