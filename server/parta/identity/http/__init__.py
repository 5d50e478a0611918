"""The routes of identity, and the dependency by which every other room learns who acts."""

from litestar.handlers import HTTPRouteHandler

from parta.identity.http.actor import DEPENDENCIES
from parta.identity.http.audit import ROUTES as AUDIT
from parta.identity.http.desk import ROUTES as DESK
from parta.identity.http.invitations import ROUTES as INVITATIONS
from parta.identity.http.me import ROUTES as ME
from parta.identity.http.recovery import ROUTES as RECOVERY
from parta.identity.http.security import ROUTES as SECURITY
from parta.identity.http.session import ROUTES as SESSION

ROUTES: list[HTTPRouteHandler] = [*SESSION, *ME, *INVITATIONS, *DESK, *AUDIT, *SECURITY, *RECOVERY]
__all__ = ["DEPENDENCIES", "ROUTES"]
