import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LinkLost, Refusal } from '../../../shared/socket/link';
import type { KeptMessage } from '../cache/disk';
import { MemoryDisk } from '../cache/memory';
import { message } from '../store/testing';
import type { Message } from '../wire';
import { Outbox, type Windows } from './outbox';

interface Sending {
  sent: KeptMessage;
  accept: (seq?: number) => void;
  fail: (error: Error) => void;
}

let disk: MemoryDisk;
let sending: Sending[];
let isLive: boolean;
let keys: number;
let channel: Set<() => void>;
let open: Set<string>;
let boxes: Outbox[];

function windowOf(id: string): Windows {
  open.add(id);
  return {
    id,
    others: async () => open,
    tell: () => channel.forEach((listener) => listener()),
    onTold: (listener) => {
      channel.add(listener);
      return () => channel.delete(listener);
    },
  };
}

function boxIn(window: string): Outbox {
  const box = new Outbox({
    disk,
    windows: windowOf(window),
    isLive: () => isLive,
    newKey: () => `key ${(keys += 1)}`,
    now: () => new Date(Date.UTC(2026, 10, 21) + keys * 1000),
    send: (sent) =>
      new Promise<Message>((resolve, reject) => {
        sending.push({ sent, accept: (seq = 1) => resolve(message(seq, { client_key: sent.client_key })), fail: reject });
      }),
  });
  boxes.push(box);
  return box;
}

const flush = () => vi.advanceTimersByTimeAsync(0);
const texts = () => sending.map(({ sent }) => sent.text);
const states = (box: Outbox, id = 'c') => box.of(id).map((item) => `${item.text}: ${item.state}`);

beforeEach(() => {
  vi.useFakeTimers();
  disk = new MemoryDisk();
  sending = [];
  isLive = true;
  keys = 0;
  channel = new Set();
  open = new Set();
  boxes = [];
});

afterEach(() => {
  boxes.forEach((box) => box.stop());
  vi.useRealTimers();
});

describe('the outbox', () => {
  it('shows a message in the same turn in which it was written, and sends it once it is on the disk', async () => {
    const box = boxIn('A');
    box.add('c', 'раз');
    expect(states(box)).toEqual(['раз: waiting']);
    expect(texts()).toEqual([]);
    await flush();
    expect(texts()).toEqual(['раз']);
    expect((await disk.loadOutbox()).map((kept) => kept.text)).toEqual(['раз']);
  });

  it('keeps the order of a conversation and lets others go beside it', async () => {
    const box = boxIn('A');
    ['раз', 'два'].forEach((text) => box.add('c', text));
    box.add('d', 'там');
    await flush();
    expect(texts()).toEqual(['раз', 'там']);
    sending[0]!.accept(7);
    await flush();
    expect(texts()).toEqual(['раз', 'там', 'два']);
    expect(states(box)).toEqual(['раз: sent', 'два: sending']);
    expect(box.of('c')[0]!.seq).toBe(7);
  });

  it('lets a message go when the log has it', async () => {
    const box = boxIn('A');
    box.add('c', 'раз');
    await flush();
    sending[0]!.accept();
    await flush();
    box.settle('c', new Set(['key 1']));
    expect(box.of('c')).toEqual([]);
    expect(await disk.loadOutbox()).toEqual([]);
  });

  it('waits while the line is down and repeats under the same key', async () => {
    const box = boxIn('A');
    box.add('c', 'раз');
    await flush();
    isLive = false;
    sending[0]!.fail(new LinkLost());
    await flush();
    expect(states(box)).toEqual(['раз: waiting']);
    isLive = true;
    box.pump();
    expect(sending.map(({ sent }) => sent.client_key)).toEqual(['key 1', 'key 1']);
  });

  it('tries again by itself, ever later, when the server is busy', async () => {
    const box = boxIn('A');
    box.add('c', 'раз');
    await flush();
    for (let attempt = 0; attempt < 10; attempt += 1) {
      sending.at(-1)!.fail(new Refusal('sending_busy'));
      await vi.advanceTimersByTimeAsync(31_000);
      expect(sending).toHaveLength(attempt + 2);
    }
    expect(states(box)).toEqual(['раз: sending']);
  });

  it('marks what was refused, sends what follows, and leaves the choice to the author', async () => {
    const box = boxIn('A');
    ['раз', 'два'].forEach((text) => box.add('c', text));
    await flush();
    sending[0]!.fail(new Refusal('cannot_write', { reason: 'archived' }));
    await flush();
    expect(states(box)).toEqual(['раз: failed', 'два: sending']);
    expect(box.of('c')[0]!.problem).toEqual({ code: 'cannot_write', fields: { reason: 'archived' } });
    box.retry('key 1');
    await flush();
    sending[1]!.accept();
    await flush();
    expect(texts()).toEqual(['раз', 'два', 'раз']);
    box.remove('key 1');
    await flush();
    expect(await disk.loadOutbox()).toEqual([]);
  });

  it('does not repeat an unexpected failure for ever', async () => {
    const box = boxIn('A');
    box.add('c', 'раз');
    await flush();
    for (let attempt = 0; attempt < 6; attempt += 1) {
      sending.at(-1)!.fail(new Refusal('unexpected'));
      await vi.advanceTimersByTimeAsync(31_000);
    }
    expect(sending).toHaveLength(6);
    expect(states(box)).toEqual(['раз: failed']);
  });

  it('survives a reload: sends what the closed window left, in order, and keeps what had failed', async () => {
    isLive = false;
    const first = boxIn('A');
    ['раз', 'два'].forEach((text) => first.add('c', text));
    await flush();
    first.stop();
    open.delete('A');
    isLive = true;
    const second = boxIn('B');
    await second.load();
    await flush();
    expect(states(second)).toEqual(['раз: sending', 'два: waiting']);
    sending[0]!.fail(new Refusal('text_too_long'));
    await flush();
    second.stop();
    open.delete('B');
    const third = boxIn('C');
    await third.load();
    expect(states(third)).toEqual(['раз: failed', 'два: sending']);
  });

  it('shows in one window what waits in the other, and does not send it twice', async () => {
    isLive = false;
    const one = boxIn('A');
    const other = boxIn('B');
    one.add('c', 'раз');
    await flush();
    await flush();
    expect(states(other)).toEqual(['раз: waiting']);
    isLive = true;
    one.pump();
    other.pump();
    await flush();
    expect(texts()).toEqual(['раз']);
    sending[0]!.accept();
    await flush();
    await flush();
    expect(states(other)).toEqual([]);
  });
});
