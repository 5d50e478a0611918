/** Whether who is signed in, in the role looked through now, may ask people: menus ask it outside of any component. */
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, type Schemas } from '../../../../shared/api';
import { useRole } from '../../../../shared/session';
import { LEADING_ROLES, STAFF_ROLES } from './roles';

const FRESH_MS = 5 * 60_000;

let asks = false;

/** In a component: whether the progress of what others ask is offered; the server says of whom it may be seen. */
export function useMaySeeProgress(): boolean {
  return LEADING_ROLES.includes(useRole()?.kind ?? '');
}

/** In a menu, of an opened composer. */
export function mayAsk(): boolean {
  return asks;
}

/** Draws nothing: it stands in the composer and knows what the region has decided; as is usual until the server has told. */
export function AskingRole() {
  const kind = useRole()?.kind ?? '';
  const isStaff = STAFF_ROLES.includes(kind);
  const { data } = useQuery({
    queryKey: ['messaging', 'asking'],
    queryFn: () => api.get<Schemas['OwnAsking']>('/api/asking'),
    enabled: isStaff,
    staleTime: FRESH_MS,
    retry: false,
  });
  const isOffered = isStaff && (data?.may_ask ?? LEADING_ROLES.includes(kind));
  useEffect(() => {
    asks = isOffered;
  }, [isOffered]);
  return null;
}
