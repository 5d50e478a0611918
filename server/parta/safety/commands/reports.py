"""To report a message, a person or a conversation. What is reported is kept; urgent reasons go further at once."""

from uuid import UUID

import msgspec

from parta.identity.api import Actor, PersonsMerged
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput, NotFound
from parta.kernel.ids import OrganisationId, PersonId
from parta.kernel.text import without_controls
from parta.policy.api import officers_of, reachable
from parta.safety.commands.telling import NewsOfCase, tell_handlers
from parta.safety.errors import NobodyHandles, TooManyReports
from parta.safety.model import REPORTS_PER_DAY, REPORTS_PER_HOUR, URGENT, Reason, SubjectKind
from parta.safety.store import reports as store
from parta.safety.store.reports import Handling, MessageSeen, NewCase, OpenCase
from parta.safety.wire import NewReport, Reported, ReportedMessage, ReportedPerson


class Subject(msgspec.Struct, frozen=True):
    """What is reported, proved to be seen by who reports it."""

    kind: SubjectKind
    conversation_id: UUID | None = None
    seq: int | None = None
    person_id: PersonId | None = None
    organisation_id: OrganisationId | None = None
    message: MessageSeen | None = None

    @property
    def key(self) -> str:
        about = self.person_id if self.kind == "person" else None
        return f"{self.kind}:{self.conversation_id}:{self.seq}:{about}"


async def report(tx: Transaction, actor: Actor, new: NewReport) -> Reported:
    """Join the open case about the same thing, or open one, and tell whose duty it is. Repeating changes nothing.

    NotFound for what one does not see, `invalid_input` for one's own, `TooManyReports`, `NobodyHandles`.
    """
    lately = await store.count_lately(tx, actor.person_id)
    if lately.hour >= REPORTS_PER_HOUR or lately.day >= REPORTS_PER_DAY:
        raise TooManyReports(limit=REPORTS_PER_HOUR if lately.hour >= REPORTS_PER_HOUR else REPORTS_PER_DAY)
    subject = await _access_subject(tx, actor, new)
    await store.lock_subject(tx, subject.key)
    case = await store.find_open_case(tx, subject.kind, subject.conversation_id, subject.seq, subject.person_id)
    is_urgent = new.reason in URGENT
    if case is None:
        handling = await store.find_handling(tx, actor.person_id, subject.person_id, subject.organisation_id)
        if handling is None:
            raise NobodyHandles()
        case_id = await _open(tx, subject, handling, new.reason)
    else:
        case_id = case.id
        if is_urgent and not case.is_urgent:
            await _raise(tx, case, new.reason)
    comment = without_controls(new.comment).strip()
    await store.insert_report(tx, case_id, actor.person_id, new.reason, comment)
    return Reported(is_urgent=is_urgent, state="open" if case is None else case.state)


async def on_persons_merged(tx: Transaction, event: PersonsMerged) -> None:
    """Reports and cases follow the account that is kept."""
    await store.move_person(tx, event.merged, event.kept)


async def _access_subject(tx: Transaction, actor: Actor, new: NewReport) -> Subject:
    wanted = new.subject
    if isinstance(wanted, ReportedMessage):
        return await _access_message(tx, actor, wanted)
    if isinstance(wanted, ReportedPerson):
        person_id = PersonId(wanted.person_id)
        if person_id == actor.person_id:
            raise InvalidInput("subject", "oneself")
        if not await reachable(tx, actor.person_id, [person_id], "find") and not await store.share_conversation(
            tx, actor.person_id, person_id
        ):
            raise NotFound()
        return Subject("person", person_id=person_id)
    seen = await store.find_conversation(tx, actor.person_id, wanted.conversation_id)
    if seen is None:
        raise NotFound()
    about = None if seen.created_by == actor.person_id else seen.created_by
    return Subject(
        "conversation",
        conversation_id=wanted.conversation_id,
        person_id=about,
        organisation_id=seen.organisation_id,
    )


async def _access_message(tx: Transaction, actor: Actor, wanted: ReportedMessage) -> Subject:
    seen = await store.find_message(tx, actor.person_id, wanted.conversation_id, wanted.seq)
    if seen is None:
        raise NotFound()
    if seen.author_id == actor.person_id:
        raise InvalidInput("subject", "oneself")
    return Subject(
        "message",
        conversation_id=wanted.conversation_id,
        seq=wanted.seq,
        person_id=seen.author_id,
        organisation_id=seen.organisation_id,
        message=seen,
    )


async def _open(tx: Transaction, subject: Subject, handling: Handling, reason: Reason) -> UUID:
    """A case about an officer of the institution goes to the region; so does one where there is no officer."""
    officers = (await officers_of(tx, [handling.organisation_id])).get(handling.organisation_id, [])
    is_urgent = reason in URGENT
    new = NewCase(
        reason=reason,
        is_urgent=is_urgent,
        subject_kind=subject.kind,
        conversation_id=subject.conversation_id,
        seq=subject.seq,
        subject_id=subject.person_id,
        organisation_id=handling.organisation_id,
        region_id=handling.region_id,
        is_escalated=is_urgent or not officers or subject.person_id in officers,
    )
    case_id = await store.insert_case(tx, new)
    if subject.message is not None:
        await store.insert_evidence(tx, case_id, subject.message)
    urgent = reason if is_urgent else None
    news = NewsOfCase(case_id, handling.organisation_id, handling.region_id, subject.person_id, urgent)
    await tell_handlers(tx, news)
    return case_id


async def _raise(tx: Transaction, case: OpenCase, reason: Reason) -> None:
    """What somebody thought annoying somebody else sees as dangerous: the stronger word holds."""
    await store.raise_case(tx, case.id, reason)
    if case.organisation_id is not None:
        news = NewsOfCase(case.id, case.organisation_id, case.region_id, case.subject_id, reason)
        await tell_handlers(tx, news)
