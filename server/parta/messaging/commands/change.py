"""The common end of every change of a conversation but sending: its version, its service line, and who is told.

The notice speaks with nobody's voice, so that every process, ours too, reads the change back by version: one path
for what is rare. Locks are taken in the order conversation, persons, memberships.
"""

from collections.abc import Sequence
from uuid import UUID

from parta.identity.api import next_person_versions
from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId
from parta.messaging.store import conversations as store
from parta.messaging.store import messages as messages_store
from parta.messaging.store.conversations import VersionStep
from parta.realtime.api import PERSONAL, Notices, Position

_NOBODYS_VOICE = Notices()


async def move_version(
    tx: Transaction, conversation_id: UUID, step: VersionStep, line: dict[str, str] | None = None
) -> int:
    """Take the next version of a locked conversation, write its service line, tell every process at commit."""
    if line is not None:
        step = VersionStep(
            new_messages=1, moves_members=step.moves_members, moves_head=step.moves_head, is_purge=step.is_purge
        )
    moved = await store.update_version(tx, conversation_id, step)
    if line is not None:
        await messages_store.insert_service(tx, conversation_id, moved.last_seq, moved.version, line)
    await _NOBODYS_VOICE.announce(tx, [Position(conversation_id, moved.version, moved.members_version)])
    return moved.version


async def move_persons(tx: Transaction, person_ids: Sequence[UUID]) -> dict[UUID, int]:
    """Take the next version of each person's own document, in the order of ids, and tell their devices at commit."""
    ids = [PersonId(person_id) for person_id in person_ids]
    if not ids:
        return {}
    versions = await next_person_versions(tx, ids)
    await _NOBODYS_VOICE.announce(tx, [Position(person, version, PERSONAL) for person, version in versions.items()])
    return {UUID(int=person.int): version for person, version in versions.items()}
