/** A voice message: play, the waveform as a slider, the time, the speed. */
import { Icon28Pause, Icon28Play } from '@vkontakte/icons';
import { IconButton, Tappable } from '@vkontakte/vkui';
import { useSyncExternalStore, type CSSProperties } from 'react';
import type { FileCard } from '../../../shared/files';
import { useMessaging } from '../client/current';
import { tailOf } from '../store/log';
import type { Message } from '../wire';
import { useText } from '../attach/messages';
import { player, type Track } from './player';
import styles from './Voice.module.css';

const MOST = 31;

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}

function voiceOf(message: Message): FileCard | null {
  const file = message.attachments?.length === 1 ? message.attachments[0]!.file : null;
  return file?.kind === 'voice' && !message.deleted_at ? file : null;
}

function useTrack(message: Message): (file: FileCard) => Track {
  const { store } = useMessaging();
  const trackOf = (of: Message, file: FileCard): Track => ({
    fileId: file.id,
    next: () => {
      const entry = store.entry(of.conversation_id);
      const later = (entry ? (tailOf(entry.log)?.messages ?? []) : []).find((one) => one.seq > of.seq && voiceOf(one));
      return later ? trackOf(later, voiceOf(later)!) : null;
    },
  });
  return (file) => trackOf(message, file);
}

export function VoicePart({ message, file }: { message: Message; file: FileCard }) {
  const t = useText();
  const track = useTrack(message);
  const playing = useSyncExternalStore(player.subscribe, () => player.of(file.id));
  const speed = useSyncExternalStore(player.subscribe, () => player.speed);
  const length = playing?.length || (file.duration_ms ?? 0) / 1_000;
  const at = Math.min(playing?.at ?? player.placeOf(file.id), length || Infinity);
  const isPlaying = playing?.isPlaying ?? false;
  const waveform = file.waveform ?? Array.from({ length: 64 }, () => 4);
  const name = message.author_name;
  return (
    <div className={styles.voice}>
      <IconButton label={isPlaying ? t('pause_voice') : t('play', { name })} onClick={() => (isPlaying ? player.pause() : void player.play(track(file)).catch(() => undefined))}>
        {isPlaying ? <Icon28Pause /> : <Icon28Play />}
      </IconButton>
      <div className={styles.wave} style={{ '--done': length > 0 ? at / length : 0 } as CSSProperties}>
        {waveform.map((loud, bar) => (
          <span key={bar} className={bar / waveform.length < (length > 0 ? at / length : 0) ? styles.heard : styles.bar} style={{ blockSize: `${12 + (88 * loud) / MOST}%` }} aria-hidden />
        ))}
        <input
          className={styles.slider}
          type="range"
          min={0}
          max={Math.max(1, length)}
          step={0.5}
          value={at}
          aria-label={t('position')}
          aria-valuetext={`${clock(at)} / ${clock(length)}`}
          onChange={(event) => player.seek(file.id, Number(event.target.value))}
        />
      </div>
      <span className={styles.clock}>{clock(playing ? at : length)}</span>
      <Tappable className={styles.speed} aria-label={t('speed', { speed: `${speed}×` })} onClick={() => player.nextSpeed()}>{`${speed}×`}</Tappable>
    </div>
  );
}
