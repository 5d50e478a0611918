"""`Any` is spoken in the kernel only, where a driver's untyped values become typed ones.

Why: one `Any` in a signature switches the type checker off for everything that touches it.
"""

import ast
from collections.abc import Iterator

from tools.lint.rule import Fault, Module


def check(module: Module) -> Iterator[Fault]:
    if module.room == "kernel":
        return
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ImportFrom) and node.module == "typing" and any(n.name == "Any" for n in node.names):
            yield Fault(node.lineno, "Any outside the kernel")
