"""Who may ask people, on the wire: of oneself, and of the roles of a region."""

from parta.kernel.wire import Wire
from parta.organisations.api import AppointmentRole


class OwnAsking(Wire):
    """Whether one may send announcements to be confirmed and forms at all; in which conversations they say themselves."""

    may_ask: bool


class AskingRules(Wire):
    """`roles`: all that a region chooses from; `chosen`: those that hold now, by its own word if `is_own`."""

    roles: list[AppointmentRole]
    usual: list[AppointmentRole]
    chosen: list[AppointmentRole]
    is_own: bool


class AskingRulesSaid(Wire):
    """What a region says; null takes its word back, an empty list leaves asking to nobody."""

    roles: list[AppointmentRole] | None
