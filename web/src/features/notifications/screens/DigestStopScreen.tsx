/** The end of letters, by the link of a letter: asked once, as mail servers open links by themselves. */
import { useMutation } from '@tanstack/react-query';
import { Button } from '@vkontakte/vkui';
import { useParams } from 'react-router';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { Screen } from '../../../shared/ui/Screen';
import { settingsApi } from '../settings/api';
import { useSettingsText } from '../settings/messages';
import styles from '../settings/Settings.module.css';

export function Component() {
  const t = useSettingsText();
  const { token = '' } = useParams();
  const stop = useMutation({ mutationFn: () => settingsApi.stopDigest(token) });
  return (
    <main>
      <Screen title={t('digest_stop')} narrow>
        {stop.isSuccess && <EmptyState title={t('digest_stopped')}>{t('digest_stopped_text')}</EmptyState>}
        {stop.isError && <EmptyState title={t('digest_stop_wrong')}>{t('digest_stop_wrong_text')}</EmptyState>}
        {!stop.isSuccess && !stop.isError && (
          <EmptyState title={t('digest_stop_ask')}>
            {t('digest_stop_why')}
            <div className={styles.act}>
              <Button size="l" loading={stop.isPending} onClick={() => stop.mutate()}>{t('digest_stop_do')}</Button>
            </div>
          </EmptyState>
        )}
      </Screen>
    </main>
  );
}
