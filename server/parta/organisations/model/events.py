"""What organisations tell the rooms above, in the transaction in which it happens."""

from dataclasses import dataclass

from parta.kernel.events import Event
from parta.kernel.ids import GroupId, OrganisationId, PersonId


@dataclass(frozen=True)
class RosterChanged(Event):
    """Who is what in an organisation changed, or what a group is called: raised once for a change or an import.

    `person_ids` are those whose place changed, the parents of a moved child with them; `group_ids` the groups
    concerned.
    """

    organisation_id: OrganisationId
    person_ids: frozenset[PersonId]
    group_ids: frozenset[GroupId]
