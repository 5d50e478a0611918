"""The sockets of the web process: realtime with the features' answers to its questions and the features' frames."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

from parta.entrypoints.wiring import Platform
from parta.identity.api import SessionStates, session_token_for
from parta.messaging.api import Messaging, register_frames
from parta.notifications.api import PresenceKeeper
from parta.realtime.api import DoorRules, Ports, Realtime


class Live:
    """Realtime and the messenger that speaks through it; lives between `open` and the end of its block."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self._messaging = _messaging_of(platform)
        sessions = SessionStates(platform.database)
        self.realtime = Realtime(
            _door_rules(platform),
            Ports(
                authenticator=sessions,
                audiences=self._messaging.audiences,
                changes=self._messaging.changes,
                identity_states=sessions,
                presence_rules=self._messaging.presence,
            ),
            clock=platform.database.clock,
            notices=self._messaging.notices,
        )
        self._presence = PresenceKeeper(platform.database, self.realtime.connections.by_person)
        register_frames(self._messaging, self.realtime.frames)
        self._messaging.speak_through(self.realtime.hub)
        self._messaging.show_presence_on(self.realtime.presence)

    @asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        """With the database open: hear other processes, sweep, keep alive; at the end answer what is under way."""
        self.realtime.start(self._platform.database.conninfo)
        keeping = asyncio.create_task(self._presence.run())
        yield
        keeping.cancel()
        await self._messaging.close()
        await self.realtime.stop()


def _messaging_of(platform: Platform) -> Messaging:
    messaging = platform.provided["messaging"]
    if not isinstance(messaging, Messaging):
        raise TypeError("the platform has no messenger")
    return messaging


def _door_rules(platform: Platform) -> DoorRules:
    settings = platform.settings

    def find_token(cookies: Mapping[str, str], account: int | None) -> str | None:
        return session_token_for(cookies, account, is_secure=settings.is_https)

    return DoorRules(public_url=settings.public_url, find_token=find_token)
