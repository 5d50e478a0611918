"""Makes sure that there is a Chromium for the browser tests: the machine's own, else Debian's by apt where that is
allowed, else one clear line.
"""

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome")


def find() -> str | None:
    """The browser's path. `CHROMIUM` names another one."""
    if (named := os.environ.get("CHROMIUM")) is not None:
        return shutil.which(named)
    return next((path for name in NAMES if (path := shutil.which(name)) is not None), None)


def main() -> int:
    if find() is not None:
        return 0
    apt = shutil.which("apt-get")
    if apt is None or os.geteuid() != 0:
        print("The browser tests need Chromium: apt-get install chromium (or name one in CHROMIUM)", file=sys.stderr)
        return 1
    print("Installing Chromium (apt-get install chromium)", flush=True)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", "chromium"]):
        done = subprocess.run([apt, *command], env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            print(f"Chromium could not be installed: {done.stderr.strip().splitlines()[-1:]}", file=sys.stderr)
            return 1
    return 0 if find() else 1


if __name__ == "__main__":
    sys.exit(main())
