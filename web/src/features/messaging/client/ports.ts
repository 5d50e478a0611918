/** What the client needs from outside, so that its tests can stand in for network, disk and windows. */
import type { Frame, Link, LinkOptions } from '../../../shared/socket/link';
import type { Shelf } from '../cache/deletions';
import type { Disk } from '../cache/disk';
import type { Windows } from '../outbox/outbox';
import type { Uuid } from '../wire';

export interface Http {
  get<T>(path: string, options?: { query?: Record<string, string | number | undefined> }): Promise<T>;
  post<T>(path: string, body?: unknown, options?: { keepalive?: boolean }): Promise<T>;
  put<T>(path: string, body?: unknown): Promise<T>;
  patch<T>(path: string, body?: unknown): Promise<T>;
  delete<T>(path: string): Promise<T>;
}

export type Line = Pick<Link, 'state' | 'start' | 'stop' | 'say' | 'ask' | 'greetAgain'>;
export type LineOptions = Omit<LinkOptions, 'open'>;

export interface Ports {
  me: Uuid;
  http: Http;
  disk: Disk;
  deletions: Shelf;
  windows: Windows & { close?: () => void };
  newLine: (options: LineOptions) => Line;
  newKey: () => Uuid;
  /** The person was signed out: the offline copy is gone by then. */
  onSignedOut: () => void;
}

export type { Frame };
