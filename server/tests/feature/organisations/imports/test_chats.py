"""The chats follow an import: access is lost in the very transaction, the rest comes by the plan's own job."""

from uuid import UUID

from parta.chatplans.api import apply_plan
from parta.messaging.api import planned_conversations
from parta.organisations.imports.jobs import apply_import
from tests.feature.organisations.imports.wizard import PUPILS, STAFF, Wizard, csv

ROWS = (
    "5А;Алексеев Артём Ильич;01.02.2014;Алексеева Анна Юрьевна;+79451111111",
    "5А;Борисова Белла Львовна;02.03.2014;;",
    "5А;Ёлкина Инна Петровна;05.03.2014;;",
    "5Б;Власов Вася Петрович;03.04.2014;;",
    "5Б;Гущин Глеб Петрович;04.04.2014;;",
)
TEACHERS = csv(
    "р.csv", STAFF, "Иванова Мария Петровна;учитель;+79450000001;5А;", "Петров Пётр Ильич;учитель;+79450000002;5Б;"
)


async def _names_in(wizard: Wizard, title: str) -> set[str]:
    async with wizard.platform.database.transaction("test.chats") as tx:
        rows = await planned_conversations(tx, wizard.organisation)
        (ids,) = [row.member_ids for row in rows if row.title == title]
        names = await tx.fetch_value(
            "SELECT array_agg(family_name) FROM identity_persons WHERE id = ANY(%(ids)s)", {"ids": list(ids)}
        )
    return set(names or [])


async def test_who_moves_and_who_leaves_is_out_of_the_chat_at_once(wizard: Wizard) -> None:
    await wizard.bring_in(csv("у.csv", PUPILS, *ROWS), TEACHERS)
    async with wizard.platform.database.transaction("test.plan") as tx:
        await apply_plan(tx, wizard.organisation, None)
    await wizard.do_jobs()
    assert await _names_in(wizard, "5А") == {"Иванова", "Алексеев", "Борисова", "Ёлкина"}

    shown = await wizard.difference(csv("у.csv", PUPILS, ROWS[0].replace("5А", "5Б"), *ROWS[2:]))
    await wizard.ask_to_apply(shown["id"], is_confirmed=True)
    # only the import's own job: what the plan's job would add is not waited for
    await apply_import(wizard.platform.database, import_id=UUID(shown["id"]))

    done = await wizard.show(shown["id"])
    assert (done["state"], done["failure"]) == ("applied", None)
    assert await _names_in(wizard, "5А") == {"Иванова", "Ёлкина"}
    await wizard.do_jobs()
    assert await _names_in(wizard, "5Б") == {"Петров", "Алексеев", "Власов", "Гущин"}
