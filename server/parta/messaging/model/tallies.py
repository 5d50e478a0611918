"""How often what people do to a part of a message (votes, confirmations, answers) is counted and told to everybody.

Each count moves the message's version once, whatever has come since the last one. So a burst costs every reader one
change a second in a class, and fewer the more readers there are.
"""

from datetime import datetime, timedelta

READERS_A_SECOND = 200  # readers who are told of one message's counts in a second


def tally_interval(member_count: int) -> timedelta:
    """The least time between two counts."""
    return timedelta(seconds=max(1.0, member_count / READERS_A_SECOND))


def is_due(counted_at: datetime | None, now: datetime, member_count: int) -> bool:
    """Whether the message may be counted at once."""
    return counted_at is None or counted_at + tally_interval(member_count) <= now
