import { useQuery } from '@tanstack/react-query';
import { Section } from '../../../shared/ui/Section';
import { Skeleton } from '../../../shared/ui/Skeleton';
import { StatusMark } from '../../../shared/ui/StatusMark';
import { deskApi } from '../api';
import { useText } from '../messages';
import styles from '../Notifications.module.css';
import { Lines, type DeskLine } from './Lines';

const UNFINISHED = new Set(['open', 'comparing', 'ready', 'applying']);

function useAsked(organisation: string) {
  const key = (part: string) => ['desk', organisation, part];
  return {
    plan: useQuery({ queryKey: key('plan'), queryFn: () => deskApi.plan(organisation) }),
    difference: useQuery({ queryKey: key('difference'), queryFn: () => deskApi.difference(organisation) }),
    card: useQuery({ queryKey: key('card'), queryFn: () => deskApi.card(organisation) }),
    connection: useQuery({ queryKey: key('connection'), queryFn: () => deskApi.connection(organisation) }),
    imports: useQuery({ queryKey: key('imports'), queryFn: () => deskApi.imports(organisation) }),
  };
}

type Asked = ReturnType<typeof useAsked>;

const broken = (title: string) => <StatusMark kind="bad">{title}</StatusMark>;
const warned = (title: string) => <StatusMark kind="warning">{title}</StatusMark>;

function usePlanLines({ plan, difference }: Asked): DeskLine[] {
  const t = useText();
  const lines: DeskLine[] = [];
  const changes = difference.data?.changes.length ?? 0;
  if (plan.data?.applied_at === null) {
    lines.push({ id: 'never', title: warned(t('plan_never')), detail: t('plan_never_text'), href: '/structure/changes' });
  } else if (changes > 0 && !plan.data?.is_running) {
    lines.push({ id: 'behind', title: warned(t('plan_behind')), detail: t('plan_behind_text', { count: changes }), href: '/structure/changes' });
  }
  const out = plan.data?.lines.filter((line) => line.left_out !== null) ?? [];
  if (out.length > 0) lines.push({ id: 'out', title: warned(t('plan_left_out')), detail: out.map((line) => line.left_out).join('; '), href: '/structure' });
  return lines;
}

function useOtherLines({ card, connection, imports }: Asked, organisation: string): DeskLine[] {
  const t = useText();
  const lines: DeskLine[] = [];
  if (card.data?.needs_coordinator && !card.data.coordinator) {
    lines.push({ id: 'coordinator', title: broken(t('no_coordinator')), detail: t('no_coordinator_text'), href: `/organisations/${organisation}?tab=appointments` });
  }
  const last = imports.data?.imports.find((one) => UNFINISHED.has(one.state));
  if (last) lines.push({ id: 'import', title: warned(t('import_open')), detail: last.files.join(', '), href: `/organisations/${organisation}/import/${last.id}` });
  const failed = connection.data?.mail.failed ?? 0;
  if (failed > 0) lines.push({ id: 'mail', title: warned(t('mail_failed')), detail: t('mail_failed_text', { count: failed }), href: '/invitations?tab=people' });
  return lines;
}

/** What broke or waits: chats, coordinator, imports, letters. Each line leads to its cure. */
export function Attention({ organisation }: { organisation: string }) {
  const t = useText();
  const asked = useAsked(organisation);
  const wrong = [...useOtherLines(asked, organisation), ...usePlanLines(asked)];
  const all = Object.values(asked);
  const isPending = all.some((query) => query.isPending);
  const isFailed = all.some((query) => query.isError);
  const calm: DeskLine[] = wrong.length > 0 || isPending || isFailed ? [] : [{ id: 'calm', title: <StatusMark kind="good">{t('attention_none')}</StatusMark> }];
  const failure: DeskLine[] = isFailed ? [{ id: 'failed', title: <StatusMark kind="neutral">{t('failed')}</StatusMark> }] : [];
  return (
    <Section title={t('attention')} flush>
      <Lines lines={[...wrong, ...calm, ...failure]} />
      {isPending && <div className={styles.more}><Skeleton rows={2} /></div>}
    </Section>
  );
}
