"""Reminders of what people were asked in a conversation, for those who have not done it: messaging knows who."""

from parta.kernel.database import Transaction
from parta.messaging.api import RestReminded
from parta.notifications.commands.notices import notify
from parta.notifications.model.notices import Notice


async def on_rest_reminded(tx: Transaction, event: RestReminded) -> None:
    """A notice for each, once for each reminder. It names the conversation, and nothing of what was written there."""
    place = f"{event.conversation_id}:{event.seq}"
    notice = Notice(
        key=f"messaging.reminder:{place}:{event.reminded_at.timestamp():.0f}",
        kind=f"messaging.{event.kind}_due",
        fields={
            "conversation": event.conversation,
            "due_at": event.due_at.isoformat() if event.due_at else "",
        },
        link=f"/chats/{event.conversation_id}/{event.seq}",
    )
    await notify(tx, event.person_ids, notice, about="announcements")
