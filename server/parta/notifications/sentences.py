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
    "messaging.acknowledgement_due": {
        "ru": (
            "Просят подтвердить ознакомление",
            "В чате «{conversation}» ждёт объявление: подтвердите, пожалуйста, что ознакомились с ним.",
        ),
        "en": (
            "You are asked to confirm",
            "An announcement waits in the chat “{conversation}”: please confirm that you have read it.",
        ),
    },
    "messaging.form_due": {
        "ru": ("Ждут вашего ответа", "В чате «{conversation}» ждёт форма: ответьте на неё, пожалуйста."),
        "en": ("Your answer is awaited", "A form waits in the chat “{conversation}”: please answer it."),
    },
    "safety.case_opened": {
        "ru": (
            "Новое обращение: {organisation}",
            "{organisation}: в Parta поступило обращение о нарушении. Подробности видны после входа.",
        ),
        "en": (
            "A new report: {organisation}",
            "{organisation}: somebody has reported a breach of the rules in Parta. Sign in to see it.",
        ),
    },
    "safety.urgent_case": {
        "ru": (
            "СРОЧНО: {organisation}, обращение об опасности",
            "{organisation}: в Parta поступило срочное обращение: насилие, угроза жизни или наркотики. Войдите и "
            "посмотрите его сейчас. Если опасность прямо сейчас, звоните 112.",
        ),
        "en": (
            "URGENT: {organisation}, a report of danger",
            "{organisation}: an urgent report in Parta: violence, danger to life or drugs. Sign in and look at it "
            "now. If the danger is now, call 112.",
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
