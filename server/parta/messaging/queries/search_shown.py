"""How a found message is shown: the piece of its text around the match, its files, and which fit best."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from parta.messaging.model.search import Span, excerpt, nearness
from parta.messaging.store.search import HitRow
from parta.messaging.wire.search import FoundFile, SearchHit, TextMark

BEST = 3
WORTH_CHOOSING = 8  # fewer are seen at a glance
FRESH_DAYS = 60
_CLEARLY_BETTER = 1.15


class Fit(NamedTuple):
    """A message that fits: where in its text, and where in the name of each of its files."""

    row: HitRow
    spans: list[Span]
    files: list[tuple[tuple[str, str], list[Span]]]


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
    start, piece = excerpt(row.text, fit.spans)
    end = start + len(piece)
    marks = [TextMark(at - start, min(at + length, end) - at) for at, length in fit.spans if start <= at < end]
    return SearchHit(
        conversation_id=row.conversation_id,
        seq=row.seq,
        author_id=row.author_id,
        author_name=names.get(row.author_id, ""),
        created_at=row.created_at,
        text=piece,
        text_at=start,
        is_cut=end < len(row.text),
        marks=marks,
        files=[
            FoundFile(kind=kind, name=name, marks=[TextMark(at, length) for at, length in spans])
            for (kind, name), spans in fit.files
        ],
    )


def _worth(fit: Fit, now: datetime) -> float:
    days = max(0.0, (now - fit.row.created_at).total_seconds() / 86_400)
    in_names = 1.0 if any(spans for _, spans in fit.files) else 0.0
    return max(nearness(fit.spans, fit.row.text), in_names) + FRESH_DAYS / (FRESH_DAYS + days)
