"""`parta roster check`: one JSON line per file with exactly the promised keys, or a table in Russian."""

import io
import json
from pathlib import Path

from parta.organisations.roster import check_files

from .roster_files import FIXTURES

KEYS = ["file", "students", "groups", "pedagogues", "other_staff", "parents", "parent_child_links", "rejected",
        "warnings", "duplicates"]  # fmt: skip


def _check(*paths: Path | str, as_json: bool = True) -> tuple[int, str]:
    out = io.StringIO()
    code = check_files(list(paths), as_json, out=out)
    return code, out.getvalue()


def test_the_college_in_json() -> None:
    path = FIXTURES / "college.xlsx"
    code, text = _check(path)
    assert code == 0
    assert json.loads(text) == {
        "file": str(path),
        "students": 951,
        "groups": 42,
        "pedagogues": 59,
        "other_staff": 3,
        "parents": 0,
        "parent_child_links": 0,
        "rejected": [
            {"sheet": "Студенты", "row": 954, "reason": "нет фамилии"},
            {"sheet": "Студенты", "row": 955, "reason": "такой даты нет: 31.02.2009; нужна дата вида 31.12.2009"},
        ],
        "warnings": [
            {
                "sheet": "Студенты",
                "row": 956,
                "reason": "адрес почты неверен и пропущен: not-an-email; группы ЯЯ-99 нет ни в одной другой строке",
            }
        ],
        "duplicates": [{"sheet": "Студенты", "row": 957, "reason": "этот человек уже есть в строке 9"}],
    }


def test_several_files_are_several_lines_and_the_broken_one_does_not_stop_the_rest() -> None:
    code, text = _check(FIXTURES / "none.csv", FIXTURES / "school-staff.csv", FIXTURES / "oneroster.zip")
    broken, staff, oneroster = (json.loads(line) for line in text.splitlines())
    assert code == 1
    assert list(broken) == [*KEYS, "error"]
    assert broken["error"] == "file_not_found"
    assert broken["rejected"] == [{"sheet": None, "row": None, "reason": "файл не найден. Проверьте путь и имя"}]
    assert list(staff) == KEYS
    assert (staff["pedagogues"], staff["other_staff"], staff["groups"]) == (48, 2, 31)
    assert (oneroster["students"], oneroster["parents"], oneroster["parent_child_links"]) == (88, 88, 88)


def test_a_csv_has_no_sheet(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text("ФИО;Класс\nКим;1А\n", "utf-8")
    _, text = _check(path)
    assert json.loads(text)["rejected"] == [{"sheet": None, "row": 2, "reason": "нет имени"}]


def test_the_table_is_in_russian() -> None:
    code, text = _check(FIXTURES / "college.xlsx", FIXTURES / "none.csv", as_json=False)
    assert code == 1
    lines = text.splitlines()
    assert lines[1].split() == ["Обучающиеся", "951"]
    assert "    лист «Студенты», строка 954: нет фамилии" in lines
    assert lines[-1] == "    файл не найден. Проверьте путь и имя"
