"""What a request's cookies say: a session for each account of this browser («slot»), and whether the request repeats
the readable token that another site's page cannot know.
"""

import hmac
from collections.abc import Mapping

from parta.identity.model.tokens import csrf_token

SLOTS = 8
SLOT_HEADER = "x-parta-account"
CSRF_HEADER = "x-parta-csrf"
CSRF_COOKIE = "parta_csrf"


def cookie_name(slot: int, *, is_secure: bool) -> str:
    """`__Host-` binds the cookie to this very host over HTTPS; browsers refuse it anywhere else."""
    return f"__Host-parta-{slot}" if is_secure else f"parta-{slot}"


def device_cookie_name(*, is_secure: bool) -> str:
    """Of the token by which this browser is remembered, one for all of its accounts."""
    return "__Host-parta-device" if is_secure else "parta-device"


def session_tokens(cookies: Mapping[str, str], *, is_secure: bool) -> dict[int, str]:
    """The session tokens that came with a request, by slot."""
    found = {}
    for slot in range(SLOTS):
        token = cookies.get(cookie_name(slot, is_secure=is_secure), "")
        if 20 <= len(token) <= 100:
            found[slot] = token
    return found


def read_slot(text: str | None) -> int | None:
    """The slot asked for, None where none is or where it can't be one."""
    if text is None or not text.isascii() or not text.isdigit() or len(text) > 2 or int(text) >= SLOTS:
        return None
    return int(text)


def session_token_for(cookies: Mapping[str, str], slot: int | None, *, is_secure: bool) -> str | None:
    """The token of the account asked for; without one, of the lowest slot."""
    tokens = session_tokens(cookies, is_secure=is_secure)
    if slot is not None:
        return tokens.get(slot)
    return tokens[min(tokens)] if tokens else None


def csrf_is_valid(cookies: Mapping[str, str], header: str | None, *, is_secure: bool) -> bool:
    """Whether an unsafe request may pass: it comes without a session, or repeats the token of one of its sessions.

    Another site's page can make a browser send our cookies, but can neither read the token nor set the header.
    """
    tokens = session_tokens(cookies, is_secure=is_secure).values()
    if not tokens:
        return True
    given = (header or "").encode()
    return any(hmac.compare_digest(csrf_token(token).encode(), given) for token in tokens)
