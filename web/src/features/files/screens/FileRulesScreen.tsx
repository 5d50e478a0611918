/** How much room each role has, in the region or in an institution, and what happens to files that can't be scanned. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@vkontakte/vkui';
import { useState } from 'react';
import { api, type Schemas } from '../../../shared/api';
import { useFormat } from '../../../shared/i18n';
import { useRole, useRuledRegion } from '../../../shared/session';
import { useRoleKindTitle } from '../../../shared/session/Switches';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { QueryView } from '../../../shared/ui/QueryView';
import { Screen } from '../../../shared/ui/Screen';
import { Section } from '../../../shared/ui/Section';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { SelectField, TextField } from '../../../shared/ui/fields';
import styles from '../Files.module.css';
import { UsedBar } from '../UsedBar';
import { useText } from '../messages';
import { bytesOf, decidedOf, nameOf, writtenOf } from '../quotas';

type Region = Schemas['RegionFiles'];
type Quota = Schemas['Quota'];
type Organisation = Schemas['OrganisationFiles'];

interface FormProps {
  address: string;
  held: Region | Organisation;
}

const isOfRegion = (held: Region | Organisation): held is Region => 'above_scanner' in held;

function Form({ address, held }: FormProps) {
  const t = useText();
  const format = useFormat();
  const titleOf = useRoleKindTitle();
  const client = useQueryClient();
  const snackbar = useSnackbar();
  const [written, setWritten] = useState(() => writtenOf(held.quotas));
  const [above, setAbove] = useState(isOfRegion(held) ? held.above_scanner : null);
  const [isBusy, setBusy] = useState(false);
  // An institution's own total is the region's to decide.
  const quotas = isOfRegion(held) ? held.quotas : held.quotas.filter((quota) => quota.role !== null);
  const save = async () => {
    const decided = decidedOf(quotas, written);
    if (decided === null) return;
    setBusy(true);
    try {
      const body = { quotas: decided, ...(above && { above_scanner: above }) };
      client.setQueryData(['files', 'rules', address], await api.put<Region | Organisation>(address, body));
      snackbar.say(t('saved'));
    } catch (error) {
      snackbar.error(error);
    } finally {
      setBusy(false);
    }
  };
  const wrongOf = (name: string) => {
    const text = (written[name] ?? '').trim();
    return text !== '' && bytesOf(text) === null ? t('wrong') : undefined;
  };
  const fieldOf = (quota: Quota, label: string) => {
    const name = nameOf(quota);
    return (
      <TextField
        key={name}
        label={label}
        value={written[name] ?? ''}
        hint={t('usual', { size: format.fileSize(quota.max_bytes) })}
        error={wrongOf(name)}
        onChange={(value) => setWritten({ ...written, [name]: value })}
      />
    );
  };
  const total = quotas.find((quota) => quota.role === null);
  return (
    <div className={styles.form}>
      {above && (
        <Section title={t('scanning')}>
          <SelectField
            label={t('above')}
            hint={t('above_hint')}
            value={above}
            options={[{ value: 'warn', label: t('above_warn') }, { value: 'refuse', label: t('above_refuse') }]}
            onChange={(value) => setAbove(value as Region['above_scanner'])}
          />
        </Section>
      )}
      {!isOfRegion(held) && (
        <Section title={t('total')}>
          <div className={styles.used}>
            <UsedBar used={held.used} />
            <p className={styles.note}>{t('total_fixed')}</p>
          </div>
        </Section>
      )}
      {total && <Section title={t('total')}><div className={styles.quotas}>{fieldOf(total, t('of_total'))}</div></Section>}
      <Section title={t('quotas')}>
        <div className={styles.form}>
          <p className={styles.note}>{t('quotas_about', { otherwise: t(isOfRegion(held) ? 'otherwise_region' : 'otherwise_organisation') })}</p>
          <div className={styles.quotas}>
            {quotas.map((quota) => quota.role && fieldOf(quota, `${titleOf(quota.role)}, ${t('gigabytes')}`))}
          </div>
          <div><Button size="l" loading={isBusy} onClick={() => void save()}>{t('save')}</Button></div>
        </div>
      </Section>
    </div>
  );
}

export function Component() {
  const t = useText();
  const region = useRuledRegion();
  const organisation = useRole()?.organisation?.id;
  const isRegional = region !== null;
  const address = isRegional ? `/api/regions/${region}/files` : organisation ? `/api/organisations/${organisation}/files` : '';
  const rules = useQuery({
    queryKey: ['files', 'rules', address],
    queryFn: () => api.get<Region | Organisation>(address),
    enabled: address !== '',
  });
  return (
    <Screen title={t('rules')} subtitle={t(isRegional ? 'rules_region' : 'rules_organisation')} back="/rules">
      {address === '' ? <EmptyState title={t('nowhere')} /> : <QueryView query={rules}>{(held) => <Form key={address} address={address} held={held} />}</QueryView>}
    </Screen>
  );
}
