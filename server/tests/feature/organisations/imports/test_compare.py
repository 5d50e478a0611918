"""What a second file changes: moved, left, new, corrected; and what a file says nothing about."""

from tests.feature.organisations.imports.wizard import PUPILS, STAFF, Wizard, csv, titles

FIRST = csv(
    "ученики.csv", PUPILS,
    "5А;Алексеев Артём Ильич;01.02.2014;Алексеева Анна Юрьевна;+79451111111",
    "5А;Борисова Белла Львовна;02.03.2014;Борисов Лев Ильич;+79452222222",
    "5Б;Власов Вася Петрович;03.04.2014;Власова Инна Олеговна;+79453333333",
)  # fmt: skip
TEACHERS = csv(
    "работники.csv", STAFF,
    "Иванова Мария Петровна;учитель математики;+79450000001;5А;Алгебра: 5А, 5Б",
    "Петров Пётр Ильич;учитель физики;+79450000002;5Б;Физика: 5А",
    "Сидорова Анна Львовна;завхоз;+79450000003;;",
)  # fmt: skip


async def test_a_changed_class_moves_and_nothing_else_happens(wizard: Wizard) -> None:
    await wizard.bring_in(FIRST)

    shown = await wizard.difference(("ученики.csv", FIRST[1].replace("5Б;".encode("cp1251"), "5А;".encode("cp1251"))))

    assert shown["counts"] == {"moved": 1, "moved_student": 1, "people": 6}
    (line,) = await wizard.lines(shown["id"], "moved")
    assert (line["title"], line["changes"]) == (
        "Власов Вася Петрович", [{"field": "group", "before": "5Б", "after": "5А"}],
    )  # fmt: skip
    assert line["places"] == [{"file": "ученики.csv", "sheet": None, "row": 4}]
    await wizard.apply(shown["id"])
    assert ("Власов Вася Петрович", "5А") in (await wizard.roster()).students


async def test_who_is_missing_is_proposed_to_leave_and_may_stay(wizard: Wizard) -> None:
    await wizard.bring_in(FIRST)
    shown = await wizard.difference(csv("ученики.csv", PUPILS, *FIRST[1].decode("cp1251").splitlines()[3:]))
    assert titles(await wizard.lines(shown["id"], "left")) == ["Алексеев Артём Ильич", "Борисова Белла Львовна"]

    (first, _) = await wizard.lines(shown["id"], "left")
    answer = await wizard.http.put(
        f"{wizard.base}/{shown['id']}/left-out", json={"key": first["key"], "is_left_out": True}
    )

    assert answer.json()["left_out"] == 1
    done = await wizard.apply(shown["id"])
    assert done["state"] == "applied"
    assert [name for name, _ in (await wizard.roster()).students] == ["Алексеев Артём Ильич", "Власов Вася Петрович"]


async def test_who_returns_is_the_same_person_again(wizard: Wizard) -> None:
    await wizard.bring_in(FIRST)
    await wizard.bring_in(csv("ученики.csv", PUPILS, *FIRST[1].decode("cp1251").splitlines()[3:]))

    shown = await wizard.difference(FIRST)

    assert shown["counts"]["new_student"] == 2
    async with wizard.platform.database.transaction("test.count") as tx:
        before = await tx.fetch_value("SELECT count(*) FROM identity_persons")
    await wizard.apply(shown["id"])
    async with wizard.platform.database.transaction("test.count") as tx:
        assert await tx.fetch_value("SELECT count(*) FROM identity_persons") == before


async def test_a_list_of_students_says_nothing_of_the_staff(wizard: Wizard) -> None:
    await wizard.bring_in(FIRST, TEACHERS)

    assert (await wizard.difference(FIRST))["counts"] == {"people": 6}
    assert (await wizard.difference(TEACHERS))["counts"] == {"people": 3}


async def test_posts_homerooms_and_subjects_follow_the_file(wizard: Wizard) -> None:
    await wizard.bring_in(FIRST, TEACHERS)
    assert (await wizard.roster()).teachings == [
        ("Иванова Мария Петровна", "Алгебра", "5А"),
        ("Иванова Мария Петровна", "Алгебра", "5Б"),
        ("Петров Пётр Ильич", "Физика", "5А"),
    ]

    shown = await wizard.difference(
        csv(
            "работники.csv",
            STAFF,
            "Иванова Мария Петровна;учитель математики;+79450000001;;Алгебра: 5А",
            "Петров Пётр Ильич;учитель химии;+79450000002;5А, 5Б;Физика: 5А",
        )
    )

    assert [(line["title"], line["changes"]) for line in await wizard.lines(shown["id"], "changed")] == [
        ("Иванова Мария Петровна", [
            {"field": "homeroom", "before": "5А", "after": None},
            {"field": "teaching", "before": "Алгебра: 5Б", "after": None},
        ]),
        ("Петров Пётр Ильич", [
            {"field": "post", "before": "учитель физики", "after": "учитель химии"},
            {"field": "homeroom", "before": None, "after": "5А"},
        ]),
    ]  # fmt: skip
    assert titles(await wizard.lines(shown["id"], "left")) == ["Сидорова Анна Львовна"]
    await wizard.apply(shown["id"])
    roster = await wizard.roster()
    assert roster.staff == [
        ("Иванова Мария Петровна", "учитель математики"), ("Петров Пётр Ильич", "учитель химии"),
    ]  # fmt: skip
    assert roster.homerooms == [("Петров Пётр Ильич", "5А"), ("Петров Пётр Ильич", "5Б")]
    assert roster.teachings == [("Иванова Мария Петровна", "Алгебра", "5А"), ("Петров Пётр Ильич", "Физика", "5А")]


async def test_a_new_phone_is_a_change_of_the_same_parent(wizard: Wizard) -> None:
    await wizard.bring_in(FIRST)

    shown = await wizard.difference(("ученики.csv", FIRST[1].replace(b"+79451111111", b"+79459999999")))

    (line,) = await wizard.lines(shown["id"], "changed")
    assert (line["title"], line["changes"]) == (
        "Алексеева Анна Юрьевна", [{"field": "phone", "before": "+79451111111", "after": "+79459999999"}],
    )  # fmt: skip
    assert shown["counts"] == {"changed": 1, "changed_parent": 1, "people": 6}


async def test_a_spelling_with_yo_is_kept_and_never_taken_back(wizard: Wizard) -> None:
    await wizard.bring_in(FIRST)

    without = FIRST[1].replace("Артём".encode("cp1251"), "Артем".encode("cp1251"))

    assert (await wizard.difference(("ученики.csv", without)))["counts"] == {"people": 6}


async def test_a_teacher_who_is_a_parent_here_is_one_account(wizard: Wizard) -> None:
    await wizard.bring_in(
        csv("у.csv", PUPILS, "5А;Иванов Ваня Олегович;01.02.2014;Иванова Мария Петровна;8 (945) 000-00-01"), TEACHERS
    )

    async with wizard.platform.database.transaction("test.count") as tx:
        count = await tx.fetch_value("SELECT count(*) FROM identity_persons WHERE folded_name LIKE 'иванова %'")
    assert count == 1


async def test_who_was_put_there_by_hand_stays_unless_it_is_said(wizard: Wizard) -> None:
    await wizard.bring_in(FIRST)
    async with wizard.platform.database.transaction("test.enrol") as tx:
        wizard.region.tx = tx
        group = await tx.fetch_value("SELECT id FROM organisations_groups WHERE key = '5А'")
        await wizard.region.student(group, name="Новиков Пётр Ильич")

    shown = await wizard.difference(FIRST)

    (line,) = await wizard.lines(shown["id"], "left")
    assert (line["title"], line["by_hand"], line["is_left_out"]) == ("Новиков Пётр Ильич", True, True)


async def test_a_student_without_a_group_is_told_and_not_added(wizard: Wizard) -> None:
    shown = await wizard.difference(csv("у.csv", PUPILS, "5А;А Артём;01.02.2014;;", ";Б Белла;02.03.2014;;"))

    assert shown["counts"]["new_student"] == 1
    assert "no_group_not_added" in [line["reason"]["code"] for line in await wizard.lines(shown["id"], "problems")]


async def test_another_institutions_file_must_be_confirmed(wizard: Wizard) -> None:
    own = [f"5А;Свой{chr(1072 + n)} Иван;01.02.2014;;" for n in range(12)]
    other = [f"5А;Чужой{chr(1072 + n)} Пётр;01.03.2014;;" for n in range(12)]
    await wizard.bring_in(csv("у.csv", PUPILS, *own))

    shown = await wizard.difference(csv("у.csv", PUPILS, *other))

    assert [one["code"] for one in shown["notices"]] == ["mostly_unknown"]
    assert shown["must_confirm"] is True
    answer = await wizard.ask_to_apply(shown["id"])
    assert (answer.status_code, answer.json()["code"]) == (409, "unusual_not_confirmed")


async def test_pages_and_search_of_a_long_difference(wizard: Wizard) -> None:
    shown = await wizard.difference(
        csv("у.csv", PUPILS, *(f"5А;Номеров{chr(1072 + n)} Иван;01.02.2014;;" for n in range(30)))
    )
    url = f"{wizard.base}/{shown['id']}/lines"

    first = (await wizard.http.get(url, params={"tab": "new", "limit": 20})).json()
    rest = (await wizard.http.get(url, params={"tab": "new", "limit": 20, "after": first["next"]})).json()

    assert (len(first["lines"]), len(rest["lines"]), rest["next"]) == (20, 11, None)
    found = await wizard.lines(shown["id"], "new", q="номерова")
    assert titles(found) == ["Номерова Иван"]
    assert titles(await wizard.lines(shown["id"], "new", kind="group")) == ["5А"]
