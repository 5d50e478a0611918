/**
 * A text without its markup: what the list, a quote and the search show. The same rules as the server's `model/markup.py`, and
 * as `parse.ts` draws; without a reader of its own, because the first load has it.
 */
import { contain } from './contain';

const PIECES = /```[^]*?```|`[^`\n]+`/g;
const LINK = /\[([^[\]\n]{1,1000})\]\((?:https?:\/\/|mailto:|\/(?![/\\]))[^\s()]{1,2000}\)/gi;
const QUOTE = /^>[ \t]?/gm;

/** Whether more than words, lines and links may be in it: then it is drawn by `FormattedText`. */
export function mayBeMarked(text: string): boolean {
  return /\*\*|__|~~|`|\]\(|^>|^[ \t]{0,3}(?:[-*•]|\d{1,3}[.)])[ \t]/m.test(text);
}

/** Opened before a letter and closed after one; a sign without its fellow stays. */
function withoutPairs(text: string, sign: string): string {
  const parts = text.split(sign);
  const out = [parts[0]!];
  let opened = -1;
  for (const part of parts.slice(1)) {
    const last = out[out.length - 1]!;
    if (opened < 0) {
      if (part !== '' && !/^\s/.test(part)) opened = out.length;
      out.push(sign, part);
    } else if (last !== '' && !/\s$/.test(last.slice(-1))) {
      out[opened] = '';
      out.push(part);
      opened = -1;
    } else out.push(sign, part);
  }
  return out.join('');
}

function withoutSigns(text: string): string {
  return ['**', '__', '~~'].reduce((rest, sign) => (rest.includes(sign) ? withoutPairs(rest, sign) : rest), text.replace(LINK, '$1').replace(QUOTE, ''));
}

export function plainText(text: string): string {
  if (!mayBeMarked(text)) return contain(text);
  let plain = '';
  let at = 0;
  for (const match of text.matchAll(PIECES)) {
    plain += withoutSigns(text.slice(at, match.index)) + match[0].replace(/^`+\n?|\n?`+$/g, '');
    at = match.index + match[0].length;
  }
  return contain(plain + withoutSigns(text.slice(at)));
}

/** On one line. */
export function plainLine(text: string, limit = 200): string {
  return plainText(text.slice(0, limit * 2)).slice(0, limit).replace(/\s+/g, ' ');
}
