"""Only the kernel commits: the edge opens a transaction and its end decides.

Why: a commit in the middle makes half of a command last, and its events be told of something that may fail.
"""

from collections.abc import Iterator

from tools.lint.rule import Fault, Module, calls, strings

_WORDS = ("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT")


def check(module: Module) -> Iterator[Fault]:
    if module.room == "kernel":
        return
    for call, name in calls(module.tree):
        if name.endswith((".commit", ".rollback")):
            yield Fault(call.lineno, f"{name}(): the edge's transaction commits")
    for constant in strings(module.tree):
        text = str(constant.value).strip().rstrip(";")
        if text in _WORDS:
            yield Fault(constant.lineno, f"{text}: the edge's transaction commits")
