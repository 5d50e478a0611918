"""Messaging over HTTP, a file for each noun."""

from litestar.handlers import HTTPRouteHandler

from parta.messaging.http import (
    acknowledgements,
    asking,
    attachments,
    channels,
    conversations,
    exports,
    forms,
    messages,
    own,
    polls,
    retention,
    revisions,
    search,
    talk,
    terms,
)

ROUTES: list[HTTPRouteHandler] = [
    *conversations.ROUTES,
    *messages.ROUTES,
    *attachments.ROUTES,
    *channels.ROUTES,
    *own.ROUTES,
    *exports.ROUTES,
    *retention.ROUTES,
    *revisions.ROUTES,
    *search.ROUTES,
    *talk.ROUTES,
    *terms.ROUTES,
    *polls.ROUTES,
    *asking.ROUTES,
    *acknowledgements.ROUTES,
    *forms.ROUTES,
]
