"""Messaging over HTTP, a file for each noun."""

from litestar.handlers import HTTPRouteHandler

from parta.messaging.http import conversations, messages, retention

ROUTES: list[HTTPRouteHandler] = [*conversations.ROUTES, *messages.ROUTES, *retention.ROUTES]
