"""Names, contacts, devices, limits and words: values without a database."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Literal

import pytest
from argon2 import PasswordHasher, extract_parameters

from parta.identity.errors import TooManyAttempts
from parta.identity.model.attempts import BlockedKeys
from parta.identity.model.contacts import normal_email, normal_phone
from parta.identity.model.devices import device_name
from parta.identity.model.passwords import PLACES, Passwords
from parta.identity.model.people import PersonName
from parta.identity.model.printing.words import counted, day

NOW = datetime(2026, 11, 16, 20, 0, tzinfo=UTC)


def test_a_name_has_its_forms() -> None:
    name = PersonName("Иванова", "Мария", "Петровна")
    assert (name.full, name.short) == ("Иванова Мария Петровна", "Иванова\u00a0М.\u00a0П.")
    assert (name.initials, name.address) == ("МИ", "Мария Петровна")
    one = PersonName("Сократ")
    assert (one.full, one.short, one.initials, one.address) == ("Сократ", "Сократ", "С", "Сократ")
    assert PersonName("Ким", "Ян").address == "Ян Ким"
    assert PersonName("Королёв", "Пётр").folded == "королев петр"


@pytest.mark.parametrize(
    ("written", "phone"),
    [
        ("8 (914) 123-45-67", "+79141234567"),
        ("+7 914 123 45 67", "+79141234567"),
        ("9141234567", "+79141234567"),
        ("+380 44 123 45 67", "+380441234567"),
        ("123", None),
        ("", None),
        ("нет", None),
    ],
)
def test_a_phone_has_one_form(written: str, phone: str | None) -> None:
    assert normal_phone(written) == phone


@pytest.mark.parametrize(
    ("written", "email"),
    [
        (" Anna@Example.RU ", "Anna@example.ru"),
        ("a@b.ru\nBcc: x@y.ru", None),
        ("anna@", None),
        ("Анна@пример.рф", None),
        ("a b@c.ru", None),
    ],
)
def test_an_address_has_one_form_or_is_none(written: str, email: str | None) -> None:
    assert normal_email(written) == email


def test_a_browser_is_named_by_what_its_owner_calls_it() -> None:
    yandex = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/128.0 YaBrowser/24.10 Safari/537.36"
    safari = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604.1"
    assert (device_name(yandex).browser, device_name(yandex).system) == ("Яндекс Браузер", "Windows")
    assert (device_name(safari).browser, device_name(safari).system) == ("Safari", "iOS")
    assert device_name("curl/8").browser == ""


def test_the_memory_of_blocks_is_bounded_and_forgets_the_longest_unused() -> None:
    keys = BlockedKeys(size=1000)
    for number in range(5000):
        keys.block(str(number).encode(), NOW + timedelta(minutes=1))
    assert len(keys) == 1000
    assert keys.seconds_left(b"4999", NOW) == 61
    assert keys.seconds_left(b"0", NOW) == 0
    assert keys.seconds_left(b"4999", NOW + timedelta(minutes=1)) == 0


async def test_a_flood_of_passwords_is_refused_at_once_while_others_go_on() -> None:
    passwords = Passwords(threads=1)
    refused = 0

    async def attempt(number: int) -> None:
        nonlocal refused
        try:
            async with passwords.place(f"192.0.2.{number % 250}"):
                assert not await passwords.is_right(None, "что угодно")
        except TooManyAttempts:
            refused += 1

    flood = asyncio.gather(*(attempt(number) for number in range(5000)))
    turns = 0
    while not flood.done():
        await asyncio.sleep(0.001)
        turns += 1
    await flood
    passwords.close()
    assert refused == 5000 - PLACES
    assert turns > 20  # the loop was nobody's for long


async def test_an_unknown_login_costs_the_same_work_as_a_wrong_password() -> None:
    verified: list[str] = []

    class Watched(PasswordHasher):
        def verify(self, hash: str | bytes, password: str | bytes) -> Literal[True]:
            verified.append(str(hash))
            return super().verify(hash, password)

    passwords = Passwords(Watched(time_cost=1, memory_cost=64, parallelism=1), threads=1)
    assert not await passwords.is_right(passwords.hash_now("настоящий"), "не тот")
    assert not await passwords.is_right(None, "не тот")
    assert not await passwords.is_right(None, "nobody's password")
    passwords.close()
    assert len(verified) == 3
    assert len({str(extract_parameters(one)) for one in verified}) == 1


def test_days_and_numbers_are_written_as_a_school_writes_them() -> None:
    assert day(NOW, "Asia/Vladivostok") == "17\u00a0ноября 2026\u00a0г."
    nouns = [counted(number, "человек", "человека", "человек") for number in (1, 2, 5, 11, 21, 112)]
    assert [noun.split("\u00a0")[1] for noun in nouns] == [
        "человек",
        "человека",
        "человек",
        "человек",
        "человек",
        "человек",
    ]
