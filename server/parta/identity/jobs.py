"""Work of identity beside the requests: cards by e-mail, and forgetting what counts no longer."""

import logging
from datetime import timedelta
from uuid import UUID

import aiosmtplib

from parta.identity.access.room import IdentityRoom
from parta.identity.commands.attempts import forget_old_attempts
from parta.identity.commands.desk import SEND_INVITATION
from parta.identity.commands.factor_rules import FOLLOW_DUTIES
from parta.identity.commands.sessions import follow_duties
from parta.identity.model.attempts import OF_LOGIN
from parta.identity.model.factors import HISTORY_KEPT
from parta.identity.model.mail import CardLetter, write_letter
from parta.identity.model.printing.words import day
from parta.identity.store import credentials as credentials_store
from parta.identity.store import invitations as store
from parta.identity.store import persons as persons_store
from parta.identity.store import sessions as sessions_store
from parta.identity.store import trust
from parta.kernel.database import Database, Transaction
from parta.kernel.ids import InvitationId
from parta.kernel.jobs import Task, task
from parta.kernel.mail import send_letter

SESSIONS_KEPT = timedelta(days=90)
PEOPLE_AT_ONCE = 500
log = logging.getLogger("parta.identity")


@task(SEND_INVITATION, attempts=5)
async def send_invitation(db: Database, identity: IdentityRoom, *, invitation_id: UUID) -> None:
    """Send one card, unless it was sent, used or taken back meanwhile. What the server refuses for good is noted."""
    async with db.transaction("identity.read_letter") as tx:
        found = await _read_letter(tx, identity, InvitationId(invitation_id))
    if found is None or identity.mail is None:
        return
    letter, recipient = found
    try:
        await send_letter(identity.mail, write_letter(letter, identity.mail.sender, recipient))
    except (aiosmtplib.SMTPRecipientsRefused, aiosmtplib.SMTPSenderRefused, aiosmtplib.SMTPDataError) as error:
        await _note(db, InvitationId(invitation_id), "refused")
        if _is_passing(error):
            raise
        return
    except (aiosmtplib.SMTPException, OSError):
        await _note(db, InvitationId(invitation_id), "server_unreachable")
        raise
    async with db.transaction("identity.mark_mailed") as tx:
        await store.mark_mailed(tx, InvitationId(invitation_id))


@task("identity.forget", cron="17 * * * *")
async def forget(db: Database) -> None:
    """Failures that count no longer, sessions that ended long ago, trust and tickets out of date, old history."""
    async with db.transaction("identity.forget") as tx:
        await forget_old_attempts(tx, OF_LOGIN)
        await trust.forget_expired(tx, tx.now - HISTORY_KEPT)
        await sessions_store.delete_old(tx, tx.now - SESSIONS_KEPT)


@task(FOLLOW_DUTIES, cron="3 * * * *")
async def follow_second_factor_duties(db: Database, identity: IdentityRoom) -> None:
    """Whose day has come to have a second factor, and who need not any more: of all who are signed in, a page at a
    time. Days pass and rules change without anybody's roster changing."""
    after = UUID(int=0)
    while True:
        async with db.transaction(FOLLOW_DUTIES) as tx:
            people = await sessions_store.select_people_signed_in(tx, after, PEOPLE_AT_ONCE)
            duties = await identity.second_factors.duties(tx, people) if people else {}
            await follow_duties(tx, people, {one for one, duty in duties.items() if duty.is_due})
        if len(people) < PEOPLE_AT_ONCE:
            return
        after = people[-1]


async def _read_letter(
    tx: Transaction, room: IdentityRoom, invitation_id: InvitationId
) -> tuple[CardLetter, str] | None:
    invitation = await store.find_one(tx, invitation_id)
    if invitation is None or invitation.state(tx.now) != "valid" or invitation.mailed_at is not None:
        return None
    [person] = await persons_store.select_persons(tx, [invitation.person_id])
    credential = await credentials_store.find_by_person(tx, person.id)
    if person.email is None or credential is None:
        return None
    roles = await room.standing.roles_of(tx, person.id)
    here = next((role.organisation for role in roles if role.organisation.id == invitation.organisation_id), None)
    expires = day(invitation.expires_at, here.time_zone if here else "Europe/Moscow")
    name = here.name if here else ""
    return CardLetter(person.name.full, name, credential.login, room.link(invitation.id), expires), person.email


def _is_passing(error: aiosmtplib.SMTPException) -> bool:
    """A 4xx answer asks to come again later."""
    codes = [getattr(one, "code", 0) for one in getattr(error, "recipients", [])] or [getattr(error, "code", 0)]
    return any(400 <= code < 500 for code in codes)


async def _note(db: Database, invitation_id: InvitationId, failure: str) -> None:
    async with db.transaction("identity.mark_mail_failed") as tx:
        await store.mark_mail_failed(tx, invitation_id, failure)


TASKS: list[Task[...]] = [send_invitation, forget, follow_second_factor_duties]
