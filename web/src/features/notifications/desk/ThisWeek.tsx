import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../../shared/i18n';
import { QueryView } from '../../../shared/ui/QueryView';
import { Section } from '../../../shared/ui/Section';
import { StatusMark } from '../../../shared/ui/StatusMark';
import { weekDays } from '../../../shared/weeks';
import { deskApi, type Figures } from '../api';
import { useText } from '../messages';
import { Lines, type DeskLine } from './Lines';

type Week = Figures['figures']['weeks'][number];

function useLines(): (figures: Figures, week: Week) => DeskLine[] {
  const t = useText();
  const format = useFormat();
  return (figures, week) => {
    const href = `/indicators?tab=pedagogues&month=${figures.figures.month.slice(0, 7)}&week=${week.monday}`;
    const lines: DeskLine[] = [];
    if (week.has_norm && week.judged > 0) {
      lines.push({ id: 'norm', title: t('norm'), detail: t('norm_text', { share: format.share(week.met_both, week.judged) }), href });
    }
    lines.push({
      id: 'figures',
      title: t('week_messages', { count: week.messages_raw }),
      detail: t('week_rest', { calls: week.calls, active: format.share(week.active_staff, week.staff) }),
      href: '/indicators',
    });
    if (week.flagged > 0) {
      lines.push({ id: 'flagged', title: <StatusMark kind="warning">{t('flagged')}</StatusMark>, detail: t('flagged_text', { count: week.flagged }), href: `${href}&people.flag=yes` });
    }
    return lines;
  };
}

/** How the running week goes; each line opens into who is behind it. */
export function ThisWeek({ organisation }: { organisation: string }) {
  const t = useText();
  const format = useFormat();
  const lines = useLines();
  const query = useQuery({ queryKey: ['desk', organisation, 'figures'], queryFn: () => deskApi.figures(organisation) });
  const week = query.data?.figures.weeks.at(-1);
  const title = week ? t('week', { days: weekDays(week.monday, format) }) : t('week_any');
  return (
    <Section title={title} flush>
      <QueryView query={query} what={title}>{(figures) => <Lines lines={week ? lines(figures, week) : [{ id: 'none', title: t('week_none') }]} />}</QueryView>
    </Section>
  );
}
