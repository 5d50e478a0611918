"""What a notice says in a letter, in the language of whom it is for. The screen has its own catalogue, by kind."""

from collections.abc import Mapping

_MONTHS_RU = "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split()  # noqa: SIM905
_MONTHS_EN = "January February March April May June July August September October November December".split()  # noqa: SIM905
_SENTENCES: dict[str, dict[str, tuple[str, str]]] = {
    "reports.due": {
        "ru": (
            "Отчёт за {month}: осталось дней до срока — {days}",
            "{organisation}: отчёт об использовании за {month} ещё не отправлен. До срока осталось дней: {days}.",
        ),
        "en": (
            "Report for {month}: days left — {days}",
            "{organisation}: the report for {month} has not been sent yet. Days left: {days}.",
        ),
    },
    "identity.access_reset": {
        "ru": (
            "Доступ к вашей учётной записи восстанавливают",
            "{by} восстанавливает доступ к вашей учётной записи. Все сеансы завершены. Войти можно по ссылке, которую "
            "вам передадут лично. Если вы об этом не просили, сообщите руководителю организации.",
        ),
        "en": (
            "Access to your account is being recovered",
            "{by} is recovering access to your account. All sessions are ended. You can sign in by the link that will "
            "be handed to you in person. If you did not ask for this, tell the head of your organisation.",
        ),
    },
    "reports.accepted": {
        "ru": ("Отчёт за {month} принят", "{organisation}: отчёт за {month} принят министерством."),
        "en": ("Report for {month} accepted", "{organisation}: the report for {month} has been accepted."),
    },
    "reports.returned": {
        "ru": ("Отчёт за {month} возвращён", "{organisation}: отчёт за {month} возвращён. Замечание: {remark}"),
        "en": ("Report for {month} returned", "{organisation}: the report for {month} was returned. Remark: {remark}"),
    },
}


def letter_of(kind: str, fields: Mapping[str, object], language: str) -> tuple[str, str] | None:
    """Subject and text; None for a kind that goes by no letter."""
    templates = _SENTENCES.get(kind)
    if templates is None:
        return None
    subject, text = templates.get(language, templates["ru"])
    values = {name: str(value) for name, value in fields.items()} | {"month": _month(fields, language)}
    return subject.format_map(values).replace("\n", " "), text.format_map(values)


def _month(fields: Mapping[str, object], language: str) -> str:
    year, month = str(fields.get("month", "2026-01-01")).split("-")[:2]
    return f"{(_MONTHS_EN if language == 'en' else _MONTHS_RU)[int(month) - 1]} {year}"
