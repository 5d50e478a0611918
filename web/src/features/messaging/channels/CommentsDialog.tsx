/** What readers say under a post. */
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Icon24DeleteOutline, Icon28Send } from '@vkontakte/icons';
import { Button, IconButton, ModalPage, ModalPageHeader, SimpleCell } from '@vkontakte/vkui';
import { useEffect, useState, type FormEvent } from 'react';
import { useFormat } from '../../../shared/i18n';
import { Linkified } from '../../../shared/linkify';
import { ErrorState } from '../../../shared/ui/ErrorState';
import { Skeleton } from '../../../shared/ui/Skeleton';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { TextField } from '../../../shared/ui/fields';
import type { DialogProps } from '../conversation/controls';
import { findRow } from '../store/log';
import { channelsApi, type Comment } from './api';
import { useText } from './messages';
import styles from './Channels.module.css';

function Line({ comment, onRemove }: { comment: Comment; onRemove: () => void }) {
  const t = useText();
  const format = useFormat();
  return (
    <SimpleCell
      multiline
      subtitle={format.dateTime(comment.created_at)}
      overTitle={comment.author_name || t('unnamed')}
      after={comment.may_delete && <IconButton label={t('remove')} onClick={onRemove}><Icon24DeleteOutline /></IconButton>}
    >
      <span className={styles.text}><Linkified text={comment.text} /></span>
    </SimpleCell>
  );
}

export function CommentsDialog({ entry, seqs, onClose }: DialogProps) {
  const t = useText();
  const queries = useQueryClient();
  const snackbar = useSnackbar();
  const [text, setText] = useState('');
  const seq = seqs[0]!;
  const { id } = entry;
  const queryKey = ['messaging', 'comments', id, seq];
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => channelsApi.comments(id, seq, pageParam),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  // The post moves when a comment comes or goes, here or elsewhere.
  const version = findRow(entry.log, seq)?.version;
  useEffect(() => void queries.invalidateQueries({ queryKey: ['messaging', 'comments', id, seq] }), [queries, id, seq, version]);
  const run = async (work: Promise<unknown>) => {
    try {
      await work;
      await queries.invalidateQueries({ queryKey });
    } catch (error) {
      snackbar.error(error);
    }
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    const said = text.trim();
    if (said === '') return;
    setText('');
    void run(channelsApi.comment(id, seq, said));
  };
  const comments = query.data?.pages.flatMap((page) => page.comments) ?? [];
  return (
    <ModalPage
      open
      onClose={onClose}
      size="s"
      settlingHeight={100}
      header={<ModalPageHeader>{t('comments_title')}</ModalPageHeader>}
      footer={(entry.conversation.has_comments ?? false) && (
        <form className={styles.write} onSubmit={send}>
          <div className={styles.field}><TextField label={t('write')} value={text} multiline maxLength={2_000} onChange={setText} /></div>
          <IconButton label={t('send')} type="submit" disabled={text.trim() === ''}><Icon28Send /></IconButton>
        </form>
      )}
    >
      {query.isPending && <Skeleton rows={4} />}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && comments.length === 0 && <SimpleCell>{t('no_comments')}</SimpleCell>}
      {comments.map((comment) => <Line key={comment.number} comment={comment} onRemove={() => void run(channelsApi.removeComment(id, seq, comment.number))} />)}
      {query.hasNextPage && <div className={styles.more}><Button mode="secondary" onClick={() => void query.fetchNextPage()}>{t('more')}</Button></div>}
    </ModalPage>
  );
}
