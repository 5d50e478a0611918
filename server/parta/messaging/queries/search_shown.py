"""How a found message is shown: the piece of its text around the match, its files, what it asks; which fit best."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from parta.messaging.model.search import Span, excerpt, nearness
from parta.messaging.store.search import HitRow
from parta.messaging.wire.search import FoundFile, FoundLine, SearchHit, TextMark

BEST = 3
PIECE = 240  # characters
LINE = 120
LINES = 3
WORTH_CHOOSING = 8  # fewer are seen at a glance
FRESH_DAYS = 60
_CLEARLY_BETTER = 1.15


class Fit(NamedTuple):
    """A message that fits: where in its text, in the name of each of its files, in each line of what it asks."""

    row: HitRow
    spans: list[Span]
    files: list[tuple[tuple[str, str], list[Span]]]
    lines: list[tuple[str, list[Span]]]


def choose_best(fits: Sequence[Fit], now: datetime) -> list[Fit]:
    """Up to three that fit clearly better than the newest does: words close together, little else said, not long ago.

    None where there are few, or where the newest are the best anyway.
    """
    if len(fits) < WORTH_CHOOSING:
        return []
    worth = {id(fit): _worth(fit, now) for fit in fits}
    newest = list(fits[:BEST])
    least = max(worth[id(fit)] for fit in newest) * _CLEARLY_BETTER
    better = [fit for fit in fits[BEST:] if worth[id(fit)] > least]
    return sorted(better, key=lambda fit: worth[id(fit)], reverse=True)[:BEST]


def show_hit(fit: Fit, names: Mapping[UUID, str]) -> SearchHit:
    row = fit.row
    start, piece, marks = _cut(row.text, fit.spans)
    return SearchHit(
        conversation_id=row.conversation_id,
        seq=row.seq,
        author_id=row.author_id,
        author_name=names.get(row.author_id, ""),
        created_at=row.created_at,
        text=piece,
        text_at=start,
        is_cut=start + len(piece) < len(row.text),
        marks=marks,
        files=[
            FoundFile(kind=kind, name=name, marks=[TextMark(at, length) for at, length in spans])
            for (kind, name), spans in fit.files
        ],
        lines=_lines(fit),
    )


def _lines(fit: Fit) -> list[FoundLine]:
    """Of many options those that match, and no more than one takes in."""
    found = [_cut(line, spans, LINE) for line, spans in fit.lines if spans][:LINES]
    return [FoundLine(piece, marks) for _, piece, marks in found]


def _cut(text: str, spans: Sequence[Span], size: int = PIECE) -> tuple[int, str, list[TextMark]]:
    """A piece of the text around its first match: where it begins, and what matches in it."""
    start, piece = excerpt(text, spans, size)
    end = start + len(piece)
    return start, piece, [TextMark(at - start, min(at + length, end) - at) for at, length in spans if start <= at < end]


def _worth(fit: Fit, now: datetime) -> float:
    days = max(0.0, (now - fit.row.created_at).total_seconds() / 86_400)
    in_names = 1.0 if any(spans for _, spans in (*fit.files, *fit.lines)) else 0.0
    return max(nearness(fit.spans, fit.row.text), in_names) + FRESH_DAYS / (FRESH_DAYS + days)
