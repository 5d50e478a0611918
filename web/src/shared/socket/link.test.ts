import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { delayOf } from './backoff';
import { Link, LinkLost, Refusal, type Frame, type LinkState, type SocketLike } from './link';

class FakeSocket implements SocketLike {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  sent: (Frame & Record<string, unknown>)[] = [];
  closedWith: number | undefined;

  send(text: string): void {
    this.sent.push(JSON.parse(text) as Frame & Record<string, unknown>);
  }

  close(code?: number): void {
    this.closedWith = code ?? 1000;
  }

  say(...frames: object[]): void {
    this.onmessage?.({ data: frames.map((frame) => JSON.stringify(frame)).join('\n') });
  }
}

let sockets: FakeSocket[] = [];
let states: LinkState[] = [];
let heard: Frame[] = [];
let signedOut = 0;
let link: Link;

const socket = () => sockets.at(-1)!;

async function live(): Promise<void> {
  socket().onopen?.();
  await vi.advanceTimersByTimeAsync(0);
  socket().say({ type: 'welcome', ref: socket().sent[0]!.ref });
  await vi.advanceTimersByTimeAsync(0);
}

beforeEach(() => {
  vi.useFakeTimers();
  sockets = [];
  states = [];
  heard = [];
  signedOut = 0;
  link = new Link({
    open: () => {
      sockets.push(new FakeSocket());
      return socket();
    },
    greeting: () => ({ type: 'hello' }),
    onFrame: (frame) => heard.push(frame),
    onState: (state) => states.push(state),
    onSignedOut: () => (signedOut += 1),
    random: () => 0.5,
  });
  link.start();
});

afterEach(() => {
  link.stop();
  vi.useRealTimers();
});

describe('the link', () => {
  it('greets first and is live when greeted', async () => {
    socket().onopen?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(socket().sent).toEqual([{ type: 'hello', ref: 1 }]);
    await live();
    expect(states).toEqual(['connecting', 'greeting', 'live']);
    expect(heard.map((frame) => frame.type)).toEqual(['welcome']);
  });

  it('connects while its greeting is still read, and greets on whatever line stands then', async () => {
    link.stop();
    let read: () => void = () => undefined;
    const reading = new Promise<void>((resolve) => (read = resolve));
    const early = new Link({
      open: () => (sockets.push(new FakeSocket()), socket()), greeting: () => reading.then(() => ({ type: 'hello' })),
      onFrame: () => undefined, onState: () => undefined, onSignedOut: () => undefined, random: () => 0.5,
    });
    early.start();
    const first = socket();
    first.onopen?.();
    first.onclose?.({ code: 1006 });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(socket()).not.toBe(first);
    socket().onopen?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(socket().sent).toEqual([]);
    read();
    await vi.advanceTimersByTimeAsync(0);
    expect(first.sent).toEqual([]);
    expect(socket().sent).toEqual([{ type: 'hello', ref: 1 }]);
    early.stop();
  });

  it('reads several frames of one message, and passes over what it cannot read', async () => {
    await live();
    socket().say({ type: 'changes' }, { type: 'from_the_future' });
    socket().onmessage?.({ data: 'nonsense\n{"type":"empty"}' });
    expect(heard.map((frame) => frame.type)).toEqual(['welcome', 'changes', 'from_the_future', 'empty']);
  });

  it('gives an answer to who asked, and a refusal as an error', async () => {
    await live();
    const first = link.ask({ type: 'one' });
    const second = link.ask({ type: 'two' });
    const [, one, two] = socket().sent;
    socket().say({ type: 'error', ref: two!.ref, code: 'not_found', fields: { a: 1 } }, { type: 'done', ref: one!.ref });
    await expect(first).resolves.toEqual({ type: 'done', ref: one!.ref });
    await expect(second).rejects.toEqual(new Refusal('not_found', { a: 1 }));
  });

  it('says hello later where too many do', async () => {
    socket().onopen?.();
    await vi.advanceTimersByTimeAsync(0);
    socket().say({ type: 'retry', ref: 1, retry_after_ms: 1000 });
    await vi.advanceTimersByTimeAsync(1200);
    expect(socket().sent.map((frame) => frame.type)).toEqual(['hello', 'hello']);
    expect(sockets).toHaveLength(1);
  });

  it('comes back ever more slowly, and leaves nobody waiting', async () => {
    await live();
    const asked = link.ask({ type: 'one' });
    socket().onclose?.({ code: 1006 });
    await expect(asked).rejects.toEqual(new LinkLost());
    await vi.advanceTimersByTimeAsync(400);
    expect(sockets).toHaveLength(2);
    socket().onclose?.({ code: 1006 });
    await vi.advanceTimersByTimeAsync(400);
    expect(sockets).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(400);
    expect(sockets).toHaveLength(3);
  });

  it('asks a silent line, and leaves one that says nothing', async () => {
    await live();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(socket().sent.at(-1)?.type).toBe('away');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sockets[0]!.closedWith).toBe(4000);
    await vi.advanceTimersByTimeAsync(500);
    expect(sockets).toHaveLength(2);
  });

  it('says hello again when told to', async () => {
    await live();
    socket().say({ type: 'resync' });
    await vi.advanceTimersByTimeAsync(0);
    expect(socket().sent.map((frame) => frame.type)).toEqual(['hello', 'hello']);
  });

  it('stays away once signed out', async () => {
    await live();
    socket().say({ type: 'signed_out' });
    expect(signedOut).toBe(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sockets).toHaveLength(1);
    expect(link.state).toBe('closed');
  });

  it('waits for the network and hurries when it is back', async () => {
    await live();
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    window.dispatchEvent(new Event('offline'));
    expect(link.state).toBe('waiting');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sockets).toHaveLength(1);
    online.mockReturnValue(true);
    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(300);
    expect(sockets).toHaveLength(2);
  });
});

describe('the delay', () => {
  it('doubles up to its limit, half of it by chance', () => {
    const backoff = { firstMs: 100, mostMs: 1000 };
    expect(delayOf(0, backoff, () => 0)).toBe(50);
    expect(delayOf(0, backoff, () => 1)).toBe(100);
    expect(delayOf(3, backoff, () => 1)).toBe(800);
    expect(delayOf(60, backoff, () => 1)).toBe(1000);
  });
});
