"""Files over HTTP: uploads by tus 1.0, links, bytes, figures, and scans of orders."""

from litestar.handlers import HTTPRouteHandler

from parta.files.http import given_out, rules, scans, uploads

ROUTES: list[HTTPRouteHandler] = [*uploads.ROUTES, *given_out.ROUTES, *scans.ROUTES, *rules.ROUTES]
