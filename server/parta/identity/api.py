"""All that other rooms may import of identity."""

from parta.identity.access.room import (
    IdentityRoom,
    InvitationDesk,
    MayReadAudit,
    NeedsSecondFactor,
    Standing,
    invitation_link,
)
from parta.identity.access.sessions import SessionStates, find_actor
from parta.identity.commands.audit import write_audit, write_audit_entries
from parta.identity.commands.factor_rules import set_factor_rule
from parta.identity.commands.invitations import issue_invitations
from parta.identity.commands.persons import (
    change_persons,
    create_persons,
    next_person_version,
    next_person_versions,
    propose_merges,
)
from parta.identity.commands.recovery import issue_recovery
from parta.identity.commands.sessions import (
    begin_session,
    block_person,
    end_sessions,
    end_sessions_of,
    follow_duties,
    give_password,
    mark_connected,
    unblock_person,
)
from parta.identity.model.attempts import BlockedKeys
from parta.identity.model.audit import AuditEntry
from parta.identity.model.contacts import normal_email, normal_phone
from parta.identity.model.cookies import SLOT_HEADER, csrf_is_valid, read_slot, session_token_for
from parta.identity.model.events import (
    AccessReset,
    PersonConnected,
    PersonRenamed,
    PersonsMerged,
    SessionsEnded,
)
from parta.identity.model.factors import GRACE_DAYS, USUAL_ROLES, FactorDuty, FactorRule
from parta.identity.model.invitations import IssuedInvitation
from parta.identity.model.passwords import Passwords
from parta.identity.model.people import Actor, NewPerson, Person, PersonChange, PersonName
from parta.identity.model.standing import (
    AuditScope,
    DeskGroup,
    DeskKind,
    DeskOrganisation,
    DeskPerson,
    DeskRoster,
    Named,
    Relation,
    Role,
    RoleKind,
    RoleOrganisation,
    RuledRegion,
)
from parta.identity.queries.desk import invitation_states
from parta.identity.queries.persons import (
    connected_since,
    find_person_by_login,
    find_persons_by_name,
    get_persons,
    logins_of,
    person_names,
    person_version,
)
from parta.identity.wire.requests import AccessToReset, Browser

__all__ = [
    "GRACE_DAYS",
    "SLOT_HEADER",
    "USUAL_ROLES",
    "AccessReset",
    "AccessToReset",
    "Actor",
    "AuditEntry",
    "AuditScope",
    "BlockedKeys",
    "Browser",
    "DeskGroup",
    "DeskKind",
    "DeskOrganisation",
    "DeskPerson",
    "DeskRoster",
    "FactorDuty",
    "FactorRule",
    "IdentityRoom",
    "InvitationDesk",
    "IssuedInvitation",
    "MayReadAudit",
    "Named",
    "NeedsSecondFactor",
    "NewPerson",
    "Passwords",
    "Person",
    "PersonChange",
    "PersonConnected",
    "PersonName",
    "PersonRenamed",
    "PersonsMerged",
    "Relation",
    "Role",
    "RoleKind",
    "RoleOrganisation",
    "RuledRegion",
    "SessionStates",
    "SessionsEnded",
    "Standing",
    "begin_session",
    "block_person",
    "change_persons",
    "connected_since",
    "create_persons",
    "csrf_is_valid",
    "end_sessions",
    "end_sessions_of",
    "find_actor",
    "find_person_by_login",
    "find_persons_by_name",
    "follow_duties",
    "get_persons",
    "give_password",
    "invitation_link",
    "invitation_states",
    "issue_invitations",
    "issue_recovery",
    "logins_of",
    "mark_connected",
    "next_person_version",
    "next_person_versions",
    "normal_email",
    "normal_phone",
    "person_names",
    "person_version",
    "propose_merges",
    "read_slot",
    "session_token_for",
    "set_factor_rule",
    "unblock_person",
    "write_audit",
    "write_audit_entries",
]
