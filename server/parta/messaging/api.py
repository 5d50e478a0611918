"""All that other rooms may import of messaging."""

from parta.files.api import FileChanged
from parta.identity.api import PersonsMerged
from parta.messaging.commands.acknowledgements import announce, confirm
from parta.messaging.commands.attachments import on_file_changed
from parta.messaging.commands.channels import add_comment, create_organisation_channel, follow_audience
from parta.messaging.commands.conversations import open_direct
from parta.messaging.commands.directs import review_directs
from parta.messaging.commands.forms import answer_form, create_form
from parta.messaging.commands.merging import on_persons_merged
from parta.messaging.commands.messages import purge_messages, send_message
from parta.messaging.commands.orders import exclude_by_order, silence_by_order, withdraw_by_order
from parta.messaging.commands.own import set_folders
from parta.messaging.commands.personal import mark_read
from parta.messaging.commands.pins import pin_message
from parta.messaging.commands.planned import (
    apply_planned_conversation,
    archive_planned,
    planned_conversations,
    unarchive_planned,
)
from parta.messaging.commands.polls import create_poll, vote
from parta.messaging.commands.reactions import set_reaction
from parta.messaging.commands.scheduled import schedule_message
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
from parta.messaging.wire import Mention, Message, NewMessage
from parta.messaging.wire.acknowledgements import NewAnnouncement
from parta.messaging.wire.channels import Audience, NewChannel, NewComment
from parta.messaging.wire.forms import AnswerValue, FormBody, FormQuestion, GiveAnswers, NewForm
from parta.messaging.wire.own import Folder, NewScheduled, SetFolders
from parta.messaging.wire.parts import Emoji
from parta.messaging.wire.polls import NewPoll
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
    "AnswerValue",
    "Audience",
    "ChangedConversation",
    "ChangedMessage",
    "Emoji",
    "Folder",
    "FormBody",
    "FormQuestion",
    "GiveAnswers",
    "Mark",
    "Mention",
    "Message",
    "Messaging",
    "MessagingPairs",
    "NewAnnouncement",
    "NewChannel",
    "NewComment",
    "NewForm",
    "NewMessage",
    "NewPoll",
    "NewScheduled",
    "Place",
    "PlanDecides",
    "PlannedConversation",
    "PlannedMember",
    "PlannedRow",
    "RestReminded",
    "SetFolders",
    "add_comment",
    "announce",
    "answer_form",
    "apply_planned_conversation",
    "archive_planned",
    "changed_conversations",
    "confirm",
    "create_form",
    "create_organisation_channel",
    "create_poll",
    "exclude_by_order",
    "files_in_use",
    "follow_audience",
    "mark_read",
    "may_open_file",
    "mentioned_in",
    "messages_since",
    "one_line",
    "open_direct",
    "pin_message",
    "plain_text",
    "planned_conversations",
    "purge_messages",
    "register_frames",
    "review_directs",
    "schedule_message",
    "send_message",
    "set_folders",
    "set_reaction",
    "silence_by_order",
    "unarchive_planned",
    "vote",
    "withdraw_by_order",
]
