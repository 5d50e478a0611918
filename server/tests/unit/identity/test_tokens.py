"""Tokens: only ours are read, in their one spelling, and what is derived tells nothing of what it comes from."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from parta.identity.model.cookies import csrf_is_valid, read_slot, session_token_for, session_tokens
from parta.identity.model.tokens import (
    attempt_key,
    csrf_token,
    invitation_token,
    new_session_token,
    read_invitation_token,
)
from parta.kernel.ids import InvitationId

KEY, OTHER_KEY = b"k" * 32, b"o" * 32
IDS = st.uuids().map(InvitationId)


@given(IDS)
def test_a_token_of_ours_gives_its_invitation_and_another_installations_nothing(identifier: InvitationId) -> None:
    token = invitation_token(KEY, identifier)
    assert len(token) == 43
    assert read_invitation_token(KEY, token) == identifier
    assert read_invitation_token(OTHER_KEY, token) is None


@given(IDS, st.integers(0, 42), st.characters())
def test_a_token_changed_in_any_place_gives_nothing(identifier: InvitationId, place: int, letter: str) -> None:
    token = invitation_token(KEY, identifier)
    changed = token[:place] + letter + token[place + 1 :]
    assert (read_invitation_token(KEY, changed) is None) == (changed != token)


@given(st.text(max_size=300))
def test_no_text_breaks_the_reading(text: str) -> None:
    assert read_invitation_token(KEY, text) is None


def test_derived_keys_differ_by_kind_and_value() -> None:
    made = {attempt_key(KEY, kind, value) for kind in ("login", "address") for value in ("a", "b")}
    assert len(made) == 4
    assert UUID(int=0).hex not in invitation_token(KEY, InvitationId(UUID(int=0)))


@given(st.text(max_size=100), st.text(max_size=100))
def test_an_unsafe_request_with_a_session_needs_exactly_its_token(cookie: str, header: str) -> None:
    token = new_session_token()
    cookies = {"parta-0": token, "parta_csrf": cookie}
    assert csrf_is_valid(cookies, csrf_token(token), is_secure=False)
    assert not csrf_is_valid(cookies, header, is_secure=False)
    assert not csrf_is_valid(cookies, None, is_secure=False)
    assert csrf_is_valid({"parta_csrf": cookie}, header, is_secure=False)


def test_any_account_of_the_browser_may_give_the_token() -> None:
    first, second = new_session_token(), new_session_token()
    cookies = {"parta-0": first, "parta-3": second}
    assert csrf_is_valid(cookies, csrf_token(second), is_secure=False)
    assert session_token_for(cookies, 3, is_secure=False) == second
    assert session_token_for(cookies, None, is_secure=False) == first
    assert session_token_for(cookies, 1, is_secure=False) is None


def test_over_https_only_the_cookie_bound_to_the_host_counts() -> None:
    token = new_session_token()
    assert session_tokens({"parta-0": token}, is_secure=True) == {}
    assert session_tokens({"__Host-parta-0": token}, is_secure=True) == {0: token}


@given(st.text(max_size=5) | st.none())
def test_a_slot_is_a_small_number_or_nothing(text: str | None) -> None:
    slot = read_slot(text)
    assert slot is None or (0 <= slot < 8 and str(slot) == (text or "").lstrip("0").rjust(1, "0"))
