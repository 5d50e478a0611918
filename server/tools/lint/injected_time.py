"""Nothing asks the system for the time but the kernel's clock, and no naive datetime is made.

Why: a month and a new school year are played through in tests, and «today» of a region on UTC+10 is not the
server's. Commands take `tx.now`.
"""

import ast
from collections.abc import Iterator

from tools.lint.rule import Fault, Module, calls

_FORBIDDEN = {
    "datetime.now", "datetime.utcnow", "datetime.today", "datetime.utcfromtimestamp", "datetime.datetime.now",
    "datetime.datetime.utcnow", "datetime.datetime.today", "date.today", "datetime.date.today", "time.time",
    "time.time_ns",
}  # fmt: skip
_ALLOWED = {("kernel", "clock"), ("kernel", "ids")}


def check(module: Module) -> Iterator[Fault]:
    if module.parts in _ALLOWED:
        return
    for call, name in calls(module.tree):
        if name in _FORBIDDEN:
            yield Fault(call.lineno, f"{name}(): the time comes from a Clock (tx.now)")
        elif name in ("datetime.fromtimestamp", "datetime.datetime.fromtimestamp") and len(call.args) < 2:
            if not any(keyword.arg == "tz" for keyword in call.keywords):
                yield Fault(call.lineno, f"{name}() without a time zone")
        elif name in ("datetime", "datetime.datetime") and _is_naive(call):
            yield Fault(call.lineno, "a naive datetime")


def _is_naive(call: ast.Call) -> bool:
    return len(call.args) in range(3, 8) and not any(keyword.arg in ("tzinfo", None) for keyword in call.keywords)
