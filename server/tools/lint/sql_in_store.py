"""SQL stands in `store` only, and in the kernel, which owns no table.

Why: rights are cut into statements; a statement in a handler or a query is one that nobody prepared in a test and
nobody finds when the table changes.
"""

import re
from collections.abc import Iterator

from tools.lint.rule import Fault, Module, strings

_STATEMENT = re.compile(
    r"\s*(--[^\n]*\n\s*)*"
    r"(SELECT\s|INSERT\s+INTO\s|UPDATE\s+\w+\s+(AS\s+\w+\s+|\w+\s+)?SET\s|DELETE\s+FROM\s|WITH\s+\w+[^\n]*\bAS\s|MERGE\s+INTO\s|"
    r"CREATE\s+(TABLE|INDEX|UNIQUE|FUNCTION|VIEW)|ALTER\s+TABLE|DROP\s+(TABLE|INDEX)|TRUNCATE\s|LOCK\s+TABLE)"
)


def check(module: Module) -> Iterator[Fault]:
    if module.room == "kernel" or "store" in module.parts:
        return
    for constant in strings(module.tree):
        if _STATEMENT.match(str(constant.value)):
            yield Fault(constant.lineno, "SQL outside store")
