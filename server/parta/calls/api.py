"""The door of calls: recording who took part."""

from parta.calls.model import COUNTED_AFTER_SECONDS, Participation
from parta.calls.store import upsert_participations as record_participations

__all__ = ["COUNTED_AFTER_SECONDS", "Participation", "record_participations"]
