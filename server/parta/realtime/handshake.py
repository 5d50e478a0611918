"""What is asked of a request before it becomes a socket: the path, where it comes from, the session cookie.

A page of another site must never get a socket on a visitor's cookie, so the `Origin` is compared with our own and
a request without one is refused; browsers always send it.
"""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from urllib.parse import parse_qs, urlsplit

import msgspec
from websockets.datastructures import Headers
from websockets.http11 import Request

SOCKET_PATH = "/api/socket"
MAX_ACCOUNTS = 20
MAX_TOKEN = 200


def session_cookie_name(is_secure: bool, account: int = 0) -> str:
    """The cookie that holds the session token; further accounts on one device have a number."""
    name = "__Host-parta" if is_secure else "parta"
    return name if account == 0 else f"{name}-{account}"


def origin_of(url: str) -> str:
    """Scheme, host and port of an address as a browser writes them in `Origin`."""
    parts = urlsplit(url)
    port = parts.port
    host = parts.hostname or ""
    host = f"[{host}]" if ":" in host else host
    usual = {"http": 80, "https": 443}.get(parts.scheme)
    return f"{parts.scheme}://{host}" if port in {None, usual} else f"{parts.scheme}://{host}:{port}"


class DoorRules(msgspec.Struct, frozen=True, kw_only=True):
    """Whom the gateway lets speak at all. `cookie_name` gives the cookie of the device's n-th account."""

    origins: frozenset[str]
    cookie_name: Callable[[int], str]
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
    origins = request.headers.get_all("Origin")
    if len(origins) != 1 or origins[0].lower() not in rules.origins:
        return Refusal(HTTPStatus.FORBIDDEN, "cross_site")
    account = _account(query)
    if account is None:
        return Refusal(HTTPStatus.BAD_REQUEST, "invalid_account")
    return Knock(find_cookie(request.headers, rules.cookie_name(account)))


def find_cookie(headers: Headers, name: str) -> str | None:
    """The value of one cookie. Sent twice, it is not trusted: one of the two was planted."""
    found = [
        value.strip()
        for line in headers.get_all("Cookie")
        for key, equals, value in (part.partition("=") for part in line.split(";"))
        if equals and key.strip() == name
    ]
    return found[0] if len(found) == 1 and 0 < len(found[0]) <= MAX_TOKEN else None


def _account(query: str) -> int | None:
    """`?account=N`; 0 where it is not said, None where it is no such number."""
    try:
        given = parse_qs(query, max_num_fields=10).get("account", ["0"])
    except ValueError:
        return None
    text = given[0]
    if len(given) != 1 or not (text.isascii() and text.isdigit()) or len(text) > 2:
        return None
    return int(text) if int(text) < MAX_ACCOUNTS else None
