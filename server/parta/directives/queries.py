"""What is asked of whom: obligations, norms, rules and duties to report."""

from datetime import date

from parta.directives import store
from parta.directives.model import CountingRules, Norm, Obligation, ReportDuty, Subject, norm_of_week, report_duty
from parta.kernel.database import Transaction
from parta.kernel.ids import OrganisationId, RegionId


async def obligations_by_organisation(
    tx: Transaction, organisation_ids: list[OrganisationId]
) -> dict[OrganisationId, tuple[Subject, list[Obligation]]]:
    """For each organisation what of it counts, and every clause that reaches it, whatever its dates."""
    subjects = await store.select_subjects(tx, organisation_ids)
    by_region = {
        region_id: await store.select_obligations(tx, region_id)
        for region_id in {subject.region_id for subject in subjects}
    }
    return {
        subject.organisation_id: (
            subject,
            [obligation for obligation in by_region[subject.region_id] if obligation.scope.reaches(subject)],
        )
        for subject in subjects
    }


async def obligations_of(tx: Transaction, organisation_id: OrganisationId, on: date) -> list[Obligation]:
    """The clauses in force for one organisation on a day."""
    found = await obligations_by_organisation(tx, [organisation_id])
    return [each for each in found[organisation_id][1] if each.is_in_force(on)]


async def norm_of(tx: Transaction, organisation_id: OrganisationId, monday: date) -> Norm | None:
    """The norm by which the week that begins on `monday` is judged in an institution."""
    found = await obligations_by_organisation(tx, [organisation_id])
    return norm_of_week(found[organisation_id][1], monday)


async def report_duty_of(tx: Transaction, organisation_id: OrganisationId, month: date) -> ReportDuty:
    """The duty of an institution to report on a month (its first day)."""
    found = await obligations_by_organisation(tx, [organisation_id])
    subject, obligations = found[organisation_id]
    return report_duty(obligations, subject, month)


async def rules_of(tx: Transaction, region_id: RegionId, on: date) -> CountingRules:
    """The counting rules of a region in force on a day."""
    return await store.select_rules(tx, region_id, on)
