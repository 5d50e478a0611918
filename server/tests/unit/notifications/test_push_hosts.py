"""A push goes to the listed hosts and nowhere else, whatever an endpoint looks like."""

from datetime import UTC, date, datetime, timedelta

import pytest

from parta.notifications.model.push_hosts import PushHosts, known_push_hosts

HOSTS = known_push_hosts()


def test_the_list_bears_a_date_and_names_whose_each_host_is() -> None:
    assert HOSTS.as_of <= datetime.now(UTC).date()
    assert datetime.now(UTC).date() - HOSTS.as_of < timedelta(days=800), "look at the makers' pages again"
    assert all(host.maker for host in HOSTS.hosts)
    assert HOSTS.as_of >= date(2026, 11, 21)


@pytest.mark.parametrize(
    "endpoint",
    [
        "https://fcm.googleapis.com/fcm/send/abc:APA91",
        "https://fcm.googleapis.com:443/wp/abc",
        "https://updates.push.services.mozilla.com/wpush/v2/gAAAA",
        "https://wns2-by3p.notify.windows.com/w/?token=abc",
        "https://web.push.apple.com/QGuQ",
    ],
)
def test_a_listed_one_is_let_through(endpoint: str) -> None:
    assert HOSTS.why_not(endpoint) == ""


@pytest.mark.parametrize(
    ("endpoint", "reason"),
    [
        ("http://fcm.googleapis.com/fcm/send/abc", "malformed"),
        ("https://fcm.googleapis.com:8443/fcm/send/abc", "malformed"),
        ("https://user@fcm.googleapis.com/fcm/send/abc", "malformed"),
        ("https://fcm.googleapis.com/\nHost: evil", "malformed"),
        ("https://[::1/", "malformed"),
        ("https://fcm.googleapis.com/" + "x" * 2_000, "malformed"),
        ("https://fcm.googleapis.com.evil.ru/fcm", "unknown_push_service"),
        ("https://evilfcm.googleapis.com/fcm", "unknown_push_service"),
        ("https://push.apple.com/x", "unknown_push_service"),
        ("https://.push.apple.com/x", "unknown_push_service"),
        ("https://127.0.0.1/x", "unknown_push_service"),
        ("https://[::1]/x", "unknown_push_service"),
        ("http://127.0.0.1:8000/x", "malformed"),
        ("file:///etc/passwd", "malformed"),
        ("", "malformed"),
    ],
)
def test_anything_else_is_refused(endpoint: str, reason: str) -> None:
    assert HOSTS.why_not(endpoint) == reason


def test_this_machine_is_let_through_only_where_a_test_says_so() -> None:
    local = PushHosts(HOSTS.as_of, [], may_be_local=True)
    assert local.why_not("http://127.0.0.1:8000/x") == ""
    assert local.why_not("http://localhost:8000/x") == "malformed"
    assert local.why_not("http://10.0.0.1:8000/x") == "malformed"
