"""Every failure of a request as one JSON problem: a code for the client's catalogues, fields for the sentence.

The unexpected gets an incident number and says nothing else.
"""

from http import HTTPStatus

import msgspec
from litestar import Request, Response
from litestar.datastructures import State
from litestar.exceptions import HTTPException, ValidationException
from litestar.handlers import BaseRouteHandler
from litestar.types import ExceptionHandlersMap
from psycopg import OperationalError
from psycopg.errors import LockNotAvailable, QueryCanceled, SerializationFailure
from psycopg_pool import PoolTimeout, TooManyRequests

from parta.kernel.errors import DomainError
from parta.kernel.incidents import describe, report_incident

AnyRequest = Request[object, object, State]

CODES = {
    400: "malformed",
    401: "not_signed_in",
    403: "forbidden",
    404: "not_found",
    405: "method_not_allowed",
    413: "body_too_large",
    415: "wrong_content_type",
    422: "invalid_input",
    429: "too_many_requests",
    503: "unavailable",
}
RETRY_SOON_SECONDS = 2


class Problem(msgspec.Struct, frozen=True, omit_defaults=True):
    """The body of every answer that is not a success."""

    status: int
    code: str
    fields: dict[str, object] = {}
    incident: str | None = None


def from_domain_error(request: AnyRequest, error: DomainError) -> Response[Problem]:
    headers: dict[str, str] = {}
    if isinstance(wait := error.fields.get("retry_after_seconds"), int):
        headers["Retry-After"] = str(wait)
    return _answer(Problem(error.status, error.code, dict(error.fields)), headers)


def from_http_exception(request: AnyRequest, error: HTTPException) -> Response[Problem]:
    """What the framework refuses. A body or a parameter of the wrong shape names its field."""
    if isinstance(error, ValidationException):
        return _answer(Problem(422, "invalid_input", _first_field(error.extra)))
    if error.status_code >= 500 and error.status_code != 503:
        return from_unexpected(request, error)
    code = CODES.get(error.status_code, HTTPStatus(error.status_code).phrase.lower().replace(" ", "_"))
    return _answer(Problem(error.status_code, code), error.headers)


def from_busy_database(request: AnyRequest, error: Exception) -> Response[Problem]:
    """Nothing was done and trying again makes sense: no connection free, a lock not had, the server restarting."""
    report_incident(error, _where(request))
    return _answer(Problem(503, "unavailable"), {"Retry-After": str(RETRY_SOON_SECONDS)})


def from_unexpected(request: AnyRequest, error: Exception) -> Response[Problem]:
    number = report_incident(error, f"{_where(request)} ({describe(error)})")
    return _answer(Problem(500, "unexpected", incident=number))


HANDLERS: ExceptionHandlersMap = {
    DomainError: from_domain_error,
    HTTPException: from_http_exception,
    PoolTimeout: from_busy_database,
    TooManyRequests: from_busy_database,
    OperationalError: from_busy_database,
    LockNotAvailable: from_busy_database,
    QueryCanceled: from_busy_database,
    SerializationFailure: from_busy_database,
    Exception: from_unexpected,
}


def _answer(problem: Problem, headers: dict[str, str] | None = None) -> Response[Problem]:
    return Response(problem, status_code=problem.status, headers=headers, media_type="application/problem+json")


def _where(request: AnyRequest) -> str:
    """The route, not the address: an address may carry a token."""
    handler: BaseRouteHandler | None = request.scope.get("route_handler")
    return f"{request.method} {', '.join(sorted(handler.paths)) if handler is not None else '?'}"


def _first_field(extra: object) -> dict[str, object]:
    """Litestar lists every fault; the first one is shown. Its message is the decoder's and quotes no value."""
    first = extra[0] if isinstance(extra, list) and extra else {}
    if not isinstance(first, dict):
        return {"field": "", "reason": "wrong_type"}
    return {"field": str(first.get("key", "")), "reason": "wrong_type", "detail": str(first.get("message", ""))}
