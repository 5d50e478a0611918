/** The files that go with the next message: order, captions, progress; what failed says why and can go on. */
import { Icon16Cancel, Icon20ChevronLeftOutline, Icon20ChevronRightOutline, Icon20Pause, Icon20Play, Icon28DocumentOutline } from '@vkontakte/icons';
import { IconButton, Progress } from '@vkontakte/vkui';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useErrorText } from '../../../shared/api';
import { uploads, type UploadItem } from '../../../shared/files';
import { useFormat } from '../../../shared/i18n';
import type { ExtensionProps } from '../composer/registry';
import { captionOf, filesOf, groupOf, isSending, moveFile, setCaption, watchTray } from './tray';
import { useText } from './messages';
import styles from './Tray.module.css';

function useStateText(): (item: UploadItem) => string {
  const t = useText();
  const format = useFormat();
  const errorText = useErrorText();
  return (item) => {
    if (item.state === 'failed') return item.error ? errorText(item.error) : t('state_failed');
    return t(`state_${item.state}`, { sent: format.fileSize(item.sent), size: format.fileSize(item.size) });
  };
}

function chooseAgain(item: UploadItem): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.onchange = () => {
    const file = input.files?.[0];
    if (file) uploads.resume(item.key, file);
  };
  input.click();
}

interface FileProps {
  conversation: string;
  item: UploadItem;
  isFirst: boolean;
  isLast: boolean;
}

function TrayFile({ conversation, item, isFirst, isLast }: FileProps) {
  const t = useText();
  const stateText = useStateText();
  const { key, name, state } = item;
  const isGoing = state === 'sending' || state === 'waiting' || state === 'offline';
  return (
    <li className={styles.file}>
      <Icon28DocumentOutline className={styles.icon} aria-hidden />
      <div className={styles.about}>
        <div className={styles.name} title={name}>{name}</div>
        <div className={state === 'failed' ? styles.wrong : styles.state} role="status">{stateText(item)}</div>
        {isGoing && <Progress value={item.size > 0 ? Math.floor((item.sent / item.size) * 100) : 0} height={4} aria-label={name} />}
        <input
          className={styles.caption}
          type="text"
          value={captionOf(key)}
          maxLength={1_000}
          placeholder={t('caption_hint')}
          aria-label={t('caption', { name })}
          onChange={(event) => setCaption(key, event.target.value)}
        />
      </div>
      <div className={styles.acts}>
        {!isFirst && <IconButton label={t('earlier', { name })} onClick={() => moveFile(conversation, key, -1)}><Icon20ChevronLeftOutline /></IconButton>}
        {!isLast && <IconButton label={t('later', { name })} onClick={() => moveFile(conversation, key, 1)}><Icon20ChevronRightOutline /></IconButton>}
        {isGoing && <IconButton label={t('pause', { name })} onClick={() => uploads.pause(key)}><Icon20Pause /></IconButton>}
        {(state === 'paused' || state === 'failed') && <IconButton label={t('resume', { name })} onClick={() => uploads.resume(key)}><Icon20Play /></IconButton>}
        {state === 'needs_file' && <IconButton label={t('choose_again', { name })} onClick={() => chooseAgain(item)}><Icon20Play /></IconButton>}
        <IconButton label={t('remove', { name })} onClick={() => uploads.cancel(key)}><Icon16Cancel /></IconButton>
      </div>
    </li>
  );
}

/** The same list as long as nothing in it has changed. */
function useTray(conversation: string): { items: readonly UploadItem[]; sending: boolean } {
  const watched = useMemo(() => {
    let mark = '';
    let held: { items: readonly UploadItem[]; sending: boolean } = { items: [], sending: false };
    return () => {
      const items = filesOf(conversation);
      const sending = isSending(conversation);
      const next = `${sending}${items.map((item) => `${item.key}${item.state}${item.sent}${captionOf(item.key)}`).join()}`;
      if (next !== mark) {
        mark = next;
        held = { items, sending };
      }
      return held;
    };
  }, [conversation]);
  return useSyncExternalStore(watchTray, watched);
}

export function Tray({ composer }: ExtensionProps) {
  const t = useText();
  const conversation = composer.entry().id;
  const { items, sending } = useTray(conversation);
  useEffect(() => void uploads.restore(), []);
  useEffect(() => composer.refresh(), [composer, items.length]);
  if (items.length === 0) return null;
  return (
    <section className={styles.tray} aria-label={t('tray')} data-group={groupOf(conversation)}>
      {sending && <div className={styles.note} role="status">{t('sending')}</div>}
      <ul className={styles.files}>
        {items.map((item, at) => (
          <TrayFile key={item.key} conversation={conversation} item={item} isFirst={at === 0} isLast={at === items.length - 1} />
        ))}
      </ul>
    </section>
  );
}
