/** In «О беседе»: its pictures, files, voice and links by month, each leading to its place. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, HorizontalScroll, SimpleCell, Tabs, TabsItem } from '@vkontakte/vkui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, type Schemas } from '../../../../shared/api';
import { useFormat } from '../../../../shared/i18n';
import { ErrorState } from '../../../../shared/ui/ErrorState';
import { Linkified } from '../../../../shared/linkify';
import { Optional } from '../../../../shared/ui/Optional';
import { Skeleton } from '../../../../shared/ui/Skeleton';
import type { InfoPartProps } from '../../dialogs/infoParts';
import { useText } from '../../attach/messages';
import { Album } from './Album';
import { FileRow } from './FileRow';
import { Viewer } from './Viewer';
import styles from './Files.module.css';

type Item = Schemas['MediaItem'];
type Kind = 'media' | 'documents' | 'voice' | 'links';
const KINDS: readonly Kind[] = ['media', 'documents', 'voice', 'links'];

function byMonth(items: readonly Item[]): { month: string; items: Item[] }[] {
  const months: { month: string; items: Item[] }[] = [];
  for (const item of items) {
    const month = item.at.slice(0, 7);
    const last = months.at(-1);
    if (last?.month === month) last.items.push(item);
    else months.push({ month, items: [item] });
  }
  return months;
}

function Line({ item, onGo }: { item: Item; onGo: () => void }) {
  const t = useText();
  const format = useFormat();
  const about = [item.author_name, format.date(item.at)].filter(Boolean).join(', ');
  return (
    <div className={styles.list}>
      {item.file ? <FileRow file={item.file} /> : <Linkified text={item.text} />}
      <SimpleCell multiline subtitle={about} after={<Button size="s" mode="tertiary" onClick={onGo}>{t('go_to')}</Button>}>{item.caption}</SimpleCell>
    </div>
  );
}

function Listed({ id, kind, onGo }: { id: string; kind: Kind; onGo: (seq: number) => void }) {
  const t = useText();
  const format = useFormat();
  const [opened, setOpened] = useState<string | null>(null);
  const query = useInfiniteQuery({
    queryKey: ['messaging', 'media', id, kind],
    queryFn: ({ pageParam }) => api.get<Schemas['Media']>(`/api/conversations/${id}/media`, { query: { kind, after: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const files = items.flatMap((item) => item.file ?? []);
  if (query.isPending) return <Skeleton rows={4} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (items.length === 0) return <SimpleCell>{t('media_none')}</SimpleCell>;
  return (
    <>
      {byMonth(items).map(({ month, items: own }) => (
        <section key={month}>
          <h3 className={styles.month}>{format.month(`${month}-01`)}</h3>
          {kind === 'media'
            ? (
              <div className={styles.grid}>
                {own.map((item) => item.file && (
                  <div key={`${item.seq}-${item.file.id}`} className={styles.cell}>
                    <Album attachments={[{ file: { ...item.file, width: 1, height: 1 } }]} onOpen={setOpened} />
                  </div>
                ))}
              </div>
            )
            : own.map((item) => <Line key={`${item.seq}-${item.file?.id ?? ''}`} item={item} onGo={() => onGo(item.seq)} />)}
        </section>
      ))}
      {query.hasNextPage && (
        <div className={styles.more}><Button mode="secondary" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('more')}</Button></div>
      )}
      {opened && <Optional><Viewer files={files} first={opened} onClose={() => setOpened(null)} /></Optional>}
    </>
  );
}

export function Component({ entry, onClose }: InfoPartProps) {
  const t = useText();
  const navigate = useNavigate();
  const [kind, setKind] = useState<Kind>('media');
  const go = (seq: number) => {
    onClose();
    void navigate(`/chats/${entry.id}/${seq}`);
  };
  return (
    <>
      <Tabs layoutFillMode="shrinked" scrollBehaviorToSelectedTab="center">
        <HorizontalScroll arrowSize="s">
          {KINDS.map((one) => (
            <TabsItem key={one} id={`media-tab-${one}`} aria-controls="media-panel" selected={one === kind} onClick={() => setKind(one)}>{t(`media_${one}`)}</TabsItem>
          ))}
        </HorizontalScroll>
      </Tabs>
      <div id="media-panel" role="tabpanel" aria-labelledby={`media-tab-${kind}`}><Listed key={kind} id={entry.id} kind={kind} onGo={go} /></div>
    </>
  );
}
