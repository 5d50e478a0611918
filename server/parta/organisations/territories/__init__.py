"""Regions whose territories are known beforehand: their municipalities with a cell each on a map of tiles.

Data beside this file; the set-up and the demo read it. Knows names, no organisations.
"""

from pathlib import Path

import msgspec

from parta.organisations.model.register import NewMunicipality

_FOLDER = Path(__file__).parent


class RegionTerritories(msgspec.Struct, frozen=True):
    """One region: `as_of` is the date whose municipal division is listed."""

    key: str
    name: str
    time_zone: str
    as_of: str
    territories: tuple[NewMunicipality, ...]


def known_regions() -> dict[str, RegionTerritories]:
    """By key, in order of name."""
    read = [msgspec.json.decode(file.read_bytes(), type=RegionTerritories) for file in sorted(_FOLDER.glob("*.json"))]
    return {one.key: one for one in sorted(read, key=lambda one: one.name)}
