"""The door of notifications."""

from parta.notifications.commands import notify
from parta.notifications.model import Notice

__all__ = ["Notice", "notify"]
