"""What people are told of their own account: that somebody lets them set their password or second factor anew."""

from parta.identity.api import AccessReset, person_names
from parta.kernel.database import Transaction
from parta.notifications.commands.notices import notify
from parta.notifications.model.notices import Notice


async def on_access_reset(tx: Transaction, event: AccessReset) -> None:
    """A notice, and by it a letter where there is an address: whoever didn't ask for this has to learn of it."""
    names = await person_names(tx, [event.by])
    fields: dict[str, object] = {
        "by": names[event.by].full,
        "password": event.resets_password,
        "second_factor": event.resets_factors,
    }
    key = f"identity.access_reset {tx.now.isoformat()}"
    await notify(tx, [event.person_id], Notice(key, "identity.access_reset", fields, "/profile/security"))
