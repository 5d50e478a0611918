"""Who may do what where: one table, read from top to bottom. What is not written here is refused.

A grant gives rights to one role held at certain kinds of organisations, over a scope: the organisation itself, those
below it in the tree, or the whole region. `access` and the SQL behind it know nothing else.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from parta.organisations.model.register import ORGANISATION_KINDS, OrganisationKind
from parta.organisations.model.roles import Role, RoleKind


class Right(StrEnum):
    SEE_ORGANISATION = "see_organisation"
    SEE_ROSTER = "see_roster"
    MANAGE_ROSTER = "manage_roster"
    MANAGE_APPOINTMENTS = "manage_appointments"
    MANAGE_REGISTER = "manage_register"
    MANAGE_CALENDAR = "manage_calendar"
    MANAGE_INVITATIONS = "manage_invitations"
    MANAGE_PLAN = "manage_plan"
    MANAGE_NOTIFICATIONS = "manage_notifications"
    MANAGE_MESSAGING = "manage_messaging"  # the set of reactions, «@все»
    MANAGE_CHANNELS = "manage_channels"  # of an organisation: whom they are for
    MANAGE_RETENTION = "manage_retention"  # how long messages are kept; never the messages themselves
    EXPORT_CONVERSATIONS = "export_conversations"  # the whole of one, with a ground that its owners see
    SEE_FIGURES = "see_figures"  # numbers
    SEE_PEOPLE_FIGURES = "see_people_figures"  # names behind the numbers
    DRAFT_REPORT = "draft_report"
    SIGN_REPORT = "sign_report"
    ACCEPT_REPORT = "accept_report"
    SEE_AUDIT = "see_audit"
    MANAGE_POLICY = "manage_policy"  # who may reach whom, and who is the safety officer


class Scope(StrEnum):
    OWN = "own"  # the organisation of the role
    BELOW = "below"  # those under it in the tree, itself included
    REGION = "region"


class Grant(NamedTuple):
    role: RoleKind
    held_at: frozenset[OrganisationKind]
    scope: Scope
    rights: frozenset[Right]
    only_if_may_sign: bool = False  # the appointment itself must give the right to sign


ANYWHERE = frozenset(ORGANISATION_KINDS)
MINISTRY = frozenset[OrganisationKind]({"ministry"})
AUTHORITY = frozenset[OrganisationKind]({"municipal_authority"})
MINISTRY_OR_INSTITUTE = frozenset[OrganisationKind]({"ministry", "training_institute"})

SEE = frozenset({Right.SEE_ORGANISATION})
FIGURES = SEE | {Right.SEE_FIGURES}
FIGURES_WITH_NAMES = FIGURES | {Right.SEE_PEOPLE_FIGURES}
KEEPING_ROSTER = frozenset(
    {Right.SEE_ROSTER, Right.MANAGE_ROSTER, Right.MANAGE_INVITATIONS, Right.MANAGE_PLAN, Right.MANAGE_CALENDAR}
)
SIGNING = frozenset({Right.SIGN_REPORT})
WORKING = FIGURES_WITH_NAMES | KEEPING_ROSTER | {Right.DRAFT_REPORT, Right.MANAGE_CHANNELS}
HEADING = WORKING | {
    Right.MANAGE_NOTIFICATIONS, Right.MANAGE_APPOINTMENTS, Right.MANAGE_REGISTER, Right.MANAGE_POLICY,
    Right.MANAGE_MESSAGING, Right.SEE_AUDIT,
}  # fmt: skip
ADMINISTERING_REGION = (
    FIGURES
    | KEEPING_ROSTER
    | {
        Right.MANAGE_NOTIFICATIONS,
        Right.MANAGE_REGISTER,
        Right.MANAGE_APPOINTMENTS,
        Right.MANAGE_RETENTION,
        Right.MANAGE_POLICY,
        Right.MANAGE_CHANNELS,
        Right.MANAGE_MESSAGING,
        Right.SEE_AUDIT,
    }
)

GRANTS: tuple[Grant, ...] = (
    # role                  held at                scope         rights
    Grant("administrator", ANYWHERE, Scope.OWN, HEADING),
    Grant("administrator", MINISTRY, Scope.REGION, ADMINISTERING_REGION),
    Grant("director", ANYWHERE, Scope.OWN, HEADING | SIGNING | {Right.EXPORT_CONVERSATIONS}),
    Grant("deputy_director", ANYWHERE, Scope.OWN, HEADING),
    Grant("deputy_director", ANYWHERE, Scope.OWN, SIGNING, only_if_may_sign=True),
    Grant("coordinator", ANYWHERE, Scope.OWN, WORKING),
    Grant("coordinator", ANYWHERE, Scope.OWN, SIGNING, only_if_may_sign=True),
    Grant("pedagogue", ANYWHERE, Scope.OWN, SEE),
    Grant("staff", ANYWHERE, Scope.OWN, SEE),
    Grant("officer", MINISTRY, Scope.REGION, FIGURES_WITH_NAMES | {Right.ACCEPT_REPORT}),
    Grant("officer", MINISTRY | AUTHORITY, Scope.OWN, frozenset({Right.MANAGE_CHANNELS})),
    Grant("controller", MINISTRY, Scope.REGION, FIGURES_WITH_NAMES),
    Grant("regional_coordinator", MINISTRY_OR_INSTITUTE, Scope.REGION, FIGURES_WITH_NAMES),
    Grant("officer", AUTHORITY, Scope.BELOW, FIGURES_WITH_NAMES),
    Grant("municipal_coordinator", AUTHORITY, Scope.BELOW, FIGURES_WITH_NAMES),
)

# The homeroom teacher or curator of a group, beside the appointment: over that group alone.
HOMEROOM_RIGHTS = frozenset({Right.SEE_ROSTER, Right.MANAGE_INVITATIONS})

# Which roles an appointment may give at which organisations.
ROLES_AT: dict[OrganisationKind, frozenset[RoleKind]] = {
    "ministry": frozenset(
        {"administrator", "officer", "controller", "regional_coordinator", "director", "deputy_director", "staff"}
    ),
    "municipal_authority": frozenset(
        {"administrator", "officer", "municipal_coordinator", "director", "deputy_director", "coordinator", "staff"}
    ),
    "training_institute": frozenset(
        {
            "administrator", "regional_coordinator", "director", "deputy_director", "coordinator", "pedagogue",
            "staff",
        }
    ),
    "school": frozenset({"administrator", "director", "deputy_director", "coordinator", "pedagogue", "staff"}),
    "college": frozenset({"administrator", "director", "deputy_director", "coordinator", "pedagogue", "staff"}),
}  # fmt: skip


# Who stands above whom, where somebody's access is recovered: first the place, then what one is there.
_LEVELS: dict[OrganisationKind, int] = {
    "ministry": 3, "municipal_authority": 2, "training_institute": 2, "school": 1, "college": 1,
}  # fmt: skip
_STANDINGS: dict[RoleKind, int] = {
    "director": 4, "administrator": 3, "deputy_director": 2, "coordinator": 1, "officer": 1, "controller": 1,
    "regional_coordinator": 1, "municipal_coordinator": 1, "pedagogue": 0, "staff": 0,
}  # fmt: skip
NOBODY = (-1, 0)


def rank_of(roles: Iterable[Role]) -> tuple[int, int]:
    """The highest of these roles; students and parents are below all staff."""
    ranks = (
        (0, 0) if role.kind in ("student", "parent") else (_LEVELS[role.organisation_kind], _STANDINGS[role.kind])
        for role in roles
    )
    return max(ranks, default=NOBODY)


def grants_of(role: Role) -> list[Grant]:
    """The lines of the table that hold for this role."""
    return [
        grant
        for grant in GRANTS
        if grant.role == role.kind
        and role.organisation_kind in grant.held_at
        and (role.may_sign_report or not grant.only_if_may_sign)
    ]


def reaches_beyond(role: RoleKind, kind: OrganisationKind) -> bool:
    """Whether the role, held at such an organisation, says anything about other organisations."""
    return any(g.role == role and kind in g.held_at and g.scope is not Scope.OWN for g in GRANTS)


class Reach(NamedTuple):
    """Where a person has a right: the organisations, the tops of the trees, the regions."""

    own: list[object]
    below: list[object]
    regions: list[object]


def reach_of(roles: Iterable[Role], right: Right) -> Reach:
    """Where these roles give the right, for SQL."""
    reach = Reach([], [], [])
    for role in roles:
        for grant in grants_of(role):
            if right in grant.rights:
                if grant.scope is Scope.REGION:
                    reach.regions.append(role.region_id)
                elif grant.scope is Scope.BELOW:
                    reach.below.append(role.organisation_id)
                else:
                    reach.own.append(role.organisation_id)
    return reach
