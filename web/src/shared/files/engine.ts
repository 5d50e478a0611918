/** One upload by tus: the only place that knows the library, loaded when the first file is sent. */
import { DetailedError, Upload } from 'tus-js-client';
import { NetworkError, problemOf } from '../api/problem';
import { requestHeaders } from '../api';

const CHUNK_BYTES = 32 * 1024 * 1024;
const RETRY_MS = [0, 500, 1500, 4000];

export interface Sending {
  /** Stops; what has come to the server stays there. */
  stop: () => Promise<void>;
}

export interface Job {
  file: Blob;
  /** Where it goes on; null for a new one. */
  url: string | null;
  metadata: Record<string, string>;
  onUrl: (url: string) => void;
  onProgress: (sent: number) => void;
  onDone: () => void;
  /** `NetworkError` where going on later makes sense, `ApiError` where the server refused. */
  onError: (error: unknown) => void;
}

export function send(job: Job): Sending {
  const upload = new Upload(job.file, {
    endpoint: '/api/uploads',
    uploadUrl: job.url,
    metadata: job.metadata,
    chunkSize: CHUNK_BYTES,
    retryDelays: RETRY_MS,
    // our own list survives a reload, with the bytes; theirs would keep addresses only
    storeFingerprintForResuming: false,
    onBeforeRequest: (request) => {
      const headers = requestHeaders('PATCH');
      for (const [name, value] of Object.entries(headers)) if (name !== 'Accept') request.setHeader(name, value);
    },
    onUploadUrlAvailable: () => upload.url && job.onUrl(upload.url),
    onProgress: (sent) => job.onProgress(sent),
    onShouldRetry: (error) => isPassing(error.originalResponse?.getStatus() ?? 0),
    onSuccess: () => job.onDone(),
    onError: (error) => job.onError(readError(error)),
  });
  upload.start();
  return { stop: () => upload.abort() };
}

/** No answer, an upload that another request holds, an offset to be asked for again, a server that is restarting. */
function isPassing(status: number): boolean {
  return status === 0 || status === 409 || status === 423 || status === 460 || status >= 500;
}

export function readError(error: unknown): unknown {
  if (!(error instanceof DetailedError)) return new NetworkError(error);
  const response = error.originalResponse;
  const status = response?.getStatus() ?? 0;
  if (!response || status === 0 || status === 423 || (status >= 500 && status !== 507)) return new NetworkError(error);
  let body: unknown = null;
  try {
    body = JSON.parse(response.getBody());
  } catch {
    body = null;
  }
  return problemOf(status, body);
}
