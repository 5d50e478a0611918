/** The table in words: one verb at a time, one kind of people after another, each line with its verdict and whose word it is. */
import { Button, FormItem, HorizontalScroll, NativeSelect, Tabs, TabsItem } from '@vkontakte/vkui';
import { useId, useState } from 'react';
import { Section } from '../../../shared/ui/Section';
import { StatusMark } from '../../../shared/ui/StatusMark';
import type { Kind, PolicyCell, PolicyTable, Scope, Verdict } from '../api';
import { chosenIn, keyOf, verdictIn, withChoice, type Draft, type Supervising } from '../draft';
import { otherSide, useLineText } from '../lineMessages';
import { useText } from '../messages';
import styles from '../Policy.module.css';
import { ApplyDialog } from './ApplyDialog';

const VERBS = ['write', 'find', 'add', 'call', 'make'] as const;
type Tab = (typeof VERBS)[number];
const KINDS: readonly Kind[] = ['primary', 'pupil', 'parent', 'staff', 'officer'];
const MARKS = { allowed: 'good', supervised: 'warning', forbidden: 'bad' } as const;
const SUPERVISING: readonly Supervising[] = ['safety_officer', 'deputy_director', 'director'];

const isOf = (tab: Tab) => (cell: PolicyCell) => (tab === 'make' ? cell.other === null : cell.verb === tab);

export function useLine(): (cell: Pick<PolicyCell, 'verb' | 'line'>) => string {
  const t = useText();
  const lines = useLineText();
  return ({ verb, line }) => (verb === 'make_group' || verb === 'make_channel' ? t(verb) : otherSide(lines, verb, line));
}

interface RowProps {
  cell: PolicyCell;
  draft: Draft;
  ofRegion: boolean;
  onChoose: (verdict: Verdict | null) => void;
}

function Row({ cell, draft, ofRegion, onChoose }: RowProps) {
  const t = useText();
  const line = useLine()(cell);
  const isNew = draft.has(keyOf(cell));
  const verdict = verdictIn(draft, cell);
  const chosen = chosenIn(draft, cell);
  const isNarrowed = !isNew && chosen !== null && chosen !== cell.verdict;
  const source = t(isNew ? 'source_new' : `source_${cell.source}`);
  const isFixed = !ofRegion && cell.options.length < 2;
  return (
    <li className={styles.row} data-new={isNew || undefined}>
      <span className={styles.line}>
        {line}
        <span className={styles.source}>{isNarrowed ? t('narrowed') : isFixed ? t('fixed') : source}</span>
      </span>
      <span className={styles.verdict}><StatusMark kind={MARKS[verdict]}>{t(verdict)}</StatusMark></span>
      <span className={styles.choice}>
        <NativeSelect
          value={chosen ?? ''}
          disabled={isFixed}
          slotProps={{ select: { 'aria-label': t('choose', { who: t(`kind_${cell.one}`), line }) } }}
          onChange={(event) => onChoose((event.target.value || null) as Verdict | null)}
        >
          <option value="">{t(ofRegion ? 'as_parta' : 'as_region', { verdict: t(cell.inherited).toLowerCase() })}</option>
          {[...cell.options].reverse().filter((one) => one !== cell.inherited || one === chosen).map((one) => <option key={one} value={one}>{t(one)}</option>)}
        </NativeSelect>
      </span>
    </li>
  );
}

interface SupervisionProps {
  table: PolicyTable;
  value: Supervising;
  onChange: (value: Supervising) => void;
}

function Supervision({ table, value, onChange }: SupervisionProps) {
  const t = useText();
  const id = useId();
  return (
    <Section title={t('supervision')}>
      <p className={styles.text}>{t('supervision_about')}</p>
      <FormItem top={t('supervised_by')} htmlFor={id} noPadding>
        <NativeSelect id={id} value={value} onChange={(event) => onChange(event.target.value as Supervising)}>
          {SUPERVISING.map((one) => <option key={one} value={one}>{t(`by_${one}`)}</option>)}
        </NativeSelect>
      </FormItem>
      {table.scope === 'institution' && (
        <p className={styles.text}>
          {table.supervisors.length > 0 ? t('supervisors', { names: table.supervisors.join(', ') }) : t('no_supervisors')}
        </p>
      )}
    </Section>
  );
}

export function TableView({ scope, table }: { scope: Scope; table: PolicyTable }) {
  const t = useText();
  const [tab, setTab] = useState<Tab>('write');
  const [draft, setDraft] = useState<Draft>(new Map());
  const [supervisedBy, setSupervisedBy] = useState<Supervising>(table.supervised_by);
  const [isAsking, setAsking] = useState(false);
  const cells = table.cells.filter(isOf(tab));
  const shown = KINDS.filter((kind) => (scope.kind === 'region' || kind !== 'officer') && cells.some((cell) => cell.one === kind));
  const count = draft.size + (supervisedBy === table.supervised_by ? 0 : 1);
  return (
    <>
      <div className={styles.tabs}>
        <Tabs mode="accent" layoutFillMode="shrinked" scrollBehaviorToSelectedTab="center" aria-label={t('verbs')}>
          <HorizontalScroll arrowSize="s">
            {VERBS.map((one) => (
              <TabsItem key={one} id={`verb-${one}`} aria-controls="verb-panel" selected={tab === one} onClick={() => setTab(one)}>{t(one)}</TabsItem>
            ))}
          </HorizontalScroll>
        </Tabs>
      </div>
      <div role="tabpanel" id="verb-panel" className={styles.sections} aria-labelledby={`verb-${tab}`} tabIndex={-1}>
        <p className={styles.note}>{t(`${tab}_about`)}</p>
        {shown.map((kind) => (
          <Section key={kind} title={t(`may_${tab}`, { kind: t(`kind_${kind}`) })} flush>
            <ul className={styles.rows}>
              {cells.filter((cell) => cell.one === kind).map((cell) => (
                <Row
                  key={keyOf(cell)}
                  cell={cell}
                  draft={draft}
                  ofRegion={scope.kind === 'region'}
                  onChoose={(verdict) => setDraft(withChoice(draft, cell, verdict))}
                />
              ))}
            </ul>
          </Section>
        ))}
        {tab === 'write' && <Supervision table={table} value={supervisedBy} onChange={setSupervisedBy} />}
      </div>
      {count > 0 && (
        <div className={styles.bar} role="status">
          <span>{t('changes', { count })}</span>
          <span className={styles.barActions}>
            <Button
              mode="tertiary"
              size="m"
              onClick={() => {
                setDraft(new Map());
                setSupervisedBy(table.supervised_by);
              }}
            >
              {t('reset')}
            </Button>
            <Button size="m" onClick={() => setAsking(true)}>{t('check')}</Button>
          </span>
        </div>
      )}
      {isAsking && (
        <ApplyDialog scope={scope} table={table} draft={draft} supervisedBy={supervisedBy} onClose={() => setAsking(false)} />
      )}
    </>
  );
}
