"""The difference between the conversations there are and those the plan wants. Pure; shown before anything happens."""

from collections.abc import Iterable
from typing import Literal
from uuid import UUID

import msgspec

from parta.chatplans.model import PlanChat
from parta.kernel.ids import PersonId
from parta.messaging.api import PlannedRow

Step = Literal["create", "rename", "change_members", "archive", "unarchive", "keep"]


class ChatChange(msgspec.Struct, frozen=True):
    """What applying the plan would do to one conversation. `keep`: nothing."""

    key: str
    conversation_id: UUID | None
    line: str
    step: Step
    title: str  # after
    title_before: str | None  # where it is renamed
    joining: list[PersonId]
    leaving: list[PersonId]


class Difference(msgspec.Struct, frozen=True):
    """All changes but the empty ones, and how many conversations stay as they are."""

    changes: list[ChatChange]
    unchanged: int

    @property
    def is_empty(self) -> bool:
        return not self.changes


def compare(wanted: Iterable[PlanChat], present: Iterable[PlannedRow]) -> Difference:
    """What is to be done. A conversation the plan no longer wants is archived, never deleted.

    Where its group or line is gone its members keep it to read; where it has only become too small, who has left it
    loses it first.
    """
    rows = {row.plan_key: row for row in present}
    changes = []
    for chat in wanted:
        row = rows.pop(chat.key, None)
        if chat.is_viable or row is not None:
            changes.append(_compare_one(chat, row))
    for row in rows.values():
        if row.archived_at is None:
            changes.append(ChatChange(row.plan_key, row.id, row.purpose, "archive", row.title, None, [], []))
    real = [change for change in changes if change.step != "keep"]
    return Difference(real, len(changes) - len(real))


def _compare_one(chat: PlanChat, row: PlannedRow | None) -> ChatChange:
    if row is None:
        return ChatChange(chat.key, None, chat.line, "create", chat.title, None, list(chat.members), [])
    present = set(row.member_ids)
    joining = [person for person in chat.members if person not in present]
    leaving = [PersonId(person) for person in row.member_ids if person not in chat.members]
    is_renamed = row.title_origin == "plan" and row.title != chat.title
    step: Step = "keep"
    if not chat.is_viable:
        step = "archive" if row.archived_at is None else "keep"
    elif row.archived_at is not None:
        step = "unarchive"
    elif is_renamed:
        step = "rename"
    elif joining or leaving:
        step = "change_members"
    title = chat.title if row.title_origin == "plan" else row.title
    return ChatChange(chat.key, row.id, chat.line, step, title, row.title if is_renamed else None, joining, leaving)
