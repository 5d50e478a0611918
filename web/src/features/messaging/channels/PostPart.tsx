/** Under a post of a channel: how many have seen it, and its comments. */
import { useQuery } from '@tanstack/react-query';
import { Icon16CommentOutline, Icon16View } from '@vkontakte/icons';
import { Tappable } from '@vkontakte/vkui';
import { lazy } from 'react';
import { useControls } from '../conversation/controls';
import type { PartProps } from '../parts/registry';
import { channelsApi } from './api';
import { useText } from './messages';
import styles from './Channels.module.css';

const CommentsDialog = lazy(() => import('./CommentsDialog').then((module) => ({ default: module.CommentsDialog })));

/** Posts drawn in one moment are asked about together. */
const asked = new Map<string, { seqs: Set<number>; answer: Promise<Map<number, number>> }>();

function viewsOf(id: string, seq: number): Promise<number> {
  let batch = asked.get(id);
  if (!batch) {
    const seqs = new Set<number>();
    const answer = new Promise<void>((resolve) => setTimeout(resolve, 50)).then(async () => {
      asked.delete(id);
      const { views } = await channelsApi.views(id, [...seqs].slice(0, 100));
      return new Map(views.map((one) => [one.seq, one.count]));
    });
    batch = { seqs, answer };
    asked.set(id, batch);
  }
  batch.seqs.add(seq);
  return batch.answer.then((counts) => counts.get(seq) ?? 0);
}

export function PostPart({ message, entry }: PartProps) {
  const t = useText();
  const controls = useControls();
  const { id, conversation } = entry;
  const views = useQuery({ queryKey: ['messaging', 'views', id, message.seq], queryFn: () => viewsOf(id, message.seq), staleTime: 30_000 });
  const comments = message.comments ?? 0;
  const hasComments = (conversation.has_comments ?? false) || comments > 0;
  return (
    <div className={styles.post}>
      {views.data !== undefined && (
        <span className={styles.views}><Icon16View aria-hidden />{t('views', { count: views.data })}</span>
      )}
      {hasComments && (
        <Tappable className={styles.comments} onClick={() => controls.open(CommentsDialog, [message.seq])}>
          <Icon16CommentOutline aria-hidden />{t('comment_count', { count: comments })}
        </Tappable>
      )}
    </div>
  );
}
