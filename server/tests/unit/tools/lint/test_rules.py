"""Each of our lints finds what it is for, and lets pass what it must."""

import pytest

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
from tools.lint.rule import Rule, parse

BROKEN: list[tuple[Rule, str, str, str]] = [
    (sql_in_store.check, "a/queries.py", 'X = "SELECT 1 FROM a"', "SQL outside store"),
    (sql_in_store.check, "a/http.py", 'X = """\n-- why\nUPDATE a_rows SET b = 1"""', "SQL outside store"),
    (sql_in_store.check, "a/commands/b.py", 'X = "WITH one AS (SELECT 1) SELECT 2"', "SQL outside store"),
    (injected_time.check, "a/commands.py", "datetime.now(UTC)", "datetime.now(): the time comes from a Clock (tx.now)"),
    (injected_time.check, "a/commands.py", "date.today()", "date.today(): the time comes from a Clock (tx.now)"),
    (injected_time.check, "a/commands.py", "datetime(2026, 9, 1)", "a naive datetime"),
    (injected_time.check, "a/x.py", "datetime.fromtimestamp(1)", "datetime.fromtimestamp() without a time zone"),
    (no_commit.check, "a/commands.py", "connection.commit()", "connection.commit(): the edge's transaction commits"),
    (no_commit.check, "a/store.py", 'X = "ROLLBACK"', "ROLLBACK: the edge's transaction commits"),
    (sizes.check, "a/b.py", "x = 1\n" * 401, "the file has 401 lines, more than 400"),
    (sizes.check, "a/b.py", "def f():\n" + "    x = 1\n" * 50, "f has 51 lines, more than 50"),
    (sizes.check, "a/b.py", "def f(a, b, c, d, e, g): ...", "f has 6 parameters, more than 5: a Struct"),
    (no_local_import.check, "a/b.py", "def f():\n    import os", "an import inside f"),
    (docstrings.check, "a/b.py", "x = 1", "the module does not say what it owns"),
    (no_any.check, "a/b.py", "from typing import Any", "Any outside the kernel"),
    (
        through_the_api.check,
        "reports/b.py",
        "from parta.identity.store import x",
        "parta.identity.store: other rooms are entered through parta.identity.api",
    ),
    (
        through_the_api.check,
        "reports/b.py",
        "from parta.identity import store",
        "parta.identity.store: other rooms are entered through parta.identity.api",
    ),
]

SOUND: list[tuple[Rule, str, str]] = [
    (sql_in_store.check, "a/store.py", 'X = "SELECT 1 FROM a"'),
    (sql_in_store.check, "a/store/rows.py", 'X = "SELECT 1 FROM a"'),
    (sql_in_store.check, "kernel/b.py", 'X = "SELECT 1"'),
    (sql_in_store.check, "a/b.py", '"""Select what is there."""\nX = "Update the page"'),
    (injected_time.check, "kernel/clock.py", "datetime.now(UTC)"),
    (injected_time.check, "a/b.py", "datetime(2026, 9, 1, tzinfo=UTC)"),
    (no_commit.check, "kernel/b.py", "connection.commit()"),
    (no_commit.check, "a/b.py", 'X = "Begin"'),
    (sizes.check, "a/b.py", "def f(self, a, b, c, d, e, *, g, h): ..."),
    (sizes.check, "a/http.py", "@get('/x')\ndef f(a, b, c, d, e, g, h): ..."),
    (no_local_import.check, "a/b.py", "import os"),
    (docstrings.check, "a/b.py", '"""Owns it."""'),
    (no_any.check, "kernel/b.py", "from typing import Any"),
    (through_the_api.check, "reports/b.py", "from parta.identity import api"),
    (through_the_api.check, "reports/b.py", "from parta.identity.api import Actor"),
    (through_the_api.check, "reports/b.py", "from parta.kernel.ids import new_id"),
    (through_the_api.check, "reports/b.py", "from parta.reports.store import x"),
    (through_the_api.check, "entrypoints/b.py", "from parta.identity.store import x"),
]


@pytest.mark.parametrize(("rule", "path", "text", "expected"), BROKEN)
def test_a_broken_rule_is_named(rule: Rule, path: str, text: str, expected: str) -> None:
    assert [fault.text for fault in rule(parse(text, path))] == [expected]


@pytest.mark.parametrize(("rule", "path", "text"), SOUND)
def test_what_keeps_the_rule_passes(rule: Rule, path: str, text: str) -> None:
    assert list(rule(parse(text, path))) == []
