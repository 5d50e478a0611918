"""The measured window: processor time of the server's tree and of the generator, before and after."""

from __future__ import annotations

import asyncio
import time

from bench import processes
from bench.figures import Figures, milliseconds
from bench.traffic import Traffic

WARM_UP_SECONDS = 2.0
WINDOW_SECONDS = 10.0


async def measure(workload: str, traffic: Traffic, roots: list[int], window: float = WINDOW_SECONDS) -> Figures:
    """Run the traffic; warm up, measure, settle."""
    traffic.start()
    await asyncio.sleep(WARM_UP_SECONDS)
    tree = [process for root in roots for process in processes.tree(root)]
    server_before, own_before = processes.cpu_seconds(tree), time.process_time()
    began = time.perf_counter()
    traffic.is_counting = True
    await asyncio.sleep(window)
    traffic.is_counting = False
    spent = time.perf_counter() - began
    own = time.process_time() - own_before
    tree = sorted({*tree, *(process for root in roots for process in processes.tree(root))})
    server = processes.cpu_seconds(tree) - server_before
    lost = await traffic.settle()
    latencies = sorted(traffic.latencies)
    spreads = sorted(traffic.spreads)
    return Figures(
        workload=workload,
        connections=len(traffic.clients),
        acked_per_s=round(traffic.acked / spent, 1),
        deliveries_per_s=round(traffic.deliveries / spent, 1),
        p50_ms=milliseconds(latencies, 0.50),
        p95_ms=milliseconds(latencies, 0.95),
        p99_ms=milliseconds(latencies, 0.99),
        server_cpu_us_per_delivery=round(server / max(1, traffic.deliveries) * 1e6, 2),
        first_last_ms=milliseconds(spreads, 0.50) if spreads else None,
        lost=lost,
        duplicated=traffic.duplicated,
        misordered=traffic.misordered,
        generator_core_pct=round(own / spent * 100, 1),
        server_core_pct=round(server / spent * 100, 1),
    )
