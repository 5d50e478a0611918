/** Whether this browser is woken, and how much it shows. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@vkontakte/vkui';
import { useMe } from '../../../shared/session';
import { Section } from '../../../shared/ui/Section';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { SETTINGS_KEY, settingsApi, type Settings } from './api';
import { deviceState, turnOff, turnOn } from './device';
import styles from './Settings.module.css';
import { SwitchRow } from './SwitchRow';
import { useChoose } from './useChoose';
import { useSettingsText } from './messages';

export function Device({ settings }: { settings: Settings }) {
  const t = useSettingsText();
  const me = useMe().person.id;
  const queries = useQueryClient();
  const snackbar = useSnackbar();
  const choose = useChoose();
  const { data: state = 'off' } = useQuery({
    queryKey: [...SETTINGS_KEY, 'device', settings.push.is_on, settings.push.endpoints],
    queryFn: () => deviceState(settings),
  });
  const turn = useMutation({
    mutationFn: async (on: boolean) => {
      if (!on) return turnOff(me);
      if (!(await turnOn(settings, me))) snackbar.say(t('push_said_no'));
    },
    onError: (error) => (error instanceof DOMException ? snackbar.say(t('push_failed')) : snackbar.error(error)),
    onSettled: () => queries.invalidateQueries({ queryKey: SETTINGS_KEY }),
  });
  const test = useMutation({
    mutationFn: settingsApi.test,
    onSuccess: ({ count }) => snackbar.say(t('tested', { count })),
    onError: snackbar.error,
  });
  const canChange = state === 'on' || state === 'off';
  return (
    <Section title={t('device')}>
      <SwitchRow
        label={t('push')}
        hint={canChange ? t('push_on') : t(`push_${state}`)}
        checked={turn.isPending ? turn.variables : state === 'on'}
        disabled={!canChange || turn.isPending}
        onChange={(on) => turn.mutate(on)}
      />
      {state === 'on' && (
        <div className={styles.act}>
          <Button mode="secondary" loading={test.isPending} onClick={() => test.mutate()}>{t('test')}</Button>
        </div>
      )}
      <SwitchRow label={t('hides_text')} hint={t('hides_text_hint')} checked={settings.hides_text} onChange={(hides_text) => choose({ hides_text })} />
      <SwitchRow label={t('has_sound')} checked={settings.has_sound} onChange={(has_sound) => choose({ has_sound })} />
    </Section>
  );
}
