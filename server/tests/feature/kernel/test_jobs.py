"""The queue: a job is there if and only if its change is; one that waits is neither doubled nor missed."""

import asyncio
from datetime import timedelta
from typing import NoReturn
from uuid import UUID, uuid4

import pytest

from parta.kernel import jobs
from parta.kernel.database import Database, Transaction
from parta.kernel.jobs import task

WAITING = "SELECT task_name, args->>'number' AS number FROM procrastinate_jobs WHERE status = 'todo' ORDER BY id"


async def _work(db: Database, *tasks: jobs.Task[...]) -> None:
    app = jobs.build_app(db.conninfo, list(tasks), {"db": db})
    async with app.open_async():
        await app.run_worker_async(wait=False, listen_notify=False, install_signal_handlers=False)


async def test_a_job_is_given_its_dependencies_and_its_typed_arguments(db: Database) -> None:
    got: list[object] = []

    @task("test.note")
    async def note(db: Database, *, one: UUID, many: list[int]) -> None:
        got.extend([db, one, many])

    number = uuid4()
    async with db.transaction("test") as tx:
        await tx.enqueue("test.note", {"one": number, "many": [1, 2]})
    await _work(db, note)
    assert got == [db, number, [1, 2]]


async def test_a_change_that_fails_leaves_no_job(db: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        async with db.transaction("test") as tx:
            await tx.enqueue("test.note", {})
            raise ZeroDivisionError
    async with db.transaction("test") as tx:
        assert await tx.fetch_value("SELECT count(*) FROM procrastinate_jobs") == 0


async def test_under_one_queueing_lock_one_job_waits(tx: Transaction) -> None:
    for number in (1, 2):
        await tx.enqueue("test.note", {"number": number}, queueing_lock="same")
    await tx.enqueue("test.note", {"number": 3}, queueing_lock="other")
    rows = await (await tx.connection.execute(WAITING)).fetchall()
    assert rows == [("test.note", "1"), ("test.note", "3")]


async def test_a_waiting_job_does_not_start_before_the_change_that_counts_on_it(db: Database) -> None:
    ran = asyncio.Event()

    @task("test.note")
    async def note(db: Database) -> None:
        ran.set()

    async with db.transaction("first") as tx:
        await tx.enqueue("test.note", {}, queueing_lock="same")
    async with db.transaction("second") as tx:
        await tx.enqueue("test.note", {}, queueing_lock="same")
        await _work(db, note)
        assert not ran.is_set()
    await _work(db, note)
    assert ran.is_set()


async def test_a_job_does_not_start_before_its_time(db: Database) -> None:
    ran = asyncio.Event()

    @task("test.note")
    async def note(db: Database) -> None:
        ran.set()

    async with db.transaction("test") as tx:
        now = await tx.fetch_value("SELECT now()")
        await tx.enqueue("test.note", {}, at=now + timedelta(hours=1))
    await _work(db, note)
    assert not ran.is_set()


async def test_a_job_that_fails_is_tried_again_later_until_its_attempts_are_used_up(db: Database) -> None:
    @task("test.break", attempts=2)
    async def break_(db: Database) -> NoReturn:
        raise ZeroDivisionError

    async with db.transaction("test") as tx:
        await tx.enqueue("test.break", {})
    await _work(db, break_)
    async with db.transaction("test") as tx:
        state = await (await tx.connection.execute("SELECT status::text, attempts FROM procrastinate_jobs")).fetchall()
        assert state == [("todo", 1)]
        await tx.execute("UPDATE procrastinate_jobs SET scheduled_at = NULL")
    await _work(db, break_)
    async with db.transaction("test") as tx:
        assert await tx.fetch_value("SELECT status::text FROM procrastinate_jobs") == "failed"


async def test_the_jobs_of_a_worker_that_died_are_put_back(db: Database) -> None:
    async with db.transaction("test") as tx:
        await tx.enqueue("test.note", {})
        await tx.execute(
            "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - interval '5 minutes')",
        )
        await tx.execute(
            "UPDATE procrastinate_jobs SET status = 'doing', worker_id = (SELECT id FROM procrastinate_workers)"
        )
    app = jobs.build_app(db.conninfo, [], {})
    async with app.open_async():
        assert await jobs.retry_abandoned(app) == 1
        assert await jobs.retry_abandoned(app) == 0
    async with db.transaction("test") as tx:
        assert await tx.fetch_value("SELECT status::text FROM procrastinate_jobs") == "todo"


def test_a_task_that_needs_what_nobody_provides_stops_the_start() -> None:
    @task("test.note")
    async def note(nobody: Database) -> None: ...

    with pytest.raises(TypeError, match="needs nobody"):
        note.bind({"db": None})


def test_a_periodic_task_takes_no_arguments() -> None:
    with pytest.raises(TypeError, match="cannot take arguments"):

        @task("test.note", cron="* * * * *")
        async def note(db: Database, *, number: int) -> None: ...
