"""What identity tells the rooms above, in the transaction in which it happens."""

from dataclasses import dataclass

from parta.kernel.events import Event
from parta.kernel.ids import OrganisationId, PersonId


@dataclass(frozen=True)
class PersonConnected(Event):
    """The first sign-in ever of this person."""

    person_id: PersonId


@dataclass(frozen=True)
class PersonRenamed(Event):
    """A part of the name changed; whoever keeps the name beside the id writes it anew."""

    person_id: PersonId


@dataclass(frozen=True)
class SessionsEnded(Event):
    """Some or all sessions of this person ended: sockets of theirs are looked at again."""

    person_id: PersonId


@dataclass(frozen=True)
class AccessReset(Event):
    """Whoever keeps this person's account let them set password or second factor anew: the person is told."""

    person_id: PersonId
    by: PersonId
    organisation_id: OrganisationId
    resets_password: bool
    resets_factors: bool


@dataclass(frozen=True)
class PersonsMerged(Event):
    """Two accounts were one human being: every room moves `merged`'s rows to `kept`, in this transaction."""

    kept: PersonId
    merged: PersonId
