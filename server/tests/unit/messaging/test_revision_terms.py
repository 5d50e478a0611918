"""For how long messages may be changed, said as people say it."""

import pytest

from parta.messaging.model.revisions import in_words


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, ("minutes", 0)),
        (900, ("minutes", 15)),
        (3_600, ("hours", 1)),
        (5_400, ("minutes", 90)),
        (86_400, ("hours", 24)),
        (172_800, ("days", 2)),
        (129_600, ("hours", 36)),
        (30 * 86_400, ("days", 30)),
    ],
)
def test_terms_are_said_in_the_unit_that_people_use(seconds: int, said: tuple[str, int]) -> None:
    assert in_words(seconds) == said
