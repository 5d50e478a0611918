/** What an upload looks like to those who draw it. */
import type { Schemas } from '../api';

export type FileCard = Schemas['FileCard'];
export type UploadPurpose = 'file' | 'voice';

/**
 * waiting: for its turn · sending · paused: by the user · offline: goes on by itself when the network is back ·
 * needs_file: after a reload, of a file too large to be kept: the user chooses it again · examining: all bytes are there,
 * the server looks into it (it may be sent already) · done · failed: `error` says why; resuming tries again.
 */
export type UploadState = 'waiting' | 'sending' | 'paused' | 'offline' | 'needs_file' | 'examining' | 'done' | 'failed';

export interface UploadItem {
  /** Names it on this device; the file's id comes with the server's first answer. */
  readonly key: string;
  /** Whatever it belongs to, as a conversation's id. */
  readonly group: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
  readonly lastModified: number;
  readonly purpose: UploadPurpose;
  readonly state: UploadState;
  readonly sent: number;
  readonly fileId: string | null;
  readonly card: FileCard | null;
  readonly error: unknown;
}
