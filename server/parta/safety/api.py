"""All that other rooms may import of safety: what it hears, and what it answers to files."""

from parta.identity.api import PersonsMerged
from parta.safety.commands.reports import on_persons_merged
from parta.safety.queries.files import evidence_in_use, may_open_evidence

SUBSCRIPTIONS = ((PersonsMerged, on_persons_merged),)

__all__ = ["SUBSCRIPTIONS", "evidence_in_use", "may_open_evidence"]
