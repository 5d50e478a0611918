"""What the coordinator should look at before the head signs: a code at the line it is about. Pure."""

from parta.reports.model import ReportContent
from parta.reports.wire import ReportWarning


def warnings_of(content: ReportContent) -> list[ReportWarning]:
    """Warnings in the order of the report's lines; none of them forbids signing."""
    figures = content.figures
    found = []
    if content.heading.coordinator is None:
        found.append(ReportWarning("coordinator", "no_coordinator", {}))
    elif not content.heading.coordinator.order_number:
        found.append(ReportWarning("coordinator", "no_order_of_coordinator", {}))
    for line, connection in (("pedagogues", figures.pedagogues), ("students", figures.students)):
        if missing := connection.on_roster - connection.connected:
            found.append(ReportWarning(line, "not_connected", {"people": missing}))
    if missing := figures.chats_required - figures.chats_existing:
        found.append(ReportWarning("chats", "chats_missing", {"chats": missing}))
    if flagged := sum(week.flagged for week in figures.weeks):
        found.append(ReportWarning("flagged", "flagged", {"people": flagged}))
    for week in figures.weeks:
        if week.has_ended and week.has_norm and week.judged and not week.met_both:
            found.append(ReportWarning("met_both", "nobody_met", {"week": week.monday.isoformat()}))
    return found
