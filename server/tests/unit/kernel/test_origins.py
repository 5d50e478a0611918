"""A proxy's word counts only from a named address; a request that another site's page makes is seen as forged."""

import pytest

from parta.kernel.origins import Caller, Header, caller_of, is_forged

PROXY = frozenset({"10.0.0.2"})
URL = "https://parta.example.ru"


def _headers(**values: str) -> Header:
    names = {name.replace("_", "-"): value for name, value in values.items()}
    return names.get


@pytest.mark.parametrize(
    ("peer", "forwarded", "expected"),
    [
        ("203.0.113.7", "1.2.3.4", Caller("203.0.113.7", "http")),
        ("10.0.0.2", "203.0.113.7", Caller("203.0.113.7", "https")),
        ("10.0.0.2", "1.2.3.4, 203.0.113.7", Caller("203.0.113.7", "https")),
        ("10.0.0.2", "203.0.113.7, 10.0.0.2", Caller("203.0.113.7", "https")),
        ("10.0.0.2", "", Caller("10.0.0.2", "https")),
    ],
)
def test_the_address_is_the_last_one_that_no_named_proxy_has(peer: str, forwarded: str, expected: Caller) -> None:
    header = _headers(x_forwarded_for=forwarded, x_forwarded_proto="https")
    assert caller_of(peer, "http", header, PROXY) == expected


@pytest.mark.parametrize(
    ("headers", "forged"),
    [
        ({}, False),
        ({"origin": URL}, False),
        ({"origin": "http://192.168.1.5:8080", "host": "192.168.1.5:8080"}, False),
        ({"origin": "https://evil.example", "host": "parta.example.ru"}, True),
        ({"origin": "null", "host": "parta.example.ru"}, True),
        ({"sec_fetch_site": "cross-site"}, True),
        ({"sec_fetch_site": "same-site", "origin": URL}, True),
        ({"sec_fetch_site": "same-origin", "origin": URL}, False),
        ({"sec_fetch_site": "none"}, False),
    ],
)
def test_a_page_of_another_site_is_known_by_what_browsers_say(headers: dict[str, str], forged: bool) -> None:
    assert is_forged(_headers(**headers), URL) is forged
