"""The one family of errors a person may see: a code for the machine, fields for the sentence, a status for HTTP.

Edges map it (HTTP problem JSON, socket error frame); sentences live in the client's catalogues, by code.
"""

from collections.abc import Mapping
from typing import ClassVar

Fields = Mapping[str, object]


class DomainError(Exception):
    """A refusal with a reason. `code` is the fact in snake_case; `fields` fill the sentence and are safe to show."""

    code: ClassVar[str] = "refused"
    status: ClassVar[int] = 400

    def __init__(self, **fields: object) -> None:
        super().__init__(self.code)
        self.fields: Fields = fields


class NotFound(DomainError):
    """Absent, or not for this person: the two answer alike, so that nothing is learned by guessing."""

    code = "not_found"
    status = 404


class NotSignedIn(DomainError):
    """No session, or one that has ended."""

    code = "not_signed_in"
    status = 401


class Forbidden(DomainError):
    """The person sees the thing, but may not do this to it."""

    code = "forbidden"
    status = 403


class Conflict(DomainError):
    """Somebody was faster, or the thing is in a state that does not allow this."""

    code = "conflict"
    status = 409


class InvalidInput(DomainError):
    """A field is wrong: `field` names it, `reason` is a code of what is wrong with it, the rest fills the sentence."""

    code = "invalid_input"
    status = 422

    def __init__(self, field: str, reason: str, **fields: object) -> None:
        super().__init__(field=field, reason=reason, **fields)


class TooManyRequests(DomainError):
    """A limit of rate: try again after `retry_after_seconds`."""

    code = "too_many_requests"
    status = 429

    def __init__(self, retry_after_seconds: int, **fields: object) -> None:
        super().__init__(retry_after_seconds=retry_after_seconds, **fields)
