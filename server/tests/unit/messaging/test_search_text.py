"""What a search text means, and where a message fits it."""

import pytest

from parta.messaging.model.search import SearchText, Term, excerpt, nearness, read_search


def marked(query: str, text: str) -> str | None:
    """The text with its matches in brackets; None where it doesn't fit."""
    found = read_search(query).match([text])
    if found is None:
        return None
    for at, length in reversed(found[0]):
        text = f"{text[:at]}[{text[at : at + length]}]{text[at + length :]}"
    return text


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("звонок", "После звонка дети пошли домой", "После [звонка] дети пошли домой"),
        ("дети домой", "После звонка ребёнок идёт домой", "После звонка [ребёнок] идёт [домой]"),
        ("ребенок", "Каждый ребёнок", "Каждый [ребёнок]"),
        ("ёлка", "Новогодняя елка и ЁЛКИ", "Новогодняя [елка] и [ЁЛКИ]"),
        ("собр", "Собрание в пятницу", "[Собрание] в пятницу"),
        ("собр ", "Собрание в пятницу", None),
        ("звонк", "до звонка", "до [звонка]"),
        ("с", "Собрание с детьми", "Собрание [с] детьми"),
        ('"домашнее задание"', "Домашнее задание: домашние задания", "[Домашнее задание]: домашние задания"),
        ('"домашнее задание"', "Задание домашнее", None),
        ("«контрольная работа» завтра", "Завтра контрольная работа", "[Завтра] [контрольная работа]"),
        ('"контрольная раб', "контрольная раб", "[контрольная раб]"),
        ("урок -физика", "Урок химии", "[Урок] химии"),
        ("урок -физика", "Урок физики", None),
        ("5а", "5А и 5Б", "[5А] и 5Б"),
        ("онлайн-урок", "Урок онлайн", "[Урок] [онлайн]"),
        ("moodle", "Задание в Moodle", "Задание в [Moodle]"),
    ],
)
def test_a_text_fits_and_shows_where(query: str, text: str, expected: str | None) -> None:
    assert marked(query, text) == expected


def test_only_the_last_word_is_a_beginning_and_only_while_nothing_follows_it() -> None:
    assert read_search("кон раб").terms == (Term("кон"), Term("раб", is_beginning=True))
    assert read_search("кон раб,").terms == (Term("кон"), Term("раб"))
    assert read_search("раб -кон") == SearchText((Term("раб"),), (), (Term("кон"),))


def test_nothing_but_signs_asks_for_nothing() -> None:
    assert read_search(' - "" «» !? ') == SearchText()


def test_words_may_stand_in_the_names_of_files() -> None:
    found = read_search("справка бассейн").match(["Принесите справку", "бассейн.pdf"])
    assert found == [[(10, 7)], [(0, 7)]]


def test_the_words_of_a_phrase_are_looked_up_like_others() -> None:
    assert read_search('"контрольная работа" завтра').wanted() == (
        Term("завтра", is_beginning=True), Term("контрольная"), Term("работа"),
    )  # fmt: skip


def test_an_excerpt_begins_at_a_word_before_the_first_match() -> None:
    text = "слово " * 100 + "звонок " + "слово " * 100
    start, piece = excerpt(text, [(600, 6)], 60)
    assert text[start - 1] == " "
    assert "звонок" in piece
    assert len(piece) == 60
    assert excerpt("звонок", [(0, 6)], 240) == (0, "звонок")


def test_words_close_together_in_a_short_text_fit_better() -> None:
    query = read_search("перенос урока")
    texts = ["Перенос урока", "Перенос завтрашнего первого урока физики на среду", "Урока не будет " * 20 + "перенос"]
    worth = [nearness((query.match([text]) or [[]])[0], text) for text in texts]
    assert worth == sorted(worth, reverse=True)
    assert nearness([], "нет") == 0
