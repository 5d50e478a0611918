/** Where an invitation link leads: what the conversation is, and one button. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Footnote } from '@vkontakte/vkui';
import { useNavigate, useParams } from 'react-router';
import { ApiError } from '../../../shared/api';
import { Avatar } from '../../../shared/ui/Avatar';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { ErrorState } from '../../../shared/ui/ErrorState';
import { Screen } from '../../../shared/ui/Screen';
import { Section } from '../../../shared/ui/Section';
import { Skeleton } from '../../../shared/ui/Skeleton';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { useMessaging } from '../client/current';
import { termsApi, type LinkPreview } from './api';
import { useText } from './messages';
import styles from './Terms.module.css';

function Invitation({ token, seen }: { token: string; seen: LinkPreview }) {
  const t = useText();
  const client = useMessaging();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const snackbar = useSnackbar();
  const open = () => void navigate(`/chats/${seen.conversation_id}`, { replace: true });
  const join = async () => {
    try {
      const { head } = await termsApi.join(token);
      if (head) {
        client.takeHeads([head]);
        open();
      } else await queries.invalidateQueries({ queryKey: ['messaging', 'join', token] });
    } catch (error) {
      snackbar.error(error);
      await queries.invalidateQueries({ queryKey: ['messaging', 'join', token] });
    }
  };
  return (
    <div className={styles.invitation}>
      <Avatar id={seen.conversation_id} name={seen.title} kind={seen.kind} size={96} />
      <div className={styles.name}>{seen.title}</div>
      <Footnote>{[t('people', { count: seen.member_count }), seen.organisation_name].filter(Boolean).join(' · ')}</Footnote>
      <Footnote>{t('invites', { name: seen.made_by_name })}</Footnote>
      {seen.state === 'open' && <Button size="l" onClick={() => void join()}>{t(seen.needs_approval ? 'ask' : 'join')}</Button>}
      {seen.state === 'member' && <Button size="l" onClick={open}>{t('open')}</Button>}
      {(seen.state === 'waiting' || seen.state === 'refused') && <div role="status">{t(seen.state)}</div>}
    </div>
  );
}

export function Component() {
  const t = useText();
  const { token = '' } = useParams();
  const preview = useQuery({ queryKey: ['messaging', 'join', token], queryFn: () => termsApi.preview(token) });
  const isGone = preview.error instanceof ApiError && preview.error.status === 404;
  return (
    <Screen title={t('join_title')} back="/chats" narrow>
      {preview.isPending && <Skeleton rows={4} />}
      {isGone && <EmptyState title={t('gone')} action={{ label: t('to_chats'), href: '/chats' }}>{t('gone_why')}</EmptyState>}
      {preview.isError && !isGone && <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.data && <Section><Invitation token={token} seen={preview.data} /></Section>}
    </Screen>
  );
}
