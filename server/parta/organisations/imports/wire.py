"""What the wizard of the import sees and says."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec

from parta.kernel.wire import Wire
from parta.organisations.imports.model import Candidate, Change, ImportState, LineKind, Stage, Tab, Told, Where
from parta.organisations.roster import Field, Mapping
from parta.organisations.roster.columns import SheetKind

LineKey = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]


class ColumnShown(Wire):
    """A column: header, samples, and what it is taken for; `slot` numbers the parent a parent's column speaks of."""

    index: int
    letter: str
    header: str
    samples: list[str]
    field: Field | None
    slot: int
    confidence: float


class SheetShown(Wire):
    """`is_remembered`: an earlier correction of this institution is in it."""

    sheet: str | None
    kind: SheetKind
    header_row: int | None
    row_count: int
    fingerprint: str
    is_remembered: bool
    columns: list[ColumnShown]


class FileShown(Wire):
    """`is_read` is false while a worker looks at it; an OneRoster archive has no sheets to correct."""

    number: int
    name: str
    size: int
    is_read: bool
    format: str | None
    sheets: list[SheetShown]
    failure: Told | None


class ProgressShown(Wire):
    stage: Stage
    done: int
    total: int


class ImportShown(Wire):
    """An import as it stands. `counts` are by tab («new»), by tab and kind («new_student»), and of duties and links."""

    id: UUID
    organisation_id: UUID
    state: ImportState
    created_at: datetime
    created_by: str
    applied_at: datetime | None
    files: list[FileShown]
    progress: ProgressShown | None
    failure: Told | None
    counts: dict[str, int]
    left_out: int
    notices: list[Told]
    must_confirm: bool
    has_new_choices: bool


class ImportSummary(Wire):
    id: UUID
    state: ImportState
    created_at: datetime
    created_by: str
    applied_at: datetime | None
    counts: dict[str, int]
    files: list[str]


class Imports(Wire):
    imports: list[ImportSummary]
    next: UUID | None


class ImportLine(Wire):
    number: int
    tab: Tab
    kind: LineKind
    key: str
    title: str
    changes: list[Change]
    places: list[Where]
    reason: Told | None
    candidates: list[Candidate]
    choice: str | None
    by_hand: bool
    can_leave_out: bool
    is_left_out: bool


class ImportLines(Wire):
    lines: list[ImportLine]
    next: int | None


class ColumnsSet(Wire):
    """Corrections by the fingerprint of a sheet's headers; a sheet not named stays as it is."""

    mapping: Mapping


class ChoiceMade(Wire):
    """Who an undecided person is: one of the candidates, or (None) somebody new."""

    key: LineKey
    person_id: UUID | None


class LeftOutSet(Wire):
    """Whether what ends by this line stays after all; without a key, all who leave."""

    is_left_out: bool
    key: LineKey | None = None


class ApplyAsked(Wire):
    """`is_confirmed`: whoever asks has seen the notices that must be confirmed."""

    is_confirmed: bool = False
