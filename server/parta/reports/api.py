"""The door of reports."""

from parta.reports.commands import draft_reports, remind_of_reports, sign_and_send
from parta.reports.model import Report, ReportContent, Version, signable_from, timeliness
from parta.reports.queries import draw_up

__all__ = [
    "Report",
    "ReportContent",
    "Version",
    "draft_reports",
    "draw_up",
    "remind_of_reports",
    "sign_and_send",
    "signable_from",
    "timeliness",
]
