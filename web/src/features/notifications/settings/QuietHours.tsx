/** One's own quiet hours: what holds and whence, and a choice of one's own within it. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Footnote } from '@vkontakte/vkui';
import { useState } from 'react';
import { useFormat } from '../../../shared/i18n';
import { QueryView } from '../../../shared/ui/QueryView';
import { Section } from '../../../shared/ui/Section';
import { StatusMark } from '../../../shared/ui/StatusMark';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { SelectField } from '../../../shared/ui/fields';
import { QUIET_KEY, SETTINGS_KEY, settingsApi, weekOf, type MyQuiet } from './api';
import { useSettingsText } from './messages';
import { QuietForm, useQuietDraft, useTooShort } from './QuietForm';
import { QuietTable } from './QuietTable';
import styles from './Settings.module.css';
import { SwitchRow } from './SwitchRow';

const RUSSIAN_ZONES = [
  'Europe/Kaliningrad', 'Europe/Moscow', 'Europe/Samara', 'Asia/Yekaterinburg', 'Asia/Omsk', 'Asia/Krasnoyarsk', 'Asia/Irkutsk', 'Asia/Yakutsk',
  'Asia/Vladivostok', 'Asia/Magadan', 'Asia/Kamchatka',
] as const;
const AS_INSTITUTION = 'institution';

function Own({ quiet, onDone }: { quiet: MyQuiet; onDone: () => void }) {
  const t = useSettingsText();
  const queries = useQueryClient();
  const snackbar = useSnackbar();
  const tooShort = useTooShort();
  const draft = useQuietDraft(quiet.own ?? weekOf(quiet.lines));
  const [zone, setZone] = useState<string>(quiet.own_time_zone ?? AS_INSTITUTION);
  const save = useMutation({
    mutationFn: (week: typeof draft.week) => settingsApi.setQuiet({ week, time_zone: zone === AS_INSTITUTION ? null : zone }),
    onSuccess: (found) => {
      queries.setQueryData(QUIET_KEY, found);
      void queries.invalidateQueries({ queryKey: SETTINGS_KEY });
      snackbar.say(t('saved'));
      onDone();
    },
    onError: (error) => (tooShort(error) ? undefined : snackbar.error(error)),
  });
  const zones = [...new Set([...RUSSIAN_ZONES, ...(quiet.own_time_zone ? [quiet.own_time_zone] : [])])];
  return (
    <div className={styles.own}>
      <QuietForm draft={draft} error={save.error} />
      <SelectField
        label={t('quiet_zone')}
        value={zone}
        options={[{ value: AS_INSTITUTION, label: t('quiet_zone_default') }, ...zones.map((value) => ({ value, label: value.replace('_', ' ') }))]}
        onChange={setZone}
      />
      <Footnote className={styles.hint}>{t(quiet.may_shift ? 'quiet_own_hint_shift' : 'quiet_own_hint')}</Footnote>
      <div className={styles.buttons}>
        <Button size="m" loading={save.isPending} disabled={draft.week === null} onClick={() => save.mutate(draft.week)}>{t('save')}</Button>
        <Button size="m" mode="secondary" onClick={onDone}>{t('cancel')}</Button>
      </div>
    </div>
  );
}

function Known({ quiet }: { quiet: MyQuiet }) {
  const t = useSettingsText();
  const format = useFormat();
  const queries = useQueryClient();
  const snackbar = useSnackbar();
  const [isEditing, setEditing] = useState(false);
  const reset = useMutation({
    mutationFn: () => settingsApi.setQuiet({ week: null, time_zone: null }),
    onSuccess: (found) => {
      queries.setQueryData(QUIET_KEY, found);
      void queries.invalidateQueries({ queryKey: SETTINGS_KEY });
    },
    onError: snackbar.error,
  });
  const hasOwn = quiet.own !== null || quiet.own_time_zone !== null;
  return (
    <>
      {quiet.quiet_until && <div className={styles.now}><StatusMark kind="neutral">{t('quiet_now', { until: format.dateTime(quiet.quiet_until) })}</StatusMark></div>}
      <QuietTable lines={quiet.lines} label={t('quiet')} />
      <SwitchRow label={t('quiet_own')} checked={hasOwn || isEditing} onChange={(on) => (on ? setEditing(true) : (setEditing(false), hasOwn && reset.mutate()))} />
      {isEditing && <Own quiet={quiet} onDone={() => setEditing(false)} />}
      {hasOwn && !isEditing && <div className={styles.act}><Button mode="secondary" onClick={() => setEditing(true)}>{t('change')}</Button></div>}
      <Footnote className={styles.note}>{t('quiet_hint')}</Footnote>
    </>
  );
}

export function QuietHours() {
  const t = useSettingsText();
  const query = useQuery({ queryKey: QUIET_KEY, queryFn: settingsApi.quiet });
  return <Section title={t('quiet')}><QueryView query={query}>{(quiet) => <Known quiet={quiet} />}</QueryView></Section>;
}
