"""Which institutions the demo has and what each is like: the exemplary one, the one that falls behind, and the rest."""

from dataclasses import dataclass
from typing import Literal

Character = Literal["exemplary", "steady", "behind"]


@dataclass(frozen=True)
class Institution:
    """An institution to be filled with people. `groups` are its classes with grades, or its study groups."""

    key: str
    name: str
    short_name: str
    kind: Literal["school", "college", "training_institute"]
    level: Literal["state", "municipal"]
    legal_form: Literal["budgetary", "autonomous", "treasury"]
    municipality: str
    inn: str
    character: Character
    groups: tuple[tuple[str, int], ...]
    group_size: int
    has_coordinator: bool = True
    superior: str = ""  # of the municipal authority, by municipality; empty: right under the ministry


@dataclass(frozen=True)
class Region:
    key: str  # of the order and the territories that come with Parta
    name: str
    time_zone: str
    capital: str
    ministry: str
    ministry_short: str
    order: str
    authorities: tuple[str, ...]  # municipalities that have an authority in the demo
    institutions: tuple[Institution, ...]


_SCHOOL_CLASSES = (("1А", 1), ("4Б", 4), ("5А", 5), ("7А", 7), ("9А", 9), ("11А", 11))
_SMALL_SCHOOL = (("2А", 2), ("5А", 5), ("8А", 8), ("10А", 10))
_COLLEGE = (("ИС-11", 1), ("ИС-21", 2), ("СВ-11", 1), ("СВ-31", 3), ("ПК-21", 2))

PRIMORSKY = Region(
    key="primorsky",
    name="Приморский край",
    time_zone="Asia/Vladivostok",
    capital="Владивостокский городской округ",
    ministry="Министерство образования Приморского края",
    ministry_short="Минобр Приморского края",
    order="primorye-2023-05-03-23a-662",
    authorities=(
        "Владивостокский городской округ",
        "Находкинский городской округ",
        "Уссурийский городской округ",
        "Хасанский муниципальный округ",
    ),
    institutions=(
        Institution(
            "pkiro", "Государственное автономное учреждение дополнительного профессионального образования «Приморский "
            "краевой институт развития образования»", "ПК ИРО", "training_institute", "state", "autonomous",
            "Владивостокский городской округ", "2540000001", "steady", (), 0,
        ),
        Institution(
            "school-1", "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 1 "
            "г. Владивостока»", "СОШ № 1, Владивосток", "school", "municipal", "budgetary",
            "Владивостокский городской округ", "2540000002", "exemplary", _SCHOOL_CLASSES, 16,
            superior="Владивостокский городской округ",
        ),
        Institution(
            "school-14", "Муниципальное автономное общеобразовательное учреждение «Средняя общеобразовательная школа "
            "№ 14» Находкинского городского округа", "СОШ № 14, Находка", "school", "municipal", "autonomous",
            "Находкинский городской округ", "2508000003", "steady", _SMALL_SCHOOL, 15,
            superior="Находкинский городской округ",
        ),
        Institution(
            "school-3", "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа "
            "№ 3» Уссурийского городского округа", "СОШ № 3, Уссурийск", "school", "municipal", "budgetary",
            "Уссурийский городской округ", "2511000004", "behind", _SMALL_SCHOOL, 14,
            superior="Уссурийский городской округ",
        ),
        Institution(
            "slavyanka", "Муниципальное казённое общеобразовательное учреждение «Средняя общеобразовательная школа № 2 "
            "пгт Славянка»", "СОШ № 2, Славянка", "school", "municipal", "treasury", "Хасанский муниципальный округ",
            "2531000005", "steady", _SMALL_SCHOOL[:3], 12, has_coordinator=False,
            superior="Хасанский муниципальный округ",
        ),
        Institution(
            "polytech", "Краевое государственное автономное профессиональное образовательное учреждение «Приморский "
            "политехнический колледж имени Героя Советского Союза»", "Приморский политехнический колледж", "college",
            "state", "autonomous", "Владивостокский городской округ", "2540000006", "steady", _COLLEGE, 16,
        ),
    ),
)  # fmt: skip

TVER = Region(
    key="tver",
    name="Тверская область",
    time_zone="Europe/Moscow",
    capital="Городской округ город Тверь",
    ministry="Министерство образования Тверской области",
    ministry_short="Минобр Тверской области",
    order="tver-2023-11-09-1301",
    authorities=(),
    institutions=(
        Institution(
            "tver-college", "Государственное бюджетное профессиональное образовательное учреждение «Тверской "
            "политехнический колледж»", "Тверской политехнический колледж", "college", "state", "budgetary",
            "Городской округ город Тверь", "6950000001", "exemplary", _COLLEGE, 16,
        ),
        Institution(
            "volochek-college", "Государственное бюджетное профессиональное образовательное учреждение "
            "«Вышневолоцкий колледж»", "Вышневолоцкий колледж", "college", "state", "budgetary",
            "Вышневолоцкий городской округ", "6908000002", "behind", _COLLEGE[:4], 14,
        ),
        Institution(
            "rzhev-college", "Государственное бюджетное профессиональное образовательное учреждение «Ржевский "
            "технологический колледж»", "Ржевский технологический колледж", "college", "state", "budgetary",
            "Городской округ город Ржев", "6914000003", "steady", _COLLEGE[:3], 14, has_coordinator=False,
        ),
    ),
)  # fmt: skip

REGIONS = (PRIMORSKY, TVER)
SUBJECTS = ("Русский язык", "Математика", "Английский язык", "История", "Информатика", "Физическая культура")
COLLEGE_SUBJECTS = ("Математика", "Информационные технологии", "Английский язык", "Основы электротехники", "История")
