"""Deciding about quiet: one's own, an institution's, a region's. A level below never gets less quiet than above it."""

from uuid import UUID
from zoneinfo import available_timezones

from parta.identity.api import Actor, AuditEntry, write_audit
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput
from parta.kernel.ids import OrganisationId, RegionId
from parta.notifications.errors import QuietTooShort
from parta.notifications.model.quiet import (
    DAY_KINDS,
    Effective,
    QuietDay,
    QuietRole,
    QuietWeek,
    Rule,
    Source,
    combine,
    is_allowed,
)
from parta.notifications.model.urgent import allowed
from parta.notifications.queries.quiet import load
from parta.notifications.store import quiet as store
from parta.notifications.store import rules as rules_store
from parta.notifications.store.quiet import NewRule
from parta.notifications.store.rules import RegionRow
from parta.notifications.wire.quiet import (
    QuietWeekBody,
    SetMyQuiet,
    SetOrganisationRules,
    SetRegionRules,
    SetRoleRules,
)
from parta.organisations.api import Right, access_organisation, access_region

Details = dict[str, str | int | bool | None]
TIME_ZONES = frozenset(available_timezones())


async def set_my_quiet(tx: Transaction, actor: Actor, wanted: SetMyQuiet) -> None:
    """Choose one's own quiet hours, on all devices; `QuietTooShort` where somebody above asks for more."""
    if wanted.time_zone is not None and wanted.time_zone not in TIME_ZONES:
        raise InvalidInput("time_zone", "unknown")
    week = _week(wanted.week)
    if week is not None:
        loaded = await load(tx, [actor.person_id], tx.now)
        for place in loaded.places.get(actor.person_id, []):
            _check(combine(loaded.above(place)), week)
    await store.put_own(tx, actor.person_id, week, wanted.time_zone)


async def set_region_rules(tx: Transaction, actor: Actor, region_id: UUID, wanted: SetRegionRules) -> None:
    """Pushes on or off, who may be urgent, and the quiet of the whole region."""
    region = await access_region(tx, actor, region_id, Right.MANAGE_NOTIFICATIONS)
    row = RegionRow(wanted.push_is_on, wanted.urgent_roles)
    await rules_store.put_region(tx, region_id, row, actor.person_id)
    rule = NewRule(region_id, None, "", _week(wanted.week), wanted.may_shift)
    await store.put_rule(tx, rule, actor.person_id)
    details: Details = {"push": wanted.push_is_on, **_said(wanted.week, wanted.may_shift)}
    await write_audit(
        tx,
        AuditEntry(
            actor_id=actor.person_id,
            action="notifications.change_region",
            subject_kind="region",
            subject_id=region_id,
            region_id=region.id,
            details=details,
        ),
    )


async def set_organisation_rules(
    tx: Transaction, actor: Actor, organisation_id: UUID, wanted: SetOrganisationRules
) -> None:
    """What an institution decides for its own people: longer, shifted where allowed, or fewer who may be urgent."""
    proved = await access_organisation(tx, actor, organisation_id, Right.MANAGE_NOTIFICATIONS)
    region = await rules_store.select_region(tx, proved.region_id)
    upper = allowed(region.urgent_roles, None)
    if wanted.urgent_roles is not None and any(role not in upper for role in wanted.urgent_roles):
        raise InvalidInput("urgent_roles", "not_allowed_above")
    await rules_store.put_organisation(tx, organisation_id, wanted.urgent_roles, actor.person_id)
    await _put(tx, actor, NewRule(proved.region_id, proved.id, "", _week(wanted.week), wanted.may_shift))
    await _note(tx, actor, proved.id, proved.region_id, _said(wanted.week, wanted.may_shift))


async def set_role_rules(
    tx: Transaction, actor: Actor, organisation_id: UUID, role: QuietRole, wanted: SetRoleRules
) -> None:
    """What an institution decides for one kind of its people."""
    proved = await access_organisation(tx, actor, organisation_id, Right.MANAGE_NOTIFICATIONS)
    await _put(tx, actor, NewRule(proved.region_id, proved.id, role, _week(wanted.week), wanted.may_shift))
    await _note(tx, actor, proved.id, proved.region_id, {"role": role, **_said(wanted.week, wanted.may_shift)})


async def _put(tx: Transaction, actor: Actor, rule: NewRule) -> None:
    if rule.week is not None:
        rows = await store.select_rules(tx, [rule.region_id], [rule.organisation_id] if rule.organisation_id else [])
        above = [
            Rule(Source("region" if row.organisation_id is None else "organisation"), row.quiet(), row.may_shift)
            for row in sorted(rows, key=lambda row: row.organisation_id is not None)
            if row.organisation_id is None or (rule.role and row.role == "")
        ]
        _check(combine(above), rule.week)
    await store.put_rule(tx, rule, actor.person_id)


def _check(above: Effective, wanted: QuietWeek) -> None:
    for kind in DAY_KINDS:
        upper, day = above.week.of(kind), wanted.of(kind)
        if not is_allowed(upper, day, above.may_shift):
            raise QuietTooShort(kind=kind, until=upper.until, since=upper.since, may_shift=above.may_shift)


def _week(body: QuietWeekBody | None) -> QuietWeek | None:
    if body is None:
        return None
    days = {kind: QuietDay(getattr(body, kind).until, getattr(body, kind).since) for kind in DAY_KINDS}
    return QuietWeek(**days)


def _said(week: QuietWeekBody | None, may_shift: bool) -> Details:
    """For the log: «22:00–07:00» by kind of day, or that the level says nothing of its own."""
    if week is None:
        return {"may_shift": may_shift}
    days: Details = {
        kind: f"{_clock(getattr(week, kind).since)}–{_clock(getattr(week, kind).until)}" for kind in DAY_KINDS
    }
    return {**days, "may_shift": may_shift}


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


async def _note(
    tx: Transaction, actor: Actor, organisation_id: OrganisationId, region_id: RegionId, details: Details
) -> None:
    await write_audit(
        tx,
        AuditEntry(
            actor_id=actor.person_id,
            action="notifications.change_institution",
            subject_kind="organisation",
            subject_id=organisation_id,
            organisation_id=organisation_id,
            region_id=region_id,
            details=details,
        ),
    )
