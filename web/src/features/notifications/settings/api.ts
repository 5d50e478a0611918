/** One's own choices, quiet hours, and the rules of region and institution. */
import { useQuery } from '@tanstack/react-query';
import { api, type Schemas } from '../../../shared/api';

export type Settings = Schemas['NotificationSettings'];
export type Kind = keyof Settings['kinds'] & string;
export type MyQuiet = Schemas['MyQuiet'];
export type QuietLine = Schemas['QuietLine'];
export type QuietWeek = Schemas['QuietWeekBody'];
export type DayKind = QuietLine['kind'];
export type Rules = Schemas['NotificationRules'];
export type QuietLevel = Schemas['QuietLevel'];
export type UrgentRole = Rules['urgent_roles'][number];

export const DAY_KINDS: readonly DayKind[] = ['weekday', 'saturday', 'sunday', 'holiday'];
export const SETTINGS_KEY = ['notifications', 'settings'] as const;
export const QUIET_KEY = ['notifications', 'quiet'] as const;
export const rulesKey = (organisation: string) => ['notifications', 'rules', organisation] as const;
/** The quiet of the coming week is in it: asked for anew long before that is over. */
const FRESH_MS = 12 * 3_600_000;

export const settingsApi = {
  get: () => api.get<Settings>('/api/me/notifications'),
  set: (change: Schemas['SetNotifications']) => api.patch<void>('/api/me/notifications', change),
  quiet: () => api.get<MyQuiet>('/api/me/quiet'),
  setQuiet: (change: Schemas['SetMyQuiet']) => api.put<MyQuiet>('/api/me/quiet', change),
  subscribe: (wanted: Schemas['Subscribe']) => api.post<void>('/api/push/subscriptions', wanted),
  unsubscribe: (endpoint: string) => api.post<void>('/api/push/unsubscribe', { endpoint }),
  test: () => api.post<Schemas['PushSent']>('/api/push/test'),
  rules: (organisation: string) => api.get<Rules>(`/api/organisations/${organisation}/notifications`),
  setRegion: (region: string, rules: Schemas['SetRegionRules']) => api.put<void>(`/api/regions/${region}/notifications`, rules),
  setOrganisation: (organisation: string, rules: Schemas['SetOrganisationRules']) => api.put<void>(`/api/organisations/${organisation}/notifications`, rules),
  setRole: (organisation: string, role: string, rules: Schemas['SetRoleRules']) => api.put<void>(`/api/organisations/${organisation}/notifications/roles/${role}`, rules),
  stopDigest: (token: string) => api.post<void>(`/api/digest/stop?token=${encodeURIComponent(token)}`),
};

export function useNotificationSettings() {
  return useQuery({ queryKey: SETTINGS_KEY, queryFn: settingsApi.get, staleTime: FRESH_MS, refetchInterval: FRESH_MS });
}

/** «07:00»; the end of the day is 24:00. */
export function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** What a time field says, in minutes; null for what is no time. */
export function minuteOf(text: string): number | null {
  const found = /^(\d{1,2}):(\d{2})$/.exec(text);
  if (!found) return null;
  const minute = Number(found[1]) * 60 + Number(found[2]);
  return minute <= 1440 ? minute : null;
}

export function weekOf(lines: readonly QuietLine[]): QuietWeek {
  const days = Object.fromEntries(lines.map(({ kind, until, since }) => [kind, { until, since }]));
  return days as unknown as QuietWeek;
}
