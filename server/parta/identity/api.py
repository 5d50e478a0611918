"""All that other rooms may import of identity."""

from parta.identity.commands.audit import write_audit, write_audit_entries
from parta.identity.commands.persons import (
    change_persons,
    create_persons,
    next_person_version,
    next_person_versions,
    propose_merges,
)
from parta.identity.model.audit import AuditEntry
from parta.identity.model.contacts import normal_email, normal_phone
from parta.identity.model.events import PersonConnected, PersonRenamed, PersonsMerged, SessionsEnded
from parta.identity.model.people import Actor, NewPerson, Person, PersonChange, PersonName
from parta.identity.queries.persons import (
    connected_since,
    find_persons_by_name,
    get_persons,
    person_names,
    person_version,
)

__all__ = [
    "Actor",
    "AuditEntry",
    "NewPerson",
    "Person",
    "PersonChange",
    "PersonConnected",
    "PersonName",
    "PersonRenamed",
    "PersonsMerged",
    "SessionsEnded",
    "change_persons",
    "connected_since",
    "create_persons",
    "find_persons_by_name",
    "get_persons",
    "next_person_version",
    "next_person_versions",
    "normal_email",
    "normal_phone",
    "person_names",
    "person_version",
    "propose_merges",
    "write_audit",
    "write_audit_entries",
]
