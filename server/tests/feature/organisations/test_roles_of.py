"""Who one is: roles with dates, each by its organisation's own clock."""

from datetime import UTC, date, datetime

from parta.kernel.clock import SettableClock
from parta.kernel.database import Transaction
from parta.organisations import api as organisations
from tests.harness.region import make_region


async def test_a_teacher_who_is_a_parent_elsewhere_has_both_roles(tx: Transaction) -> None:
    region = await make_region(tx)
    group = await region.group("5А", region.other_school)
    teacher = await region.appoint("pedagogue", post="учитель математики")
    child = await region.student(group, region.other_school)
    await region.parent(child, region.other_school, person=teacher)
    own = await region.group("7Б")
    await region.duty(teacher, own)

    roles = await organisations.roles_of(tx, teacher)

    assert [(role.kind, role.organisation_name, role.group_name, role.homeroom_names) for role in roles] == [
        ("pedagogue", "Школа № 1", "", ["7Б"]),
        ("parent", "Школа № 2", "5А", []),
    ]
    assert roles[1].child_id == child


async def test_a_role_ends_at_midnight_of_the_organisation(tx: Transaction, clock: SettableClock) -> None:
    region = await make_region(tx)
    teacher = await region.appoint("pedagogue", until=date(2026, 11, 17))

    assert len(await organisations.roles_of(tx, teacher)) == 1
    # 14:00 UTC of the 16th is midnight of the 17th in Vladivostok
    tx.now = datetime(2026, 11, 16, 13, 59, 59, tzinfo=UTC)
    assert len(await organisations.roles_of(tx, teacher)) == 1
    tx.now = datetime(2026, 11, 16, 14, 0, tzinfo=UTC)
    assert await organisations.roles_of(tx, teacher) == []


async def test_the_roles_of_a_past_date_can_be_asked_for(tx: Transaction) -> None:
    region = await make_region(tx)
    teacher = await region.appoint("pedagogue", until=date(2026, 10, 1))

    assert [role.kind for role in await organisations.roles_of(tx, teacher, date(2026, 9, 30))] == ["pedagogue"]
    assert await organisations.roles_of(tx, teacher, date(2026, 10, 1)) == []
