"""Substantive messages and the two patterns that are flagged, in the plain recount."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from parta.directives.api import CountingRules
from parta.indicators.recount import count_facts, has_burst, is_regular
from parta.indicators.store import RawFact
from parta.kernel.ids import PersonId

START = datetime(2026, 11, 16, 9, tzinfo=UTC)
RULES = CountingRules()


def moments(*seconds: float) -> list[datetime]:
    return [START + timedelta(seconds=each) for each in seconds]


def fact(number: int, *, text_hash: bytes | None, has_letter: bool = True, kind: str = "text") -> RawFact:
    return RawFact(number, PersonId(UUID(int=1)), START + timedelta(hours=number**2), kind, has_letter, text_hash)


def test_ten_messages_within_sixty_seconds_are_a_burst_and_nine_are_not() -> None:
    assert has_burst(moments(*range(0, 54, 6), 60), RULES)
    assert not has_burst(moments(*range(0, 54, 6), 60.5), RULES)
    assert not has_burst(moments(*range(9)), RULES)


def test_eight_messages_at_even_gaps_are_regular() -> None:
    assert is_regular(moments(0, 600, 1200, 1800, 2400, 3000, 3600, 4200), RULES)
    assert not is_regular(moments(0, 600, 1200, 1800, 2400, 3000, 3600), RULES)
    assert not is_regular(moments(0, 600, 1200, 1800, 2400, 3000, 3600, 4261), RULES)


def test_a_repeated_text_and_one_without_letters_are_not_substantive() -> None:
    facts = [
        fact(1, text_hash=b"hello"),
        fact(2, text_hash=b"hello"),
        fact(3, text_hash=None, has_letter=False),
        fact(4, text_hash=None, has_letter=False, kind="file"),
        fact(5, text_hash=None, has_letter=False, kind="voice"),
    ]
    counted = count_facts(facts, RULES)
    assert (counted.raw, counted.substantive) == (5, 3)
