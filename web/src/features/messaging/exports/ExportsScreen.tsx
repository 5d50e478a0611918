/** A director’s exports of conversations of the own institution, asked for by address. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Footnote, FormStatus } from '@vkontakte/vkui';
import { useState } from 'react';
import { useErrorText } from '../../../shared/api';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { QueryView } from '../../../shared/ui/QueryView';
import { Screen } from '../../../shared/ui/Screen';
import { Section } from '../../../shared/ui/Section';
import { TextField } from '../../../shared/ui/fields';
import { exportsApi } from './api';
import { ExportLines, refetchWhileWriting } from './ExportLines';
import { useText } from './messages';
import styles from './Exports.module.css';

const CHAT = /\/chats\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/i;
const MINE = ['exports', 'mine'];

function Ask() {
  const t = useText();
  const errorText = useErrorText();
  const client = useQueryClient();
  const [address, setAddress] = useState('');
  const [ground, setGround] = useState('');
  const [isTried, setTried] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const conversation = CHAT.exec(address)?.[1];
  const ask = async () => {
    setTried(true);
    setError(null);
    if (!conversation || ground.trim() === '') return;
    try {
      client.setQueryData(MINE, await exportsApi.request(conversation, ground.trim()));
      setAddress('');
      setGround('');
      setTried(false);
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <div className={styles.form}>
      <Footnote className={styles.what}>{t('what_whole')}</Footnote>
      <TextField label={t('address')} value={address} hint={t('address_hint')} required error={isTried && !conversation ? t('address_wrong') : null} onChange={setAddress} />
      <TextField label={t('ground')} value={ground} hint={t('ground_hint')} maxLength={500} required error={isTried && ground.trim() === '' ? t('ground_hint') : null} onChange={setGround} />
      {error !== null && <FormStatus mode="error" role="alert">{errorText(error)}</FormStatus>}
      <div><Button size="m" onClick={() => void ask()}>{t('ask')}</Button></div>
    </div>
  );
}

export function Component() {
  const t = useText();
  const exports = useQuery({
    queryKey: MINE,
    queryFn: exportsApi.mine,
    refetchInterval: (query) => refetchWhileWriting(query.state.data?.exports),
  });
  return (
    <Screen title={t('title')} subtitle={t('subtitle')} back="/rules" narrow>
      <Section><Ask /></Section>
      <Section title={t('mine')} flush>
        <QueryView query={exports} isEmpty={(data) => data.exports.length === 0} empty={<EmptyState title={t('none_mine')}>{t('none_mine_text')}</EmptyState>}>
          {({ exports: all }) => <ExportLines exports={all} isTitled />}
        </QueryView>
      </Section>
    </Screen>
  );
}
