"""What a rule is: it looks at one parsed module and names the lines that break it."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

PACKAGE = Path(__file__).resolve().parents[2] / "parta"


class Module(NamedTuple):
    """A module of the package: `parts` is its path below the package, without the suffix."""

    parts: tuple[str, ...]
    text: str
    tree: ast.Module

    @property
    def room(self) -> str:
        """The folder of the feature, «» for the package's own file."""
        return self.parts[0] if len(self.parts) > 1 else ""


class Fault(NamedTuple):
    """A line that breaks a rule."""

    line: int
    text: str


Rule = Callable[[Module], Iterator[Fault]]


def parse(text: str, path: str = "feature/module.py") -> Module:
    """A module from its text; the path decides which rules speak."""
    return Module(tuple(Path(path).with_suffix("").parts), text, ast.parse(text))


def strings(tree: ast.Module) -> Iterator[ast.Constant]:
    """String constants that are not docstrings."""
    documents = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documents:
            yield node


def calls(tree: ast.Module) -> Iterator[tuple[ast.Call, str]]:
    """Every call with its dotted name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield node, ast.unparse(node.func)
