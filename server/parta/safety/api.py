"""All that other rooms may import of safety: nothing but what it hears."""

from parta.identity.api import PersonsMerged
from parta.safety.commands.reports import on_persons_merged

SUBSCRIPTIONS = ((PersonsMerged, on_persons_merged),)

__all__ = ["SUBSCRIPTIONS"]
