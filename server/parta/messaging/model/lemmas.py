"""Words of a text and their dictionary forms: letter case, «ё» and «е», declension and conjugation do not matter.

Both the index and the reading of a query come here, so that they agree. The dictionary takes some 10 µs for a word that
it has and 30 for one that it has not, which is why words are kept in a cache of fixed size, and why nobody calls this
from the loop that carries sockets.
"""

import functools
import re
import unicodedata
from itertools import islice
from typing import NamedTuple

from pymorphy3 import MorphAnalyzer
from pymorphy3.lang.ru import KNOWN_PREFIXES
from pymorphy3.units import (
    DictionaryAnalyzer,
    KnownPrefixAnalyzer,
    KnownSuffixAnalyzer,
    UnknAnalyzer,
    UnknownPrefixAnalyzer,
)

CACHED_WORDS = 100_000  # 350 bytes each
CACHED_LEMMAS = 2_000
MAX_WORD = 64  # characters; what is longer is no word, and is compared by its beginning
MAX_LEMMAS = 3
LEAST_SCORE = 0.1  # «день» is also a form of «деть», once in a hundred times
MAX_COMPLETIONS = 150

_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")
_RUSSIAN = re.compile(r"[а-я]+")


class Word(NamedTuple):
    """A word as it is compared, and where it stands in the text, in code points."""

    folded: str
    at: int
    length: int


def words_of(text: str) -> list[Word]:
    """Runs of letters and digits, in order."""
    return [Word(fold_word(found[0]), found.start(), len(found[0])) for found in _WORD.finditer(text)]


def fold_word(word: str) -> str:
    """NFKC, lower case, ё = е, cut to the longest that is kept."""
    return unicodedata.normalize("NFKC", word[: 2 * MAX_WORD]).lower().replace("ё", "е")[:MAX_WORD]


@functools.lru_cache(maxsize=CACHED_WORDS)
def lemmas_of(word: str) -> tuple[str, ...]:
    """The dictionary forms of a folded word, the likeliest first; itself where it is no Russian word."""
    if not _RUSSIAN.fullmatch(word):
        return (word,)
    found = [_fold(parse.normal_form) for parse in _dictionary().parse(word) if parse.score >= LEAST_SCORE]
    return tuple(dict.fromkeys(found))[:MAX_LEMMAS] or (word,)


@functools.lru_cache(maxsize=CACHED_LEMMAS)
def forms_of(lemma: str) -> frozenset[str]:
    """Every form of a lemma: most words of a text that match can be told by it without the dictionary."""
    if not _RUSSIAN.fullmatch(lemma):
        return frozenset((lemma,))
    parses = [parse for parse in _dictionary().parse(lemma) if _fold(parse.normal_form) == lemma]
    return frozenset({lemma, *(_fold(form.word) for parse in parses for form in parse.lexeme)})


@functools.lru_cache(maxsize=CACHED_LEMMAS)
def completions_of(beginning: str) -> tuple[str, ...]:
    """Lemmas of which a known form begins so while they themselves do not: «звонк» is a beginning of «звонка»."""
    if not _RUSSIAN.fullmatch(beginning):
        return ()
    parses = islice(_dictionary().iter_known_word_parses(beginning), MAX_COMPLETIONS)
    lemmas = dict.fromkeys(_fold(parse.normal_form) for parse in parses)
    return tuple(lemma for lemma in lemmas if not lemma.startswith(beginning))


def _fold(word: str) -> str:
    return str(word).replace("ё", "е")


@functools.lru_cache(maxsize=1)
def _dictionary() -> MorphAnalyzer:
    """Some 20 MB and a tenth of a second, in the processes that search or index.

    Of its readers of words only those that fit what comes here: no signs, no numbers, no hyphens, no capital letters.
    """
    return MorphAnalyzer(
        units=[
            DictionaryAnalyzer(),
            KnownPrefixAnalyzer(known_prefixes=KNOWN_PREFIXES),
            [UnknownPrefixAnalyzer(), KnownSuffixAnalyzer()],
            UnknAnalyzer(),
        ]
    )
