"""Codes, tickets, sealed secrets, and for which site passkeys are made."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from cryptography.exceptions import InvalidTag

from parta.identity.model.one_time_codes import matching_step, new_recovery_codes, new_secret, recovery_code_hash
from parta.identity.model.relying_party import RelyingParty, relying_party
from parta.identity.model.sealing import new_ticket, open_secret, open_ticket, seal_secret, seal_ticket
from parta.kernel.ids import PersonId

KEY, OTHER_KEY = bytes(32), bytes([1]) * 32
PERSON, OTHER = PersonId(UUID(int=1)), PersonId(UUID(int=2))
NOW = datetime(2026, 11, 16, 12, 0, tzinfo=UTC)
# RFC 6238, appendix B: the secret «12345678901234567890», of which our six digits are the last ones.
RFC_SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"


@pytest.mark.parametrize(
    ("seconds", "code"),
    [(59, "287082"), (1111111109, "081804"), (1234567890, "005924"), (2000000000, "279037"), (20000000000, "353130")],
)
def test_codes_are_those_of_the_standard(seconds: int, code: str) -> None:
    at = datetime.fromtimestamp(seconds, UTC)
    assert matching_step(RFC_SECRET, code, at) == seconds // 30
    assert matching_step(RFC_SECRET, f"{code[:3]} {code[3:]}", at) == seconds // 30


@pytest.mark.parametrize("rubbish", ["", "28708", "2870822", "28708a", "٢٨٧٠٨٢", "١٢٣٤٥٦", "-87082", "\0" * 6])
def test_what_is_no_code_is_refused(rubbish: str) -> None:
    assert matching_step(RFC_SECRET, rubbish, datetime.fromtimestamp(59, UTC)) is None


def test_recovery_codes_differ_and_are_compared_without_case_and_dashes() -> None:
    codes = new_recovery_codes()
    assert len(set(codes)) == 10
    assert {len(code) for code in codes} == {11}
    one = recovery_code_hash(KEY, PERSON, codes[0])
    assert recovery_code_hash(KEY, PERSON, f" {codes[0].upper().replace('-', '')} ") == one
    assert recovery_code_hash(KEY, OTHER, codes[0]) != one
    assert recovery_code_hash(OTHER_KEY, PERSON, codes[0]) != one


def test_a_secret_opens_for_its_person_under_its_key_only() -> None:
    secret = new_secret()
    sealed = seal_secret(KEY, PERSON, secret)
    assert open_secret(KEY, PERSON, sealed) == secret
    assert seal_secret(KEY, PERSON, secret) != sealed
    for key, person, given in ((OTHER_KEY, PERSON, sealed), (KEY, OTHER, sealed), (KEY, PERSON, sealed[:-1] + b"x")):
        with pytest.raises(InvalidTag):
            open_secret(key, person, given)


def test_a_ticket_is_for_its_step_its_time_and_its_key() -> None:
    ticket = new_ticket("second_factor", NOW + timedelta(minutes=10), PERSON, stamp=b"stamp")
    text = seal_ticket(KEY, ticket)
    assert open_ticket(KEY, text, "second_factor", NOW) == ticket
    assert open_ticket(KEY, text, "passkey_sign_in", NOW) is None
    assert open_ticket(KEY, text, "second_factor", NOW + timedelta(minutes=10)) is None
    assert open_ticket(OTHER_KEY, text, "second_factor", NOW) is None
    for forged in ("", "я", "A" * 40, text[:-1], text + "A" * 1000):
        assert open_ticket(KEY, forged, "second_factor", NOW) is None


@pytest.mark.parametrize(
    ("public_url", "origin", "party"),
    [
        ("https://parta.example.ru", None, RelyingParty("parta.example.ru", "https://parta.example.ru")),
        ("https://parta.example.ru:443", None, RelyingParty("parta.example.ru", "https://parta.example.ru")),
        ("https://parta.example.ru:8443", None, RelyingParty("parta.example.ru", "https://parta.example.ru:8443")),
        # What a page says of itself changes nothing where the address is a name.
        (
            "https://parta.example.ru",
            "https://evil.example",
            RelyingParty("parta.example.ru", "https://parta.example.ru"),
        ),
        ("http://localhost:8080", None, RelyingParty("localhost", "http://localhost:8080")),
        ("http://127.0.0.1:8080", "http://localhost:5173", RelyingParty("localhost", "http://localhost:5173")),
        ("http://localhost:8080", "https://evil.example", RelyingParty("localhost", "http://localhost:8080")),
        ("http://localhost:8080", "http://localhost.evil.example", RelyingParty("localhost", "http://localhost:8080")),
        ("http://parta.example.ru", "http://localhost:8080", None),
        ("https://192.0.2.7", None, None),
        ("https://[2001:db8::1]", None, None),
    ],
)
def test_passkeys_belong_to_the_installations_own_address(
    public_url: str, origin: str | None, party: RelyingParty | None
) -> None:
    assert relying_party(public_url, origin) == party
