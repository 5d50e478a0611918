"""Rows turned into what the screens show: names beside ids, last days instead of half-open ends, search patterns."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from parta.identity.api import PersonName
from parta.kernel.ids import PersonId
from parta.kernel.text import fold
from parta.organisations.model.register import Organisation
from parta.organisations.store.screens import AppointmentRow, KindCount
from parta.organisations.wire.people import AppointmentLine, KindFigure, OrganisationRef, PersonRef

_WORD = re.compile(r"[^\W_]+")
MAX_WORDS = 6
MAX_CHARS = 100

Names = Mapping[PersonId, PersonName]


def last_day(valid_to: date | None) -> date | None:
    """The last day on which a fact holds, as people say it."""
    return None if valid_to is None else valid_to - timedelta(days=1)


def first_free_day(last: date | None) -> date | None:
    """The day after: how facts keep their end."""
    return None if last is None else last + timedelta(days=1)


def person_ref(person_id: PersonId, names: Names) -> PersonRef:
    return PersonRef(person_id, names[person_id].full, names[person_id].short)


def organisation_ref(organisation: Organisation) -> OrganisationRef:
    return OrganisationRef(organisation.id, organisation.name, organisation.short_name, organisation.kind)


def appointment_line(row: AppointmentRow, names: Names, today: date) -> AppointmentLine:
    return AppointmentLine(
        id=row.id,
        person=person_ref(row.person_id, names),
        role=row.role,
        post=row.post,
        is_pedagogue=row.is_pedagogue,
        may_sign_report=row.may_sign_report,
        order_number=row.order_number,
        order_date=row.order_date,
        order_file_id=row.order_file_id,
        valid_from=row.valid_from,
        last_day=last_day(row.valid_to),
        is_past=row.valid_to is not None and row.valid_to <= today,
        source=row.source,
    )


def kind_figures(counts: Iterable[KindCount]) -> list[KindFigure]:
    """Always all three kinds: nought is a figure, too."""
    by_kind = {count.kind: count for count in counts}
    return [
        KindFigure(kind, by_kind[kind].people, by_kind[kind].connected) if kind in by_kind else KindFigure(kind, 0, 0)
        for kind in ("staff", "student", "parent")
    ]


def patterns_of(query: str) -> list[str]:
    """Every word of the query must begin some word of the text: patterns for LIKE ALL; none for an empty query."""
    return [f"% {word}%" for word in _WORD.findall(fold(query[:MAX_CHARS]))[:MAX_WORDS]]
