"""Every module begins by saying what it owns and what it refuses, in one to five sentences.

Why: it is the first thing a newcomer reads, and the last chance to see that a module owns two things.
"""

import ast
from collections.abc import Iterator

from tools.lint.rule import Fault, Module


def check(module: Module) -> Iterator[Fault]:
    if not ast.get_docstring(module.tree):
        yield Fault(1, "the module does not say what it owns")
