/** The whole client over a server in small: bad lines, lost answers, reloads. What was written is there once, in order. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../../shared/api/problem';
import { LinkLost, type Frame } from '../../../shared/socket/link';
import { MemoryDisk, MemoryShelf } from '../cache/memory';
import { ME, OTHER, SmallServer } from '../store/testing';
import { tailOf } from '../store/log';
import type { Message } from '../wire';
import { MessagingClient } from './client';
import type { Http, Line, LineOptions } from './ports';

/** The server's end: conversations, what it was asked, and whether its answers arrive. */
class World {
  readonly server = new SmallServer('c');
  readonly stored = new Map<string, Message>();
  line: FakeLine | null = null;
  losesAnswers = false;
  wiped = 0;
  get: Http['get'] = async <T>(path: string) => {
    if (path === '/api/conversations/c') return this.server.head() as T;
    if (path === '/api/conversations/c/messages') return this.server.lastPage(50) as T;
    throw new ApiError(404, { code: 'not_found' });
  };

  /** As the real one: the same key is the same message. */
  take(key: string, text: string): Message {
    const known = this.stored.get(key);
    if (known) return known;
    this.server.post(ME);
    const row = this.server.rows.at(-1)!;
    const message = { ...row, text, client_key: key };
    this.server.rows[this.server.rows.length - 1] = message;
    this.stored.set(key, message);
    return message;
  }

  /** Sends out what happened; `lost` of it never arrives. */
  flow(isLost: () => boolean = () => false): void {
    for (const frame of this.server.sent.splice(0)) if (!isLost()) this.line?.hear(frame);
  }
}

class FakeLine implements Line {
  state: Line['state'] = 'connecting';
  private readonly world: World;
  private readonly options: LineOptions;

  constructor(world: World, options: LineOptions) {
    this.world = world;
    this.options = options;
  }

  start(): void {
    this.world.line = this;
    void this.connect();
  }

  async connect(): Promise<void> {
    if (this.state === 'live' || this.state === 'closed') return;
    this.move('greeting');
    const hello = (await this.options.greeting()) as Frame & { person_version: number };
    this.world.server.sent = [];
    this.hear({ ...this.world.server.welcome(), ref: hello.ref ?? 0 });
    this.move('live');
  }

  cut(): void {
    if (this.state !== 'closed') this.move('connecting');
  }

  stop(): void {
    this.move('closed');
  }

  hear(frame: object): void {
    if (this.state !== 'closed' && this.state !== 'connecting') this.options.onFrame(frame as Frame);
  }

  signOut(): void {
    this.stop();
    this.options.onSignedOut();
  }

  say(): void {}

  greetAgain(): void {
    this.hear(this.world.server.welcome());
  }

  async ask(frame: Frame): Promise<Frame> {
    if (this.state !== 'live') throw new LinkLost();
    const asked = frame as Frame & { client_key: string; text: string; version: number; seq: number };
    let answer: object = { type: 'done' };
    if (frame.type === 'message.send') answer = { type: 'message.sent', ref: 1, message: this.world.take(asked.client_key, asked.text) };
    if (frame.type === 'conversation.sync') answer = this.world.server.changesSince(asked.version);
    if (frame.type === 'conversation.page') answer = { type: 'page', ref: 1, page: this.world.server.lastPage(50) };
    if (frame.type === 'read') this.world.server.read(asked.seq);
    await Promise.resolve();
    if (this.world.losesAnswers || (this.state as string) !== 'live') {
      this.cut();
      throw new LinkLost();
    }
    if ('type' in answer && answer.type !== 'done') this.hear(answer);
    return answer as Frame;
  }

  private move(state: Line['state']): void {
    this.state = state;
    this.options.onState(state);
  }
}

let world: World;
let disk: MemoryDisk;
let windows: number;
let keys: number;

async function open(): Promise<MessagingClient> {
  const id = `window ${(windows += 1)}`;
  const http = { get: world.get, put: async () => Promise.reject(new Error('not here')), post: vi.fn(), patch: vi.fn(), delete: vi.fn() };
  const client = new MessagingClient({
    me: ME,
    http: http as unknown as Http,
    disk,
    deletions: new MemoryShelf(),
    windows: { id, others: async () => new Set([id]), tell: () => undefined, onTold: () => () => undefined },
    newLine: (options) => new FakeLine(world, options),
    newKey: () => `key ${String((keys += 1)).padStart(4, '0')}`,
    onSignedOut: () => (world.wiped += 1),
  });
  await client.start();
  await vi.advanceTimersByTimeAsync(0);
  return client;
}

/** Own texts as the screen has them: those in the log, then those that wait. */
function ownTexts(client: MessagingClient): string[] {
  const messages = client.store.entry('c')?.log.stretches.at(-1)?.messages ?? [];
  const inLog = messages.filter((row) => row.author_id === ME);
  const keysInLog = new Set(inLog.map((row) => row.client_key));
  const waiting = client.outbox.of('c').filter((item) => !keysInLog.has(item.client_key));
  return [...inLog.map((row) => row.text), ...waiting.map((item) => item.text)];
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 21, 10) });
  world = new World();
  for (let count = 0; count < 3; count += 1) world.server.post(OTHER);
  disk = new MemoryDisk();
  windows = 0;
  keys = 0;
});

afterEach(() => vi.useRealTimers());

describe('the client', () => {
  it('shows a message at once and replaces it by the stored one, without a moment of two or none', async () => {
    const client = await open();
    await client.loadPage('c', { kind: 'last' });
    client.send('c', 'раз');
    expect(ownTexts(client)).toEqual(['раз']);
    await vi.advanceTimersByTimeAsync(5);
    expect(ownTexts(client)).toEqual(['раз']);
    expect(client.outbox.of('c').map((item) => item.state)).toEqual(['sent']);
    world.flow();
    await vi.advanceTimersByTimeAsync(5);
    expect(ownTexts(client)).toEqual(['раз']);
    expect(client.outbox.of('c')).toEqual([]);
    client.stop();
  });

  it('lets go of what is far above the end, unless somebody reads there', async () => {
    const client = await open();
    await client.loadPage('c', { kind: 'last' });
    const tail = () => tailOf(client.store.entry('c')!.log)!;
    const hear = (count: number) => {
      for (let left = count; left > 0; left -= 1) world.server.post(OTHER);
      world.flow();
    };
    const release = client.tails.hold('c');
    hear(1_000);
    expect([tail().from, tail().messages.length]).toEqual([0, 1_003]);
    release();
    hear(1);
    expect([tail().from, tail().to, tail().messages.length]).toEqual([705, Infinity, 300]);
    expect(tail().messages.at(-1)!.seq).toBe(1_004);
    hear(1);
    expect([tail().messages.length, client.store.entry('c')!.lastMessage!.seq]).toEqual([301, 1_005]);
    client.stop();
  });

  it('asks after a second for a change that never came', async () => {
    const client = await open();
    world.server.post(OTHER);
    world.server.sent = [];
    world.server.post(OTHER);
    world.flow();
    await vi.advanceTimersByTimeAsync(900);
    expect(client.store.entry('c')!.lastMessage!.seq).toBe(3);
    await vi.advanceTimersByTimeAsync(200);
    expect(client.store.entry('c')!.lastMessage!.seq).toBe(5);
    expect(client.store.entry('c')!.personal.unread).toBe(5);
    client.stop();
  });

  it('opens without network with what it had', async () => {
    const first = await open();
    await first.loadPage('c', { kind: 'last' });
    await vi.advanceTimersByTimeAsync(1_000);
    first.stop();
    const start = FakeLine.prototype.start;
    FakeLine.prototype.start = () => undefined;
    const second = await open();
    FakeLine.prototype.start = start;
    expect(second.isListKnown).toBe(true);
    expect(second.store.entry('c')!.log.stretches[0]!.messages.map((row) => row.seq)).toEqual([1, 2, 3]);
    second.stop();
  });

  it('drops a conversation that is no longer one’s own, on the disk too, with what waited for it', async () => {
    const client = await open();
    await vi.advanceTimersByTimeAsync(1_000);
    world.line!.cut();
    client.send('c', 'не успело');
    await vi.advanceTimersByTimeAsync(1_000);
    world.line!.state = 'live';
    world.line!.hear({ type: 'personal', from_version: 0, version: 1, changes: [], gone: ['c'] });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(client.store.entry('c')).toBeNull();
    expect(disk.conversations.size + disk.logs.size + disk.outbox.size).toBe(0);
    client.stop();
  });

  it('wipes the offline copy when signed out', async () => {
    const client = await open();
    await client.loadPage('c', { kind: 'last' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(disk.conversations.size).toBe(1);
    world.line!.signOut();
    await vi.advanceTimersByTimeAsync(1_000);
    expect([disk.conversations.size, disk.logs.size, disk.position, world.wiped]).toEqual([0, 0, null, 1]);
  });

  it('passes over a frame from the future', async () => {
    const client = await open();
    world.line!.hear({ type: 'poll.opened', conversation_id: 'c' });
    expect(client.store.entry('c')!.version).toBe(world.server.version);
    client.stop();
  });
});

type Step = { do: 'write' | 'hear' | 'cut' | 'connect' | 'lose_answers' | 'keep_answers' | 'other' | 'wait' | 'reload' };

describe('a random walk with a line that is cut and windows that are closed', () => {
  it('ends with every written message stored once, in its order, and nothing waiting', async () => {
    const step = fc.oneof(
      { weight: 5, arbitrary: fc.constant<Step>({ do: 'write' }) },
      { weight: 4, arbitrary: fc.constantFrom<Step>({ do: 'hear' }, { do: 'connect' }, { do: 'wait' }) },
      { weight: 3, arbitrary: fc.constantFrom<Step>({ do: 'cut' }, { do: 'other' }, { do: 'lose_answers' }, { do: 'keep_answers' }) },
      { weight: 1, arbitrary: fc.constant<Step>({ do: 'reload' }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }), async (steps, losses) => {
        world = new World();
        disk = new MemoryDisk();
        world.server.post(OTHER);
        let client = await open();
        let lossAt = 0;
        const isLost = () => losses[(lossAt += 1) % losses.length] ?? false;
        const written: string[] = [];
        for (const one of steps) {
          if (one.do === 'write') {
            written.push(`текст ${written.length}`);
            client.send('c', written.at(-1)!);
            await vi.advanceTimersByTimeAsync(1);
          } else if (one.do === 'hear') world.flow(isLost);
          else if (one.do === 'cut') world.line!.cut();
          else if (one.do === 'connect') await world.line!.connect();
          else if (one.do === 'other') world.server.post(OTHER);
          else if (one.do === 'lose_answers') world.losesAnswers = true;
          else if (one.do === 'keep_answers') world.losesAnswers = false;
          else if (one.do === 'wait') await vi.advanceTimersByTimeAsync(1_100);
          else {
            client.stop();
            client = await open();
          }
          await vi.advanceTimersByTimeAsync(1);
        }
        world.losesAnswers = false;
        world.line!.cut();
        await world.line!.connect();
        for (let round = 0; round < written.length + 3; round += 1) {
          await vi.advanceTimersByTimeAsync(1_100);
          world.flow();
        }
        await client.loadPage('c', { kind: 'last' });
        await vi.advanceTimersByTimeAsync(2_500);
        expect(world.server.visible().filter((row) => row.author_id === ME).map((row) => row.text)).toEqual(written);
        expect(ownTexts(client)).toEqual(written.slice(-50));
        expect(client.outbox.of('c').filter((item) => item.state !== 'sent')).toEqual([]);
        expect(await disk.loadOutbox()).toEqual([]);
        client.stop();
      }),
      { numRuns: 120 },
    );
  }, 60_000);
});
