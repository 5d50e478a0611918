"""The routes of organisations."""

from litestar.handlers import HTTPRouteHandler

from parta.organisations.http.calendar import ROUTES as CALENDAR
from parta.organisations.http.imports import ROUTES as IMPORTS
from parta.organisations.http.people import ROUTES as PEOPLE
from parta.organisations.http.register import ROUTES as REGISTER
from parta.organisations.http.setup import ROUTES as SETUP

ROUTES: list[HTTPRouteHandler] = [*REGISTER, *PEOPLE, *CALENDAR, *SETUP, *IMPORTS]
__all__ = ["ROUTES"]
