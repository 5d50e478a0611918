import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LinkLost, Refusal, type Frame } from '../../../shared/socket/link';
import { message } from '../store/testing';
import { fetchPage } from './pages';
import type { Http, Line } from './ports';

const page = (text: string) => ({ messages: [message(1, { text })], version: 1, has_before: false, has_after: false });
const http = { get: vi.fn(async () => page('over HTTP')) };
const asked: Frame[] = [];
let answer: () => Promise<Frame>;
let state: Line['state'];

const line = {
  get state() {
    return state;
  },
  ask: (frame: Frame) => {
    asked.push(frame);
    return answer();
  },
} as unknown as Line;

const said = async () => (await fetchPage(line, http as unknown as Http, 'c1', { kind: 'around', seq: 7 }, 50)).messages[0]!.text;

beforeEach(() => {
  vi.useFakeTimers();
  http.get.mockClear();
  asked.length = 0;
  state = 'live';
  answer = async () => ({ type: 'page', ref: 1, page: page('over the line') }) as Frame;
});
afterEach(() => vi.useRealTimers());

describe('a page of a conversation', () => {
  it('comes over the line while it stands', async () => {
    expect(await said()).toBe('over the line');
    expect(asked).toEqual([{ type: 'conversation.page', conversation_id: 'c1', around: 7, limit: 50 }]);
    expect(http.get).not.toHaveBeenCalled();
  });

  it('comes over HTTP while there is no line', async () => {
    state = 'connecting';
    expect(await said()).toBe('over HTTP');
    expect(asked).toEqual([]);
    expect(http.get).toHaveBeenCalledWith('/api/conversations/c1/messages', { query: { around: 7, limit: 50 } });
  });

  it.each([['refused', new Refusal('too_many_requests')], ['cut', new LinkLost()]])('comes over HTTP where the line is %s', async (_, error) => {
    answer = () => Promise.reject(error);
    expect(await said()).toBe('over HTTP');
  });

  it('comes over HTTP where the line keeps still, and a late answer says nothing', async () => {
    answer = () => new Promise((resolve) => setTimeout(() => resolve({ type: 'page', ref: 1, page: page('late') } as Frame), 9_000));
    const coming = said();
    await vi.advanceTimersByTimeAsync(1_900);
    expect(http.get).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(await coming).toBe('over HTTP');
    await vi.advanceTimersByTimeAsync(10_000);
  });
});
