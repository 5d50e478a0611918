"""Progress and answers as tables for a file: the same people, under the same rules, as on the screen."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.messaging.model.places import Place
from parta.messaging.queries.forms import access_answers, log_look, name_answers
from parta.messaging.queries.progress import SeenAsked, access_asked, name_units
from parta.messaging.sheets import Cell, Sheet, local_time
from parta.messaging.store import form_answers as answers_store
from parta.messaging.store import forms as forms_store
from parta.messaging.store.forms import FormRow, QuestionRow
from parta.messaging.wire.forms import AnswerValue

MAX_ROWS = 20_000
_YES, _NO = "да", "нет"
_STATES = {"acknowledgement": ("ознакомлен(а)", "нет подтверждения"), "form": ("ответ есть", "ответа нет")}


async def progress_sheet(tx: Transaction, actor: Actor, place: Place) -> Sheet:
    """Who has done it and who has not, by name. Errors as of looking at the progress."""
    seen = await access_asked(tx, actor, place)
    zone = ZoneInfo(seen.asked.setting.time_zone)
    people, hidden = await name_units(tx, actor, seen, seen.asked.units)
    yes, no = _STATES[seen.kind]
    edited_at = seen.message.edited_at
    rows: list[Sequence[Cell]] = [
        [
            one.name,
            one.organisation,
            one.group,
            ", ".join(one.answerers),
            yes if one.done_at else no,
            local_time(one.done_at, zone),
            _remark(one.done_at, seen.due_at, edited_at),
        ]
        for one in people
    ]
    if hidden:
        rows.append([f"Ещё людей, чьи имена вам не показываются: {hidden}", *[None] * 6])
    columns = ["Фамилия, имя, отчество", "Организация", "Группа", "Родители", "Состояние", "Когда", "Примечание"]
    return Sheet("Ознакомление" if seen.kind == "acknowledgement" else "Ответы", _notes(seen, tx.now), columns, rows)


async def answers_sheet(tx: Transaction, actor: Actor, place: Place) -> Sheet:
    """A row for each answer, a column for each question. A file of anybody but the author is written down."""
    seen = await access_answers(tx, actor, place)
    form = seen.row
    assert isinstance(form, FormRow)
    if form.author_id != actor.person_id:
        await log_look(tx, actor, seen, "file")
    zone = ZoneInfo(seen.asked.setting.time_zone)
    questions = await forms_store.select_questions(tx, place)
    answers = await name_answers(tx, actor, seen, await answers_store.select_all_answers(tx, place, MAX_ROWS))
    answers.sort(key=lambda answer: (answer.group, answer.name, answer.answered_at))
    rows: list[Sequence[Cell]] = [
        [
            answer.name or "имя не показывается",
            answer.group,
            answer.answered_by,
            local_time(answer.changed_at, zone),
            *(_cell(question, answer.answers.get(str(question.number))) for question in questions),
        ]
        for answer in answers
    ]
    columns = ["Фамилия, имя, отчество", "Группа", "Кто ответил", "Когда", *(question.text for question in questions)]
    return Sheet("Ответы", _notes(seen, tx.now), columns, rows)


def _notes(seen: SeenAsked, now: datetime) -> list[str]:
    zone = ZoneInfo(seen.asked.setting.time_zone)
    units = seen.asked.units
    done = sum(unit.done_at is not None for unit in units)
    title = " ".join(seen.message.text.split())[:200]
    sent = f"{seen.title}. Отправлено {local_time(seen.message.created_at, zone)}"
    term = f", срок {local_time(seen.due_at, zone)}" if seen.due_at else ""
    left = f". Вышли из чата и не учитываются: {seen.asked.left}" if seen.asked.left else ""
    state = f"На {local_time(now, zone)} ({zone.key}): {done} из {len(units)}{left}"
    return [title, sent + term, state]


def _remark(done_at: datetime | None, due_at: datetime | None, edited_at: datetime | None) -> str | None:
    """Late, or given to a text that was corrected since."""
    if done_at is None:
        return None
    remarks = []
    if due_at is not None and done_at > due_at:
        remarks.append("после срока")
    if edited_at is not None and done_at < edited_at:
        remarks.append("до исправления текста")
    return ", ".join(remarks) or None


def _cell(question: QuestionRow, value: AnswerValue | None) -> Cell:
    if isinstance(value, bool):
        return _YES if value else _NO
    if isinstance(value, list):
        return ", ".join(question.options[number - 1] for number in value if 0 < number <= len(question.options))
    if question.kind == "date" and isinstance(value, str):
        return ".".join(reversed(value.split("-")))
    return value
