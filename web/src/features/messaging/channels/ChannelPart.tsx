/** In «О беседе» of an organisation's channel: whom it is for. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Footnote, FormStatus } from '@vkontakte/vkui';
import { useState } from 'react';
import { ApiError, useErrorText } from '../../../shared/api';
import { QueryView } from '../../../shared/ui/QueryView';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { useFormat } from '../../../shared/i18n';
import type { InfoPartProps } from '../dialogs/infoParts';
import { channelsApi, type Audience, type Channel } from './api';
import { AudienceForm } from './AudienceForm';
import { useText } from './messages';
import styles from './Channels.module.css';

function Rule({ channel, onSaved }: { channel: Channel; onSaved: (channel: Channel) => void }) {
  const t = useText();
  const format = useFormat();
  const errorText = useErrorText();
  const [audience, setAudience] = useState<Audience>(channel.audience);
  const [hasComments, setComments] = useState(channel.has_comments);
  const [error, setError] = useState<unknown>(null);
  const save = async () => {
    setError(null);
    try {
      onSaved(await channelsApi.set(channel.conversation_id, audience, hasComments));
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <>
      <Footnote className={styles.about}>{t('readers', { count: format.number(channel.readers) })}. {t('authors')}</Footnote>
      <AudienceForm organisation={channel.organisation_id} audience={audience} hasComments={hasComments} onAudience={setAudience} onComments={setComments} />
      {error !== null && <FormStatus mode="error" role="alert">{errorText(error)}</FormStatus>}
      <Button size="l" stretched onClick={() => void save()}>{t('save')}</Button>
    </>
  );
}

export function Component({ entry }: InfoPartProps) {
  const t = useText();
  const queries = useQueryClient();
  const snackbar = useSnackbar();
  const queryKey = ['messaging', 'channel', entry.id];
  const query = useQuery({ queryKey, queryFn: () => channelsApi.get(entry.id) });
  const isByHand = query.error instanceof ApiError && query.error.status === 404;
  return (
    <div className={styles.form}>
      {isByHand ? <Footnote>{t('authors')}</Footnote> : (
        <QueryView query={query}>
          {(channel) => (
            <Rule
              channel={channel}
              onSaved={(saved) => {
                queries.setQueryData(queryKey, saved);
                snackbar.say(t('saved'));
              }}
            />
          )}
        </QueryView>
      )}
    </div>
  );
}
