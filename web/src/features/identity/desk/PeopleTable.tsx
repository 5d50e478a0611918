import { useMemo, useState } from 'react';
import { fullName } from '../../../shared/names';
import { DataTable, type Column, type Filter } from '../../../shared/ui/DataTable';
import type { Desk, DeskLine } from './api';
import { useDeskText } from './messages';
import { PersonCardDialog } from './PersonCardDialog';
import { StateMark, stateOf } from './StateMark';

const KINDS = ['staff', 'student', 'parent'] as const;
const STATES = ['missing', 'none', 'invited', 'opened', 'connected', 'expired', 'blocked'] as const;

function mailOf(line: DeskLine): 'none' | 'ready' | 'sent' | 'failed' {
  if (line.mailed_at) return 'sent';
  if (line.mail_failure) return 'failed';
  return line.has_email ? 'ready' : 'none';
}

/** Everybody by name; opening a row shows the card and what can be done with it. */
export function PeopleTable({ desk, lines, loading, error, onRetry }: {
  desk: Desk;
  lines: readonly DeskLine[];
  loading: boolean;
  error: unknown;
  onRetry: () => void;
}) {
  const t = useDeskText();
  const [opened, setOpened] = useState<string | null>(null);
  const groups = useMemo(() => new Map(desk.groups.map((group) => [group.id, group.name])), [desk.groups]);
  const columns = useMemo<Column<DeskLine>[]>(() => [
    { id: 'person', title: t('person'), value: fullName, width: 280 },
    {
      id: 'who',
      title: t('who'),
      value: (line) => (line.kind === 'staff' ? line.detail || t('one_staff') : line.detail ? `${t(`one_${line.kind}`)}: ${line.detail}` : t(`one_${line.kind}`)),
      width: 220,
    },
    { id: 'group', title: t('group'), value: (line) => groups.get(line.group_id) || null, width: 100 },
    { id: 'state', title: t('state'), kind: 'status', value: (line) => t(`state_${stateOf(line)}`), cell: (line) => <StateMark line={line} />, width: 200 },
    { id: 'login', title: t('login'), value: (line) => line.login, width: 160 },
    { id: 'until', title: t('valid_until'), kind: 'date', value: (line) => line.expires_at },
    { id: 'mail', title: t('mail'), value: (line) => t(`mail_${mailOf(line)}`), hidden: !desk.can_mail },
    { id: 'connected_at', title: t('connected_at'), kind: 'date_time', value: (line) => line.connected_at, hidden: true },
  ], [t, groups, desk.can_mail]);
  const filters = useMemo<Filter<DeskLine>[]>(() => [
    {
      id: 'state',
      title: t('state'),
      options: STATES.map((value) => ({ value, label: t(`state_${value}`) })),
      match: (line, value) => (value === 'missing' ? line.progress !== 'connected' : stateOf(line) === value),
    },
    { id: 'kind', title: t('who'), options: KINDS.map((value) => ({ value, label: t(value) })), match: (line, value) => line.kind === value },
    {
      id: 'group',
      title: t('group'),
      options: desk.groups.map((group) => ({ value: group.id ?? 'staff', label: group.name || t('staff') })),
      match: (line, value) => (line.group_id ?? 'staff') === value,
    },
  ], [t, desk.groups]);
  const line = lines.find((one) => one.person_id === opened) ?? null;
  return (
    <>
      <DataTable
        columns={columns}
        rows={lines}
        rowKey={(row) => `${row.person_id}.${row.kind}.${row.group_id ?? ''}.${row.detail}`}
        label={t('by_name')}
        name="people"
        filters={filters}
        searchText={(row) => `${fullName(row)} ${row.login} ${row.detail}`}
        onRowOpen={(row) => setOpened(row.person_id)}
        timeZone={desk.time_zone}
        loading={loading}
        error={error}
        onRetry={onRetry}
      />
      <PersonCardDialog desk={desk} line={line} onClose={() => setOpened(null)} />
    </>
  );
}
