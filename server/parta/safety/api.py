"""All that other rooms may import of safety: what it hears, what it answers to files, and to report something."""

from parta.identity.api import PersonsMerged
from parta.safety.commands.reports import on_persons_merged, report
from parta.safety.queries.files import evidence_in_use, may_open_evidence
from parta.safety.wire import NewReport, ReportedMessage

SUBSCRIPTIONS = ((PersonsMerged, on_persons_merged),)

__all__ = ["SUBSCRIPTIONS", "NewReport", "ReportedMessage", "evidence_in_use", "may_open_evidence", "report"]
