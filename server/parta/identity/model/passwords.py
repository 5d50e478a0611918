"""Passwords: which will do, and checking them with argon2id in a bounded number of threads.

Whoever comes when the places are taken is refused at once: a flood of sign-ins costs others nothing but its refusals.
"""

import asyncio
import os
from collections import Counter
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from parta.identity.errors import TooManyAttempts
from parta.kernel.errors import InvalidInput

SHORTEST = 8
LONGEST = 200
PLACES = 64
PLACES_OF_ADDRESS = 24
RETRY_SECONDS = 2
# Those that everybody tries first; longer lists only annoy.
_COMMON = frozenset(
    """12345678 123456789 1234567890 11111111 00000000 87654321 qwertyui qwerty12 qwerty123 qwertyuiop 1q2w3e4r
    1q2w3e4r5t password password1 passw0rd iloveyou йцукенгш йцукен123 пароль12 пароль123 parta123 parta1234 школа123
    abcd1234 abc12345 asdfghjk zxcvbnm1 12341234 123123123 qazwsxedc 1qaz2wsx""".split()  # noqa: SIM905
)


def check_new_password(password: str, login: str) -> None:
    """InvalidInput where it won't do: too short or long, one of the commonest, one repeated sign, or the login."""
    if len(password) < SHORTEST:
        raise InvalidInput("password", "too_short", shortest=SHORTEST)
    if len(password) > LONGEST:
        raise InvalidInput("password", "too_long", longest=LONGEST)
    plain = password.lower()
    if plain in _COMMON or len(set(plain)) < 3:
        raise InvalidInput("password", "too_common")
    if login and (plain == login or plain in (login * 2, login[::-1])):
        raise InvalidInput("password", "same_as_login")


class Passwords:
    """Hashes and verifies. 19 MiB and two passes each (OWASP's figures), half of the processors at most."""

    def __init__(self, hasher: PasswordHasher | None = None, threads: int | None = None) -> None:
        self._hasher = hasher or PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)
        self._threads = ThreadPoolExecutor(
            max_workers=threads or max(1, (os.cpu_count() or 2) // 2), thread_name_prefix="password"
        )
        self._taken = 0
        self._taken_by: Counter[str] = Counter()
        # Verified where there is no such login, so that both take the same time.
        self._nobodys = self._hasher.hash("nobody's password")

    @asynccontextmanager
    async def place(self, address: str) -> AsyncIterator[None]:
        """A place in the queue; TooManyAttempts where none is free, or this address has its share already."""
        if self._taken >= PLACES or self._taken_by[address] >= PLACES_OF_ADDRESS:
            raise TooManyAttempts(RETRY_SECONDS)
        self._taken += 1
        self._taken_by[address] += 1
        try:
            yield
        finally:
            self._taken -= 1
            self._taken_by[address] -= 1
            if not self._taken_by[address]:
                del self._taken_by[address]

    async def hash(self, password: str) -> str:
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._hasher.hash, password)

    async def is_right(self, password_hash: str | None, password: str) -> bool:
        """False also where there is no hash, after the same time."""
        is_match = await asyncio.get_running_loop().run_in_executor(
            self._threads, self._verify, password_hash or self._nobodys, password
        )
        return is_match and password_hash is not None

    def hash_now(self, password: str) -> str:
        """In this thread: for the demo and for tests."""
        return self._hasher.hash(password)

    def is_outdated(self, password_hash: str) -> bool:
        return self._hasher.check_needs_rehash(password_hash)

    def close(self) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _verify(self, password_hash: str, password: str) -> bool:
        try:
            return self._hasher.verify(password_hash, password[:LONGEST])
        except (VerificationError, InvalidHashError):
            return False
