"""`make check`: everything that can be known without running the product, in under a minute.

Two lanes run side by side, as there are two cores; a step's output is shown only when it fails. `check.py lints types`
runs the steps that are named.
"""

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BIN = ROOT / ".venv" / "bin"
PYTHON = str(BIN / "python")
WEB = ROOT / "web"

Step = tuple[str, list[str], Path]

READING: list[Step] = [
    ("format", [str(BIN / "ruff"), "format", "--check", "-q", "."], ROOT),
    ("ruff", [str(BIN / "ruff"), "check", "-q", "."], ROOT),
    ("lints", [PYTHON, "-m", "tools.lint"], ROOT),
    ("imports", [str(BIN / "lint-imports"), "--cache-dir", ".cache/import-linter"], ROOT),
    ("types", [str(BIN / "mypy")], ROOT),
    ("web wire", ["node", "tools/wire.mjs", "--check"], WEB),
    ("web types", ["npx", "tsc", "--noEmit"], WEB),
    ("web lint", ["npm", "run", "--silent", "lint"], WEB),
]
RUNNING: list[Step] = [
    ("sql and units", [PYTHON, "-m", "pytest", "-q", "server/tests/contract", "server/tests/unit"], ROOT),
    ("wire", [PYTHON, "-m", "tools.wire", "--check"], ROOT),
    ("settings page", [PYTHON, "-m", "tools.settings_page", "--check"], ROOT),
]


def main() -> int:
    began = time.perf_counter()
    failed: list[str] = []
    named = set(sys.argv[1:])
    wanted = [[step for step in lane if not named or step[0] in named] for lane in (READING, RUNNING)]
    lanes = [threading.Thread(target=_run_lane, args=(lane, failed)) for lane in wanted]
    for lane in lanes:
        lane.start()
    for lane in lanes:
        lane.join()
    verdict = f"failed: {', '.join(failed)}" if failed else "all is well"
    print(f"check: {verdict} ({time.perf_counter() - began:.0f} s)")
    return 1 if failed else 0


def _run_lane(steps: list[Step], failed: list[str]) -> None:
    environment = os.environ | {"PYTHONPATH": str(ROOT / "server")}
    for name, command, folder in steps:
        began = time.perf_counter()
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
        spent = f"{time.perf_counter() - began:.1f} s"
        if done.returncode:
            failed.append(name)
            print(f"--- {name} failed ({spent})\n{done.stdout}{done.stderr}", flush=True)
        else:
            print(f"    {name} ({spent})", flush=True)


if __name__ == "__main__":
    sys.exit(main())
