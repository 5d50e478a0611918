"""The data folder: one Parta at a time, and not on a full disk."""

import errno
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from parta.entrypoints import data
from parta.kernel.settings import from_environment
from parta.kernel.startup import StartError


class Usage(NamedTuple):
    free: int


def test_a_nearly_full_disk_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: Usage(free=150_000_000))
    with pytest.raises(StartError) as error:
        data.check_space(tmp_path)
    assert str(error.value) == f"the disk of {tmp_path} is full: 150 MB are free, 200 MB are needed"


def test_a_disk_that_fills_up_meanwhile_is_one_line(tmp_path: Path) -> None:
    settings = from_environment({"PARTA_DATA": str(tmp_path)})
    with pytest.raises(StartError, match="is full"), data.locked(settings):
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_folder_is_free_again_when_its_parta_has_gone(tmp_path: Path) -> None:
    settings = from_environment({"PARTA_DATA": str(tmp_path)})
    with data.locked(settings), pytest.raises(data.InUse, match="already runs"), data.locked(settings):
        pass
    with data.locked(settings):
        assert (tmp_path / data.LOCK).exists()
