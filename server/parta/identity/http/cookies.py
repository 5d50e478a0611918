"""The cookies of a sign-in: one for each account of this browser («slot»), out of reach of scripts, and beside them
the readable token that every unsafe request must repeat in a header.
"""

from litestar.datastructures import Cookie

from parta.identity.model.cookies import CSRF_COOKIE, cookie_name, device_cookie_name
from parta.identity.model.tokens import csrf_token

LIFETIME_SECONDS = 400 * 86_400  # the longest that browsers allow; the session itself ends earlier


def session_cookie(slot: int, token: str, *, is_secure: bool) -> Cookie:
    return Cookie(
        cookie_name(slot, is_secure=is_secure),
        value=token,
        path="/",
        max_age=LIFETIME_SECONDS,
        secure=is_secure,
        httponly=True,
        samesite="lax",
    )


def csrf_cookie(session_token: str, *, is_secure: bool) -> Cookie:
    return Cookie(
        CSRF_COOKIE,
        value=csrf_token(session_token),
        path="/",
        max_age=LIFETIME_SECONDS,
        secure=is_secure,
        httponly=False,
        samesite="lax",
    )


def device_cookie(token: str, *, is_secure: bool) -> Cookie:
    """Remembers the browser; how long it counts for whom stands in the table."""
    return Cookie(
        device_cookie_name(is_secure=is_secure),
        value=token,
        path="/",
        max_age=LIFETIME_SECONDS,
        secure=is_secure,
        httponly=True,
        samesite="lax",
    )


def forgotten_cookie(slot: int, *, is_secure: bool) -> Cookie:
    """Tells the browser to drop the account in this slot."""
    name = cookie_name(slot, is_secure=is_secure)
    return Cookie(name, value="", path="/", max_age=0, secure=is_secure, httponly=True, samesite="lax")
