"""Refusals that belong to the socket itself; those of features come from their own rooms."""

from parta.kernel.errors import DomainError


class InvalidFrame(DomainError):
    """The bytes are no frame we know: `at` is the JSON path of what is wrong, `reason` what."""

    code = "invalid_frame"
    status = 400


class HelloFirst(DomainError):
    """The first frame of a connection must be the one that opens it."""

    code = "hello_first"
    status = 409


class Unexpected(DomainError):
    """Something failed on our side; `incident` finds it in the log."""

    code = "unexpected"
    status = 500
