/** A quiet span and its source in words. */
import { clockOf, type QuietLine } from './api';
import { useSettingsText } from './messages';

const DAY = 1440;
type Source = QuietLine['sources'][number];
type Span = Pick<QuietLine, 'until' | 'since'>;

export function useQuietWords(): { span: (line: Span) => string; source: (source: Source) => string } {
  const t = useSettingsText();
  return {
    span: ({ until, since }) => {
      if (since <= until) return t('span_whole');
      if (until === 0 && since === DAY) return t('span_none');
      if (since === DAY) return t('span_morning', { until: clockOf(until) });
      if (until === 0) return t('span_evening', { since: clockOf(since) });
      return t('span', { since: clockOf(since), until: clockOf(until) });
    },
    source: ({ level, name, role }) => t(`source_${level}`, { name, role: role ? t(`role_${role as 'student'}`) : '' }),
  };
}
