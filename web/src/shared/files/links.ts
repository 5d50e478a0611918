/**
 * Signed links of files: asked for in bulk (all that a screen wants in one turn go in one request), kept until shortly
 * before they expire, and never longer. What the server leaves out may not be opened, or not yet.
 */
import { api, fileAddress } from '../api';
import type { Schemas } from '../api';

export interface FileLink {
  /** For `src` and `href`; null where it may not be opened. */
  readonly address: string | null;
  readonly expiresAt: number;
}

const AT_ONCE = 200;
const GATHER_MS = 10;
const RENEW_BEFORE_MS = 60_000;
const MISSING_FOR_MS = 5_000;

interface Waiting {
  id: string;
  variant: string;
  answer: (link: FileLink) => void;
  fail: (error: unknown) => void;
}

const known = new Map<string, FileLink>();
const asked = new Map<string, Promise<FileLink>>();
let waiting: Waiting[] = [];

const keyOf = (id: string, variant: string) => `${id}/${variant}`;

/** A link that is good now, if one is kept. */
export function keptLink(id: string, variant: string, now = Date.now()): FileLink | null {
  const link = known.get(keyOf(id, variant));
  if (!link) return null;
  const lasts = link.address === null ? link.expiresAt : link.expiresAt - RENEW_BEFORE_MS;
  return now < lasts ? link : null;
}

/** The link, from here or from the server. */
export function requestLink(id: string, variant: string): Promise<FileLink> {
  const kept = keptLink(id, variant);
  if (kept) return Promise.resolve(kept);
  const key = keyOf(id, variant);
  const before = asked.get(key);
  if (before) return before;
  const promise = new Promise<FileLink>((answer, fail) => {
    waiting.push({ id, variant, answer, fail });
    if (waiting.length === 1) setTimeout(() => void ask(), GATHER_MS);
  }).finally(() => asked.delete(key));
  asked.set(key, promise);
  return promise;
}

/** The links of a file are asked for anew: its examination is over, or a link was refused. Without an id: all. */
export function forgetLinks(id?: string): void {
  for (const key of [...known.keys()]) if (id === undefined || key.startsWith(`${id}/`)) known.delete(key);
}

async function ask(): Promise<void> {
  const all = waiting;
  waiting = [];
  for (let at = 0; at < all.length; at += AT_ONCE) await askSome(all.slice(at, at + AT_ONCE));
}

async function askSome(some: Waiting[]): Promise<void> {
  try {
    const files = some.map(({ id, variant }) => ({ id, variant }));
    const { links } = await api.post<Schemas['FileLinks']>('/api/files/links', { files });
    const found = new Map(links.map((link) => [keyOf(link.id, link.variant), link]));
    for (const one of some) {
      const link = found.get(keyOf(one.id, one.variant));
      const kept: FileLink = link
        ? { address: fileAddress(link.address), expiresAt: Date.parse(link.expires_at) }
        : { address: null, expiresAt: Date.now() + MISSING_FOR_MS };
      known.set(keyOf(one.id, one.variant), kept);
      one.answer(kept);
    }
  } catch (error) {
    for (const one of some) one.fail(error);
  }
}
