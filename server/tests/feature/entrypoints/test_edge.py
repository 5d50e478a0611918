"""What every request meets first: headers, forged requests, problems with a code, the web client's own files."""

from pathlib import Path

import httpx
import pytest
from litestar import Litestar, Request, get, post
from litestar.datastructures import State
from litestar.params import FromQuery, JSONBody

from parta.entrypoints.edge import Edge
from parta.entrypoints.problems import HANDLERS
from parta.entrypoints.static import StaticFiles
from parta.kernel.errors import InvalidInput, NotFound, TooManyRequests
from parta.kernel.settings import from_environment
from parta.kernel.wire import Wire

URL = "http://parta.test"


class Body(Wire):
    name: str


@get("/api/gone")
async def gone() -> None:
    raise NotFound()


@get("/api/busy")
async def busy() -> None:
    raise TooManyRequests(30)


@get("/api/broken")
async def broken() -> None:
    raise ValueError("the text of a message that nobody may see")


@get("/api/number")
async def number(value: FromQuery[int]) -> int:
    return value


@post("/api/body")
async def body(data: JSONBody[Body]) -> None:
    if data.name == "":
        raise InvalidInput("name", "empty")


@get("/api/caller")
async def caller(request: Request[object, object, State]) -> dict[str, str]:
    return {"address": request.client.host if request.client else "", "scheme": request.url.scheme}


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    (tmp_path / "assets").mkdir()
    (tmp_path / ".vite").mkdir()
    (tmp_path / ".vite" / "manifest.json").write_text("{}")
    (tmp_path / "index.html").write_text("<!doctype html><title>Parta</title>")
    (tmp_path / "assets" / "app-1a2b.js").write_text("let x = 1")
    (tmp_path / "assets" / "app-1a2b.js.br").write_bytes(b"packed")
    return tmp_path


def _client(dist: Path, *, peer: str = "203.0.113.9", **settings: str) -> httpx.AsyncClient:
    app = Litestar(
        [gone, busy, broken, number, body, caller],
        exception_handlers=HANDLERS, request_max_body_size=1000, openapi_config=None, logging_config=None,
    )  # fmt: skip
    made = from_environment({"PARTA_PUBLIC_URL": URL, **settings})

    def needs_the_token(cookies: object, header: str | None) -> bool:
        return "parta-0" not in str(cookies) or header == "token"

    edge = Edge(app, made, StaticFiles(dist), needs_the_token)
    transport = httpx.ASGITransport(edge, raise_app_exceptions=False, client=(peer, 1))  # type: ignore[arg-type]
    return httpx.AsyncClient(transport=transport, base_url=URL)


async def test_every_answer_forbids_what_the_client_does_not_need(dist: Path) -> None:
    async with _client(dist) as client:
        for path in ("/", "/api/gone", "/assets/none.js"):
            headers = (await client.get(path)).headers
            assert headers["content-security-policy"].startswith("default-src 'self'; script-src 'self'; ")
            assert "frame-ancestors 'none'" in headers["content-security-policy"]
            assert "unsafe" not in headers["content-security-policy"]
            assert headers["x-content-type-options"] == "nosniff"
            assert headers["x-frame-options"] == "DENY"
            assert headers["referrer-policy"] == "same-origin"
            assert "strict-transport-security" not in headers
    async with _client(dist, PARTA_PUBLIC_URL="https://parta.test") as client:
        assert (await client.get("/")).headers["strict-transport-security"] == "max-age=31536000"


@pytest.mark.parametrize(
    ("path", "status", "expected"),
    [
        ("/api/gone", 404, {"status": 404, "code": "not_found"}),
        ("/api/nowhere", 404, {"status": 404, "code": "not_found"}),
        ("/api/body", 405, {"status": 405, "code": "method_not_allowed"}),
        ("/api/busy", 429, {"status": 429, "code": "too_many_requests", "fields": {"retry_after_seconds": 30}}),
    ],
)
async def test_a_refusal_is_a_code(dist: Path, path: str, status: int, expected: dict[str, object]) -> None:
    async with _client(dist) as client:
        answer = await client.get(path)
    assert (answer.status_code, answer.json()) == (status, expected)
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["cache-control"] == "no-store"


async def test_a_wrong_parameter_or_body_names_the_field(dist: Path) -> None:
    async with _client(dist) as client:
        answers = [
            await client.get("/api/number", params={"value": "many"}),
            await client.post("/api/body", json={"name": 1}),
            await client.post("/api/body", json={"name": "a", "more": 1}),
            await client.post("/api/body", json={"name": ""}),
        ]
    assert [answer.status_code for answer in answers] == [422, 422, 422, 422]
    assert [answer.json()["code"] for answer in answers] == ["invalid_input"] * 4
    assert [answer.json()["fields"].get("field") for answer in answers] == ["value", "name", "data", "name"]


async def test_a_body_that_is_no_json_or_too_long_has_its_own_code(dist: Path) -> None:
    async with _client(dist) as client:
        broken_json = await client.post("/api/body", content=b"{", headers={"content-type": "application/json"})
        too_long = await client.post("/api/body", json={"name": "x" * 2000})
    assert (broken_json.status_code, broken_json.json()["code"]) == (400, "malformed")
    assert (too_long.status_code, too_long.json()["code"]) == (413, "body_too_large")


async def test_the_unexpected_is_a_number_and_neither_answer_nor_log_says_what_it_was(
    dist: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with _client(dist) as client:
        answer = await client.get("/api/broken")
    incident = answer.json()["incident"]
    assert answer.json() == {"status": 500, "code": "unexpected", "incident": incident}
    assert incident in caplog.text
    assert "builtins.ValueError" in caplog.text
    assert "/api/broken" in caplog.text
    assert "nobody may see" not in caplog.text + answer.text


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 201),
        ({"origin": URL}, 201),
        ({"origin": "https://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"cookie": "parta-0=session"}, 403),
        ({"cookie": "parta-0=session", "x-parta-csrf": "wrong"}, 403),
        ({"cookie": "parta-0=session", "x-parta-csrf": "token"}, 201),
        ({"cookie": "parta-0=session", "x-parta-csrf": "token", "origin": "https://evil.example"}, 403),
    ],
)
async def test_a_forged_request_changes_nothing(dist: Path, headers: dict[str, str], status: int) -> None:
    async with _client(dist) as client:
        answer = await client.post("/api/body", json={"name": "a"}, headers=headers)
    assert answer.status_code == status
    if status == 403:
        assert answer.json() == {"status": 403, "code": "request_forged"}


async def test_the_word_of_a_proxy_counts_only_when_it_was_named(dist: Path) -> None:
    told = {"x-forwarded-for": "198.51.100.4", "x-forwarded-proto": "https"}
    async with _client(dist, peer="10.0.0.2") as client:
        assert (await client.get("/api/caller", headers=told)).json() == {"address": "10.0.0.2", "scheme": "http"}
    async with _client(dist, peer="10.0.0.2", PARTA_TRUSTED_PROXY="10.0.0.2") as client:
        assert (await client.get("/api/caller", headers=told)).json() == {"address": "198.51.100.4", "scheme": "https"}


async def test_files_with_a_hash_are_kept_for_ever_and_screens_are_asked_for_again(dist: Path) -> None:
    async with _client(dist) as client:
        script = await client.get("/assets/app-1a2b.js", headers={"accept-encoding": "identity"})
        screen = await client.get("/organisations/5", headers={"accept-encoding": "identity"})
        again = await client.get("/", headers={"if-none-match": screen.headers["etag"]})
    assert (script.text, script.headers["cache-control"]) == ("let x = 1", "public, max-age=31536000, immutable")
    assert (screen.text, screen.headers["cache-control"]) == ("<!doctype html><title>Parta</title>", "no-cache")
    assert screen.headers["content-type"] == "text/html; charset=utf-8"
    assert (again.status_code, again.content) == (304, b"")


async def test_the_packed_variant_goes_to_who_takes_it(dist: Path) -> None:
    async with (
        _client(dist) as client,
        client.stream("GET", "/assets/app-1a2b.js", headers={"accept-encoding": "gzip, br"}) as answer,
    ):
        assert answer.headers["content-encoding"] == "br"
        assert answer.headers["vary"] == "accept-encoding"
        assert b"".join([part async for part in answer.aiter_raw()]) == b"packed"


@pytest.mark.parametrize("path", ["/assets/none.js", "/.vite/manifest.json", "/../secret.key", "/%2e%2e/secret.key"])
async def test_what_was_not_built_is_not_found(dist: Path, path: str) -> None:
    (dist.parent / "secret.key").write_text("key")
    async with _client(dist) as client:
        answer = await client.get(path)
    assert answer.status_code == 404
