"""On what terms messages may be changed: checks, the earlier texts that are kept, and the region's decision."""

from uuid import UUID

from parta.identity.api import Actor, AuditEntry, write_audit
from parta.kernel.database import Transaction
from parta.kernel.errors import Forbidden, InvalidInput
from parta.messaging.access import KeptConversation
from parta.messaging.errors import CannotWrite
from parta.messaging.model.parts import HISTORY
from parta.messaging.model.places import Place
from parta.messaging.model.revisions import MAX_SECONDS, RevisionTerms, check_deletion, check_edit, may_delete_of
from parta.messaging.queries.revisions import terms_of
from parta.messaging.store import messages as messages_store
from parta.messaging.store import revisions as store
from parta.messaging.store.messages import MessageRow
from parta.messaging.wire.revisions import RevisionRules
from parta.organisations.api import Right, access_region


async def check_may_edit(tx: Transaction, actor: Actor, kept: KeptConversation, row: MessageRow) -> None:
    """Forbidden for another's message, a service line, what was forwarded; `CannotWrite` as for sending; `TooLate`."""
    if row.author_id != actor.person_id or row.stored_extra().forwarded is not None:
        raise Forbidden()
    if reason := kept.standing.why_not_write():
        raise CannotWrite(reason=reason)
    terms = (await terms_of(tx, [row.conversation_id]))[row.conversation_id]
    check_edit(terms.of(kept.standing.kind), row.created_at, tx.now)


async def check_may_delete(tx: Transaction, actor: Actor, kept: KeptConversation, rows: list[MessageRow]) -> None:
    """Forbidden for a service line and for another's message, unless one keeps the conversation; `TooLate` for one's
    own, unless one keeps it."""
    if any(row.kind != "text" for row in rows):
        raise Forbidden()
    others = {row.author_id for row in rows if row.author_id is not None and row.author_id != actor.person_id}
    roles = await store.select_roles(tx, kept.locked.id, sorted(others)) if others else {}
    if any(not may_delete_of(kept.standing, roles.get(author)) for author in others):
        raise Forbidden()
    if may_delete_of(kept.standing, None):
        return
    terms = (await terms_of(tx, [kept.locked.id]))[kept.locked.id].of(kept.standing.kind)
    for row in rows:
        check_deletion(terms, row.created_at, tx.now)


async def keep_text(tx: Transaction, row: MessageRow, version: int) -> None:
    """Before it is replaced: the text joins the earlier ones."""
    place = Place(row.conversation_id, row.seq)
    await store.insert_revision(tx, place, version)
    await messages_store.update_parts(tx, row.conversation_id, row.seq, version, HISTORY)


async def set_revision_rules(tx: Transaction, actor: Actor, region_id: UUID, rules: RevisionRules) -> None:
    """Decide for a region: seconds, 0 never, None at any time. `invalid_input` names the field out of range."""
    region = await access_region(tx, actor, region_id, Right.MANAGE_MESSAGING)
    for field, seconds in (("edit_seconds", rules.edit_seconds), ("delete_seconds", rules.delete_seconds)):
        if seconds is not None and not 0 <= seconds <= MAX_SECONDS:
            raise InvalidInput(field, "out_of_range", limit=MAX_SECONDS)
        if seconds is not None and seconds % 60:
            raise InvalidInput(field, "whole_minutes")
    await store.upsert_terms(tx, region.id, RevisionTerms(rules.edit_seconds, rules.delete_seconds), actor.person_id)
    entry = AuditEntry(
        actor_id=actor.person_id,
        action="messaging.change_terms",
        subject_kind="region",
        subject_id=region.id,
        region_id=region.id,
        details={"edit_seconds": rules.edit_seconds, "delete_seconds": rules.delete_seconds},
    )
    await write_audit(tx, entry)
