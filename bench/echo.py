"""Workloads against `echo_server.py`: what the gateway and the hub cost by themselves."""

from __future__ import annotations

import asyncio
import socket
import subprocess
import sys
import time
from pathlib import Path
from uuid import UUID

from bench import processes
from bench.client import Client, upgrade_request
from bench.door import open_all
from bench.figures import Figures
from bench.measure import measure
from bench.server import HOST, free_port
from bench.traffic import Conversation, Traffic

HERE = Path(__file__).parent


def start_server(size: int, people: int, topics_each: int) -> tuple[subprocess.Popen[bytes], int]:
    """The echo server on its core."""
    port = free_port()
    words = [str(port), str(size), str(people), str(topics_each)]
    core = ["taskset", "-c", str(processes.SERVER_CORE)]
    server = subprocess.Popen([*core, sys.executable, str(HERE / "echo_server.py"), *words])
    for _ in range(200):
        with socket.socket() as trying:
            if trying.connect_ex((HOST, port)) == 0:
                return server, port
        time.sleep(0.05)
    raise RuntimeError("the echo server does not come up")


async def fan_out(workload: str, conversations: int, size: int) -> Figures:
    """So many topics with so many people each, one sender in each."""
    people = conversations * size
    server, port = start_server(size, people, 1)
    try:
        clients: dict[int, Client] = {}
        topics = [
            Conversation(
                index, str(UUID(int=1_000_000 + index)), [index * size + n + 1 for n in range(size)], index * size + 1
            )
            for index in range(conversations)
        ]
        traffic = Traffic(clients, topics, waits_for_all=conversations == 1)
        await _connect_all(clients, traffic, port, people)
        return await measure(workload, traffic, [server.pid])
    finally:
        server.kill()
        server.wait()


async def idle(workload: str, people: int, size: int, topics_each: int) -> Figures:
    """Memory of connections that say hello and then nothing, after every topic has been used once."""
    server, port = start_server(size, people, topics_each)
    try:
        await asyncio.sleep(1)
        before = processes.rss_kb([server.pid])
        clients: dict[int, Client] = {}
        topics = people // size * topics_each
        traffic = Traffic(clients, [], waits_for_all=False)
        began = time.perf_counter()
        await _connect_all(clients, traffic, port, people)
        rate = people / (time.perf_counter() - began)
        traffic.on_other = _ignore
        await asyncio.sleep(1)
        bare = (processes.rss_kb([server.pid]) - before) / people
        for index in range(topics):
            clients[1 + index % people].send(
                f'{{"type":"message.send","ref":-1,"conversation_id":"{UUID(int=1_000_000 + index)}",'
                f'"client_key":"{UUID(int=index)}","text":"да"}}'.encode()
            )
            if index % 50 == 0:
                await asyncio.sleep(0.02)
        await asyncio.sleep(3)
        after = (processes.rss_kb([server.pid]) - before) / people
        print(f"before the topics were loaded: {bare:.1f} KB", file=sys.stderr)
        return Figures(
            workload=workload,
            connections=len(clients),
            rss_kb_per_connection=round(after, 1),
            connects_per_s=round(rate, 1),
        )
    finally:
        server.kill()
        server.wait()


async def _connect_all(clients: dict[int, Client], traffic: Traffic, port: int, people: int) -> None:
    made = [
        Client(person, upgrade_request(HOST, port, f"parta-0={person}"), traffic.on_line)
        for person in range(1, people + 1)
    ]
    await open_all(made, traffic, HOST, port, b'{"type":"hello","ref":1}')
    clients.update((client.index, client) for client in made)


def _ignore(_client: Client, _line: bytes) -> None:
    """What an idle client does with what it hears."""
