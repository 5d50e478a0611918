"""The report's lines, in the one order that screen, spreadsheet and paper share. Pure: content in, rows out."""

import math
from datetime import date

import msgspec

from parta.indicators.api import Connection, WeekFigures
from parta.reports.model import ReportContent


class Cell(msgspec.Struct, frozen=True):
    """A number; with `of`, a share of it. `value` None is «no data»."""

    value: int | float | None
    of: int | None = None

    @property
    def percent(self) -> int | None:
        """The share in per cent; None where there is nothing to take a share of. «100» only when nobody is missing,
        «0» only when nobody is there, as on the screen."""
        if self.value is None or not self.of:
            return None
        rounded = math.floor(100 * self.value / self.of + 0.5)
        return min(max(rounded, int(self.value > 0)), 100 if self.value >= self.of else 99)


class Line(msgspec.Struct, frozen=True):
    """One line: a cell for each week and their total, or a total alone."""

    key: str
    label: str
    total: Cell | None
    weeks: list[Cell]


class Section(msgspec.Struct, frozen=True):
    """Lines under one title; `weeks` are the Mondays over the columns."""

    key: str
    title: str
    lines: list[Line]
    weeks: list[date]


def sections(content: ReportContent) -> list[Section]:
    """Every line of the report. Shares of a month are sums over its weeks, never averages of shares."""
    return [_connection(content), _chats(content), _weeks(content), _other(content)]


def _connection(content: ReportContent) -> Section:
    figures = content.figures
    day = figures.roster_day.strftime("%d.%m.%Y")
    return Section(
        "connection",
        f"Подключение на {day}",
        [
            _connected("pedagogues", "Педагогические работники", figures.pedagogues),
            _connected("students", "Обучающиеся", figures.students),
            _connected("parents", "Родители (законные представители)", figures.parents),
        ],
        [],
    )


def _connected(key: str, label: str, connection: Connection) -> Line:
    return _single(key, label, Cell(connection.connected, connection.on_roster))


def _chats(content: ReportContent) -> Section:
    chats = Cell(content.figures.chats_existing, content.figures.chats_required)
    left_out = [
        _single(f"left_out.{line.line}", f"Исключено из плана: {line.line} ({line.reason})", None)
        for line in content.left_out
    ]
    lines = [_single("chats", "Чаты по плану: есть из требуемых", chats), *left_out]
    return Section("chats", "Структура чатов", lines, [])


def _weeks(content: ReportContent) -> Section:
    weeks = content.figures.weeks
    judged = [
        _shares("met_messages", f"Выполнили норму сообщений{_at_least(content, 'messages')}", weeks, "judged"),
        _shares("met_calls", f"Выполнили норму звонков{_at_least(content, 'calls')}", weeks, "judged"),
        _shares("met_both", "Выполнили обе нормы", weeks, "judged"),
    ]
    norm = [
        _sums("judged", "Педагогических работников оценено", weeks),
        *(judged if content.norm else []),
        _sums("excused", "Освобождены (выходные, отсутствие)", weeks),
        _sums("not_judged", "Не оцениваются (приняты или выбыли, норма не действует)", weeks),
    ]
    is_judged = content.norm is not None or any(week.not_judged for week in weeks)
    activity = [
        _sums("messages_raw", "Сообщений педагогических работников", weeks),
        _sums("messages_substantive", "из них содержательных", weeks),
        _sums("flagged", "Отмечено для проверки (работников)", weeks),
        _sums("calls", "Звонков", weeks),
        _sums("call_participants", "Участников звонков", weeks),
        _sums("call_minutes", "Человеко-минут в звонках", weeks),
        _shares("active_staff", "Активны: работники", weeks, "staff"),
        _shares("active_students", "Активны: обучающиеся", weeks, "students"),
        _shares("active_parents", "Активны: родители", weeks, "parents"),
    ]
    return Section(
        "weeks", "Использование по неделям", (norm if is_judged else []) + activity, [week.monday for week in weeks]
    )


def _at_least(content: ReportContent, what: str) -> str:
    return f" (не менее {getattr(content.norm, what)})" if content.norm else ""


def _sums(key: str, label: str, weeks: list[WeekFigures]) -> Line:
    values: list[int] = [getattr(week, key) for week in weeks]
    return Line(key, label, Cell(sum(values)), [Cell(value) for value in values])


def _shares(key: str, label: str, weeks: list[WeekFigures], of: str) -> Line:
    cells = [Cell(getattr(week, key), getattr(week, of)) for week in weeks]
    total = Cell(sum(int(cell.value or 0) for cell in cells), sum(cell.of or 0 for cell in cells))
    return Line(key, label, total, cells)


def _single(key: str, label: str, total: Cell | None) -> Line:
    """A line of the month alone."""
    return Line(key, label, total, [])


def _other(content: ReportContent) -> Section:
    return Section(
        "other",
        "Обучение, поддержка, ограничения",
        [
            _single("lessons_held", "Занятий с дистанционными технологиями", Cell(content.lessons_held)),
            _single("lessons_attended", "Посещаемость занятий, %", Cell(content.lessons_attended_percent)),
            _single(
                "trained", "Обучены работе на платформе", Cell(content.trained, content.figures.pedagogues.on_roster)
            ),
            _single("requests_opened", "Обращений в поддержку открыто", Cell(content.requests_opened)),
            _single("requests_closed", "Обращений в поддержку закрыто", Cell(content.requests_closed)),
            _single("links_stopped", "Остановлено ссылок на иностранные мессенджеры", Cell(content.links_stopped)),
        ],
        [],
    )


def rules_in_words(content: ReportContent) -> list[str]:
    """The counting rules this report was drawn up by, as it prints them."""
    rules = content.rules
    norm = (
        f"Норма недели: {content.norm.messages} сообщений и {content.norm.calls} звонок педагогического работника "
        f"(приказ № {content.norm.directive_number}, пункт {content.norm.clause}), судится по всем сообщениям."
        if content.norm
        else "Норма недели приказом не установлена: недели показаны без оценки."
    )
    return [
        f"Неделя: с понедельника по воскресенье, часовой пояс {content.heading.time_zone}; относится к месяцу своего "
        "четверга.",
        norm,
        "Неделя с выходным или отсутствием хотя бы в один рабочий день не оценивается (освобождены).",
        "Содержательное сообщение содержит букву или цифру либо файл или голос и не повторяет сказанного автором за "
        "неделю.",
        f"Звонок засчитан после {rules.call_seconds} с разговора с другим участником.",
        f"Отмечено для проверки: {rules.burst_messages} и более сообщений за {rules.burst_seconds} с или "
        f"{rules.regular_messages} и более подряд с промежутками, различающимися менее чем на "
        f"{rules.regular_variation_percent} %; из счёта не исключено.",
        "Подключён: хотя бы раз вошёл по личному приглашению или через поставщика удостоверений.",
        "Чат есть, если он не в архиве и в нём подключены не менее двух участников плана, среди них работник.",
        "Списки и подключение — на последний день месяца, 24:00. «—» — нет данных.",
    ]
