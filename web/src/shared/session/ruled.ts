/** Whose rules one keeps: the administrator of a ministry those of its region, one of an institution only its own. */
import type { Role } from './me';
import { useRole } from './session';

export interface RuledPlace {
  kind: 'region' | 'institution';
  id: string;
  /** Where one is appointed: of a region, its ministry. */
  organisation: string;
}

export function ruledRegion(role: Role | null): string | null {
  if (role?.kind !== 'administrator' || role.organisation?.kind !== 'ministry') return null;
  return role.organisation.region_id ?? null;
}

/** Of the role one acts in; `null` where one keeps the rules of no region. */
export function useRuledRegion(): string | null {
  return ruledRegion(useRole());
}

/** Of the role one acts in: a ministry itself keeps no rules but the region's. */
export function useRuledPlace(): RuledPlace | null {
  const organisation = useRole()?.organisation;
  const region = useRuledRegion();
  if (!organisation) return null;
  if (region !== null) return { kind: 'region', id: region, organisation: organisation.id };
  return organisation.kind === 'ministry' ? null : { kind: 'institution', id: organisation.id, organisation: organisation.id };
}
