"""Varied Russian text: 120 bytes a message, drawn from more than 50,000 distinct word forms.

A small generator inflects: stems of school and everyday life are put together with prefixes, suffixes and the
endings of their declension or conjugation. Not every form is in a dictionary; each is spelled as Russian words are,
which is what compression, indexes and morphology feel.
"""

from __future__ import annotations

import random

PREFIXES = ["", "по", "за", "вы", "на", "от", "пере", "при", "до", "про", "под", "раз", "со", "об", "у", "из"]
VERB_STEMS = """
писа чита дела игра рабо слуша дума гуля реша помога отвеча спрашива повторя объясня проверя рисова собира
открыва закрыва учи говори смотре ходи носи води проси стави лови суди хвали стро храни вари чисти кати лечи
дели мири зубри готови торопи бросa встреча бега прыга пла лета лови рос ве нес бере звони пуска держа молча
крича сто сиде лежа виде терпе верте кле паха ката скака шепта мота бинтова диктова ночева голосова танцева
рискова критикова планирова организова тренирова копирова фотографирова
""".split()  # noqa: SIM905
VERB_ENDINGS = """
ть л ла ло ли ю ешь ет ем ете ют в вший вшая вшее вшие вшего вшему вшим вшем вшую вших вшими ющий ющая ющее
ющие ющего ющему ющим ющем ющую ющих ющими лся лась лось лись ться йте й
""".split()  # noqa: SIM905
NOUN_STEMS = """
школ тетрад книг групп парт доск класс урок учебник директор студент учител родител журнал экзамен зачёт
колледж завод библиотек столов перемен звонок расписан домашн контрольн оценк ошибк задач пример страниц
вопрос ответ собран поездк экскурс выставк концерт спектакл праздник каникул автобус погод дожд снег лыж
кроссовк форм справк заявлен документ подпис телефон компьютер проектор лаборатор мастерск практик диплом
проект реферат сочинен диктант изложен алгебр геометр физик хими биолог географ истор литератур музык рисован
физкультур спорт стадион команд турнир олимпиад конкурс медал грамот вожат лагер поход костёр палатк карт
компас рюкзак
""".split()  # noqa: SIM905
NOUN_SUFFIXES = ["", "к", "ник", "ниц", "ств", "ост", "ик", "чик", "щик", "ечк", "очк", "онок", "изн", "арн", "н"]
NOUN_ENDINGS = """
а у ом е ы ов ам ами ах и ой ою ей ию ии ия ием ь я ю ем ям ями ях
""".split()  # noqa: SIM905
ADJECTIVE_SUFFIXES = ["н", "ск", "ов", "лив", "ист", "еньк", "чат", "тельн", "ическ", "енн"]
ADJECTIVE_ENDINGS = """
ый ая ое ые ого ому ым ом ую ых ыми ой ою ее ейший
""".split()  # noqa: SIM905
SMALL_WORDS = """
и в на не что как по из за для до к с о у но а же ли уже ещё завтра сегодня вчера можно нужно
""".split()  # noqa: SIM905
FORMS = 60_000
TEXT_BYTES = 120


def word_forms(count: int = FORMS, seed: int = 20261121) -> list[str]:
    """So many distinct forms, the same for the same seed."""
    forms = {prefix + stem + ending for stem in VERB_STEMS for prefix in PREFIXES for ending in VERB_ENDINGS}
    forms |= {stem + suffix + ending for stem in NOUN_STEMS for suffix in NOUN_SUFFIXES for ending in NOUN_ENDINGS}
    forms |= {
        stem + suffix + ending for stem in NOUN_STEMS for suffix in ADJECTIVE_SUFFIXES for ending in ADJECTIVE_ENDINGS
    }
    ordered = sorted(forms)
    if len(ordered) < count:
        raise ValueError(f"only {len(ordered)} forms can be made")
    return random.Random(seed).sample(ordered, count)


class Texts:
    """An endless supply of messages."""

    def __init__(self, seed: int = 1) -> None:
        self._random = random.Random(seed)
        self._forms = word_forms()

    def next(self, size: int = TEXT_BYTES) -> str:
        """A text of at most `size` bytes of UTF-8, and nearly as many."""
        words: list[str] = []
        left = size
        while left > 6:
            word = self._random.choice(SMALL_WORDS if self._random.random() < 0.25 else self._forms)
            cost = len(word.encode()) + 1
            if cost > left:
                break
            words.append(word)
            left -= cost
        return " ".join(words) or "да"
