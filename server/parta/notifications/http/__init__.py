"""Notifications over HTTP: parse, call, answer."""

from litestar.handlers import HTTPRouteHandler

from parta.notifications.http import notices, quiet, settings

ROUTES: list[HTTPRouteHandler] = [*notices.ROUTES, *quiet.ROUTES, *settings.ROUTES]
