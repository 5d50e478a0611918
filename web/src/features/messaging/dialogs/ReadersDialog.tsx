/** Who has read a message, as far as one may know them; in large conversations and channels how many. */
import { useQuery } from '@tanstack/react-query';
import { ModalPage, ModalPageHeader, SimpleCell } from '@vkontakte/vkui';
import { api } from '../../../shared/api';
import { compareRussian } from '../../../shared/sort';
import { Avatar } from '../../../shared/ui/Avatar';
import { QueryView } from '../../../shared/ui/QueryView';
import type { DialogProps } from '../conversation/controls';
import { useText as useMessengerText } from '../messages';
import type { ReadCount } from '../wire';
import { useDialogText } from './messages';
import styles from './MessageDialogs.module.css';

export function ReadersDialog({ entry, seqs, onClose }: DialogProps) {
  const t = useDialogText();
  const messenger = useMessengerText();
  const seq = seqs[0]!;
  const readers = useQuery({
    queryKey: ['messaging', 'readers', entry.id, seq],
    queryFn: () => api.get<ReadCount>(`/api/conversations/${entry.id}/messages/${seq}/readers`),
    staleTime: 0,
    refetchInterval: 5_000,
  });
  return (
    <ModalPage open onClose={onClose} size="s" header={<ModalPageHeader>{t('readers')}</ModalPageHeader>} modalDismissButtonLabel={messenger('close')}>
      <div className={styles.body}>
        <QueryView query={readers}>
          {({ count, of, readers: named }) => {
            const hidden = named ? count - named.length : 0;
            return (
              <>
                <p className={styles.summary} role="status">{t(count === 0 ? 'readers_none' : 'readers_of', { count, of })}</p>
                {named && named.toSorted((one, other) => compareRussian(one.name, other.name)).map((reader) => (
                  <SimpleCell key={reader.person_id} before={<Avatar id={reader.person_id} name={reader.name} size={40} />}>{reader.name}</SimpleCell>
                ))}
                {hidden > 0 && <p className={styles.summary}>{t('readers_hidden', { count: hidden, some: named!.length })}</p>}
              </>
            );
          }}
        </QueryView>
      </div>
    </ModalPage>
  );
}
