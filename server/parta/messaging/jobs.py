"""Work of messaging that a change of the roster asks for, and that must survive a crash."""

from uuid import UUID

from parta.files.api import FilesRoom
from parta.kernel.database import Database, Transaction
from parta.kernel.followers import follower
from parta.kernel.ids import OrganisationId
from parta.kernel.jobs import task
from parta.kernel.settings import Settings
from parta.messaging.commands.channels import enqueue_following, follow_audience
from parta.messaging.commands.directs import follow_terms, review_directs
from parta.messaging.commands.exports import expire_exports, write_export
from parta.messaging.commands.retention import remove_expired_step
from parta.messaging.commands.scheduled import send_scheduled
from parta.messaging.commands.search_index import index_changed
from parta.messaging.commands.tallies import count_what_is_due
from parta.messaging.commands.terms import end_silence
from parta.messaging.store import channels as channels_store
from parta.messaging.store import directs as directs_store
from parta.messaging.store import retention as retention_store
from parta.messaging.store import revisions as revisions_store
from parta.organisations.api import RosterChanged
from parta.policy.api import PolicyChanged, SupervisorsChanged, may_supervise, people_of

PEOPLE_AT_ONCE = 50
DIRECTS_AT_ONCE = 200
CONVERSATIONS_AT_ONCE = 2_000  # looked at in one statement
_FIRST = UUID(int=0)


@task("messaging.review_directs")
async def review_directs_of(db: Database, *, person_ids: list[UUID]) -> None:
    """Direct conversations follow the relation of their two people. Some people at a time, so that locks are short."""
    for start in range(0, len(person_ids), PEOPLE_AT_ONCE):
        async with db.transaction("messaging.review_directs") as tx:
            await review_directs(tx, person_ids[start : start + PEOPLE_AT_ONCE])


async def on_roster_changed(tx: Transaction, event: RosterChanged) -> None:
    """Enqueued with the change, so that neither happens without the other."""
    if event.person_ids:
        people = sorted(str(person) for person in event.person_ids)
        await tx.enqueue(review_directs_of.name, {"person_ids": people})
        if await directs_store.select_supervises(tx, sorted(event.person_ids)) or await may_supervise(
            tx, event.organisation_id, event.person_ids
        ):
            await _enqueue_supervision(tx, event.organisation_id)
    for conversation_id in await channels_store.select_channels_around(tx, event.organisation_id):
        await enqueue_following(tx, conversation_id)


@task("messaging.review_all_directs")
async def review_all_directs(db: Database, *, organisation_id: UUID | None) -> None:
    """A table of choices has moved: the conversations of two of an institution's people, or all, follow it."""
    after = _FIRST
    while True:
        async with db.transaction("messaging.review_directs") as tx:
            if organisation_id is None:
                page = await directs_store.select_directs_after(tx, after, DIRECTS_AT_ONCE)
                ids = [direct.id for direct in page]
                await follow_terms(tx, page)
            else:
                people = await people_of(tx, OrganisationId(organisation_id), after, PEOPLE_AT_ONCE)
                ids = [UUID(int=person.int) for person in people]
                await review_directs(tx, ids)
        if not ids:
            return
        after = ids[-1]


@task("messaging.review_supervision")
async def review_supervision(db: Database, *, organisation_id: UUID) -> None:
    """Whoever holds the post now supervises; who has left it reads no more."""
    after = _FIRST
    while True:
        async with db.transaction("messaging.review_supervision") as tx:
            page = await directs_store.select_supervised(tx, organisation_id, after, DIRECTS_AT_ONCE)
            await follow_terms(tx, page)
        if not page:
            return
        after = page[-1].id


@task("messaging.follow_supervision", cron="13 * * * *")
async def follow_supervision(db: Database) -> None:
    """Posts begin and end at an institution's midnight without anybody's act."""
    async with db.transaction("messaging.find_supervised") as tx:
        organisations = await directs_store.select_supervised_organisations(tx)
    for organisation_id in organisations:
        await review_supervision(db, organisation_id=organisation_id)


async def on_policy_changed(tx: Transaction, event: PolicyChanged) -> None:
    """Every conversation that the table concerns is looked at, some at a time."""
    organisation_id = None if event.organisation_id is None else str(event.organisation_id)
    await tx.enqueue(
        review_all_directs.name,
        {"organisation_id": organisation_id},
        lock="messaging.review_all_directs",
        queueing_lock=f"messaging.review_all_directs:{organisation_id}",
    )


async def on_supervisors_changed(tx: Transaction, event: SupervisorsChanged) -> None:
    await _enqueue_supervision(tx, event.organisation_id)


async def _enqueue_supervision(tx: Transaction, organisation_id: OrganisationId) -> None:
    lock = f"messaging.review_supervision:{organisation_id}"
    arguments = {"organisation_id": str(organisation_id)}
    await tx.enqueue(review_supervision.name, arguments, lock=lock, queueing_lock=lock)


@task("messaging.remove_expired", cron="40 18 * * *")
async def remove_expired(db: Database) -> None:
    """What the policies no longer keep goes, some messages at a time; night in the east, evening in the west."""
    after: UUID | None = UUID(int=0)
    while after is not None:
        async with db.transaction("messaging.find_expired") as tx:
            expired = await retention_store.select_expired(tx, after, CONVERSATIONS_AT_ONCE)
            after = await retention_store.select_last_id(tx, after, CONVERSATIONS_AT_ONCE)
        for one in expired:
            is_more = True
            while is_more:
                async with db.transaction("messaging.remove_expired") as tx:
                    is_more = await remove_expired_step(tx, one)
    async with db.transaction("messaging.forget_retained") as tx:
        await retention_store.delete_retained(tx)
        await revisions_store.delete_abandoned(tx)


@follower("messaging.index_messages", rest_seconds=1.0, yields=True)
async def index_messages(db: Database) -> bool:
    """What was written, edited and deleted is found by search a second or two later.

    Where processors are short it waits for a quieter moment; a search looks through what is not in the index yet.
    """
    async with db.transaction("messaging.index_messages", snapshot=True) as tx:
        return await index_changed(tx)


@follower("messaging.count_answers", rest_seconds=1.0)
async def count_answers(db: Database) -> bool:
    """Votes, confirmations and answers that wait are counted and told; polls and forms whose hour has come close."""
    return await count_what_is_due(db)


FOLLOWERS = [index_messages, count_answers]


@task("messaging.write_export")
async def write_export_of(db: Database, settings: Settings, files_room: FilesRoom, *, export_id: UUID) -> None:
    await write_export(db, files_room, settings.exports, export_id)


@task("messaging.expire_exports", cron="25 * * * *")
async def expire_exports_of(db: Database, settings: Settings) -> None:
    async with db.transaction("messaging.expire_exports") as tx:
        await expire_exports(tx, settings.exports)


@task("messaging.end_silence")
async def end_silence_of(db: Database, *, conversation_id: UUID, person_id: UUID) -> None:
    async with db.transaction("messaging.end_silence") as tx:
        await end_silence(tx, conversation_id, person_id)


@task("messaging.send_scheduled")
async def send_scheduled_of(db: Database, secret_key: bytes, *, scheduled_id: UUID) -> None:
    async with db.transaction("messaging.send_scheduled") as tx:
        await send_scheduled(tx, secret_key, scheduled_id)


@task("messaging.follow_audience")
async def follow_audience_of(db: Database, *, conversation_id: UUID) -> None:
    async with db.transaction("messaging.follow_audience") as tx:
        await follow_audience(tx, conversation_id)


@task("messaging.follow_audiences", cron="10 * * * *")
async def follow_audiences(db: Database) -> None:
    """People begin and end with the days of their places: no change of the roster tells."""
    async with db.transaction("messaging.list_channels") as tx:
        channels = await channels_store.select_all_channels(tx)
    for conversation_id in channels:
        async with db.transaction("messaging.follow_audience") as tx:
            await follow_audience(tx, conversation_id)


TASKS = [
    follow_audience_of,
    follow_audiences,
    send_scheduled_of,
    end_silence_of,
    review_directs_of,
    review_all_directs,
    review_supervision,
    follow_supervision,
    remove_expired,
    write_export_of,
    expire_exports_of,
]
