import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetLinks, keptLink, requestLink } from './links';

interface Asked {
  files: { id: string; variant: string }[];
}

const asked: Asked[] = [];
let denied = new Set<string>();

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-21T12:00:00Z') });
  forgetLinks();
  asked.length = 0;
  denied = new Set();
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    const body = JSON.parse(String(init.body)) as Asked;
    asked.push(body);
    const links = body.files
      .filter((one) => !denied.has(one.id))
      .map((one) => ({ ...one, address: `/api/files/${one.id}/${one.variant}?signature=x`, expires_at: '2026-11-21T12:15:00Z' }));
    return new Response(JSON.stringify({ links }), { status: 200 });
  });
});

afterEach(() => {
  vi.useRealTimers();
});

async function after<T>(promise: Promise<T>): Promise<T> {
  await vi.advanceTimersByTimeAsync(20);
  return promise;
}

describe('links of files', () => {
  it('all that are wanted in one turn are asked for at once, each once', async () => {
    const all = await after(Promise.all([requestLink('a', 'small'), requestLink('b', 'small'), requestLink('a', 'small')]));
    expect(asked).toEqual([{ files: [{ id: 'a', variant: 'small' }, { id: 'b', variant: 'small' }] }]);
    expect(all[0]).toBe(all[2]);
    expect(all[0]?.address).toBe('/api/files/a/small?signature=x');
  });

  it('more than two hundred go in several requests', async () => {
    await after(Promise.all(Array.from({ length: 250 }, (_, at) => requestLink(`f${at}`, 'small'))));
    expect(asked.map((one) => one.files.length)).toEqual([200, 50]);
  });

  it('a link is kept until a minute before it expires', async () => {
    await after(requestLink('a', 'small'));
    await after(requestLink('a', 'small'));
    expect(asked).toHaveLength(1);
    vi.setSystemTime(new Date('2026-11-21T12:13:59Z'));
    expect(keptLink('a', 'small')).not.toBeNull();
    vi.setSystemTime(new Date('2026-11-21T12:14:01Z'));
    expect(keptLink('a', 'small')).toBeNull();
    await after(requestLink('a', 'small'));
    expect(asked).toHaveLength(2);
  });

  it('what may not be opened is said so, and asked about again soon', async () => {
    denied.add('a');
    expect((await after(requestLink('a', 'small'))).address).toBeNull();
    denied.clear();
    expect((await after(requestLink('a', 'small'))).address).toBeNull();
    await vi.advanceTimersByTimeAsync(5_000);
    expect((await after(requestLink('a', 'small'))).address).not.toBeNull();
  });

  it('the account in use is named in the address', async () => {
    sessionStorage.setItem('parta.account', '3');
    expect((await after(requestLink('a', 'large'))).address).toBe('/api/files/a/large?signature=x&account=3');
  });

  it('a failure fails everybody who waits, and the next one asks anew', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('no network');
    });
    const failing = requestLink('z', 'small').catch((error: Error) => error.name);
    expect(await after(failing)).toBe('NetworkError');
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ links: [] })));
    expect((await after(requestLink('z', 'small'))).address).toBeNull();
  });
});
