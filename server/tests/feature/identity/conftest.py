"""A platform with a small school, browsers, and people who can sign in."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

import pytest
from argon2 import PasswordHasher

from parta.entrypoints import wiring
from parta.entrypoints.wiring import Platform
from parta.identity.api import IdentityRoom, Passwords, give_password, logins_of
from parta.kernel.ids import GroupId, OrganisationId, PersonId, RegionId
from tests.feature.identity.browser import ADDRESS, Browser, make_app
from tests.harness.region import make_region

PASSWORD = "сирень-1917-дождь"


@dataclass
class School:
    """Who is in the small school, by role; `logins` of all of them."""

    platform: Platform
    room: IdentityRoom
    organisation: OrganisationId
    other_organisation: OrganisationId
    region: RegionId
    ministry: OrganisationId
    group: GroupId
    other_group: GroupId
    administrator: PersonId
    homeroom: PersonId
    student: PersonId
    parent: PersonId
    other_student: PersonId
    logins: dict[PersonId, str]

    async def give_password(self, *people: PersonId) -> None:
        async with self.platform.database.transaction("test.give_password") as tx:
            for person in people:
                await give_password(tx, person, self.room.passwords.hash_now(PASSWORD))


@pytest.fixture(autouse=True)
def _only_the_rooms_below(monkeypatch: pytest.MonkeyPatch) -> None:
    """Identity and the register that answers its questions: what stands above must not matter here."""
    monkeypatch.setattr(wiring, "FEATURES", ("identity", "organisations"))
    monkeypatch.setattr(wiring, "Passwords", lambda: Passwords(PasswordHasher(1, 64, 1)))  # cheap: not what is tested


@pytest.fixture
async def school(platform: Platform) -> School:
    room = platform.provided["identity"]
    assert isinstance(room, IdentityRoom)
    async with platform.database.transaction("test.make_school") as tx:
        region = await make_region(tx)
        group, other_group = await region.group("5А"), await region.group("6Б")
        administrator = await region.appoint("administrator", name="Админова Ольга Ивановна")
        homeroom = await region.appoint("pedagogue", name="Классная Мария Петровна", post="учитель математики")
        await region.duty(homeroom, group)
        student = await region.student(group, name="Королёв Пётр Ильич")
        parent = await region.parent(student, name="Королёва Анна Юрьевна")
        other_student = await region.student(other_group, name="Ким Ян")
        people = [administrator, homeroom, student, parent, other_student]
        logins = await logins_of(tx, people)
    return School(
        platform=platform,
        room=room,
        organisation=region.school,
        other_organisation=region.other_school,
        region=region.id,
        ministry=region.ministry,
        group=group,
        other_group=other_group,
        administrator=administrator,
        homeroom=homeroom,
        student=student,
        parent=parent,
        other_student=other_student,
        logins=logins,
    )


@pytest.fixture
async def browser(platform: Platform) -> AsyncIterator[Callable[..., Browser]]:
    """Makes browsers, each with its own cookies, at an address."""
    app = make_app(platform)
    made: list[Browser] = []

    def make(address: str = ADDRESS) -> Browser:
        made.append(Browser(app, platform.settings.public_url, address))
        return made[-1]

    yield make
    for one in made:
        await one.http.aclose()
