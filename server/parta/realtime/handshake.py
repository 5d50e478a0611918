"""What is asked of a request before it becomes a socket: the path, where it comes from, the session it brings.

A page of another site must never get a socket on a visitor's cookie; the rule is the one that HTTP has.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from http import HTTPStatus
from urllib.parse import parse_qs

import msgspec
from websockets.datastructures import Headers
from websockets.http11 import Request

from parta.kernel.origins import is_forged

SOCKET_PATH = "/api/socket"

FindToken = Callable[[Mapping[str, str], int | None], str | None]
"""The session token among these cookies: that of the device's n-th account, or of its first where none is named."""


class DoorRules(msgspec.Struct, frozen=True, kw_only=True):
    """Whom the gateway lets speak at all."""

    public_url: str
    find_token: FindToken
    path: str = SOCKET_PATH
    max_connections: int = 20_000


class Knock(msgspec.Struct, frozen=True):
    """A request that may become a socket, with the token it brought (None: nobody is signed in)."""

    token: str | None


class Refusal(msgspec.Struct, frozen=True):
    """A request that never becomes one."""

    status: HTTPStatus
    reason: str


def examine(request: Request, rules: DoorRules) -> Knock | Refusal:
    """Judge a handshake by its head alone."""
    path, _, query = request.path.partition("?")
    if path != rules.path:
        return Refusal(HTTPStatus.NOT_FOUND, "not_found")

    def header(name: str) -> str | None:
        return ",".join(request.headers.get_all(name)) or None  # a header sent twice matches nothing

    if is_forged(header, rules.public_url):
        return Refusal(HTTPStatus.FORBIDDEN, "request_forged")
    try:
        account = read_account(query)
    except ValueError:
        return Refusal(HTTPStatus.BAD_REQUEST, "invalid_account")
    return Knock(rules.find_token(read_cookies(request.headers), account))


def read_cookies(headers: Headers) -> dict[str, str]:
    """The cookies by name. One sent twice is left out: one of the two was planted."""
    found: dict[str, str] = {}
    doubled: set[str] = set()
    for line in headers.get_all("Cookie"):
        for part in line.split(";"):
            name, equals, value = part.partition("=")
            if equals:
                name = name.strip()
                if name in found:
                    doubled.add(name)
                found[name] = value.strip()
    return {name: value for name, value in found.items() if name not in doubled}


def read_account(query: str) -> int | None:
    """`?account=N`: which of the device's accounts; None where it is not said. `ValueError` for anything else."""
    given = parse_qs(query, keep_blank_values=True, max_num_fields=10).get("account", [])
    if not given:
        return None
    (text,) = given
    if not (text.isascii() and text.isdigit() and len(text) <= 2):
        raise ValueError
    return int(text)
