/** A channel of the organisation for a chosen audience. */
import { Button, Footnote, FormStatus } from '@vkontakte/vkui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useErrorText } from '../../../shared/api';
import { useRole } from '../../../shared/session';
import { Screen } from '../../../shared/ui/Screen';
import { Section } from '../../../shared/ui/Section';
import { TextField } from '../../../shared/ui/fields';
import { useMessaging } from '../client/current';
import { channelsApi, type Audience } from './api';
import { AudienceForm } from './AudienceForm';
import { useText } from './messages';
import styles from './Channels.module.css';

const EVERYBODY: Audience = { organisation_kinds: [], municipality_ids: [], roles: [], is_mandatory: true };

export function Component() {
  const t = useText();
  const client = useMessaging();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const organisation = useRole()?.organisation?.id;
  const [title, setTitle] = useState('');
  const [audience, setAudience] = useState(EVERYBODY);
  const [hasComments, setComments] = useState(false);
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const create = async () => {
    setTried(true);
    if (title.trim() === '' || !organisation) return;
    setBusy(true);
    setError(null);
    try {
      const head = await channelsApi.create(organisation, title.trim(), audience, hasComments);
      client.takeHeads([head]);
      void navigate(`/chats/${head.conversation.id}`);
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  };
  return (
    <Screen title={t('new_title')} back="/chats" narrow>
      <Section>
        <div className={styles.form}>
          <Footnote className={styles.about}>{t('new_about')}</Footnote>
          <TextField label={t('name')} value={title} required maxLength={120} error={isTried && title.trim() === '' ? t('name_wrong') : null} onChange={setTitle} />
          {organisation && <AudienceForm organisation={organisation} audience={audience} hasComments={hasComments} onAudience={setAudience} onComments={setComments} />}
          {error !== null && <FormStatus mode="error" role="alert">{errorText(error)}</FormStatus>}
          <div><Button size="l" loading={isBusy} onClick={() => void create()}>{t('create')}</Button></div>
        </div>
      </Section>
    </Screen>
  );
}
