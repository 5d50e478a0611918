/** The answers to a form: what they amount to, question by question, and the table of them. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '@vkontakte/vkui';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { api } from '../../../shared/api';
import { useFormat } from '../../../shared/i18n';
import { DataTable, type Column } from '../../../shared/ui/DataTable';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { ErrorState } from '../../../shared/ui/ErrorState';
import { Screen } from '../../../shared/ui/Screen';
import { Section } from '../../../shared/ui/Section';
import { Skeleton } from '../../../shared/ui/Skeleton';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { Bar } from '../parts/asking/Bar';
import { formPath, formsApi, type AnswerValue, type FormAnswer, type FormAnswers, type FormQuestion } from '../parts/forms/requests';
import styles from './asks.module.css';
import { useText } from './messages';

type Summary = FormAnswers['summary'][number];
type Text = ReturnType<typeof useText>;

function labelOf(question: FormQuestion, value: string, t: Text): string {
  if (value === 'true') return t('yes');
  if (value === 'false') return t('no');
  return question.options?.[Number(value) - 1] ?? value;
}

/** Every option stands there, also the one that nobody chose. */
function barsOf(question: FormQuestion, summary: Summary): { value: string; count: number }[] {
  const counted = new Map(summary.counts.map(({ value, count }) => [value, count]));
  const values = question.kind === 'yes_no' || question.kind === 'consent' ? ['true', 'false'] : (question.options ?? []).map((_, index) => String(index + 1));
  return values.map((value) => ({ value, count: counted.get(value) ?? 0 }));
}

function SummaryCard({ question, summary }: { question: FormQuestion; summary: Summary }) {
  const t = useText();
  const format = useFormat();
  return (
    <section className={styles.summary}>
      <h3>{question.text}</h3>
      <p className={styles.meta}>{t('answered_count', { count: summary.answered })}</p>
      {question.kind === 'number' && summary.answered > 0 && (
        <p className={styles.meta}>
          {t('number_facts', {
            total: format.number(summary.total ?? 0), mean: format.number(summary.mean ?? 0), least: format.number(summary.least ?? 0), most: format.number(summary.most ?? 0),
          })}
        </p>
      )}
      <ul className={styles.bars}>
        {barsOf(question, summary).map(({ value, count }) => (
          <li key={value}>
            <div className={styles.bar}>
              <span>{labelOf(question, value, t)}</span>
              <span className={styles.number}>{summary.answered > 0 ? format.share(count, summary.answered) : '—'}</span>
            </div>
            <Bar part={count} whole={summary.answered} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function columnOf(question: FormQuestion, index: number, t: Text): Column<FormAnswer> {
  const held = (row: FormAnswer) => (row.answers as Record<string, AnswerValue>)[String(index + 1)];
  const shown = (row: FormAnswer) => {
    const value = held(row);
    if (value === undefined) return null;
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (Array.isArray(value)) return value.map((number) => question.options?.[number - 1] ?? '').join(', ');
    return value;
  };
  const kind = question.kind === 'number' ? 'number' : question.kind === 'date' ? 'date' : 'text';
  return { id: `q${index + 1}`, title: question.text, kind, value: shown, width: question.kind === 'paragraph' ? 280 : 180 };
}

function AnswersTable({ body, rows }: { body: FormAnswers['body']; rows: readonly FormAnswer[] }) {
  const t = useText();
  const isPerChild = body.is_per_child === true;
  const columns: Column<FormAnswer>[] = [
    { id: 'name', title: t('name'), value: (row) => row.name || t('no_name'), width: 240 },
    { id: 'group', title: t('group'), value: (row) => row.group, width: 100 },
    ...(isPerChild ? [{ id: 'by', title: t('answered_by'), value: (row: FormAnswer) => row.answered_by, width: 160 }] : []),
    ...body.questions.map((question, index) => columnOf(question, index, t)),
    { id: 'changed', title: t('changed'), kind: 'date_time', value: (row) => row.changed_at, width: 200 },
  ];
  return (
    <DataTable
      label={t('table')}
      name="answers"
      columns={columns}
      rows={[...rows]}
      rowKey={(row) => `${row.about_id}:${row.answered_by}:${row.answered_at}`}
      searchText={(row) => `${row.name} ${row.group}`}
    />
  );
}

export function Component() {
  const t = useText();
  const snackbar = useSnackbar();
  const { conversation = '', seq = '' } = useParams();
  const query = useInfiniteQuery({
    queryKey: ['messaging', 'answers', conversation, seq],
    queryFn: ({ pageParam }) => formsApi.answers(conversation, Number(seq), pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next ?? null,
    staleTime: 0,
  });
  const { hasNextPage, isFetching, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const first = query.data?.pages[0];
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  const download = (kind: 'xlsx' | 'csv') => void api.download(`${formPath(conversation, Number(seq))}/answers/file/${kind}`).catch(snackbar.error);
  const actions = (
    <div className={styles.buttons}>
      <Button mode="secondary" onClick={() => download('xlsx')}>{t('xlsx')}</Button>
      <Button mode="secondary" onClick={() => download('csv')}>{t('csv')}</Button>
    </div>
  );
  return (
    <Screen title={first?.body.title ?? t('answers')} subtitle={first?.body.description} back={`/announcements/${conversation}/${seq}`} actions={first ? actions : undefined}>
      {query.isPending && <Skeleton kind="table" />}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {first && rows.length === 0 && <EmptyState title={t('no_answers')}>{t('no_answers_why')}</EmptyState>}
      {first && rows.length > 0 && (
        <>
          {first.summary.length > 0 && (
            <Section title={t('summary')}>
              <div className={styles.summaries}>
                {first.body.questions.map((question, index) => {
                  const summary = first.summary[index];
                  return summary ? <SummaryCard key={summary.number} question={question} summary={summary} /> : null;
                })}
              </div>
            </Section>
          )}
          <Section title={t('table')}><AnswersTable body={first.body} rows={rows} /></Section>
        </>
      )}
    </Screen>
  );
}
