"""Whose access is recovered is told of it."""

from parta.identity.api import AccessReset
from parta.kernel.database import Transaction
from parta.notifications.commands.access import on_access_reset
from tests.harness.region import make_region


async def test_the_person_gets_a_notice_that_names_who_did_it(tx: Transaction) -> None:
    region = await make_region(tx)
    teacher = await region.appoint("pedagogue", name="Учитель Мария Петровна")
    director = await region.appoint("director", name="Директоров Иван Ильич")
    await on_access_reset(tx, AccessReset(teacher, director, region.school, True, False))
    statement = "SELECT jsonb_build_array(kind, fields, link) FROM notifications_notices WHERE person_id = %(person)s"
    kind, fields, link = await tx.fetch_value(statement, {"person": teacher})
    assert kind == "identity.access_reset"
    assert fields == {"by": "Директоров Иван Ильич", "password": True, "second_factor": False}
    assert link == "/profile/security"
