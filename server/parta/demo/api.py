"""The door of the demo: filling a new platform once, and telling how to sign in at every start."""

from parta.demo import store
from parta.demo.seed import Demo, Say
from parta.kernel.database import Database


async def seed_once(database: Database, secret: bytes, say: Say) -> list[str]:
    """Fill an empty platform; the sign-ins as lines, also at every later start. Somebody's own data is left alone.

    A seeding cut short is wiped and begun again.
    """
    async with database.transaction("demo.begin") as tx:
        seeding = await store.find_seeding(tx)
        if seeding is not None and seeding.finished_at is not None:
            return seeding.sign_ins
        if seeding is None and not await store.is_empty(tx):
            return []
        if seeding is not None:
            await store.wipe(tx)
        await store.insert_seeding(tx)
    sign_ins = await Demo(database, secret, say).seed()
    async with database.transaction("demo.finish") as tx:
        await store.finish_seeding(tx, sign_ins)
    return sign_ins


__all__ = ["seed_once"]
