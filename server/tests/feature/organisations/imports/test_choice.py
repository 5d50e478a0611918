"""Who is unclear is asked about, never guessed; until it is decided nothing happens to those who may be meant."""

from uuid import uuid4

from tests.feature.organisations.imports.wizard import PUPILS, Json, Wizard, csv, titles

BEFORE = csv("у.csv", PUPILS, "5А;Иванов Иван Ильич;01.02.2014;;", "5А;Петров Пётр Ильич;02.03.2014;;")


async def _one_unclear(wizard: Wizard, row: str) -> tuple[Json, Json]:
    await wizard.bring_in(BEFORE)
    shown = await wizard.difference(csv("у.csv", PUPILS, row, "5А;Петров Пётр Ильич;02.03.2014;;"))
    (line,) = [one for one in await wizard.lines(shown["id"], "problems") if one["kind"] == "undecided"]
    assert await wizard.lines(shown["id"], "left") == []
    return shown, line


async def _choose(wizard: Wizard, shown: Json, line: Json, choice: str | None) -> int:
    url = f"{wizard.base}/{shown['id']}/choice"
    return (await wizard.http.put(url, json={"key": line["key"], "person_id": choice})).status_code


async def test_another_birth_date_may_be_a_correction(wizard: Wizard) -> None:
    shown, line = await _one_unclear(wizard, "5А;Иванов Иван Ильич;11.02.2014;;")
    assert line["reason"]["code"] == "other_birth_date"
    assert [(one["name"], one["birth_date"], one["groups"]) for one in line["candidates"]] == [
        ("Иванов Иван Ильич", "2014-02-01", "5А")
    ]

    assert await _choose(wizard, shown, line, line["candidates"][0]["person_id"]) == 200
    asked = await wizard.ask_to_apply(shown["id"])
    assert (asked.status_code, asked.json()["code"]) == (409, "choices_not_counted")
    again = await wizard.compare(shown["id"])

    assert again["counts"] == {"changed": 1, "changed_student": 1, "people": 2}
    (changed,) = await wizard.lines(shown["id"], "changed")
    assert changed["changes"] == [{"field": "birth_date", "before": "2014-02-01", "after": "2014-02-11"}]


async def test_or_another_person(wizard: Wizard) -> None:
    shown, line = await _one_unclear(wizard, "5А;Иванов Иван Ильич;11.02.2014;;")

    await _choose(wizard, shown, line, None)
    again = await wizard.compare(shown["id"])

    assert (again["counts"]["new_student"], again["counts"]["left_student"]) == (1, 1)


async def test_a_changed_family_name_is_asked_about(wizard: Wizard) -> None:
    shown, line = await _one_unclear(wizard, "5А;Сидоров Иван Ильич;01.02.2014;;")

    assert line["reason"]["code"] == "other_name"
    await _choose(wizard, shown, line, line["candidates"][0]["person_id"])
    await wizard.compare(shown["id"])
    await wizard.apply(shown["id"])
    assert [name for name, _ in (await wizard.roster()).students] == ["Петров Пётр Ильич", "Сидоров Иван Ильич"]


async def test_only_who_was_named_may_be_chosen(wizard: Wizard) -> None:
    shown, line = await _one_unclear(wizard, "5А;Сидоров Иван Ильич;01.02.2014;;")

    assert await _choose(wizard, shown, line, str(uuid4())) == 422
    assert await _choose(wizard, shown, {"key": "student:nobody"}, None) == 404


async def test_undecided_people_are_left_out_of_the_application(wizard: Wizard) -> None:
    shown, _ = await _one_unclear(wizard, "5А;Иванов Иван Ильич;11.02.2014;;")

    await wizard.apply(shown["id"])

    assert titles(await wizard.lines(shown["id"], "new")) == []
    assert [name for name, _ in (await wizard.roster()).students] == ["Иванов Иван Ильич", "Петров Пётр Ильич"]
