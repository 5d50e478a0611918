"""The one JSON line a workload ends with: names and units in one place, absent where there is no value."""

from __future__ import annotations

import msgspec


class Figures(msgspec.Struct, omit_defaults=True, kw_only=True):
    """What a workload found out."""

    workload: str
    connections: int
    acked_per_s: float | None = None
    deliveries_per_s: float | None = None
    p50_ms: float | None = None
    p95_ms: float | None = None
    p99_ms: float | None = None
    server_cpu_us_per_delivery: float | None = None
    rss_kb_per_connection: float | None = None
    first_last_ms: float | None = None
    lost: int | None = None
    duplicated: int | None = None
    misordered: int | None = None
    generator_core_pct: float | None = None
    connects_per_s: float | None = None
    acknowledged: int | None = None
    server_core_pct: float | None = None
    compare_s: float | None = None
    apply_s: float | None = None
    chats_s: float | None = None
    import_s: float | None = None
    chats: int | None = None
    messages: int | None = None
    server_cpu_ms_per_page: float | None = None
    pages_per_s: float | None = None
    index_lag_s: float | None = None
    indexed_per_s: int | None = None
    not_indexed: int | None = None  # messages that the index had yet to take when the window closed
    index_caught_up_s: float | None = None
    index_cpu_us_per_message: int | None = None
    conversations: int | None = None
    first_screen_ms: float | None = None
    first_screen_again_ms: float | None = None
    slow_phone_again_ms: float | None = None
    slow_phone_first_paint_ms: float | None = None
    frames_per_s: float | None = None
    frame_p95_ms: float | None = None
    frame_p99_ms: float | None = None
    slow_frames_pct: float | None = None
    minutes: float | None = None
    heap_kb: int | None = None
    heap_growth_kb: int | None = None
    heap_later_growth_kb: int | None = None  # in the second half of the time
    yardstick_ms: float | None = None  # what the machine took for the same loop, before and after: its speed that day


def percentile(values: list[float], part: float) -> float:
    """The value that `part` of the sorted values do not exceed."""
    return values[min(len(values) - 1, int(len(values) * part))] if values else 0.0


def milliseconds(values: list[float], part: float) -> float:
    return round(percentile(values, part) * 1000, 2)
