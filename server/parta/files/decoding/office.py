"""Running LibreOffice on somebody's document: with limits, without macros, and with nowhere to fetch anything from."""

import os
import resource
import sys
from pathlib import Path

PROFILE = "office-profile"
MEMORY_BYTES = 4_000_000_000
CPU_SECONDS = 60
FILE_BYTES = 200_000_000

_ITEMS = (
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    # everything it might want from the network goes to a proxy that isn't there
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)


def write_profile(folder: Path) -> None:
    """The settings of a LibreOffice that trusts nobody."""
    (folder / "user").mkdir(parents=True)
    items = "".join(
        f'<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, name, value in _ITEMS
    )
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    (folder / "user" / "registrymodifications.xcu").write_text(f"{head}{items}</oor:items>\n", encoding="utf-8")


def office_arguments(work: Path, source: Path) -> list[str]:
    return [
        f"-env:UserInstallation={(work / PROFILE).as_uri()}", "--headless", "--norestore", "--nolockcheck",
        "--convert-to", "pdf", "--outdir", str(work), str(source),
    ]  # fmt: skip


def main(arguments: list[str]) -> None:
    """Become the program, within limits."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 5))
    resource.setrlimit(resource.RLIMIT_FSIZE, (FILE_BYTES, FILE_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.execv(arguments[0], arguments)  # noqa: S606  # found on our PATH, arguments of ours


if __name__ == "__main__":
    main(sys.argv[1:])
