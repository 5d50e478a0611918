/** One’s notices, newest first. Opening one, or saying so, marks it and what is older as read; the button, all. */
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, VisuallyHidden } from '@vkontakte/vkui';
import { Link } from 'react-router';
import { useFormat } from '../../../shared/i18n';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { ErrorState } from '../../../shared/ui/ErrorState';
import { Screen } from '../../../shared/ui/Screen';
import { Section } from '../../../shared/ui/Section';
import { Skeleton } from '../../../shared/ui/Skeleton';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { NOTICES_KEY, noticesApi, type Notice } from '../api';
import { useText } from '../messages';
import { useNoticeWords } from '../Notice';
import styles from '../Notifications.module.css';

function Line({ notice, onOpen }: { notice: Notice; onOpen: () => void }) {
  const t = useText();
  const format = useFormat();
  const { title, detail } = useNoticeWords()(notice);
  const inside = (
    <>
      {notice.is_read ? <span /> : <span className={styles.dot} />}
      <span className={notice.is_read ? undefined : styles.fresh}>
        {title}
        {!notice.is_read && <VisuallyHidden>, {t('unread')}</VisuallyHidden>}
      </span>
      <time className={styles.when} dateTime={notice.created_at} title={format.dateTime(notice.created_at)}>{format.relative(notice.created_at)}</time>
      {detail && <span className={styles.detail}>{detail}</span>}
    </>
  );
  return <li>{notice.link ? <Link className={styles.notice} to={notice.link} onClick={onOpen}>{inside}</Link> : <div className={styles.notice}>{inside}</div>}</li>;
}

export function Component() {
  const t = useText();
  const client = useQueryClient();
  const snackbar = useSnackbar();
  const query = useInfiniteQuery({
    queryKey: [...NOTICES_KEY, 'all'],
    queryFn: ({ pageParam }) => noticesApi.list(pageParam),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const read = useMutation({
    mutationFn: (upTo: number) => noticesApi.read(upTo),
    onSuccess: () => client.invalidateQueries({ queryKey: NOTICES_KEY }),
    onError: snackbar.error,
  });
  const open = (notice: Notice) => {
    // What a notice tells of is newer than what its screen may still remember.
    void client.invalidateQueries({ refetchType: 'none' });
    if (!notice.is_read) read.mutate(notice.id);
  };
  const notices = query.data?.pages.flatMap((page) => page.notices) ?? [];
  const newest = notices[0]?.id;
  const hasUnread = (query.data?.pages[0]?.unread ?? 0) > 0;
  return (
    <Screen
      title={t('title')}
      actions={hasUnread && newest !== undefined && (
        <Button size="m" mode="secondary" loading={read.isPending} onClick={() => read.mutate(newest)}>{t('mark_read')}</Button>
      )}
    >
      {query.isPending && <Skeleton kind="rows" />}
      {query.error && !query.data && <ErrorState error={query.error} what={t('title')} onRetry={() => void query.refetch()} />}
      {query.data && notices.length === 0 && <EmptyState title={t('empty')}>{t('empty_text')}</EmptyState>}
      {notices.length > 0 && (
        <Section flush>
          <ul className={styles.list}>
            {notices.map((notice) => <Line key={notice.id} notice={notice} onOpen={() => open(notice)} />)}
          </ul>
          {query.hasNextPage && (
            <div className={styles.more}>
              <Button size="m" mode="secondary" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('more')}</Button>
            </div>
          )}
        </Section>
      )}
    </Screen>
  );
}
