import { describe, expect, it, vi } from 'vitest';
import { ApiError, NetworkError } from '../../../shared/api/problem';
import { message } from '../store/testing';
import type { Http } from './ports';
import { Quotes } from './quotes';

function quotesOver(get: () => Promise<unknown>) {
  const mock = vi.fn(get);
  return { quotes: new Quotes({ get: mock } as unknown as Http), get: mock };
}

const absent = () => Promise.reject(new ApiError(404, { code: 'not_found' }));

describe('what messages refer to', () => {
  it('comes beside the page; what doesn’t come is not to be seen', () => {
    const { quotes } = quotesOver(absent);
    quotes.takePage('c', { messages: [message(10, { reply_seq: 3 }), message(11, { reply_seq: 4 }), message(12, { reply_seq: 10 })], quoted: [message(3)] });
    expect(quotes.of('c', 3)).toMatchObject({ seq: 3 });
    expect(quotes.of('c', 4)).toBeNull();
    expect(quotes.of('c', 10)).toBeUndefined();
  });

  it('is asked for once, and is held as absent when the server says so', async () => {
    const { quotes, get } = quotesOver(absent);
    quotes.want('c', 5);
    quotes.want('c', 5);
    await vi.waitFor(() => expect(quotes.of('c', 5)).toBeNull());
    quotes.want('c', 5);
    expect(get).toHaveBeenCalledTimes(1);
  });

  it('stays unknown without a line, and is asked for again', async () => {
    const { quotes, get } = quotesOver(() => Promise.reject(new NetworkError()));
    const told = vi.fn();
    quotes.onChange(told);
    quotes.want('c', 5);
    await vi.waitFor(() => expect(told).toHaveBeenCalled());
    expect(quotes.of('c', 5)).toBeUndefined();
    quotes.want('c', 5);
    expect(get).toHaveBeenCalledTimes(2);
  });

  it('never gives way to an older row, and goes with its conversation', () => {
    const { quotes } = quotesOver(absent);
    const page = (version: number) => ({ messages: [], quoted: [message(3, { version, text: String(version) })] });
    quotes.takePage('c', page(9));
    quotes.takePage('c', page(4));
    expect(quotes.of('c', 3)).toMatchObject({ text: '9' });
    quotes.forget('c');
    expect(quotes.of('c', 3)).toBeUndefined();
  });
});
