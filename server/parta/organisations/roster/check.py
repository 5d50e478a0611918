"""`parta roster check`: reads roster files without a database and says what is in them.

One JSON object per line and file, or a table in Russian. The exit code is 0 when every file could be read (rejected
rows are part of a reading), 1 otherwise.
"""

import json
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TextIO

from .limits import DEFAULT_LIMITS, Limits
from .model import Roster, RosterCounts, count_roster
from .reader import read
from .reasons import Problem, RosterError
from .source import source_of_path

_NOTHING = RosterCounts(
    students=0,
    groups=0,
    pedagogues=0,
    other_staff=0,
    parents=0,
    parent_child_links=0,
    left=0,
)
_LABELS = (
    ("students", "Обучающиеся"),
    ("groups", "Классы и учебные группы"),
    ("pedagogues", "Педагогические работники"),
    ("other_staff", "Другие работники"),
    ("parents", "Родители"),
    ("parent_child_links", "Связи родитель — ребёнок"),
    ("left", "Выбыли"),
)
_SHOWN_PROBLEMS = 100


class FileReport:
    """What one file came to: counts and remarks, or the error that ended its reading."""

    def __init__(self, file: str, roster: Roster | None, error: RosterError | None) -> None:
        self.file = file
        self.counts = count_roster(roster) if roster else _NOTHING
        self.error = error
        self.rejected = _by_row(roster.rejected if roster else [])
        self.warnings = _by_row(roster.warnings if roster else [])
        self.duplicates = _by_row(roster.duplicates if roster else [])
        if error is not None:
            self.rejected = _by_row([error.problem])

    def as_json(self) -> str:
        counts = {name: getattr(self.counts, name) for name, _ in _LABELS if name != "left"}
        told: dict[str, object] = {"file": self.file, **counts}
        told |= {
            "rejected": self.rejected,
            "warnings": self.warnings,
            "duplicates": self.duplicates,
        }
        if self.error is not None:
            told["error"] = self.error.reason
        return json.dumps(told, ensure_ascii=False)

    def as_table(self) -> str:
        lines = [self.file]
        if self.error is not None:
            return "\n".join([*lines, *_told("Не прочитан", self.rejected)])
        width = max(len(label) for _, label in _LABELS)
        for name, label in _LABELS:
            lines.append(f"  {label:<{width}}  {getattr(self.counts, name):>7}")
        lines += _told("Отклонено", self.rejected)
        lines += _told("Предупреждения", self.warnings)
        lines += _told("Повторы", self.duplicates)
        return "\n".join(lines)


def _by_row(problems: Iterable[Problem]) -> list[dict[str, object]]:
    """One entry per row, its reasons joined: a registrar corrects rows."""
    reasons: dict[tuple[str | None, int | None], list[str]] = {}
    for found in problems:
        told = reasons.setdefault((found.sheet, found.row), [])
        if found.ru not in told:
            told.append(found.ru)
    return [{"sheet": sheet, "row": row, "reason": "; ".join(told)} for (sheet, row), told in reasons.items()]


def _told(title: str, entries: Sequence[dict[str, object]]) -> list[str]:
    if not entries:
        return []
    lines = [f"  {title}: {len(entries)}"]
    for entry in entries[:_SHOWN_PROBLEMS]:
        where = [f"лист «{entry['sheet']}»"] if entry["sheet"] is not None else []
        where += [f"строка {entry['row']}"] if entry["row"] is not None else []
        told = ", ".join(where)
        lines.append(f"    {told}: {entry['reason']}" if told else f"    {entry['reason']}")
    if len(entries) > _SHOWN_PROBLEMS:
        lines.append(f"    … и ещё {len(entries) - _SHOWN_PROBLEMS}")
    return lines


def check_file(path: str, today: date | None = None, limits: Limits = DEFAULT_LIMITS) -> FileReport:
    """The report on one file; never raises for what is in the file."""
    try:
        return FileReport(path, read(source_of_path(Path(path), limits), today=today, limits=limits), None)
    except RosterError as error:
        return FileReport(path, None, error)


def check_files(
    paths: Sequence[str | Path],
    as_json: bool,
    *,
    today: date | None = None,
    out: TextIO | None = None,
) -> int:
    """Prints a report per file, each as soon as it is read; the exit code."""
    stream = out or sys.stdout
    code = 0
    for path in paths:
        report = check_file(str(path), today)
        stream.write((report.as_json() if as_json else report.as_table()) + "\n")
        stream.flush()
        code = code or (1 if report.error is not None else 0)
    return code
