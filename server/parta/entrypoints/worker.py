"""The worker process: does the jobs of all features and runs their followers, so that nothing long stalls a socket."""

import asyncio
import contextlib
import logging
import signal

from procrastinate import App

from parta.entrypoints import wiring
from parta.entrypoints.wiring import Platform
from parta.kernel import jobs
from parta.kernel.followers import FollowerLoops
from parta.realtime.api import CHANNEL

log = logging.getLogger("parta.worker")

POLLING_SECONDS = 2.0
LOOK_FOR_ABANDONED_SECONDS = 15.0
STOP_SECONDS = 10.0


async def work(platform: Platform) -> None:
    """Do jobs until SIGTERM or SIGINT; a running job has a few seconds to finish and is otherwise tried again."""
    conninfo = platform.database.conninfo
    app = jobs.build_app(conninfo, wiring.tasks(), platform.provided)
    followers = FollowerLoops(conninfo, CHANNEL, wiring.followers(), platform.provided)
    await platform.database.open()
    try:
        async with app.open_async():
            looking = asyncio.create_task(_look_for_abandoned(app))
            following = asyncio.create_task(followers.run())
            worker = asyncio.create_task(_run(app, platform.settings.job_concurrency))
            loop = asyncio.get_running_loop()
            for number in (signal.SIGTERM, signal.SIGINT):
                loop.add_signal_handler(number, worker.cancel)
            try:
                await worker
            except asyncio.CancelledError:
                log.debug("told to stop")
            finally:
                await _stop(looking, following)
    finally:
        await platform.database.close()


async def _run(app: App, concurrency: int) -> None:
    await app.run_worker_async(
        concurrency=concurrency,
        fetch_job_polling_interval=POLLING_SECONDS,
        shutdown_graceful_timeout=STOP_SECONDS,
        delete_jobs="successful",
        install_signal_handlers=False,
    )


async def _stop(*beside: asyncio.Task[None]) -> None:
    for running in beside:
        running.cancel()
    for running in beside:
        with contextlib.suppress(asyncio.CancelledError):
            await running


async def _look_for_abandoned(app: App) -> None:
    """A worker that was killed leaves jobs marked as being done: after half a minute of silence they run again."""
    while True:
        await jobs.retry_abandoned(app)
        await asyncio.sleep(LOOK_FOR_ABANDONED_SECONDS)
