"""Writes down what crosses the wire: `wire/openapi.json` (HTTP) and `wire/frames.json` (the socket), from the code
that serves it. `--check` writes nothing and fails on a difference.
"""

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

import msgspec
from litestar.openapi.config import OpenAPIConfig

from parta.entrypoints import wiring
from parta.entrypoints.problems import CODES, Problem
from parta.entrypoints.web import create_api
from parta.kernel.errors import DomainError
from parta.kernel.settings import from_environment
from tools import settings_page

FOLDER = Path(__file__).resolve().parents[2] / "wire"
REF = "#/components/schemas/{name}"
Document = dict[str, Any]


def openapi() -> Document:
    """The routes of every feature, as OpenAPI."""
    with tempfile.TemporaryDirectory() as folder:
        settings = from_environment({"PARTA_DATA": folder})
        app = create_api(
            wiring.build(settings, conninfo="dbname=none"),
            schema=OpenAPIConfig(title="Parta", version="1", use_handler_docstrings=True),
        )
        document: Document = app.openapi_schema.to_schema()
    document.pop("servers", None)
    _, problem = msgspec.json.schema_components([Problem], ref_template=REF, schema_hook=_any_value)
    document["components"]["schemas"] |= problem | {"ErrorCode": {"type": "string", "enum": error_codes()}}
    return document


def error_codes() -> list[str]:
    """Every code that an answer or a frame may carry, so that the client's translations are complete by type."""
    codes = {*CODES.values(), "unexpected", "request_forged"}
    waiting: list[type[DomainError]] = [DomainError]
    while waiting:
        kind = waiting.pop()
        codes.add(kind.code)
        waiting += kind.__subclasses__()
    return sorted(codes)


def frames() -> Document:
    """The frames of the socket, dressed as the components of an OpenAPI document, with one union for each side."""
    client, server = wiring.client_frames(), wiring.server_frames()
    _, schemas = msgspec.json.schema_components([*client, *server], ref_template=REF, schema_hook=_any_value)
    for name, side in (("ClientFrame", client), ("ServerFrame", server)):
        if side:
            schemas[name] = {
                "oneOf": [{"$ref": REF.format(name=frame.__name__)} for frame in side],
                "discriminator": {"propertyName": "type"},
            }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Parta: frames of the socket", "version": "1"},
        "paths": {},
        "components": {"schemas": schemas},
    }


def _any_value(kind: type) -> Document:
    """Fields of an error are any JSON values: their meaning hangs on its code."""
    if kind is object:
        return {"description": "any JSON value"}
    raise TypeError(f"a frame holds {kind!r}, which has no schema")


def main(arguments: list[str]) -> int:
    code = 0
    for name, document in (("openapi", openapi()), ("frames", frames())):
        text = json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        path = FOLDER / f"{name}.json"
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        if "--check" in arguments:
            print(f"wire/{name}.json differs from the code: run `make wire`")
            code = 1
        else:
            FOLDER.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
            print(f"wire: {name}.json written")
    return code or settings_page.main(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
