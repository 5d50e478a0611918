"""The queue of work that must survive a crash: tasks are declared by features, rows are written with the change
that asks for them, the worker runs them. Procrastinate keeps the queue; nothing else in Parta knows it.

A task is a plain async function: its positional parameters are filled by name with what the wiring provides, its
keyword-only parameters are the job's arguments. It may run twice (a crash comes after the work and before the
mark), so it must be idempotent.
"""

from __future__ import annotations

import inspect
import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Any, Generic, ParamSpec, get_type_hints

import msgspec
from procrastinate import App, PsycopgConnector, RetryStrategy
from psycopg import AsyncConnection

log = logging.getLogger("parta.jobs")

QUEUE = "default"
P = ParamSpec("P")

# A job that waits under the same queueing_lock is kept and *locked until our commit*: the worker, which skips locked
# rows, cannot start it before it can see our change. Nothing is inserted twice, and no change is missed.
_INSERT_JOB = """
INSERT INTO procrastinate_jobs (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)
VALUES (%(queue)s, %(task)s, %(priority)s, %(lock)s, %(queueing_lock)s, %(args)s::jsonb, %(at)s::timestamptz)
ON CONFLICT (queueing_lock) WHERE status = 'todo' DO UPDATE SET priority = procrastinate_jobs.priority
"""


class Task(Generic[P]):
    """A declared task; called directly (in a test, from another task) it is just its function."""

    def __init__(self, name: str, run: Callable[P, Awaitable[None]], *, cron: str | None, attempts: int) -> None:
        self.name = name
        self.run = run
        self.cron = cron
        self.attempts = attempts
        hints = get_type_hints(run)
        parameters = inspect.signature(run).parameters.values()
        self.needs = {p.name: hints[p.name] for p in parameters if p.kind is p.POSITIONAL_OR_KEYWORD}
        self.takes = {p.name: hints[p.name] for p in parameters if p.kind is p.KEYWORD_ONLY}
        if cron is not None and self.takes:
            raise TypeError(f"the periodic task {name} cannot take arguments: nobody gives them")

    async def __call__(self, *args: P.args, **kwargs: P.kwargs) -> None:
        await self.run(*args, **kwargs)

    def bind(self, provided: Mapping[str, object]) -> Callable[..., Awaitable[None]]:
        """The function as the worker calls it: dependencies filled in, arguments read from JSON by their types."""
        missing = sorted(set(self.needs) - set(provided))
        if missing:
            raise TypeError(f"task {self.name} needs {', '.join(missing)}, which the wiring does not provide")
        dependencies = {name: provided[name] for name in self.needs}

        async def run_job(**raw: object) -> None:
            given = {name: value for name, value in raw.items() if name in self.takes}
            typed = {name: msgspec.convert(value, self.takes[name], strict=False) for name, value in given.items()}
            await self.run(**dependencies, **typed)  # type: ignore[arg-type, call-arg]  # names were matched above

        return run_job


def task(name: str, *, cron: str | None = None, attempts: int = 8) -> Callable[[Callable[P, Awaitable[None]]], Task[P]]:
    """Declare a task `feature.verb_noun`; `cron` makes it periodic (UTC); it is tried `attempts` times in all."""

    def declare(run: Callable[P, Awaitable[None]]) -> Task[P]:
        return Task(name, run, cron=cron, attempts=attempts)

    return declare


async def enqueue(
    connection: AsyncConnection[Any],
    task: str,
    args: Mapping[str, object],
    *,
    lock: str | None = None,
    queueing_lock: str | None = None,
    at: datetime | None = None,
    priority: int = 0,
) -> None:
    """Write a job in the caller's transaction. Jobs of one `lock` run one after another, in order; under one
    `queueing_lock` at most one waits; it does not start before `at`."""
    await connection.execute(
        _INSERT_JOB,
        {
            "queue": QUEUE,
            "task": task,
            "priority": priority,
            "lock": lock,
            "queueing_lock": queueing_lock,
            "args": msgspec.json.encode(args).decode(),
            "at": at,
        },
    )


def build_app(conninfo: str, tasks: list[Task[...]], provided: Mapping[str, object]) -> App:
    """The worker's queue application, every task bound. Fails at once when a task needs what nobody provides."""
    app = App(connector=PsycopgConnector(conninfo=conninfo, min_size=1, max_size=4))
    for declared in tasks:
        # 2, 4, 8 … seconds between attempts: a database restarting is over by the third, an SMTP server by the last
        more = declared.attempts - 1
        retry = RetryStrategy(max_attempts=more, exponential_wait=2) if more else False
        function = declared.bind(provided)
        registered = app.task(name=declared.name, queue=QUEUE, retry=retry)(_named(function, declared.name))
        if declared.cron is not None:
            app.periodic(cron=declared.cron, periodic_id=declared.name)(registered)
    return app


async def retry_abandoned(app: App) -> int:
    """Put back the jobs of workers that died while doing them; how many there were."""
    stalled = list(await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=30))
    for job in stalled:
        await app.job_manager.retry_job(job)
        log.warning("job %s (%s) was abandoned by its worker and is tried again", job.id, job.task_name)
    return len(stalled)


def _named(function: Callable[..., Awaitable[None]], name: str) -> Callable[..., Awaitable[None]]:
    function.__name__ = name
    return function
