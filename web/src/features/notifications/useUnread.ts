import { useQuery } from '@tanstack/react-query';
import { useRole } from '../../shared/session';
import { NOTICES_KEY, noticesApi } from './api';

/** Whom notices are made for; nobody else's browser asks for them. */
export const TOLD: readonly string[] = [
  'administrator', 'director', 'deputy_director', 'coordinator', 'officer', 'controller', 'regional_coordinator', 'municipal_coordinator',
  'pedagogue', 'staff', 'parent', 'student', // reminders of announcements and forms
];
const ASK_EVERY_MS = 120_000;

/** How many notices are unread; asked for now and then while the window is in sight. */
export function useUnread(): number {
  const role = useRole();
  const { data } = useQuery({
    queryKey: [...NOTICES_KEY, 'newest'],
    queryFn: () => noticesApi.list(null),
    enabled: role !== null && TOLD.includes(role.kind),
    refetchInterval: ASK_EVERY_MS,
    staleTime: ASK_EVERY_MS / 2,
  });
  return data?.unread ?? 0;
}
