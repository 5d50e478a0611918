"""What identity refuses, each by its fact."""

from parta.kernel.errors import Conflict, DomainError, TooManyRequests


class WrongCredentials(DomainError):
    """No such login, no such password, or an account that may not sign in: the three answer alike."""

    code = "wrong_credentials"
    status = 401


class TooManyAttempts(TooManyRequests):
    """Too many failures for this login or from this address, or more sign-ins at once than passwords can be checked."""

    code = "too_many_attempts"


class WrongPassword(DomainError):
    """The present password, asked for before a change, is not this one."""

    code = "wrong_password"
    status = 422


class TooManyAccounts(Conflict):
    """This browser already holds as many accounts as it may."""

    code = "too_many_accounts"


class InvitationUsed(Conflict):
    """Its password has been set; the way in is the sign-in, or a renewed card."""

    code = "invitation_used"
    status = 410


class InvitationExpired(Conflict):
    """Out of date: whoever gave it renews it."""

    code = "invitation_expired"
    status = 410


class InvitationWithdrawn(Conflict):
    """Taken back, or replaced by a newer one."""

    code = "invitation_withdrawn"
    status = 410


class NotTheSamePerson(Conflict):
    """Nobody has proposed that these two accounts are one human being."""

    code = "not_the_same_person"


class CrossSite(DomainError):
    """An unsafe request without the session's token, or from another site's page."""

    code = "cross_site"
    status = 403


class MailNotConfigured(Conflict):
    """No mail server is set (PARTA_SMTP_URL)."""

    code = "mail_not_configured"


class NothingToPrint(Conflict):
    """Nobody of these has a card that can be used: it has to be issued first, or everybody is connected."""

    code = "nothing_to_print"
