/**
 * The microphone in place of the send button: press to record, press to send; what is recorded can be given up. The waveform
 * and the length are the server's, from the sound itself.
 */
import { Icon28DeleteOutline, Icon28Send, Icon28VoiceOutline } from '@vkontakte/icons';
import { IconButton } from '@vkontakte/vkui';
import { useEffect, useRef, useState } from 'react';
import type { ExtensionProps } from '../composer/registry';
import { sendVoice } from '../attach/tray';
import { useText } from '../attach/messages';
import styles from './Voice.module.css';

const MAX_MS = 60 * 60_000;
const TYPES = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];

interface Recording {
  recorder: MediaRecorder;
  stream: MediaStream;
  chunks: Blob[];
  startedAt: number;
}

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

async function begin(): Promise<Recording> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: true, noiseSuppression: true } });
  const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type));
  const recorder = new MediaRecorder(stream, mimeType ? { mimeType, audioBitsPerSecond: 32_000 } : {});
  const recording: Recording = { recorder, stream, chunks: [], startedAt: Date.now() };
  recorder.ondataavailable = (event) => recording.chunks.push(event.data);
  recorder.start(1_000);
  return recording;
}

function end(recording: Recording): Promise<File> {
  return new Promise((resolve) => {
    recording.recorder.onstop = () => {
      const type = recording.recorder.mimeType.split(';')[0] || 'audio/webm';
      const extension = type.split('/')[1] ?? 'webm';
      resolve(new File(recording.chunks, `voice.${extension}`, { type }));
    };
    recording.recorder.stop();
    recording.stream.getTracks().forEach((track) => track.stop());
  });
}

export function RecordButton({ composer }: ExtensionProps) {
  const t = useText();
  const [recording, setRecording] = useState<Recording | null>(null);
  const [now, setNow] = useState(0);
  const held = useRef<Recording | null>(null);
  useEffect(() => {
    held.current = recording;
    if (!recording) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [recording]);
  // Left with the conversation: nothing goes on listening.
  useEffect(() => () => {
    if (held.current) void end(held.current);
  }, []);
  const start = async () => {
    try {
      const begun = await begin();
      setNow(Date.now());
      setRecording(begun);
    } catch {
      composer.snackbar.say(t('no_microphone'));
    }
  };
  const stop = async (isSent: boolean) => {
    if (!recording) return;
    setRecording(null);
    const file = await end(recording);
    composer.focus(); // the field is to be reached again
    if (!isSent || file.size === 0) return;
    const mode = composer.controls.mode.get();
    composer.controls.leaveMode();
    sendVoice(composer.client, composer.entry().id, file, mode.kind === 'reply' ? { reply_seq: mode.seq } : {});
  };
  const panel = useRef<HTMLDivElement>(null);
  const isRecording = recording !== null;
  useEffect(() => {
    const beside = [...(panel.current?.parentElement?.children ?? [])].filter((one) => one !== panel.current) as HTMLElement[];
    beside.forEach((one) => (one.inert = true));
    panel.current?.querySelector<HTMLElement>('button:last-of-type')?.focus();
    return () => beside.forEach((one) => (one.inert = false));
  }, [isRecording]);
  const length = recording ? Math.max(0, now - recording.startedAt) : 0;
  useEffect(() => {
    if (length >= MAX_MS) void stop(true);
    // The length alone decides.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [length >= MAX_MS]);
  if (typeof MediaRecorder === 'undefined' || !navigator.mediaDevices) return null;
  if (!recording) return <IconButton label={t('record')} onClick={() => void start()}><Icon28VoiceOutline /></IconButton>;
  return (
    <div ref={panel} className={styles.recording}>
      <IconButton label={t('recording_cancel')} onClick={() => void stop(false)}><Icon28DeleteOutline /></IconButton>
      <span className={styles.time} role="timer" aria-label={t('recording', { time: clock(length) })}><span className={styles.dot} aria-hidden />{clock(length)}</span>
      <IconButton label={t('recording_send')} onClick={() => void stop(true)}><Icon28Send /></IconButton>
    </div>
  );
}
