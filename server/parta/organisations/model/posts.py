"""Posts by name: which role and which code of the dated list a written post makes, and what a role without a written
post is called."""

from datetime import date

from parta.organisations.model.roles import RoleKind
from parta.organisations.roster.posts import is_pedagogical

PEDAGOGICAL_LIST = "225"  # постановление Правительства РФ от 21.02.2022 № 225

ROLE_POSTS: dict[RoleKind, str] = {
    "administrator": "администратор",
    "officer": "специалист органа управления образованием",
    "controller": "контроль исполнения приказов",
    "regional_coordinator": "региональный координатор",
    "municipal_coordinator": "муниципальный координатор",
    "director": "директор",
    "deputy_director": "заместитель директора",
    "coordinator": "координатор",
    "pedagogue": "педагогический работник",
    "staff": "работник",
    "student": "обучающийся",
    "parent": "родитель",
}


def post_code_of(post: str, on: date) -> str | None:
    """The list on which the post stands on the date, None for other staff."""
    return PEDAGOGICAL_LIST if post and is_pedagogical(post, on) else None
