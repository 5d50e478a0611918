"""Markup as plain text: what is left of it, that nothing breaks it, and that it takes linear time."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parta.messaging.model.markup import MAX_MARKS, contained, one_line, plain_text

SIGNS = st.text(alphabet="*_~`>[]()\n -1.@aБё\u0301\u202e\u200d👩", max_size=300)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("просто текст", "просто текст"),
        ("**жирный** и __курсив__ и ~~нет~~", "жирный и курсив и нет"),
        ("**а __б__ в**", "а б в"),
        ("2 ** 3 ** 4", "2 ** 3 ** 4"),
        ("a**b", "a**b"),
        ("`код **как есть**`", "код **как есть**"),
        ("```\nx = 1\n```", "x = 1"),
        ("> цитата\nответ", "цитата\nответ"),
        ("см. [расписание](https://school.example/r)", "см. расписание"),
        ("[нажми](javascript:alert(1))", "[нажми](javascript:alert(1))"),
        ("<b>не тег</b>", "<b>не тег</b>"),
        ("раз\n\n\n\n\nдва", "раз\n\nдва"),
        ("\u202eтекст\u202c", "текст"),
    ],
)
def test_signs_go_and_words_stay(text: str, plain: str) -> None:
    assert plain_text(text) == plain


def test_heaped_marks_are_cut_and_joined_emoji_are_not() -> None:
    assert contained("З" + "\u0301" * 50 + "алго") == "З" + "\u0301" * MAX_MARKS + "алго"
    family = "👩‍👩‍👧‍👦"
    assert contained(family) == family


def test_one_line_is_cut_at_a_word() -> None:
    assert one_line("**Завтра**\nконтрольная работа по алгебре", 25) == "Завтра контрольная…"


@given(SIGNS)
def test_nothing_but_signs_is_lost(text: str) -> None:
    plain = plain_text(text)
    assert [letter for letter in plain if letter in "aБё1@"] == [letter for letter in text if letter in "aБё1@"] or (
        "](" in text
    )
    assert not set(plain) & set("\u202e")
    marks = 0
    for character in plain:
        marks = marks + 1 if unicodedata.category(character)[0] == "M" else 0
        assert marks <= MAX_MARKS


@pytest.mark.parametrize(
    "unit", ["*", "**", "**a", "[", "[a](", "`", "```", "> ", "\n", "__a~~b**", "\u0301", "[a](https://b.c)"]
)
def test_it_takes_linear_time(unit: str) -> None:
    began = time.process_time()
    plain_text(unit * (100_000 // len(unit)))
    assert time.process_time() - began < 1.5
