/** Whose rules one keeps: the administrator of a ministry those of its region, one of an institution only its own. */
import type { Role } from './me';
import { useRole } from './session';

export function ruledRegion(role: Role | null): string | null {
  if (role?.kind !== 'administrator' || role.organisation?.kind !== 'ministry') return null;
  return role.organisation.region_id ?? null;
}

/** Of the role one acts in; `null` where one keeps the rules of no region. */
export function useRuledRegion(): string | null {
  return ruledRegion(useRole());
}
