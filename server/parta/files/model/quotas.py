"""How many bytes somebody may keep, where nobody has decided otherwise. Of several roles the widest counts."""

from collections.abc import Iterable, Mapping
from typing import Literal
from uuid import UUID

import msgspec

from parta.organisations.api import RoleKind

GIB = 1024**3
AboveScanner = Literal["refuse", "warn"]

DEFAULT_OF_ROLE: Mapping[RoleKind, int] = {
    "administrator": 50 * GIB,
    "officer": 50 * GIB,
    "controller": 50 * GIB,
    "regional_coordinator": 50 * GIB,
    "municipal_coordinator": 50 * GIB,
    "director": 50 * GIB,
    "deputy_director": 50 * GIB,
    "coordinator": 50 * GIB,
    "pedagogue": 20 * GIB,
    "staff": 10 * GIB,
    "student": 2 * GIB,
    "parent": 2 * GIB,
}
DEFAULT_OF_NOBODY = GIB // 2  # who has no role any more keeps a little
DEFAULT_OF_INSTITUTION = 1024 * GIB
MAX_OPEN_UPLOADS = 50


class QuotaRow(msgspec.Struct, frozen=True):
    """A decision: of the region (no organisation) or of an institution, for a role or (no role) for the total."""

    region_id: UUID
    organisation_id: UUID | None
    role_kind: RoleKind | None
    max_bytes: int


class Place(msgspec.Struct, frozen=True):
    """What of a role matters here."""

    role: RoleKind
    organisation_id: UUID
    region_id: UUID


def personal_quota(places: Iterable[Place], rows: Iterable[QuotaRow]) -> int:
    """The widest of the roles; for each the institution's decision, else the region's, else the default."""
    decided = {(row.region_id, row.organisation_id, row.role_kind): row.max_bytes for row in rows}

    def of(place: Place) -> int:
        for organisation_id in (place.organisation_id, None):
            if (found := decided.get((place.region_id, organisation_id, place.role))) is not None:
                return found
        return DEFAULT_OF_ROLE[place.role]

    return max((of(place) for place in places), default=DEFAULT_OF_NOBODY)


def institution_quota(region_id: UUID, organisation_id: UUID, rows: Iterable[QuotaRow]) -> int:
    """The total of an institution."""
    decided = {row.organisation_id: row.max_bytes for row in rows if row.region_id == region_id and not row.role_kind}
    return decided.get(organisation_id, decided.get(None, DEFAULT_OF_INSTITUTION))
