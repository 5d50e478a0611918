"""To which hosts a push may go: the dated list beside this room, and nothing else. A browser's word is not enough."""

import tomllib
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

LIST = Path(__file__).parent.parent / "push_hosts.toml"
MOST_CHARACTERS = 2_000


class PushHost(msgspec.Struct, frozen=True):
    name: str
    maker: str

    def is_of(self, host: str) -> bool:
        return host.endswith(self.name) and len(host) > len(self.name) if self.name[0] == "." else host == self.name


class PushHosts(msgspec.Struct, frozen=True):
    """The list. `may_be_local` is for tests alone: a push service on this machine, without TLS."""

    as_of: date
    hosts: Sequence[PushHost]
    may_be_local: bool = False

    def why_not(self, endpoint: str) -> str:
        """'' where a push may go there, else the reason as a code."""
        if len(endpoint) > MOST_CHARACTERS or not endpoint.isascii() or not endpoint.isprintable():
            return "malformed"
        try:
            parts = urlsplit(endpoint)
            host, port = (parts.hostname or "").lower(), parts.port
        except ValueError:
            return "malformed"
        if self.may_be_local and parts.scheme == "http" and host == "127.0.0.1":
            return ""
        if parts.scheme != "https" or port not in (None, 443) or parts.username or parts.password or parts.fragment:
            return "malformed"
        return "" if any(known.is_of(host) for known in self.hosts) else "unknown_push_service"


def known_push_hosts() -> PushHosts:
    return msgspec.convert(tomllib.loads(LIST.read_text(encoding="utf-8")), PushHosts)
