/** The orders of one's region: clause by clause, what is asked of whom and until when; their text as published. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@vkontakte/vkui';
import { useMemo, useState } from 'react';
import { api, type Schemas } from '../../../shared/api';
import { useFormat } from '../../../shared/i18n';
import { ConfirmDialog } from '../../../shared/ui/ConfirmDialog';
import { DataTable, type Column } from '../../../shared/ui/DataTable';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { SelectField } from '../../../shared/ui/fields';
import { QueryView } from '../../../shared/ui/QueryView';
import { Screen } from '../../../shared/ui/Screen';
import { Facts, Section } from '../../../shared/ui/Section';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { StatusMark } from '../../../shared/ui/StatusMark';
import { useText } from '../messages';
import styles from './Directives.module.css';

type Directive = Schemas['DirectiveShown'];
type Obligation = Schemas['ObligationShown'];

const ROW_HEIGHT = 44;
const AROUND_ROWS = 120;

function Clauses({ directive }: { directive: Directive }) {
  const t = useText();
  const columns = useMemo<Column<Obligation>[]>(() => [
    { id: 'clause', title: t('clause'), value: (row) => row.clause, width: 80 },
    { id: 'what', title: t('what'), value: (row) => row.title, width: 560 },
    {
      id: 'force', title: t('force'), kind: 'status', value: (row) => t(row.force), width: 160,
      cell: (row) => <StatusMark kind={row.force === 'mandatory' ? 'warning' : 'neutral'}>{t(row.force)}</StatusMark>,
    },
    { id: 'due', title: t('due'), kind: 'date', value: (row) => row.due_on },
    { id: 'reaches', title: t('reaches'), kind: 'number', value: (row) => row.reaches },
  ], [t]);
  return (
    <DataTable
      columns={columns}
      rows={directive.obligations}
      rowKey={(row) => `${row.clause}-${row.kind}`}
      label={t('clauses')}
      name={`clauses-${directive.id.slice(-6)}`}
      height={directive.obligations.length * ROW_HEIGHT + AROUND_ROWS}
    />
  );
}

function Order({ directive }: { directive: Directive }) {
  const t = useText();
  const format = useFormat();
  return (
    <Section title={t('name', { number: directive.number, date: format.date(directive.signed_on) })}>
      <p className={styles.title}>{directive.title}</p>
      <Facts
        items={[
          { label: t('issuer'), value: directive.issuer },
          { label: t('signed_by'), value: directive.signed_by },
          { label: t('in_force'), value: format.date(directive.in_force_from) },
          { label: t('controlled_by'), value: directive.controlled_by || '—' },
        ]}
      />
      <Clauses directive={directive} />
      <details className={styles.details}>
        <summary>{t('document')}</summary>
        <pre className={styles.document}>{directive.document}</pre>
      </details>
    </Section>
  );
}

const NAMES = { 'primorye-2023-05-03-23a-662': 'order_primorye', 'tver-2023-11-09-1301': 'order_tver' } as const;

function Enter({ orders, region }: { orders: readonly string[]; region: string }) {
  const t = useText();
  const client = useQueryClient();
  const snackbar = useSnackbar();
  const [open, setOpen] = useState(false);
  const [order, setOrder] = useState<string | null>(orders[0] ?? null);
  const enter = useMutation({
    mutationFn: () => api.post('/api/directives', { region_id: region, order }),
    onSuccess: () => {
      snackbar.say(t('entered'));
      return client.invalidateQueries({ queryKey: ['directives'] });
    },
  });
  return (
    <>
      <Button size="m" onClick={() => setOpen(true)}>{t('enter')}</Button>
      <ConfirmDialog open={open} title={t('enter_title')} confirmLabel={t('enter')} onConfirm={async () => void (await enter.mutateAsync())} onClose={() => setOpen(false)}>
        <p>{t('enter_text')}</p>
        <SelectField label={t('order')} value={order} onChange={setOrder} options={orders.map((value) => ({ value, label: t(NAMES[value as keyof typeof NAMES]) }))} />
      </ConfirmDialog>
    </>
  );
}

export function Component() {
  const t = useText();
  const query = useQuery({ queryKey: ['directives'], queryFn: () => api.get<Schemas['Directives']>('/api/directives') });
  const data = query.data;
  return (
    <Screen title={t('title')} actions={data?.region_id && data.enterable.length > 0 && <Enter orders={data.enterable} region={data.region_id} />}>
      <QueryView query={query} what={t('title')} isEmpty={({ directives }) => directives.length === 0} empty={<EmptyState title={t('empty')}>{t('empty_text')}</EmptyState>}>
        {({ directives }) => directives.map((directive) => <Order key={directive.id} directive={directive} />)}
      </QueryView>
    </Screen>
  );
}
