/**
 * The one way to the server over HTTP: same-origin cookies, the token against forged requests, the slot of the account
 * in use, JSON in and out, problems as `ApiError`. Knows no feature and keeps no data: TanStack Query does.
 */
import { accountSlot } from './account';
import { NetworkError, problemOf } from './problem';

type Query = Record<string, string | number | boolean | null | undefined | readonly string[]>;
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface Options {
  query?: Query;
  signal?: AbortSignal;
  /** Of the account in use, unless told otherwise (adding a second account). */
  slot?: number | null;
  /** The request outlives the page that makes it. */
  keepalive?: boolean;
}

let csrfToken: string | null = null;

/** The session's token against forged requests, as `/api/me` told it; the cookie is asked where it hasn't yet. */
export function setCsrfToken(token: string | null): void {
  csrfToken = token;
}

function readCookie(name: string): string | null {
  for (const part of document.cookie.split('; ')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at) === name) return decodeURIComponent(part.slice(at + 1));
  }
  return null;
}

export function requestHeaders(method: Method, slot: number | null = accountSlot()): Record<string, string> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (slot !== null) headers['X-Parta-Account'] = String(slot);
  if (method !== 'GET') {
    const token = csrfToken ?? readCookie('parta_csrf');
    if (token) headers['X-Parta-CSRF'] = token;
  }
  return headers;
}

export function addressOf(path: string, query?: Query): string {
  if (!query) return path;
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '') continue;
    if (Array.isArray(value)) value.forEach((one: string) => search.append(name, one));
    else search.append(name, String(value));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

/** The address of a picture or file for `src` and `href`, where no header can say which account looks. */
export function fileAddress(path: string): string {
  const slot = accountSlot();
  return slot === null ? path : `${path}${path.includes('?') ? '&' : '?'}account=${slot}`;
}

async function call(method: Method, path: string, body: BodyInit | null, headers: Record<string, string>, options: Options): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(addressOf(path, options.query), {
      method,
      headers,
      body,
      credentials: 'same-origin',
      signal: options.signal,
      keepalive: options.keepalive,
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new NetworkError(error);
  }
  if (response.ok) return response;
  throw problemOf(response.status, await response.json().catch(() => null));
}

async function json<T>(method: Method, path: string, value: unknown, options: Options = {}): Promise<T> {
  const headers = requestHeaders(method, options.slot === undefined ? accountSlot() : options.slot);
  let body: BodyInit | null = null;
  if (value !== undefined) {
    body = JSON.stringify(value);
    headers['Content-Type'] = 'application/json';
  }
  const response = await call(method, path, body, headers, options);
  if (response.status === 204 || response.headers.get('content-length') === '0') return undefined as T;
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

interface UploadOptions {
  onProgress?: (sent: number, total: number) => void;
  signal?: AbortSignal;
  query?: Query;
  /** Other form fields sent beside the file. */
  fields?: Record<string, string>;
  /** The file itself is the body, without a form around it. */
  bare?: boolean;
}

/** Sends one file as a form (field `data` unless named), telling how far it is; `fetch` can't tell that. */
function upload<T>(path: string, file: File, options: UploadOptions = {}, fieldName = 'data'): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', addressOf(path, options.query));
    for (const [name, value] of Object.entries(requestHeaders('POST'))) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => options.onProgress?.(event.loaded, event.total);
    request.onerror = () => reject(new NetworkError());
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    request.onload = () => {
      let body: unknown = null;
      try {
        body = request.responseText === '' ? undefined : JSON.parse(request.responseText);
      } catch {
        body = null;
      }
      if (request.status >= 200 && request.status < 300) resolve(body as T);
      else reject(problemOf(request.status, body));
    };
    options.signal?.addEventListener('abort', () => request.abort());
    if (options.bare) {
      request.send(file);
      return;
    }
    const form = new FormData();
    for (const [name, value] of Object.entries(options.fields ?? {})) form.append(name, value);
    form.append(fieldName, file);
    request.send(form);
  });
}

function fileNameOf(response: Response, fallback: string): string {
  const header = response.headers.get('content-disposition') ?? '';
  const encoded = /filename\*=utf-8''([^;]+)/i.exec(header)?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="([^"]+)"/i.exec(header)?.[1] ?? fallback;
}

/** Hands a file to the browser to keep. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function download(path: string, options: Options & { name?: string; method?: 'GET' | 'POST'; body?: unknown } = {}): Promise<void> {
  const method = options.method ?? 'GET';
  const headers = { ...requestHeaders(method), Accept: '*/*' } as Record<string, string>;
  let body: BodyInit | null = null;
  if (options.body !== undefined) {
    body = JSON.stringify(options.body);
    headers['Content-Type'] = 'application/json';
  }
  const response = await call(method, path, body, headers, options);
  saveFile(await response.blob(), fileNameOf(response, options.name ?? 'file'));
}

export const api = {
  get: <T>(path: string, options?: Options) => json<T>('GET', path, undefined, options),
  post: <T>(path: string, body?: unknown, options?: Options) => json<T>('POST', path, body, options),
  put: <T>(path: string, body?: unknown, options?: Options) => json<T>('PUT', path, body, options),
  patch: <T>(path: string, body?: unknown, options?: Options) => json<T>('PATCH', path, body, options),
  delete: <T>(path: string, options?: Options) => json<T>('DELETE', path, undefined, options),
  upload,
  download,
};
