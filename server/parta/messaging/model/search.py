"""A search text as it is understood, and whether and where a message fits it. No I/O but the dictionary's.

Words are joined by «and» and match by lemma; the last one, while it is being typed, by its beginning too; a phrase in
quotes matches word for word; a word after a minus must not be there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from parta.messaging.model.lemmas import Word, completions_of, forms_of, lemmas_of, words_of

MAX_QUERY = 200  # characters
MAX_TERMS = 10
MIN_BEGINNING = 2  # one letter is the beginning of a tenth of all words

_TOKEN = re.compile(r'(-?)(?:"([^"]*)("?)|«([^»]*)(»?)|“([^”]*)(”?))|(\S+)')
_AFTER_ALL = "\U0010ffff"

Span = tuple[int, int]
"""Where a match stands: from, length, in code points."""


class Term(msgspec.Struct, frozen=True):
    """One word of a query: `beginning` while it is being typed."""

    word: str
    is_beginning: bool = False

    def ranges(self) -> list[tuple[str, str]]:
        """What to look up in the index: from lexeme, to lexeme, both included."""
        lemmas = dict.fromkeys(lemmas_of(self.word))
        if not self.is_beginning:
            return [(lemma, lemma) for lemma in lemmas]
        lemmas |= dict.fromkeys(completions_of(self.word))
        others = [(lemma, lemma) for lemma in lemmas if not lemma.startswith(self.word)]
        return [(self.word, self.word + _AFTER_ALL), *others]

    def spans_in(self, words: Sequence[Word]) -> list[Span]:
        """Every word that fits. The dictionary is asked only where no form of the lemmas is found."""
        forms = frozenset().union(*(forms_of(lemma) for lemma in lemmas_of(self.word)), (self.word,))
        found = [(one.at, one.length) for one in words if one.folded in forms or self._begins(one)]
        if found:
            return found
        lemmas = {low for low, high in self.ranges() if low == high}
        return [(one.at, one.length) for one in words if self._fits(lemmas_of(one.folded), lemmas)]

    def _fits(self, of_word: tuple[str, ...], lemmas: set[str]) -> bool:
        return not lemmas.isdisjoint(of_word) or (
            self.is_beginning and any(lemma.startswith(self.word) for lemma in of_word)
        )

    def _begins(self, word: Word) -> bool:
        return self.is_beginning and word.folded.startswith(self.word)


class SearchText(msgspec.Struct, frozen=True):
    """What is asked for: every term, every phrase, none of the excluded."""

    terms: tuple[Term, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    excluded: tuple[Term, ...] = ()

    def wanted(self) -> tuple[Term, ...]:
        """What the index must hold: the words of phrases too."""
        of_phrases = (Term(word) for phrase in self.phrases for word in phrase)
        return tuple(dict.fromkeys((*self.terms, *of_phrases)))

    def match(self, texts: Sequence[str]) -> list[list[Span]] | None:
        """Where the texts of one message fit, a list for each; None where they don't. All words may be in any."""
        split = [words_of(text) for text in texts]
        if any(term.spans_in(words) for term in self.excluded for words in split):
            return None
        spans: list[list[Span]] = [[] for _ in texts]
        asked = [
            *([term.spans_in(words) for words in split] for term in self.terms),
            *([_phrase_spans(phrase, words) for words in split] for phrase in self.phrases),
        ]
        for found in asked:
            if not any(found):
                return None
            for some, more in zip(spans, found, strict=True):
                some += more
        return [_joined(some) for some in spans]


def read_search(text: str) -> SearchText:
    """What a person has typed. Punctuation says nothing; an open quote is closed at the end."""
    terms: list[Term] = []
    excluded: list[Term] = []
    phrases: list[tuple[str, ...]] = []
    for token in _TOKEN.finditer(text):
        minus, word = token[1] or "", token[8]
        if word is None:
            words = tuple(one.folded for one in words_of(token[2] or token[4] or token[6] or ""))
            if minus:
                excluded += [Term(one) for one in words]
            elif words:
                phrases.append(words)
        elif word.startswith("-") and len(word) > 1:
            excluded += [Term(one.folded) for one in words_of(word)]
        else:
            terms += [Term(one.folded) for one in words_of(word)]
    if terms and _ends_in(text, terms[-1].word) and len(terms[-1].word) >= MIN_BEGINNING:
        terms[-1] = Term(terms[-1].word, is_beginning=True)
    return SearchText(tuple(dict.fromkeys(terms)), tuple(dict.fromkeys(phrases)), tuple(dict.fromkeys(excluded)))


def excerpt(text: str, spans: Sequence[Span], size: int) -> tuple[int, str]:
    """A piece of the text around its first match, beginning at a word, and where it begins."""
    if len(text) <= size:
        return 0, text
    first = spans[0][0] if spans else 0
    start = max(0, min(first - size // 4, len(text) - size))
    if start:
        space = text.find(" ", start, first)
        start = space + 1 if space >= 0 else start
    return start, text[start : start + size]


def nearness(spans: Sequence[Span], text: str) -> float:
    """How well a text fits, 0 to 2: matched words close together, in a text that says little else."""
    if not spans or not text:
        return 0.0
    gaps = sum(max(0, later[0] - sum(earlier)) for earlier, later in pairwise(spans))
    return 1.0 / (1.0 + gaps / 20) + min(1.0, sum(length for _, length in spans) / len(text))


def _ends_in(text: str, word: str) -> bool:
    last = words_of(text)
    return bool(last) and last[-1].folded == word and last[-1].at + last[-1].length == len(text)


def _phrase_spans(phrase: tuple[str, ...], words: Sequence[Word]) -> list[Span]:
    size = len(phrase)
    found: list[Span] = []
    for start in range(len(words) - size + 1):
        if all(words[start + step].folded == phrase[step] for step in range(size)):
            last = words[start + size - 1]
            found.append((words[start].at, last.at + last.length - words[start].at))
    return found


def _joined(spans: list[Span]) -> list[Span]:
    """In order, overlapping ones as one."""
    joined: list[Span] = []
    for at, length in sorted(set(spans)):
        if joined and at < sum(joined[-1]):
            begun = joined[-1][0]
            joined[-1] = (begun, max(sum(joined[-1]), at + length) - begun)
        else:
            joined.append((at, length))
    return joined
