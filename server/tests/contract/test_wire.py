"""What is written down of the wire is what the code says."""

import json

from tools import settings_page
from tools.wire import FOLDER, frames, openapi


def test_openapi_is_written_down() -> None:
    assert json.loads((FOLDER / "openapi.json").read_text(encoding="utf-8")) == json.loads(json.dumps(openapi()))


def test_the_frames_are_written_down() -> None:
    assert json.loads((FOLDER / "frames.json").read_text(encoding="utf-8")) == json.loads(json.dumps(frames()))


def test_the_page_of_settings_is_written_down() -> None:
    assert settings_page.PAGE.read_text(encoding="utf-8") == settings_page.page()
