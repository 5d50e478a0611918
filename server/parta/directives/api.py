"""The door of directives: orders as obligations, norms and deadlines."""

from parta.directives.commands import KNOWN_ORDERS, enter_directive, read_known_order, set_rules
from parta.directives.model import (
    CountingRules,
    DirectiveDraft,
    Norm,
    Obligation,
    ReportDuty,
    Subject,
    end_of_day,
    next_month,
    norm_of_week,
    report_duty,
    start_of_day,
)
from parta.directives.queries import norm_of, obligations_by_organisation, obligations_of, report_duty_of, rules_of

__all__ = [
    "KNOWN_ORDERS",
    "CountingRules",
    "DirectiveDraft",
    "Norm",
    "Obligation",
    "ReportDuty",
    "Subject",
    "end_of_day",
    "enter_directive",
    "next_month",
    "norm_of",
    "norm_of_week",
    "obligations_by_organisation",
    "obligations_of",
    "read_known_order",
    "report_duty",
    "report_duty_of",
    "rules_of",
    "set_rules",
    "start_of_day",
]
