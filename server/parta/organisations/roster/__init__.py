"""Reads an institution's roster (XLSX, CSV, OneRoster 1.1) into one typed model, with every remark by sheet and row.

Pure code: it knows no database, no HTTP and no clock. Changing anybody by what it read is the importer's work.
"""

from .check import check_files
from .columns import (
    Column,
    ColumnChoice,
    Mapping,
    SheetChoice,
    SheetColumns,
    SheetKind,
    mapping_from_json,
    mapping_to_json,
)
from .export import guard_formula
from .fields import Field
from .groups import GroupName, parse_group
from .limits import DEFAULT_LIMITS, Limits
from .model import (
    Duty,
    Enrolment,
    Group,
    Institution,
    ParentLink,
    Person,
    Place,
    Roster,
    RosterCounts,
    StaffPost,
    SubjectClass,
    Teaching,
    Term,
    count_roster,
)
from .posts import PEDAGOGICAL_POSTS, is_pedagogical
from .reader import read, recognise
from .reasons import Problem, RosterError
from .source import Source, source_of_bytes, source_of_path

__all__ = [
    "DEFAULT_LIMITS",
    "PEDAGOGICAL_POSTS",
    "Column",
    "ColumnChoice",
    "Duty",
    "Enrolment",
    "Field",
    "Group",
    "GroupName",
    "Institution",
    "Limits",
    "Mapping",
    "ParentLink",
    "Person",
    "Place",
    "Problem",
    "Roster",
    "RosterCounts",
    "RosterError",
    "SheetChoice",
    "SheetColumns",
    "SheetKind",
    "Source",
    "StaffPost",
    "SubjectClass",
    "Teaching",
    "Term",
    "check_files",
    "count_roster",
    "guard_formula",
    "is_pedagogical",
    "mapping_from_json",
    "mapping_to_json",
    "parse_group",
    "read",
    "recognise",
    "source_of_bytes",
    "source_of_path",
]
