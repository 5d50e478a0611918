/** What a text may not do to what stands beside it: turn its direction, climb over it with marks, push it away with blank lines. */

/** Combining marks on one letter; more is no language but a heap. The server cuts at the same (`model/markup.py`). */
const MAX_MARKS = 4;
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const HEAP = new RegExp(`(\\p{M}{${MAX_MARKS}})\\p{M}+`, 'gu');
const BLANK_LINES = /\n(?:[^\S\n]*\n){2,}/g;
// Nothing below can be in such a text, and most are such.
const IS_QUIET = /^[\n\x20-\x7e\u0400-\u045f№«»—–…\u00a0]*$/;

export function contain(text: string): string {
  const calm = IS_QUIET.test(text) ? text : text.replace(BIDI, '').replace(HEAP, '$1');
  return calm.includes('\n\n\n') || /\n\s+\n/.test(calm.slice(0, 4_000)) ? calm.replace(BLANK_LINES, '\n\n') : calm;
}
