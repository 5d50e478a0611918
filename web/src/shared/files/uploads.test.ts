import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError, NetworkError } from '../api';
import { until } from '../testing/until';
import type { Job, Sending } from './engine';
import { dropKept, keptUploads } from './kept';
import { Uploads } from './uploads';

const ID = '0190ffff-0000-7000-8000-00000000000';

class FakeEngine {
  jobs: (Job & { isStopped: boolean })[] = [];

  send = (job: Job): Sending => {
    const seen = { ...job, isStopped: false };
    this.jobs.push(seen);
    return {
      stop: async () => {
        seen.isStopped = true;
      },
    };
  };
}

let engine: FakeEngine;
let states: Record<string, string>;
let deleted: string[];

function make(): Uploads {
  return new Uploads(async () => engine);
}

const file = (name: string, size = 10) => new File(['x'.repeat(size)], name, { type: 'text/plain', lastModified: 1 });

/** The upload that the engine was given as the `at`-th, from nought: as soon as it was. */
const job = (at: number) =>
  until(() => {
    const given = engine.jobs[at];
    if (!given) throw new Error(`the engine was given ${engine.jobs.length} uploads`);
    return given;
  });

beforeEach(async () => {
  engine = new FakeEngine();
  states = {};
  deleted = [];
  for (const one of await keptUploads()) await dropKept(one.key);
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    if (init.method === 'DELETE') {
      deleted.push(`${address} ${new Headers(init.headers).get('tus-resumable')}`);
      return new Response(null, { status: 204 });
    }
    const ids = (JSON.parse(String(init.body)) as { files: string[] }).files;
    return new Response(JSON.stringify({ files: ids.map((id) => ({ id, state: states[id] ?? 'clean' })) }));
  });
});

describe('uploads', () => {
  it('three go at once, the others wait for their turn', async () => {
    const uploads = make();
    uploads.add([1, 2, 3, 4].map((one) => file(`${one}.txt`)), { group: 'g' });
    await job(2);
    expect(uploads.of('g').map((one) => one.state)).toEqual(['sending', 'sending', 'sending', 'waiting']);
    expect(engine.jobs.map((one) => one.metadata)).toEqual([1, 2, 3].map((one) => ({ filename: `${one}.txt`, purpose: 'file' })));
    engine.jobs[0]?.onUrl(`http://host/api/uploads/${ID}1`);
    engine.jobs[0]?.onDone();
    await until(() => expect(uploads.of('g').map((one) => one.state)).toEqual(['done', 'sending', 'sending', 'sending']));
    expect(uploads.of('other')).toEqual([]);
  });

  it('progress is told, and a file is done when the server has looked into it', async () => {
    const uploads = make();
    const [key] = uploads.add([file('a.txt')], { group: 'g', purpose: 'voice' });
    const sending = await job(0);
    states[`${ID}1`] = 'held';
    sending.onUrl(`/api/uploads/${ID}1`);
    sending.onProgress(4);
    expect(uploads.of('g')[0]).toMatchObject({ key, sent: 4, fileId: `${ID}1`, purpose: 'voice' });
    sending.onDone();
    await until(() => expect(uploads.of('g')[0]).toMatchObject({ state: 'examining', sent: 10, card: { state: 'held' } }));
    states[`${ID}1`] = 'clean';
    await until(() => expect(uploads.of('g')[0]).toMatchObject({ state: 'done', card: { state: 'clean' } }));
  });

  it('a pause stops it, and it goes on where it was', async () => {
    const uploads = make();
    const [key = ''] = uploads.add([file('a.txt')], { group: 'g' });
    (await job(0)).onUrl(`/api/uploads/${ID}1`);
    uploads.pause(key);
    await until(() => expect([uploads.of('g')[0]?.state, engine.jobs[0]?.isStopped]).toEqual(['paused', true]));
    expect(uploads.resume(key)).toBe(true);
    expect((await job(1)).url).toBe(`/api/uploads/${ID}1`);
  });

  it('a cancelled one is gone, here and on the server', async () => {
    const uploads = make();
    const [key = ''] = uploads.add([file('a.txt')], { group: 'g' });
    (await job(0)).onUrl(`http://host/api/uploads/${ID}1`);
    await until(async () => expect(await keptUploads()).toHaveLength(1));
    uploads.cancel(key);
    expect(uploads.of('g')).toEqual([]);
    await until(() => expect(deleted).toEqual([`/api/uploads/${ID}1 1.0.0`]));
    await until(async () => expect(await keptUploads()).toEqual([]));
  });

  it('without network it waits, and goes on when the network is back', async () => {
    const uploads = make();
    uploads.add([file('a.txt')], { group: 'g' });
    (await job(0)).onError(new NetworkError());
    expect(uploads.of('g')[0]?.state).toBe('offline');
    window.dispatchEvent(new Event('online'));
    await job(1);
    expect([uploads.of('g')[0]?.state, engine.jobs.length]).toEqual(['sending', 2]);
  });

  it('a refusal is told with its limit in megabytes, and can be tried again', async () => {
    const uploads = make();
    const [key = ''] = uploads.add([file('a.txt')], { group: 'g' });
    (await job(0)).onError(new ApiError(413, { code: 'file_too_large', fields: { rule: 'upload', limit: 1572864 } }));
    const error = uploads.of('g')[0]?.error as ApiError;
    expect([uploads.of('g')[0]?.state, error.code, error.fields['limit_mb']]).toEqual(['failed', 'file_too_large', 1.5]);
    expect(uploads.resume(key)).toBe(true);
  });

  it('an upload that the server no longer knows begins anew', async () => {
    const uploads = make();
    const [key = ''] = uploads.add([file('a.txt')], { group: 'g' });
    const sending = await job(0);
    sending.onUrl(`/api/uploads/${ID}1`);
    sending.onError(new ApiError(410, { code: 'upload_expired' }));
    uploads.resume(key);
    expect((await job(1)).url).toBeNull();
  });

  it('a reload goes on with the bytes that this device kept', async () => {
    make().add([file('a.txt')], { group: 'g' });
    (await job(0)).onUrl(`/api/uploads/${ID}1`);
    await until(async () => expect((await keptUploads())[0]?.url).toBeTruthy());
    const after = make();
    await after.restore();
    const sending = await job(1);
    expect(after.of('g')).toMatchObject([{ name: 'a.txt', size: 10, state: 'sending', fileId: `${ID}1` }]);
    expect(sending.url).toBe(`/api/uploads/${ID}1`);
    expect(sending.file).toBeTruthy();
  });

  it('what is of another account stays where it is', async () => {
    sessionStorage.setItem('parta.account', '1');
    const [key = ''] = make().add([file('a.txt')], { group: 'g' });
    await until(async () => expect(await keptUploads()).toHaveLength(1));
    sessionStorage.setItem('parta.account', '2');
    const other = make();
    await other.restore();
    expect(other.of('g')).toEqual([]);
    await dropKept(key);
  });

  it('of a file that was not kept the user chooses the same one again', async () => {
    const uploads = make();
    const [key = ''] = uploads.add([file('a.txt')], { group: 'g' });
    await job(0);
    uploads.pause(key);
    expect(uploads.resume(key, file('b.txt'))).toBe(false);
    expect(uploads.resume(key, file('a.txt', 11))).toBe(false);
    expect(uploads.resume(key, file('a.txt'))).toBe(true);
  });

  it('a list is the same one as long as nothing in it changes', async () => {
    const uploads = make();
    uploads.add([file('a.txt')], { group: 'g' });
    await job(0);
    const list = uploads.of('g');
    uploads.add([file('b.txt')], { group: 'h' });
    expect(uploads.of('g')).toBe(list);
  });
});
