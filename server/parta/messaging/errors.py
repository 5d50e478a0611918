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


class TooManyReactions(DomainError):
    """One person leaves at most `limit` under one message."""

    code = "too_many_reactions"
    status = 422


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
