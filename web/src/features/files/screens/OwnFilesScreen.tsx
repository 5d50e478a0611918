/** What one has uploaded, by kind, the newest first, and how much of one's room it takes. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Icon28DocumentOutline, Icon28DownloadOutline, Icon28MusicOutline, Icon28VideoOutline, Icon28VoiceOutline } from '@vkontakte/icons';
import { Button, IconButton, Image, SimpleCell } from '@vkontakte/vkui';
import { useState } from 'react';
import { api, type Schemas } from '../../../shared/api';
import { downloadFile, useFileLink, type FileCard } from '../../../shared/files';
import { useFormat } from '../../../shared/i18n';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { QueryView } from '../../../shared/ui/QueryView';
import { Screen } from '../../../shared/ui/Screen';
import { Section } from '../../../shared/ui/Section';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { SelectField } from '../../../shared/ui/fields';
import styles from '../Files.module.css';
import { UsedBar } from '../UsedBar';
import { useText } from '../messages';

type Page = Schemas['OwnFiles'];
const KINDS = ['image', 'video', 'document', 'audio', 'voice', 'other'] as const;
const ICONS = { audio: Icon28MusicOutline, voice: Icon28VoiceOutline, video: Icon28VideoOutline } as const;

function Before({ file }: { file: FileCard }) {
  const { address } = useFileLink(file.id, 'small', file.has_preview);
  const Icon = ICONS[file.kind as keyof typeof ICONS] ?? Icon28DocumentOutline;
  return <Image size={40} src={address ?? undefined} alt="" fallbackIcon={<Icon />} />;
}

function Line({ file, uploadedAt }: { file: FileCard; uploadedAt: string }) {
  const t = useText();
  const format = useFormat();
  const snackbar = useSnackbar();
  const name = file.kind === 'voice' ? t('voice') : file.name;
  const isThere = file.state === 'clean' || file.state === 'not_scanned' || file.state === 'broken';
  const state = file.state === 'clean' ? '' : t(`state_${file.state}`);
  return (
    <SimpleCell
      multiline
      before={<Before file={file} />}
      subtitle={[format.fileSize(file.size), format.dateTime(uploadedAt), state].filter(Boolean).join(' · ')}
      after={isThere && (
        <IconButton label={t('download', { name })} onClick={() => void downloadFile(file).catch(snackbar.error)}><Icon28DownloadOutline /></IconButton>
      )}
      title={name}
    >
      {name}
    </SimpleCell>
  );
}

function Used() {
  const t = useText();
  const usage = useQuery({ queryKey: ['files', 'usage'], queryFn: () => api.get<Schemas['FileUsage']>('/api/files/usage') });
  return (
    <QueryView query={usage}>
      {({ own }) => (
        <div className={styles.used}>
          <UsedBar used={own} />
          <p className={styles.note}>{t('count', { count: own.files })}. {t('about_own')}</p>
        </div>
      )}
    </QueryView>
  );
}

export function Component() {
  const t = useText();
  const [kind, setKind] = useState('');
  const files = useInfiniteQuery({
    queryKey: ['files', 'own', kind],
    queryFn: ({ pageParam }) => api.get<Page>('/api/files/own', { query: { kind: kind || undefined, before: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  return (
    <Screen title={t('mine')} back="/profile" narrow>
      <Section><Used /></Section>
      <Section>
        <SelectField label={t('kind')} value={kind} options={[{ value: '', label: t('kind_all') }, ...KINDS.map((one) => ({ value: one, label: t(`kind_${one}`) }))]} onChange={setKind} />
        <QueryView query={files} isEmpty={({ pages }) => pages.every((page) => page.files.length === 0)} empty={<EmptyState title={t('none')} Icon={Icon28DocumentOutline} />}>
          {({ pages }) => (
            <div>
              {pages.flatMap((page) => page.files).map(({ file, uploaded_at }) => <Line key={file.id} file={file} uploadedAt={uploaded_at} />)}
              {files.hasNextPage && <div className={styles.more}><Button mode="secondary" loading={files.isFetchingNextPage} onClick={() => void files.fetchNextPage()}>{t('more')}</Button></div>}
            </div>
          )}
        </QueryView>
      </Section>
    </Screen>
  );
}
