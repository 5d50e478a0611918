"""An unexpected failure gets a number: people see the number, the log has the place.

The log names types, files and lines, never values: the text of an exception may quote a person's data.
"""

import logging
import secrets
import traceback

import psycopg

log = logging.getLogger("parta.incident")


def report_incident(error: BaseException, where: str) -> str:
    """Write the failure to the log; the number to show."""
    number = secrets.token_hex(4)
    log.error("incident %s in %s: %s\n%s", number, where, describe(error), _places(error))
    return number


def describe(error: BaseException) -> str:
    """The kind of failure, without any value of ours in it."""
    name = f"{type(error).__module__}.{type(error).__qualname__}"
    if isinstance(error, psycopg.Error):
        constraint = error.diag.constraint_name
        return f"{name} {error.sqlstate or ''}" + (f" ({constraint})" if constraint else "")
    return name


def _places(error: BaseException) -> str:
    lines: list[str] = []
    seen: BaseException | None = error
    while seen is not None:
        if lines:
            lines.append(f"  caused by {describe(seen)}")
        for frame in traceback.extract_tb(seen.__traceback__)[-12:]:
            lines.append(f"  {frame.filename}:{frame.lineno} {frame.name}")
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
    return "\n".join(lines)
