"""Close codes of the socket and what a client does on each; RFC 6455 §7.4 names those below 4000."""

from typing import Final

GOING_AWAY: Final = 1001  # the peer's page is left
UNSUPPORTED: Final = 1003  # a binary message
POLICY: Final = 1008  # far too many frames
TOO_BIG: Final = 1009  # a message over 64 KB
INTERNAL: Final = 1011  # no answer to a ping, or a failure of ours
RESTARTING: Final = 1012  # the server stops: come back with jitter
TRY_LATER: Final = 1013  # no room now: come back later
SIGNED_OUT: Final = 4401  # sign in again
NO_HELLO: Final = 4408  # nothing was said in time
TOO_MANY_WINDOWS: Final = 4409  # an older window of this person made room for a newer
