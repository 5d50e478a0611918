"""The two orders as data: whom each clause reaches, when reports are due, which week is the first to be judged."""

from datetime import UTC, date, datetime

from parta.directives.api import (
    enter_directive,
    norm_of,
    obligations_of,
    read_known_order,
    report_duty_of,
)
from parta.entrypoints.wiring import Platform
from parta.kernel.database import Transaction
from tests.harness.client import Client
from tests.harness.region import as_actor, make_region

TVER, PRIMORYE = "tver-2023-11-09-1301", "primorye-2023-05-03-23a-662"


async def test_the_tver_order_reaches_state_budgetary_colleges_alone(tx: Transaction) -> None:
    region = await make_region(tx, "Тверская область", "Europe/Moscow")
    await enter_directive(tx, region.id, read_known_order(TVER))
    college = [each.clause for each in await obligations_of(tx, region.college, date(2023, 11, 9))]
    assert college == ["2", "3.1", "3.2", "3.3", "4", "5"]
    assert await obligations_of(tx, region.school, date(2023, 11, 9)) == []
    assert await obligations_of(tx, region.college, date(2023, 11, 8)) == []


async def test_entering_an_order_twice_changes_nothing(tx: Transaction) -> None:
    region = await make_region(tx)
    assert await enter_directive(tx, region.id, read_known_order(PRIMORYE)) is not None
    assert await enter_directive(tx, region.id, read_known_order(PRIMORYE)) is None
    forces = {each.clause: each.force for each in await obligations_of(tx, region.school, date(2023, 5, 5))}
    assert forces == {"6": "recommended"}


async def test_the_first_judged_week_of_tver_is_that_of_13_november_2023(tx: Transaction) -> None:
    region = await make_region(tx, "Тверская область", "Europe/Moscow")
    await enter_directive(tx, region.id, read_known_order(TVER))
    assert await norm_of(tx, region.college, date(2023, 11, 6)) is None
    norm = await norm_of(tx, region.college, date(2023, 11, 13))
    assert norm is not None
    assert (norm.messages, norm.calls, norm.directive_number, norm.clause) == (10, 1, "1301/ПК", "4")


async def test_the_duty_to_report_is_mandatory_in_tver_and_voluntary_in_primorye(tx: Transaction) -> None:
    tver = await make_region(tx, "Тверская область", "Europe/Moscow")
    await enter_directive(tx, tver.id, read_known_order(TVER))
    primorye = await make_region(tx)
    await enter_directive(tx, primorye.id, read_known_order(PRIMORYE))
    duty = await report_duty_of(tx, tver.college, date(2023, 11, 1))
    assert (duty.kind, duty.due_at) == ("mandatory", datetime(2023, 12, 5, 20, 59, 59, tzinfo=UTC))
    assert (await report_duty_of(tx, tver.college, date(2023, 10, 1))).kind == "voluntary"
    voluntary = await report_duty_of(tx, primorye.college, date(2023, 11, 1))
    assert (voluntary.kind, voluntary.due_at) == ("voluntary", None)


async def test_whoever_has_a_place_in_the_region_reads_its_orders_and_its_keeper_enters_them(
    platform: Platform, client: Client
) -> None:
    async with platform.database.transaction("test.region") as tx:
        region = await make_region(tx, "Тверская область", "Europe/Moscow")
        keeper = as_actor(await region.appoint("administrator", region.ministry))
        teacher = as_actor(await region.appoint("pedagogue", region.college))
    body = {"region_id": str(region.id), "order": TVER}
    assert (await client.as_(teacher).post("/api/directives", json=body)).status_code in (403, 404)
    entered = await client.as_(keeper).post("/api/directives", json=body)
    assert entered.status_code == 201
    (order,) = (await client.as_(teacher).get("/api/directives")).json()["directives"]
    assert (order["number"], [each["reaches"] for each in order["obligations"]]) == ("1301/ПК", [1] * 6)
    assert "10 сообщений в неделю" in order["document"]
    unknown = await client.as_(keeper).post("/api/directives", json=body | {"order": "../../etc/passwd"})
    assert (unknown.status_code, unknown.json()["fields"]["field"]) == (422, "order")
