"""Words and numbers as the Russian paper writes them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from parta.reports.lines import Cell

NO_DATA = "—"
NO_BREAK_SPACE = "\u00a0"
MONTHS = [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
]
TIMELINESS = {
    "on_time": "в срок",
    "late": "с опозданием",
    "due": "срок не наступил",
    "overdue": "срок прошёл",
    "voluntary": "добровольный, без срока",
}
KINDS = {
    "school": "Общеобразовательная организация",
    "college": "Профессиональная образовательная организация",
    "training_institute": "Организация дополнительного профессионального образования",
    "ministry": "Орган управления образованием региона",
    "municipal_authority": "Муниципальный орган управления образованием",
}
LEGAL_FORMS = {"budgetary": "бюджетное", "autonomous": "автономное", "treasury": "казённое"}
LEVELS = {"state": "государственное", "municipal": "муниципальное"}


def number(value: int | float | None) -> str:
    """1234.5 → «1 234,5» with no-break spaces; None → «—»."""
    if value is None:
        return NO_DATA
    text = f"{value:,}" if isinstance(value, int) else f"{value:,.1f}"
    return text.replace(",", NO_BREAK_SPACE).replace(".", ",")


def cell_text(cell: Cell | None) -> str:
    """«97 % (97 из 100)» for a share, the number otherwise."""
    if cell is None or cell.value is None:
        return NO_DATA
    if cell.of is None:
        return number(cell.value)
    if cell.percent is None:
        return NO_DATA
    return f"{number(cell.percent)}{NO_BREAK_SPACE}% ({number(cell.value)} из {number(cell.of)})"


def day(value: date | None) -> str:
    return NO_DATA if value is None else value.strftime("%d.%m.%Y")


def moment(value: datetime | None, time_zone: str) -> str:
    """A moment in the institution's time, with the zone named."""
    if value is None:
        return NO_DATA
    local = value.astimezone(ZoneInfo(time_zone))
    return f"{local:%d.%m.%Y %H:%M:%S} (UTC{local:%z})".replace("00)", ")")


def month(value: date) -> str:
    return f"{MONTHS[value.month - 1]} {value.year}{NO_BREAK_SPACE}г."


def week(monday: date) -> str:
    return f"{monday:%d.%m}–{date.fromordinal(monday.toordinal() + 6):%d.%m}"


def plain(text: str) -> str:
    """Text from people, for a spreadsheet: what looks like a formula stays text."""
    return "'" + text if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
