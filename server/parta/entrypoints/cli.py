"""The command `parta`. Each verb is a few lines: the work is done by the modules beside it and by the features.

What stops a command is printed as one line, and the exit code is 1.
"""

import argparse
import asyncio
import logging
import os
import socket
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import uvloop

from parta.entrypoints import addresses, data, wiring
from parta.entrypoints.backup import backup, restore
from parta.entrypoints.recount import recount_indicators
from parta.entrypoints.recover import recovery_link
from parta.entrypoints.supervisor import Supervisor
from parta.entrypoints.web import serve
from parta.entrypoints.worker import work
from parta.kernel import migrations
from parta.kernel.settings import Settings, from_environment, secret_key
from parta.kernel.startup import StartError
from parta.organisations.roster.check import check_files

Verb = Callable[[Settings, argparse.Namespace], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code."""
    options = _parser().parse_args(arguments)
    verb: Verb = options.verb
    try:
        settings = from_environment()
        logging.basicConfig(
            level=settings.log_level.upper(), format="%(asctime)s %(levelname)s %(name)s %(message)s", stream=sys.stderr
        )
        for chatty in ("procrastinate", "yoyo", "uvicorn"):
            logging.getLogger(chatty).setLevel(max(logging.WARNING, logging.getLogger().level))
        return verb(settings, options)
    except StartError as error:
        print(f"parta: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _run(settings: Settings, options: argparse.Namespace) -> int:
    Supervisor(settings, say).run()
    return 0


def _web(settings: Settings, options: argparse.Namespace) -> int:
    """Alone, or as the supervisor's child, which hands down its listening socket."""
    if options.listen_fd is not None:
        listener = socket.socket(fileno=options.listen_fd)
    else:
        listener = addresses.listen(settings)
        data.check_reachable(wiring.conninfo_of(settings))
    serve(wiring.build(settings), listener)
    return 0


def _worker(settings: Settings, options: argparse.Namespace) -> int:
    data.check_reachable(wiring.conninfo_of(settings))
    uvloop.run(work(wiring.build(settings)))
    return 0


def _migrate(settings: Settings, options: argparse.Namespace) -> int:
    with data.running_database(settings) as conninfo:
        applied = migrations.migrate(conninfo, say=lambda name: say(f"Migrating the database: {name}"))
    say(f"{len(applied)} migrations applied" if applied else "The database is up to date")
    return 0


def _backup(settings: Settings, options: argparse.Namespace) -> int:
    backup(settings, options.folder, say)
    return 0


def _restore(settings: Settings, options: argparse.Namespace) -> int:
    restore(settings, options.folder, say)
    return 0


def _roster_check(settings: Settings, options: argparse.Namespace) -> int:
    return check_files(options.files, options.json)


def _recount(settings: Settings, options: argparse.Namespace) -> int:
    with data.running_database(settings):
        return asyncio.run(_with_platform(settings, options.as_of))


async def _with_platform(settings: Settings, as_of: date | None) -> int:
    platform = wiring.build(settings)
    await platform.database.open()
    try:
        return await recount_indicators(platform, as_of, say)
    finally:
        await platform.database.close()


def _recover(settings: Settings, options: argparse.Namespace) -> int:
    with data.running_database(settings):
        lines = asyncio.run(_recovery_lines(settings, options.login))
    for line in lines:
        say(line)
    return 0


async def _recovery_lines(settings: Settings, login: str) -> list[str]:
    platform = wiring.build(settings)
    await platform.database.open()
    try:
        return await recovery_link(platform.database, settings.public_url, secret_key(settings), login)
    finally:
        await platform.database.close()


def say(line: str) -> None:
    """Progress on the console, at once even when it is a file."""
    print(line, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="parta", description="Parta: settings are environment variables, see docs/guides/settings.md"
    )
    verbs = parser.add_subparsers(required=True, metavar="COMMAND")

    def verb(name: str, run: Verb, text: str) -> argparse.ArgumentParser:
        made = verbs.add_parser(name, help=text, description=text)
        made.set_defaults(verb=run)
        return made

    verb("run", _run, "start everything: database, migrations, web, worker; Ctrl-C stops all of it")
    web = verb("web", _web, "only the web process, beside a database that runs")
    web.add_argument("--listen-fd", type=int, default=None, help=argparse.SUPPRESS)
    verb("worker", _worker, "only the worker process, beside a database that runs")
    verb("migrate", _migrate, "bring the database to the schema of this version")
    for name, run, text in (
        ("backup", _backup, "write database, files and key to a folder, while Parta runs or not"),
        ("restore", _restore, "bring a backup back into an empty data folder"),
    ):
        verb(name, run, text).add_argument("folder", type=Path, metavar="DIR")
    recover = verb("recover", _recover, "print a one-time link by which somebody sets password and second factor anew")
    recover.add_argument("login", metavar="LOGIN")
    roster = verbs.add_parser("roster", help="rosters").add_subparsers(required=True, metavar="COMMAND")
    check = roster.add_parser("check", help="read roster files without a database and say what is in them")
    check.add_argument("files", nargs="+", type=Path, metavar="FILE")
    check.add_argument("--json", action="store_true", help="one JSON object per line and file")
    check.set_defaults(verb=_roster_check)
    indicators = verbs.add_parser("indicators", help="indicators").add_subparsers(required=True, metavar="COMMAND")
    recount = indicators.add_parser("recount", help="count again from the raw facts and compare with what is shown")
    recount.add_argument("--as-of", type=date.fromisoformat, default=None, metavar="DATE")
    recount.set_defaults(verb=_recount)
    return parser


if __name__ == "__main__":
    # a closed pipe (parta … | head) is no failure
    try:
        code = main()
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 141
    sys.exit(code)
