"""The application of all features as Litestar has it."""

from litestar.routes import HTTPRoute

from parta.entrypoints.web import create_api
from parta.entrypoints.wiring import Platform


async def test_what_a_route_is_given_starts_no_tasks(platform: Platform) -> None:
    routes = [route for route in create_api(platform).routes if isinstance(route, HTTPRoute)]
    models = [model for route in routes for _, model in route.route_handler_map.values()]
    batches = [batch for model in models for batch in model.dependency_batches]
    assert len(batches) > len(routes)
    assert {len(batch) for batch in batches} == {1}
