"""Where Parta listens and what people type: the listening socket, and a word on who can reach the address."""

import errno
import ipaddress
import socket
from urllib.parse import urlsplit

from parta.kernel.settings import Settings
from parta.kernel.startup import StartError

BACKLOG = 2048


def listen(settings: Settings) -> socket.socket:
    """The listening socket of the settings. It outlives restarts of the web process: callers wait instead of being
    refused."""
    family = socket.AF_INET6 if ":" in settings.bind else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((settings.bind, settings.port))
        listener.listen(BACKLOG)
    except OSError as error:
        listener.close()
        raise StartError(_why_not(settings, error)) from error
    listener.set_inheritable(True)
    return listener


def own_host(settings: Settings) -> str:
    """The address at which this machine reaches its own Parta."""
    return {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(settings.bind, settings.bind)  # noqa: S104


def welcome(settings: Settings) -> list[str]:
    """The address to open, and what is wrong with it when a phone cannot reach it."""
    lines = [f"Parta is ready: {settings.public_url}"]
    host = urlsplit(settings.public_url).hostname or ""
    if _is_loopback(host):
        lines.append(
            "  Only this machine reaches that address; links and QR codes with it do not open on a phone. For phones: "
            f"PARTA_BIND=0.0.0.0 PARTA_PUBLIC_URL=http://{_address_in_network()}:{settings.port}"
        )
    elif _is_loopback(settings.bind) and not settings.trusted_proxy:
        lines.append(
            f"  Parta listens on {settings.bind} only: unless a proxy on this machine passes {settings.public_url} on "
            "(then name it in PARTA_TRUSTED_PROXY), set PARTA_BIND=0.0.0.0"
        )
    return lines


def _why_not(settings: Settings, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"port {settings.port} is taken by another program: choose another one with PARTA_PORT"
    if error.errno == errno.EACCES:
        return f"this account may not listen on port {settings.port}: choose one above 1023 with PARTA_PORT"
    if error.errno == errno.EADDRNOTAVAIL:
        return f"this machine has no address {settings.bind} (PARTA_BIND)"
    return f"cannot listen on {settings.bind}:{settings.port}: {error.strerror}"


def _is_loopback(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _address_in_network() -> str:
    """This machine's address towards others, told by the routing table alone: nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return "ADDRESS"
        return str(probe.getsockname()[0])
