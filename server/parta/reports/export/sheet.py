"""What a printed report holds besides its lines: the heading and the signature, as pairs of words."""

from datetime import datetime

import msgspec

from parta.reports.export import words
from parta.reports.model import Heading, ReportContent


class Signature(msgspec.Struct, frozen=True):
    """Who sent which version when; a draft has none and says so on every page."""

    version: int
    signed_at: datetime
    signed_by: str
    timeliness: str
    is_correction: bool
    state: str
    remark: str = ""


class PrintedReport(msgspec.Struct, frozen=True):
    """A report ready for paper."""

    content: ReportContent
    comment: str
    signature: Signature | None
    due_at: datetime | None

    @property
    def title(self) -> str:
        return f"Отчёт об использовании платформы за {words.month(self.content.month)}"


def heading_pairs(heading: Heading) -> list[tuple[str, str]]:
    coordinator = words.NO_DATA
    if heading.coordinator is not None:
        order = heading.coordinator
        coordinator = f"{order.name}, приказ № {order.order_number or words.NO_DATA} от {words.day(order.order_date)}"
    form = [words.LEVELS.get(heading.level, ""), words.LEGAL_FORMS.get(heading.legal_form or "", "")]
    return [
        ("Организация", heading.name),
        ("ИНН", heading.inn or words.NO_DATA),
        ("Тип", ", ".join([words.KINDS.get(heading.kind, heading.kind), *filter(None, form)])),
        ("Муниципалитет", heading.municipality),
        ("Регион", heading.region),
        ("Координатор", coordinator),
    ]


def signature_pairs(printed: PrintedReport) -> list[tuple[str, str]]:
    zone = printed.content.heading.time_zone
    due = ("Срок", words.moment(printed.due_at, zone) if printed.due_at else "не установлен (добровольный)")
    if printed.signature is None:
        return [("Состояние", "черновик, не подписан"), due, ("Комментарий", printed.comment or words.NO_DATA)]
    signed = printed.signature
    version = f"{signed.version}{' (исправление)' if signed.is_correction else ''}"
    states = {"submitted": "отправлен", "accepted": "принят", "returned": "возвращён"}
    return [
        ("Версия", version),
        ("Отправлен", words.moment(signed.signed_at, zone)),
        ("Подписал", signed.signed_by),
        due,
        ("Своевременность", words.TIMELINESS.get(signed.timeliness, signed.timeliness)),
        ("Состояние", states.get(signed.state, signed.state)),
        *([("Замечание", signed.remark)] if signed.remark else []),
        ("Комментарий", printed.comment or words.NO_DATA),
    ]
