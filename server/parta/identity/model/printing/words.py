"""The Russian words of paper: dates, numbers with their nouns, states."""

from datetime import datetime
from zoneinfo import ZoneInfo

from parta.identity.model.invitations import Progress

_MONTHS = (
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
    "декабря",
)  # fmt: skip
STATES: dict[Progress, str] = {
    "none": "не выдана",
    "invited": "выдана",
    "opened": "открыта",
    "connected": "подключение есть",
}


def day(moment: datetime, time_zone: str) -> str:
    """«20 января 2027 г.» in the institution's time zone."""
    local = moment.astimezone(ZoneInfo(time_zone))
    return f"{local.day}\u00a0{_MONTHS[local.month - 1]} {local.year}\u00a0г."


def counted(number: int, one: str, few: str, many: str) -> str:
    """«1 человек», «2 человека», «5 человек»."""
    if number % 10 == 1 and number % 100 != 11:
        noun = one
    elif 2 <= number % 10 <= 4 and not 12 <= number % 100 <= 14:
        noun = few
    else:
        noun = many
    return f"{number}\u00a0{noun}"
