"""Parts of a file that a header asks for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parta.files.errors import RangeNotSatisfiable
from parta.files.model.ranges import asked_part


@pytest.mark.parametrize(
    ("header", "part"),
    [
        (None, None),
        ("bytes=0-9", (0, 10)),
        ("bytes=5-", (5, 100)),
        ("bytes=-5", (95, 100)),
        ("bytes=-500", (0, 100)),
        ("bytes=90-500", (90, 100)),
        ("bytes=0-1,5-6", None),
        ("bytes=-", None),
        ("bytes=9-5", None),
        ("lines=1-2", None),
        ("bytes=a-b", None),
        ("bytes=1-2-3", None),
    ],
)
def test_a_range_is_read(header: str | None, part: tuple[int, int] | None) -> None:
    assert asked_part(header, 100) == part


@pytest.mark.parametrize(("header", "size"), [("bytes=100-", 100), ("bytes=-0", 100), ("bytes=0-", 0)])
def test_what_lies_beyond_the_end_is_refused(header: str, size: int) -> None:
    with pytest.raises(RangeNotSatisfiable):
        asked_part(header, size)


@given(st.text(max_size=30), st.integers(0, 1000))
def test_whatever_is_asked_lies_within_the_file(header: str, size: int) -> None:
    try:
        part = asked_part("bytes=" + header, size)
    except RangeNotSatisfiable:
        return
    assert part is None or 0 <= part.start < part.end <= size
