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


class SecondFactorNeeded(DomainError):
    """The password is right; `ticket` goes with the second step, `methods` are the ways to take it."""

    code = "second_factor_needed"
    status = 401


class SecondFactorRequired(DomainError):
    """This session may only add a second factor: everything else waits until there is one."""

    code = "second_factor_required"
    status = 403


class WrongCode(DomainError):
    """The second factor is not right, or was used before."""

    code = "wrong_code"
    status = 422


class StepExpired(DomainError):
    """Too much time between the steps, or the step was taken already: begin anew."""

    code = "step_expired"
    status = 410


class WrongPasskey(DomainError):
    """No such key, or its answer is not right."""

    code = "wrong_passkey"
    status = 422


class PasskeysNotPossible(Conflict):
    """Browsers make passkeys over HTTPS and under a name only: neither holds for this installation's address."""

    code = "passkeys_not_possible"


class PasskeyKnown(Conflict):
    """This device has a key here already."""

    code = "passkey_known"


class TooManyPasskeys(Conflict):
    """As many as one may have."""

    code = "too_many_passkeys"


class ProofNeeded(DomainError):
    """Factors are changed by who has just given the password, not by who found an open screen."""

    code = "proof_needed"
    status = 403


class LastFactor(Conflict):
    """It is required of this person and the only one: another has to be there first."""

    code = "last_factor"


class AccessEnded(DomainError):
    """No place in any organisation is left: there is nothing to sign in to."""

    code = "access_ended"
    status = 403


class NotConnected(Conflict):
    """Nothing to recover: this person has never signed in, an invitation will do."""

    code = "not_connected"


class NothingToPrint(Conflict):
    """Nobody of these has a card that can be used: it has to be issued first, or everybody is connected."""

    code = "nothing_to_print"
