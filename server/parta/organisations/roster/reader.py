"""The two questions one asks of a roster: what are its columns (`recognise`), and what does it say (`read`).

Pure functions of the bytes: no database, no clock. They raise `RosterError` and nothing else.
"""

from datetime import date

import msgspec

from .builder import RosterBuilder
from .columns import Mapping, SheetColumns, apply_mapping, recognise_table
from .limits import DEFAULT_LIMITS, Limits
from .model import Place, Roster
from .oneroster import OneRosterReader
from .reasons import RosterError
from .source import OpenedSource, Source, open_source
from .staff import StaffReader
from .students import CuratorNote, StudentReader


def recognise(source: Source, mapping: Mapping | None = None, limits: Limits = DEFAULT_LIMITS) -> list[SheetColumns]:
    """What each sheet's columns are taken for; empty for OneRoster, whose columns have fixed names."""
    opened = open_source(source, limits)
    return [apply_mapping(recognise_table(table), mapping) for table in opened.tables if not table.is_hidden]


def read(
    source: Source,
    mapping: Mapping | None = None,
    *,
    today: date | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Roster:
    """The roster, with every remark; `today` bounds birth dates and picks the list of pedagogical posts."""
    opened = open_source(source, limits)
    builder = RosterBuilder(limits, today)
    if opened.format == "oneroster":
        return OneRosterReader(opened.oneroster, builder).read()
    return _read_tables(opened, mapping, builder)


def _read_tables(opened: OpenedSource, mapping: Mapping | None, builder: RosterBuilder) -> Roster:
    students, staff = StudentReader(builder), StaffReader(builder)
    notes: list[CuratorNote] = []
    found = 0
    sheets = [(table, apply_mapping(recognise_table(table), mapping)) for table in opened.tables]
    # Staff after students and curators last: each refers to those before, in whatever order the sheets stand.
    for kind in ("students", "staff", "curators"):
        for table, columns in sheets:
            if columns.kind != kind:
                continue
            found += 1
            if kind == "students":
                students.read(table, columns)
            elif kind == "staff":
                staff.read(table, columns)
            else:
                notes += staff.read_curators(table, columns)
    if not found:
        raise RosterError("no_table")
    for table, columns in sheets:
        if columns.kind == "skip" and (table.rows or table.is_hidden):
            code = "sheet_hidden" if table.is_hidden else "sheet_skipped"
            builder.warn(code, Place(table.sheet, 0))
    students.finish()
    staff.settle_curators([*students.curators, *notes])
    roster = builder.finish(opened.format, opened.encoding)
    staff.finish({entry.group for entry in roster.enrolments if entry.group})
    return msgspec.structs.replace(roster, warnings=builder.finish(opened.format, opened.encoding).warnings)
