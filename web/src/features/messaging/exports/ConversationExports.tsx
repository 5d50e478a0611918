/** In «О беседе»: ask for an archive with a ground, see who has taken one. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Footnote, FormStatus, SimpleCell } from '@vkontakte/vkui';
import { useState } from 'react';
import { useErrorText } from '../../../shared/api';
import { QueryView } from '../../../shared/ui/QueryView';
import { TextField } from '../../../shared/ui/fields';
import type { InfoPartProps } from '../dialogs/infoParts';
import { exportsApi } from './api';
import { ExportLines, refetchWhileWriting } from './ExportLines';
import { useText } from './messages';
import styles from './Exports.module.css';

export function Component({ entry }: InfoPartProps) {
  const t = useText();
  const errorText = useErrorText();
  const client = useQueryClient();
  const [ground, setGround] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [isAsking, setAsking] = useState(false);
  const queryKey = ['exports', entry.id];
  const exports = useQuery({
    queryKey,
    queryFn: () => exportsApi.of(entry.id),
    refetchInterval: (query) => refetchWhileWriting(query.state.data?.exports),
  });
  const ask = async () => {
    setAsking(true);
    setError(null);
    try {
      await exportsApi.request(entry.id, ground.trim());
      setGround('');
      await client.invalidateQueries({ queryKey });
    } catch (refused) {
      setError(refused);
    } finally {
      setAsking(false);
    }
  };
  return (
    <div className={styles.part}>
      <Footnote className={styles.what}>{t('what')}</Footnote>
      <TextField label={t('ground')} value={ground} hint={t('ground_hint')} maxLength={500} required onChange={setGround} />
      {error !== null && <FormStatus mode="error" role="alert">{errorText(error)}</FormStatus>}
      <Button size="l" stretched disabled={ground.trim() === ''} loading={isAsking} onClick={() => void ask()}>{t('ask')}</Button>
      <h3 className={styles.heading}>{t('taken')}</h3>
      <div className={styles.lines}>
        <QueryView query={exports}>
          {({ exports: all }) => (all.length === 0 ? <SimpleCell>{t('none')}</SimpleCell> : <ExportLines exports={all} />)}
        </QueryView>
      </div>
    </div>
  );
}
