"""Polls on the wire. What everybody sees of one is `Message.poll`; one's own choice is `Own.choices`."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec

from parta.kernel.wire import Wire

MAX_QUESTION = 300
MAX_OPTION = 200
MIN_OPTIONS = 2
MAX_OPTIONS = 20


class PollOption(Wire):
    """`number` names it: options are never renumbered."""

    number: int
    text: str
    votes: int


class Poll(Wire):
    """A poll as all see it. It is closed when `closed_at` is there, or `closes_at` has passed."""

    options: list[PollOption]
    voters: int
    is_anonymous: bool
    is_multiple: bool
    may_add_options: bool
    may_revote: bool
    closes_at: datetime | None
    closed_at: datetime | None


class NewPoll(Wire):
    """A question with its options; the limits are told by errors that name them."""

    client_key: UUID
    question: str
    options: Annotated[list[str], msgspec.Meta(max_length=100)]
    is_anonymous: bool = True
    is_multiple: bool = False
    may_add_options: bool = False
    may_revote: bool = True
    closes_at: datetime | None = None
    is_silent: bool = False


class Vote(Wire):
    """Numbers of options; none takes the vote back."""

    choices: Annotated[list[int], msgspec.Meta(max_length=100)]


class NewPollOption(Wire):
    text: str


class PollVoter(Wire):
    """Somebody whom the viewer may find, and what they chose."""

    person_id: UUID
    name: str
    short_name: str
    choices: list[int]


class PollVoters(Wire):
    """Who voted in an open poll, a page; `hidden`: others of the page, whom the viewer may not find, by option."""

    voters: list[PollVoter]
    hidden: dict[int, int]
    next: str | None = None
