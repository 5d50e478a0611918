/** The new school year as a wizard: groups, new groups, what will happen, the result with its way back. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { isApiError } from '../../../shared/api';
import { useFormat } from '../../../shared/i18n';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { QueryView } from '../../../shared/ui/QueryView';
import { Screen } from '../../../shared/ui/Screen';
import { Section } from '../../../shared/ui/Section';
import { Wizard } from '../../../shared/ui/Wizard';
import { planApi, planKey, type YearOffer, type YearStep } from '../api';
import { useInstitution } from '../useInstitution';
import { GroupsStep } from '../year/GroupsStep';
import { LastYear } from '../year/LastYear';
import { useYearText } from '../year/messages';
import { findTroubles, newKey, openedClasses, previewOf, stepsToSend, type Opened, type Preview, type Trouble, type Troubles } from '../year/model';
import { OpenedStep } from '../year/OpenedStep';
import { PreviewStep } from '../year/PreviewStep';
import '../messages';

const WHAT = ['promote', 'graduate', 'dissolve', 'opened'] as const;

function useWhatHappens(): (preview: Preview) => string {
  const t = useYearText();
  const format = useFormat();
  return (preview) => WHAT.filter((part) => preview[part].length > 0)
    .map((part) => t(`what_${part}`, { count: format.number(preview[part].length) }))
    .join(', ') || t('what_nothing');
}

/** The row a refusal of the server is about, where it is about one. */
function refusedRow(error: unknown, steps: readonly YearStep[], opened: readonly Opened[]): Troubles {
  if (!isApiError(error, 'invalid_input')) return {};
  const { field, reason, group, name, value } = error.fields;
  const trouble: Trouble = reason === 'name_taken' ? 'name_taken' : 'not_a_name';
  const called = name ?? value;
  const step = field === 'new_groups' ? undefined : steps.find((one) => one.name === group || (one.kind === 'promote' && one.new_name.trim() === called));
  if (step) return { [step.group_id]: trouble };
  const row = opened.find((one) => one.name.trim() === called);
  return row ? { [newKey(row)]: trouble } : {};
}

function useYear(organisation: string, offer: YearOffer) {
  const client = useQueryClient();
  const [changed, setChanged] = useState<Readonly<Record<string, YearStep>>>({});
  const [opened, setOpened] = useState<Opened[]>([]);
  const [refused, setRefused] = useState<Troubles>({});
  const steps = useMemo(() => offer.steps.map((step) => changed[step.group_id] ?? step), [offer, changed]);
  const troubles = { ...refused, ...findTroubles(steps, opened) };
  return {
    steps,
    opened,
    troubles,
    preview: previewOf(steps, opened),
    change: (step: YearStep) => {
      setRefused({});
      setChanged((old) => ({ ...old, [step.group_id]: step }));
    },
    open: (rows: Opened[]) => {
      setRefused({});
      setOpened(rows);
    },
    begin: async () => {
      try {
        const next = await planApi.beginYear(organisation, stepsToSend(offer, changed), openedClasses(opened));
        client.setQueryData(planKey(organisation, 'begun'), next);
      } catch (error) {
        setRefused(refusedRow(error, steps, opened));
        throw error;
      }
      void client.invalidateQueries({ queryKey: planKey(organisation) });
    },
  };
}

function YearWizard({ organisation, offer, path, onBegun }: { organisation: string; offer: YearOffer; path: string; onBegun: () => void }) {
  const t = useYearText();
  const navigate = useNavigate();
  const whatHappens = useWhatHappens();
  const [params, setParams] = useSearchParams();
  const year = useYear(organisation, offer);
  const isFine = (isNew: boolean) => !Object.keys(year.troubles).some((row) => row.startsWith('new-') === isNew);
  return (
    <Section>
      <Wizard
        title={t('title')}
        current={params.get('step') ?? 'groups'}
        onStep={(step) => setParams({ step })}
        steps={[
          { id: 'groups', title: t('step_groups'), canLeave: isFine(false), content: <GroupsStep steps={year.steps} offered={offer.steps} troubles={year.troubles} onChange={year.change} /> },
          { id: 'opened', title: t('step_opened'), canLeave: isFine(true), nextLabel: t('check'), content: <OpenedStep opened={year.opened} troubles={year.troubles} onChange={year.open} /> },
          {
            id: 'preview',
            title: t('step_preview'),
            canLeave: isFine(false) && isFine(true),
            nextLabel: t('begin', { what: whatHappens(year.preview) }),
            onNext: year.begin,
            content: <PreviewStep preview={year.preview} beginsOn={offer.begins_on} />,
          },
        ]}
        onDone={() => {
          setParams({}, { replace: true });
          onBegun();
        }}
        onCancel={() => void navigate(path)}
      />
    </Section>
  );
}

export function Component() {
  const t = useYearText();
  const navigate = useNavigate();
  const { id, path, name } = useInstitution();
  const [begun, setBegun] = useState(false);
  const query = useQuery({ queryKey: planKey(id, 'year'), queryFn: () => planApi.year(id) });
  return (
    <Screen title={t('title')} subtitle={name} back={path}>
      <QueryView
        query={query}
        skeleton="table"
        what={t('title')}
        isEmpty={({ steps, last }) => steps.length === 0 && !last}
        empty={<EmptyState title={t('empty')} action={{ label: t('to_structure'), href: path }}>{t('empty_text')}</EmptyState>}
      >
        {(offer) => (
          <>
            {offer.last && !begun && <Section><LastYear organisation={id} last={offer.last} onUndone={() => setBegun(false)} /></Section>}
            {begun && offer.last
              ? (
                <Section>
                  <Wizard
                    title={t('result')}
                    steps={[]}
                    doneLabel={t('to_structure')}
                    onDone={() => void navigate(path)}
                    result={(
                      <>
                        <p>{t('result_text')}</p>
                        <LastYear organisation={id} last={offer.last} onUndone={() => setBegun(false)} />
                      </>
                    )}
                  />
                </Section>
              )
              : <YearWizard key={offer.last?.id ?? 'first'} organisation={id} offer={offer} path={path} onBegun={() => setBegun(true)} />}
          </>
        )}
      </QueryView>
    </Screen>
  );
}
