"""Texts of real Russian words: lemmas of the dictionary by Zipf's law, each in a form taken by chance.

What `words.py` spells is no dictionary's; here forms must lead back to their lemmas, as search has it.
"""

from __future__ import annotations

import bisect
import itertools
import random
from collections.abc import Iterator

from pymorphy3 import MorphAnalyzer

from bench.words import SMALL_WORDS, TEXT_BYTES

FORMS = 56_000
MAX_FORMS = 8  # of a lemma
PHRASES = 1 / 500  # so many texts give two of their words to be searched for
_LETTERS = "абвгдежзийклмнопрстуфхцчшщэюя"
_KINDS = {"NOUN", "ADJF", "INFN", "VERB"}


class Dictionary:
    """Lemmas with their forms, the most frequent first."""

    def __init__(self, seed: int = 20261121) -> None:
        self._random = random.Random(seed)
        self.lemmas = _choose_lemmas(self._random)
        self.phrases: list[str] = []
        self._heights = list(itertools.accumulate(1 / (rank + 3) for rank in range(len(self.lemmas))))

    @property
    def form_count(self) -> int:
        return sum(len(forms) for forms in self.lemmas)

    def word(self) -> str:
        """A form of a lemma by its frequency."""
        return self._random.choice(self.lemma_at(self._random.random()))

    def lemma_at(self, part: float) -> list[str]:
        """The forms of the lemma at this share of all text: 0 the most frequent, towards 1 the rarest."""
        return self.lemmas[bisect.bisect(self._heights, part * self._heights[-1] * 0.999999)]

    def texts(self, size: int = TEXT_BYTES) -> Iterator[str]:
        """Messages of up to `size` bytes of UTF-8, without end."""
        while True:
            words: list[str] = []
            left = size * (0.3 + self._random.random() * 0.7)
            while left > 8:
                word = self._random.choice(SMALL_WORDS) if self._random.random() < 0.25 else self.word()
                words.append(word)
                left -= 2 * len(word) + 1
            if len(words) > 2 and self._random.random() < PHRASES:
                self.phrases.append(" ".join(words[1:3]))
            yield " ".join(words) or "да"


def _choose_lemmas(chance: random.Random) -> list[list[str]]:
    """One or two of each beginning of three letters, until there are enough forms; in an order of chance."""
    analyzer = MorphAnalyzer()
    chosen: dict[str, list[str]] = {}
    count = 0
    beginnings = ["".join(three) for three in itertools.product(_LETTERS, repeat=3)]
    chance.shuffle(beginnings)
    for beginning in beginnings:
        for parse in itertools.islice(analyzer.iter_known_word_parses(beginning), 0, 31, 10):
            if parse.normal_form not in chosen and parse.tag.POS in _KINDS:
                forms = list(dict.fromkeys(form.word for form in parse.lexeme))
                chosen[parse.normal_form] = chance.sample(forms, min(MAX_FORMS, len(forms)))
                count += len(chosen[parse.normal_form])
        if count >= FORMS:
            break
    return list(chosen.values())
