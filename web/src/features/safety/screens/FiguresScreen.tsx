/** How long decisions take, and who stands out. */
import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../../shared/i18n';
import { DataTable, type Column } from '../../../shared/ui/DataTable';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { Plot } from '../../../shared/ui/Plot';
import { QueryView } from '../../../shared/ui/QueryView';
import { Screen } from '../../../shared/ui/Screen';
import { Section } from '../../../shared/ui/Section';
import { safetyApi, type Figures } from '../api';
import { useText } from '../messages';

type Repeated = Figures['repeated'][number];

function People({ title, name, people }: { title: string; name: string; people: Repeated[] }) {
  const t = useText();
  const columns: Column<Repeated>[] = [
    { id: 'person', title: t('person'), width: 280, value: (one) => one.name },
    { id: 'count', title: t('count'), kind: 'number', width: 130, value: (one) => one.count },
    { id: 'upheld', title: t('upheld'), kind: 'number', width: 160, value: (one) => one.upheld },
  ];
  return (
    <Section title={title}>
      {people.length === 0
        ? <EmptyState title={t('repeated_empty')} />
        : <DataTable name={name} label={title} columns={columns} rows={people} rowKey={(one) => one.person_id} />}
    </Section>
  );
}

function Opened({ figures }: { figures: Figures }) {
  const t = useText();
  const format = useFormat();
  const points = figures.months.map((one) => ({
    x: format.month(one.month),
    values: { all: one.median_hours ?? null, urgent: one.urgent_median_hours ?? null },
  }));
  type Month = Figures['months'][number];
  const columns: Column<Month>[] = [
    { id: 'month', title: t('month'), width: 180, value: (one) => one.month, cell: (one) => format.month(one.month) },
    { id: 'opened', title: t('opened_count'), kind: 'number', width: 130, value: (one) => one.opened },
    { id: 'decided', title: t('decided_count'), kind: 'number', width: 130, value: (one) => one.decided },
    { id: 'median', title: t('median'), kind: 'number', width: 200, value: (one) => one.median_hours ?? null },
    { id: 'urgent', title: t('urgent_median'), kind: 'number', width: 180, value: (one) => one.urgent_median_hours ?? null },
  ];
  return (
    <>
      {points.some((one) => one.values.all !== null) && (
        <Plot
          title={t('times')}
          unit={t('times_unit')}
          kind="bar"
          xTitle={t('month')}
          points={points}
          series={[{ id: 'all', title: t('all_cases') }, { id: 'urgent', title: t('urgent_cases') }]}
        />
      )}
      <Section title={t('numbers')}>
        {figures.months.length === 0
          ? <EmptyState title={t('empty')} />
          : <DataTable name="safety_months" label={t('numbers')} columns={columns} rows={figures.months} rowKey={(one) => one.month} />}
      </Section>
      <People title={t('repeated_subjects')} name="safety_subjects" people={figures.repeated.filter((one) => one.kind === 'subject')} />
      <People title={t('repeated_reporters')} name="safety_reporters" people={figures.repeated.filter((one) => one.kind === 'reporter')} />
    </>
  );
}

export function Component() {
  const t = useText();
  const query = useQuery({ queryKey: ['safety', 'figures'], queryFn: safetyApi.figures });
  return (
    <Screen title={t('figures')} back="/safety">
      <QueryView query={query}>{(figures) => <Opened figures={figures} />}</QueryView>
    </Screen>
  );
}
