"""Now, later, or not again: what becomes of somebody who may have to be told."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import msgspec
import pytest

from parta.kernel.ids import PersonId
from parta.notifications.model.telling import AGAIN_QUIETLY, PRESENT_WAITS, Decision, Reader, decide

NOW = datetime(2026, 11, 16, 12, tzinfo=UTC)
MORNING = NOW + timedelta(hours=9)
READER = Reader(
    person_id=PersonId(UUID(int=1)),
    conversation_id=UUID(int=2),
    seq=7,
    is_urgent=False,
    is_silent=False,
    told_at=None,
    waits_for="",
    is_due=False,
)


def reader(**change: object) -> Reader:
    changed: Reader = msgspec.structs.replace(READER, **change)
    return changed


@pytest.mark.parametrize(
    ("someone", "quiet", "present", "expected"),
    [
        (reader(), None, False, (None, "", False)),
        (reader(is_silent=True), None, False, (None, "", True)),
        (reader(told_at=NOW - AGAIN_QUIETLY / 2), None, False, (None, "", True)),
        (reader(told_at=NOW - AGAIN_QUIETLY), None, False, (None, "", False)),
        (reader(), None, True, (NOW + PRESENT_WAITS, "present", False)),
        (reader(waits_for="present", is_due=True), None, True, (None, "", False)),
        (reader(), MORNING, False, (MORNING, "quiet", False)),
        (reader(), MORNING, True, (MORNING, "quiet", False)),
        (reader(is_urgent=True), MORNING, False, (None, "", False)),
        (reader(is_urgent=True, told_at=NOW), MORNING, False, (None, "", False)),
        (reader(waits_for="quiet", is_due=True), None, False, (None, "", False)),
        (reader(waits_for="quiet", is_due=True), None, True, (NOW + PRESENT_WAITS, "present", False)),
        (reader(waits_for="quiet", is_due=True), MORNING, False, (MORNING, "quiet", False)),
        (reader(waits_for="present"), MORNING, False, (MORNING, "quiet", False)),
    ],
)
def test_what_is_decided(
    someone: Reader, quiet: datetime | None, present: bool, expected: tuple[datetime | None, str, bool]
) -> None:
    decided = decide(someone, NOW, quiet, present)
    assert isinstance(decided, Decision)
    assert (decided.due_at, decided.reason, decided.is_quiet) == expected


def test_who_waits_already_goes_on_waiting() -> None:
    assert decide(reader(waits_for="present"), NOW, None, True) is None
    assert decide(reader(waits_for="quiet"), NOW, MORNING, False) is None


def test_who_waited_before_another_window_and_left_it_is_told_at_once() -> None:
    decided = decide(reader(waits_for="present"), NOW, None, False)
    assert decided is not None
    assert decided.due_at is None
