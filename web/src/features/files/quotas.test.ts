import { describe, expect, it } from 'vitest';
import { bytesOf, decidedOf, gigabytes, writtenOf } from './quotas';

const GIGABYTE = 1024 ** 3;
const QUOTAS = [
  { role: null, max_bytes: 1024 * GIGABYTE, is_decided: false },
  { role: 'student' as const, max_bytes: 1_234_567_890, is_decided: true },
  { role: 'parent' as const, max_bytes: 2 * GIGABYTE, is_decided: false },
];

describe('quotas', () => {
  it('are written in gigabytes, with a comma or a point', () => {
    expect([bytesOf('2'), bytesOf(' 0,5 '), bytesOf('0.5')]).toEqual([2 * GIGABYTE, GIGABYTE / 2, GIGABYTE / 2]);
    expect([bytesOf('два'), bytesOf('-1'), bytesOf('1e9'), bytesOf('2000000')]).toEqual([null, null, null, null]);
    expect(gigabytes(GIGABYTE / 2)).toBe('0,5');
  });

  it('only what was decided is shown and sent, and a line left alone keeps its bytes', () => {
    const written = writtenOf(QUOTAS);
    expect(written).toEqual({ total: '', student: '1,15', parent: '' });
    expect(decidedOf(QUOTAS, { ...written, parent: '3' })).toEqual([
      { role: 'student', max_bytes: 1_234_567_890 },
      { role: 'parent', max_bytes: 3 * GIGABYTE },
    ]);
    expect(decidedOf(QUOTAS, { ...written, student: '' })).toEqual([]);
    expect(decidedOf(QUOTAS, { ...written, parent: 'много' })).toBeNull();
  });
});
