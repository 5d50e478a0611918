"""Refusals of reports."""

from parta.kernel.errors import Conflict, Forbidden


class NotSignableYet(Conflict):
    """The month's last week has not ended: `from_at` says when it can be signed."""

    code = "report_not_signable_yet"


class ReportNotOpen(Conflict):
    """It is submitted or accepted: nothing to sign or to comment until it is returned or corrected."""

    code = "report_not_open"


class ReportNotSubmitted(Conflict):
    """Nothing to accept or return."""

    code = "report_not_submitted"


class VersionChanged(Conflict):
    """Somebody decided or signed meanwhile: look again."""

    code = "report_version_changed"


class SigningNotGranted(Forbidden):
    """The order obliges the head to sign; a coordinator may where the appointment gives that right."""

    code = "signing_not_granted"
