"""What every HTTP request passes before a feature sees it: the caller's true address, requests forged by other
sites, and the headers that keep a browser from doing what we did not ask for. Pure ASGI, outermost.
"""

from collections.abc import Callable, Mapping

from litestar.connection import ASGIConnection
from litestar.datastructures import State
from litestar.enums import ScopeType
from litestar.types import ASGIApp, HTTPScope, Message, Receive, Scope, Send

from parta.entrypoints.static import StaticFiles, Variant
from parta.kernel.origins import Header, caller_of, is_forged
from parta.kernel.settings import Settings

# Whether a request with these cookies and this token may change something: identity knows its sessions.
CsrfCheck = Callable[[Mapping[str, str], str | None], bool]
CSRF_HEADER = "x-parta-csrf"
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
CONTENT_SECURITY_POLICY = "; ".join(
    [
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' blob:",
        "media-src 'self' blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-src 'none'",
        "frame-ancestors 'none'",
    ]
)
SECURITY_HEADERS = (
    ("content-security-policy", CONTENT_SECURITY_POLICY),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(self), microphone=(self), display-capture=(self), geolocation=(), payment=()"),
)
_FORGED = b'{"status":403,"code":"request_forged"}'


class Edge:
    """The outermost ASGI application."""

    def __init__(self, app: ASGIApp, settings: Settings, files: StaticFiles, csrf_is_valid: CsrfCheck) -> None:
        self._app = app
        self._csrf_is_valid = csrf_is_valid
        self._settings = settings
        self._files = files
        self._trusted = frozenset(settings.trusted_proxy)
        self._headers = [(name.encode(), value.encode()) for name, value in SECURITY_HEADERS]
        if settings.is_https:
            self._headers.append((b"strict-transport-security", b"max-age=31536000"))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != ScopeType.HTTP:
            await self._app(scope, receive, send)
            return
        header = _reader(scope)
        peer = scope["client"][0] if scope["client"] else ""
        caller = caller_of(peer, scope["scheme"], header, self._trusted)
        scope["client"] = (caller.address, 0)
        scope["scheme"] = caller.scheme
        guarded = self._guard(send, is_api=_is_api(scope["path"]))
        if scope["method"] not in SAFE_METHODS and self._is_forged(scope, header):
            await _plain(guarded, 403, b"application/problem+json", _FORGED)
        elif scope["method"] in ("GET", "HEAD") and (file := self._file(scope, header)) is not None:
            await _send_file(guarded, file, header("if-none-match"), is_head=scope["method"] == "HEAD")
        else:
            await self._app(scope, receive, guarded)

    def _file(self, scope: HTTPScope, header: Header) -> Variant | None:
        path = scope["path"]
        if _is_api(path) or path == "/health":
            return None
        return self._files.find(path, header("accept-encoding") or "")

    def _is_forged(self, scope: HTTPScope, header: Header) -> bool:
        """A page of another site made it; or it comes with a session and without the token only our pages read."""
        if is_forged(header, self._settings.public_url):
            return True
        # read by the parser that later reads the session: two parsers that differ would be a way around
        cookies = ASGIConnection[object, object, object, State](scope).cookies
        return not self._csrf_is_valid(cookies, header(CSRF_HEADER))

    def _guard(self, send: Send, *, is_api: bool) -> Send:
        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                _add_headers(message, self._headers)
                if is_api and not any(name.lower() == b"cache-control" for name, _ in message["headers"]):
                    _add_headers(message, [(b"cache-control", b"no-store")])
            await send(message)

        return guarded


def _is_api(path: str) -> bool:
    return path.startswith("/api/") or path == "/api"


def _reader(scope: HTTPScope) -> Header:
    headers: dict[bytes, bytes] = {}
    for name, value in scope["headers"]:
        headers[name] = headers[name] + b"," + value if name in headers else value

    def header(name: str) -> str | None:
        value = headers.get(name.encode())
        return None if value is None else value.decode("latin-1")

    return header


def _add_headers(message: Message, headers: list[tuple[bytes, bytes]]) -> None:
    if message["type"] == "http.response.start":
        message["headers"] = [*message["headers"], *headers]


async def _plain(send: Send, status: int, kind: bytes, body: bytes) -> None:
    headers = [(b"content-type", kind), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body, "more_body": False})


async def _send_file(send: Send, file: Variant, known: str | None, *, is_head: bool) -> None:
    headers = [(name.encode(), value.encode()) for name, value in file.headers]
    is_known = known is not None and dict(file.headers)["etag"] in [tag.strip() for tag in known.split(",")]
    if is_known:
        headers = [(name, value) for name, value in headers if name != b"content-length"]
    await send({"type": "http.response.start", "status": 304 if is_known else 200, "headers": headers})
    await send({"type": "http.response.body", "body": b"" if is_known or is_head else file.body, "more_body": False})
