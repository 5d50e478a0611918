"""What a message is found by."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from parta.messaging.model.lexemes import BLOCK, lexemes_of, place_of

ANNA, BORIS = UUID(int=1), UUID(int=2)


@pytest.mark.parametrize(
    ("text", "is_link"),
    [
        ("https://school.example/raspisanie", True),
        ("смотрите www.edu.example", True),
        ("зайдите на школа.рф, там есть", True),
        ("Vk.com/school", True),
        ("в 10.30 в каб.214", False),
        ("т.е. завтра.Не сегодня", False),
    ],
)
def test_a_link_is_told_from_a_full_stop(text: str, is_link: bool) -> None:
    assert ("#link" in lexemes_of(ANNA, text, None)) is is_link


def test_lemmas_author_mentions_and_files_stand_side_by_side() -> None:
    extra = {"mentions": [{"person_id": str(BORIS), "at": 0, "length": 5}], "mentions_all": True}
    files = [("document", "План.pdf"), ("voice", "voice-1.ogg")]
    assert lexemes_of(ANNA, "Детям", extra, files) == {
        f"<{ANNA.hex}", "ребенок", f"@{BORIS.hex}", "@", "#document", "#file", "план", "pdf", "#voice",
    }  # fmt: skip


def test_places_sort_by_time_and_then_by_seq() -> None:
    noon = datetime(2026, 11, 16, 12, tzinfo=UTC)
    second = timedelta(seconds=1)
    places = [place_of(noon, 5), place_of(noon, 6), place_of(noon + second, 1), place_of(noon + second, BLOCK - 1)]
    assert places == sorted(places)
    assert [place % BLOCK for place in places] == [5, 6, 1, BLOCK - 1]
