"""The door of notifications."""

from parta.notifications.commands.notices import notify
from parta.notifications.model.notices import Notice
from parta.notifications.queries.quiet import quiet_until
from parta.notifications.queries.urgent import may_be_urgent

__all__ = ["Notice", "may_be_urgent", "notify", "quiet_until"]
