/** The queue: what was reported, how urgent, how far. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from '@vkontakte/vkui';
import { DataTable, type Column, type Filter } from '../../../shared/ui/DataTable';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { QueryView } from '../../../shared/ui/QueryView';
import { Screen } from '../../../shared/ui/Screen';
import { useNavigateLink } from '../../../shared/ui/useNavigateLink';
import { safetyApi, type CaseLine, type Reason, type State } from '../api';
import { StateMark, UrgencyMark, aboutText, decisionText, reasonText } from '../marks';
import { useText, type SafetyText } from '../messages';
import styles from '../Safety.module.css';

const REASONS: readonly Reason[] = ['violence', 'self_harm', 'drugs', 'bullying', 'foreign_messenger', 'spam', 'other'];
const STATES: readonly State[] = ['open', 'taken', 'decided'];

function columnsOf(t: SafetyText): Column<CaseLine>[] {
  return [
    { id: 'reason', title: t('reason'), width: 220, value: (line) => reasonText(t, line.reason) },
    { id: 'urgency', title: t('urgency'), kind: 'status', width: 130, value: (line) => (line.is_urgent ? 0 : 1), cell: (line) => <UrgencyMark line={line} />, csv: (line) => t(line.is_urgent ? 'urgent' : 'usual') },
    { id: 'state', title: t('state'), kind: 'status', width: 130, value: (line) => STATES.indexOf(line.state), cell: (line) => <StateMark state={line.state} />, csv: (line) => t(`state_${line.state}`) },
    { id: 'about', title: t('about'), width: 120, value: (line) => t(`about_${line.subject_kind}`) },
    { id: 'subject', title: t('subject'), width: 240, value: (line) => aboutText(t, line) },
    { id: 'opened', title: t('opened'), kind: 'date_time', width: 180, value: (line) => line.opened_at },
    { id: 'reports', title: t('reports'), kind: 'number', width: 90, value: (line) => line.reports },
    { id: 'earlier', title: t('earlier'), kind: 'number', width: 120, value: (line) => line.earlier_cases },
    { id: 'organisation', title: t('organisation'), width: 200, value: (line) => line.organisation_name },
    { id: 'taken_by', title: t('taken_by'), width: 160, value: (line) => line.taken_by },
    { id: 'decision', title: t('decision'), width: 200, value: (line) => (line.decision ? decisionText(t, line.decision) : null) },
  ];
}

function filtersOf(t: SafetyText): Filter<CaseLine>[] {
  return [
    { id: 'state', title: t('state'), options: STATES.map((one) => ({ value: one, label: t(`state_${one}`) })), match: (line, value) => line.state === value },
    { id: 'reason', title: t('reason'), options: REASONS.map((one) => ({ value: one, label: t(one) })), match: (line, value) => line.reason === value },
    { id: 'urgency', title: t('urgency'), options: [{ value: 'urgent', label: t('urgent') }], match: (line) => line.is_urgent },
  ];
}

function Queue() {
  const t = useText();
  const query = useInfiniteQuery({
    queryKey: ['safety', 'cases'],
    queryFn: ({ pageParam }) => safetyApi.cases(null, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next ?? null,
  });
  const rows = query.data?.pages.flatMap((page) => page.cases) ?? [];
  return (
    <>
      <DataTable
        name="safety"
        label={t('title')}
        columns={columnsOf(t)}
        filters={filtersOf(t)}
        rows={rows}
        rowKey={(line) => line.id}
        rowHref={(line) => `/safety/${line.id}`}
        searchText={(line) => `${line.subject_name} ${line.conversation_title} ${line.organisation_name}`}
        loading={query.isPending}
        error={query.error}
        onRetry={() => void query.refetch()}
        empty={<EmptyState title={t('empty')}>{t('empty_why')}</EmptyState>}
      />
      {query.hasNextPage && (
        <div className={styles.foot}>
          <Button mode="secondary" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('more')}</Button>
        </div>
      )}
    </>
  );
}

export function Component() {
  const t = useText();
  const link = useNavigateLink();
  const desk = useQuery({ queryKey: ['safety', 'desk'], queryFn: safetyApi.desk });
  const isOfficer = desk.data?.is_officer ?? false;
  const subtitle = isOfficer && desk.data ? t('subtitle_counts', { open: desk.data.open_cases, urgent: desk.data.urgent_cases }) : t('subtitle');
  return (
    <Screen
      title={t('title')}
      subtitle={subtitle}
      back="/profile"
      actions={isOfficer ? <Button mode="secondary" size="m" {...link('/safety/figures')}>{t('figures')}</Button> : undefined}
    >
      <QueryView query={desk}>
        {({ is_officer: is }) => (is ? <Queue /> : <EmptyState title={t('not_officer')}>{t('not_officer_why')}</EmptyState>)}
      </QueryView>
    </Screen>
  );
}
