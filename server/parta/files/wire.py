"""What files say over HTTP, and the card that other rooms put into theirs."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from msgspec import Meta

from parta.files.model.files import State
from parta.files.model.kinds import Kind
from parta.files.model.quotas import AboveScanner
from parta.kernel.wire import Wire
from parta.organisations.api import RoleKind

Variant = Annotated[str, Meta(pattern=r"^(original|small|large|page-[1-9][0-9]{0,2})$")]
Bytes = Annotated[int, Meta(ge=0, le=2**50)]


class FileLine(Wire):
    id: UUID
    name: str
    media_type: str
    size: int


class FileCard(Wire):
    """What is shown of a file. `state`: held (being examined), clean, not_scanned, infected or refused (the bytes are
    gone), broken (not what it says; only to be kept). `waveform`: 64 numbers from 0 to 31. `placeholder`: 16 colours,
    six hexadecimal digits each, of the picture 4 by 4, row by row. `pages`: how many variants `page-1` … there are."""

    id: UUID
    name: str
    kind: Kind
    media_type: str
    size: int
    state: State
    width: int | None
    height: int | None
    duration_ms: int | None
    waveform: list[int] | None
    has_preview: bool
    placeholder: str | None
    pages: int


class FileVariant(Wire):
    id: UUID
    variant: Variant


class LinksAsked(Wire):
    files: Annotated[list[FileVariant], Meta(min_length=1, max_length=200)]


class FileLink(Wire):
    id: UUID
    variant: str
    address: str
    expires_at: datetime


class FileLinks(Wire):
    """Those that may be opened now; whatever else was asked for isn't named."""

    links: list[FileLink]


class CardsAsked(Wire):
    files: Annotated[list[UUID], Meta(min_length=1, max_length=200)]


class FileCards(Wire):
    files: list[FileCard]


class OwnFile(Wire):
    file: FileCard
    uploaded_at: datetime


class OwnFiles(Wire):
    """A page of one's own uploads, the newest first; `next` asks for the following one."""

    files: list[OwnFile]
    next: UUID | None


class Used(Wire):
    bytes: int
    files: int
    max_bytes: int


class FileUsage(Wire):
    own: Used
    institution: Used | None
    max_file_bytes: int


class Quota(Wire):
    """A line of the table; without a role it is the total of an institution."""

    role: RoleKind | None
    max_bytes: int
    is_decided: bool


class NewQuota(Wire):
    role: RoleKind | None
    max_bytes: Bytes


class RegionFiles(Wire):
    above_scanner: AboveScanner
    quotas: list[Quota]


class NewRegionFiles(Wire):
    """The lines that differ from the defaults; what isn't named is the default again."""

    above_scanner: AboveScanner
    quotas: Annotated[list[NewQuota], Meta(max_length=13)]


class OrganisationFiles(Wire):
    used: Used
    quotas: list[Quota]


class NewOrganisationFiles(Wire):
    """The lines that differ from the region's. The total is changed only with a right over the region."""

    quotas: Annotated[list[NewQuota], Meta(max_length=13)]
