"""Refusals of messaging. Whatever one may not see is `not_found`, from the kernel."""

from parta.kernel.errors import Conflict, DomainError, Forbidden


class CannotWrite(Forbidden):
    """The person sees the conversation but may not write: `reason` as in `Conversation.why_not_write`."""

    code = "cannot_write"


class NobodySupervises(Forbidden):
    """The rule asks for a supervisor of this conversation, and the institution has nobody who could be."""

    code = "nobody_supervises"


class MakingForbidden(Forbidden):
    """People of the person's kind make no conversations of this `kind` by hand."""

    code = "making_forbidden"


class SlowMode(DomainError):
    """In slow mode: the next message may go out after `seconds`."""

    code = "slow_mode"
    status = 429


class LastOwner(Conflict):
    """Somebody else has to keep the conversation first."""

    code = "last_owner"


class Banned(Conflict):
    """These people are banned from the conversation: `person_ids`."""

    code = "banned"


class TooManyLinks(DomainError):
    """A conversation has at most `limit` open links."""

    code = "too_many_links"
    status = 422


class ClientKeyReused(Conflict):
    """The author has used this key for another message: a fault of the client."""

    code = "client_key_reused"


class TextEmpty(DomainError):
    """Nothing but spaces and control characters."""

    code = "text_empty"
    status = 422


class TextTooLong(DomainError):
    """More than `limit` characters."""

    code = "text_too_long"
    status = 422


class TextUnreadable(DomainError):
    """A NUL or half of a surrogate pair: no text of a person contains it."""

    code = "text_unreadable"
    status = 422


class TooLate(Conflict):
    """A message may be changed for `seconds` after it was written, said as `amount` of `unit`; 0: not at all.

    `what` is edit or delete.
    """

    code = "too_late"


class TooManyReactions(DomainError):
    """One person leaves at most `limit` under one message."""

    code = "too_many_reactions"
    status = 422


class ReactionNotAllowed(DomainError):
    """Outside the set that holds in this conversation: `allowed`; none, where reactions are switched off."""

    code = "reaction_not_allowed"
    status = 422


class CannotMention(DomainError):
    """`person_ids` are not in the conversation, or may not be reached by the author."""

    code = "cannot_mention"
    status = 422


class MentionAllForbidden(Forbidden):
    """People of this kind may not call everybody here."""

    code = "mention_all_forbidden"


class MentionAllLimit(DomainError):
    """Everybody may be called `limit` times a day in one conversation."""

    code = "mention_all_limit"
    status = 422


class TooManyPins(DomainError):
    """A conversation has at most `limit` pinned messages at a time."""

    code = "too_many_pins"
    status = 422


class TooManyExports(DomainError):
    """One person has at most `limit` exports under way."""

    code = "too_many_exports"
    status = 429


class ExportNotReady(Conflict):
    """The archive is still being written, has failed or is over its time: `state`."""

    code = "export_not_ready"


class TooManyScheduled(DomainError):
    """One person's messages that wait are at most `limit`."""

    code = "too_many_scheduled"
    status = 422


class FoldersMoved(Conflict):
    """Another device has changed the folders: they are to be read anew."""

    code = "folders_moved"


class CommentsOff(Forbidden):
    """Nobody comments in this channel."""

    code = "comments_off"


class TitleEmpty(DomainError):
    """A group needs a name."""

    code = "title_empty"
    status = 422


class TitleTooLong(DomainError):
    """More than `limit` characters."""

    code = "title_too_long"
    status = 422


class TooManyMembers(DomainError):
    """A conversation made by hand has at most `limit` members."""

    code = "too_many_members"
    status = 422


class DraftTooLong(DomainError):
    """More than `limit` characters."""

    code = "draft_too_long"
    status = 422


class PeopleApart(Forbidden):
    """Some of the people may not reach each other: `person_ids` are those of whom the maker may be told."""

    code = "people_apart"


class StaffOnly(Forbidden):
    """Channels are made by staff."""

    code = "staff_only"


class PlanDecides(Forbidden):
    """The plan made this membership or conversation; only the plan changes it."""

    code = "plan_decides"


class ConversationArchived(Conflict):
    """Read-only for everybody."""

    code = "conversation_archived"


class SendingBusy(DomainError):
    """The queue of messages is full: the client keeps the message and tries again."""

    code = "sending_busy"
    status = 503


class LineEmpty(DomainError):
    """`field` has nothing to read in it."""

    code = "line_empty"
    status = 422


class LineTooLong(DomainError):
    """`field` has more than `limit` characters."""

    code = "line_too_long"
    status = 422


class PollClosed(Conflict):
    """Votes are no longer taken."""

    code = "poll_closed"


class VoteFinal(Conflict):
    """In this poll one chooses once."""

    code = "vote_final"


class TooFewOptions(DomainError):
    """A choice needs at least `limit` options."""

    code = "too_few_options"
    status = 422


class TooManyOptions(DomainError):
    """At most `limit` options."""

    code = "too_many_options"
    status = 422


class OptionRepeated(DomainError):
    """There is such an option already."""

    code = "option_repeated"
    status = 422


class PollAnonymous(Forbidden):
    """Nobody is told who chose what."""

    code = "poll_anonymous"


class MayNotAsk(Forbidden):
    """Only who works in certain roles asks for confirmation or sends forms."""

    code = "may_not_ask"


class ReminderTooSoon(Conflict):
    """The rest were reminded lately; again from `again_at`."""

    code = "reminder_too_soon"


class FormClosed(Conflict):
    """Answers are no longer taken."""

    code = "form_closed"


class NotAsked(Forbidden):
    """The form is for others."""

    code = "not_asked"


class TooManyQuestions(DomainError):
    """A form has from one to `limit` questions."""

    code = "too_many_questions"
    status = 422


class AnswerMissing(DomainError):
    """Question `number` must be answered."""

    code = "answer_missing"
    status = 422


class AnswerUnfit(DomainError):
    """The answer to question `number` is not of its kind, or too long."""

    code = "answer_unfit"
    status = 422


class TooManyTemplates(DomainError):
    """One keeps at most `limit` templates of forms."""

    code = "too_many_templates"
    status = 422


class AskedStays(Forbidden):
    """The text of a poll or a form is what people answered to: it can't be changed."""

    code = "asked_stays"


class SearchTooLong(DomainError):
    """A search text has at most `limit` characters, and at most `limit` words: `what` says which of the two."""

    code = "search_too_long"
    status = 422


class UrgentForbidden(Forbidden):
    """This person may not break the quiet of others here."""

    code = "urgent_forbidden"
