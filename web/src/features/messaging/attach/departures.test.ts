import { beforeEach, describe, expect, it, vi } from 'vitest';
import { api, ApiError, NetworkError } from '../../../shared/api';
import { uploads, type UploadItem } from '../../../shared/files';
import { until } from '../../../shared/testing/until';
import type { MessagingClient } from '../client/client';
import { beginDeparture, departuresOf, giveUp, problemOf, restoreDepartures, waitsForNetwork } from './departures';
import { changeTrays, keptTrays } from './kept';

const held = { items: [] as UploadItem[], listeners: new Set<() => void>(), forgotten: [] as string[] };

const CHAT = 'c1';
const drafts: string[] = [];
const client = {
  store: { entry: () => undefined },
  own: { draft: (_id: string, text: string) => drafts.push(text) },
  fetchHead: async () => undefined,
} as unknown as MessagingClient;

const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
const upload = (state: UploadItem['state']) => ({ key: 'u1', group: 'g', fileId: 'f1', state, sent: 1, size: 1 }) as UploadItem;
const leave = () => beginDeparture(client, { conversation: CHAT, group: 'g', keys: ['u1'], text: 'вот', extra: {} });

beforeEach(() => {
  held.items = [upload('done')];
  held.forgotten = [];
  drafts.length = 0;
  changeTrays(() => ({ departures: [], captions: {}, orders: {} }));
  vi.restoreAllMocks();
  // Spied on, not mocked: the tests of a worker share its modules.
  vi.spyOn(uploads, 'of').mockImplementation(() => held.items);
  vi.spyOn(uploads, 'subscribe').mockImplementation((listener) => {
    held.listeners.add(listener);
    return () => held.listeners.delete(listener);
  });
  vi.spyOn(uploads, 'forget').mockImplementation((keys) => void held.forgotten.push(...keys));
  vi.spyOn(uploads, 'restore').mockResolvedValue();
});

describe('a message with files', () => {
  it('waits for its uploads and is then forgotten by the device', async () => {
    const post = vi.spyOn(api, 'post').mockResolvedValue({});
    held.items = [upload('sending')];
    changeTrays(() => ({ captions: { u1: ' привал ' } }));
    leave();
    await settle();
    expect(post).not.toHaveBeenCalled();
    expect(departuresOf(CHAT)).toHaveLength(1);
    held.items = [upload('examining')];
    held.listeners.forEach((listener) => listener());
    await until(() => expect(departuresOf(CHAT)).toEqual([]));
    expect(post.mock.calls[0]![1]).toMatchObject({ text: 'вот', attachments: [{ file_id: 'f1', caption: 'привал' }] });
    expect([held.forgotten, keptTrays().departures, keptTrays().captions]).toEqual([['u1'], [], {}]);
  });

  it('goes again with the same key when the answer was lost', async () => {
    const post = vi.spyOn(api, 'post').mockRejectedValueOnce(new NetworkError('lost')).mockResolvedValue({});
    leave();
    const [departure] = departuresOf(CHAT);
    await until(() => expect(waitsForNetwork(departure!.client_key)).toBe(true));
    globalThis.dispatchEvent(new Event('online'));
    await until(() => expect(keptTrays().departures).toEqual([]));
    const keys = post.mock.calls.map(([, body]) => (body as { client_key: string }).client_key);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  it('waits for its author when it is refused, and comes back whole', async () => {
    vi.spyOn(api, 'post').mockRejectedValue(new ApiError(409, { status: 409, code: 'cannot_write', title: '', fields: {} }));
    leave();
    const [departure] = departuresOf(CHAT);
    await until(() => expect(problemOf(departure!.client_key)).toBeInstanceOf(ApiError));
    giveUp(client, departure!.client_key);
    expect([drafts, departuresOf(CHAT), held.forgotten]).toEqual([['вот'], [], []]);
  });

  it('goes on after a reload, and what was acknowledged is only cleared away', async () => {
    const post = vi.spyOn(api, 'post').mockResolvedValue({});
    const one = { client_key: 'k1', conversation: CHAT, group: 'g', keys: ['u1'], text: 'вот', extra: {}, isSent: false };
    changeTrays(() => ({ departures: [one, { ...one, client_key: 'k2', keys: ['u2'], isSent: true }] }));
    await restoreDepartures(client);
    await until(() => expect(keptTrays().departures).toEqual([]));
    expect(post.mock.calls.map(([, body]) => (body as { client_key: string }).client_key)).toEqual(['k1']);
    expect(held.forgotten.sort()).toEqual(['u1', 'u2']);
  });

  it('whose files were all taken away is a draft again', async () => {
    const post = vi.spyOn(api, 'post');
    held.items = [];
    leave();
    await until(() => expect(drafts).toHaveLength(1));
    expect(post).not.toHaveBeenCalled();
    expect(drafts).toEqual(['вот']);
  });
});

describe('a message with files for later', () => {
  const tooLate = new ApiError(422, { status: 422, code: 'invalid_input', title: '', fields: { field: 'send_at', reason: 'out_of_range' } });
  const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();
  const said: string[] = [];
  const leaveFor = (send_at: string) =>
    beginDeparture(client, { conversation: CHAT, group: 'g', keys: ['u1'], text: '', extra: { is_silent: true }, send_at }, () => said.push(send_at));
  const addresses = (post: { mock: { calls: unknown[][] } }) => post.mock.calls.map(([address]) => String(address).split('/').at(-1));

  beforeEach(() => {
    said.length = 0;
  });

  it('waits here for its uploads alone, then on the server for its hour', async () => {
    const post = vi.spyOn(api, 'post').mockResolvedValue({});
    const hour = inAnHour();
    held.items = [upload('sending')];
    leaveFor(hour);
    await settle();
    expect([post.mock.calls, departuresOf(CHAT)[0]!.send_at, said]).toEqual([[], hour, []]);
    held.items = [upload('examining')];
    held.listeners.forEach((listener) => listener());
    await until(() => expect(said).toEqual([hour]));
    const [[address, body]] = post.mock.calls as [[string, Record<string, unknown>]];
    expect(address).toBe(`/api/conversations/${CHAT}/scheduled`);
    expect(body).toMatchObject({ send_at: hour, text: '', is_silent: true, attachments: [{ file_id: 'f1', caption: '' }] });
    expect(body).not.toHaveProperty('is_urgent');
    expect([held.forgotten, keptTrays().departures]).toEqual([['u1'], []]);
  });

  it('goes on after a reload with the same key and hour, until the server has answered', async () => {
    const post = vi.spyOn(api, 'post').mockRejectedValueOnce(new NetworkError('lost')).mockResolvedValue({});
    const one = { client_key: 'k1', conversation: CHAT, group: 'g', keys: ['u1'], text: '', extra: {}, send_at: inAnHour(), isSent: false };
    changeTrays(() => ({ departures: [one] }));
    await restoreDepartures(client);
    await until(() => expect(waitsForNetwork('k1')).toBe(true));
    globalThis.dispatchEvent(new Event('online'));
    await until(() => expect(keptTrays().departures).toEqual([]));
    expect(post.mock.calls.map(([, body]) => body)).toEqual(Array(2).fill(expect.objectContaining({ client_key: 'k1', send_at: one.send_at })));
  });

  it('is sent at once under its key when its hour has passed meanwhile', async () => {
    const post = vi.spyOn(api, 'post').mockRejectedValueOnce(tooLate).mockResolvedValue({});
    leaveFor(new Date(Date.now() - 1_000).toISOString());
    await until(() => expect(keptTrays().departures).toEqual([]));
    expect([addresses(post), said]).toEqual([['scheduled', 'files'], []]);
    const [first, second] = post.mock.calls.map(([, body]) => body as Record<string, unknown>);
    expect(second!.client_key).toBe(first!.client_key);
    expect(second).not.toHaveProperty('send_at');
  });

  it('is not sent at once for an hour that only the server finds wrong', async () => {
    const post = vi.spyOn(api, 'post').mockRejectedValue(tooLate);
    leaveFor(inAnHour());
    const [departure] = departuresOf(CHAT);
    await until(() => expect(problemOf(departure!.client_key)).toBe(tooLate));
    expect(addresses(post)).toEqual(['scheduled']);
  });
});
