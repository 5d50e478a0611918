"""What one can keep of an import, and the history."""

import io

from python_calamine import CalamineWorkbook

from tests.feature.organisations.imports.wizard import PUPILS, Wizard, csv


async def test_the_spreadsheet_says_what_was_done_and_what_was_not(wizard: Wizard) -> None:
    done = await wizard.bring_in(
        csv("у.csv", PUPILS, "5А;Иванов Иван Ильич;01.02.2014;;", "5А;-Петров Пётр;31.02.2014;;")
    )

    answer = await wizard.http.get(f"{wizard.base}/{done['id']}/result.xlsx")

    assert answer.headers["content-disposition"] == 'attachment; filename="import-2026-11-16.xlsx"'
    book = CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
    assert book.sheet_names == ["Итог", "Сделано", "Замечания"]
    assert book.get_sheet_by_name("Сделано").to_python()[1:] == [
        ["добавлено", "обучающийся", "Иванов Иван Ильич", "дата рождения: 2014-02-01; класс или группа: 5А"],
        ["добавлено", "класс или группа", "5А", ""],
    ]
    (problem,) = book.get_sheet_by_name("Замечания").to_python()[1:]
    assert problem[:4] == ["строка отклонена", "у.csv", "", 3.0]


async def test_before_it_is_applied_there_is_no_result(wizard: Wizard) -> None:
    shown = await wizard.difference(csv("у.csv", PUPILS, "5А;Иванов Иван Ильич;01.02.2014;;"))

    answer = await wizard.http.get(f"{wizard.base}/{shown['id']}/result.xlsx")

    assert (answer.status_code, answer.json()["code"]) == (409, "import_not_ready")


async def test_the_history_has_the_newest_first(wizard: Wizard) -> None:
    await wizard.bring_in(csv("первый.csv", PUPILS, "5А;Иванов Иван Ильич;01.02.2014;;"))
    await wizard.upload(csv("второй.csv", PUPILS, "5А;Иванов Иван Ильич;01.02.2014;;"))

    imports = (await wizard.http.get(wizard.base)).json()["imports"]

    assert [(one["files"], one["state"], one["created_by"]) for one in imports] == [
        (["второй.csv"], "open", "Смирнова Ольга Ильинична"), (["первый.csv"], "applied", "Смирнова Ольга Ильинична"),
    ]  # fmt: skip
    assert imports[1]["counts"]["new_student"] == 1
