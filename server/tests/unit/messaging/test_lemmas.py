"""Words and their dictionary forms."""

import pytest

from parta.messaging.model import lemmas
from parta.messaging.model.lemmas import CACHED_WORDS, completions_of, fold_word, forms_of, lemmas_of, words_of

# What a school writes, and what PostgreSQL's own Russian stemmer joins in 12 cases of 22.
PAIRS = [
    ("звонок", "звонка"), ("ребёнок", "дети"), ("день", "дня"), ("человек", "люди"), ("урок", "уроков"),
    ("учительница", "учительниц"), ("тетрадь", "тетрадей"), ("оценка", "оценок"), ("собрание", "собраний"),
    ("каникулы", "каникул"), ("экзамен", "экзаменах"), ("идти", "шли"), ("год", "лет"), ("мать", "матери"),
    ("ёлка", "елок"), ("перенести", "перенесли"), ("окно", "окон"), ("имя", "имени"), ("друг", "друзья"),
    ("хороший", "лучше"), ("домашний", "домашнего"), ("справка", "справок"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_forms_of_one_word_meet(one: str, other: str) -> None:
    assert len(PAIRS) == 22
    assert set(lemmas_of(fold_word(one))) & set(lemmas_of(fold_word(other)))


def test_words_are_runs_of_letters_and_digits_with_their_places_in_code_points() -> None:
    text = "😀 Ёлка-2026, «5А»!"
    assert [tuple(word) for word in words_of(text)] == [("елка", 2, 4), ("2026", 7, 4), ("5а", 14, 2)]


def test_letters_with_marks_apart_are_one_letter() -> None:
    assert [tuple(word) for word in words_of("и\u0306од")] == [("йод", 0, 4)]


def test_a_word_that_never_ends_is_cut() -> None:
    (word,) = words_of("а" + "\u0301" * 10_000)
    assert len(word.folded) <= 64
    assert len(lemmas_of("ы" * 64)) == 1


def test_a_rare_reading_is_left_out_and_what_is_not_russian_stays_as_it_is() -> None:
    assert lemmas_of("день") == ("день",)
    assert lemmas_of("moodle") == ("moodle",)
    assert lemmas_of("5а") == ("5а",)


def test_forms_hold_every_declension_and_the_lemma_without_its_dots() -> None:
    assert {"ребенок", "детям", "детьми"} <= forms_of("ребенок")
    assert forms_of("moodle") == {"moodle"}


def test_a_beginning_of_a_form_leads_to_its_lemma() -> None:
    assert "звонок" in completions_of("звонк")
    assert "звонок" not in completions_of("звоно"), "the lemma begins so itself"
    assert completions_of("xyz") == ()


def test_the_cache_of_words_does_not_grow_above_its_size() -> None:
    lemmas_of.cache_clear()
    for number in range(CACHED_WORDS + 500):
        lemmas_of(f"w{number}")
    assert lemmas.lemmas_of.cache_info().currsize == CACHED_WORDS
    lemmas_of.cache_clear()
