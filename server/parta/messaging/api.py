"""All that other rooms may import of messaging."""

from parta.files.api import FileChanged
from parta.identity.api import PersonsMerged
from parta.messaging.commands.attachments import on_file_changed
from parta.messaging.commands.conversations import open_direct
from parta.messaging.commands.directs import review_directs
from parta.messaging.commands.merging import on_persons_merged
from parta.messaging.commands.messages import purge_messages, send_message
from parta.messaging.commands.orders import exclude_by_order, silence_by_order, withdraw_by_order
from parta.messaging.commands.personal import mark_read
from parta.messaging.commands.planned import (
    apply_planned_conversation,
    archive_planned,
    planned_conversations,
    unarchive_planned,
)
from parta.messaging.errors import PlanDecides
from parta.messaging.jobs import on_policy_changed, on_roster_changed, on_supervisors_changed
from parta.messaging.live import Messaging
from parta.messaging.model.markup import one_line, plain_text
from parta.messaging.model.places import Place
from parta.messaging.model.plan import PlannedConversation, PlannedMember
from parta.messaging.model.reminding import RestReminded
from parta.messaging.pairs import MessagingPairs
from parta.messaging.queries.attachments import files_in_use, may_open_file
from parta.messaging.queries.changes import LATE_COMMITS, changed_conversations, messages_since
from parta.messaging.queries.mentions import mentioned_in
from parta.messaging.socket import register_frames
from parta.messaging.store.changes import ChangedConversation, ChangedMessage
from parta.messaging.store.conversations import PlannedRow
from parta.messaging.store.personal import Mark
from parta.messaging.wire import Message, NewMessage
from parta.organisations.api import RosterChanged
from parta.policy.api import PolicyChanged, SupervisorsChanged

SUBSCRIPTIONS = (
    (FileChanged, on_file_changed),
    (RosterChanged, on_roster_changed),
    (PersonsMerged, on_persons_merged),
    (PolicyChanged, on_policy_changed),
    (SupervisorsChanged, on_supervisors_changed),
)

__all__ = [
    "LATE_COMMITS",
    "SUBSCRIPTIONS",
    "ChangedConversation",
    "ChangedMessage",
    "Mark",
    "Message",
    "Messaging",
    "MessagingPairs",
    "NewMessage",
    "Place",
    "PlanDecides",
    "PlannedConversation",
    "PlannedMember",
    "PlannedRow",
    "RestReminded",
    "apply_planned_conversation",
    "archive_planned",
    "changed_conversations",
    "exclude_by_order",
    "files_in_use",
    "mark_read",
    "may_open_file",
    "mentioned_in",
    "messages_since",
    "one_line",
    "open_direct",
    "plain_text",
    "planned_conversations",
    "purge_messages",
    "register_frames",
    "review_directs",
    "send_message",
    "silence_by_order",
    "unarchive_planned",
    "withdraw_by_order",
]
