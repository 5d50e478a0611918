"""The way back for whom nobody can let in: a one-time link printed on the server's console for a login.

Whoever runs this has the database and the key already: it gives no power that the console has not. Logged.
"""

from parta.identity.api import AccessToReset, find_person_by_login, invitation_link, issue_recovery
from parta.kernel.database import Database
from parta.kernel.startup import StartError


async def recovery_link(database: Database, public_url: str, key: bytes, login: str) -> list[str]:
    """The lines to print. Every session of the person ends now; password and second factor are set anew by the link.
    `StartError` for a login that nobody has."""
    async with database.transaction("recovery_link") as tx:
        person_id = await find_person_by_login(tx, login)
        if person_id is None:
            raise StartError(f"there is no login «{login}», or it is blocked")
        what = AccessToReset(password=True, second_factor=True)
        invitation_id = await issue_recovery(tx, person_id, what, None, None)
    return [
        f"Hand this link to the owner of «{login}» (seven days, once): password and second factor are set anew by it.",
        f"  {invitation_link(key, public_url, invitation_id)}",
    ]
