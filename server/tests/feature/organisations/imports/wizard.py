"""The wizard as a test walks it: over HTTP, with the worker's jobs done in between, as a coordinator of a school."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from parta.entrypoints.wiring import Platform
from parta.identity.api import PersonName, get_persons
from parta.kernel.ids import OrganisationId, PersonId
from parta.organisations import api as organisations
from tests.harness.client import Client
from tests.harness.region import TestRegion, as_actor, make_region

ROSTERS = Path(__file__).parents[3] / "fixtures" / "rosters"
Json = dict[str, Any]
DoJobs = Callable[[], Awaitable[None]]


def sample(name: str) -> tuple[str, bytes]:
    return name, (ROSTERS / name).read_bytes()


def csv(name: str, *rows: str) -> tuple[str, bytes]:
    """A file of rows as a spreadsheet program in Russian writes it."""
    return name, ("\n".join(rows) + "\n").encode("cp1251", "replace")


PUPILS = "Класс;ФИО ученика;Дата рождения;ФИО родителя 1;Телефон родителя 1"
STAFF = "ФИО;Должность;Телефон;Классное руководство;Нагрузка"


@dataclass
class Roster:
    """Who is what, by names: what two rosters are compared by."""

    students: list[tuple[str, str]]
    parents: list[tuple[str, str]]
    staff: list[tuple[str, str]]
    homerooms: list[tuple[str, str]]
    teachings: list[tuple[str, str, str]]


@dataclass
class Wizard:
    """One person at the wizard of one organisation."""

    platform: Platform
    region: TestRegion
    organisation: OrganisationId
    http: httpx.AsyncClient
    do_jobs: DoJobs
    person: PersonId

    @property
    def base(self) -> str:
        return f"/api/organisations/{self.organisation}/imports"

    async def begin(self) -> str:
        answer = await self.http.post(self.base)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def send(self, import_id: str, file: tuple[str, bytes]) -> httpx.Response:
        return await self.http.post(f"{self.base}/{import_id}/files", params={"name": file[0]}, content=file[1])

    async def show(self, import_id: str) -> Json:
        return (await self.http.get(f"{self.base}/{import_id}")).json()  # type: ignore[no-any-return]

    async def compare(self, import_id: str) -> Json:
        answer = await self.http.post(f"{self.base}/{import_id}/compare")
        assert answer.status_code == 202, answer.text
        await self.do_jobs()
        return await self.show(import_id)

    async def upload(self, *files: tuple[str, bytes]) -> str:
        import_id = await self.begin()
        for file in files:
            answer = await self.send(import_id, file)
            assert answer.status_code == 201, answer.text
        await self.do_jobs()
        return import_id

    async def difference(self, *files: tuple[str, bytes]) -> Json:
        """Files in, difference out."""
        return await self.compare(await self.upload(*files))

    async def lines(self, import_id: str, tab: str, **query: object) -> list[Json]:
        answer = await self.http.get(f"{self.base}/{import_id}/lines", params={"tab": tab, "limit": 500, **query})
        assert answer.status_code == 200, answer.text
        return answer.json()["lines"]  # type: ignore[no-any-return]

    async def ask_to_apply(self, import_id: str, *, is_confirmed: bool = False) -> httpx.Response:
        return await self.http.post(f"{self.base}/{import_id}/apply", json={"is_confirmed": is_confirmed})

    async def apply(self, import_id: str) -> Json:
        answer = await self.ask_to_apply(import_id, is_confirmed=True)
        assert answer.status_code == 202, answer.text
        await self.do_jobs()
        return await self.show(import_id)

    async def bring_in(self, *files: tuple[str, bytes]) -> Json:
        """The whole way; what stands of the import afterwards."""
        shown = await self.difference(*files)
        assert shown["state"] == "ready", shown
        done = await self.apply(shown["id"])
        assert done["state"] == "applied", done
        return done

    async def roster(self) -> Roster:
        """The institution today, by names, sorted."""
        async with self.platform.database.transaction("test.roster") as tx:
            today = await organisations.local_today(tx, self.organisation)
            groups = {one.id: one.name for one in await organisations.list_groups(tx, self.organisation, today)}
            students = await organisations.list_students(tx, self.organisation, today)
            parents = await organisations.list_parents(tx, self.organisation, today)
            staff = await organisations.list_staff(tx, self.organisation, today)
            homerooms = await organisations.list_homerooms(tx, self.organisation, today)
            teachings = await organisations.list_teachings(tx, self.organisation, today)
            ids = {one.person_id for part in (students, parents, staff, homerooms, teachings) for one in part}
            people = await get_persons(tx, list(ids | {one.child_id for one in parents}))
        names: dict[PersonId, PersonName] = {one: person.name for one, person in people.items()}
        return Roster(
            students=sorted((names[one.person_id].full, groups[one.group_id]) for one in students),
            parents=sorted((names[one.person_id].full, names[one.child_id].full) for one in parents),
            staff=sorted((names[one.person_id].full, one.post) for one in staff if one.role in {"pedagogue", "staff"}),
            homerooms=sorted((names[one.person_id].full, groups[one.group_id]) for one in homerooms),
            teachings=sorted((names[one.person_id].full, one.subject, groups[one.group_id]) for one in teachings),
        )


def titles(lines: Sequence[Json]) -> list[str]:
    return [line["title"] for line in lines]


async def make_wizard(platform: Platform, client: Client, do_jobs: DoJobs) -> Wizard:
    async with platform.database.transaction("test.region") as tx:
        region = await make_region(tx)
        coordinator = await region.appoint("coordinator", name="Смирнова Ольга Ильинична", post="координатор")
    return Wizard(platform, region, region.school, client.as_(as_actor(coordinator)), do_jobs, coordinator)
