"""What a person sees, in a real Chromium: the first screen with 2,000 conversations, typing above 20,000 messages, an
open tab with traffic. The browser has the generator's core for itself.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from uuid import uuid4

import httpx
import psycopg
from e2e.conftest import CHROMIUM
from playwright.async_api import CDPSession, Page, async_playwright

from bench import history, processes, seed
from bench.figures import Figures, percentile
from bench.server import HOST, Server, running_server
from parta.identity.model.cookies import CSRF_HEADER
from parta.identity.model.tokens import csrf_token

CONVERSATIONS = 2_000
TIMES = 5
TYPED = "Уважаемые родители, собрание переносится на четверг, 18:30, кабинет 214. Приходите, пожалуйста. " * 3
MINUTES = float(os.environ.get("BENCH_MINUTES", "10"))
PARTS = 6  # of the time, after each of which the heap is looked at
WARM_UP_SECONDS = 60
MESSAGES_PER_S = 4
# Lighthouse's slow phone: a processor four times slower, 1.6 Mbit/s, 150 ms to and fro.
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}

_LAST_MESSAGES = """
INSERT INTO messaging_messages (conversation_id, seq, author_id, text, version, created_at)
SELECT c.id, 1, (SELECT person_id FROM messaging_memberships m WHERE m.conversation_id = c.id LIMIT 1),
       'Сообщение', 1, c.changed_at
  FROM messaging_conversations c
"""
_LAST = "UPDATE messaging_conversations SET last_seq = 1"
_ROWS_PAINTED = """
const observer = new MutationObserver(() => {
  if (!document.querySelector('[data-conversation]')) return;
  observer.disconnect();
  requestAnimationFrame(() => setTimeout(() => { window.rows_painted_ms = performance.now(); }));
});
observer.observe(document, { childList: true, subtree: true });
"""
_FRAMES = """() => {
  window.frames_ms = [];
  let before = performance.now();
  const next = (now) => { window.frames_ms.push(now - before); before = now; requestAnimationFrame(next); };
  requestAnimationFrame(next);
}"""


@asynccontextmanager
async def _page(server: Server, person: int) -> AsyncIterator[Page]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path="/usr/bin/chromium", args=CHROMIUM)
        url = f"http://{HOST}:{server.port}"
        context = await browser.new_context(base_url=url, locale="ru-RU", timezone_id="Asia/Vladivostok")
        await context.add_init_script(_ROWS_PAINTED)
        await context.add_cookies([{"name": "parta-0", "value": seed.token(person), "url": url}])
        yield await context.new_page()
        await browser.close()


async def first_screen() -> Figures:
    """From the click to rows: with nothing on the device, with what it had, and so on a slow phone; its first paint of
    all.
    """
    with running_server() as server:
        await asyncio.to_thread(_fill, server.conninfo)
        first, again, slow_again, painted = [], [], [], []
        for _ in range(TIMES):
            async with _page(server, 1) as page:
                first.append(await _until_rows(page))
                await page.wait_for_timeout(3_000)  # the rest arrives and is kept
                again.append(await _until_rows(page))
                await page.wait_for_timeout(3_000)
                await _slow_down(page)
                slow_again.append(await _until_rows(page))
            async with _page(server, 1) as page:
                await _slow_down(page)
                painted.append(await _until_painted(page))
        return Figures(
            workload="first-screen",
            connections=1,
            conversations=CONVERSATIONS,
            first_screen_ms=round(statistics.median(first), 1),
            first_screen_again_ms=round(statistics.median(again), 1),
            slow_phone_again_ms=round(statistics.median(slow_again), 1),
            slow_phone_first_paint_ms=round(statistics.median(painted), 1),
        )


async def _slow_down(page: Page) -> None:
    session = await page.context.new_cdp_session(page)
    await session.send("Network.emulateNetworkConditions", SLOW)
    await session.send("Emulation.setCPUThrottlingRate", {"rate": 4})


def _fill(conninfo: str) -> None:
    seed.seed(conninfo, people=50, size=25, each=CONVERSATIONS)
    with psycopg.connect(conninfo, autocommit=True) as connection:
        connection.execute(_LAST_MESSAGES)
        connection.execute(_LAST)
        connection.execute("VACUUM ANALYZE messaging_messages, messaging_conversations")


async def _until_rows(page: Page) -> float:
    """From the start of the navigation to the paint of the first rows, by the page's own clock: who asks from outside
    is answered only when the page has a moment."""
    await page.goto("/chats", wait_until="commit")
    painted = await page.wait_for_function("() => window.rows_painted_ms", timeout=60_000)
    return float(await painted.json_value())


async def _until_painted(page: Page) -> float:
    await page.goto("/chats", wait_until="commit")
    script = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime"
    found = await page.wait_for_function(script, timeout=60_000)
    return float(await found.json_value())


async def typing() -> Figures:
    """How even the frames are while somebody types in a conversation of 20,000 messages, scrolled into its past."""
    with running_server() as server:
        await asyncio.to_thread(history.fill, server.conninfo)
        async with _page(server, 1) as page:
            await page.goto(f"/chats/{seed.conversation_id(1)}")
            field = page.get_by_role("textbox", name="Сообщение", exact=True)
            await page.locator("[data-seq]").last.wait_for()
            await page.wait_for_timeout(2_000)
            await asyncio.to_thread(processes.wait_until_still, server.root)
            await page.evaluate(_FRAMES)
            await field.press_sequentially(TYPED, delay=60)
            frames = sorted(await page.evaluate("() => window.frames_ms"))
        return Figures(
            workload="typing",
            connections=1,
            messages=history.MESSAGES,
            frames_per_s=round(len(frames) / sum(frames) * 1000, 1),
            frame_p95_ms=round(percentile(frames, 0.95), 1),
            frame_p99_ms=round(percentile(frames, 0.99), 1),
            slow_frames_pct=round(100 * sum(frame > 25 for frame in frames) / len(frames), 2),
        )


async def open_tab() -> Figures:
    """The heap of a tab left open while others write; `BENCH_MINUTES` says for how long (10)."""
    with running_server() as server:
        await asyncio.to_thread(history.fill, server.conninfo)
        async with _page(server, 1) as page:
            session = await page.context.new_cdp_session(page)
            await page.goto(f"/chats/{seed.conversation_id(1)}")
            await page.locator("[data-seq]").last.wait_for()
            sent = await _write_for(server, WARM_UP_SECONDS)
            heaps = [await _heap_kb(session)]
            for part in range(1, PARTS + 1):
                sent += await _write_for(server, MINUTES * 60 / PARTS)
                heaps.append(await _heap_kb(session))
                print(f"{MINUTES * part / PARTS:.0f} min, {sent} messages: {heaps[-1]:.0f} KB", file=sys.stderr)
        return Figures(
            workload="open-tab",
            connections=1,
            minutes=MINUTES,
            messages=sent,
            heap_kb=round(heaps[0]),
            heap_growth_kb=round(heaps[-1] - heaps[0]),
            heap_later_growth_kb=round(heaps[-1] - heaps[PARTS // 2]),
        )


async def _write_for(server: Server, seconds: float) -> int:
    """Another person writes; how many messages."""
    address = f"/api/conversations/{seed.conversation_id(1)}/messages"
    until, sent = time.monotonic() + seconds, 0
    url = f"http://{HOST}:{server.port}"
    headers = {"Cookie": seed.cookie(2), CSRF_HEADER: csrf_token(seed.token(2)), "Origin": url}
    async with httpx.AsyncClient(base_url=url, headers=headers, timeout=30) as client:
        while time.monotonic() < until:
            body = {"client_key": str(uuid4()), "text": f"№ {sent}"}
            answer = await client.post(address, json=body)
            answer.raise_for_status()
            sent += 1
            await asyncio.sleep(1 / MESSAGES_PER_S)
    return sent


async def _heap_kb(session: CDPSession) -> float:
    await session.send("HeapProfiler.enable")
    await session.send("HeapProfiler.collectGarbage")
    used = await session.send("Runtime.getHeapUsage")
    return float(used["usedSize"]) / 1024
