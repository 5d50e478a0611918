"""Files in: who may, what is told of files that can't be read, and that nothing half-read is ever compared."""

import httpx

from parta.organisations.roster import DEFAULT_LIMITS
from tests.feature.organisations.imports.wizard import PUPILS, Wizard, csv, sample
from tests.harness.client import Client
from tests.harness.region import as_actor

ONE = csv("у.csv", PUPILS, "5А;Иванов Иван Ильич;01.02.2014;;")


async def test_columns_are_recognised_and_shown(wizard: Wizard) -> None:
    shown = await wizard.show(await wizard.upload(ONE))

    (file,) = shown["files"]
    (sheet,) = file["sheets"]
    assert (file["name"], file["format"], file["is_read"], file["failure"]) == ("у.csv", "csv", True, None)
    assert (sheet["kind"], sheet["header_row"], sheet["row_count"], sheet["is_remembered"]) == ("students", 1, 1, False)
    assert [(column["header"], column["field"], column["slot"]) for column in sheet["columns"]] == [
        ("Класс", "group", 0), ("ФИО ученика", "full_name", 0), ("Дата рождения", "birth_date", 0),
        ("ФИО родителя 1", "parent_name", 1), ("Телефон родителя 1", "parent_phone", 1),
    ]  # fmt: skip


async def test_a_corrected_column_counts_and_is_remembered_for_the_next_file(wizard: Wizard) -> None:
    odd = csv("у.csv", "Класс;ФИО ученика;Дата рождения;Пометка", "5А;Иванов Иван;01.02.2014;+79451111111")
    import_id = await wizard.upload(odd)
    (sheet,) = (await wizard.show(import_id))["files"][0]["sheets"]
    mapping = {"sheets": {sheet["fingerprint"]: {"kind": None, "columns": {"3": {"field": "phone", "slot": 0}}}}}

    answer = await wizard.http.put(f"{wizard.base}/{import_id}/columns", json={"mapping": mapping})

    assert answer.json()["files"][0]["sheets"][0]["columns"][3]["field"] == "phone"
    await wizard.compare(import_id)
    (line, _) = sorted(await wizard.lines(import_id, "new"), key=lambda one: one["kind"] == "group")
    assert {"field": "phone", "before": None, "after": "+79451111111"} in line["changes"]
    (next_sheet,) = (await wizard.show(await wizard.upload(odd)))["files"][0]["sheets"]
    assert (next_sheet["is_remembered"], next_sheet["columns"][3]["field"]) == (True, "phone")


async def test_each_unreadable_file_says_why(wizard: Wizard) -> None:
    import_id = await wizard.upload(
        ("пусто.csv", b""),
        ("битый.xlsx", b"PK\x03\x04" + b"\0" * 100),
        ("письмо.pdf", b"%PDF-1.7 ..."),
        ("страница.xls", b"<html><body>x</body></html>"),
    )

    shown = await wizard.show(import_id)

    assert [(file["name"], file["failure"]["code"]) for file in shown["files"]] == [
        ("пусто.csv", "file_empty"), ("битый.xlsx", "zip_broken"), ("письмо.pdf", "old_format"),
        ("страница.xls", "old_format"),
    ]  # fmt: skip
    answer = await wizard.http.post(f"{wizard.base}/{import_id}/compare")
    assert (answer.status_code, answer.json()["fields"]["reason"]) == (422, "unreadable")
    for number in (1, 2, 3, 4):
        assert (await wizard.http.delete(f"{wizard.base}/{import_id}/files/{number}")).status_code == 200
    assert (await wizard.http.post(f"{wizard.base}/{import_id}/compare")).json()["fields"]["reason"] == "required"


async def test_a_file_that_is_too_large_is_answered_when_it_has_come(wizard: Wizard) -> None:
    import_id = await wizard.begin()

    answer = await wizard.send(import_id, ("большой.csv", b"x" * (DEFAULT_LIMITS.file_bytes + 1)))

    assert (answer.status_code, answer.json()["code"], answer.json()["fields"]["reason"]) == (
        422, "roster_unreadable", "file_too_large",
    )  # fmt: skip
    assert (await wizard.show(import_id))["files"] == []


async def test_formulas_and_html_in_names_are_told_row_by_row(wizard: Wizard) -> None:
    shown = await wizard.difference(
        csv(
            "у.csv",
            PUPILS,
            "5А;Иванов Иван Ильич;01.02.2014;;",
            "5А;<b>Петров</b> Пётр;02.02.2014;;",
            '5А;"=HYPERLINK(1) Иван";03.02.2014;;',
        )
    )

    assert shown["counts"]["new_student"] == 1
    assert [
        (line["kind"], line["places"][0]["row"], line["reason"]["code"])
        for line in await wizard.lines(shown["id"], "problems")
    ] == [("rejected", 3, "name_characters"), ("rejected", 4, "name_characters")]


async def test_ten_files_are_enough(wizard: Wizard) -> None:
    import_id = await wizard.begin()
    for _ in range(10):
        assert (await wizard.send(import_id, ONE)).status_code == 201

    answer = await wizard.send(import_id, ONE)

    assert (answer.status_code, answer.json()["fields"]) == (422, {"field": "files", "reason": "too_many", "limit": 10})


async def test_the_same_file_twice_is_one_roster(wizard: Wizard) -> None:
    shown = await wizard.difference(sample("school-students.csv"), sample("school-students.csv"))

    assert (shown["counts"]["new_student"], shown["counts"]["links"]) == (716, 1178)


async def test_whoever_may_not_keep_the_roster_gets_nowhere(wizard: Wizard, client: Client) -> None:
    import_id = await wizard.upload(ONE)
    async with wizard.platform.database.transaction("test.people") as tx:
        wizard.region.tx = tx
        teacher = await wizard.region.appoint("pedagogue")
        outsider = await wizard.region.appoint("coordinator", wizard.region.other_school)
        officer = await wizard.region.appoint("officer", wizard.region.ministry)

    async def status(http: httpx.AsyncClient, method: str, path: str) -> int:
        return (await http.request(method, f"{wizard.base}{path}", json={})).status_code

    for person, expected in ((teacher, 403), (outsider, 404), (officer, 403)):
        http = client.as_(as_actor(person))
        for method, path in (
            ("GET", ""), ("POST", ""), ("GET", f"/{import_id}"), ("DELETE", f"/{import_id}"),
            ("POST", f"/{import_id}/files"), ("POST", f"/{import_id}/compare"), ("POST", f"/{import_id}/apply"),
            ("GET", f"/{import_id}/lines?tab=new"), ("GET", f"/{import_id}/result.xlsx"),
            ("DELETE", f"/{import_id}/files/1"),
        ):  # fmt: skip
            assert (method, path, await status(http, method, path)) == (method, path, expected)
    foreign = client.as_(as_actor(outsider))
    other = f"/api/organisations/{wizard.region.other_school}/imports/{import_id}"
    assert (await foreign.get(other)).status_code == 404
    assert (await client.anonymous.get(wizard.base)).status_code == 401


async def test_given_up_it_is_gone(wizard: Wizard) -> None:
    import_id = await wizard.upload(ONE)

    assert (await wizard.http.delete(f"{wizard.base}/{import_id}")).status_code == 204

    assert (await wizard.http.get(f"{wizard.base}/{import_id}")).status_code == 404
    assert (await wizard.http.get(wizard.base)).json() == {"imports": [], "next": None}
