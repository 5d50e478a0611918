import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, ButtonGroup } from '@vkontakte/vkui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useSession } from '../../../shared/session';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { SelectField, TextField } from '../../../shared/ui/fields';
import { QueryView } from '../../../shared/ui/QueryView';
import { Screen } from '../../../shared/ui/Screen';
import { Section } from '../../../shared/ui/Section';
import { Wizard } from '../../../shared/ui/Wizard';
import { organisationsApi, type SetupState } from '../api';
import styles from '../Organisations.module.css';
import { useSetupText } from '../setupMessages';
import { TIME_ZONES } from '../words';

const OWN = 'own';

function useFields(state: SetupState) {
  const first = state.presets[0];
  const [fields, set] = useState({
    preset: first?.key ?? OWN,
    region: first?.name ?? '',
    zone: first?.time_zone ?? 'Europe/Moscow',
    territories: '',
    ministry: '', ministryShort: '',
    family: '', given: '', patronymic: '',
  });
  return [fields, (next: Partial<typeof fields>) => set((old) => ({ ...old, ...next }))] as const;
}

/** Region, ministry, oneself: then the first institutions. */
function Making({ state }: { state: SetupState }) {
  const t = useSetupText();
  const client = useQueryClient();
  const session = useSession();
  const [fields, change] = useFields(state);
  const own = fields.preset === OWN;
  const names = fields.territories.split('\n').map((line) => line.trim()).filter(Boolean);
  const make = async () => {
    await organisationsApi.setUp({
      region_name: fields.region, time_zone: fields.zone,
      ministry_name: fields.ministry, ministry_short_name: fields.ministryShort,
      family_name: fields.family, given_name: fields.given, patronymic: fields.patronymic,
      preset: own ? null : fields.preset,
      territories: own ? names.map((name) => ({ name, kind: 'municipal_area' as const })) : [],
    });
    await session.refresh();
    await client.invalidateQueries({ queryKey: ['organisations'] });
    return true;
  };
  return (
    <Wizard
      title={t('setup_title')}
      onDone={() => undefined}
      doneLabel={t('make')}
      steps={[
        {
          id: 'region',
          title: t('region'),
          canLeave: fields.region.trim() !== '' && (!own || names.length > 0),
          content: (
            <div className={styles.form}>
              <div className={styles.quiet}>{t('setup_text')}</div>
              <SelectField
                label={t('preset')}
                value={fields.preset}
                onChange={(key) => {
                  const preset = state.presets.find((one) => one.key === key);
                  change(preset ? { preset: key, region: preset.name, zone: preset.time_zone } : { preset: OWN });
                }}
                options={[
                  ...state.presets.map((one) => ({ value: one.key, label: t('preset_of', { name: one.name, count: one.territories }) })),
                  { value: OWN, label: t('preset_own') },
                ]}
              />
              <TextField label={t('region_name')} value={fields.region} onChange={(region) => change({ region })} required maxLength={80} />
              <SelectField label={t('zone')} value={fields.zone} onChange={(zone) => change({ zone })} options={TIME_ZONES.map((zone) => ({ value: zone, label: zone }))} />
              {own && (
                <TextField label={t('territories')} hint={t('territories_hint')} value={fields.territories} onChange={(territories) => change({ territories })} multiline required />
              )}
            </div>
          ),
        },
        {
          id: 'ministry',
          title: t('ministry'),
          canLeave: fields.ministry.trim() !== '' && fields.ministryShort.trim() !== '',
          content: (
            <div className={styles.form}>
              <TextField label={t('ministry_name')} value={fields.ministry} onChange={(ministry) => change({ ministry })} required maxLength={300} />
              <TextField label={t('ministry_short')} value={fields.ministryShort} onChange={(ministryShort) => change({ ministryShort })} required maxLength={100} />
            </div>
          ),
        },
        {
          id: 'you',
          title: t('you'),
          canLeave: fields.family.trim() !== '' && fields.given.trim() !== '',
          nextLabel: t('make'),
          onNext: make,
          content: (
            <div className={styles.form}>
              <div className={styles.quiet}>{t('you_text')}</div>
              <TextField label={t('family')} value={fields.family} onChange={(family) => change({ family })} required autoComplete="family-name" />
              <TextField label={t('given')} value={fields.given} onChange={(given) => change({ given })} required autoComplete="given-name" />
              <TextField label={t('patronymic')} value={fields.patronymic} onChange={(patronymic) => change({ patronymic })} />
            </div>
          ),
        },
      ]}
    />
  );
}

function Institutions({ regionId }: { regionId: string }) {
  const t = useSetupText();
  const navigate = useNavigate();
  return (
    <Section title={t('made')}>
      <ButtonGroup gap="s" mode="horizontal" style={{ flexWrap: 'wrap' }}>
        <Button size="l" onClick={() => void navigate(`/organisations/list/${regionId}`)}>{t('from_list')}</Button>
        <Button size="l" mode="secondary" onClick={() => void navigate(`/organisations/new/${regionId}`)}>{t('by_hand')}</Button>
      </ButtonGroup>
    </Section>
  );
}

/** The first set-up of an empty platform, for who came by the one-time link. */
export function Component() {
  const t = useSetupText();
  const state = useQuery({ queryKey: ['organisations', 'setup'], queryFn: () => organisationsApi.setup() });
  return (
    <Screen title={t('setup_title')} narrow>
      <QueryView query={state} what={t('setup_title')}>
        {(data) => {
          if (data.may_set_up && data.step === 'region') return <Section><Making state={data} /></Section>;
          if (data.may_set_up && data.step === 'institutions' && data.region_id) return <Institutions regionId={data.region_id} />;
          return <EmptyState title={t('setup_done')} action={{ label: t('to_register'), href: '/organisations' }}>{t('setup_done_text')}</EmptyState>;
        }}
      </QueryView>
    </Screen>
  );
}
