/** Everything that is pinned, and everything that ever was: who pinned and unpinned it, and when. */
import { Icon24PinSlashOutline } from '@vkontakte/icons';
import { Button, IconButton, ModalPage, ModalPageHeader, Tabs, TabsItem, Tappable } from '@vkontakte/vkui';
import { useState } from 'react';
import { useFormat } from '../../../shared/i18n';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { ErrorState } from '../../../shared/ui/ErrorState';
import { Skeleton } from '../../../shared/ui/Skeleton';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { useControls, type DialogProps } from '../conversation/controls';
import { useText } from '../messages';
import { useLine } from '../words';
import type { Pin } from '../wire';
import styles from './Pins.module.css';
import { usePinText } from './messages';
import { unpin, usePinHistory, usePins } from './requests';

export function PinsDialog({ entry, onClose }: DialogProps) {
  const t = usePinText();
  const messenger = useText();
  const line = useLine();
  const format = useFormat();
  const controls = useControls();
  const snackbar = useSnackbar();
  const [isHistory, setHistory] = useState(false);
  const current = usePins(entry.id);
  const history = usePinHistory(entry.id, isHistory);
  const query = isHistory ? history : current;
  const pins: Pin[] = isHistory ? (history.data?.pages.flatMap((page) => page.pins) ?? []) : (current.data?.pins ?? []);
  const show = (pin: Pin) => {
    onClose();
    controls.show(pin.seq);
  };
  const facts = (pin: Pin) => {
    const pinnedAt = format.dateTime(pin.pinned_at);
    const said = pin.pinned_by_name ? t('pinned_by', { name: pin.pinned_by_name, at: pinnedAt }) : t('pinned_at', { at: pinnedAt });
    if (!isHistory || !pin.unpinned_at) return [said];
    const unpinnedAt = format.dateTime(pin.unpinned_at);
    return [said, pin.unpinned_by_name ? t('unpinned_by', { name: pin.unpinned_by_name, at: unpinnedAt }) : t('unpinned_at', { at: unpinnedAt })];
  };
  return (
    <ModalPage open id="pins" onClose={onClose} size="m" header={<ModalPageHeader>{t('list')}</ModalPageHeader>} modalDismissButtonLabel={messenger('close')}>
      <div className={styles.dialog}>
        <Tabs mode="secondary">
          <TabsItem id="pins-now" aria-controls="pins-list" selected={!isHistory} onClick={() => setHistory(false)}>{t('now')}</TabsItem>
          <TabsItem id="pins-before" aria-controls="pins-list" selected={isHistory} onClick={() => setHistory(true)}>{t('history')}</TabsItem>
        </Tabs>
        <div id="pins-list" role="tabpanel" aria-labelledby={isHistory ? 'pins-before' : 'pins-now'}>
          {query.isPending && <Skeleton kind="rows" rows={3} />}
          {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
          {query.isSuccess && pins.length === 0 && <EmptyState title={t(isHistory ? 'no_history' : 'nothing')} />}
          <ul className={styles.pins}>
            {pins.map((pin, index) => (
              <li key={`${pin.seq} ${pin.pinned_at} ${index}`} className={styles.pin}>
                <Tappable Component="button" className={styles.open} disabled={!pin.message} onClick={() => show(pin)}>
                  {pin.message && <span className={styles.title}>{pin.message.author_name}</span>}
                  <span className={pin.message ? styles.text : styles.note}><bdi>{pin.message ? line(pin.message) : t('gone')}</bdi></span>
                  {facts(pin).map((fact) => <span key={fact} className={styles.note}>{fact}</span>)}
                </Tappable>
                {!isHistory && entry.conversation.may_pin && (
                  <IconButton label={t('unpin')} onClick={() => void unpin(entry.id, pin.seq).catch(snackbar.error)}><Icon24PinSlashOutline /></IconButton>
                )}
              </li>
            ))}
          </ul>
          {isHistory && history.hasNextPage && (
            <Button mode="tertiary" stretched loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>{t('more')}</Button>
          )}
        </div>
      </div>
    </ModalPage>
  );
}
