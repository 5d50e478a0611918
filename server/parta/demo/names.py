"""Invented people: Russian names put together by chance, some of them long. Any likeness is chance too."""

import random
from datetime import date

from parta.identity.api import NewPerson

_SURNAMES = """Абрамов Авдеев Агафонов Аксёнов Александров Андреев Антонов Артемьев Афанасьев Баранов Белозёров Беляков
Бирюков Бобров Богданов Болдырев Борисов Быстров Васильев Веселовский Виноградов Власов Воробьёв Воронцов Гаврилов
Герасимов Глебов Гончаров Горбачёв Грачёв Григорьев Громов Давыдов Данилов Дементьев Добрынин Дорофеев Дьячков Егоров
Елисеев Емельянов Ермаков Ефимов Жданов Журавлёв Завьялов Зайцев Захаров Зимин Иванов Игнатов Ильин Казаков Калинин
Карасёв Киселёв Климов Ковалёв Козлов Колосов Комаров Коновалов Королёв Корнилов Костин Котов Кравцов Крылов Кудрявцев
Кузнецов Лаврентьев Лазарев Лебедев Леонов Логинов Лукин Макаров Максимов Мартынов Матвеев Медведев Мельников Миронов
Моисеев Морозов Муравьёв Назаров Некрасов Никитин Новиков Овчинников Одинцов Орлов Осипов Павлов Панфилов Петров
Пономарёв Прохоров Романов Рощин Рябов Савельев Самсонов Селезнёв Семёнов Сергеев Сидоров Смирнов Соболев Соловьёв
Степанов Субботин Суворов Тарасов Тимофеев Тихомиров Трофимов Уваров Федотов Филатов Фомин Фролов Харитонов Цветков
Черепанов Чистяков Шаповалов Шестаков Ширяев Щербаков Яковлев""".split()  # noqa: SIM905
_MEN = """Александр Алексей Андрей Антон Арсений Артём Богдан Вадим Василий Виктор Владимир Глеб Григорий Даниил Денис
Дмитрий Егор Иван Игорь Илья Кирилл Константин Лев Максим Матвей Михаил Никита Николай Олег Павел Пётр Роман Сергей
Степан Тимофей Фёдор Юрий Ярослав""".split()  # noqa: SIM905
_WOMEN = """Алиса Алёна Анастасия Анна Варвара Валентина Валерия Вера Вероника Виктория Галина Дарья Евгения Екатерина
Елена Елизавета Ирина Кира Ксения Лариса Лидия Любовь Людмила Маргарита Марина Мария Милана Надежда Наталья Оксана Ольга
Полина Светлана София Татьяна Ульяна Юлия Яна""".split()  # noqa: SIM905
_FATHERS = {
    "Александр": "Александров", "Алексей": "Алексеев", "Андрей": "Андреев", "Борис": "Борисов", "Виктор": "Викторов",
    "Владимир": "Владимиров", "Вячеслав": "Вячеславов", "Геннадий": "Геннадьев", "Дмитрий": "Дмитриев",
    "Евгений": "Евгеньев", "Иван": "Иванов", "Игорь": "Игорев", "Максим": "Максимов", "Михаил": "Михайлов",
    "Николай": "Николаев", "Олег": "Олегов", "Павел": "Павлов", "Пётр": "Петров", "Роман": "Романов",
    "Сергей": "Сергеев", "Юрий": "Юрьев",
}  # fmt: skip


class Names:
    """Draws people; the same seed draws the same ones."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._drawn: set[tuple[str, str, str]] = set()

    def adult(self) -> NewPerson:
        """A grown-up, two women to one man, as in a school's staff room."""
        return self._person(self._chance.random() < 0.34, None)

    def child_of(self, parent: NewPerson, year: int) -> NewPerson:
        """A child with the parent's family name, born in a school year."""
        is_boy = self._chance.random() < 0.5
        stem = parent.family_name.removesuffix("а") if parent.patronymic.endswith("на") else parent.family_name
        return self._person(is_boy, stem, year)

    def pupil(self, year: int) -> NewPerson:
        return self._person(self._chance.random() < 0.5, None, year)

    def _person(self, is_man: bool, stem: str | None, born: int | None = None) -> NewPerson:
        while True:
            surname = stem or self._surname()
            family = surname if is_man else _feminine(surname)
            given = self._chance.choice(_MEN if is_man else _WOMEN)
            patronymic = self._chance.choice(list(_FATHERS.values())) + ("ич" if is_man else "на")
            if (family, given, patronymic) not in self._drawn:
                self._drawn.add((family, given, patronymic))
                return NewPerson(
                    family_name=family, given_name=given, patronymic=patronymic, birth_date=self._birthday(born)
                )

    def _surname(self) -> str:
        surname = self._chance.choice(_SURNAMES)
        return f"{surname}-{self._chance.choice(_SURNAMES)}" if self._chance.random() < 0.03 else surname

    def _birthday(self, year: int | None) -> date | None:
        if year is None:
            return None
        return date(year, self._chance.randrange(1, 13), self._chance.randrange(1, 29))


def _feminine(surname: str) -> str:
    return "-".join(f"{part[:-2]}ая" if part.endswith("ий") else f"{part}а" for part in surname.split("-"))
