"""All SQL of indicators. It reads the fact tables of lower rooms set-wise; it writes only its own copies."""

from parta.indicators.store.activity import (
    CallTotals,
    RawCall,
    RawFact,
    select_active,
    select_activity,
    select_calls,
    select_raw_calls,
    select_raw_facts,
)
from parta.indicators.store.months import mark_stale, select_institutions, select_months, select_to_count, upsert_month
from parta.indicators.store.rosters import (
    Institution,
    ServiceRow,
    select_connected,
    select_institution,
    select_roster,
    select_service,
)
from parta.indicators.store.screens import (
    GroupPerson,
    OverviewInstitution,
    count_distinct_pedagogues,
    select_overview,
    select_own_institutions,
    select_people_by_group,
    select_posts,
)

__all__ = [
    "CallTotals",
    "GroupPerson",
    "Institution",
    "OverviewInstitution",
    "RawCall",
    "RawFact",
    "ServiceRow",
    "count_distinct_pedagogues",
    "mark_stale",
    "select_active",
    "select_activity",
    "select_calls",
    "select_connected",
    "select_institution",
    "select_institutions",
    "select_months",
    "select_overview",
    "select_own_institutions",
    "select_people_by_group",
    "select_posts",
    "select_raw_calls",
    "select_raw_facts",
    "select_roster",
    "select_service",
    "select_to_count",
    "upsert_month",
]
