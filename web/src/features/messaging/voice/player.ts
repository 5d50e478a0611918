/**
 * One sound at a time in the whole application: a voice message plays, goes on where it was left, at the speed chosen, and is
 * followed by the next voice message of the conversation that has not been listened to.
 */
import { requestLink } from '../../../shared/files';

export interface Track {
  fileId: string;
  /** The next voice message in the conversation, asked for when this one ends. */
  next: () => Track | null;
}

export interface Playing {
  fileId: string;
  isPlaying: boolean;
  /** Seconds. */
  at: number;
  length: number;
}

const SPEEDS = [1, 1.5, 2] as const;
export type Speed = (typeof SPEEDS)[number];

class Player {
  private readonly listeners = new Set<() => void>();
  private readonly places = new Map<string, number>();
  private sound: HTMLAudioElement | null = null;
  private track: Track | null = null;
  private now: Playing | null = null;
  private chosen: Speed = 1;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  of(fileId: string): Playing | null {
    return this.now?.fileId === fileId ? this.now : null;
  }

  get speed(): Speed {
    return this.chosen;
  }

  nextSpeed(): void {
    this.chosen = SPEEDS[(SPEEDS.indexOf(this.chosen) + 1) % SPEEDS.length]!;
    if (this.sound) this.sound.playbackRate = this.chosen;
    this.tell();
  }

  async play(track: Track): Promise<void> {
    if (this.track?.fileId === track.fileId && this.sound) {
      await this.sound.play();
      return;
    }
    this.stop();
    this.track = track;
    this.now = { fileId: track.fileId, isPlaying: false, at: this.places.get(track.fileId) ?? 0, length: 0 };
    this.tell();
    const { address } = await requestLink(track.fileId, 'original');
    if (this.track !== track || address === null) return;
    const sound = new Audio(address);
    this.sound = sound;
    sound.playbackRate = this.chosen;
    sound.currentTime = this.places.get(track.fileId) ?? 0;
    sound.ontimeupdate = sound.onplay = sound.onpause = sound.ondurationchange = () => this.heard();
    sound.onended = () => this.ended(track);
    await sound.play();
  }

  pause(): void {
    this.sound?.pause();
  }

  seek(fileId: string, seconds: number): void {
    this.places.set(fileId, seconds);
    if (this.track?.fileId === fileId && this.sound) this.sound.currentTime = seconds;
    this.tell();
  }

  placeOf(fileId: string): number {
    return this.of(fileId)?.at ?? this.places.get(fileId) ?? 0;
  }

  private heard(): void {
    const { sound, track } = this;
    if (!sound || !track) return;
    this.places.set(track.fileId, sound.currentTime);
    const length = Number.isFinite(sound.duration) ? sound.duration : 0;
    this.now = { fileId: track.fileId, isPlaying: !sound.paused, at: sound.currentTime, length };
    this.tell();
  }

  private ended(track: Track): void {
    this.places.delete(track.fileId);
    const next = track.next();
    this.stop();
    if (next) void this.play(next).catch(() => undefined);
  }

  private stop(): void {
    if (this.sound) {
      this.sound.pause();
      this.sound.onpause = this.sound.ontimeupdate = this.sound.onplay = this.sound.onended = this.sound.ondurationchange = null;
    }
    this.sound = null;
    this.track = null;
    this.now = null;
    this.tell();
  }

  private tell(): void {
    this.listeners.forEach((listener) => listener());
  }
}

export const player = new Player();
