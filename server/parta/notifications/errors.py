"""Refusals of notifications."""

from parta.kernel.errors import Conflict, DomainError


class QuietTooShort(DomainError):
    """The level above asks for more quiet than this: `kind` of day, and what holds above from when until when."""

    code = "quiet_too_short"
    status = 422


class PushIsOff(Conflict):
    """The region has not turned pushes on."""

    code = "push_is_off"
