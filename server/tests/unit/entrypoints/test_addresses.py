"""What a start says of its address, and why it may not listen there."""

import errno

import pytest

from parta.entrypoints import addresses
from parta.kernel.settings import from_environment
from parta.kernel.startup import StartError


def test_an_address_of_this_machine_alone_is_told_with_what_to_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(addresses, "_address_in_network", lambda: "192.168.1.5")
    lines = addresses.welcome(from_environment({}))
    assert lines[0] == "Parta is ready: http://localhost:8080"
    assert "do not open on a phone" in lines[1]
    assert "PARTA_BIND=0.0.0.0 PARTA_PUBLIC_URL=http://192.168.1.5:8080" in lines[1]


def test_a_public_address_behind_a_port_that_only_this_machine_reaches_is_told() -> None:
    lines = addresses.welcome(from_environment({"PARTA_PUBLIC_URL": "https://parta.example.ru"}))
    assert "PARTA_TRUSTED_PROXY" in lines[1]


@pytest.mark.parametrize(
    "settings",
    [
        {"PARTA_PUBLIC_URL": "http://192.168.1.5:8080", "PARTA_BIND": "0.0.0.0"},
        {"PARTA_PUBLIC_URL": "https://parta.example.ru", "PARTA_TRUSTED_PROXY": "127.0.0.1"},
    ],
)
def test_an_address_that_a_phone_reaches_needs_no_word(settings: dict[str, str]) -> None:
    assert addresses.welcome(from_environment(settings)) == [f"Parta is ready: {settings['PARTA_PUBLIC_URL']}"]


def test_an_address_that_is_not_ours_is_one_line() -> None:
    with pytest.raises(StartError, match=r"this machine has no address 192\.0\.2\.77 \(PARTA_BIND\)"):
        addresses.listen(from_environment({"PARTA_BIND": "192.0.2.77", "PARTA_PORT": "18080"}))


def test_a_port_for_root_alone_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: object, address: object) -> None:
        raise OSError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(addresses.socket.socket, "bind", refuse)
    with pytest.raises(StartError, match="choose one above 1023 with PARTA_PORT"):
        addresses.listen(from_environment({"PARTA_PORT": "443"}))
