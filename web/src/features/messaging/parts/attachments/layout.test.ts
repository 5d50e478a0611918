import { describe, expect, it } from 'vitest';
import { heightOf, rowsOf } from './layout';

const wide = { width: 1600, height: 900 };
const tall = { width: 600, height: 2400 };

describe('pictures of one message', () => {
  it('share each row to the last percent', () => {
    for (let count = 1; count <= 10; count += 1) {
      const rows = rowsOf(Array.from({ length: count }, () => wide));
      expect(rows.flatMap((row) => row.boxes)).toHaveLength(count);
      for (const row of rows) expect(row.boxes.reduce((sum, box) => sum + box.share, 0)).toBeCloseTo(100);
    }
  });

  it('stand two and two when there are four', () => {
    expect(rowsOf([wide, wide, wide, wide]).map((row) => row.boxes.length)).toEqual([2, 2]);
  });

  it('never grow without bound, whatever a file says of itself', () => {
    expect(heightOf([tall])).toBeLessThanOrEqual(420);
    expect(heightOf([{ width: 0, height: 0 }])).toBeLessThanOrEqual(420);
    expect(heightOf([{ width: 50_000, height: 1 }])).toBeGreaterThan(100);
  });
});
