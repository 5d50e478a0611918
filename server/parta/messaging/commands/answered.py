"""What people answered to messages (votes, confirmations, forms) when the message goes, or when two people are one."""

from uuid import UUID

from parta.kernel.database import Transaction
from parta.messaging.commands.polls import merge_votes
from parta.messaging.model import parts as bits
from parta.messaging.model.places import Place
from parta.messaging.store import acknowledgements as acknowledgements_store
from parta.messaging.store import form_answers as answers_store
from parta.messaging.store import forms as forms_store
from parta.messaging.store import polls as polls_store

ANSWERED_TO = bits.POLL | bits.FORM  # the text is what people answered to


async def forget_answers(tx: Transaction, place: Place, parts: int) -> None:
    """Of a message that is being deleted, whose conversation is locked. `parts` says what it has."""
    if parts & bits.POLL:
        await polls_store.delete_poll(tx, place)
    if parts & bits.ACKNOWLEDGEMENT:
        await acknowledgements_store.delete_acknowledgement(tx, place)
    if parts & bits.FORM:
        await forms_store.delete_form(tx, place)


async def merge_answered(tx: Transaction, conversation_id: UUID, merged: UUID, kept: UUID) -> None:
    """Two accounts are one human being: what both answered, `kept` did."""
    await merge_votes(tx, conversation_id, merged, kept)
    await acknowledgements_store.merge_confirmations(tx, conversation_id, merged, kept)
    await answers_store.merge_answers(tx, conversation_id, merged, kept)
    await forms_store.update_author(tx, conversation_id, merged, kept)
