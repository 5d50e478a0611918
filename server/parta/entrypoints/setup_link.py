"""The way into an empty platform: a link printed on the console, which makes whoever opens it first its administrator.

It works once. A start before it was used prints a fresh one and takes the earlier one back; once anybody has
signed in there is none.
"""

from parta.entrypoints import store
from parta.identity.api import NewPerson, create_persons, invitation_link, issue_invitations
from parta.kernel.database import Database

PLACEHOLDER = "Администратор"  # the set-up asks for the name


async def setup_link(database: Database, public_url: str, key: bytes) -> list[str]:
    """The lines to print; none on a platform in use."""
    async with database.transaction("setup_link") as tx:
        beginning = await store.select_beginning(tx)
        if beginning.is_in_use:
            return []
        person_id = beginning.invited_id
        if person_id is None:
            (person_id,) = await create_persons(tx, [NewPerson(family_name=PLACEHOLDER)])
        (issued,) = await issue_invitations(tx, None, [person_id], None, "setup")
    return [
        f"The platform is empty. Open this link once to set it up (until {issued.expires_at:%Y-%m-%d %H:%M} UTC):",
        f"  {invitation_link(key, public_url, issued.id)}",
    ]
