"""Runs every rule over every module of the package; the exit code says whether any was broken."""

import sys

from tools.lint import (
    docstrings,
    injected_time,
    no_any,
    no_commit,
    no_local_import,
    sizes,
    sql_in_store,
    through_the_api,
)
from tools.lint.rule import PACKAGE, Rule, parse

RULES: dict[str, Rule] = {
    "docstrings": docstrings.check,
    "injected_time": injected_time.check,
    "no_any": no_any.check,
    "no_commit": no_commit.check,
    "no_local_import": no_local_import.check,
    "sizes": sizes.check,
    "sql_in_store": sql_in_store.check,
    "through_the_api": through_the_api.check,
}


def main() -> int:
    count = 0
    for path in sorted(PACKAGE.rglob("*.py")):
        below = path.relative_to(PACKAGE)
        module = parse(path.read_text(encoding="utf-8"), str(below))
        for name, rule in RULES.items():
            for fault in rule(module):
                print(f"server/parta/{below}:{fault.line}: {fault.text} [{name}]")
                count += 1
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
