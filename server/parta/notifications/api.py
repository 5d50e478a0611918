"""The door of notifications."""

from parta.identity.api import AccessReset, PersonsMerged, SessionsEnded
from parta.messaging.api import RestReminded
from parta.notifications.commands.access import on_access_reset
from parta.notifications.commands.notices import notify
from parta.notifications.commands.reminders import on_rest_reminded
from parta.notifications.commands.settings import on_persons_merged, on_sessions_ended
from parta.notifications.door import PushDoor, push_door
from parta.notifications.here import PresenceKeeper
from parta.notifications.model.notices import Notice
from parta.notifications.queries.quiet import quiet_until
from parta.notifications.queries.urgent import may_be_urgent

SUBSCRIPTIONS = [
    (SessionsEnded, on_sessions_ended),
    (PersonsMerged, on_persons_merged),
    (AccessReset, on_access_reset),
    (RestReminded, on_rest_reminded),
]

__all__ = [
    "SUBSCRIPTIONS",
    "Notice",
    "PresenceKeeper",
    "PushDoor",
    "may_be_urgent",
    "notify",
    "push_door",
    "quiet_until",
]
