"""Bytes of WebSocket frames from the server: built once, written to any number of sockets.

Server frames are unmasked and, without extensions, carry no state of a connection (RFC 6455 §5.1), so one sequence
of bytes serves them all.
"""

import struct

import msgspec

from parta.kernel.wire import Wire
from parta.realtime.wire import Resync, SignedOut

_encoder = msgspec.json.Encoder()
_SHORT = struct.Struct("!BB")
_MEDIUM = struct.Struct("!BBH")
_LONG = struct.Struct("!BBQ")
_TEXT = 0x81  # FIN and opcode 1

PING = b"\x89\x00"


def encode(value: Wire) -> bytes:
    """The JSON of one frame."""
    return _encoder.encode(value)


def text_frame(payload: bytes) -> bytes:
    """A text message in a single unmasked frame."""
    length = len(payload)
    if length < 126:
        return _SHORT.pack(_TEXT, length) + payload
    if length < 65536:
        return _MEDIUM.pack(_TEXT, 126, length) + payload
    return _LONG.pack(_TEXT, 127, length) + payload


RESYNC = text_frame(encode(Resync()))
SIGNED_OUT = text_frame(encode(SignedOut()))
