/** The third step: what would change, by tabs; who leaves can be kept, who is unclear is decided. */
import { useInfiniteQuery, useMutation, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { Button, Checkbox, Counter, FormStatus, Footnote, HorizontalScroll, Tabs, TabsItem } from '@vkontakte/vkui';
import { useState } from 'react';
import { useFormat, useLanguage } from '../../../shared/i18n';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { ErrorState } from '../../../shared/ui/ErrorState';
import { SearchField } from '../../../shared/ui/SearchField';
import { Section } from '../../../shared/ui/Section';
import { Skeleton } from '../../../shared/ui/Skeleton';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { importKey, KINDS, rosterApi, TABS, type Import, type Kind, type Line, type Lines, type Tab } from '../api';
import { useText } from '../messages';
import styles from '../Roster.module.css';
import { DifferenceLine } from './DifferenceLine';

export interface DifferenceStepProps {
  shown: Import;
  isConfirmed: boolean;
  onConfirm: (isConfirmed: boolean) => void;
  onRecompute: () => void;
  /** It was applied: a record to read, nothing to tick. */
  isFixed?: boolean;
}

function firstTab(counts: Import['counts']): Tab {
  return TABS.find((tab) => (counts[tab] ?? 0) > 0) ?? 'new';
}

/** Narrows a tab to one kind, where it has several. */
function Kinds({ counts, tab, kind, onKind }: { counts: Import['counts']; tab: Tab; kind: Kind | null; onKind: (kind: Kind | null) => void }) {
  const t = useText();
  const format = useFormat();
  const present = KINDS.filter((one) => (counts[`${tab}_${one}`] ?? 0) > 0);
  if (present.length < 2) return null;
  return (
    <div className={styles.kinds}>
      {present.map((one) => (
        <Button
          key={one}
          size="s"
          mode={kind === one ? 'primary' : 'secondary'}
          aria-pressed={kind === one}
          after={<span className={styles.kindCount}>{format.number(counts[`${tab}_${one}`] ?? 0)}</span>}
          onClick={() => onKind(kind === one ? null : one)}
        >
          {t(`kind_of_${one}`)}
        </Button>
      ))}
    </div>
  );
}

export function DifferenceStep({ shown, isConfirmed, onConfirm, onRecompute, isFixed = false }: DifferenceStepProps) {
  const t = useText();
  const language = useLanguage();
  const snackbar = useSnackbar();
  const client = useQueryClient();
  const [tab, setTab] = useState<Tab>(() => firstTab(shown.counts));
  const [kind, setKind] = useState<Kind | null>(null);
  const [search, setSearch] = useState('');
  const organisation = shown.organisation_id;
  const key = importKey(organisation, shown.id, 'lines', tab, kind ?? '', search, String(shown.counts.people ?? 0));
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => rosterApi.lines(organisation, shown.id, tab, kind, search, pageParam),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const keep = (next: Import) => client.setQueryData(importKey(organisation, shown.id), next);
  const change = (number: number, part: Partial<Line>) =>
    client.setQueryData<InfiniteData<Lines>>(key, (data) => data && {
      ...data,
      pages: data.pages.map((page) => ({ ...page, lines: page.lines.map((line) => (line.number === number ? { ...line, ...part } : line)) })),
    });
  const leaveOut = useMutation({
    mutationFn: ({ line, isLeftOut }: { line: Line; isLeftOut: boolean }) => rosterApi.leaveOut(organisation, shown.id, isLeftOut, line.key),
    onMutate: ({ line, isLeftOut }) => change(line.number, { is_left_out: isLeftOut }),
    onSuccess: keep,
    onError: (error, { line }) => {
      change(line.number, { is_left_out: line.is_left_out });
      snackbar.error(error);
    },
  });
  const leaveOutAll = useMutation({
    mutationFn: (isLeftOut: boolean) => rosterApi.leaveOut(organisation, shown.id, isLeftOut, null),
    onSuccess: (next) => {
      keep(next);
      return client.invalidateQueries({ queryKey: key });
    },
    onError: (error) => snackbar.error(error),
  });
  const choose = useMutation({
    mutationFn: ({ line, person }: { line: Line; person: string | null }) => rosterApi.choose(organisation, shown.id, line.key, person),
    onMutate: ({ line, person }) => change(line.number, { choice: person ?? 'new' }),
    onSuccess: keep,
    onError: (error, { line }) => {
      change(line.number, { choice: line.choice });
      snackbar.error(error);
    },
  });
  const lines = query.data?.pages.flatMap((page) => page.lines) ?? [];
  const isNothing = TABS.every((one) => one === 'problems' || !shown.counts[one]);
  const undecided = shown.counts.problems_undecided ?? 0;
  return (
    <div className={styles.stack}>
      {!isFixed && isNothing && (
        <FormStatus mode="default" title={t('nothing_to_do')}>{t('nothing_to_do_text')}</FormStatus>
      )}
      {!isFixed && shown.notices.map((one) => (
        <FormStatus key={one.code} mode={shown.must_confirm ? 'error' : 'default'}>{one[language]}</FormStatus>
      ))}
      {!isFixed && shown.must_confirm && (
        <Checkbox checked={isConfirmed} onChange={(event) => onConfirm(event.target.checked)}>{t('confirm')}</Checkbox>
      )}
      {!isFixed && (undecided > 0 || shown.has_new_choices) && (
        <FormStatus mode="default">
          <span className={styles.decide}>
            <span>{shown.has_new_choices ? t('decided') : t('undecided_rest', { count: undecided })}</span>
            {shown.has_new_choices && <Button size="s" mode="secondary" onClick={onRecompute}>{t('recompute')}</Button>}
          </span>
        </FormStatus>
      )}
      <Section flush>
        <HorizontalScroll>
          <Tabs mode="default" layoutFillMode="shrinked" scrollBehaviorToSelectedTab="center">
            {TABS.map((one) => (
              <TabsItem
                key={one}
                id={`import-tab-${one}`}
                aria-controls="import-lines"
                selected={tab === one}
                onClick={() => {
                  setTab(one);
                  setKind(null);
                }}
                status={(shown.counts[one] ?? 0) > 0 ? <Counter size="s" mode="tertiary">{shown.counts[one]}</Counter> : undefined}
              >
                {t(`tab_${one}`)}
              </TabsItem>
            ))}
          </Tabs>
        </HorizontalScroll>
        <div id="import-lines" role="tabpanel" aria-labelledby={`import-tab-${tab}`} className={styles.panel}>
          <SearchField value={search} onChange={setSearch} label={t('search')} />
          <Kinds counts={shown.counts} tab={tab} kind={kind} onKind={setKind} />
          {tab === 'left' && !isFixed && (shown.counts.left ?? 0) > 0 && (
            <div className={styles.leftHead}>
              <Footnote className={styles.quiet}>{t('left_hint')}</Footnote>
              <div className={styles.leftActions}>
                <Button size="s" mode="secondary" onClick={() => leaveOutAll.mutate(false)}>{t('left_all')}</Button>
                <Button size="s" mode="secondary" onClick={() => leaveOutAll.mutate(true)}>{t('left_none')}</Button>
                {shown.left_out > 0 && <Footnote>{t('left_out', { count: shown.left_out })}</Footnote>}
              </div>
            </div>
          )}
          {query.isPending && <Skeleton kind="rows" />}
          {query.error && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
          {query.data && lines.length === 0 && <EmptyState title={t(search ? 'nothing_found' : `nothing_${tab}`)} />}
          {lines.length > 0 && (
            <ul className={styles.lines}>
              {lines.map((line) => (
                <DifferenceLine
                  key={line.number}
                  line={line}
                  isFixed={isFixed}
                  onLeaveOut={(one, isLeftOut) => leaveOut.mutate({ line: one, isLeftOut })}
                  onChoose={(one, person) => choose.mutate({ line: one, person })}
                />
              ))}
            </ul>
          )}
          {query.hasNextPage && (
            <Button size="m" mode="secondary" stretched loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('more')}</Button>
          )}
        </div>
      </Section>
    </div>
  );
}
