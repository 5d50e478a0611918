/** How pictures of one message share its width: rows of up to three, each row as high as its pictures ask. Pure. */

export interface Sized {
  width: number;
  height: number;
}

export interface Box {
  /** Parts of the row's width, in percent. */
  share: number;
}

export interface Row {
  boxes: readonly Box[];
  /** Width of the row through its height. */
  ratio: number;
}

const NARROWEST = 0.6;
const WIDEST = 2.2;
const WIDTH = 420;
const HIGHEST = 420;

const ratioOf = ({ width, height }: Sized) => Math.min(WIDEST, Math.max(NARROWEST, width > 0 && height > 0 ? width / height : 1));

/** One alone, two side by side, three and more in rows of two or three. */
export function rowsOf(pictures: readonly Sized[]): Row[] {
  const rows: Row[] = [];
  let at = 0;
  while (at < pictures.length) {
    const left = pictures.length - at;
    const count = left === 4 ? 2 : Math.min(left, pictures.length < 3 ? 2 : 3);
    const ratios = pictures.slice(at, at + count).map(ratioOf);
    const sum = ratios.reduce((one, other) => one + other, 0);
    rows.push({ boxes: ratios.map((ratio) => ({ share: (ratio / sum) * 100 })), ratio: sum });
    at += count;
  }
  return rows;
}

/** The height in px at the widest bubble: known before anything is loaded, so that nothing jumps. */
export function heightOf(pictures: readonly Sized[]): number {
  return rowsOf(pictures).reduce((sum, row) => sum + Math.min(HIGHEST, WIDTH / row.ratio), 0);
}
