import { describe, expect, it } from 'vitest';
import { fromLocalInput, presetsOf, toLocalInput } from './hours';

const said = (now: Date) => presetsOf(now).map(({ id, at }) => `${id} ${toLocalInput(at)}`);

describe('hours to send at', () => {
  it('offers the evening while it is ahead, the next morning, and Monday', () => {
    expect(said(new Date(2026, 10, 18, 14, 5))).toEqual(['evening 2026-11-18T18:00', 'morning 2026-11-19T08:00', 'monday 2026-11-23T08:00']);
  });

  it('leaves out an evening that has begun, and a Monday that is the next morning', () => {
    expect(said(new Date(2026, 10, 22, 20, 0))).toEqual(['morning 2026-11-23T08:00']);
  });

  it('means this morning in the night', () => {
    expect(said(new Date(2026, 10, 18, 2, 0))).toContain('morning 2026-11-18T08:00');
  });

  it('reads back what it writes, and nothing of what is no time', () => {
    const moment = new Date(2026, 0, 2, 3, 4);
    expect(fromLocalInput(toLocalInput(moment))).toEqual(moment);
    expect([fromLocalInput(''), fromLocalInput('вчера')]).toEqual([null, null]);
  });
});
