"""How short of processors the machine is: the counter of Linux, and its absence."""

import time
from pathlib import Path

import pytest

from parta.kernel.pressure import SOURCE, ProcessorPressure

LINE = "some avg10=0.00 avg60=1.25 avg300=0.40 total={}\nfull avg10=0.00 avg60=0.00 avg300=0.00 total=0\n"


def test_the_share_is_of_the_time_since_the_last_question(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at = [100.0]
    monkeypatch.setattr(time, "monotonic", lambda: at[0])
    source = tmp_path / "cpu"
    source.write_text(LINE.format(5_000_000))
    pressure = ProcessorPressure(source)
    at[0] += 2
    source.write_text(LINE.format(5_500_000))
    assert pressure.share() == 0.25
    at[0] += 1
    assert pressure.share() == 0
    source.write_text(LINE.format(99_000_000))
    at[0] += 1
    assert pressure.share() == 1


@pytest.mark.parametrize("text", [None, "", "full avg10=0.00 total=7", "some avg10=0.00 total=many", "some"])
def test_where_nobody_tells_there_is_no_pressure(tmp_path: Path, text: str | None) -> None:
    source = tmp_path / "cpu"
    if text is not None:
        source.write_text(text)
    pressure = ProcessorPressure(source)
    time.sleep(0.001)
    assert pressure.share() == 0


def test_what_this_machine_says_is_a_share() -> None:
    pressure = ProcessorPressure(SOURCE)
    time.sleep(0.01)
    assert 0 <= pressure.share() <= 1
