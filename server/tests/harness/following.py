"""`python -m tests.harness.following CONNINFO`: the follower that indexes messages, to be killed by a test."""

import asyncio
import sys

from parta.kernel.database import Database
from parta.kernel.followers import FollowerLoops
from parta.messaging.jobs import index_messages
from parta.realtime.api import CHANNEL


async def follow(conninfo: str) -> None:
    database = Database(conninfo)
    await database.open()
    await FollowerLoops(conninfo, CHANNEL, [index_messages], {"db": database}).run()


if __name__ == "__main__":
    asyncio.run(follow(sys.argv[1]))
