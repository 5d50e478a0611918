"""Imports stand at the top of a module.

Why: an import inside a function is a circle that nobody wanted to see, and the order of the rooms is checked on
imports that can be seen.
"""

import ast
from collections.abc import Iterator

from tools.lint.rule import Fault, Module


def check(module: Module) -> Iterator[Fault]:
    for function in ast.walk(module.tree):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            for node in ast.walk(function):
                if isinstance(node, ast.Import | ast.ImportFrom):
                    yield Fault(node.lineno, f"an import inside {function.name}")
