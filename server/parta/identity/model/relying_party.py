"""For which site passkeys are made. Decided by the installation's own address; what a request says of its page is
believed on this very machine alone, where the port may be a developer's.
"""

import ipaddress
from urllib.parse import SplitResult, urlsplit

import msgspec

_PORTS = {"http": 80, "https": 443}


class RelyingParty(msgspec.Struct, frozen=True):
    """`id` is the host that a passkey belongs to, `origin` the one page that may ask for it."""

    id: str
    origin: str


def relying_party(public_url: str, page_origin: str | None) -> RelyingParty | None:
    """None where no browser would make a passkey: over plain HTTP, or at a bare IP address."""
    own = urlsplit(public_url)
    host = own.hostname or ""
    if _is_loopback(host):
        page = urlsplit(page_origin or "")
        chosen = page if page.hostname == "localhost" and page.scheme in _PORTS else own
        return RelyingParty("localhost", _origin(chosen, "localhost"))
    if own.scheme != "https" or _is_address(host):
        return None
    return RelyingParty(host, _origin(own, host))


def _origin(parts: SplitResult, host: str) -> str:
    port = parts.port
    shown = "" if port is None or port == _PORTS[parts.scheme] else f":{port}"
    return f"{parts.scheme}://{host}{shown}"


def _is_loopback(host: str) -> bool:
    return host == "localhost" or (_is_address(host) and ipaddress.ip_address(host).is_loopback)


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
