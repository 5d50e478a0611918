"""`import`: a school of 1,000 students with parents and staff comes in by the wizard's own requests, and its plan of
chats is applied, while somebody writes in a chat beside it."""

from __future__ import annotations

import asyncio
import random
import sys
import time
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import httpx

from bench import seed
from bench.figures import Figures, milliseconds
from bench.server import HOST, Server, running_server
from parta.identity.model.cookies import csrf_token
from parta.kernel.database import Database
from parta.kernel.ids import OrganisationId, PersonId
from parta.organisations import api as organisations

STUDENTS, PARENTS, STAFF = 1000, 1500, 60
GRADES, LETTERS = range(1, 12), "АБВГ"
COORDINATOR = 3
PAUSE_SECONDS = 0.02
LIMIT_SECONDS = 120
POLLING_SECONDS = 0.25  # the wizard asks every half a second
_FAMILIES = ("Иванов", "Петров", "Сидоров", "Власов", "Кузнецов", "Смирнов", "Попов", "Соколов", "Лебедев", "Козлов")
_GIVEN = ("Иван", "Пётр", "Артём", "Илья", "Глеб", "Юрий", "Олег", "Лев", "Егор", "Фёдор")
_PATRONYMICS = ("Иванович", "Петрович", "Ильич", "Львович", "Юрьевич", "Олегович", "Егорович", "Глебович")
_SUBJECTS = ("Алгебра", "Физика", "Химия", "Биология", "История", "География", "Литература", "Информатика")


def make_files() -> list[tuple[str, bytes]]:
    """Two CSV files: 1,000 students with 1,500 parents, half of whom have two children; 60 members of staff."""
    chance = random.Random(2026)
    groups = [f"{grade}{letter}" for grade in GRADES for letter in LETTERS][:40]

    def name(number: int) -> str:
        family = _FAMILIES[number % 10] + "".join(chr(1072 + int(digit)) for digit in f"{number:04}")
        return f"{family} {chance.choice(_GIVEN)} {chance.choice(_PATRONYMICS)}"

    parents = [(name(5000 + number), f"+7945{number:07}") for number in range(PARENTS)]
    rows = ["Класс;ФИО ученика;Дата рождения;ФИО родителя 1;Телефон родителя 1;ФИО родителя 2;Телефон родителя 2"]
    for number in range(STUDENTS):
        first, second = parents[number], parents[1000 + number % 500]
        born = f"{1 + number % 28:02}.{1 + number % 12:02}.{2009 + number % 10}"
        rows.append(f"{groups[number % 40]};{name(number)};{born};{first[0]};{first[1]};{second[0]};{second[1]}")
    staff = ["ФИО;Должность;Телефон;Классное руководство;Нагрузка"]
    for number in range(STAFF):
        homeroom = groups[number] if number < 40 else ""
        subject = _SUBJECTS[number % 8]
        taught = ", ".join(groups[number // 8 :: 8])
        post = "учитель" if number < 54 else "завхоз"
        load = f"{subject}: {taught}" if number < 54 else ""
        staff.append(f"{name(8000 + number)};{post};+7946{number:07};{homeroom};{load}")
    return [("ученики.csv", "\n".join(rows).encode()), ("работники.csv", "\n".join(staff).encode())]


async def make_school(server: Server) -> OrganisationId:
    """An empty school whose coordinator is one of the seeded people."""
    db = Database(server.conninfo, max_size=1)
    await db.open()
    async with db.transaction("bench.school") as tx:
        region = await organisations.record_region(tx, "Приморский край", "Asia/Vladivostok")
        (city,) = await organisations.record_municipalities(
            tx, region, [organisations.NewMunicipality("Владивосток", "urban_district")]
        )
        school = await organisations.record_organisation(
            tx,
            organisations.NewOrganisation(
                region_id=region,
                superior_id=None,
                municipality_id=city,
                kind="school",
                level="municipal",
                legal_form="budgetary",
                name="Школа № 1",
                short_name="Школа № 1",
                time_zone="Asia/Vladivostok",
            ),
        )
        coordinator = PersonId(
            await tx.fetch_value("SELECT id FROM identity_persons WHERE folded_name LIKE 'фамилия3 %'")
        )
        today = await organisations.local_today(tx, school)
        await organisations.record_appointment(
            tx,
            organisations.NewAppointment(
                person_id=coordinator, organisation_id=school, role="coordinator", valid_from=today
            ),
        )
    await db.close()
    return school


def http_of(server: Server, person: int) -> httpx.AsyncClient:
    origin = f"http://{HOST}:{server.port}"
    headers = {"Cookie": seed.cookie(person), "X-Parta-CSRF": csrf_token(seed.token(person)), "Origin": origin}
    return httpx.AsyncClient(base_url=origin, headers=headers, timeout=60)


@dataclass
class Chat:
    """Somebody who writes in a conversation all the while, the next message when the last is answered."""

    http: httpx.AsyncClient
    waits: list[float] = field(default_factory=list)

    async def write(self) -> None:
        path = f"/api/conversations/{seed.conversation_id(1)}/messages"
        while True:
            began = time.perf_counter()
            answer = await self.http.post(path, json={"client_key": str(uuid4()), "text": "Собрание в четверг в 18:30"})
            answer.raise_for_status()
            self.waits.append(time.perf_counter() - began)
            await asyncio.sleep(PAUSE_SECONDS)


async def roster_import() -> Figures:
    """The whole way, from the first byte of the files to the last chat."""
    files = make_files()
    with running_server() as server:
        seed.seed(server.conninfo, people=3, size=3, each=1)
        school = await make_school(server)
        async with http_of(server, 1) as beside, http_of(server, COORDINATOR) as http:
            chat = Chat(beside)
            writing = asyncio.create_task(chat.write())
            await asyncio.sleep(1)
            chat.waits.clear()
            figures = await _bring_in(http, f"/api/organisations/{school}", files)
            writing.cancel()
        waits = sorted(chat.waits)
        print(f"slowest answer of the chat beside: {waits[-1] * 1000:.0f} ms of {len(waits)}", file=sys.stderr)
        figures.p50_ms, figures.p95_ms, figures.p99_ms = (milliseconds(waits, part) for part in (0.5, 0.95, 0.99))
        figures.acknowledged = len(waits)
        return figures


async def _bring_in(http: httpx.AsyncClient, school: str, files: list[tuple[str, bytes]]) -> Figures:
    began = time.perf_counter()
    one = f"{school}/imports/{(await _ok(http.post(f'{school}/imports')))['id']}"
    for name, data in files:
        await _ok(http.post(f"{one}/files", params={"name": name}, content=data))
    await _until(http, one, lambda shown: all(file["is_read"] for file in shown["files"]))
    await _ok(http.post(f"{one}/compare"))
    shown = await _until(http, one, lambda shown: shown["state"] == "ready")
    compared = time.perf_counter()
    await _ok(http.post(f"{one}/apply", json={"is_confirmed": True}))
    await _until(http, one, lambda shown: shown["state"] == "applied")
    applied = time.perf_counter()
    await _ok(http.post(f"{school}/plan/apply"))
    plan = await _until(http, f"{school}/plan", lambda shown: not shown["is_running"])
    ended = time.perf_counter()
    print(f"GET plan takes {(await _timed(http, f'{school}/plan')) * 1000:.0f} ms", file=sys.stderr)
    assert shown["counts"]["new_student"] == STUDENTS, shown["counts"]
    assert shown["counts"]["new_parent"] == PARENTS, shown["counts"]
    return Figures(
        workload="import",
        connections=2,
        compare_s=round(compared - began, 2),
        apply_s=round(applied - compared, 2),
        chats_s=round(ended - applied, 2),
        import_s=round(ended - began, 2),
        chats=plan["total"],
    )


async def _timed(http: httpx.AsyncClient, path: str) -> float:
    began = time.perf_counter()
    await _ok(http.get(path))
    return time.perf_counter() - began


async def _ok(asked: Any) -> dict[str, Any]:
    answer = await asked
    assert answer.is_success, answer.text
    return answer.json()  # type: ignore[no-any-return]


async def _until(http: httpx.AsyncClient, path: str, is_so: Any) -> dict[str, Any]:
    deadline = time.perf_counter() + LIMIT_SECONDS
    while time.perf_counter() < deadline:
        shown = await _ok(http.get(path))
        if is_so(shown):
            return shown
        assert not shown.get("failure"), shown["failure"]
        await asyncio.sleep(POLLING_SECONDS)
    raise TimeoutError(path)
