"""A file has at most 400 lines, a function 50, and 5 parameters before a Struct takes their place.

Why: those are the ninetieth percentiles of the codebases we admire; what they lose, they lose in the tail. Parameters
that must be named at the call are readable there and do not count, nor do those of a route, which are the wire.
"""

import ast
from collections.abc import Iterator

from tools.lint.rule import Fault, Module

FILE_LINES = 400
FUNCTION_LINES = 50
PARAMETERS = 5
_ROUTES = {"get", "post", "put", "patch", "delete", "head"}


def check(module: Module) -> Iterator[Fault]:
    lines = module.text.count("\n")
    if lines > FILE_LINES:
        yield Fault(lines, f"the file has {lines} lines, more than {FILE_LINES}")
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > FUNCTION_LINES:
                yield Fault(node.lineno, f"{node.name} has {length} lines, more than {FUNCTION_LINES}")
            names = [argument.arg for argument in (*node.args.posonlyargs, *node.args.args)]
            count = len([name for name in names if name not in ("self", "cls")])
            if count > PARAMETERS and not _is_route(node):
                yield Fault(node.lineno, f"{node.name} has {count} parameters, more than {PARAMETERS}: a Struct")


def _is_route(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    return any(isinstance(one, ast.Call) and ast.unparse(one.func) in _ROUTES for one in node.decorator_list)
