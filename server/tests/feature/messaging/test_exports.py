"""The official export: who may take one, what stands in it, who sees that it was taken, and when it goes."""

import zipfile
from datetime import timedelta
from pathlib import Path
from urllib.parse import quote
from uuid import UUID, uuid4

import msgspec
import pytest

from parta.files.api import Depot, FilesRoom, Staging
from parta.files.model.files import place_of
from parta.kernel.clock import SettableClock
from parta.kernel.database import Database, Transaction
from parta.kernel.errors import NotFound
from parta.messaging.commands.attachments import send_files
from parta.messaging.commands.conversations import create_group, open_direct
from parta.messaging.commands.exports import expire_exports, request_export, write_export
from parta.messaging.commands.messages import delete_message
from parta.messaging.commands.retention import set_retention
from parta.messaging.errors import ExportNotReady, TooManyExports
from parta.messaging.queries.exports import list_exports_of, list_my_exports, open_export
from parta.messaging.wire.attachments import NewAttachment, NewFiles
from tests.harness.conversations import SECRET, Class5A, actor, make_class, post

GROUND = "запрос № 12"
INSERT_FILE = """
INSERT INTO files_files (id, name, media_type, kind, size, state, created_at, created_by)
VALUES (%(id)s, %(name)s, 'application/pdf', 'document', 4000000, 'clean', %(now)s, %(by)s)
"""


async def _scene(tx: Transaction) -> tuple[Class5A, UUID, UUID]:
    """The class, its director, and a group of the teacher with two pupils."""
    people = await make_class(tx)
    director = await people.region.appoint("director", name="Директоров Денис")
    group = await create_group(tx, actor(people.teacher), "Поход", list(people.pupils[:2]))
    return people, director, group


def _room(folder: Path) -> FilesRoom:
    beside = folder.with_name(f"{folder.name}-files")
    return FilesRoom(depot=Depot(beside), staging=Staging(beside / "uploads"), link_key=b"k" * 32, max_bytes=2**20)


async def _archive(db: Database, folder: Path, person: UUID, conversation: UUID) -> tuple[str, dict[str, object]]:
    async with db.transaction("test") as tx:
        export_id = await request_export(tx, actor(person), conversation, GROUND)
    await write_export(db, _room(folder), folder, export_id)
    async with db.transaction("test") as tx:
        path = await open_export(tx, actor(person), export_id, folder)
    with zipfile.ZipFile(path) as archive:
        assert sorted(archive.namelist()) == ["conversation.html", "conversation.json"]
        page = archive.read("conversation.html").decode()
        document: dict[str, object] = msgspec.json.decode(archive.read("conversation.json"))
    return page, document


async def test_an_owner_gets_what_they_see_and_a_director_all_of_it(db: Database, tmp_path: Path) -> None:
    async with db.transaction("test") as tx:
        people, director, group = await _scene(tx)
        administrator = await people.region.appoint("administrator", people.region.ministry)
        await set_retention(tx, actor(administrator), people.region.id, "deleted", 30)
        await post(tx, group, people.pupils[0], "<script>alert(1)</script> & привет")
        gone = await post(tx, group, people.pupils[0], "взято назад")
        await delete_message(tx, actor(people.pupils[0]), group, gone.seq)
    page, document = await _archive(db, tmp_path, people.teacher, group)
    assert "<script>" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; привет" in page
    assert "взято назад" not in page
    assert "взято назад" not in str(document)
    assert document["scope"] == "own"
    assert document["ground"] == GROUND
    page, document = await _archive(db, tmp_path, director, group)
    assert "взято назад" in page
    assert document["scope"] == "whole"
    messages = document["messages"]
    assert isinstance(messages, list)
    assert [one["message"]["seq"] for one in messages] == [1, 2, 3]
    assert messages[2]["deleted_text"] == "взято назад"
    assert "client_key" not in str(document)


async def test_nobody_else_may_and_absent_and_forbidden_are_one_answer(tx: Transaction) -> None:
    people, _, group = await _scene(tx)
    direct = await open_direct(tx, actor(people.teacher), people.pupils[0])
    for person, conversation in (
        (people.pupils[0], group),  # a member, not an owner
        (people.mother, group),
        (people.stranger, direct),
        (people.teacher, UUID(int=5)),
    ):
        with pytest.raises(NotFound):
            await request_export(tx, actor(person), conversation, GROUND)


async def test_its_owner_sees_who_took_one_and_only_its_taker_loads_it(db: Database, tmp_path: Path) -> None:
    async with db.transaction("test") as tx:
        people, director, group = await _scene(tx)
    await _archive(db, tmp_path, director, group)
    async with db.transaction("test") as tx:
        (seen,) = (await list_exports_of(tx, actor(people.teacher), group)).exports
        assert (seen.requested_by_name, seen.ground, seen.is_own) == ("Директоров Денис", GROUND, False)
        assert (await list_exports_of(tx, actor(people.pupils[0]), group)).exports == []
        with pytest.raises(NotFound):
            await open_export(tx, actor(people.teacher), seen.id, tmp_path)
        logged = await tx.fetch_value("SELECT count(*) FROM identity_audit WHERE action LIKE '%exported'")
        assert logged == 1


async def test_after_a_week_the_archive_goes_and_the_trace_stays(
    db: Database, clock: SettableClock, tmp_path: Path
) -> None:
    async with db.transaction("test") as tx:
        people, _, group = await _scene(tx)
    await _archive(db, tmp_path, people.teacher, group)
    clock.advance(timedelta(days=7))
    async with db.transaction("test") as tx:
        await expire_exports(tx, tmp_path)
    assert list(tmp_path.iterdir()) == []
    async with db.transaction("test") as tx:
        (mine,) = (await list_my_exports(tx, actor(people.teacher))).exports
        assert mine.state == "expired"
        with pytest.raises(ExportNotReady):
            await open_export(tx, actor(people.teacher), mine.id, tmp_path)


async def test_three_may_wait_at_once_and_a_repeat_of_the_job_changes_nothing(db: Database, tmp_path: Path) -> None:
    async with db.transaction("test") as tx:
        people, _, group = await _scene(tx)
        ids = [await request_export(tx, actor(people.teacher), group, GROUND) for _ in range(3)]
        with pytest.raises(TooManyExports) as refused:
            await request_export(tx, actor(people.teacher), group, GROUND)
        assert refused.value.fields == {"limit": 3}
    await write_export(db, _room(tmp_path), tmp_path, ids[0])
    first = (tmp_path / f"{ids[0]}.zip").read_bytes()
    await write_export(db, _room(tmp_path), tmp_path, ids[0])
    assert (tmp_path / f"{ids[0]}.zip").read_bytes() == first
    assert [path.name for path in tmp_path.iterdir()] == [f"{ids[0]}.zip"]


async def test_a_long_conversation_is_written_page_by_page(db: Database, tmp_path: Path) -> None:
    async with db.transaction("test") as tx:
        people, _, group = await _scene(tx)
        for number in range(520):
            await post(tx, group, people.teacher, f"сообщение {number}")
    page, document = await _archive(db, tmp_path, people.teacher, group)
    messages = document["messages"]
    assert isinstance(messages, list)
    assert len(messages) == 521
    assert page.count("<article") == 521
    assert page.count("<h2>") == 1


async def test_the_files_of_messages_lie_in_the_archive_and_those_the_scanner_took_do_not(
    db: Database, tmp_path: Path
) -> None:
    async with db.transaction("test") as tx:
        people, _, group = await _scene(tx)
        me = actor(people.teacher)
        plan = await _kept(tx, people.teacher, "план & поход.pdf")
        virus = await _kept(tx, people.teacher, "игра.exe")
        attachments = [NewAttachment(plan, "маршрут"), NewAttachment(virus)]
        await send_files(tx, SECRET, me, group, NewFiles(uuid4(), attachments, "вот"))
        again = await _kept(tx, people.teacher, "потеряно.txt")  # its bytes are not there
        await send_files(tx, SECRET, me, group, NewFiles(uuid4(), [NewAttachment(again)]))
        await tx.execute("UPDATE files_files SET state = 'infected' WHERE id = %(id)s", {"id": virus})
    room = _room(tmp_path)
    await room.depot.put_bytes(place_of(plan), b"%PDF" * 1_000_000)
    async with db.transaction("test") as tx:
        export_id = await request_export(tx, actor(people.teacher), group, GROUND)
    await write_export(db, room, tmp_path / "exports", export_id)
    async with db.transaction("test") as tx:
        path = await open_export(tx, actor(people.teacher), export_id, tmp_path / "exports")
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        assert sorted(archive.namelist()) == [
            "conversation.html", "conversation.json", "files/2-1 план & поход.pdf",
        ]  # fmt: skip
        assert archive.read("files/2-1 план & поход.pdf") == b"%PDF" * 1_000_000
        page = archive.read("conversation.html").decode()
        messages = msgspec.json.decode(archive.read("conversation.json"))["messages"]
    assert f'<a href="{quote("files/2-1 план & поход.pdf")}">план &amp; поход.pdf</a>' in page
    assert "маршрут" in page
    assert [one["files"] for one in messages] == [[], ["files/2-1 план & поход.pdf"], []]
    assert [one.name for one in (tmp_path / "exports").iterdir()] == [f"{export_id}.zip"]


async def _kept(tx: Transaction, person: UUID, name: str) -> UUID:
    file_id = uuid4()
    row = {"id": file_id, "name": name, "now": tx.now, "by": person}
    await tx.execute(INSERT_FILE, row)
    return file_id
