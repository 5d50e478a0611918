"""The register of client frames: which exist, who handles each, and the one decoder of them all.

Features register their frames from `socket.py`; the wiring assembles them; after the first decoding nothing more may
be added. A frame is a tagged Struct, tag field `type`.
"""

from __future__ import annotations

import functools
import operator
import re
from collections.abc import Awaitable, Callable
from typing import TypeVar, cast

import msgspec

from parta.kernel.wire import Wire
from parta.realtime.connection import Connection
from parta.realtime.errors import InvalidFrame
from parta.realtime.wire import Ref

Frame = TypeVar("Frame", bound=Wire)
Handler = Callable[[Connection, Frame], Awaitable[Wire | None]]
AnyHandler = Callable[[Connection, Wire], Awaitable[Wire | None]]

_PATH = re.compile(r" - at `(\$[^`]*)`$")


class Registered(msgspec.Struct, frozen=True):
    """A frame's handler; `opens` marks the frame that may, and must, come first."""

    handle: AnyHandler
    opens: bool


class _RefOnly(msgspec.Struct):
    ref: Ref = None


class FrameRegistry:
    """All client frames of this process."""

    def __init__(self) -> None:
        self._registered: dict[type[Wire], Registered] = {}
        self._decoder: msgspec.json.Decoder[Wire] | None = None
        self._ref_decoder = msgspec.json.Decoder(_RefOnly)

    def register(self, frame: type[Frame], handler: Handler[Frame], *, opens: bool = False) -> None:
        """Let `handler` answer frames of this type. `opens`: the frame says hello, under the admission limit."""
        if self._decoder is not None:
            raise RuntimeError("frames are registered before the first one is read")
        tag = frame.__struct_config__.tag
        if tag is None:
            raise TypeError(f"the frame {frame.__name__} has no tag")
        if any(other.__struct_config__.tag == tag for other in self._registered):
            raise ValueError(f"two frames are called {tag}")
        self._registered[frame] = Registered(cast(AnyHandler, handler), opens)

    def types(self) -> tuple[type[Wire], ...]:
        """Every client frame, for the generated schema."""
        return tuple(self._registered)

    def find(self, frame: Wire) -> Registered:
        """Who handles this frame."""
        return self._registered[type(frame)]

    def decode(self, data: bytes | bytearray) -> Wire:
        """The frame in these bytes; `InvalidFrame` says where and why there is none."""
        decoder = self._decoder or self._make_decoder()
        try:
            return decoder.decode(data)
        except msgspec.ValidationError as error:
            text = str(error)
            found = _PATH.search(text)
            raise InvalidFrame(at=found.group(1) if found else "$", reason=_PATH.sub("", text)) from None
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            raise InvalidFrame(at="$", reason="malformed") from None

    def find_ref(self, data: bytes | bytearray) -> Ref:
        """The `ref` of a frame that could not be read, where at least that can be."""
        try:
            return self._ref_decoder.decode(data).ref
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return None

    def _make_decoder(self) -> msgspec.json.Decoder[Wire]:
        union = functools.reduce(operator.or_, self._registered)
        self._decoder = msgspec.json.Decoder(union)
        return self._decoder
