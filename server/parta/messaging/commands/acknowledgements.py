"""Announcements that ask to be confirmed: to send one, to confirm, to remind the rest."""

from datetime import datetime
from uuid import UUID

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.errors import Forbidden, InvalidInput, NotFound
from parta.kernel.ids import PersonId
from parta.messaging.access import access_conversation
from parta.messaging.commands.post import Posting, post_message
from parta.messaging.commands.tallies import count_part, take_turn
from parta.messaging.errors import FormClosed, MayNotAsk, NotAsked, ReminderTooSoon
from parta.messaging.model import parts as bits
from parta.messaging.model.extra import Extra
from parta.messaging.model.places import Place
from parta.messaging.model.reminding import RestReminded, may_remind_from
from parta.messaging.model.standing import GROUP_KINDS, KEEPERS
from parta.messaging.model.texts import read_text
from parta.messaging.queries.asked import load_acknowledgement
from parta.messaging.queries.progress import access_asked
from parta.messaging.store import acknowledgements as store
from parta.messaging.store import asking_rules as asking_rules_store
from parta.messaging.store import forms as forms_store
from parta.messaging.store import messages as messages_store
from parta.messaging.store.tallies import ACKNOWLEDGEMENT
from parta.messaging.wire.acknowledgements import NewAnnouncement


async def announce(tx: Transaction, actor: Actor, conversation_id: UUID, new: NewAnnouncement) -> Place:
    """A message that asks its readers to confirm. A repeat (the same `client_key`) writes nothing.

    Errors: of the text, `invalid_input` for a term in the past, of `check_may_ask`, of `post_message`.
    """
    text = read_text(new.text)
    check_term(new.due_at, tx.now, "due_at")
    await check_may_ask(tx, actor, conversation_id)
    posting = Posting(
        conversation_id=conversation_id,
        author_id=actor.person_id,
        client_key=new.client_key,
        text=text,
        extra=Extra(is_silent=new.is_silent),
        parts=bits.ACKNOWLEDGEMENT,
    )
    posted = await post_message(tx, tx.secret, posting)
    if not posted.is_repeat:
        await store.insert_acknowledgement(tx, posted.place, actor.person_id, new.due_at)
        row = await store.lock_acknowledgement(tx, posted.place)
        assert row is not None
        units = (await load_acknowledgement(tx, row)).units
        await store.update_asked(tx, posted.place, len(units))
    return posted.place


async def confirm(tx: Transaction, actor: Actor, place: Place) -> None:
    """Say that one has read it: for good, and also after its term, which the author sees by the time.

    NotFound where the message is not to be seen or asks nothing; `NotAsked` for its author. Twice is once.
    """
    await access_conversation(tx, actor, place.conversation_id)
    message = await messages_store.find_message(tx, place.conversation_id, actor.person_id, place.seq)
    if message is None or message.deleted_at is not None:
        raise NotFound()
    found = await store.select_acknowledgements(tx, [place])
    if not found:
        raise NotFound()
    if found[0].author_id == actor.person_id:
        raise NotAsked()
    has_turn = await take_turn(tx, ACKNOWLEDGEMENT, place)
    if await store.insert_confirmation(tx, place, actor.person_id) and has_turn:
        await count_part(tx, ACKNOWLEDGEMENT, place)


async def remind_rest(tx: Transaction, actor: Actor, place: Place) -> int:
    """Tell those who have not confirmed or answered, and nobody else; how many. Raises `RestReminded`.

    For the author and who keeps the conversation, once in six hours: `ReminderTooSoon`. `FormClosed` where nothing can
    be done any more. Forbidden and NotFound as for looking at the progress.
    """
    seen = await access_asked(tx, actor, place)
    if seen.row.author_id != actor.person_id and seen.standing.role not in KEEPERS:
        raise Forbidden()
    if seen.is_over(tx.now):
        raise FormClosed()
    is_form = seen.kind == "form"
    locked = await (forms_store.lock_form(tx, place) if is_form else store.lock_acknowledgement(tx, place))
    if locked is None:
        raise NotFound()
    if (again_at := may_remind_from(locked.reminded_at, tx.now)) is not None:
        raise ReminderTooSoon(again_at=again_at.isoformat())
    waiting = [unit for unit in seen.asked.units if unit.done_at is None]
    people = sorted({PersonId(person) for unit in waiting for person in unit.answerer_ids})
    if not people:
        return 0
    await (forms_store.update_reminded(tx, place) if is_form else store.update_reminded(tx, place))
    await tx.raise_event(
        RestReminded(place.conversation_id, place.seq, seen.kind, seen.title, tx.now, seen.due_at, people)
    )
    return len(people)


async def check_may_ask(tx: Transaction, actor: Actor, conversation_id: UUID) -> None:
    """NotFound for who is not in it; `MayNotAsk` for whose roles do not ask, and outside groups and channels."""
    standing = (await access_conversation(tx, actor, conversation_id)).standing
    if standing.kind not in GROUP_KINDS or not await asking_rules_store.may_ask(tx, actor.person_id):
        raise MayNotAsk()


def check_term(at: datetime | None, now: datetime, field: str) -> None:
    """A term lies ahead."""
    if at is not None and at <= now:
        raise InvalidInput(field, "in_the_past")
