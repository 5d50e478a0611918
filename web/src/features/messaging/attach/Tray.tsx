/** The files that go with the next message: order, captions, progress; and those that were sent and are still on their way. */
import { Icon16Cancel, Icon20ChevronLeftOutline, Icon20ChevronRightOutline, Icon20Pause, Icon20Play, Icon28DocumentOutline } from '@vkontakte/icons';
import { Button, IconButton, Progress } from '@vkontakte/vkui';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useErrorText } from '../../../shared/api';
import { uploads, useFileLink, type UploadItem } from '../../../shared/files';
import { useFormat } from '../../../shared/i18n';
import type { ComposerHandle, ExtensionProps } from '../composer/registry';
import { departuresOf, giveUp, itemsOf, problemOf, retryDeparture, waitsForNetwork } from './departures';
import type { Departure } from './kept';
import { bindTray } from './bound';
import * as tray from './tray';
import { captionOf, filesOf, groupOf, moveFile, removeFile, setCaption, watchTray } from './tray';
import { useText } from './messages';
import styles from './Tray.module.css';

bindTray(tray);

function useStateText(): (item: UploadItem) => string {
  const t = useText();
  const format = useFormat();
  const errorText = useErrorText();
  return (item) => {
    if (item.state === 'failed') return item.error ? errorText(item.error) : t('state_failed');
    return t(`state_${item.state}`, { sent: format.fileSize(item.sent), size: format.fileSize(item.size) });
  };
}

function chooseAgain(item: UploadItem, composer: ComposerHandle, wrong: string): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.onchange = () => {
    const file = input.files?.[0];
    if (file && !uploads.resume(item.key, file)) composer.snackbar.say(wrong);
  };
  input.click();
}

function Thumb({ item }: { item: UploadItem }) {
  const { address } = useFileLink(item.fileId, 'small', item.card?.has_preview ?? false);
  if (address) return <img className={styles.thumb} src={address} alt="" />;
  return <Icon28DocumentOutline className={styles.icon} aria-hidden />;
}

interface FileProps {
  composer: ComposerHandle;
  item: UploadItem;
  /** Of those that may still be moved and described. */
  place?: { isFirst: boolean; isLast: boolean };
}

function TrayFile({ composer, item, place }: FileProps) {
  const t = useText();
  const stateText = useStateText();
  const { key, state } = item;
  const name = item.purpose === 'voice' ? t('voice') : item.name;
  const conversation = composer.entry().id;
  const isGoing = state === 'sending' || state === 'waiting' || state === 'offline';
  return (
    <li className={styles.file}>
      <Thumb item={item} />
      <div className={styles.about}>
        <div className={styles.name} title={name}>{name}</div>
        <div className={state === 'failed' ? styles.wrong : styles.state} role={state === 'failed' ? 'alert' : undefined}>{stateText(item)}</div>
        {isGoing && <Progress value={item.size > 0 ? Math.floor((item.sent / item.size) * 100) : 0} height={4} aria-label={name} />}
        {place && (
          <input
            className={styles.caption}
            type="text"
            value={captionOf(key)}
            maxLength={1_000}
            placeholder={t('caption_hint')}
            aria-label={t('caption', { name })}
            onChange={(event) => setCaption(key, event.target.value)}
          />
        )}
      </div>
      <div className={styles.acts}>
        {place && !place.isFirst && <IconButton label={t('earlier', { name })} onClick={() => moveFile(conversation, key, -1)}><Icon20ChevronLeftOutline className={styles.turned} /></IconButton>}
        {place && !place.isLast && <IconButton label={t('later', { name })} onClick={() => moveFile(conversation, key, 1)}><Icon20ChevronRightOutline className={styles.turned} /></IconButton>}
        {isGoing && <IconButton label={t('pause', { name })} onClick={() => uploads.pause(key)}><Icon20Pause /></IconButton>}
        {(state === 'paused' || state === 'failed') && <IconButton label={t('resume', { name })} onClick={() => uploads.resume(key)}><Icon20Play /></IconButton>}
        {state === 'needs_file' && <IconButton label={t('choose_again', { name })} onClick={() => chooseAgain(item, composer, t('other_file'))}><Icon20Play /></IconButton>}
        <IconButton label={t('remove', { name })} onClick={() => removeFile(key)}><Icon16Cancel /></IconButton>
      </div>
    </li>
  );
}

function OnTheWay({ composer, departure }: { composer: ComposerHandle; departure: Departure }) {
  const t = useText();
  const format = useFormat();
  const errorText = useErrorText();
  const problem = problemOf(departure.client_key);
  const words = departure.text.length > 80 ? `${departure.text.slice(0, 80)}…` : departure.text;
  const isOffline = waitsForNetwork(departure.client_key);
  const hour = departure.send_at;
  // Whose hour is over goes as any other.
  const note = hour && Date.parse(hour) > Date.now()
    ? t(isOffline ? 'sending_at_offline' : 'sending_at', { when: format.dateTime(hour) })
    : t(isOffline ? 'sending_offline' : 'sending');
  return (
    <div className={styles.leaving} data-departure={departure.client_key}>
      <div className={problem ? styles.problem : styles.note} role={problem ? 'alert' : 'status'}>
        {problem ? errorText(problem) : note}
        {words && <span className={styles.words}>{words}</span>}
      </div>
      <ul className={styles.files}>{itemsOf(departure).map((item) => <TrayFile key={item.key} composer={composer} item={item} />)}</ul>
      <div className={styles.choices}>
        {problem !== null && <Button size="s" mode="secondary" onClick={() => retryDeparture(composer.client, departure.client_key)}>{t('retry')}</Button>}
        <Button
          size="s"
          mode="tertiary"
          onClick={() => {
            giveUp(composer.client, departure.client_key);
            composer.refresh();
            composer.focus();
          }}
        >
          {t('take_back')}
        </Button>
      </div>
    </div>
  );
}

interface Seen {
  items: readonly UploadItem[];
  leaving: readonly Departure[];
}

/** The same object as long as nothing in it has changed. */
function useTray(conversation: string): Seen {
  const watched = useMemo(() => {
    let mark = '';
    let held: Seen = { items: [], leaving: [] };
    return () => {
      const items = filesOf(conversation);
      const leaving = departuresOf(conversation);
      const said = (one: UploadItem) => `${one.key}${one.state}${one.sent}${one.card?.state ?? ''}${captionOf(one.key)}`;
      const gone = leaving.map((one) => [one.client_key, String(problemOf(one.client_key)), waitsForNetwork(one.client_key), ...itemsOf(one).map(said)].join());
      const next = [...items.map(said), ...gone].join('\n');
      if (next !== mark) {
        mark = next;
        held = { items, leaving };
      }
      return held;
    };
  }, [conversation]);
  return useSyncExternalStore(watchTray, watched);
}

export function Tray({ composer }: ExtensionProps) {
  const t = useText();
  const conversation = composer.entry().id;
  const { items, leaving } = useTray(conversation);
  useEffect(() => void uploads.restore(), []);
  useEffect(() => composer.refresh(), [composer, items.length]);
  if (items.length + leaving.length === 0) return null;
  return (
    <section className={styles.tray} aria-label={t('tray')} data-group={groupOf(conversation)}>
      {leaving.map((one) => <OnTheWay key={one.client_key} composer={composer} departure={one} />)}
      {items.length > 0 && (
        <ul className={styles.files}>
          {items.map((item, at) => (
            <TrayFile key={item.key} composer={composer} item={item} place={{ isFirst: at === 0, isLast: at === items.length - 1 }} />
          ))}
        </ul>
      )}
    </section>
  );
}
