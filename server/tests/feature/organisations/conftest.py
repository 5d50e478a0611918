"""A committed small region behind the HTTP of the whole platform, and people of every role in it."""

from dataclasses import dataclass

import pytest

from parta.entrypoints import wiring
from parta.entrypoints.wiring import Platform
from parta.kernel.ids import GroupId, MunicipalityId, OrganisationId, PersonId, RegionId
from tests.harness.region import make_region


@dataclass
class Place:
    """Ids of the region; `people` by what they are."""

    region: RegionId
    municipality: MunicipalityId
    ministry: OrganisationId
    authority: OrganisationId
    school: OrganisationId
    other_school: OrganisationId
    college: OrganisationId
    group: GroupId
    other_group: GroupId
    people: dict[str, PersonId]


@pytest.fixture(autouse=True)
def _only_the_rooms_below(monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands above the register must not matter here."""
    monkeypatch.setattr(wiring, "FEATURES", ("identity", "organisations", "policy", "files"))


@pytest.fixture
async def place(platform: Platform) -> Place:
    async with platform.database.transaction("test.make_place") as tx:
        region = await make_region(tx)
        group, other_group = await region.group("5А", grade=5), await region.group("6Б", grade=6)
        pupil = await region.student(group, name="Королёв Пётр Ильич")
        teacher = await region.appoint("pedagogue", name="Классная Мария Петровна", post="учитель математики")
        await region.duty(teacher, group)
        people = {
            "platform_administrator": await region.appoint("administrator", region.ministry, name="Главная Ольга"),
            "officer": await region.appoint("officer", region.ministry, name="Чинов Олег Ильич"),
            "municipal_coordinator": await region.appoint(
                "municipal_coordinator", region.authority, name="Окружной Ян"
            ),
            "director": await region.appoint("director", name="Директоров Иван Иванович"),
            "administrator": await region.appoint("administrator", name="Админова Ольга Ивановна"),
            "teacher": teacher,
            "colleague": await region.appoint("pedagogue", name="Ёлкин Борис", post="учитель физики"),
            "outsider": await region.appoint("director", region.college, name="Чужой Пётр"),
            "pupil": pupil,
            "other_pupil": await region.student(other_group, name="Ким Ян"),
            "mother": await region.parent(pupil, name="Королёва Анна Юрьевна"),
        }
    return Place(
        region.id,
        region.municipality,
        region.ministry,
        region.authority,
        region.school,
        region.other_school,
        region.college,
        group,
        other_group,
        people,
    )
