/** The log of administration: who did what to whom, filtered by the address, newest first, page by page. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Link } from '@vkontakte/vkui';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useSearchParams } from 'react-router';
import { useRole } from '../../../shared/session';
import { DataTable, type Column } from '../../../shared/ui/DataTable';
import { DateField } from '../../../shared/ui/DateField';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { Screen } from '../../../shared/ui/Screen';
import { SelectField } from '../../../shared/ui/fields';
import { auditApi, type AuditLine, type AuditQuery } from '../desk/api';
import { useAuditText } from '../desk/auditMessages';
import styles from '../desk/Desk.module.css';
import { startOfDay } from '../desk/startOfDay';

const FILTERS = ['action', 'since', 'until', 'actor', 'subject'] as const;
const DETAILS = { count: 'detail_count', purpose: 'detail_purpose', sessions_ended: 'detail_sessions_ended' } as const;
const KINDS = {
  person: 'kind_person', organisation: 'kind_organisation', merge_proposal: 'kind_merge_proposal', calendar_entry: 'kind_calendar_entry',
  directive: 'kind_directive', file: 'kind_file', group: 'kind_group', import: 'kind_import', region: 'kind_region', report: 'kind_report',
} as const;
type FilterName = (typeof FILTERS)[number];

function useFilters() {
  const [params, setParams] = useSearchParams();
  const change = (values: Partial<Record<FilterName, string | null>>) => setParams((old) => {
    const next = new URLSearchParams(old);
    for (const [name, value] of Object.entries(values)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    return next;
  }, { replace: true });
  const chosen = Object.fromEntries(FILTERS.map((name) => [name, params.get(name)])) as Record<FilterName, string | null>;
  return { chosen, change };
}

function useWords() {
  const t = useAuditText();
  const intl = useIntl();
  return useMemo(() => ({
    action: (code: string) => (`audit.${code}` in intl.messages ? intl.formatMessage({ id: `audit.${code}` }) : code),
    subject: (line: AuditLine) => {
      if (line.subject_name) return line.subject_name;
      const known = KINDS[line.subject_kind as keyof typeof KINDS];
      return known ? t(known) : line.subject_kind;
    },
    details: (line: AuditLine) => Object.entries(line.details).flatMap(([name, value]) => {
      const known = DETAILS[name as keyof typeof DETAILS];
      return known && (typeof value === 'string' || typeof value === 'number') ? [t(known, { value })] : [];
    }).join(', '),
  }), [t, intl]);
}

export function Component() {
  const t = useAuditText();
  const words = useWords();
  const organisation = useRole()?.organisation;
  const zone = organisation?.time_zone ?? 'Europe/Moscow';
  const { chosen, change } = useFilters();
  const query: AuditQuery = {
    action: chosen.action,
    since: chosen.since && startOfDay(chosen.since, zone),
    until: chosen.until && startOfDay(chosen.until, zone, 1),
    actor_id: chosen.actor,
    subject_id: chosen.subject,
  };
  const pages = useInfiniteQuery({
    queryKey: ['audit', organisation?.id, query],
    queryFn: ({ pageParam }) => auditApi.page(organisation?.id ?? '', query, pageParam),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => last.next,
    enabled: organisation != null,
  });
  const lines = useMemo(() => pages.data?.pages.flatMap((page) => page.entries) ?? [], [pages.data]);
  const actions = pages.data?.pages[0]?.actions ?? (chosen.action ? [chosen.action] : []);
  const columns = useMemo<Column<AuditLine>[]>(() => [
    { id: 'at', title: t('at'), kind: 'date_time', value: (line) => line.at, width: 210, sortable: false },
    {
      id: 'actor',
      title: t('actor'),
      sortable: false,
      width: 240,
      value: (line) => line.actor_name || t('platform'),
      cell: (line) => (line.actor_id
        ? <Link Component="button" onClick={() => change({ actor: line.actor_id })}>{line.actor_name}</Link>
        : t('platform')),
    },
    { id: 'action', title: t('action'), sortable: false, width: 240, value: (line) => words.action(line.action) },
    {
      id: 'subject',
      title: t('subject'),
      sortable: false,
      width: 240,
      value: words.subject,
      cell: (line) => (line.subject_name
        ? <Link Component="button" onClick={() => change({ subject: line.subject_id })}>{line.subject_name}</Link>
        : words.subject(line)),
    },
    { id: 'details', title: t('details'), sortable: false, width: 280, value: words.details },
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `change` only writes the address
  ], [t, words]);
  const filtered = FILTERS.some((name) => chosen[name]);
  const named = lines.find((line) => line.actor_id === chosen.actor)?.actor_name ?? lines.find((line) => line.subject_id === chosen.subject)?.subject_name;
  return (
    <Screen title={t('title')} subtitle={organisation?.short_name ?? t('subtitle')} fill>
      <div className={styles.filters}>
        <SelectField
          label={t('action')}
          value={chosen.action ?? ''}
          options={[{ value: '', label: t('all_actions') }, ...actions.map((code) => ({ value: code, label: words.action(code) }))]}
          onChange={(value) => change({ action: value || null })}
        />
        <DateField label={t('since')} value={chosen.since} onChange={(value) => change({ since: value })} />
        <DateField label={t('until')} value={chosen.until} onChange={(value) => change({ until: value })} />
        {filtered && (
          <Button size="l" mode="tertiary" onClick={() => change({ action: null, since: null, until: null, actor: null, subject: null })}>
            {chosen.actor && named ? t('only_actor', { name: named }) : chosen.subject && named ? t('only_subject', { name: named }) : t('reset')} ✕
          </Button>
        )}
      </div>
      <DataTable
        columns={columns}
        rows={lines}
        rowKey={(line) => String(line.id)}
        label={t('title')}
        name="audit"
        timeZone={zone}
        loading={pages.isPending}
        error={pages.error}
        onRetry={() => void pages.refetch()}
        empty={filtered
          ? <EmptyState title={t('nothing')} action={{ label: t('reset'), onClick: () => change({ action: null, since: null, until: null, actor: null, subject: null }) }} />
          : <EmptyState title={t('empty')}>{t('empty_text')}</EmptyState>}
        toolbar={pages.hasNextPage && <Button size="m" mode="secondary" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t('more')}</Button>}
      />
    </Screen>
  );
}
