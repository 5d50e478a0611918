"""Who is calling, and from which page: the client's address behind a named proxy, and requests forged by other sites.

Used by HTTP and by the socket alike. A proxy's word is taken only when its own address was named in the settings.
"""

from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import urlsplit

Header = Callable[[str], str | None]


class Caller(NamedTuple):
    """Where a request really comes from."""

    address: str
    scheme: str


def caller_of(peer: str, scheme: str, header: Header, trusted: frozenset[str]) -> Caller:
    """The last address that no trusted proxy has, and the scheme that the proxy was spoken to with."""
    if peer not in trusted:
        return Caller(peer, scheme)
    chain = [part.strip() for part in (header("x-forwarded-for") or "").split(",") if part.strip()]
    address = next((one for one in reversed(chain) if one not in trusted), peer)
    told = (header("x-forwarded-proto") or scheme).split(",")[-1].strip()
    return Caller(address, told if told in ("http", "https") else scheme)


def is_forged(header: Header, public_url: str) -> bool:
    """Whether a browser says that another site's page made this request. Programs send neither header."""
    site = header("sec-fetch-site")
    if site is not None and site not in ("same-origin", "none"):
        return True
    origin = header("origin")
    if origin is None:
        return False
    asked = urlsplit(origin)
    if (asked.scheme, asked.netloc) == urlsplit(public_url)[:2]:
        return False
    return not asked.netloc or asked.netloc != header("host")
