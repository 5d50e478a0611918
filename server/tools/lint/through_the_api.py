"""Other rooms are entered through their `api` only. The kernel is everybody's; the entry points know everything.

Why: what is behind the door may change without asking anybody.
"""

import ast
from collections.abc import Iterator

from tools.lint.rule import Fault, Module

_OPEN = {"kernel"}


def check(module: Module) -> Iterator[Fault]:
    if module.room in ("", "entrypoints"):
        return
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.Import | ast.ImportFrom):
            continue
        for name in _imported(node):
            parts = name.split(".")
            if parts[0] != "parta" or len(parts) < 2 or parts[1] == module.room or parts[1] in _OPEN:
                continue
            if len(parts) < 3 or parts[2] != "api":
                yield Fault(node.lineno, f"{name}: other rooms are entered through parta.{parts[1]}.api")


def _imported(node: ast.Import | ast.ImportFrom) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if node.module and node.level == 0:
        if node.module.count(".") == 1:  # from parta.room import module
            return [f"{node.module}.{alias.name}" for alias in node.names]
        return [node.module]
    return []
