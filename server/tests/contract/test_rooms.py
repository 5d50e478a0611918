"""Every room has its place in the order that is linted: a new folder cannot stand outside it."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
ROOMS = {folder.parent.name for folder in (ROOT / "server" / "parta").glob("*/__init__.py")}
WITHOUT_DOORS = {"kernel", "realtime", "demo", "entrypoints"}


def _contracts() -> list[dict[str, list[str]]]:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    contracts: list[dict[str, list[str]]] = tomllib.loads(text)["tool"]["importlinter"]["contracts"]
    return contracts


def test_every_room_has_its_place_in_the_order() -> None:
    order = " ".join(_contracts()[0]["layers"])
    placed = {word.strip("()") for word in order.replace("|", " ").split()}
    assert placed >= ROOMS


def test_every_feature_is_checked_from_the_door_down() -> None:
    assert {name.removeprefix("parta.") for name in _contracts()[1]["containers"]} == ROOMS - WITHOUT_DOORS
