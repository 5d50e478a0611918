"""How long a message may be changed, and by whom it may be taken back. Pure; the region's terms come from outside."""

from datetime import datetime, timedelta

import msgspec

from parta.messaging.errors import TooLate
from parta.messaging.model.standing import GROUP_KINDS, KEEPERS, Rights
from parta.messaging.wire import ConversationKind, MemberRole

DAY_SECONDS = 86_400
MAX_SECONDS = 10 * 366 * DAY_SECONDS


class RevisionTerms(msgspec.Struct, frozen=True):
    """Seconds from the writing of a message; None: at any time, 0: never."""

    edit_seconds: int | None = DAY_SECONDS
    delete_seconds: int | None = DAY_SECONDS

    def of(self, kind: ConversationKind) -> "RevisionTerms":
        """What one keeps for oneself is one's own affair."""
        return WITHOUT_END if kind == "saved" else self


USUAL = RevisionTerms()
WITHOUT_END = RevisionTerms(None, None)


def in_words(seconds: int) -> tuple[str, int]:
    """As people say it: 48 hours are two days, 24 are not one. Terms are whole minutes."""
    if seconds >= 2 * DAY_SECONDS and seconds % DAY_SECONDS == 0:
        return "days", seconds // DAY_SECONDS
    return ("hours", seconds // 3_600) if seconds and seconds % 3_600 == 0 else ("minutes", seconds // 60)


def check_edit(terms: RevisionTerms, written_at: datetime, now: datetime) -> None:
    """`TooLate` names how long it was possible."""
    _check(terms.edit_seconds, written_at, now, "edit")


def check_deletion(terms: RevisionTerms, written_at: datetime, now: datetime) -> None:
    _check(terms.delete_seconds, written_at, now, "delete")


def may_delete_others(rights: Rights) -> bool:
    """Whether the person keeps order in a group or channel."""
    return rights.kind in GROUP_KINDS and rights.role in KEEPERS


def may_delete_of(rights: Rights, author_role: MemberRole | None) -> bool:
    """Owners take back anybody's, administrators anybody's but an owner's. None: the author is not in it now."""
    return may_delete_others(rights) and (rights.role == "owner" or author_role != "owner")


def _check(seconds: int | None, written_at: datetime, now: datetime, what: str) -> None:
    if seconds is not None and now - written_at > timedelta(seconds=seconds):
        unit, amount = in_words(seconds)
        raise TooLate(what=what, seconds=seconds, unit=unit, amount=amount)
