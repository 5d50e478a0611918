/** The last owner leaves: first somebody else keeps the conversation. */
import { Button, Footnote, FormStatus, Radio, RadioGroup } from '@vkontakte/vkui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useErrorText } from '../../../shared/api';
import { QueryView } from '../../../shared/ui/QueryView';
import { useMessaging } from '../client/current';
import { fetchMembers, leave } from '../dialogs/requests';
import type { InfoPartProps } from '../dialogs/infoParts';
import { useText } from './messages';
import styles from './Terms.module.css';

export function HandOver({ entry, onClose }: InfoPartProps) {
  const t = useText();
  const client = useMessaging();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const [successor, setSuccessor] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const members = useQuery({ queryKey: ['messaging', 'members', entry.id, 'all'], queryFn: () => fetchMembers(entry.id, null) });
  const go = async () => {
    if (!successor) return;
    try {
      await leave(client, entry.id, successor);
      onClose();
      void navigate('/chats');
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <div className={styles.part}>
      <Footnote className={styles.about}>{t('hand_over_text')}</Footnote>
      <QueryView query={members}>
        {({ members: all }) => (
          <RadioGroup aria-label={t('hand_over')}>
            {all.filter((member) => member.person_id !== client.me).map((member) => (
              <Radio key={member.person_id} name="successor" description={member.description} onChange={() => setSuccessor(member.person_id)}>{member.name}</Radio>
            ))}
          </RadioGroup>
        )}
      </QueryView>
      {error !== null && <FormStatus mode="error" role="alert">{errorText(error)}</FormStatus>}
      <Button size="l" stretched appearance="negative" disabled={!successor} onClick={() => void go()}>{t('hand_over_leave')}</Button>
    </div>
  );
}
