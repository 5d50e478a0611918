"""Refusals of safety. What one may not see is `not_found`, from the kernel."""

from parta.kernel.errors import Conflict, DomainError


class TooManyReports(DomainError):
    """More than `limit` reports in the last hour or day. In danger one calls for help, not Parta."""

    code = "too_many_reports"
    status = 429


class NobodyHandles(Conflict):
    """Neither who reports nor what is reported belongs to an institution: nobody's duty is to look at it."""

    code = "nobody_handles"


class CaseDecided(Conflict):
    """The case is decided: nothing more is changed about it."""

    code = "case_decided"


class NotDecidable(Conflict):
    """This decision is not possible for this subject: `decision`."""

    code = "decision_not_possible"


class PlanKeepsIn(Conflict):
    """The plan of chats keeps the person in: they can be muted there, not taken out."""

    code = "plan_keeps_in"
