/** All texts of an edited message, the one that stands now first. */
import { useQuery } from '@tanstack/react-query';
import { ModalPage, ModalPageHeader } from '@vkontakte/vkui';
import { api } from '../../../shared/api';
import { useFormat } from '../../../shared/i18n';
import { QueryView } from '../../../shared/ui/QueryView';
import type { DialogProps } from '../conversation/controls';
import { useText as useMessengerText } from '../messages';
import type { History } from '../wire';
import { useDialogText } from './messages';
import styles from './MessageDialogs.module.css';

export function HistoryDialog({ entry, seqs, onClose }: DialogProps) {
  const t = useDialogText();
  const messenger = useMessengerText();
  const format = useFormat();
  const seq = seqs[0]!;
  const history = useQuery({
    queryKey: ['messaging', 'history', entry.id, seq],
    queryFn: () => api.get<History>(`/api/conversations/${entry.id}/messages/${seq}/history`),
    staleTime: 0,
  });
  return (
    <ModalPage open onClose={onClose} size="s" header={<ModalPageHeader>{t('history')}</ModalPageHeader>} modalDismissButtonLabel={messenger('close')}>
      <div className={styles.body}>
        <QueryView query={history}>
          {({ revisions }) => (
            <ol className={styles.revisions}>
              {revisions.toReversed().map((revision) => (
                <li key={revision.written_at + String(revision.replaced_at)} className={styles.revision}>
                  <span className={styles.when}>
                    <time dateTime={revision.written_at}>{format.dateTime(revision.written_at)}</time>
                    {revision.replaced_at === null && ` · ${t('history_now')}`}
                  </span>
                  <span className={styles.text}>{revision.text}</span>
                </li>
              ))}
            </ol>
          )}
        </QueryView>
      </div>
    </ModalPage>
  );
}
