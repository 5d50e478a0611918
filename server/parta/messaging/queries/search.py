"""Searching messages: within one's windows, newest first, from the index and from what it has not come to yet.

The index proposes, the text decides: what has just been edited or taken back is never shown as it was. Reading words is
done in a thread, so that the loop which carries sockets is not held up.
"""

import asyncio
import base64
import binascii
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import NamedTuple
from uuid import UUID

import msgspec

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput
from parta.messaging.access import access_conversation
from parta.messaging.errors import SearchTooLong
from parta.messaging.model.lexemes import (
    EVERYBODY,
    Kind,
    author_lexeme,
    kind_lexeme,
    lexemes_of,
    mention_lexeme,
    place_of,
)
from parta.messaging.model.search import MAX_QUERY, MAX_TERMS, SearchText, Span, read_search
from parta.messaging.names import Names
from parta.messaging.queries.search_beside import Beside, beside, load_beside
from parta.messaging.queries.search_shown import Fit, choose_best, show_hit
from parta.messaging.store import search as store
from parta.messaging.store.search import HitRow, Lookup, Within
from parta.messaging.wire.search import ConversationHit, ConversationHits, SearchPage, TextMark
from parta.policy.api import readings_of

PAGE = 20
CANDIDATES = 40  # of which a page is made: some fall away, and the best are chosen among them
PHRASE_CANDIDATES = 200  # most of them fall away
ROUNDS = 5  # so many times candidates are read before the page is given as it is
SPARSE = 64  # so many times the candidates wanted are looked at of the rarest word, where several are asked for
MAX_IN_CONVERSATION = 500
WHOLE = 1_000_000  # places of one conversation: none is cut
FRESH_CONVERSATIONS = 20
FRESH_MESSAGES = 50
_EXCLUDED = 1 << 30
_ALWAYS = datetime(2000, 1, 1, tzinfo=UTC)
_NEVER = datetime(9999, 1, 1, tzinfo=UTC)

_Place = tuple[int, UUID]


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """What to search for, and where. `before` is not included."""

    text: str = ""
    conversation_id: UUID | None = None
    author_id: UUID | None = None
    before: datetime | None = None
    after: datetime | None = None
    has: tuple[Kind, ...] = ()
    mentions_me: bool = False


class Reading(NamedTuple):
    """A wanted text understood, with what to look up."""

    text: SearchText
    lookup: Lookup
    filters: tuple[frozenset[str], ...]


async def search_messages(
    tx: Transaction, actor: Actor, wanted: Wanted, next_: str | None = None, names: Names | None = None
) -> SearchPage:
    """A page of what one may see and what fits.

    `SearchTooLong` above 200 characters or 10 words. A text that finds nothing is read as if typed with the other
    keyboard layout. Nothing wanted finds nothing. NotFound for a conversation one is not in.
    """
    _check(wanted)
    if wanted.conversation_id is not None:
        await access_conversation(tx, actor, wanted.conversation_id)
    start = _read_place(next_)
    for text in (wanted.text, *_other_layouts(wanted.text)):
        reading = await asyncio.to_thread(_read, actor.person_id, msgspec.structs.replace(wanted, text=text))
        if reading is None:
            continue
        fits, reached = await _find(tx, actor, wanted, reading, start)
        if fits or reached is not None:
            page = await _page(tx, fits, reached, names or Names(), is_first=start is None)
            page.read_as = "" if text == wanted.text else text
            return page
    return SearchPage(hits=[], best=[], next=None, read_as="")


async def search_conversation(tx: Transaction, actor: Actor, conversation_id: UUID, text: str) -> ConversationHits:
    """Every place of one conversation in which the text is found. NotFound for who is not in it."""
    wanted = Wanted(text=text, conversation_id=conversation_id)
    _check(wanted)
    await access_conversation(tx, actor, conversation_id)
    for read_as in (text, *_other_layouts(text)):
        reading = await asyncio.to_thread(_read, actor.person_id, Wanted(text=read_as))
        if reading is None:
            continue
        within = _within(actor, wanted, None)
        fresh = await _fresh(tx, within)
        found = await store.select_hits(tx, within, reading.lookup, MAX_IN_CONVERSATION + 1, WHOLE)
        rows = _joined(fresh, found.hits)
        fits = await _fitting(tx, reading, rows)
        if fits:
            hits = [ConversationHit(seq=fit.row.seq, marks=_marks(fit.spans)) for fit in fits[:MAX_IN_CONVERSATION]]
            is_capped = len(fits) > MAX_IN_CONVERSATION
            return ConversationHits(hits=hits, is_capped=is_capped, read_as="" if read_as == text else read_as)
    return ConversationHits(hits=[], is_capped=False, read_as="")


async def _find(
    tx: Transaction, actor: Actor, wanted: Wanted, reading: Reading, start: _Place | None
) -> tuple[list[Fit], _Place | None]:
    """Fitting messages older than the place, and the place from which to go on; None at the end."""
    fits: list[Fit] = []
    place = start
    limit = PHRASE_CANDIDATES if reading.text.phrases else CANDIDATES
    enough = limit if reading.lookup.mask == 1 else limit * SPARSE
    for turn in range(ROUNDS):
        within = _within(actor, wanted, place)
        fresh = await _fresh(tx, within) if start is None and turn == 0 else []
        found = await store.select_hits(tx, within, reading.lookup, limit, enough)
        rows = _joined(fresh, found.hits)
        fits += await _fitting(tx, reading, rows)
        place = found.rest
        if place is None or len(fits) > PAGE:
            break
        if len(found.hits) < limit // 2:  # the words seldom meet: look further back at once
            enough *= 8
    return fits, place


async def _fresh(tx: Transaction, within: Within) -> list[HitRow]:
    """Asked for before the index is: what the follower takes up meanwhile is then found twice, and never missed."""
    return await store.select_fresh(tx, within, FRESH_CONVERSATIONS, FRESH_MESSAGES)


def _joined(fresh: Sequence[HitRow], hits: list[HitRow]) -> list[HitRow]:
    if not fresh:
        return hits
    known = {(row.conversation_id, row.seq) for row in hits}
    more = [row for row in fresh if (row.conversation_id, row.seq) not in known]
    return sorted([*hits, *more], key=_place_of, reverse=True)


async def _fitting(tx: Transaction, reading: Reading, rows: Sequence[HitRow]) -> list[Fit]:
    """Those whose text, as it is now, fits."""
    said = await load_beside(tx, rows)

    def fit_all() -> list[Fit]:
        return [fit for row in rows if (fit := _fit(reading, row, beside(said, row)))]

    return await asyncio.to_thread(fit_all)


def _fit(reading: Reading, row: HitRow, also: Beside) -> Fit | None:
    files, lines = also
    spans = reading.text.match([row.text, *(name for _, name in files), *lines])
    if spans is None or not _passes(reading, row, also):
        return None
    in_text, in_files, in_lines = spans[0], spans[1 : len(files) + 1], spans[len(files) + 1 :]
    return Fit(row, in_text, [*zip(files, in_files, strict=True)], [*zip(lines, in_lines, strict=True)])


def _passes(reading: Reading, row: HitRow, also: Beside) -> bool:
    if not reading.filters:
        return True
    lexemes = lexemes_of(row.author_id, row.text, row.extra, *also)
    return all(not lexemes.isdisjoint(alternatives) for alternatives in reading.filters)


async def _page(
    tx: Transaction, fits: list[Fit], reached: _Place | None, names: Names, *, is_first: bool
) -> SearchPage:
    shown = fits[:PAGE]
    best = choose_best(fits, tx.now) if is_first else []
    if len(fits) > PAGE:
        reached = _place_of(shown[-1].row)
    authors = await names.short(tx, {fit.row.author_id for fit in [*shown, *best]})
    return SearchPage(
        hits=[show_hit(fit, authors) for fit in shown],
        best=[show_hit(fit, authors) for fit in best],
        next=None if reached is None else _write_place(reached),
        read_as="",
    )


def _read(person_id: UUID, wanted: Wanted) -> Reading | None:
    """What to look up; None where nothing is asked for. Reads the dictionary: not in the loop."""
    text = read_search(wanted.text)
    terms = text.wanted()
    if len(terms) + len(text.excluded) > MAX_TERMS:
        raise SearchTooLong(limit=MAX_TERMS, what="words")
    filters = _filters(person_id, wanted)
    ranges = [(1 << place, low, high) for place, term in enumerate(terms) for low, high in term.ranges()]
    for place, alternatives in enumerate(filters, len(terms)):
        ranges += [(1 << place, lexeme, lexeme) for lexeme in alternatives]
    mask = (1 << (len(terms) + len(filters))) - 1
    if not mask:
        return None
    ranges += [(_EXCLUDED, low, high) for term in text.excluded for low, high in term.ranges()]
    return Reading(text, store.columns(ranges, mask), filters)


def _other_layouts(text: str) -> list[str]:
    """As it would read with the keyboard switched, either way."""
    return [" ".join(words) for words in readings_of(text)[1:]]


def _filters(person_id: UUID, wanted: Wanted) -> tuple[frozenset[str], ...]:
    """Of each at least one lexeme must be there."""
    filters = [frozenset((kind_lexeme(kind),)) for kind in dict.fromkeys(wanted.has)]
    if wanted.author_id is not None:
        filters.append(frozenset((author_lexeme(wanted.author_id),)))
    if wanted.mentions_me:
        filters.append(frozenset((mention_lexeme(person_id), EVERYBODY)))
    return tuple(filters)


def _within(actor: Actor, wanted: Wanted, place: _Place | None) -> Within:
    since, until = wanted.after or _ALWAYS, wanted.before or _NEVER
    to_place, to_conversation = place_of(until, 0) - 1, store.LAST
    if place is not None and place < (to_place, to_conversation):
        to_place, to_conversation = place
    return Within(
        person_id=actor.person_id,
        conversation_id=wanted.conversation_id,
        since=since,
        until=until,
        from_place=place_of(since, 0),
        to_place=to_place,
        to_conversation=to_conversation,
        is_cut=wanted.after is not None or wanted.before is not None or place is not None,
    )


def _place_of(row: HitRow) -> _Place:
    return place_of(row.created_at, row.seq), row.conversation_id


def _check(wanted: Wanted) -> None:
    if len(wanted.text) > MAX_QUERY:
        raise SearchTooLong(limit=MAX_QUERY, what="characters")
    for name, moment in (("before", wanted.before), ("after", wanted.after)):
        if moment is not None and moment.tzinfo is None:
            raise InvalidInput(name, "without_time_zone")


def _marks(spans: Sequence[Span]) -> list[TextMark]:
    return [TextMark(at, length) for at, length in spans]


def _write_place(place: _Place) -> str:
    return base64.urlsafe_b64encode(msgspec.msgpack.encode(place)).decode()


def _read_place(text: str | None) -> _Place | None:
    """A forged place shows nothing that one may not see."""
    if text is None:
        return None
    try:
        place: _Place = msgspec.msgpack.decode(base64.urlsafe_b64decode(text), type=_Place)
        if not 0 <= place[0] < 2**62:
            raise ValueError
    except (binascii.Error, ValueError):
        raise InvalidInput("next", "malformed") from None
    return place
