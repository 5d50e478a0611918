"""The door of reports."""

from parta.reports.access import access_report_to_comment, access_report_to_decide, access_report_to_sign
from parta.reports.commands import accept_report, draft_reports, remind_of_reports, set_comment, sign_and_send
from parta.reports.model import Report, ReportContent, Version, signable_from, timeliness
from parta.reports.queries import draw_up, reports_of_month

__all__ = [
    "Report",
    "ReportContent",
    "Version",
    "accept_report",
    "access_report_to_comment",
    "access_report_to_decide",
    "access_report_to_sign",
    "draft_reports",
    "draw_up",
    "remind_of_reports",
    "reports_of_month",
    "set_comment",
    "sign_and_send",
    "signable_from",
    "timeliness",
]
