/** Whether an open window says a message aloud: pure, by the same rules as the server's pushes. */
import type { Alert } from '../../../shared/alerts';
import type { Settings } from '../settings/api';

export interface Moment {
  now: string;
  /** Somebody looks at this very conversation. */
  isRead: boolean;
  /** Somebody looks at some window of ours. */
  isWatched: boolean;
}

export interface Outcome {
  shows: boolean;
  sounds: boolean;
}

const NOTHING: Outcome = { shows: false, sounds: false };

export function isQuiet(settings: Settings, now: string): boolean {
  return settings.quiet.some(({ since, until }) => Date.parse(since) <= Date.parse(now) && Date.parse(now) < Date.parse(until));
}

export function decide(alert: Alert, settings: Settings, { now, isRead, isWatched }: Moment): Outcome {
  if (isRead) return NOTHING;
  if (isQuiet(settings, now) && !alert.isUrgent) return NOTHING;
  const level = settings.levels.find((one) => one.conversation_id === alert.conversationId)?.level ?? 'all';
  const isMention = alert.kind === 'mentions';
  const isAllowed = alert.isUrgent || (isMention ? level !== 'none' : level === 'all' && !alert.isMuted);
  if (!isAllowed || (!alert.isUrgent && !(settings.kinds[alert.kind] ?? true))) return NOTHING;
  return { shows: !isWatched, sounds: settings.has_sound && !alert.isSilent };
}
