"""Files of a reported message: kept while they are evidence, opened by who handles the case, with their captions."""

from uuid import uuid4

from parta.kernel.database import Transaction
from parta.kernel.ids import FileId
from parta.messaging.commands.attachments import send_files
from parta.messaging.commands.messages import delete_message
from parta.messaging.wire.attachments import NewAttachment, NewFiles
from parta.safety.api import evidence_in_use, may_open_evidence
from parta.safety.commands.cases import decide_case
from parta.safety.commands.reports import report
from parta.safety.model import EVIDENCE_DAYS
from parta.safety.queries.cases import get_case
from parta.safety.store.cases import delete_old_evidence
from parta.safety.wire import Deciding
from tests.feature.safety.test_report import about, school
from tests.harness.conversations import SECRET, actor
from tests.harness.uploads import uploaded


async def test_the_files_stay_with_the_case_and_only_its_handler_opens_them(tx: Transaction) -> None:
    people, director, officer, chat = await school(tx)
    offender = people.pupils[1]
    file_id = FileId(await uploaded(tx, offender))
    new = NewFiles(uuid4(), [NewAttachment(file_id, "вот ты какой")], "")
    place = await send_files(tx, SECRET, actor(offender), chat, new)
    await report(tx, actor(people.pupils[0]), about(chat, seq=place.seq))
    await delete_message(tx, actor(offender), chat, place.seq)

    case_id = await tx.fetch_value("SELECT id FROM safety_cases")
    evidence = (await get_case(tx, actor(officer), case_id)).evidence
    assert evidence is not None
    assert (evidence.text, [one.name for one in evidence.files]) == ("вот ты какой", ["поход.png"])
    assert await evidence_in_use(tx, [file_id, uuid4()]) == {file_id}
    assert await may_open_evidence(tx, officer, file_id)
    for other in (director, people.teacher, people.pupils[0]):
        assert not await may_open_evidence(tx, other, file_id)

    await decide_case(tx, actor(officer), case_id, Deciding("none"))
    tx.now = tx.now.replace(year=tx.now.year + 2)
    assert await delete_old_evidence(tx, EVIDENCE_DAYS) == 1
    assert await evidence_in_use(tx, [file_id]) == set()
