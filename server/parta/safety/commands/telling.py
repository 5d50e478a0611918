"""Who is told of a case, and what: never the text that was reported, nor who reported it."""

from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.kernel.ids import OrganisationId, PersonId, RegionId
from parta.notifications.api import Notice, notify
from parta.organisations.api import director_of, local_today, organisations_by_id
from parta.policy.api import officers_of, officers_of_region
from parta.safety.model import Decision, Reason
from parta.safety.store.cases import CaseRow


class NewsOfCase(msgspec.Struct, frozen=True):
    """What its handlers must be told: `urgent` is the reason that makes it so."""

    case_id: UUID
    organisation_id: OrganisationId
    region_id: RegionId
    subject_id: PersonId | None
    urgent: Reason | None


async def tell_handlers(tx: Transaction, news: NewsOfCase) -> None:
    """A new case: the institution's officers, else the region's, else the director. An urgent one: all of them."""
    organisation_id, region_id, case_id, about = news.organisation_id, news.region_id, news.case_id, news.subject_id
    officers = [one for one in (await officers_of(tx, [organisation_id])).get(organisation_id, []) if one != about]
    regional = [one for one in await officers_of_region(tx, region_id) if one != about]
    head = await director_of(tx, organisation_id, await local_today(tx, organisation_id))
    heads = [PersonId(head.person_id)] if head is not None and head.person_id != about else []
    (organisation,) = await organisations_by_id(tx, [organisation_id])
    fields: dict[str, object] = {"organisation": organisation.short_name}
    if news.urgent is not None:
        everybody = list(dict.fromkeys([*officers, *heads, *regional]))
        fields["reason"] = news.urgent
        notice = Notice(f"safety.urgent:{case_id}", "safety.urgent_case", fields, f"/safety/{case_id}")
        await notify(tx, everybody, notice, is_urgent=True)
        return
    told = officers or regional or heads
    await notify(tx, told, Notice(f"safety.case:{case_id}", "safety.case_opened", fields, f"/safety/{case_id}"))


async def tell_escalated(tx: Transaction, row: CaseRow) -> None:
    officers = [one for one in await officers_of_region(tx, row.region_id) if one != row.subject_id]
    fields: dict[str, object] = {"organisation": row.organisation_name}
    key = f"safety.escalated:{row.id}"
    await notify(tx, officers, Notice(key, "safety.case_opened", fields, f"/safety/{row.id}"))


async def tell_reporters(tx: Transaction, case_id: UUID, reporters: list[PersonId], *, is_upheld: bool) -> None:
    notice = Notice(f"safety.decided:{case_id}", "safety.report_decided", {"upheld": is_upheld}, "/my-reports")
    await notify(tx, reporters, notice)


async def tell_subject(tx: Transaction, row: CaseRow, decision: Decision, days: int | None) -> None:
    """What was decided about them and why, in a word; by whom they were reported stays unsaid."""
    if row.subject_id is None or decision in ("none", "block"):
        return
    fields: dict[str, object] = {"decision": decision, "reason": row.reason, "days": days or 0}
    notice = Notice(f"safety.about_you:{row.id}", "safety.about_you", fields, "/my-reports")
    await notify(tx, [row.subject_id], notice)
